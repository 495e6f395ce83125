import math from x
