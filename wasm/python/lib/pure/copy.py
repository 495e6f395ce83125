"""Copies of objects, shallow and deep."""
import sys as _sys

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    """What cannot be copied."""


error = Error
_ATOMS = {type(None), int, float, bool, complex, bytes, str, type, range, slice, type(...), type(NotImplemented), type(len), type(lambda: 0), property}


def _attributes(x, y, convert):
    state = getattr(x, "__dict__", None)
    if state:
        y.__dict__.update(convert(state))
    for c in type(x).__mro__:
        slots = c.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name not in ("__dict__", "__weakref__"):
                if name.startswith("__") and not name.endswith("__"):
                    name = "_%s%s" % (c.__name__.lstrip("_"), name)
                if hasattr(x, name):
                    setattr(y, name, convert(getattr(x, name)))


def _reduced(x, cls):
    # What a class of the program's or the library's own says of how to make the object anew; None when it says nothing.
    registered = _sys.modules.get("copyreg")
    if registered is not None and cls in registered.dispatch_table:
        return registered.dispatch_table[cls](x)
    for c in cls.__mro__:
        if c is object or c.__module__ == "builtins":
            return None
        if "__reduce_ex__" in c.__dict__:
            return x.__reduce_ex__(4)
        if "__reduce__" in c.__dict__:
            return x.__reduce__()
    return None


def _made(made, convert):
    function, args, state, items, pairs = (*made, None, None, None)[:5]
    y = function(*[convert(a) for a in args])
    if state is not None:
        if hasattr(y, "__setstate__"):
            y.__setstate__(convert(state))
        else:
            state, slots = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
            if state:
                y.__dict__.update(convert(state))
            for name, value in (slots or {}).items():
                setattr(y, name, convert(value))
    for item in items or ():
        y.append(convert(item))
    for key, value in pairs or ():
        y[convert(key)] = convert(value)
    return y


def _bare(x, cls, convert):
    # A new object without its state.
    if isinstance(getattr(cls, "__next__", None), type(int.__add__)):  # it is the machine's own, and so is where it stands
        raise NotImplementedError(f"a copy of a {cls.__name__} object is not supported in the playground")
    if hasattr(x, "__getnewargs_ex__"):
        args, kwargs = x.__getnewargs_ex__()
        return cls.__new__(cls, *convert(args), **convert(kwargs))
    return cls.__new__(cls, *convert(x.__getnewargs__())) if hasattr(x, "__getnewargs__") else cls.__new__(cls)


def _rebuild(x, convert):
    cls = type(x)
    made = _reduced(x, cls)
    if made is not None:
        return x if isinstance(made, str) else _made(made, convert)
    if "generator" in cls.__name__ or "coroutine" in cls.__name__ or cls.__module__ == "builtins" and cls.__name__ in ("frame", "module", "memoryview", "traceback", "mappingproxy", "code"):
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    if isinstance(x, BaseException):
        y = cls.__new__(cls, *x.args)
        y.args = tuple([convert(a) for a in x.args])
    elif isinstance(x, tuple):
        y = tuple.__new__(cls, [convert(i) for i in x])
    elif isinstance(x, (set, frozenset)):
        y = cls.__new__(cls, [convert(i) for i in x])
        if isinstance(x, set):
            set.update(y, [convert(i) for i in x])
    elif isinstance(x, (int, float, str, bytes)):
        y = cls.__new__(cls, x)
    else:
        y = _bare(x, cls, convert)
        if isinstance(x, list):
            list.extend(y, [convert(i) for i in x])
    getstate = getattr(x, "__getstate__", None)
    if getstate is not None and "__getstate__" in _names(cls) or hasattr(y, "__setstate__"):
        state = x.__getstate__()
        if hasattr(y, "__setstate__"):
            y.__setstate__(convert(state))
        elif state:
            y.__dict__.update(convert(state))
    else:
        _attributes(x, y, convert)
    if isinstance(x, dict):
        for key, value in dict.items(x):
            dict.__setitem__(y, convert(key), convert(value))
    return y


def _names(cls):
    return {name for c in cls.__mro__[:-1] for name in c.__dict__}


def copy(x):
    """A shallow copy."""
    cls = type(x)
    if cls in _ATOMS or cls in (tuple, frozenset) or issubclass(cls, type):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    return _rebuild(x, lambda v: v)


def deepcopy(x, memo=None, _nil=[]):
    """A copy of an object and of everything it holds."""
    cls = type(x)
    if cls in _ATOMS:
        return x
    if memo is None:
        memo = {}
    done = memo.get(id(x), _nil)
    if done is not _nil:
        return done
    y = _deep(x, cls, memo)
    if y is not x:
        memo[id(x)] = y
        memo.setdefault(id(memo), []).append(x)
    return y


def _deep(x, cls, memo):
    if cls is list:
        y = memo[id(x)] = []
        for item in x:
            y.append(deepcopy(item, memo))
        return y
    if cls is dict:
        y = memo[id(x)] = {}
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
        return y
    if cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if id(x) in memo:
            return memo[id(x)]
        return x if all(map(lambda a, b: a is b, x, items)) else tuple(items)
    if issubclass(cls, type):
        return x
    copier = getattr(x, "__deepcopy__", None)
    if copier is not None:
        return copier(memo)
    if cls in (set, frozenset):
        return cls([deepcopy(item, memo) for item in x])
    if cls is bytearray:
        return bytearray(x)
    if cls is type(_Sample.m):
        return cls(x.__func__, deepcopy(x.__self__, memo))
    if not hasattr(cls, "__reduce__") or isinstance(x, (tuple, BaseException, int, float, str, bytes, frozenset, set)) or cls.__module__ == "builtins":
        return _rebuild(x, lambda v: deepcopy(v, memo))
    made = _reduced(x, cls)
    if made is not None:
        return x if isinstance(made, str) else _made(made, lambda v: deepcopy(v, memo))
    y = memo[id(x)] = _bare(x, cls, lambda v: deepcopy(v, memo))
    if hasattr(y, "__setstate__"):
        y.__setstate__(deepcopy(x.__getstate__(), memo))
    elif "__getstate__" in _names(cls):
        y.__dict__.update(deepcopy(x.__getstate__() or {}, memo))
    else:
        if isinstance(x, list):
            list.extend(y, [deepcopy(item, memo) for item in x])
        _attributes(x, y, lambda v: deepcopy(v, memo))
    if isinstance(x, dict):
        for key, value in dict.items(x):
            dict.__setitem__(y, deepcopy(key, memo), deepcopy(value, memo))
    return y


class _Class:
    def m(self):
        pass


_Sample = _Class()


def replace(obj, /, **changes):
    """A copy with some attributes replaced."""
    cls = obj.__class__
    func = getattr(cls, "__replace__", None)
    if func is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return func(obj, **changes)
