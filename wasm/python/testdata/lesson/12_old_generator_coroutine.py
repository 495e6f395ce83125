def old_sleep(n):
    yield n
    return f"slept {n}"
def old_main():
    a = yield from old_sleep(1)
    b = yield from old_sleep(2)
    return [a, b]
def run(coro):
    while True:
        try:
            print("loop waits", next(coro))
        except StopIteration as stop:
            return stop.value
print(run(old_main()))
async def new_main():
    yield_from = 1
    return yield_from
c = new_main()
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value)
async def mixed():
    return await old_sleep(1)
m = mixed()
m.send(None)
