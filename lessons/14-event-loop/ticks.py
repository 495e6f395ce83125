import asyncio

TICKS = 3  # @param {type:"slider", min:1, max:9}

loop = asyncio.new_event_loop()
start = loop.time()


def tick(number):
    print(f"{loop.time() - start:.0f} s  tick {number}")
    if number == TICKS:
        loop.stop()


for number in range(1, TICKS + 1):
    loop.call_soon(tick, number)
loop.run_forever()
loop.close()
