import time
class Loop:
    def __init__(self):
        self.ready, self.timers, self.n = [], [], 0
    def call_soon(self, f, *a): self.ready.append((f, a))
    def call_later(self, delay, f, *a):
        self.n += 1
        self.timers.append((time.monotonic() + delay, self.n, f, a))
        self.timers.sort(key=lambda t: t[:2])
    def run(self):
        while self.ready or self.timers:
            if not self.ready:
                when, _, f, a = self.timers.pop(0)
                time.sleep(max(0, when - time.monotonic()))
                self.ready.append((f, a))
            batch, self.ready = self.ready, []
            for f, a in batch: f(*a)
def step(gen):
    try:
        delay = next(gen)
    except StopIteration: return
    loop.call_later(delay, step, gen) if delay else loop.call_soon(step, gen)
def job(name, *delays):
    for d in delays:
        print(f"{time.monotonic():.2f} {name} waits {d}")
        yield d
    print(f"{time.monotonic():.2f} {name} done")
loop = Loop()
for g in (job("A", 1, 0, 1), job("B", 0.5, 0.5, 0.5)): loop.call_soon(step, g)
loop.run()
