for s, a in (("%d", "x"), ("%s %s", (1,)), ("%s", (1, 2)), ("%", 1), ("%z", 1), ("%(a)s", 1), ("%(a)s", {}), ("%c", "ab"), ("%c", -1), ("%x", 1.5), ("%d", None), ("%f", "a"), ("%*d", ("a", 1)), ("%(a", {}), ("abc", 1), ("%i", [1])):
    try:
        print(s % a)
    except Exception as e:
        print(s, type(e).__name__, e)
