"""Middleware: what stands around an application."""

__all__ = ["Middleware"]


class Middleware:
    """A class of middleware, and what it is made with."""

    def __init__(self, cls, *args, **kwargs):
        self.cls, self.args, self.kwargs = cls, args, kwargs

    def __iter__(self):
        return iter((self.cls, self.args, self.kwargs))

    def __repr__(self):
        said = [self.cls.__name__, *map(repr, self.args), *(f"{name}={value!r}" for name, value in self.kwargs.items())]
        return f"{type(self).__name__}({', '.join(said)})"
