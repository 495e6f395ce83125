# A traceback's frames, written as the traceback itself is.
import traceback
def f():
    x = {}
    return x["a"]["b"] + 1
try: f()
except KeyError as e:
    print("".join(traceback.extract_tb(e.__traceback__).format()))
    print("".join(traceback.format_list(traceback.extract_tb(e.__traceback__))))
def g():
    raise ValueError("plain")
def h(n):
    if n: return h(n - 1)
    return (1 +
        None)
for call in g, lambda: h(2):
    try: call()
    except Exception as e:
        s = traceback.extract_tb(e.__traceback__)
        print("".join(s.format()), "".join(traceback.format_list([tuple(x) for x in s])), s[-1], s[-1] == tuple(s[-1]), len(s[-1]))
        print("".join(traceback.TracebackException.from_exception(e).stack.format()))
