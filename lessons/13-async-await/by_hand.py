class Bell:
    def __await__(self):
        heard = yield "waiting for the bell"
        return heard


async def inner():
    sound = await Bell()
    return sound.upper()


async def outer():
    return await inner() + "!"


c = outer()
print("handed out:", c.send(None))
try:
    c.send("ding")
except StopIteration as stop:
    print("returned:", stop.value)
