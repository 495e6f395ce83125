async def f(): pass
c = f()
c.throw(ValueError("x"))
