def middle():
    answer = yield from inner()
    print("  middle: inner returned", answer)
    yield "middle's own"


def inner():
    got = yield "question"
    print("  inner: was sent", got)
    try:
        yield "second question"
    except ValueError as error:
        print("  inner: caught", error)
    return "forty-two"


g = middle()
print(next(g))
print(g.send("an answer"))
print(g.throw(ValueError("a complaint")))
