from pathlib import PurePath, PurePosixPath

for text in ("setup.py", "/etc/init.d/reboot", ".", "", "/", "//a/b", "///a", "a/b/../c", "a//b/./c/", "my.tar.gz", ".bashrc", "a.", "..", "foo/.hidden.txt", "/usr/lib/python3.13/"):
    p = PurePosixPath(text)
    print(repr(p), str(p), p.parts, repr(p.root), repr(p.anchor), repr(p.drive), repr(p.name), repr(p.stem), repr(p.suffix), p.suffixes, p.parent, list(p.parents), p.is_absolute())
print(PurePath("a", "b", "c"), PurePath("a", "/b"), PurePath(PurePath("a"), "b"), PurePath("a") / "b" / PurePath("c"), "x" / PurePath("y"), PurePath("a").joinpath("b", "c"), PurePath())
print(PurePath("a/b") == PurePath("a//b"), PurePath("a") < PurePath("b"), sorted([PurePath("b"), PurePath("a/z"), PurePath("a")]), hash(PurePath("a")) == hash(PurePath("a")), {PurePath("a"): 1}[PurePath("./a")], bytes(PurePath("é")), PurePath("a") != "a")
