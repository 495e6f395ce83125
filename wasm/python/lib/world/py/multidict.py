"""Mappings whose keys may have several values, as aiohttp and its servers hand them out. The values are in _http.Headers; here are the names and the views."""
from collections.abc import Mapping as _Mapping, MutableMapping as _MutableMapping

from _http import Headers as _Headers

__all__ = ("MultiMapping", "MutableMultiMapping", "MultiDictProxy", "CIMultiDictProxy", "MultiDict", "CIMultiDict", "istr")


class MultiMapping(_Mapping):
    """What all of these are."""


class MutableMultiMapping(MultiMapping, _MutableMapping):
    """What can be changed."""


class istr(str):
    """A key of a CIMultiDict; str does as well."""


class CIMultiDict(_Headers):
    """Keys are compared without regard to case."""

    __slots__ = ()

    def _read(self, items, named):
        try:
            found = super()._read(items, named)
        except ValueError:
            raise TypeError(f"{type(self).__name__} takes either dict or list of (key, value) pairs") from None
        for _, name, _ in found:
            if not isinstance(name, str):
                raise TypeError(f"{type(self).__name__} keys should be either str or subclasses of str")
        return found


class MultiDict(CIMultiDict):
    """Keys are compared as they are."""

    __slots__ = ()
    _fold = staticmethod(lambda name: name)


class _Proxy:
    # A view that cannot change what it shows.
    __slots__ = ("_base",)

    def __init__(self, base):
        if isinstance(base, _Proxy):
            base = base._base
        if not isinstance(base, self._of):
            raise TypeError(f"ctor requires {self._of.__name__} or {type(self).__name__} instance, not {type(base)}")
        self._base = base

    def getall(self, name, *default):
        return self._base.getall(name, *default)

    def getone(self, name, *default):
        return self._base.getone(name, *default)

    def get(self, name, default=None):
        return self._base.getone(name, default)

    def __getitem__(self, name):
        return self._base.getone(name)

    def __contains__(self, name):
        return name in self._base

    def __iter__(self):
        return iter(self._base)

    def __len__(self):
        return len(self._base)

    def items(self):
        return self._base.items()

    def keys(self):
        return self._base.keys()

    def values(self):
        return self._base.values()

    def copy(self):
        return self._made(self._base)

    def __eq__(self, other):
        return self._base == (other._base if isinstance(other, _Proxy) else other)

    __hash__ = None

    def __repr__(self):
        return f"<{type(self).__name__}({', '.join(f'{name!r}: {value!r}' for name, value in self.items())})>"


class CIMultiDictProxy(_Proxy):
    __slots__ = ()
    _of = _Headers
    _made = CIMultiDict


class MultiDictProxy(_Proxy):
    __slots__ = ()
    _of = MultiDict
    _made = MultiDict


for _class in CIMultiDict, MultiDict:
    MutableMultiMapping.register(_class)
for _class in CIMultiDictProxy, MultiDictProxy:
    MultiMapping.register(_class)
