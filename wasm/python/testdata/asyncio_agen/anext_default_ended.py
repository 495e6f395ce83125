import asyncio


async def agen(how):
    try:
        for i in range(2):
            try:
                yield i
                await asyncio.sleep(0.5)
            except ValueError as e:
                print("caught", repr(e))
                if how == "ends":
                    return
                yield "after"
            except asyncio.CancelledError as e:
                print("cancelled", e.args)
                if how == "swallows":
                    yield "swallowed"
                    continue
                raise
    finally:
        print("agen ends")


class Iterator:
    def __init__(self, how):
        self.how = how
        self.left = 2

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            await asyncio.sleep(0.5)
        except asyncio.CancelledError:
            print("iterator cancelled")
            if self.how == "ends":
                raise StopAsyncIteration
            if self.how != "swallows":
                raise
        self.left -= 1
        if self.left < 0:
            raise StopAsyncIteration
        return self.left


async def limited(it):
    for _ in range(4):
        try:
            async with asyncio.timeout(0.1):
                print("got", await anext(it, "default"))
        except Exception as e:
            print(repr(e), repr(e.__cause__))


async def by_hand():
    g = agen("")
    await anext(g)
    w = anext(g, "default")
    print(type(w).__name__, [n for n in dir(w) if not n.startswith("__")])
    print(type(w.send(None)).__name__)
    try:
        print(w.throw(ValueError("thrown")))
    except StopIteration as e:
        print("stopped", e.value)
    print(await anext(g, "default"))
    print(await anext(g, "default"))
    g = agen("ends")
    await anext(g)
    w = anext(g, "default")
    w.send(None)
    try:
        w.throw(ValueError("thrown"))
    except StopIteration as e:
        print("stopped", e.value)
    g = agen("")
    await anext(g)
    for w in anext(g, "default"), anext(g), anext(Iterator(""), "default"):
        try:
            print(w.close())
            print(next(w))
        except BaseException as e:
            print(repr(e))
    for it in agen(""), Iterator(""):
        for w in anext(it, "default"), anext(it):
            try:
                print(type(w.send(None)).__name__)
                print(w.close())
                print(w.send(None))
            except BaseException as e:
                print(repr(e))


async def main():
    for how in "", "swallows", "ends":
        print("generator", how)
        await limited(agen(how))
        print("iterator", how)
        await limited(Iterator(how))
    t = asyncio.ensure_future(anext(agen(""), "default"))
    print(await t)
    await asyncio.sleep(0)
    t = asyncio.ensure_future(anext(Iterator(""), "default"))
    await asyncio.sleep(0)
    t.cancel("by main")
    try:
        await t
    except asyncio.CancelledError as e:
        print(repr(e))
    await by_hand()

asyncio.run(main())
