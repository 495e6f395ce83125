"""Runner: several runs on one loop, its states, contexts."""
import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)


async def sets(n):
    old = var.get()
    var.set(n)
    return old


with asyncio.Runner() as runner:
    loop = runner.get_loop()
    print(runner.run(sets(1)), runner.run(sets(2)), runner.run(sets(3)), var.get())
    print(runner.run(sets(9), context=contextvars.copy_context()), runner.run(sets(4)))
    print(runner.get_loop() is loop, loop.is_closed())
    try:
        runner.run(1)
    except ValueError as e:
        print(e)
print(loop.is_closed())
for f in runner.get_loop, runner.__enter__:
    try:
        f()
    except RuntimeError as e:
        print(e)
runner.close()
unused = asyncio.Runner(debug=True)
unused.close()
print(unused.get_loop().get_debug())
unused.close()
