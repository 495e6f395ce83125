# A generator that is being closed runs, also while it closes what it delegates to.
class Source:
    def __iter__(self): return self
    def __next__(self): return 42
    def throw(self, *e):
        print("throw: running", g.gi_running, "suspended", g.gi_suspended)
        try: next(g)
        except ValueError as e: print(e)
        return 43
    def close(self):
        print("close: running", g.gi_running, "suspended", g.gi_suspended, g.gi_yieldfrom)
        try: next(g)
        except ValueError as e: print(e)
        try: g.close()
        except ValueError as e: print(e)
        try: g.throw(KeyError)
        except ValueError as e: print(e)
    def send(self, v):
        print("send: running", g.gi_running)
        try: next(g)
        except ValueError as e: print(e)
        return v
def delegates():
    try:
        yield from Source()
    finally:
        print("finally", g.gi_running)
g = delegates()
print(next(g))
print(g.send(5))
print(g.throw(ValueError))
print(g.gi_running)
g.close()
print(g.gi_running, g.gi_frame)
g = delegates()
next(g)
try: g.throw(GeneratorExit)
except GeneratorExit: print("left")
