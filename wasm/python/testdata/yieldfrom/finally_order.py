def level(name, inner=None):
    try:
        if inner:
            yield from inner
        yield name
    finally:
        print("leaving", name)

g = level("a", level("b", level("c")))
print(next(g))
g.close()
print("---")
print(list(level("x", level("y"))))
