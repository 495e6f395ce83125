async def agen(n):
    for i in range(n): yield i
async def double(x): return x * 2
async def main():
    print([await double(x) for x in range(3)])
    print([await double(x) async for x in agen(3) if await double(x)])
    print({(x, y) async for x in agen(2) for y in "a"} == {(0, "a"), (1, "a")})
    g = (x * 2 async for x in agen(3))
    print(type(g).__name__, [x async for x in g])
    print(sum([x async for x in agen(4)]))
    try:
        sum(x async for x in agen(4))
    except TypeError as e:
        print(e)
try:
    main().send(None)
except StopIteration: pass
