"""Copying, moving and removing files and folders."""
import fnmatch as _fnmatch
import os as _os
from collections import namedtuple as _namedtuple

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error", "SameFileError", "disk_usage",
           "ignore_patterns", "get_terminal_size", "which"]


class Error(OSError):
    """Something went wrong with files."""


class SameFileError(Error):
    """A file was to be copied to itself."""


_usage = _namedtuple("usage", "total used free")


def copyfileobj(fsrc, fdst, length=0):
    """Copies what is left in an open file."""
    while chunk := fsrc.read(length or 65536):
        fdst.write(chunk)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copies a file's contents."""
    if _os.path.exists(dst) and _os.path.exists(src) and _os.path.samefile(src, dst):
        raise SameFileError("{!r} and {!r} are the same file".format(src, dst))
    with open(src, "rb") as fsrc, open(dst, "wb") as fdst:
        copyfileobj(fsrc, fdst)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copies nothing: files have no modes here."""


copystat = copymode


def copy(src, dst, *, follow_symlinks=True):
    """Copies a file to a path or into a folder."""
    if _os.path.isdir(dst):
        dst = _os.path.join(dst, _os.path.basename(src))
    return copyfile(src, dst)


copy2 = copy


def ignore_patterns(*patterns):
    """What copytree leaves out."""
    def ignore(path, names):
        out = []
        for pattern in patterns:
            out.extend(_fnmatch.filter(names, pattern))
        return set(out)
    return ignore


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copies a folder and all below it."""
    names = _os.listdir(src)
    left_out = ignore(_os.fspath(src), names) if ignore else ()
    _os.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in names:
        if name in left_out:
            continue
        a, b = _os.path.join(src, name), _os.path.join(dst, name)
        if _os.path.isdir(a):
            copytree(a, b, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
        else:
            copy_function(a, b)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Removes a folder and all below it."""
    def failed(function, place, error):
        if ignore_errors:
            return
        if onexc is not None:
            onexc(function, place, error)
        elif onerror is not None:
            onerror(function, place, (type(error), error, error.__traceback__))
        else:
            raise error
    try:
        names = _os.listdir(path)
    except OSError as error:
        failed(_os.lstat if not _os.path.exists(path) else _os.scandir, path, error)
        return
    for name in names:
        place = _os.path.join(path, name)
        if _os.path.isdir(place):
            rmtree(place, ignore_errors, onerror, onexc=onexc)
        else:
            _os.unlink(place)
    try:
        _os.rmdir(path)
    except OSError as error:
        failed(_os.rmdir, path, error)


def move(src, dst, copy_function=copy2):
    """Moves a file or folder to a path or into a folder."""
    if _os.path.isdir(dst):
        dst = _os.path.join(dst, _os.path.basename(_os.fspath(src).rstrip("/")))
        if _os.path.exists(dst):
            raise Error("Destination path '%s' already exists" % dst)
    _os.rename(src, dst)
    return dst


def disk_usage(path):
    """The space for files: that of the run's memory."""
    return _usage(1 << 29, 0, 1 << 29)


def get_terminal_size(fallback=(80, 24)):
    """The size of a window of text: COLUMNS and LINES, else the fallback."""
    def number(name):
        try:
            return int(_os.environ.get(name, 0))
        except ValueError:
            return 0
    return _os.terminal_size((number("COLUMNS") or fallback[0], number("LINES") or fallback[1]))


def which(cmd, mode=1, path=None):
    """The path of a program: there are none."""
    return None


def __getattr__(name):
    if name in ("make_archive", "unpack_archive", "get_archive_formats", "register_archive_format", "chown"):
        raise NotImplementedError(f"shutil.{name} is not supported in the playground")
    raise AttributeError(f"module 'shutil' has no attribute {name!r}")
