async def agen():
    while True:
        try:
            yield "ready"
        except ValueError as e:
            print("caught", e)
            yield "handled"
def run(aw):
    try:
        aw.send(None)
    except StopIteration as e:
        return e.value
g = agen()
print(run(g.__anext__()))
print(run(g.athrow(ValueError("v"))))
print(run(g.__anext__()))
try:
    run(g.athrow(KeyError("k")))
except KeyError as e:
    print("out", e)
