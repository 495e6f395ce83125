# What __anext__, __await__ and __aiter__ give that is not right.
class F:
    def __aiter__(self): return self
    def __anext__(self): return self
    def __await__(self): 1 / 0
async def loop(x):
    async for _ in x: pass
async def wait(x): await x
async def comp(x): return [_ async for _ in x]
class G(F):
    def __await__(self): return 5
class H(F):
    def __anext__(self): return 5
class I:
    def __aiter__(self): return 5
class J:
    pass
class K(F):
    def __anext__(self): raise ValueError("no")
class L(F):
    def __aiter__(self): raise ValueError("no iter")
class M(F):
    def __await__(self): return iter([1, 2])
    n = 0
    def __anext__(self):
        self.n += 1
        if self.n > 2: raise StopAsyncIteration
        return self
for cls in F, G, H, I, J, K, L, M:
    for use in loop, comp, wait:
        try:
            c = use(cls())
            while True: print("got", c.send(None))
        except BaseException as e:
            print(cls.__name__, use.__name__, type(e).__name__, e, "| cause", repr(e.__cause__), "| context", repr(e.__context__))
class CM:
    def __aenter__(self): return 5
    def __aexit__(self, *a): return 6
class CM2:
    async def __aenter__(self): return 5
    def __aexit__(self, *a): return 6
async def w(x):
    async with x: print("in")
async def w2(x):
    async with x: raise KeyError
for cls in CM, CM2, J:
    for use in w, w2:
        try: use(cls()).send(None)
        except BaseException as e: print(cls.__name__, type(e).__name__, e, "| cause", repr(e.__cause__), "| context", repr(e.__context__))
