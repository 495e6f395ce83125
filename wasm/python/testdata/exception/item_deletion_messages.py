for v in (None, 1, "a", (1,), b"a", range(2), {1}, len, int, object(), 1.5, {}.keys(), type("C", (), {})()):
    for key in (0, "k"):
        try:
            del v[key]
        except TypeError as e:
            print(e)
