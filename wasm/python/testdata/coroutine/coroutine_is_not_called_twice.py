async def f(): return 1
c = f()
try:
    c()
except TypeError as e:
    print(e)
c.close()
try:
    c.send(None)
except RuntimeError as e:
    print(e)
print(c.close())
