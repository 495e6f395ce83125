"""Lines of the program's files."""
from _machine import source as _source

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]
cache = {}


def getlines(filename, module_globals=None):
    """The lines of a file."""
    if filename in cache:
        return cache[filename][2]
    text = _source(filename)
    if text is None:
        try:
            with open(filename) as f:
                text = f.read()
        except (OSError, UnicodeDecodeError):
            return []
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = len(text), None, lines, filename
    return lines


def getline(filename, lineno, module_globals=None):
    """A line of a file, '' when there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def clearcache():
    """Forgets what was read."""
    cache.clear()


def checkcache(filename=None):
    """Forgets files that have changed."""
    for name in [filename] if filename is not None else list(cache):
        cache.pop(name, None)


def updatecache(filename, module_globals=None):
    cache.pop(filename, None)
    return getlines(filename, module_globals)


def lazycache(filename, module_globals):
    return False
