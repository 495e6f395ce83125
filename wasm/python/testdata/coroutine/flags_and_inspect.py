import inspect
async def c(): pass
async def ag(): yield
def g(): yield
for f in (c, ag, g, len):
    print(inspect.iscoroutinefunction(f), inspect.isasyncgenfunction(f), inspect.isgeneratorfunction(f))
x = c()
print(inspect.iscoroutine(x), inspect.isawaitable(x), inspect.getcoroutinestate(x))
x.close()
print(inspect.getcoroutinestate(x))
print(c.__code__.co_flags & 0x80 != 0, ag.__code__.co_flags & 0x200 != 0, g.__code__.co_flags & 0x20 != 0)
