# An asynchronous generator that no event loop knows is closed when it is dropped, like any other generator.
async def numbers():
    try:
        for i in range(3):
            yield i
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("finally")

async def use():
    a = numbers()
    print(await anext(a))
    async for x in numbers():
        print("item", x)
        break
    print("after the loop")

try:
    use().send(None)
except StopIteration:
    print("done")
