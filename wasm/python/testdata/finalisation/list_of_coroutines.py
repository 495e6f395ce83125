async def job(n):
    return n

jobs = [job(1), job(2)]
print("made")
jobs.clear()
print("cleared")
