import types
@types.coroutine
def susp(v):
    return (yield v)
async def ag():
    try:
        x = await susp("w1")
        y = yield x
        await susp("w2")
        yield y
    except ValueError:
        await susp("w3")
        yield "ve"
    finally:
        await susp("w4")
        print("f")
def drive(aw, *vals):
    vals = list(vals)
    try:
        print("sus", aw.send(None))
        for v in vals: print("sus", aw.send(v))
    except StopIteration as e: print("stop", e.value)
    except BaseException as e: print("exc", repr(e))
a = ag()
drive(a.asend(None), "v1")
aw = a.asend("v2"); print(aw.send(None)); print(a.ag_running, a.ag_await is not None)
try: a.asend(None).send(None)
except RuntimeError as e: print(e)
try: a.aclose().send(None)
except RuntimeError as e: print(e)
try: a.athrow(ValueError).send(None)
except RuntimeError as e: print(e)
drive(aw)
drive(a.athrow(ValueError), "q")
drive(a.aclose(), "q")
drive(a.aclose())
a = ag(); drive(a.asend(None), "z")
drive(a.athrow(TypeError("tt")), 1)
a = ag(); w = a.asend(None); w.send(None)
try: w.throw(KeyError("kk"))
except KeyError as e: print(repr(e))
except BaseException as e: print(repr(e))
try: print(w.send(None))
except BaseException as e: print(repr(e))
async def ign():
    try: yield 1
    except GeneratorExit: yield 2
i = ign(); drive(i.asend(None)); drive(i.aclose())
async def ret():
    try: yield 1
    except GeneratorExit: await susp("in exit"); return
i = ret(); drive(i.asend(None)); drive(i.aclose(), None)
i = ret(); c = i.aclose(); 
try: c.throw(ValueError("thrown"))
except BaseException as e: print(repr(e))
c = i.aclose(); c.close()
c = i.asend(None); c.close()
drive(c)
print(c)
