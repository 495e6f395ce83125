async def job():
    return 1

kept = job()
print("the program ends with a coroutine at hand")
