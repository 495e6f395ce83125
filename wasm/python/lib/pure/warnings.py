"""Warnings: what to do with them, and giving them."""
import sys as _sys
from _machine import end_exactly as _end_exactly, set_warnings as _set_warnings, show_warning as _show, source as _source

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings", "catch_warnings", "deprecated"]

filters = [("default", None, DeprecationWarning, "__main__", 0), ("ignore", None, DeprecationWarning, None, 0),
           ("ignore", None, PendingDeprecationWarning, None, 0), ("ignore", None, ImportWarning, None, 0), ("ignore", None, ResourceWarning, None, 0)]
defaultaction = "default"
onceregistry = {}
_seen = set()


class WarningMessage:
    """A warning that catch_warnings has recorded."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (self.message, self._category_name, self.filename, self.lineno, self.line)


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning."""
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None:
        lines = (_source(filename) or "").splitlines()
        line = lines[lineno - 1] if 0 < lineno <= len(lines) else ""
    line = line.strip()
    return text + ("  %s\n" % line if line else "")


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to stderr."""
    (_sys.stderr if file is None else file).write(formatwarning(message, category, filename, lineno, line))


_original_show = showwarning


def _pattern(text):
    # What finds the text that a filter is for, at its beginning; None for no text.
    if not text:
        return None
    import re
    return re.compile(text, re.I)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Adds a filter for warnings whose text begins with message."""
    if action not in ("error", "ignore", "always", "all", "default", "module", "once"):
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    _add(append, (action, _pattern(message), category, _pattern(module), lineno))


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Adds a filter for all warnings of a category."""
    if action not in ("error", "ignore", "always", "all", "default", "module", "once"):
        raise ValueError(f"invalid action: {action!r}")
    _add(append, (action, None, category, None, lineno))


def _add(append, item):
    _end_exactly()  # for warnings of what is left open may be seen now
    if append:
        if item not in filters:
            filters.append(item)
        return
    if item in filters:
        filters.remove(item)
    filters.insert(0, item)
    _seen.clear()


def resetwarnings():
    """Removes all filters."""
    _end_exactly()
    filters[:] = []
    _seen.clear()


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Gives a warning about the caller, or with stacklevel its caller."""
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '{:s}'".format(type(category).__name__))
    frame = _sys._getframe(1)
    for _ in range(stacklevel - 1):
        frame = frame.f_back
        while frame is not None and frame.f_code.co_filename.startswith("<lib>/"):
            frame = frame.f_back
        if frame is None:
            break
    if frame is None:
        warn_explicit(message, category, "<sys>", 0, "sys")
        return
    warn_explicit(message, category, frame.f_code.co_filename, frame.f_lineno, frame.f_globals.get("__name__", "<string>"))


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Gives a warning about a given place."""
    _give(message, category, filename, lineno, module, True)


def _give(message, category, filename, lineno, module, remember, show=None):
    if module is None:
        module = "__main__" if filename == "main.py" else filename.removesuffix(".py")
    text = str(message)
    if isinstance(message, Warning):
        category = message.__class__
    else:
        message = category(message)
    action = defaultaction
    for act, msg, cat, mod, line in filters:
        if issubclass(category, cat) and (msg is None or msg.match(text)) and (mod is None or (module == mod if isinstance(mod, str) else mod.match(module))) and line in (0, lineno):
            action = act
            break
    if action == "ignore":
        return
    if action == "error":
        raise message
    key = {"default": (text, category, filename, lineno), "once": (text, category), "module": (text, category, filename)}.get(action)
    if key is not None and remember:
        if key in _seen:
            return
        _seen.add(key)
    for log in _logs[-1:]:
        if log is not None:
            log.append(WarningMessage(message, category, filename, lineno))
            return
    if show is None or showwarning is not _original_show:
        showwarning(message, category, filename, lineno, None, None)
    else:
        show(message, category, filename, lineno)


_logs = []


class catch_warnings:
    """Restores the filters at the end; with record=True, gives a list of the warnings meanwhile."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)

    def __enter__(self):
        global showwarning
        self._saved = filters[:], showwarning, set(_seen)
        log = [] if self._record else None
        if self._record or _logs:
            _logs.append(log if self._record else _logs[-1])
            self._pushed = True
        else:
            self._pushed = False
        _seen.clear()
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global showwarning
        filters[:], showwarning, seen = self._saved
        _seen.clear()
        _seen.update(seen)
        if self._pushed:
            _logs.pop()


class deprecated:
    """Decorator: warns whenever the function or class is used."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        import functools
        message, category, level = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            original = arg.__new__

            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warn(message, category=category, stacklevel=level + 1)
                return original(cls) if original is object.__new__ else original(cls, *args, **kwargs)
            arg.__new__ = staticmethod(__new__)
            arg.__deprecated__ = message
            return arg

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=level + 1)
            return arg(*args, **kwargs)
        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper


def _from_machine(category, message, filename, lineno, remember):
    of_object = message.endswith("was never awaited") or category is ResourceWarning
    _give(message, category, filename, lineno, None, remember, _show_with_object if of_object else None)


def _show_with_object(message, category, filename, lineno):
    # What showwarning shows when it knows the object that the warning is about.
    _show(category.__name__, str(message), filename, lineno)


_set_warnings(_from_machine)
