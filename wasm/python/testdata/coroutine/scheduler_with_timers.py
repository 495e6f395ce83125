import heapq, types
@types.coroutine
def sleep(seconds):
    yield seconds
async def worker(name, delay, times):
    for i in range(times):
        await sleep(delay)
        print(f"{now:4.1f} {name} {i}")
now = 0.0
order = 0
queue = []
def spawn(coro):
    global order
    heapq.heappush(queue, (now, order, coro)); order += 1
spawn(worker("slow", 2, 2))
spawn(worker("fast", 0.5, 5))
while queue:
    now, _, coro = heapq.heappop(queue)
    try:
        delay = coro.send(None)
    except StopIteration:
        continue
    order += 1
    heapq.heappush(queue, (now + delay, order, coro))
