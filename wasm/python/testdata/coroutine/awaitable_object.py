class Pause:
    def __init__(self, value): self.value = value
    def __await__(self):
        got = yield self.value
        return got
async def main():
    a = await Pause("first")
    print("got", a)
    b = await Pause("second")
    return a + b
c = main()
print(c.send(None))
print(c.cr_await is not None, c.cr_suspended)
print(c.send(10))
try:
    c.send(5)
except StopIteration as e:
    print(e.value)
