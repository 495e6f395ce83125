#!/usr/bin/env python3.13
"""Runs one program under CPython 3.13 with the playground's clock, for recording what the engine must print.

    PYTHONHASHSEED=0 python3.13 oracle.py PROGRAM.py [ARG ...]

The clock is a number. It starts at zero, stands still while anything can run, and jumps to the earliest timer when nothing can. time.sleep()
moves it for everybody. Timers of one instant fire in the order in which they were set. A program that polls the clock gets on as well: past
100,000 readings and loop iterations without a jump, each one more moves it by ten microseconds.

The program is called main.py in tracebacks, and frames of the standard library are left out of them. Exit status 3: the event loop waits for
something that cannot come.

Programs with threads wait in real time (install_threads): what they print may depend on who sleeps longer, not on how long.
"""

import asyncio
import linecache
import logging
import os
import random
import sys
import tempfile
import threading
import time
import traceback
import types

WALL_CLOCK_AT_START = 1_700_000_000.0
PROGRAM_NAME = "main.py"
PATIENCE = 100_000  # clock readings at one instant before the clock gives way
CREEP = 10e-6
DEADLOCK = 3


class Clock:
    """Virtual seconds since the start of the program."""

    def __init__(self):
        self.now = 0.0
        self.readings = 0

    def jump(self, when):
        if when > self.now:
            self.now, self.readings = float(when), 0

    def touch(self):
        self.readings += 1
        if self.readings > PATIENCE:
            self.now += CREEP

    def read(self):
        self.touch()
        return self.now


clock = Clock()


class NumberedTimer(asyncio.events.TimerHandle):
    """A timer that knows how many were set before it, so that equal deadlines keep their order."""

    __slots__ = ("number",)
    count = 0

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self._source_traceback:
            del self._source_traceback[-1]  # this very line, as TimerHandle does
        self.number = NumberedTimer.count
        NumberedTimer.count += 1

    def __lt__(self, other):
        return (self._when, self.number) < (other._when, other.number)


class ClockedLoop(asyncio.SelectorEventLoop):
    """An event loop that never waits: where it would, it moves the clock."""

    def __init__(self):
        super().__init__()
        self._clock_resolution = 1e-9
        poll = self._selector.select

        def select(timeout=None):
            ready = poll(0)
            if ready or timeout == 0:
                clock.touch()
            elif self._scheduled:
                clock.jump(self._scheduled[0]._when)
            else:
                sys.stdout.flush()
                print("oracle: the loop waits for something that cannot come", file=sys.stderr)
                sys.stderr.flush()
                os._exit(DEADLOCK)
            return ready

        self._selector.select = select

    def time(self):
        asked_by_program = sys._getframe(1).f_code.co_filename == PROGRAM_NAME
        return clock.read() if asked_by_program else clock.now


class ClockedPolicy(asyncio.DefaultEventLoopPolicy):
    _loop_factory = ClockedLoop


def sleep(seconds, really_sleep=time.sleep):
    if not isinstance(seconds, (int, float)) or seconds < 0:
        return really_sleep(seconds)  # which refuses it in its own words
    clock.jump(clock.now + seconds)


def install_clock():
    asyncio.events.TimerHandle = NumberedTimer
    asyncio.set_event_loop_policy(ClockedPolicy())
    time.sleep = sleep
    time.monotonic = time.perf_counter = clock.read
    time.monotonic_ns = time.perf_counter_ns = lambda: int(clock.read() * 1e9)
    time.time = lambda: WALL_CLOCK_AT_START + clock.read()
    time.time_ns = lambda: int((WALL_CLOCK_AT_START + clock.read()) * 1e9)
    tidy()
    # Reprs and logged tracebacks show what a program sees that runs without the oracle.
    for ours, name in ((NumberedTimer, "TimerHandle"), (ClockedLoop, "_UnixSelectorEventLoop")):
        ours.__name__ = ours.__qualname__ = name


def tidy():
    """What a program that runs under either clock must see alike each time."""
    random.seed(0)
    logging.Formatter.formatException = logged_exception


def report_thread(args, report=threading.excepthook):
    hide_library(args.exc_value, set())
    report(threading.ExceptHookArgs((args.exc_type, args.exc_value, args.exc_value.__traceback__, args.thread)))


def install_threads():
    """For programs with threads, which wait in real time: the clock's virtual time knows one thread only."""
    tidy()
    threading.excepthook = threading.__excepthook__ = report_thread


def logged_exception(formatter, info):
    hide_library(info[1], set())
    return "".join(traceback.format_exception(info[1])).removesuffix("\n")


def program_frames(tb):
    """The entries of a traceback that belong to the program or to text that it compiled."""
    if tb is None:
        return None
    rest = program_frames(tb.tb_next)
    name = tb.tb_frame.f_code.co_filename
    if os.path.isabs(name) or name.startswith("<frozen") or name == __file__:
        return rest
    tb.tb_next = rest
    return tb


def hide_library(error, done):
    if error is None or id(error) in done:
        return
    done.add(id(error))
    error.__traceback__ = program_frames(error.__traceback__)
    for other in (error.__cause__, error.__context__, *getattr(error, "exceptions", ())):
        hide_library(other, done)


def run(path, arguments):
    """Runs the program at path as __main__, in an empty folder of its own; returns its exit status."""
    with open(path, encoding="utf-8") as file:
        source = file.read()
    with tempfile.TemporaryDirectory() as home:
        os.chdir(home)
        with open(PROGRAM_NAME, "w", encoding="utf-8") as file:
            file.write(source)  # the compiler's late errors quote their line from the file itself
        sys.path[0] = home
        return execute(source, arguments)


def execute(source, arguments):
    sys.argv = [PROGRAM_NAME, *arguments]
    linecache.cache[PROGRAM_NAME] = (len(source), None, source.splitlines(keepends=True), PROGRAM_NAME)
    main = types.ModuleType("__main__")
    main.__file__ = PROGRAM_NAME
    sys.modules["__main__"] = main
    try:
        exec(compile(source, PROGRAM_NAME, "exec", dont_inherit=True), main.__dict__)
    except SystemExit:
        raise
    except BaseException as error:
        hide_library(error, set())
        sys.stdout.flush()
        traceback.print_exception(error)
        return 1
    return 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    install_clock()
    sys.exit(run(sys.argv[1], sys.argv[2:]))
