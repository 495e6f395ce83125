"""Simulated processes: threads that see copies of the program's variables and give one another copies of objects.

A process begins with a copy of the main module's namespace, as a fork does: its functions are bound to the copy, its lists, dicts and objects are copied. Classes
are shared. What goes from one process to another is copied by the rules of pickle: functions and classes go by name, so that lambdas and local functions cannot.
"""
import sys as _sys
from copy import deepcopy as _deepcopy
from itertools import count as _counting
from _thread import _get_pid
from types import BuiltinFunctionType as _Builtin, FunctionType as _Function, MethodType as _Method, ModuleType as _Module

__all__ = []


class PicklingError(Exception):
    pass


PicklingError.__module__ = "_pickle"

_ATOMS = (type(None), bool, int, float, complex, str, bytes, type(...), type(NotImplemented), range)
_main = _sys.modules["__main__"].__dict__


class Space:
    """What a process sees: the functions of the main module that are its own."""

    def __init__(self):
        self.names = {}
        for name, value in list(_main.items()):
            self.names[name] = self._own(value)

    def _own(self, value):
        if isinstance(value, _Function) and value.__globals__ is _main:
            mine = _Function(value.__code__, self.names, value.__name__, value.__defaults__, value.__closure__)
            mine.__kwdefaults__ = value.__kwdefaults__
            mine.__qualname__ = value.__qualname__
            mine.__module__ = value.__module__
            mine.__dict__.update(value.__dict__)
            return mine
        if isinstance(value, (type, _Module)) or getattr(value, "_shared", False):
            return value
        try:
            return _deepcopy(value)
        except Exception:
            return value


def _by_name(value, space):
    """The function or class of that name, in the process that gets it."""
    module, name = value.__module__, value.__qualname__
    if "<locals>" in name:
        raise AttributeError(f"Can't get local object {name!r}")
    try:
        found = _sys.modules[module]
        for part in name.split("."):
            found = getattr(found, part)
    except (KeyError, AttributeError):
        raise PicklingError(f"Can't pickle {value!r}: attribute lookup {name} on {module} failed") from None
    if module == "__main__" and space is not None and name in space.names:
        return space.names[name]
    return found


def transfer(value, space=None, done=None):
    """A copy of an object as another process gets it; space: of which process, None for the main one."""
    kind = type(value)
    if kind in _ATOMS:
        return value
    if done is None:
        done = {}
    if id(value) in done:
        return done[id(value)][1]
    made = _transfer(value, kind, space, done)
    done[id(value)] = (value, made)
    return made


def _transfer(value, kind, space, done):
    if issubclass(kind, type) or kind is _Function:
        return _by_name(value, space)
    if kind is _Builtin:
        owner = getattr(value, "__self__", None)
        if owner is None or isinstance(owner, _Module):
            return value
        return getattr(transfer(owner, space, done), value.__name__)
    if getattr(value, "_shared", False):
        return value
    if kind is _Method:
        return getattr(transfer(value.__self__, space, done), value.__name__)
    if kind is list:
        made = []
        done[id(value)] = (value, made)
        made.extend([transfer(x, space, done) for x in value])
        return made
    if kind is dict:
        made = {}
        done[id(value)] = (value, made)
        for key, x in value.items():
            made[transfer(key, space, done)] = transfer(x, space, done)
        return made
    if kind in (tuple, set, frozenset):
        return kind([transfer(x, space, done) for x in value])
    if isinstance(value, BaseException):
        made = kind(*transfer(value.args, space, done))
        made.__dict__.update(transfer(value.__dict__, space, done))
        return made
    return _object(value, kind, space, done)


def _object(value, kind, space, done):
    if kind.__module__ == "_io":
        raise TypeError(f"cannot pickle {kind.__name__!r} instances")
    if kind.__module__ in ("_thread", "_queue", "threading") or kind.__name__ in _UNPICKLABLE and kind.__module__ == "builtins":
        shown = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"
        raise TypeError(f"cannot pickle {shown!r} object")
    if kind.__module__ == "__main__":
        _by_name(kind, space)
    if _plain(kind):
        made = kind.__new__(kind)
        done[id(value)] = (value, made)
        made.__dict__.update(transfer(value.__dict__, space, done))
        return made
    return _deepcopy(value)


_SPECIAL = {"__reduce__", "__reduce_ex__", "__getstate__", "__setstate__", "__getnewargs__", "__slots__", "__new__", "__copy__", "__deepcopy__"}


def _plain(kind):
    """Whether the instances of a class are nothing but their attributes."""
    return all(c.__module__ == "__main__" and _SPECIAL.isdisjoint(c.__dict__) for c in kind.__mro__[:-1])


_UNPICKLABLE = {"generator", "coroutine", "async_generator", "frame", "module", "memoryview", "traceback", "mappingproxy", "code", "dict_keys",
                "dict_values", "dict_items"}

# Numbers that processes go by.
number = _counting(1).__next__
new_pid = _counting(_get_pid() + 1).__next__
