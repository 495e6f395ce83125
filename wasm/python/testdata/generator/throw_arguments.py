def f():
    try:
        x = yield 1
        print("got", x)
    except ValueError as e:
        print("VE", e.args)
        x = yield 2
        print("x", x)
    finally:
        print("fin")
    return 10
for bad in [(ValueError,), (ValueError, "msg"), (ValueError, ValueError("inst")), (ValueError("i"), None), (ValueError, None, None), (ValueError, ("a", "b")), (ValueError("x"), "y"), (5,), ("str",), (ValueError, 1, 2), (int,), (), (ValueError, KeyError("k"))]:
    g = f(); next(g)
    try:
        print("->", g.throw(*bad))
    except BaseException as e: print(type(e), e)
