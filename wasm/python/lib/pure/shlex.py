"""Splitting lines as the shell does."""
import re as _re

__all__ = ["shlex", "split", "quote", "join"]

_unsafe = _re.compile(r"[^\w@%+=:,./-]", _re.ASCII).search


def split(s, comments=False, posix=True):
    """The words of a line."""
    if s is None:
        raise ValueError("s argument must not be None")
    words, word, quote, i, n = [], None, "", 0, len(s)
    while i < n:
        c = s[i]
        i += 1
        if quote:
            if c == quote:
                quote = ""
                if not posix:
                    word += c
                    words.append(word)
                    word = None
            elif posix and c == "\\" and quote == '"':
                if i == n:
                    raise ValueError("No escaped character")
                word += s[i] if s[i] in '"\\' else "\\" + s[i]
                i += 1
            else:
                word += c
        elif c in " \t\r\n":
            if word is not None:
                words.append(word)
                word = None
        elif comments and c == "#":
            while i < n and s[i] != "\n":
                i += 1
            if word is not None:
                words.append(word)
                word = None
        elif posix and c == "\\":
            if i == n:
                raise ValueError("No escaped character")
            word = (word or "") + s[i]
            i += 1
        elif c in "'\"" and (posix or word is None):
            quote = c
            word = (word or "") + ("" if posix else c)
        else:
            word = (word or "") + c
    if quote:
        raise ValueError("No closing quotation")
    if word is not None:
        words.append(word)
    return words


def quote(s):
    """A text that the shell reads as one word."""
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError(f"expected string object, got {type(s).__name__!r}")
    if _unsafe(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    """A line of these words."""
    return " ".join([quote(arg) for arg in split_command])


class shlex:
    """Reads words one by one."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        raise NotImplementedError("shlex.shlex is not supported in the playground")
