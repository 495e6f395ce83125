"""The package's public names, in the order of __all__."""
import asyncio

print(asyncio.__all__)
for name in asyncio.__all__:
    assert hasattr(asyncio, name), name
for module in ("coroutines", "events", "exceptions", "futures", "locks", "protocols", "queues", "runners", "streams", "subprocess", "tasks", "taskgroups", "threads", "timeouts",
               "transports", "unix_events", "base_events"):
    print(module, getattr(asyncio, module).__all__)
from asyncio.exceptions import CancelledError
from asyncio.tasks import FIRST_COMPLETED, Task
from asyncio import queues, locks
import asyncio.timeouts as timeouts

print(CancelledError is asyncio.CancelledError, FIRST_COMPLETED, Task is asyncio.Task, queues.Queue is asyncio.Queue, locks.Lock.__module__, timeouts.Timeout.__module__)
