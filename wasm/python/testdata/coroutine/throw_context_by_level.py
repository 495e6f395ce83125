"""throw() through a chain of generators: each one that the exception leaves by makes what it handles itself the context."""


def chain(e):
    names = []
    while e is not None:
        names.append(repr(e))
        e = e.__context__
    return " in ".join(names)


def inner(how):
    try:
        yield 1
    except IndexError as e:
        print("inner caught", chain(e))
        if how == "raise":
            raise
        if how == "other":
            raise OSError("other")
        if how == "return":
            return
        yield 2


def middle(how):
    try:
        raise KeyError("middle")
    except KeyError:
        yield from inner(how)
        raise AttributeError("after inner")


def outer(how):
    try:
        raise ValueError("outer")
    except ValueError:
        yield from middle(how)
        print("outer goes on")


for how in "raise", "other", "return", "yield":
    for around in False, True:
        g = outer(how)
        next(g)
        try:
            try:
                if around:
                    raise TypeError("around")
                raise GeneratorExit
            except (TypeError, GeneratorExit):
                print(how, "yields", g.throw(IndexError("thrown")))
                print(how, next(g, "end"))
        except BaseException as e:
            print(how, around, chain(e))
