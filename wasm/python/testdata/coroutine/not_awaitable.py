async def main(x):
    await x
for bad in (3, "s", None, [1], (y for y in ())):
    try:
        main(bad).send(None)
    except TypeError as e:
        print(e)
class Bad:
    def __await__(self): return 5
class Bad2:
    async def __await__(self): pass
for b in (Bad(), Bad2()):
    try:
        main(b).send(None)
    except TypeError as e:
        print(e)
