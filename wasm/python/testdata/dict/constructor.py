print(dict(), dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict({"a": 1}, b=2), dict(zip("ab", [1, 2])), dict(["ab", "cd"]), {**{"a": 1}}, {1: "a", 1.0: "b", True: "c"})
for code in ("dict([1])", "dict([(1,)])", "dict(1)", "dict({}, {})", "{[]: 1}", "dict(**{1: 2})"):
    try:
        eval(code)
    except Exception as e:
        print(type(e).__name__, e)
