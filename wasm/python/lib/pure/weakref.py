"""References that do not keep their objects alive."""
from _machine import ref, proxy, getweakrefs, ProxyType, CallableProxyType
from collections.abc import MutableMapping, MutableSet

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType", "CallableProxyType",
           "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]
ReferenceType = ref
ProxyTypes = (ProxyType, CallableProxyType)


def getweakrefcount(object):
    """How many weak references there are to an object."""
    return len(getweakrefs(object))


class WeakMethod:
    """A reference to a bound method that lasts as long as the object does."""

    def __init__(self, meth, callback=None):
        self._func = ref(meth.__func__)
        self._self = ref(meth.__self__, (lambda r: callback(self)) if callback else None)
        self._type = type(meth)

    def __call__(self):
        obj, func = self._self(), self._func()
        if obj is None or func is None:
            return None
        return self._type(func, obj)


class WeakValueDictionary(MutableMapping):
    """A dict whose entries go when their values do."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _entry(self, key, value):
        data = self.data

        def gone(r):
            if data.get(key) is r:
                del data[key]
        return ref(value, gone)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = self._entry(key, value)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter([k for k, r in self.data.items() if r() is not None])

    def __contains__(self, key):
        return key in self.data and self.data[key]() is not None

    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))

    def values(self):
        return iter([v for v in [r() for r in self.data.values()] if v is not None])

    def items(self):
        return iter([(k, v) for k, v in [(k, r()) for k, r in self.data.items()] if v is not None])

    def keys(self):
        return iter(self)


class WeakKeyDictionary(MutableMapping):
    """A dict whose entries go when their keys do."""

    def __init__(self, dict=None):
        self.data = {}
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        data = self.data
        self.data[ref(key, lambda r: data.pop(r, None))] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter([k for k in [r() for r in self.data] if k is not None])

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __repr__(self):
        return "<%s at %#x>" % (self.__class__.__name__, id(self))

    def values(self):
        return iter([v for r, v in self.data.items() if r() is not None])

    def items(self):
        return iter([(k, v) for k, v in [(r(), v) for r, v in self.data.items()] if k is not None])

    def keys(self):
        return iter(self)


class WeakSet(MutableSet):
    """A set that does not keep its items alive."""

    def __init__(self, data=None):
        self.data = set()
        for item in data or ():
            self.add(item)

    def __iter__(self):
        return iter([x for x in [r() for r in self.data] if x is not None])

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        data = self.data
        self.data.add(ref(item, data.discard))

    def discard(self, item):
        self.data.discard(ref(item))

    def update(self, other):
        for item in other:
            self.add(item)

    def __repr__(self):
        return repr(self.data)


class finalize:
    """Calls a function when an object goes, or at the end of the program."""

    _live = {}

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._live and not hasattr(finalize, "_registered"):
            import atexit
            finalize._registered = True
            atexit.register(finalize._end)
        self._ref = ref(obj, lambda r: self())
        self._call = (func, args, kwargs)
        self.atexit = True
        finalize._live[id(self)] = self

    @classmethod
    def _end(cls):
        for f in list(cls._live.values())[::-1]:
            if f.atexit:
                f()

    def __call__(self, _=None):
        if finalize._live.pop(id(self), None) is not None:
            func, args, kwargs = self._call
            return func(*args, **kwargs)

    def detach(self):
        if finalize._live.pop(id(self), None) is not None:
            return (self._ref(), *self._call)

    def peek(self):
        if id(self) in finalize._live:
            return (self._ref(), *self._call)

    @property
    def alive(self):
        return id(self) in finalize._live
