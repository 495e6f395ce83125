# ~ of a bool warns where it runs; a folded one does not, and a filter can make it an error.
import warnings
x = True
print(~x, ~False)
def f():
    return ~x
print(f(), f())
warnings.simplefilter("error")
try:
    ~x
except DeprecationWarning as e:
    print(type(e).__name__, str(e)[:40])
