"""The operating system, as far as there is one: names, paths, and files that are kept in memory for the run."""
import abc as _abc
import _files
import _io
import os.path as path
from types import GenericAlias as _GenericAlias
from os.path import curdir, pardir, sep, pathsep, defpath, extsep, altsep, devnull

name = "posix"
linesep = "\n"
error = OSError
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
EX_OK = 0
supports_bytes_environ = True


class _Environ(dict):
    # Environment variables are texts.

    def __setitem__(self, key, value):
        for text in (key, value):
            if not isinstance(text, str):
                raise TypeError("str expected, not %s" % type(text).__name__)
        super().__setitem__(key, value)

    def __getitem__(self, key):
        try:
            return super().__getitem__(key)
        except KeyError:
            raise KeyError(key) from None

    def __delitem__(self, key):
        try:
            super().__delitem__(key)
        except KeyError:
            raise KeyError(key) from None

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __repr__(self):
        return "environ({%s})" % ", ".join(["%r: %r" % item for item in self.items()])

    def copy(self):
        return dict(self)


environ = _Environ(HOME="/home/user", PATH="/usr/bin:/bin", USER="user", LANG="C.UTF-8")


def getenv(key, default=None):
    """An environment variable."""
    return environ.get(key, default)


def putenv(name, value, /):
    """Sets an environment variable that only processes would see."""


def unsetenv(name, /):
    """Removes an environment variable that only processes would see."""


def getcwd():
    """The current folder."""
    return _io._current[0]


def getcwdb():
    return getcwd().encode()


def chdir(path):
    """Makes a folder the current one."""
    key = _io._path(path)
    if not _io._is_directory(key):
        raise (NotADirectoryError(20, "Not a directory", path) if key in _io._all_files() else FileNotFoundError(2, "No such file or directory", path))
    _io._current[0] = _absolute(key)


def _absolute(key):
    return key if key[:1] == "/" else (_io._HOME + "/" + key).rstrip("/")


def getpid():
    from _thread import _get_pid
    return _get_pid()


def getppid():
    return 0


def getlogin():
    return "user"


def getuid():
    return 1000


getgid = geteuid = getegid = getuid


def umask(mask, /):
    return 0o22


def cpu_count():
    """How many processors there are: one."""
    return 1


process_cpu_count = cpu_count


class terminal_size(tuple):
    """The size of a window of text."""

    __module__ = "os"
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return "os.terminal_size(columns=%r, lines=%r)" % self


def get_terminal_size(fd=1, /):
    raise OSError(25, "Inappropriate ioctl for device")


def strerror(code, /):
    """What an error number means."""
    import errno
    return errno._texts.get(code, "Unknown error %d" % code)


def fspath(path):
    """The text of a path."""
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__)
    text = method(path)
    if not isinstance(text, (str, bytes)):
        raise TypeError("expected {}.__fspath__() to return str or bytes, not {}".format(type(path).__name__, type(text).__name__))
    return text


def fsencode(filename):
    """A path as bytes."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """A path as text."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


def get_exec_path(env=None):
    return (environ if env is None else env).get("PATH", defpath).split(pathsep)


def urandom(size, /):
    """Bytes of the playground's repeatable generator."""
    if size < 0:
        raise ValueError("negative argument not allowed")
    import random
    return random.SystemRandom().randbytes(size)


class PathLike(_abc.ABC):
    """What has __fspath__."""

    __slots__ = ()

    @_abc.abstractmethod
    def __fspath__(self):
        """The text of the path."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any(["__fspath__" in c.__dict__ for c in subclass.__mro__])
        return NotImplemented

    __class_getitem__ = classmethod(_GenericAlias)


class stat_result(tuple):
    """What is known of a file."""

    __module__ = "os"
    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_atime = st_mtime = st_ctime = property(lambda self: float(self[7]))
    st_atime_ns = st_mtime_ns = st_ctime_ns = property(lambda self: self[7] * 10**9)

    def __repr__(self):
        names = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime")
        return "os.stat_result(%s)" % ", ".join(["%s=%r" % pair for pair in zip(names, self)])


def _missing(path):
    return FileNotFoundError(2, "No such file or directory", path)


def _size(key):
    node = _io._nodes.get(key)
    return len(_files.read(key) if node is None else node)


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """What is known of a file. Times are those of the run's start."""
    key = _io._path(path)
    number = hash(key) % 10**6 + 1
    if key in _io._all_files():
        return stat_result((0o100644, number, 1, 1, 1000, 1000, _size(key), 0, 0, 0))
    if key and _io._is_directory(key) or path in (".", "..") or key == "" and path:
        return stat_result((0o040755, number, 1, 2, 1000, 1000, 4096, 0, 0, 0))
    raise _missing(path)


def lstat(path, *, dir_fd=None):
    return stat(path)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """Whether a file is there."""
    try:
        return bool(stat(path)) and (mode != X_OK or globals()["path"].isdir(path))
    except OSError:
        return False


def _children(key):
    # The names in a folder, in order, each with whether it is a folder.
    prefix = key if key.endswith("/") else key + "/" if key else ""
    found = {}
    for file in _io._all_files():
        if file.startswith(prefix) and (prefix or file[:1] != "/"):
            name, slash, _ = file[len(prefix):].partition("/")
            found[name] = found.get(name, False) or bool(slash)
    for folder in _io._folders:
        if folder.startswith(prefix) and folder != key and (prefix or folder[:1] not in ("/", "")):
            name = folder[len(prefix):].partition("/")[0]
            if name:
                found[name] = True
    return sorted(found.items())


