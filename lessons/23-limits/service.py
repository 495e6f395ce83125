import asyncio
import time

start = time.perf_counter()

POLITE = False  # @param {type:"boolean"}
CALLERS = 12  # @param {type:"slider", min:1, max:20}


class Model:
    """Answers in two seconds, and takes five questions at a time."""

    def __init__(self):
        self.busy = 0

    async def ask(self, question):
        if self.busy == 5:
            raise RuntimeError("429 too many requests")
        self.busy += 1
        await asyncio.sleep(2)
        self.busy -= 1
        return f"answer to {question}"


async def call(number, model, limit):
    try:
        if POLITE:
            async with limit:
                answer = await model.ask(number)
        else:
            answer = await model.ask(number)
    except RuntimeError as error:
        answer = error
    print(f"{time.perf_counter() - start:.0f} s  caller {number:2}: {answer}")


async def main():
    model, limit = Model(), asyncio.Semaphore(5)
    await asyncio.gather(*(call(number, model, limit) for number in range(1, CALLERS + 1)))


asyncio.run(main())
