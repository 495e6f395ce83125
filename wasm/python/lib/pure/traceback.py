"""Tracebacks as text."""
import sys as _sys
from _machine import (format_exception as _format, format_exception_only as _format_only, format_tb as _format_tb, source as _source, position as _position)

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb", "print_exc",
           "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames", "FrameSummary", "StackSummary",
           "TracebackException", "walk_stack", "walk_tb", "print_list"]
_GIVEN = object()
_HEAD = "Traceback (most recent call last):\n"


def _exception(exc, value):
    return exc if value is _GIVEN else value


def _write(lines, file):
    print("".join(lines), file=_sys.stderr if file is None else file, end="")


def _entries(text):
    # The text of a stack, cut before each frame.
    out = []
    for line in text.splitlines(True):
        if line.startswith('  File "') or line.startswith("  [Previous line") or not out:
            out.append(line)
        else:
            out[-1] += line
    return out


def _cut(text):
    # An exception's text as the list that format_exception gives: head, frames, the rest.
    if not text.startswith(_HEAD):
        return [text]
    body = text[len(_HEAD):].splitlines(True)
    n = 0
    while n < len(body) and (body[n].startswith("  ") or not body[n].strip() and n + 1 < len(body) and body[n + 1].startswith("  ")):
        n += 1
    return [_HEAD] + _entries("".join(body[:n])) + ["".join(body[n:])]


def _without_chain(exc):
    return (_HEAD + _format_tb(exc.__traceback__) if exc.__traceback__ is not None else "") + _format_only(exc)


def format_exception(exc, /, value=_GIVEN, tb=_GIVEN, limit=None, chain=True, **kwargs):
    """The lines that would be printed for an exception."""
    exc = _exception(exc, value)
    if exc is None:
        return ["NoneType: None\n"]
    if tb is not _GIVEN and tb is not exc.__traceback__:
        return ([_HEAD] + format_tb(tb, limit) if tb is not None else []) + [_format_only(exc)]
    if limit is not None:
        return ([_HEAD] + format_tb(exc.__traceback__, limit) if exc.__traceback__ is not None else []) + [_format_only(exc)]
    return _cut(_format(exc) if chain else _without_chain(exc))


def format_exception_only(exc, /, value=_GIVEN, *, show_group=False, **kwargs):
    """The last lines: class, message, notes."""
    exc = _exception(exc, value)
    return ["NoneType: None\n"] if exc is None else _format_only(exc).splitlines(True)


def print_exception(exc, /, value=_GIVEN, tb=_GIVEN, limit=None, file=None, chain=True, **kwargs):
    """Prints an exception with its traceback."""
    _write(format_exception(exc, value, tb, limit, chain), file)


def print_exc(limit=None, file=None, chain=True):
    """Prints the exception being handled."""
    _write(format_exception(_sys.exception(), limit=limit, chain=chain), file)


def format_exc(limit=None, chain=True):
    """The text of the exception being handled."""
    return "".join(format_exception(_sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(_sys, "last_exc"):
        raise ValueError("no last exception")
    print_exception(_sys.last_exc, limit=limit, file=file, chain=chain)


def _limited(items, limit):
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


def format_tb(tb, limit=None):
    """The frames of a traceback."""
    return [] if tb is None else _limited(_entries(_format_tb(tb)) if _format_tb(tb) else [], limit)


def print_tb(tb, limit=None, file=None):
    _write(format_tb(tb, limit), file)


class FrameSummary:
    """A frame of a traceback."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_text", "_shown", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._text = line
        self._shown = None  # how a traceback shows it, with marks under the line
        self.locals = locals

    @property
    def line(self):
        if self._text is None:
            lines = (_source(self.filename) or "").splitlines()
            self._text = lines[self.lineno - 1] if self.lineno and 0 < self.lineno <= len(lines) else ""
        return self._text.strip()

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, i):
        return list(self)[i]

    def __len__(self):
        return 4

    def __eq__(self, other):
        return list(self) == list(other)

    def __repr__(self):
        return "<FrameSummary file {filename}, line {lineno} in {name}>".format(filename=self.filename, lineno=self.lineno, name=self.name)


class StackSummary(list):
    """Frames, outermost first."""

    @classmethod
    def from_list(cls, a_list):
        return cls([f if isinstance(f, FrameSummary) else FrameSummary(f[0], f[1], f[2], line=f[3]) for f in a_list])

    def format(self):
        out = []
        for f in self:
            out.append(f._shown or '  File "%s", line %s, in %s\n' % (f.filename, f.lineno, f.name) + ("    %s\n" % f.line if f.line else ""))
        return out


def walk_tb(tb):
    """(frame, line) for each frame of a traceback."""
    while tb is not None:
        if not tb.tb_frame.f_code.co_filename.startswith("<lib>/"):
            yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """(frame, line) for a frame and its callers."""
    if f is None:
        f = _sys._getframe(1)
    while f is not None:
        if not f.f_code.co_filename.startswith("<lib>/"):
            yield f, f.f_lineno
        f = f.f_back


def _summary(pairs):
    return StackSummary([FrameSummary(f.f_code.co_filename, n, f.f_code.co_name) for f, n in pairs])


def extract_tb(tb, limit=None):
    """The frames of a traceback as a StackSummary."""
    frames = []
    while tb is not None:
        code = tb.tb_frame.f_code
        if not code.co_filename.startswith("<lib>/"):
            end_lineno, colno, end_colno, shown = _position(tb)
            frames.append(FrameSummary(code.co_filename, tb.tb_lineno, code.co_name, end_lineno=end_lineno, colno=colno, end_colno=end_colno))
            frames[-1]._shown = shown
        tb = tb.tb_next
    return StackSummary(_limited(frames, limit))


def extract_stack(f=None, limit=None):
    """The frames under way as a StackSummary."""
    stack = _summary(walk_stack(f if f is not None else _sys._getframe(1)))
    stack.reverse()
    return StackSummary(stack if limit is None else stack[-limit:] if limit > 0 else stack[:-limit])


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _write(format_list(extracted_list), file)


def format_stack(f=None, limit=None):
    return extract_stack(f if f is not None else _sys._getframe(1), limit).format()


def print_stack(f=None, limit=None, file=None):
    """Prints the frames under way."""
    _write(format_stack(f if f is not None else _sys._getframe(1), limit), file)


def clear_frames(tb):
    """Clears the local variables of a traceback's frames."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


class TracebackException:
    """An exception taken down for printing later."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, **kwargs):
        self.stack = extract_tb(exc_traceback, limit)
        self.exc_type = exc_type
        self.exc_type_str = exc_type.__qualname__
        self._exc = exc_value
        self.__cause__ = exc_value.__cause__ and TracebackException.from_exception(exc_value.__cause__)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self._lines = {chain: format_exception(exc_value, limit=limit, chain=chain) for chain in (True, False)}

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def format(self, *, chain=True, **kwargs):
        yield from self._lines[chain]

    def format_exception_only(self, **kwargs):
        yield from format_exception_only(self._exc)

    def print(self, *, file=None, chain=True, **kwargs):
        _write(self._lines[chain], file)

    def __str__(self):
        return str(self._exc)
