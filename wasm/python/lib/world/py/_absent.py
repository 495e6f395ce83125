"""How the world's libraries refuse what they do not have: the usual AttributeError, with a note of what there is."""

__all__ = ("Told", "module")


class Told:
    """A base for classes whose instances say what they have when they are asked for what they have not."""

    __slots__ = ()

    def __getattr__(self, name):
        error = AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)
        if not name.startswith("_"):
            error.add_note(f"The playground's {type(self).__name__} has: {_public(dir(self))}")
        raise error


def module(name, names):
    """A module's __getattr__, from the module's name and what it has."""
    def __getattr__(attribute):
        error = AttributeError(f"module {name!r} has no attribute {attribute!r}", name=attribute)
        if not attribute.startswith("_"):
            error.add_note(f"The playground's {name} has: {_public(names)}")
        raise error
    return __getattr__


def _public(names):
    return ", ".join(sorted(name for name in names if not name.startswith("_")))
