"""Paths as objects."""
import fnmatch as _fnmatch
import io as _io
import os as _os
import re as _re
from functools import lru_cache as _lru_cache
from types import GenericAlias as _GenericAlias

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


class UnsupportedOperation(NotImplementedError):
    """Something that paths of this kind cannot do."""

    __module__ = "pathlib._abc"


@_lru_cache(256)
def _glob_pattern(parts, case_sensitive, recursive_tail):
    # A regular expression for whole paths: ** stands for any number of parts.
    out = []
    for n, part in enumerate(parts):
        last = n == len(parts) - 1
        if part == "**":
            out.append(r"(?:[^/]+/)*[^/]*" if last else r"(?:[^/]+/)*")
            if last:
                out[-1] = r"(?:[^/]+(?:/[^/]+)*)?"
        elif part == "*":
            out.append(r"[^/]+" + ("" if last else "/"))
        else:
            body = _fnmatch.translate(part)[4:-3].replace(".*", "[^/]*").replace("(?>[^/]*?", "(?>[^/]*?")
            out.append("(?:%s)" % body + ("" if last else "/"))
    return _re.compile(r"(?s:%s)\Z" % "".join(out), 0 if case_sensitive in (None, True) else _re.IGNORECASE)


class PurePath:
    """A path that need not lead anywhere."""

    __module__ = "pathlib._local"
    __slots__ = ("_text", "_root", "_parts", "_raw")

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        texts = []
        for arg in args:
            if isinstance(arg, PurePath):
                texts.append(str(arg) if arg._raw is None else arg._raw)
                continue
            path = _os.fspath(arg) if not isinstance(arg, str) and hasattr(type(arg), "__fspath__") else arg
            if not isinstance(path, str):
                raise TypeError("argument should be a str or an os.PathLike object where __fspath__ returns a str, not %r" % type(path).__name__)
            texts.append(path)
        raw = _os.path.join(*texts) if texts else ""
        self._raw = raw
        _, self._root, rest = _os.path.splitroot(raw)
        self._parts = [part for part in rest.split("/") if part and part != "."]
        self._text = None

    def with_segments(self, *pathsegments):
        """A path of the same class."""
        return type(self)(*pathsegments)

    def _of(self, root, parts):
        path = self.with_segments(root + "/".join(parts))
        return path

    def __reduce__(self):
        return self.__class__, tuple(self.parts)

    def __str__(self):
        if self._text is None:
            self._text = self._root + "/".join(self._parts) or "."
        return self._text

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        """The text with slashes."""
        return str(self)

    def __bytes__(self):
        return _os.fsencode(self)

    def __repr__(self):
        return "{}({!r})".format(self.__class__.__name__, self.as_posix())

    def as_uri(self):
        """The path as a file: address."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes
        return "file://" + quote_from_bytes(bytes(self))

    def __eq__(self, other):
        return str(self) == str(other) if isinstance(other, PurePath) else NotImplemented

    def __hash__(self):
        return hash(str(self))

    def _key(self):
        return str(self).split("/")

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *pathsegments):
        """The path with others behind it."""
        return self.with_segments(self, *pathsegments)

    drive = property(lambda self: "")
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._root)

    @property
    def parts(self):
        """The parts, the root among them."""
        return ((self._root, *self._parts) if self._root else tuple(self._parts))

    @property
    def name(self):
        """The last part."""
        return self._parts[-1] if self._parts else ""

    @property
    def suffix(self):
        """The extension, with its dot."""
        name = self.name
        k = name.rfind(".")
        return name[k:] if 0 < k < len(name) - 1 else ""

    @property
    def suffixes(self):
        """All extensions."""
        name = self.name
        if name.endswith("."):
            return []
        return ["." + s for s in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The last part without its extension."""
        name = self.name
        k = name.rfind(".")
        return name[:k] if 0 < k < len(name) - 1 else name

    @property
    def parent(self):
        """The folder of the path."""
        if not self._parts:
            return self
        return self._of(self._root, self._parts[:-1])

    @property
    def parents(self):
        """All folders above."""
        return _PathParents(self)

    def with_name(self, name):
        """The path with another last part."""
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._of(self._root, [*self._parts[:-1], name])

    def with_stem(self, stem):
        """The path with another name in front of the extension."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """The path with another extension."""
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not (suffix.startswith(".") and len(suffix) > 1):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def relative_to(self, other, *_deprecated, walk_up=False):
        """The way from another path to this one."""
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        for step, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self._of("", [".."] * step + self._parts[len(path._parts):])

    def is_relative_to(self, other, *_deprecated):
        """Whether the path lies below another."""
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        return other == self or other in self.parents

    def is_absolute(self):
        """Whether the path begins at the root."""
        return self._root != ""

    def is_reserved(self):
        return False

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the end of the path fits a pattern."""
        if not isinstance(path_pattern, PurePath):
            path_pattern = self.with_segments(path_pattern)
        pattern, parts = path_pattern.parts, self.parts
        if not pattern:
            raise ValueError("empty pattern")
        if len(parts) < len(pattern) or len(parts) > len(pattern) and path_pattern.anchor:
            return False
        flags = 0 if case_sensitive in (None, True) else _re.IGNORECASE
        for part, wanted in zip(reversed(parts), reversed(pattern)):
            if not _re.match(_fnmatch.translate("*" if wanted == "**" else wanted), part, flags):
                return False
        return True

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether the whole path fits a pattern."""
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        if pattern._root != self._root and pattern._parts[:1] != ["**"]:
            return False
        return _glob_pattern(tuple(pattern._parts), case_sensitive, True).match("/".join(self._parts)) is not None

    __class_getitem__ = classmethod(_GenericAlias)


class _PathParents:
    __slots__ = ("_path",)

    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._parts)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return tuple([self[k] for k in range(*i.indices(len(self)))])
        n = len(self)
        if i >= n or i < -n:
            raise IndexError(i)
        if i < 0:
            i += n
        return self._path._of(self._path._root, self._path._parts[:-i - 1])

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def __contains__(self, other):
        return any([other == parent for parent in self])

    def index(self, value):
        return list(self).index(value)

    def __repr__(self):
        return "<{}.parents>".format(type(self._path).__name__)


class PurePosixPath(PurePath):
    """A path as POSIX has them."""

    __module__ = "pathlib._local"
    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path as Windows has them."""

    __module__ = "pathlib._local"
    __slots__ = ()

    def __new__(cls, *args):
        raise NotImplementedError("pathlib.PureWindowsPath is not supported in the playground")


