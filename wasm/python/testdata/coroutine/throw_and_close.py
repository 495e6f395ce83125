import types
@types.coroutine
def pause():
    return (yield "paused")
async def f():
    try:
        await pause()
    except ValueError as e:
        print("caught", e)
        await pause()
    finally:
        print("finally")
c = f()
print(c.send(None))
print(c.throw(ValueError("v")))
c.close()
print("closed")
