import heapq
from collections import deque


class Loop:
    def __init__(self):
        self.now = 0
        self.ready = deque()
        self.sleeping = []
        self.turns = 0

    def start(self, task):
        self.ready.append(task)

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, _, task = heapq.heappop(self.sleeping)
                self.ready.append(task)
            self.step(self.ready.popleft())

    def step(self, task):
        try:
            pause = next(task)
        except StopIteration:
            return
        self.turns += 1
        heapq.heappush(self.sleeping, (self.now + pause, self.turns, task))


def boil(dish, minutes):
    print(f"{loop.now:3}  {dish} goes on the stove")
    yield minutes
    print(f"{loop.now:3}  {dish} is done")


def dinner():
    yield from boil("soup", 20)
    yield from boil("noodles", 8)
    print(f"{loop.now:3}  dinner!")


loop = Loop()
loop.start(dinner())
loop.start(boil("rice", 25))
loop.start(boil("tea", 5))
loop.run()
