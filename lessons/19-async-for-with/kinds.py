import inspect


async def coroutine():
    return 1


async def async_generator():
    yield 1


class Callable:
    async def __call__(self):
        return 1


def tell(name, thing):
    kinds = [kind for kind in ("iscoroutinefunction", "isasyncgenfunction", "iscoroutine", "isasyncgen", "isawaitable") if getattr(inspect, kind)(thing)]
    print(f"{name:22}", ", ".join(kinds) or "none of these")


c, g = coroutine(), async_generator()
tell("coroutine", coroutine)
tell("coroutine()", c)
tell("async_generator", async_generator)
tell("async_generator()", g)
tell("Callable()", Callable())
tell("Callable().__call__", Callable().__call__)
c.close()
