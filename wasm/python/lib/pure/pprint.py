"""Objects as text over several lines."""
import sys as _sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


class PrettyPrinter:
    """Lays out nested lists, tuples, sets and dicts."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        self._indent, self._width, self._depth, self._compact = indent, width, depth, compact
        self._stream = stream
        self._sort = sort_dicts
        self._underscores = underscore_numbers

    def pprint(self, object):
        (self._stream or _sys.stdout).write(self.pformat(object) + "\n")

    def pformat(self, object):
        return self._format(object, 0, 0, 1)

    def _pairs(self, d):
        if not self._sort:
            return list(d.items())
        try:
            return sorted(d.items(), key=lambda p: p[0])
        except TypeError:
            return sorted(d.items(), key=lambda p: (str(type(p[0])), id(p[0])))

    def _sorted(self, s):
        try:
            return sorted(s)
        except TypeError:
            return sorted(s, key=lambda x: (str(type(x)), id(x)))

    def _flat(self, x, level):
        # The repr on one line.
        kind = type(x).__repr__
        if kind is dict.__repr__ and x:
            if self._depth and level > self._depth:
                return "{...}"
            return "{" + ", ".join([self._flat(k, level + 1) + ": " + self._flat(v, level + 1) for k, v in self._pairs(x)]) + "}"
        if kind in (list.__repr__, tuple.__repr__) and x:
            left, right = "[]" if kind is list.__repr__ else "()"
            if self._depth and level > self._depth:
                return left + "..." + right
            inside = ", ".join([self._flat(v, level + 1) for v in x])
            return left + inside + ("," if len(x) == 1 and left == "(" else "") + right
        if self._underscores and type(x) is int:
            return f"{x:_d}"
        return repr(x)

    def _format(self, x, indent, after, level):
        # indent: columns before the object; after: what must follow on its last line.
        text = self._flat(x, level)
        if len(text) <= self._width - indent - after or self._depth and level > self._depth:
            return text
        kind = type(x).__repr__
        if kind is dict.__repr__ and x:
            return self._group("{", "}", [(self._flat(k, level + 1) + ": ", v) for k, v in self._pairs(x)], indent, after, level)
        if kind is list.__repr__ and x:
            return self._group("[", "]", [("", v) for v in x], indent, after, level)
        if kind is tuple.__repr__ and x:
            return self._group("(", ",)" if len(x) == 1 else ")", [("", v) for v in x], indent, after, level)
        if kind in (set.__repr__, frozenset.__repr__) and x:
            if type(x) is set:
                return self._group("{", "}", [("", v) for v in self._sorted(x)], indent, after, level)
            name = type(x).__name__
            return self._group(name + "({", "})", [("", v) for v in self._sorted(x)], indent + len(name) + 1, after, level, len(name) + 1)
        if hasattr(type(x), "__dataclass_fields__") and not isinstance(x, type) and type(x).__dataclass_params__.repr:
            from dataclasses import fields
            name = type(x).__name__
            items = [(f.name + "=", getattr(x, f.name)) for f in fields(x) if f.repr]
            return name + "(" + self._rows(items, indent + len(name) + 1, after, level, 0) + ")"
        if kind is str.__repr__ and len(x.splitlines(True)) + len(x.split()) > 1:
            return self._string(x, indent, after, level)
        return text

    def _group(self, left, right, items, indent, after, level, extra=0):
        pad = " " * (self._indent - 1)
        return left + pad + self._rows(items, indent + self._indent, after + len(right), level, self._indent) + right

    def _rows(self, items, indent, after, level, step):
        out, line = [], ""
        for n, (lead, value) in enumerate(items):
            last = n == len(items) - 1
            more = after if last else 1
            if self._compact and not lead:
                flat = self._flat(value, level + 1)
                if line and len(line) + 2 + len(flat) + more <= self._width - indent:
                    line += ", " + flat
                    continue
                if line:
                    out.append(line)
                    line = ""
                if len(flat) + more <= self._width - indent:
                    line = flat
                    continue
            out.append(lead + self._format(value, indent + len(lead), more, level + 1))
        if line:
            out.append(line)
        return (",\n" + " " * indent).join(out)

    def _string(self, x, indent, after, level):
        # Text cut between words into literals that fit.
        if level == 1:
            indent, after = indent + 1, after + 1
        rows, lines = [], x.splitlines(True)
        for i, line in enumerate(lines):
            room = self._width - indent - (after if i == len(lines) - 1 else 0)
            if len(repr(line)) <= room:
                rows.append(repr(line))
                continue
            words, word, inside = [], "", False
            for c in line:
                if c.isspace():
                    inside = True
                elif inside:
                    words.append(word)
                    word, inside = "", False
                word += c
            words.append(word)
            current = ""
            for k, part in enumerate(words):
                room = self._width - indent - (after if i == len(lines) - 1 and k == len(words) - 1 else 0)
                if current and len(repr(current + part)) > room:
                    rows.append(repr(current))
                    current = part
                else:
                    current += part
            rows.append(repr(current))
        if len(rows) == 1:
            return rows[0]
        text = ("\n" + " " * indent).join(rows)
        return "(" + text + ")" if level == 1 else text

    def isreadable(self, object):
        return "<" not in repr(object)

    def isrecursive(self, object):
        return "..." in repr(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Prints an object over as many lines as it needs."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """The text that pprint prints."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pformat(object)


def saferepr(object):
    return PrettyPrinter()._flat(object, 1)


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)
