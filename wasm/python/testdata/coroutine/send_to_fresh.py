async def f(): pass
c = f()
try:
    c.send(1)
except TypeError as e:
    print(e)
c.close()
print(c.cr_frame)
