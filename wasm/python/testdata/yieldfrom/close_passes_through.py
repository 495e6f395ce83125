def sub(name):
    try:
        yield name
    except GeneratorExit:
        print(name, "exit")
        raise
    finally:
        print(name, "finally")

def outer():
    try:
        yield from sub("inner")
    finally:
        print("outer finally")

g = outer()
next(g)
g.close()
