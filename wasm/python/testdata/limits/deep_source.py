for n in (50, 5000):
    for text in ("(" * n + "1" + ")" * n, "[" * n + "]" * n, "-" * n + "1", "x" + ".a" * n, "f(" * n + ")" * n, "1" + "+1" * n, "not " * n + "1", "lambda: " * n + "1"):
        try:
            compile(text, "<deep>", "eval")
            print(n, text[:6], "compiles")
        except (SyntaxError, RecursionError, MemoryError) as e:
            print(n, text[:6], "refused" if n > 50 else e)
