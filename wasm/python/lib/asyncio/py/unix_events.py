"""What the loop of a Unix system has: child watchers are refused by name."""

from _asyncio import SelectorEventLoop
from asyncio.events import DefaultEventLoopPolicy

__all__ = ("SelectorEventLoop", "AbstractChildWatcher", "SafeChildWatcher", "FastChildWatcher", "PidfdChildWatcher", "MultiLoopChildWatcher",
           "ThreadedChildWatcher", "DefaultEventLoopPolicy", "EventLoop")

EventLoop = SelectorEventLoop


class AbstractChildWatcher:
    def add_child_handler(self, pid, callback, *args):
        raise NotImplementedError()

    def remove_child_handler(self, pid):
        raise NotImplementedError()

    def attach_loop(self, loop):
        raise NotImplementedError()

    def close(self):
        raise NotImplementedError()

    def is_active(self):
        raise NotImplementedError()

    def __enter__(self):
        raise NotImplementedError()

    def __exit__(self, a, b, c):
        raise NotImplementedError()


class BaseChildWatcher(AbstractChildWatcher):
    def __init__(self):
        raise NotImplementedError(f"asyncio.{type(self).__name__} is not supported in the playground: there are no subprocesses")


class SafeChildWatcher(BaseChildWatcher):
    pass


class FastChildWatcher(BaseChildWatcher):
    pass


class PidfdChildWatcher(BaseChildWatcher):
    pass


class MultiLoopChildWatcher(BaseChildWatcher):
    pass


class ThreadedChildWatcher(BaseChildWatcher):
    pass
