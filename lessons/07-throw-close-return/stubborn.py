def stubborn():
    try:
        yield "still here"
    except GeneratorExit:
        print("  no, I stay")
        yield "still here"


g = stubborn()
print(next(g))
g.close()
