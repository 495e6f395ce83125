import asyncio
import inspect


def plain(x):
    # a comment
    return x + 1


class K:
    def m(self):
        return 2


async def co(): ...
def gen(): yield
async def agen(): yield


print(inspect.getsource(plain), inspect.getsource(K), inspect.getsourcelines(plain)[1], inspect.getfile(plain).endswith(".py"))
c = co()
print(inspect.iscoroutinefunction(co), inspect.isgeneratorfunction(gen), inspect.isasyncgenfunction(agen), inspect.iscoroutine(c), inspect.isawaitable(c), inspect.isgenerator(gen()), inspect.isbuiltin(len), inspect.isroutine(plain), inspect.getgeneratorstate(gen()), inspect.getcoroutinestate(c), inspect.currentframe().f_lineno, inspect.stack()[0].function)
c.close()
print(inspect.getcoroutinestate(c), inspect.getclosurevars(plain).globals, inspect.unwrap(plain) is plain, inspect.getattr_static(K, "m") is K.__dict__["m"], inspect.ismodule(inspect), inspect.isabstract(K), inspect.getcallargs(plain, 3))
