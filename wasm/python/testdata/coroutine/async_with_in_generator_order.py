class Lock:
    def __init__(self, name): self.name = name
    async def __aenter__(self): print("acquire", self.name)
    async def __aexit__(self, *a): print("release", self.name)

async def work():
    async with Lock("a"), Lock("b"):
        print("both")
        return "result"

try:
    work().send(None)
except StopIteration as e:
    print(e.value)
