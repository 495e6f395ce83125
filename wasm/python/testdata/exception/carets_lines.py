def foo(*a, **k):
    raise ValueError(
        "a"
        "b",
        k
    )
result = (foo(1,
    x=2,
    y=[i for i in range(3)])
    + foo())
