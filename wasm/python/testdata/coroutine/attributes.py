import types
@types.coroutine
def pause(): yield
async def inner(): await pause()
async def outer(x):
    await inner()
c = outer(5)
print(c.cr_frame.f_locals, c.cr_await, c.cr_origin)
c.send(None)
print(c.cr_await.cr_code.co_name, c.cr_frame.f_lineno)
print(repr(c)[:23], repr(c.__await__())[:25])
c.close()
