"""Waiting for several sockets at once: select, poll and epoll. What is ready is told for as long as it is so, in the order in which it was asked for."""

import socket as _socket
from _network import End, fail, name_of
from _world import now, wait
from errno import EBADF, EEXIST, ENOENT
from time import sleep

error = OSError

EPOLLIN = POLLIN = 1
EPOLLPRI = POLLPRI = 2
EPOLLOUT = POLLOUT = 4
EPOLLERR = POLLERR = 8
EPOLLHUP = POLLHUP = 16
POLLNVAL = 32
EPOLLRDHUP = POLLRDHUP = 8192


def _number(file):
    """The number of a socket, or of whatever says it by fileno()."""
    fd = file if isinstance(file, int) else _fileno(file)
    if fd < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({fd})")
    return fd


def _fileno(file):
    try:
        return file.fileno()
    except AttributeError:
        raise TypeError("argument must be an int, or have a fileno() method.") from None


def _file(fd):
    file = _socket._open.get(fd)
    if file is None:
        raise fail(EBADF)
    return file


def _peer(file):
    return file.label if isinstance(file, End) else "a client of " + name_of(file.address)


def _until(look, files, timeout):
    """What look() finds; while that is nothing, waits for a change of the files, at most timeout seconds (None: without end)."""
    found = look()
    if found or timeout == 0:
        return found
    if not files and timeout is not None:
        sleep(timeout)
        return look()
    end = None if timeout is None else now() + timeout
    group = object()
    peers = ", ".join(dict.fromkeys(map(_peer, files)))
    for file in files:
        file.groups = (*file.groups, group)
    try:
        while not found:
            woken = wait(group, peers, "one of its sockets to be ready: " + peers, None if end is None else max(end - now(), 0))
            found = look()
            if not woken:
                break
    finally:
        for file in files:
            file.groups = tuple(other for other in file.groups if other is not group)
    return found


def select(rlist, wlist, xlist, timeout=None, /):
    """Those of three lists that are ready, as three lists. Nothing is ever exceptional here."""
    if timeout is not None and timeout < 0:
        raise ValueError("timeout must be non-negative")
    asked = [(number, item, _file(_number(item))) for number, items in enumerate((rlist, wlist, xlist)) for item in items]

    def look():
        found = [], [], []
        for number, item, file in asked:
            if number == 0 and file.readable() or number == 1 and file.writable():
                found[number].append(item)
        return found if any(found) else None
    return _until(look, [file for _, _, file in asked], timeout) or ([], [], [])


class _Polled:
    """What poll and epoll have in common: numbers of sockets, each with what is waited for."""

    def __init__(self):
        self._masks = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT):
        self._masks[_number(fd)] = eventmask

    def modify(self, fd, eventmask):
        if _number(fd) not in self._masks:
            raise fail(ENOENT)
        self._masks[_number(fd)] = eventmask

    def _look(self):
        found = []
        for fd, mask in self._masks.items():
            file = _socket._open.get(fd)
            if file is None:
                continue
            events = (POLLIN if file.readable() else 0) | (POLLOUT if file.writable() else 0)
            events = events & mask | (POLLHUP if isinstance(file, End) and file.gone else 0)
            if events:
                found.append((fd, events))
        return found

    def _poll(self, timeout):
        files = [_socket._open[fd] for fd in self._masks if fd in _socket._open]
        return _until(self._look, files, None if timeout is None or timeout < 0 else timeout)


class poll(_Polled):
    """Its timeouts are milliseconds."""

    def unregister(self, fd):
        del self._masks[_number(fd)]

    def poll(self, timeout=None, /):
        return self._poll(None if timeout is None else timeout / 1000)


class epoll(_Polled):
    """Its timeouts are seconds."""

    def __init__(self, sizehint=-1, flags=0):
        super().__init__()
        self.closed = False

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT):
        if _number(fd) in self._masks:
            raise fail(EEXIST)
        _file(_number(fd))
        super().register(fd, eventmask)

    def unregister(self, fd):
        if self._masks.pop(_number(fd), None) is None:
            raise fail(ENOENT)

    def poll(self, timeout=None, maxevents=-1):
        found = self._poll(timeout)
        return found if maxevents < 0 else found[:maxevents]

    def close(self):
        self.closed = True
        self._masks.clear()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()
