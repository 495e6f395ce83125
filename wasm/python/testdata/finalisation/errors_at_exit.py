class Fails:
    def __del__(self):
        raise ValueError(self.name)

    def __init__(self, name):
        self.name = name


def generator():
    try:
        yield
    finally:
        1 / 0


Fails("at once")
kept = Fails("at the end")
suspended = generator()
next(suspended)


class Circle:
    pass


circle = Circle()
circle.itself, circle.fails = circle, Fails("in a circle")
