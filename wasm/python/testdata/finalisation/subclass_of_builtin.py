class Ends:
    def __del__(self):
        print("gone:", type(self).__name__)


for base in int, float, str, bytes, tuple, list, dict, set, frozenset, bytearray, complex, Exception, property:
    Mixed = type("Mixed_" + base.__name__, (Ends, base), {})
    Own = type("Own_" + base.__name__, (base,), {"__del__": lambda self: print("own:", type(self).__name__)})
    x, y = Mixed(), Own()
    del x
    y = None


class Count(Ends, int):
    pass


n = Count(5)
n = n + 1
kept = Count(n)
