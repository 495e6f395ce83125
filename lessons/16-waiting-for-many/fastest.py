import asyncio
import random

SEED = 3  # @param {type:"slider", min:0, max:20}


async def ask(server):
    await asyncio.sleep(random.uniform(0.5, 2))
    return server


async def main():
    random.seed(SEED)
    servers = [asyncio.create_task(ask(name)) for name in ["Berlin", "Osaka", "Lima"]]
    done, others = await asyncio.wait(servers, return_when=asyncio.FIRST_COMPLETED)
    for task in others:
        task.cancel()
    print("first answer:", done.pop().result())
    await asyncio.wait(others)
    print("the others:", [task.cancelled() for task in others])


asyncio.run(main())
