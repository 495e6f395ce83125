from exercise import expect

for rounds in 3, 1, 6:
    expect("ping.py", [line for n in range(1, rounds + 1) for line in (f"ping {n}", f"    pong {n}")], ROUNDS=rounds)
