from exercise import expect

for ticks in 3, 1, 9:
    expect("ticks.py", [f"{n} s  tick {n}" for n in range(1, ticks + 1)], TICKS=ticks, clock=ticks)