def _folder(path):
    key = _io._path(path)
    if not path or not _io._is_directory(key):
        raise (NotADirectoryError(20, "Not a directory", path) if path and key in _io._all_files() else _missing(path))
    return key


def listdir(path="."):
    """The names in a folder, in order."""
    if path is None:
        path = "."
    return [name for name, _ in _children(_folder(path))]


class DirEntry:
    """A name in a folder."""

    __module__ = "posix"

    def __init__(self, folder, name, is_folder):
        self.name, self.path, self._is_folder = name, globals()["path"].join(folder, name), is_folder

    def is_dir(self, *, follow_symlinks=True):
        return self._is_folder

    def is_file(self, *, follow_symlinks=True):
        return not self._is_folder

    def is_symlink(self):
        return False

    is_junction = is_symlink

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def inode(self):
        return self.stat().st_ino

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return "<DirEntry %r>" % self.name


class _ScandirIterator:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


def scandir(path=None):
    """The entries of a folder, in order."""
    path = "." if path is None else path
    return _ScandirIterator([DirEntry(fspath(path), name, is_folder) for name, is_folder in _children(_folder(path))])


def walk(top, topdown=True, onerror=None, followlinks=False):
    """(folder, names of folders, names of files) for a folder and all below it."""
    top = fspath(top)
    try:
        children = _children(_folder(top))
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [name for name, is_folder in children if is_folder]
    files = [name for name, is_folder in children if not is_folder]
    if topdown:
        yield top, folders, files
    for name in folders:
        yield from walk(path.join(top, name), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


def mkdir(path, mode=0o777, *, dir_fd=None):
    """Makes a folder."""
    key = _io._path(path)
    if not path:
        raise _missing(path)
    if key in _io._all_files() or _io._is_directory(key):
        raise FileExistsError(17, "File exists", path)
    parent = key.rpartition("/")[0] or ("/" if key[:1] == "/" else "")
    if parent in _io._all_files():
        raise NotADirectoryError(20, "Not a directory", path)
    if not _io._is_directory(parent):
        raise _missing(path)
    _io._folders.add(key)


def makedirs(name, mode=0o777, exist_ok=False):
    """Makes a folder and those above it."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == curdir:
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def _drop(key):
    _io._nodes.pop(key, None)
    _files.remove(key)
    parent = key.rpartition("/")[0]
    if parent:
        _io._folders.add(parent)  # an empty folder stays


def remove(path, *, dir_fd=None):
    """Removes a file."""
    key = _io._path(path)
    if path and _io._is_directory(key):
        raise IsADirectoryError(21, "Is a directory", path)
    if not path or key not in _io._all_files():
        raise _missing(path)
    _drop(key)


unlink = remove


def rmdir(path, *, dir_fd=None):
    """Removes an empty folder."""
    key = _folder(path)
    if _children(key):
        raise OSError(39, "Directory not empty", path)
    if key in ("", "/", "/home", "/tmp"):
        raise OSError(16, "Device or resource busy", path)
    _io._folders.discard(key)
    parent = key.rpartition("/")[0]
    if parent:
        _io._folders.add(parent)


def removedirs(name):
    """Removes a folder and those above it that are empty then."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def _move(src, dst):
    a, b = _io._path(src), _io._path(dst)
    files = _io._all_files()
    if a in files:
        if _io._is_directory(b):
            raise IsADirectoryError(21, "Is a directory", src, None, dst)
        if not _io._is_directory(b.rpartition("/")[0] or ("/" if b[:1] == "/" else "")):
            raise FileNotFoundError(2, "No such file or directory", src, None, dst)
        if a != b:
            data = bytes(_io._nodes[a]) if a in _io._nodes else _files.read(a)
            _drop(a)
            _io._nodes.pop(b, None)
            _files.write(b, data)
        return
    if not src or not _io._is_directory(a):
        raise FileNotFoundError(2, "No such file or directory", src, None, dst)
    if b in files:
        raise NotADirectoryError(20, "Not a directory", src, None, dst)
    if _io._is_directory(b) and _children(b):
        raise OSError(39, "Directory not empty", src, None, dst)
    for file in sorted(files):
        if file.startswith(a + "/"):
            data = bytes(_io._nodes[file]) if file in _io._nodes else _files.read(file)
            _io._nodes.pop(file, None)
            _files.remove(file)
            _files.write(b + file[len(a):], data)
    for folder in sorted(_io._folders):
        if folder == a or folder.startswith(a + "/"):
            _io._folders.discard(folder)
            _io._folders.add(b + folder[len(a):])
    _io._folders.add(b)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Gives a file or folder another name."""
    _move(src, dst)


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """The same; replaces a file."""
    _move(src, dst)


def renames(old, new):
    """The same; makes the folders above the new name."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def truncate(path, length):
    """Cuts a file, or fills it up with zeros."""
    with _io._open(path, "r+b") as file:
        file.truncate(length)


def fdopen(fd, *args, **kwargs):
    raise NotImplementedError("os.fdopen is not supported in the playground")


def __getattr__(name):
    if name in ("fork", "system", "kill", "open", "read", "write", "close", "pipe", "popen", "_exit", "wait", "waitpid", "abort", "execv", "execvp",
                "execve", "spawnv", "spawnl", "posix_spawn", "dup", "dup2", "fstat", "fsync", "isatty", "link", "symlink", "readlink", "chmod", "chown", "utime",
                "times", "uname", "nice", "getloadavg", "sched_yield", "killpg", "setsid", "mkfifo", "fwalk", "statvfs", "environb"):
        def refuse(*args, **kwargs):
            raise NotImplementedError(f"os.{name} is not supported in the playground")
        return refuse
    raise AttributeError(f"module 'os' has no attribute {name!r}")
