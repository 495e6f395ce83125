import sys, time
import sys as system
from sys import version_info as v, maxsize
print(sys is system, v.major, v.minor, v[:2], maxsize, sys.argv, type(sys), __import__("sys") is sys)
print(sys.modules["sys"] is sys, "time" in sys.modules, sys.getrecursionlimit(), sys.byteorder)
try:
    from sys import nothing
except ImportError as e:
    print(e)
try:
    sys.nothing
except AttributeError as e:
    print(e)
try:
    import sys.x
except ModuleNotFoundError as e:
    print(e)
import builtins
print(builtins.len is len, hasattr(builtins, "print"))
