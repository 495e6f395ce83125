from exercise import expect

for first in 3, 6, 0:
    lines, total = [], 0
    for n in [first, 1, 4, 1, 5]:
        total += n
        lines += [f"  reading {n}", f"so far {total}"]
        if total > 5:
            break
    expect("totals.py", lines, FIRST=first)
