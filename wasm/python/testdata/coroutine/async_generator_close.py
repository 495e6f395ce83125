async def agen():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("finally")
def run(aw):
    try:
        while True: aw.send(None)
    except StopIteration as e:
        return e.value
    except StopAsyncIteration:
        return "over"
g = agen()
print(run(g.__anext__()))
print(run(g.aclose()))
print(run(g.__anext__()))
print(run(g.aclose()))
