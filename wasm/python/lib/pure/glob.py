"""Files by patterns of the shell."""
import fnmatch as _fnmatch
import os as _os
import re as _re

__all__ = ["escape", "glob", "iglob", "translate"]

_magic = _re.compile("([*?[])")


def has_magic(s):
    return _magic.search(s) is not None


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that fit a pattern."""
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that fit a pattern, one by one."""
    pathname = _os.fspath(pathname)
    if not pathname:
        return iter(())
    parts = pathname.split("/")
    root = "/" if pathname.startswith("/") else ""
    found = _below(root, [p for n, p in enumerate(parts) if p or n == len(parts) - 1], root_dir or "", recursive, include_hidden)
    return iter(list(dict.fromkeys(found)))


def _names(folder, base):
    try:
        return sorted(_os.scandir(_os.path.join(base, folder) or "."), key=lambda entry: entry.name)
    except OSError:
        return []


def _below(folder, parts, base, recursive, hidden):
    if not parts:
        yield folder
        return
    part, rest = parts[0], parts[1:]
    if part == "":
        if not folder or _os.path.isdir(_os.path.join(base, folder)):
            yield folder + "/" if folder and not folder.endswith("/") else folder
        return
    if part == "**" and recursive:
        yield from _below(folder, rest, base, recursive, hidden) if rest else ([_os.path.join(folder, "")] if folder else [])
        for entry in _names(folder, base):
            if entry.name.startswith(".") and not hidden:
                continue
            path = _os.path.join(folder, entry.name)
            if entry.is_dir():
                if not rest:
                    yield path
                    yield from [p for p in _below(path, parts, base, recursive, hidden) if p != path + "/"]
                else:
                    yield from _below(path, parts, base, recursive, hidden)
            elif not rest:
                yield path
        return
    if not has_magic(part):
        path = _os.path.join(folder, part)
        if _os.path.lexists(_os.path.join(base, path)):
            yield from _below(path, rest, base, recursive, hidden)
        return
    for entry in _names(folder, base):
        if entry.name.startswith(".") and not part.startswith(".") and not hidden:
            continue
        if _fnmatch.fnmatchcase(entry.name, part) and (not rest or entry.is_dir()):
            yield from _below(_os.path.join(folder, entry.name), rest, base, recursive, hidden)


def escape(pathname):
    """A pattern that fits this path and no other."""
    return _magic.sub(r"[\1]", pathname)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    raise NotImplementedError("glob.translate is not supported in the playground")
