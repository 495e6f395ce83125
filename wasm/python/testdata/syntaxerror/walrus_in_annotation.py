def f(x: (y := 1)): pass
from __future__ import annotations
