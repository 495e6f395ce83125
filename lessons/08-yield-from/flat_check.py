from exercise import expect

for depth in 0, 1, 3, 6:
    nested = [0]
    for n in range(1, depth + 1):
        nested = [nested, n]
    expect("flat.py", [str(nested), str(list(range(depth + 1)))], DEPTH=depth)
