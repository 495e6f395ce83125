"""Functions to call when the program ends."""
from _machine import at_exit as _at_exit

_calls = []


def register(func, /, *args, **kwargs):
    """Calls func(*args, **kwargs) at the end, the last registered first."""
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _calls.append((func, args, kwargs))
    return func


def unregister(func, /):
    """Forgets all calls of func."""
    _calls[:] = [c for c in _calls if c[0] != func]


def _clear():
    _calls.clear()


def _ncallbacks():
    return len(_calls)


def _run_exitfuncs():
    import sys
    while _calls:
        func, args, kwargs = _calls.pop()
        try:
            func(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException as exc:
            from traceback import format_exception
            sys.stderr.write("Exception ignored in atexit callback %r:\n" % (func,) + "".join(format_exception(exc)))


_at_exit(_run_exitfuncs)