_os.PathLike.register(PurePath)


class Path(PurePath):
    """A path to a file or folder."""

    __module__ = "pathlib._local"
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    @classmethod
    def cwd(cls):
        """The current folder."""
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        """The home folder."""
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        """The path of a file: address."""
        if not uri.startswith("file:"):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = uri[5:]
        if path[:3] == "///":
            path = path[2:]
        elif path[:12] == "//localhost/":
            path = path[11:]
        from urllib.parse import unquote_to_bytes
        path = cls(_os.fsdecode(unquote_to_bytes(path)))
        if not path.is_absolute():
            raise ValueError(f"URI is not absolute: {uri!r}")
        return path

    def stat(self, *, follow_symlinks=True):
        """What is known of the file."""
        return _os.stat(str(self))

    lstat = stat

    def exists(self, *, follow_symlinks=True):
        """Whether there is anything of that name."""
        return _os.path.exists(str(self))

    def is_dir(self, *, follow_symlinks=True):
        """Whether it is a folder."""
        return _os.path.isdir(str(self))

    def is_file(self, *, follow_symlinks=True):
        """Whether it is a file."""
        return _os.path.isfile(str(self))

    def is_mount(self):
        return str(self.absolute()) == "/"

    def _never(self):
        return False

    is_symlink = is_junction = is_block_device = is_char_device = is_fifo = is_socket = _never

    def samefile(self, other_path):
        """Whether another path leads to the same file."""
        return _os.path.samefile(str(self), other_path)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Opens the file."""
        return _io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """The contents of the file."""
        with self.open("rb") as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """The contents of the file, as text."""
        with self.open("r", -1, encoding, errors, newline) as f:
            return f.read()

    def write_bytes(self, data):
        """Makes bytes the contents of the file."""
        view = memoryview(data)
        with self.open("wb") as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Makes a text the contents of the file."""
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % data.__class__.__name__)
        with self.open("w", -1, encoding, errors, newline) as f:
            return f.write(data)

    def iterdir(self):
        """The paths in the folder, in the order of their names."""
        names = _os.listdir(str(self))
        return iter([self / name for name in names])

    def _descend(self):
        for name in _os.listdir(str(self)):
            path = self / name
            yield path
            if path.is_dir():
                yield from path._descend()

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths below that fit a pattern."""
        raw = str(pattern)
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        if pattern._root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = pattern._parts
        if not parts:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        return iter(list(self._select(parts, case_sensitive, raw.endswith("/"))))

    def _select(self, parts, case_sensitive, folders_only):
        if not parts:
            if not folders_only or self.is_dir():
                yield self
            return
        part, rest = parts[0], parts[1:]
        if part == "**":
            seen = set()
            for path in [self, *[p for p in self._descend() if p.is_dir() or not rest]] if self.is_dir() else ():
                for found in path._select(rest, case_sensitive, folders_only) if path.is_dir() or not rest else ():
                    if found not in seen:
                        seen.add(found)
                        yield found
        elif part == "..":
            yield from (self / "..")._select(rest, case_sensitive, folders_only)
        elif self.is_dir():
            match = _re.compile(_fnmatch.translate(part), 0 if case_sensitive in (None, True) else _re.IGNORECASE).match
            for name in _os.listdir(str(self)):
                if match(name) and (not rest or (self / name).is_dir()):
                    yield from (self / name)._select(rest, case_sensitive, folders_only)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths anywhere below that fit a pattern."""
        if not isinstance(pattern, PurePath):
            pattern = PurePosixPath(pattern)
        if pattern._root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        return iter(list(self._select(["**", *pattern._parts], case_sensitive, False)))

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """(folder, names of folders, names of files) for the folder and all below it."""
        for folder, folders, files in _os.walk(str(self), top_down, on_error):
            yield self.with_segments(folder), folders, files

    def absolute(self):
        """The path from the root."""
        if self.is_absolute():
            return self
        return self.with_segments(_os.getcwd(), self)

    def resolve(self, strict=False):
        """The path from the root, without dots."""
        return self.with_segments(_os.path.realpath(str(self), strict=strict))

    def expanduser(self):
        """The path with the home folder instead of ~."""
        if not self._root and self._parts and self._parts[0][:1] == "~":
            home = _os.path.expanduser(self._parts[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            return self.with_segments(home, *self._parts[1:])
        return self

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Makes the folder."""
        try:
            _os.mkdir(str(self), mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def touch(self, mode=0o666, exist_ok=True):
        """Makes an empty file unless there is one."""
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, "File exists", str(self))
            return
        with _io.open(str(self), "xb"):
            pass

    def unlink(self, missing_ok=False):
        """Removes the file."""
        try:
            _os.unlink(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Removes the folder, which must be empty."""
        _os.rmdir(str(self))

    def rename(self, target):
        """Gives the file another name."""
        _os.rename(str(self), _os.fspath(target))
        return self.with_segments(target)

    def replace(self, target):
        """The same; replaces a file."""
        _os.replace(str(self), _os.fspath(target))
        return self.with_segments(target)

    def __getattr__(self, name):
        if name in ("chmod", "lchmod", "owner", "group", "symlink_to", "hardlink_to", "readlink"):
            raise NotImplementedError(f"Path.{name} is not supported in the playground")
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)


class PosixPath(Path, PurePosixPath):
    """A path to a file or folder, as POSIX has them."""

    __module__ = "pathlib._local"
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path to a file or folder, as Windows has them."""

    __module__ = "pathlib._local"
    __slots__ = ()

    def __new__(cls, *args):
        raise UnsupportedOperation("cannot instantiate 'WindowsPath' on your system")
