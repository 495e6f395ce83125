"""Structured concurrency: tasks that end before the block does."""

from _asyncio import CancelledError, _TaskGroup, _waiter, current_task, get_running_loop

__all__ = ("TaskGroup",)


class TaskGroup(_TaskGroup):
    """async with TaskGroup() as tg: the block ends when all its tasks have; the first failure cancels the others."""

    def __init__(self):
        pass  # what there is to set up is in _TaskGroup

    create_task = _TaskGroup.create_task

    def __repr__(self):
        parts = ["<TaskGroup"]
        if self._tasks:
            parts.append(f"tasks={len(self._tasks)}")
        if self._errors:
            parts.append(f"errors={len(self._errors)}")
        if self._aborting:
            parts.append("cancelling")
        elif self._entered:
            parts.append("entered")
        return " ".join(parts) + ">"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        if self._loop is None:
            self._loop = get_running_loop()
        self._parent_task = current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    async def __aexit__(self, kind, exc, tb):
        self._exiting = True
        if exc is not None and _ends_program(exc) and self._base_error is None:
            self._base_error = exc
        cancelled = kind is not None and issubclass(kind, CancelledError)
        passing_on = exc if cancelled else None
        if kind is not None and not self._aborting:
            self._abort()
        # A cancellation of the parent while it waits cancels the tasks too, and the wait goes on.
        while self._tasks:
            if self._all_done is None:
                self._all_done = _waiter(self._loop, self)
            try:
                await self._all_done
            except CancelledError as again:
                if not self._aborting:
                    passing_on = again
                    self._abort()
            self._all_done = None

        if self._base_error is not None:
            raise self._base_error
        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            # The cancellation was the group's own, and nobody else asked for one.
            passing_on = None
        if passing_on is not None and not self._errors:
            raise passing_on
        if kind is not None and not cancelled:
            self._errors.append(exc)
        if not self._errors:
            return
        if self._parent_task.cancelling():
            # Keep a request from outside alive: the next await will see it.
            self._parent_task.uncancel()
            self._parent_task.cancel()
        errors, self._errors = self._errors, None
        raise BaseExceptionGroup("unhandled errors in a TaskGroup", errors) from None


def _ends_program(exc):
    return isinstance(exc, (SystemExit, KeyboardInterrupt))
