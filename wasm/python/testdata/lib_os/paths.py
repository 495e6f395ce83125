import os
import os.path

print(os.path.join("a", "b", "/c", "d"), os.path.join("a/", ""), os.path.split("/a/b/c.txt"), os.path.splitext("a.tar.gz"), os.path.splitext(".bashrc"), os.path.basename("/a/b/"), os.path.dirname("/a/b"), os.path.normpath("a//b/./../c/"), os.path.normpath(""), os.path.isabs("/a"), os.path.isabs("a"))
print(os.path.commonprefix(["/usr/lib", "/usr/local"]), os.path.commonpath(["/usr/lib/x", "/usr/lib"]), os.path.relpath("/a/b", "/a/c"), os.path.splitdrive("/a"), os.path.splitroot("//a/b"), os.path.split("a"), os.path.split("/"), os.path.splitext("a/b.c/d"), os.path.join(b"a", b"b"), os.path.splitext(b"a.b"))
os.environ["GREETING"] = "hi"
print(os.path.expandvars("$GREETING/${GREETING}x/$NOPE_X/$"), os.getenv("GREETING"), os.getenv("NOPE_X"), os.getenv("NOPE_X", "d"), os.environ.get("NOPE_X"), "GREETING" in os.environ, os.sep, os.linesep, os.name, os.curdir, os.extsep, os.pathsep, os.devnull, os.altsep)
for f in (lambda: os.path.join("a", 3), lambda: os.path.join("a", b"b"), lambda: os.fspath(3), lambda: os.path.commonpath([]), lambda: os.path.commonpath(["/a", "b"]), lambda: os.environ["NOPE_X"], lambda: os.environ.__setitem__("a", 1), lambda: os.path.relpath(""), lambda: os.nope):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
del os.environ["GREETING"]
print(os.fspath("a"), os.fsencode("é"), os.fsdecode(b"a"), os.strerror(2), issubclass(str, os.PathLike), len(os.urandom(4)))
