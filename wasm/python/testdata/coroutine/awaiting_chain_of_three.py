class Step:
    def __init__(self, n): self.n = n
    def __await__(self):
        reply = yield f"step {self.n}"
        return reply

async def low(n): return await Step(n)
async def middle(n): return [await low(n), await low(n + 1)]
async def high(): return await middle(1) + await middle(10)

c = high()
message = c.send(None)
count = 0
try:
    while True:
        print(message)
        count += 1
        message = c.send(count * 100)
except StopIteration as e:
    print(e.value)
