from exercise import expect, fail, source

for seed in range(5):
    expect("shared.py", ["counted to 200? True"], seed=seed)
text = source("shared.py")
if "Thread" not in text:
    fail(en="Now nothing is left of the threads. Let both of them count.", zh="线程不见了。还是要两个线程都来数。")
if "sleep(0)" not in text:
    fail(
        en="Leave the time.sleep(0): it stands for the moment when the other thread has its turn, and that can be any moment.",
        zh="time.sleep(0)要留着：它代表轮到另一个线程的那一刻，而那一刻随时会来。",
    )
if "global counter" in text and not any(word in text for word in ("Lock", "Semaphore", "Condition")):
    fail(
        en="Both threads are to count at the same time, and nobody may get in between reading and writing. A lock sees to that.",
        zh="两个线程要同时数，读和写之间又不许别人插进来。这要靠锁。",
    )
