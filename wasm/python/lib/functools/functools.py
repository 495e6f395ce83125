"""Functions that take or make functions."""
from _functools import partial, reduce, cmp_to_key, _lru_cache_wrapper

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cmp_to_key", "cache", "lru_cache",
           "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)
_MISSING = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes wrapper look like wrapped."""
    for name in assigned:
        value = getattr(wrapped, name, _MISSING)
        if value is not _MISSING:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator: update_wrapper with the function it decorates."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _derived(name, root, negate, equal):
    # What one comparison says of another: not it, and with equality joined by "or" or by "and not".
    def compare(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        if equal == "or":
            return (not result if negate else result) or self == other
        if equal == "and":
            return (not result if negate else result) and self != other
        return not result
    compare.__name__ = name
    compare.__qualname__ = name
    compare.__doc__ = getattr(int, name).__doc__
    return compare


_ORDER = {
    "__lt__": [("__gt__", True, "and"), ("__le__", False, "or"), ("__ge__", True, "")],
    "__le__": [("__ge__", True, "or"), ("__lt__", False, "and"), ("__gt__", True, "")],
    "__gt__": [("__lt__", True, "and"), ("__ge__", False, "or"), ("__le__", True, "")],
    "__ge__": [("__le__", True, "or"), ("__gt__", False, "and"), ("__lt__", True, "")],
}


def total_ordering(cls):
    """Class decorator: adds the comparisons that follow from the one given."""
    roots = [op for op in _ORDER if getattr(cls, op, None) is not getattr(object, op, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = next(op for op in ("__lt__", "__le__", "__gt__", "__ge__") if op in roots)
    for name, negate, equal in _ORDER[root]:
        if name not in roots:
            setattr(cls, name, _derived(name, root, negate, equal))
    return cls


def lru_cache(maxsize=128, typed=False):
    """Decorator: keeps the results of the last calls."""
    if isinstance(maxsize, int):
        maxsize = max(int(maxsize), 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, bool(typed))
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """Decorator: keeps all results."""
    return lru_cache(maxsize=None)(user_function)


class partialmethod:
    """A method with some arguments filled in."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args), *[f"{k}={v!r}" for k, v in self.keywords.items()]]
        return f"functools.partialmethod({', '.join(parts)})"

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result

        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method.__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


class cached_property:
    """A property whose function runs once; the value then is an ordinary attribute."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {self.attrname!r} property.") from None
        value = values.get(self.attrname, _MISSING)
        if value is _MISSING:
            value = values[self.attrname] = self.func(instance)
        return value


def _closest(cls, registry):
    # The class whose function serves cls: along the MRO, where an abstract class counts just after the last class that is one of its kind.
    for c in cls.__mro__:
        if c in registry and c is not object:
            return c
    matches = [c for c in registry if isinstance(c, type) and c is not object and issubclass(cls, c)]
    best = None
    for c in matches:
        if best is None or issubclass(c, best):
            best = c
        elif not issubclass(best, c):
            raise RuntimeError(f"Ambiguous dispatch: {best} or {c}")
    return best if best is not None else object


def singledispatch(func):
    """Decorator: a function with implementations for classes of its first argument."""
    registry = {}
    chosen = {}

    def dispatch(cls):
        impl = chosen.get(cls)
        if impl is None:
            impl = registry[cls] if cls in registry else registry[_closest(cls, registry)]
            chosen[cls] = impl
        return impl

    def classes_of(cls):
        args = getattr(cls, "__args__", None)
        if isinstance(cls, type):
            return [cls]
        if args and all(isinstance(a, type) for a in args) and not isinstance(getattr(cls, "__origin__", None), type):
            return list(args)
        return None

    def register(cls, func=None):
        if classes_of(cls) is None and func is not None:
            raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
        if func is None:
            if classes_of(cls) is not None:
                return lambda f: register(cls, f)
            plain = getattr(cls, "__func__", cls)  # of a classmethod or staticmethod
            hints = getattr(plain, "__annotations__", {})
            if not hints:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain `@register` on an annotated function.")
            func = cls
            name, cls = next(iter(hints.items()))
            if isinstance(cls, str):
                cls = eval(cls, plain.__globals__)
            if classes_of(cls) is None:
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        for c in classes_of(cls):
            registry[c] = func
        chosen.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = chosen.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """singledispatch for methods: by the class of the first argument after self."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)
        method.register = self.register
        return update_wrapper(method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
