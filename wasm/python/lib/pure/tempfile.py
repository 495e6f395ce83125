"""Files and folders with names of their own, in memory like all files. Their names come from the run's seed."""
import io as _io
import os as _os
import random as _random

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp", "TMP_MAX", "gettempprefix",
           "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = 10000
tempdir = None
template = "tmp"
_characters = "abcdefghijklmnopqrstuvwxyz0123456789_"


def gettempdir():
    """The folder for them."""
    return tempdir or "/tmp"


def gettempdirb():
    return gettempdir().encode()


def gettempprefix():
    return template


def gettempprefixb():
    return template.encode()


def _name(suffix, prefix, dir):
    source = _random.SystemRandom()
    while True:
        path = _os.path.join(gettempdir() if dir is None else dir, (template if prefix is None else prefix) + "".join(source.choices(_characters, k=8)) + (suffix or ""))
        if not _os.path.exists(path):
            return _os.path.abspath(path)


def mktemp(suffix="", prefix=template, dir=None):
    """A name that no file has."""
    return _name(suffix, prefix, dir)


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Makes a folder and returns its path."""
    path = _name(suffix, prefix, dir)
    _os.mkdir(path)
    return path


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    raise NotImplementedError("tempfile.mkstemp is not supported in the playground")


class _TemporaryFileWrapper:
    # A file that is removed when it is closed.

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file, self.name, self.delete = file, name, delete
        self._on_close = delete and delete_on_close

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __iter__(self):
        for line in self.file:
            yield line

    def close(self):
        self.file.close()
        if self._on_close:
            self._remove()

    def _remove(self):
        if _os.path.exists(self.name):
            _os.unlink(self.name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *exc_info):
        result = self.file.__exit__(*exc_info)
        if self.delete:
            self._remove()
        return result


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None,
                       delete_on_close=True):
    """Opens a file with a name of its own, which goes when it is closed."""
    name = _name(suffix, prefix, dir)
    return _TemporaryFileWrapper(open(name, mode.replace("w", "x"), buffering, encoding, errors, newline), name, delete, delete_on_close)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """Opens a file without a name."""
    return NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir, errors=errors)


def SpooledTemporaryFile(max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """A file in memory."""
    return _io.BytesIO() if "b" in mode else _io.StringIO(newline=newline)


class TemporaryDirectory:
    """A folder that goes with all that is in it."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self._delete, self._ignore = delete, ignore_cleanup_errors
        self.name = mkdtemp(suffix, prefix, dir)

    def __repr__(self):
        return "<%s %r>" % (self.__class__.__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, *exc_info):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if _os.path.exists(self.name):
            import shutil
            shutil.rmtree(self.name)
