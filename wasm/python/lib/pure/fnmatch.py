"""File names by patterns of the shell."""
import functools as _functools
import re as _re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Whether a name fits a pattern."""
    import os
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


@_functools.lru_cache(maxsize=32768)
def _matcher(pat):
    if isinstance(pat, bytes):
        return _re.compile(translate(pat.decode("latin-1")).encode("latin-1")).match
    return _re.compile(translate(pat)).match


def filter(names, pat):
    """The names that fit a pattern."""
    match = _matcher(pat)
    return [name for name in names if match(name)]


def fnmatchcase(name, pat):
    """Whether a name fits a pattern."""
    return _matcher(pat)(name) is not None


def _set(chars):
    # The inside of a set of the pattern, as a set of a regular expression.
    negated = chars[:1] == "!"
    if negated:
        chars = chars[1:]
    i, pieces = 0, []
    # Ranges that go backward hold nothing.
    while i < len(chars):
        if i + 2 < len(chars) and chars[i + 1] == "-":
            if chars[i] <= chars[i + 2]:
                pieces.append(_quoted(chars[i]) + "-" + _quoted(chars[i + 2]))
            i += 3
        else:
            pieces.append(_quoted(chars[i]))
            i += 1
    body = "".join(pieces)
    if not body:
        return "." if negated else "(?!)"
    if negated:
        return "[^%s]" % body
    return "[%s%s]" % ("\\" if body[0] in "^[" else "", body)


def _quoted(c):
    return "\\" + c if c in "\\-&~|" else c


def translate(pat):
    """A pattern as a regular expression."""
    STAR = object()
    parts, i = [], 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == "*":
            if not parts or parts[-1] is not STAR:
                parts.append(STAR)
        elif c == "?":
            parts.append(".")
        elif c == "[":
            j = i
            if pat[j:j + 1] == "!":
                j += 1
            if pat[j:j + 1] == "]":
                j += 1
            j = pat.find("]", j)
            if j < 0:
                parts.append("\\[")
            else:
                parts.append(_set(pat[i:j]))
                i = j + 1
        else:
            parts.append(_re.escape(c))
    # A star in front of something fixed takes as little as it can, for good.
    out, i = [], 0
    while i < len(parts) and parts[i] is not STAR:
        out.append(parts[i])
        i += 1
    while i < len(parts):
        i += 1
        if i == len(parts):
            out.append(".*")
            break
        fixed = []
        while i < len(parts) and parts[i] is not STAR:
            fixed.append(parts[i])
            i += 1
        text = "".join(fixed)
        out.append(".*" + text if i == len(parts) else "(?>.*?%s)" % text)
    return "(?s:%s)\\Z" % "".join(out)
