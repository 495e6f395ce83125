"""Paths as text."""

sep, curdir, pardir, extsep, altsep, pathsep = "/", ".", "..", ".", None, ":"


def _text(p):
    return p if isinstance(p, str) else type(p).__fspath__(p)


def join(a, *p):
    """Paths one after the other; an absolute one begins anew."""
    path = _text(a)
    for b in map(_text, p):
        if b.startswith("/") or not path:
            path = b
        elif path.endswith("/"):
            path += b
        else:
            path += "/" + b
    return path


def split(p):
    """(directory, last part)."""
    head, slash, tail = _text(p).rpartition("/")
    head += slash
    if head.strip("/"):
        head = head.rstrip("/")
    return head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    """(path, extension with its dot)."""
    p = _text(p)
    start = p.rfind("/") + 1
    dot = p.rfind(".", start)
    if dot < 0 or not p[start:dot].strip("."):
        return p, ""
    return p[:dot], p[dot:]


def isabs(s):
    return _text(s).startswith("/")


def normpath(path):
    """The path without . and .. and double slashes."""
    path = _text(path)
    if not path:
        return "."
    root = "/" if path.startswith("/") else ""
    if path.startswith("//") and not path.startswith("///"):
        root = "//"
    out = []
    for part in path.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or not root and not out or out and out[-1] == "..":
            out.append(part)
        elif out:
            out.pop()
    return root + "/".join(out) or "."


def abspath(path):
    return normpath(join("/home/user", path))


realpath = abspath


def expanduser(path):
    path = _text(path)
    return "/home/user" + path[1:] if path == "~" or path.startswith("~/") else path


def relpath(path, start="."):
    a = [x for x in abspath(start).split("/") if x]
    b = [x for x in abspath(path).split("/") if x]
    n = 0
    while n < min(len(a), len(b)) and a[n] == b[n]:
        n += 1
    return "/".join([".."] * (len(a) - n) + b[n:]) or "."


def commonprefix(m):
    if not m:
        return ""
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def isfile(path):
    """Whether the run has a file of that name: one of the program's own, or one it has written."""
    import _io
    name = _io._path(path)
    return name in _io._nodes or name in _io._files.names()


def isdir(path):
    import _io
    return bool(path) and _io._is_directory(_io._path(path))


def exists(path):
    return isfile(path) or isdir(path)


lexists = exists


def islink(path):
    return False
