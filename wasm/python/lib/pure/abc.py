"""Abstract base classes."""

from _machine import match_as as _match_as


def abstractmethod(funcobj):
    """Decorator: subclasses must define this method before they can be instantiated."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


_changes = [0]  # how often a class has been registered anywhere: answers of "no" are kept until then


def update_abstractmethods(cls):
    """Finds out anew which methods of a class are abstract."""
    if not hasattr(cls, "__abstractmethods__"):
        return cls
    names = set()
    for base in cls.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    for name, value in cls.__dict__.items():
        if getattr(value, "__isabstractmethod__", False):
            names.add(name)
    cls.__abstractmethods__ = frozenset(names)
    return cls


class ABCMeta(type):
    """The class of abstract base classes."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        names = {n for n, v in namespace.items() if getattr(v, "__isabstractmethod__", False)}
        for base in bases:
            for n in getattr(base, "__abstractmethods__", ()):
                if getattr(getattr(cls, n, None), "__isabstractmethod__", False):
                    names.add(n)
        cls.__abstractmethods__ = frozenset(names)
        if "__abc_tpflags__" in namespace:
            _match_as(cls, list if namespace["__abc_tpflags__"] == 1 << 5 else dict)
            del cls.__abc_tpflags__
        cls._abc_registry = []
        cls._abc_known = {}
        return cls

    def register(cls, subclass):
        """Makes subclass count as a subclass."""
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_registry.append(subclass)
        _match_as(subclass, cls)
        _changes[0] += 1
        return subclass

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        known = cls._abc_known.get(subclass)
        if known is True:
            return True
        kind = type(instance)
        if kind is subclass:
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(kind)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        known = cls._abc_known.get(subclass)
        if known is True or known is not None and known == _changes[0]:
            return known is True
        answer = cls._abc_decide(subclass)
        cls._abc_known[subclass] = True if answer else _changes[0]
        return answer

    def _abc_decide(cls, subclass):
        answer = cls.__subclasshook__(subclass)
        if answer is not NotImplemented:
            return answer
        if cls in getattr(subclass, "__mro__", ()):
            return True
        for other in cls._abc_registry + type.__subclasses__(cls):
            if other._abc_counts(subclass) if isinstance(other, ABCMeta) else issubclass(subclass, other):
                return True
        return False

    def _abc_counts(cls, subclass):
        # Whether subclass counts as a subclass, asked on behalf of an abstract class above or one that this is registered with.
        return issubclass(subclass, cls)


class ABC(metaclass=ABCMeta):
    """A class to derive abstract base classes from."""

    __slots__ = ()


def get_cache_token():
    """A number that changes whenever a class is registered."""
    return _changes[0]
