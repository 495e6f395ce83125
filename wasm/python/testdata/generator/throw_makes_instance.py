# An exception class that throw() makes an instance of: what its constructor raises comes in its place, within the generator.
import itertools
class NeedsArgument(Exception):
    def __init__(self, text):
        super().__init__(text)
class Refuses(Exception):
    def __init__(self):
        raise KeyError("refused")
class NoInstance(Exception):
    def __new__(cls):
        return cls
def generator(log):
    while True:
        try:
            yield "waits"
        except Exception as e:
            log.append((type(e).__name__, str(e)))
            yield "caught"
async def coroutine():
    pass
for cls in NeedsArgument, Refuses, NoInstance:
    log = []
    g = generator(log)
    next(g)
    try: print(g.throw(cls))
    except Exception as e: print("outside:", type(e).__name__, e)
    print(log)
    fresh = generator(log)
    try: fresh.throw(cls)
    except Exception as e: print("fresh:", type(e).__name__, e)
    print(list(itertools.islice(fresh, 3)))
    c = coroutine()
    try: c.throw(cls)
    except Exception as e: print("coroutine:", type(e).__name__, e)
    def outer():
        return (yield from generator(log))
    o = outer()
    next(o)
    try: print(o.throw(cls))
    except Exception as e: print("delegated:", type(e).__name__, e)
    class It:
        def __iter__(self): return self
        def __next__(self): return 1
        def throw(self, *a): print("It.throw", a); raise ValueError("thrown")
    def outer2():
        try: yield from It()
        except Exception as e: print("outer2", type(e), e)
        yield 2
    o = outer2()
    next(o)
    try: print(o.throw(cls))
    except Exception as e: print("delegated2:", type(e).__name__, e)
