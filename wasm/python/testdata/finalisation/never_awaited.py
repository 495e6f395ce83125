async def work():
    print("never printed")

work()
print("after the statement")
c = work()
print("held")
del c
print("dropped")
