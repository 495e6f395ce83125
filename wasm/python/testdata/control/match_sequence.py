def f(x):
    match x:
        case []: return "empty"
        case [1, 2]: return "one two"
        case [a]: return f"single {a}"
        case [a, *rest] if a == "cmd": return f"command {rest}"
        case [_, _, *_, last]: return f"last {last}"
        case (a, b): return f"pair {a} {b}"
        case _: return "no"
for x in ([], [1, 2], (1,), ["cmd", 1, 2], "ab", range(5), [3, 4], {1, 2}, b"ab", (1, 2, 3)): print(x, "->", f(x))
