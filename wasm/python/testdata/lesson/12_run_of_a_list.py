import asyncio

async def one():
    return 1

jobs = [one(), one()]
for wrong in (jobs, one, 5, None):
    try:
        asyncio.run(wrong)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for j in jobs:
    j.close()
