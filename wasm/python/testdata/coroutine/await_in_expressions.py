async def v(x): return x
async def main():
    print(await v(1) + await v(2) * await v(3))
    print(f"{await v('in f-string')!r:>20}")
    print([await v(1), await v(2)], {await v("k"): await v("v")})
    x = await v(5) if await v(True) else 0
    print(x, not await v(0), -await v(3), await v(2) ** 2)
    print((lambda y: y)(await v("arg")), await v([1, 2]) + [3])
    return await v("returned")
try:
    main().send(None)
except StopIteration as e:
    print(e.value)
