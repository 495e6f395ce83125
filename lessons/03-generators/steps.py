def steps():
    print("  before the first yield")
    yield "one"
    print("  between the two")
    yield "two"
    print("  after the last")


g = steps()
print("nothing has run yet")
print("next brought", next(g))
print("next brought", next(g))
print("next brought", next(g, "the default: it is over"))
