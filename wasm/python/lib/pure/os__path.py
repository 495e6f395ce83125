"""Paths as text (those of POSIX)."""
import _io

__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname", "commonprefix", "getsize", "getmtime",
           "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser", "expandvars", "normpath", "abspath",
           "samefile", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath",
           "commonpath", "isjunction", "isdevdrive"]

sep, curdir, pardir, extsep, altsep, pathsep, defpath, devnull = "/", ".", "..", ".", None, ":", "/bin:/usr/bin", "/dev/null"
supports_unicode_filenames = False


def _text(p):
    if isinstance(p, (str, bytes)):
        return p
    method = getattr(type(p), "__fspath__", None)
    if method is None:
        raise TypeError("expected str, bytes or os.PathLike object, not " + type(p).__name__)
    return method(p)


def _like(p, text):
    # text as p's kind of text.
    return text.encode() if isinstance(p, bytes) else text


def join(a, *p):
    """Paths one after the other; an absolute one begins anew."""
    path = _text(a)
    slash = _like(path, "/")
    for b in p:
        if isinstance(b, (str, bytes)) or hasattr(type(b), "__fspath__"):
            b = _text(b)
        else:
            raise TypeError(f"join() argument must be str, bytes, or os.PathLike object, not {type(b).__name__!r}")
        if isinstance(b, bytes) != isinstance(path, bytes):
            raise TypeError("Can't mix strings and bytes in path components")
        if b.startswith(slash) or not path:
            path = b
        elif path.endswith(slash):
            path += b
        else:
            path += slash + b
    return path


def split(p):
    """(folder, last part)."""
    p = _text(p)
    slash = _like(p, "/")
    head, found, tail = p.rpartition(slash)
    head += found
    if head.strip(slash):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    """(the path without its extension, the extension with its dot)."""
    p = _text(p)
    dot = _like(p, ".")
    begin = p.rfind(_like(p, "/")) + 1
    place = p.rfind(dot)
    if place > begin and p[begin:place].strip(dot):
        return p[:place], p[place:]
    return p, p[:0]


def splitdrive(p):
    """('', the path)."""
    p = _text(p)
    return p[:0], p


def splitroot(p):
    """('', the slashes at the start, the rest)."""
    p = _text(p)
    slash = _like(p, "/")
    if p[:1] != slash:
        return p[:0], p[:0], p
    if p[1:2] != slash or p[2:3] == slash:
        return p[:0], slash, p[1:]
    return p[:0], p[:2], p[2:]


def basename(p):
    """The last part."""
    return split(p)[1]


def dirname(p):
    """All but the last part."""
    return split(p)[0]


def isabs(s):
    """Whether a path begins at the root."""
    s = _text(s)
    return s.startswith(_like(s, "/"))


def normcase(s):
    return _text(s)


def normpath(path):
    """A path without empty parts, dots and what two dots take back."""
    path = _text(path)
    if isinstance(path, bytes):
        return normpath(path.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
    _, root, _ = splitroot(path)
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
    """A path from the root."""
    path = _text(path)
    return normpath(join(_like(path, _io._current[0]), path))


def realpath(filename, *, strict=False):
    """The same: there are no links."""
    if strict and not exists(filename):
        raise FileNotFoundError(2, "No such file or directory", abspath(filename))
    return abspath(filename)


def expanduser(path):
    """A path with the home folder instead of ~."""
    path = _text(path)
    home = _like(path, "/home/user")
    return home + path[1:] if path == _like(path, "~") or path.startswith(_like(path, "~/")) else path


def expandvars(path):
    """A path with environment variables filled in."""
    from os import environ
    path = _text(path)
    if isinstance(path, bytes):
        return expandvars(path.decode()).encode()
    out, i = [], 0
    while True:
        k = path.find("$", i)
        if k < 0:
            return "".join(out) + path[i:]
        out.append(path[i:k])
        if path[k + 1:k + 2] == "{" and "}" in path[k:]:
            end = path.index("}", k)
            name, i = path[k + 2:end], end + 1
        else:
            i = k + 1
            while path[i:i + 1].isascii() and (path[i:i + 1].isalnum() or path[i:i + 1] == "_"):
                i += 1
            name = path[k + 1:i]
        out.append(environ.get(name, path[k:i]) if name else path[k:i])


def relpath(path, start=None):
    """The way from one folder to a path."""
    path = _text(path)
    if not path:
        raise ValueError("no path specified")
    a = [x for x in abspath(curdir if start is None else start).split("/") if x]
    b = [x for x in abspath(path).split("/") if x]
    n = 0
    while n < min(len(a), len(b)) and a[n] == b[n]:
        n += 1
    return "/".join([".."] * (len(a) - n) + b[n:]) or "."


def commonprefix(m):
    """What all texts begin with."""
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(_text, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    """The folder that all paths share."""
    paths = tuple(map(_text, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    absolute = {p.startswith("/") for p in paths}
    if len(absolute) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    parts = [[part for part in p.split("/") if part and part != "."] for p in paths]
    low, high = min(parts), max(parts)
    n = 0
    while n < len(low) and low[n] == high[n]:
        n += 1
    return ("/" if True in absolute else "") + "/".join(low[:n])


def isfile(path):
    """Whether the run has a file of that name: one of the program's own, or one it has written."""
    return bool(path) and _io._path(path) in _io._all_files()


def isdir(s):
    """Whether there is a folder of that name."""
    return bool(s) and _io._is_directory(_io._path(s))


def exists(path):
    """Whether there is anything of that name."""
    return isfile(path) or isdir(path)


lexists = exists


def islink(path):
    return False


isjunction = isdevdrive = islink


def ismount(path):
    return abspath(path) == "/"


def getsize(filename):
    """How many bytes a file has."""
    from os import stat
    return stat(filename).st_size


def getmtime(filename):
    """When a file was changed: the run's start."""
    from os import stat
    return stat(filename).st_mtime


getatime = getctime = getmtime


def samefile(f1, f2):
    """Whether two paths lead to the same file."""
    from os import stat
    stat(f1), stat(f2)
    return _io._path(f1) == _io._path(f2)


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino
