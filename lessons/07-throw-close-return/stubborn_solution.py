def stubborn():
    try:
        yield "still here"
    except GeneratorExit:
        print("  no, I stay")
        raise


g = stubborn()
print(next(g))
g.close()
