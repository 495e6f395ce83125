async def job():
    return 1

c = job()
c.close()
del c
print("no warning")
c = job()
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
del c
print("no warning either")
