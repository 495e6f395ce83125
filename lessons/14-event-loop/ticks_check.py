from exercise import expect, fail, source

for ticks in 3, 1, 9:
    expect("ticks.py", [f"{n} s  tick {n}" for n in range(1, ticks + 1)], TICKS=ticks, clock=ticks)
if "time.sleep" in source("ticks.py"):
    fail(
        en="The ticks come at the right times. But time.sleep stops the loop, and with it everything else that wants its turn: use a timer of the loop.",
        zh="时刻都对了。可是time.sleep停住的是整个循环，别的回调一个也轮不到：用循环自己的闹钟。",
    )
