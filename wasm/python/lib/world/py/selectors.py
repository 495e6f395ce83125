"""Selectors: sockets that are watched together, each with data of the program's."""

import select as _select
import socket as _socket
from abc import ABCMeta as _ABCMeta, abstractmethod as _abstractmethod
from collections import namedtuple as _namedtuple
from collections.abc import Mapping as _Mapping

EVENT_READ, EVENT_WRITE = 1, 2

SelectorKey = _namedtuple("SelectorKey", ["fileobj", "fd", "events", "data"])


def _number(fileobj):
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f"Invalid file object: {fileobj!r}") from None
    if fd < 0:
        raise ValueError(f"Invalid file descriptor: {fd}")
    return fd


class _Map(_Mapping):
    """The keys of a selector by what was registered."""

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._keys)

    def __getitem__(self, fileobj):
        key = self._selector._keys.get(self._selector._lookup(fileobj))
        if key is None:
            raise KeyError(f"{fileobj!r} is not registered")
        return key

    def __iter__(self):
        return iter(self._selector._keys)


class BaseSelector(metaclass=_ABCMeta):
    @_abstractmethod
    def register(self, fileobj, events, data=None):
        raise NotImplementedError

    @_abstractmethod
    def unregister(self, fileobj):
        raise NotImplementedError

    def modify(self, fileobj, events, data=None):
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    @_abstractmethod
    def select(self, timeout=None):
        raise NotImplementedError

    def close(self):
        pass

    def get_key(self, fileobj):
        keys = self.get_map()
        if keys is None:
            raise RuntimeError("Selector is closed")
        try:
            return keys[fileobj]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None

    @_abstractmethod
    def get_map(self):
        raise NotImplementedError

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class SelectSelector(BaseSelector):
    """The one way to wait that there is."""

    def __init__(self):
        self._keys, self._map = {}, _Map(self)

    def _lookup(self, fileobj):
        # A socket that has been closed is found by what it is.
        try:
            return _number(fileobj)
        except ValueError:
            for key in self._keys.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f"Invalid events: {events!r}")
        key = SelectorKey(fileobj, self._lookup(fileobj), events, data)
        if key.fd in self._keys:
            raise KeyError(f"{fileobj!r} (FD {key.fd}) is already registered")
        self._keys[key.fd] = key
        return key

    def unregister(self, fileobj):
        key = self._keys.pop(self._lookup(fileobj), None)
        if key is None:
            raise KeyError(f"{fileobj!r} is not registered")
        return key

    def modify(self, fileobj, events, data=None):
        key = self._keys.get(self._lookup(fileobj))
        if key is None:
            raise KeyError(f"{fileobj!r} is not registered")
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f"Invalid events: {events!r}")
        self._keys[key.fd] = key = key._replace(events=events, data=data)
        return key

    def select(self, timeout=None):
        files = [(key, _socket._open[key.fd]) for key in self._keys.values() if key.fd in _socket._open]

        def look():
            found = []
            for key, file in files:
                events = (EVENT_READ if file.readable() else 0) | (EVENT_WRITE if file.writable() else 0)
                if events & key.events:
                    found.append((key, events & key.events))
            return found
        return _select._until(look, [file for _, file in files], None if timeout is None else max(timeout, 0))

    def get_map(self):
        return self._map

    def close(self):
        self._keys.clear()
        self._map = None


class PollSelector(SelectSelector):
    pass


class EpollSelector(SelectSelector):
    pass


DefaultSelector = EpollSelector
