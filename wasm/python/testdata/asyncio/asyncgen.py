import asyncio

async def numbers(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0.1)
    finally:
        print("closing", n)
        await asyncio.sleep(0.1)
        print("closed", n)

kept = []

async def main():
    async for x in numbers(2):
        print(x)
    async for x in numbers(5):
        print("first", x)
        break
    await asyncio.sleep(1)
    print("later")
    g = numbers(6)
    print(await anext(g), await anext(g))
    await g.aclose()
    print([x async for x in numbers(3)])
    h = numbers(7)
    await anext(h)
    kept.append(h)
    async def bad():
        try:
            yield 1
            yield 2
        finally:
            raise ValueError("in finally")
    b = bad()
    print(await anext(b))
    kept.append(b)
    t = asyncio.create_task(anext(numbers(8)) if False else consume(numbers(8)))
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    print("main ends")

async def consume(g):
    async for x in g:
        print("consume", x)

asyncio.run(main())
