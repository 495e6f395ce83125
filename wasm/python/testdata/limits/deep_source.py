for n in (50, 5000):
    for text in ("(" * n + "1" + ")" * n, "[" * n + "]" * n, "f(" * n + ")" * n, "{1: " * n + "}" * n):
        try:
            compile(text, "<deep>", "eval")
            print(n, text[:6], "compiles")
        except (SyntaxError, RecursionError, MemoryError) as e:
            print(n, text[:6], "refused" if n > 50 else e)
