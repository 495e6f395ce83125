# The item of a dict comprehension is marked as a whole when its key cannot be hashed.
import traceback
try:
    x = {v: str(v) for v in (1, {})}
except TypeError:
    traceback.print_exc()
try:
    x = {
        v:
            str(v)
        for v in ([],)
    }
except TypeError:
    traceback.print_exc()
try:
    x = {v for v in ([],)}
except TypeError:
    traceback.print_exc()
