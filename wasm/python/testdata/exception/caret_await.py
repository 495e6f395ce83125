async def inner(): raise ValueError("deep")
async def outer(): return await inner()
c = outer()
c.send(None)
