"""uvloop's interface: on a virtual clock it changes nothing but the loop's name."""

import asyncio
from _asyncio import _UvLoop as Loop

__version__ = "0.21.0"
__all__ = ("new_event_loop", "install", "EventLoopPolicy", "Loop", "run")


def new_event_loop():
    return Loop()


class EventLoopPolicy(asyncio.DefaultEventLoopPolicy):
    _loop_factory = Loop


def install():
    asyncio.set_event_loop_policy(EventLoopPolicy())


def run(main, *, loop_factory=new_event_loop, debug=None, **run_kwargs):
    return asyncio.run(main, loop_factory=loop_factory, debug=debug)
