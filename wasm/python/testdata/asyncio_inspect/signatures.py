"""Signatures of asyncio's functions and classes."""
import asyncio
import inspect

for name in ("sleep", "gather", "wait", "wait_for", "shield", "as_completed", "create_task", "ensure_future", "run", "Runner", "Queue", "PriorityQueue",
             "Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier", "TaskGroup", "Task", "Future", "to_thread", "run_coroutine_threadsafe",
             "wrap_future", "isfuture", "iscoroutine", "iscoroutinefunction", "current_task", "all_tasks", "new_event_loop", "set_event_loop", "get_event_loop",
             "get_event_loop_policy", "set_event_loop_policy", "create_eager_task_factory", "eager_task_factory"):
    print(name, inspect.signature(getattr(asyncio, name)))
for cls in asyncio.Queue, asyncio.Lock, asyncio.Semaphore, asyncio.TaskGroup, asyncio.Runner, asyncio.Barrier, asyncio.Condition, asyncio.Event:
    for name in sorted(vars(cls)):
        if not name.startswith("_"):
            f = getattr(cls, name)
            if callable(f):
                print(cls.__name__, name, inspect.signature(f), inspect.iscoroutinefunction(f))
