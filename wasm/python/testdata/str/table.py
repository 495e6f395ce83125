rows = [("name", "price", "n"), ("apple", 1.5, 10), ("watermelon", 12.25, 3)]
widths = [max(len(str(r[i])) for r in rows) for i in range(3)]
for name, price, n in rows:
    print(f"{name:<{widths[0]}} | {price!s:>{widths[1]}} | {n!s:^{widths[2]}}")
print("-" * (sum(widths) + 6))
print("{:<12}{:>8.2f}{:>5d}".format("total", sum(r[1] * r[2] for r in rows[1:]), sum(r[2] for r in rows[1:])))
