class Pause:
    def __await__(self):
        answer = yield "question"
        return answer


async def inner():
    return await Pause()


async def outer():
    return await inner() + 1


c = outer()
print(c.send(None))
try:
    c.send(41)
except StopIteration as stop:
    print(stop.value)
