"""Paths as text (those of POSIX), under their own name."""
from os.path import *
from os.path import __all__
