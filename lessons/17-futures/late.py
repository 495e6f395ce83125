import asyncio

ANSWER_AFTER = 5  # @param {type:"slider", min:1, max:9}


async def main():
    loop = asyncio.get_running_loop()
    answer = loop.create_future()
    loop.call_later(ANSWER_AFTER, answer.set_result, "yes")
    loop.call_later(3, answer.set_result, "no answer within 3 seconds")
    print(await answer)
    await asyncio.sleep(10)


asyncio.run(main())
