print(repr(str(ValueError())), str(ValueError(1)), str(ValueError(1, 2)), str(KeyError("k")), str(KeyError("a", "b")))
print(repr(ValueError("it's")), repr(ValueError()), repr(KeyError(("t",))))
e = ValueError(1)
e.args = (5, 6)
print(e, e.args)
try:
    e.args = 3
except TypeError as t:
    print(t)
print(str(OSError(2, "No such file")), repr(OSError(2, "No such file", "f.txt")), str(OSError(2, "No such file", "f.txt")), type(OSError(2, "x")).__name__)
print(OSError(13, "p").errno, OSError("just text").errno, type(OSError(17, "e")))
print(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid"), UnicodeEncodeError("ascii", "é", 0, 1, "no"))
print(StopIteration(3).value, SystemExit(4).code, SystemExit().code, ImportError("m", name="n", path="p").name)
try:
    ValueError(x=1)
except TypeError as t:
    print(t)
