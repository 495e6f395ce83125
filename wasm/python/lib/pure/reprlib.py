"""Short reprs."""

__all__ = ["Repr", "repr", "recursive_repr"]
import builtins as _builtins
from itertools import islice as _islice


def recursive_repr(fillvalue="..."):
    """Decorator of a __repr__: shows fillvalue for an object within itself."""
    def decorate(func):
        running = set()

        def wrapper(self):
            key = id(self)
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return func(self)
            finally:
                running.discard(key)
        for name in ("__module__", "__doc__", "__name__", "__qualname__"):
            setattr(wrapper, name, getattr(func, name))
        wrapper.__wrapped__ = func
        return wrapper
    return decorate


class Repr:
    """Makes reprs of limited size."""

    def __init__(self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6, maxfrozenset=6, maxdeque=6, maxstring=30,
                 maxlong=40, maxother=30, fillvalue="...", indent=None):
        self.maxlevel, self.maxtuple, self.maxlist, self.maxdict = maxlevel, maxtuple, maxlist, maxdict
        self.maxset, self.maxfrozenset, self.maxdeque, self.maxstring = maxset, maxfrozenset, maxdeque, maxstring
        self.maxlong, self.maxother, self.fillvalue, self.maxarray, self.indent = maxlong, maxother, fillvalue, maxarray, indent

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        method = getattr(self, "repr_" + type(x).__name__.replace(" ", "_"), None)
        return method(x, level) if method else self._cut(_builtins.repr(x) if type(x).__repr__ is not object.__repr__ else object.__repr__(x), self.maxother)

    def _cut(self, s, most):
        if len(s) <= most:
            return s
        i = max(0, (most - 3) // 2)
        return s[:i] + self.fillvalue + s[len(s) - max(0, most - 3 - i):]

    def _items(self, x, level, left, right, most, trail=""):
        if level <= 0 and len(x):
            return left + self.fillvalue + right
        parts = [self.repr1(v, level - 1) for v in _islice(x, most)]
        if len(x) > most:
            parts.append(self.fillvalue)
        if len(x) == 1 and trail:
            right = trail + right
        return left + self._joined(parts, level) + right

    def _joined(self, parts, level):
        # The parts on one line, or each on its own when there is an indent.
        if self.indent is None:
            return ", ".join(parts)
        if not parts:
            return ""
        step = self.indent
        if isinstance(step, int):
            if step < 0:
                raise ValueError(f"Repr.indent cannot be negative int (was {step!r})")
            step *= " "
        try:
            between = ",\n" + (self.maxlevel - level + 1) * step
        except TypeError as error:
            raise TypeError(f"Repr.indent must be a str, int or None, not {type(step)}") from error
        return between.join(("", *parts, ""))[1:-len(step) or None]

    def repr_tuple(self, x, level):
        return self._items(x, level, "(", ")", self.maxtuple, ",")

    def repr_list(self, x, level):
        return self._items(x, level, "[", "]", self.maxlist)

    def repr_deque(self, x, level):
        return self._items(x, level, "deque([", "])", self.maxdeque)

    def repr_set(self, x, level):
        return self._items(_ordered(x), level, "{", "}", self.maxset) if x else "set()"

    def repr_frozenset(self, x, level):
        return self._items(_ordered(x), level, "frozenset({", "})", self.maxfrozenset) if x else "frozenset()"

    def repr_dict(self, x, level):
        if not x:
            return "{}"
        if level <= 0:
            return "{" + self.fillvalue + "}"
        parts = ["%s: %s" % (self.repr1(k, level - 1), self.repr1(x[k], level - 1)) for k in _islice(_ordered(x), self.maxdict)]
        if len(x) > self.maxdict:
            parts.append(self.fillvalue)
        return "{" + self._joined(parts, level) + "}"

    def repr_str(self, x, level):
        s = _builtins.repr(x[:self.maxstring])
        if len(s) > self.maxstring:
            i = max(0, (self.maxstring - 3) // 2)
            j = max(0, self.maxstring - 3 - i)
            s = _builtins.repr(x[:i] + x[len(x) - j:])
            s = s[:i] + self.fillvalue + s[len(s) - j:]
        return s

    def repr_int(self, x, level):
        return self._cut(_builtins.repr(x), self.maxlong)


def _ordered(x):
    try:
        return sorted(x)
    except Exception:
        return list(x)


aRepr = Repr()
repr = aRepr.repr
