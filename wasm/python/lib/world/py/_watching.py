"""Watching sockets: whom an event loop calls when one can be read or written."""

from _asyncio import Handle, _poke, _poll_of, _push, _set_poll
from _network import Poll


def _poll(loop):
    poll = _poll_of(loop)
    if poll is None:
        poll = Poll(loop, _push, _poke)
        _set_poll(loop, poll.run)
        return poll
    return poll.__self__


def _watch(loop, file, reader, writer):
    """Changes whom a file's readiness calls; the handle of a callback that is no longer wanted is cancelled."""
    loop._check_closed()
    for old, new in (file.reader, reader), (file.writer, writer):
        if old is not None and old is not new:
            old.cancel()
    _poll(loop).watch(file, reader, writer)


def watch_reading(loop, file, callback, *args):
    handle = Handle(callback, args, loop)
    _watch(loop, file, handle, file.writer)
    return handle


def watch_writing(loop, file, callback, *args):
    handle = Handle(callback, args, loop)
    _watch(loop, file, file.reader, handle)
    return handle


def leave_reading(loop, file):
    if loop.is_closed() or file.poll is None or file.reader is None:
        return False
    _watch(loop, file, None, file.writer)
    return True


def leave_writing(loop, file):
    if loop.is_closed() or file.poll is None or file.writer is None:
        return False
    _watch(loop, file, file.reader, None)
    return True
