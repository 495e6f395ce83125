"""Condition and Barrier; the simpler locks are built in."""

from _asyncio import BoundedSemaphore, BrokenBarrierError, CancelledError, Event, Lock, Semaphore, _LoopBound, _adopt, _note, _waiter

__all__ = ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier")


async def _enter(lock):
    await lock.acquire()


_enter.__qualname__ = "_ContextManagerMixin.__aenter__"


class Condition(_LoopBound):
    """A lock with a place to wait for notify()."""

    def __init__(self, lock=None):
        if lock is None:
            lock = Lock()
            _adopt(lock, self, False)
        self._lock = lock
        self.locked = lock.locked
        self.acquire = lock.acquire
        self.release = lock.release
        # The futures of those who wait, oldest first.
        self._waiters = []

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        self.release()

    def __repr__(self):
        state = "locked" if self.locked() else "unlocked"
        if self._waiters:
            state += f", waiters:{len(self._waiters)}"
        return f"<{super().__repr__()[1:-1]} [{state}]>"

    async def wait(self):
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        fut = _waiter(self._get_loop(), self)
        self.release()
        try:
            try:
                self._waiters.append(fut)
                _note("condition-wait", self, 0, len(self._waiters))
                try:
                    await fut
                    return True
                finally:
                    self._waiters.remove(fut)
            finally:
                # Whatever has happened, the caller holds the lock again when wait() ends.
                cancelled = None
                while True:
                    try:
                        await self.acquire()
                        break
                    except CancelledError as exc:
                        cancelled = exc
                if cancelled is not None:
                    try:
                        raise cancelled
                    finally:
                        cancelled = None
        except BaseException:
            # This task may have used up a notification: pass it on.
            self._notify(1)
            raise

    async def wait_for(self, predicate):
        while not (result := predicate()):
            await self.wait()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._notify(n)

    def _notify(self, n):
        _note("condition-notify", self, 0, n)
        for fut in self._waiters:
            if n <= 0:
                break
            if not fut.done():
                n -= 1
                fut.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class Barrier(_LoopBound):
    """Lets tasks go on once so many of them have arrived."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition()
        _adopt(self._cond, self, True)
        _adopt(self._cond._lock, self, True)
        self._parties = parties
        self._state = "filling"
        self._count = 0

    def __repr__(self):
        shown = self._state
        if not self.broken:
            shown += f", waiters:{self.n_waiting}/{self.parties}"
        return f"<{super().__repr__()[1:-1]} [{shown}]>"

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    async def wait(self):
        async with self._cond:
            await self._block()
            try:
                index = self._count
                self._count += 1
                _note("barrier-wait", self, self._count, self._parties)
                if index + 1 == self._parties:
                    await self._release()
                else:
                    await self._wait()
                return index
            finally:
                self._count -= 1
                self._exit()

    async def _block(self):
        await self._cond.wait_for(lambda: self._state not in ("draining", "resetting"))
        if self._state == "broken":
            raise BrokenBarrierError("Barrier aborted")

    async def _release(self):
        self._state = "draining"
        _note("barrier-release", self, 0, self._parties)
        self._cond.notify_all()

    async def _wait(self):
        await self._cond.wait_for(lambda: self._state != "filling")
        if self._state in ("broken", "resetting"):
            raise BrokenBarrierError("Abort or reset of barrier")

    def _exit(self):
        if self._count == 0:
            if self._state in ("resetting", "draining"):
                self._state = "filling"
            self._cond.notify_all()

    async def reset(self):
        async with self._cond:
            if self._count > 0:
                self._state = "resetting"
            else:
                self._state = "filling"
            _note("barrier-reset", self, 0, -1)
            self._cond.notify_all()

    async def abort(self):
        async with self._cond:
            self._state = "broken"
            _note("barrier-abort", self, 0, -1)
            self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == "filling" else 0

    @property
    def broken(self):
        return self._state == "broken"
