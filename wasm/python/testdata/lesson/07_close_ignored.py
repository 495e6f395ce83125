def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("no")

g = stubborn()
next(g)
g.close()
