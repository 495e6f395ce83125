def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

async def inner():
    return 1

async def outer():
    r = inner()

c = outer()
show(lambda: c.send(None))
