import asyncio


async def main():
    answer = asyncio.get_running_loop().create_future()
    answer.set_result("yes")
    answer.set_result("no")


asyncio.run(main())
