async def agen():
    yield 1
async def main():
    g = agen()
    print(await anext(g))
    print(await anext(g, "default"))
    try:
        await anext(g)
    except StopAsyncIteration:
        print("over")
    print(aiter(g) is g)
    for bad in (lambda: aiter([]), lambda: anext([])):
        try:
            bad()
        except TypeError as e:
            print(e)
try:
    main().send(None)
except StopIteration: pass
