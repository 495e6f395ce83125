import argparse
import asyncio
import random
import time

PRODUCERS = 5  # @param {type:"slider", min:1, max:10}
CONSUMERS = 10  # @param {type:"slider", min:1, max:20}


def say(who, what):
    clock = time.perf_counter() - start
    print(f"{clock:7.3f}  {who:<4} {what}")


async def produce(name, queue):
    for n in range(1, random.randint(2, 7)):
        await asyncio.sleep(random.uniform(0, 10))
        job = f"{name}-{n}"
        say(name, f"puts {job}")
        await queue.put((job, time.perf_counter()))


async def consume(name, queue):
    while True:
        job, put_at = await queue.get()
        waited = time.perf_counter() - put_at
        await asyncio.sleep(random.uniform(0, 10))
        say(name, f"did {job}; it waited {waited:.3f} s")
        queue.task_done()


def start_all(work, letter, count, queue):
    names = [f"{letter}{n}" for n in range(1, count + 1)]
    return [asyncio.create_task(work(name, queue)) for name in names]


async def main(producers, consumers):
    queue = asyncio.Queue()
    makers = start_all(produce, "p", producers, queue)
    takers = start_all(consume, "c", consumers, queue)
    await asyncio.gather(*makers)
    say("main", "every producer has finished")
    await queue.join()
    say("main", "every job is done")
    for taker in takers:
        taker.cancel()


parser = argparse.ArgumentParser()
parser.add_argument("-p", type=int, default=PRODUCERS)
parser.add_argument("-c", type=int, default=CONSUMERS)
args = parser.parse_args()

random.seed(444)
start = time.perf_counter()
asyncio.run(main(args.p, args.c))
took = time.perf_counter() - start
print(f"{args.p} producers, {args.c} consumers: {took:.3f} seconds")
