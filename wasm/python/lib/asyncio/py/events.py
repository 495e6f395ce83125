"""Policies: who makes event loops and which one is current."""

from _asyncio import (AbstractEventLoop, SelectorEventLoop, _get_running_loop, _new_loop, _thread_id, _warn_no_loop,
                      get_running_loop, _set_running_loop, Handle, TimerHandle)

__all__ = ("AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle",
           "get_event_loop_policy", "set_event_loop_policy", "get_event_loop", "set_event_loop",
           "new_event_loop", "get_child_watcher", "set_child_watcher", "_set_running_loop", "get_running_loop", "_get_running_loop")


class AbstractServer:
    """What create_server would return."""

    def close(self):
        raise NotImplementedError

    def get_loop(self):
        raise NotImplementedError

    def is_serving(self):
        raise NotImplementedError

    async def start_serving(self):
        raise NotImplementedError

    async def serve_forever(self):
        raise NotImplementedError

    async def wait_closed(self):
        raise NotImplementedError

    def close_clients(self):
        raise NotImplementedError

    def abort_clients(self):
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class AbstractEventLoopPolicy:
    """The interface of policies."""

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError

    def get_child_watcher(self):
        raise NotImplementedError

    def set_child_watcher(self, watcher):
        raise NotImplementedError


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """One current loop a thread; the main thread gets it made on first demand."""

    _loop_factory = None

    def __init__(self):
        # The loop of each thread that has set one, by the thread's number; the main thread is 1.
        self._loops = {}

    def get_event_loop(self):
        thread = _thread_id()
        if thread == 1 and thread not in self._loops:
            _warn_no_loop()
            self.set_event_loop(self.new_event_loop())
        loop = self._loops.get(thread)
        if loop is None:
            from threading import current_thread
            raise RuntimeError("There is no current event loop in thread %r." % current_thread().name)
        return loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._loops[_thread_id()] = loop

    def new_event_loop(self):
        return self._loop_factory()


class _UnixDefaultEventLoopPolicy(BaseDefaultEventLoopPolicy):
    _loop_factory = SelectorEventLoop


_UnixDefaultEventLoopPolicy.__module__ = "asyncio.unix_events"
DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy

_policy = None


def get_event_loop_policy():
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _policy = policy


def _policy_loop():
    return get_event_loop_policy().get_event_loop()


def get_event_loop():
    running = _get_running_loop()
    return _policy_loop() if running is None else running


def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    return get_event_loop_policy().new_event_loop()


def get_child_watcher():
    raise NotImplementedError("child watchers are not supported in the playground: there are no subprocesses")


def set_child_watcher(watcher):
    raise NotImplementedError("child watchers are not supported in the playground: there are no subprocesses")
