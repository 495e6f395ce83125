class Ctx:
    async def __aenter__(self): print("enter"); return "value"
    async def __aexit__(self, t, v, tb):
        print("exit", t and t.__name__)
        return t is ValueError
async def main():
    async with Ctx() as v:
        print(v)
    async with Ctx():
        raise ValueError
    async with Ctx() as a, Ctx() as b:
        print(a, b)
    try:
        async with Ctx(): raise KeyError("k")
    except KeyError as e:
        print("passed", e)
    for bad in (3, open):
        try:
            async with bad: pass
        except TypeError as e:
            print(e)
try:
    main().send(None)
except StopIteration:
    pass
