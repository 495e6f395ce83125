class Ticker:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1
        return self.n
async def main():
    async for x in Ticker(3):
        print(x)
    else:
        print("else")
    print([x async for x in Ticker(3)], {x async for x in Ticker(2)}, {x: -x async for x in Ticker(2)})
    print([x async for x in Ticker(5) if x % 2])
    async for x in Ticker(5):
        if x == 3: break
    print("broke at", x)
try:
    main().send(None)
except StopIteration:
    pass
