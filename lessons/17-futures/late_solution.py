import asyncio

ANSWER_AFTER = 5  # @param {type:"slider", min:1, max:9}


def fill(future, result):
    if not future.done():
        future.set_result(result)


async def main():
    loop = asyncio.get_running_loop()
    answer = loop.create_future()
    loop.call_later(ANSWER_AFTER, fill, answer, "yes")
    loop.call_later(3, fill, answer, "no answer within 3 seconds")
    print(await answer)
    await asyncio.sleep(10)


asyncio.run(main())
