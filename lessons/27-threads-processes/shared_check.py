from exercise import expect, fail, source

for seed in range(5):
    expect("shared.py", ["counted to 200? True"], seed=seed)
if "Thread" not in source("shared.py"):
    fail(en="Now nothing is left of the threads. Let both of them count.", zh="线程不见了。还是要两个线程都来数。")
