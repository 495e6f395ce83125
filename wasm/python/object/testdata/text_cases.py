"""Records what CPython 3.13 does with str, bytes and bytearray: writes text_cases.json for text_test.go.

Usage: PYTHONHASHSEED=0 python3.13 text_cases.py [seed [count]] > text_cases.json
Each case is [receiver, method or operator, arguments, result]; a value is null, a bool, or a one-key object naming its kind. The result is the repr, or the
error's class and message. Random cases are drawn with the seed, so that the file can be made again; those at the end are written out.
"""
import json
import operator
import random
import sys


def enc(v):
    if v is None or isinstance(v, bool):
        return v
    if isinstance(v, str):
        return {"u": [ord(c) for c in v]} if any(0xD800 <= ord(c) < 0xE000 for c in v) else {"s": v}
    if isinstance(v, int):
        return {"i": str(v)}
    if isinstance(v, float):
        return {"f": repr(v)}
    if isinstance(v, bytearray):
        return {"a": v.hex()}
    if isinstance(v, bytes):
        return {"b": v.hex()}
    if isinstance(v, tuple):
        return {"t": [enc(x) for x in v]}
    if isinstance(v, list):
        return {"l": [enc(x) for x in v]}
    if isinstance(v, dict):
        return {"d": [[enc(k), enc(x)] for k, x in v.items()]}
    if isinstance(v, slice):
        return {"slice": [enc(v.start), enc(v.stop), enc(v.step)]}
    raise TypeError(v)


def view(b, *slices):
    m = memoryview(b)
    for s in slices:
        m = m[s]
    return m.tobytes(), m.tolist(), m.strides, m.contiguous, m.hex(":")


OPERATORS = {
    "+": lambda a, b: a + b, "*": lambda a, b: a * b, "%": lambda a, b: a % b, "in": lambda a, b: b in a, "[]": lambda a, b: a[b],
    "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, "==": lambda a, b: a == b, "!=": lambda a, b: a != b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
    "set": lambda a, k, v: a.__setitem__(k, v), "del": lambda a, k: a.__delitem__(k), "+=": operator.iadd, "*=": operator.imul, "view": view,
    "repr": repr, "ascii": ascii, "str": str, "len": len, "list": list, "hash": hash, "bytes": lambda *a: bytes(*a), "bytearray": lambda *a: bytearray(*a),
    "strof": lambda *a: str(*a), "maketrans": lambda *a: str.maketrans(*a), "bmaketrans": lambda *a: bytes.maketrans(*a), "fromhex": lambda s: bytes.fromhex(s),
}


def run(recv, name, args):
    copy = bytearray(recv) if isinstance(recv, bytearray) else recv
    try:
        r = OPERATORS[name](copy, *args) if name in OPERATORS else getattr(copy, name)(*args)
        text = repr(r)
        if isinstance(recv, bytearray):
            text += " after " + repr(copy)
    except Exception as e:
        text = type(e).__name__ + ": " + str(e)
    return {"u": [ord(c) for c in text]} if any(0xD800 <= ord(c) < 0xE000 for c in text) else text


cases = []


def case(recv, name, *args):
    e = [enc(recv), name, [enc(a) for a in args]]
    cases.append(e + [run(recv, name, args)])


seed = int(sys.argv[1]) if len(sys.argv) > 1 else 1
count = int(sys.argv[2]) if len(sys.argv) > 2 else 40
rnd = random.Random(seed)

PIECES = ["a", "b", "ab", "A", "B", " ", "  ", "\t", "\n", "\r\n", "\r", "\x0b", "\x1c", "\x85", "\u2028", "\xa0", "\u3000", "1", "0", "-", "+", ".", ",", "xyz", "é", "ß", "Σ", "σ", "ς",
          "ŉ", "ﬁ", "ǆ", "ǅ", "İ", "ı", "你", "好", "😀", "\ud800", "\udc80", "\x00", "\x7f", "'", '"', "\\", "²", "½", "一", "_", "ª", "'s", "ᾳ", "ͅ", "­", "٣"]
BPIECES = [b"a", b"b", b"ab", b"A", b" ", b"  ", b"\t", b"\n", b"\r\n", b"\r", b"\x0b", b"\x1c", b"1", b"0", b"-", b"+", b",", b"xyz", b"\xc3\xa9", b"\x80", b"\xff", b"\x00", b"'", b'"', b"\\", b"\x85"]


def text(n=6, pieces=PIECES):
    return "".join(rnd.choice(pieces) for _ in range(rnd.randrange(n)))


def ascii_text(n=6):
    return text(n, [p for p in PIECES if p.isascii()])


def some(n=6):
    return text(n) if rnd.random() < 0.6 else ascii_text(n)


def data(n=6):
    b = b"".join(rnd.choice(BPIECES) for _ in range(rnd.randrange(n)))
    return bytearray(b) if rnd.random() < 0.3 else b


def bound():
    return rnd.choice([None, 0, 1, 2, 3, 5, -1, -2, -5, 100, -100, 10**30, -10**30])


NOARG = ["capitalize", "casefold", "lower", "upper", "title", "swapcase", "isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric",
         "isprintable", "isspace", "istitle", "isupper", "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines", "expandtabs", "repr", "ascii", "str", "len", "list"]
BNOARG = [m for m in NOARG if hasattr(b"", m)] + ["repr", "len", "list", "hex", "decode"]
SEARCH = ["find", "rfind", "index", "rindex", "count", "startswith", "endswith"]
CODECS = ["utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "utf-8-sig", "UTF8", "Latin1", "nope"]
ERRORS = ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass", "xmlcharrefreplace", "nope"]
for _ in range(count):
    s, b = some(), data()
    case(s, rnd.choice(NOARG))
    case(b, rnd.choice(BNOARG))
    case(s, rnd.choice(SEARCH), some(2), bound(), bound())
    case(b, rnd.choice(SEARCH), data(2), bound(), bound())
    case(s, "[]", slice(bound(), bound(), rnd.choice([None, 1, 2, -1, -2, 3])))
    case(b, "[]", slice(bound(), bound(), rnd.choice([None, 1, 2, -1, -2, 3])))
    case(s, "[]", rnd.choice([0, 1, 2, -1, -3, 9]))
    m = rnd.choice(["split", "rsplit"])
    case(s, m, rnd.choice([None, "a", "ab", " ", "é", "你"]), rnd.choice([-1, 0, 1, 2]))
    case(b, m, rnd.choice([None, b"a", b"ab", b" "]), rnd.choice([-1, 0, 1, 2]))
    case(s, rnd.choice(["strip", "lstrip", "rstrip"]), some(4))
    case(b, rnd.choice(["strip", "lstrip", "rstrip"]), data(4))
    case(s, rnd.choice(["center", "ljust", "rjust"]), rnd.randrange(12), rnd.choice([" ", "*", "é"]))
    case(s, rnd.choice(["partition", "rpartition", "removeprefix", "removesuffix", "+", "in", "<", "<=", "==", "!=", ">", ">="]), some(3))
    case(b, rnd.choice(["partition", "rpartition", "removeprefix", "removesuffix", "+", "in", "<", "<=", "==", "!=", ">", ">="]), data(3))
    case(s, "replace", some(2), some(3), rnd.choice([-1, 0, 1, 2]))
    case(b, "replace", data(2), data(3), rnd.choice([-1, 0, 1, 2]))
    case(s, rnd.choice(["zfill", "expandtabs", "*"]), rnd.randrange(-1, 9))
    case(s, "splitlines", rnd.random() < 0.5)
    case(s, "encode", rnd.choice(CODECS), rnd.choice(ERRORS))
    case(bytes(rnd.choice([rnd.randrange(256), rnd.randrange(128), 0xE4, 0xBD, 0xA0, 0xD8, 0xDC, 0, 0xF0, 0xED, 0xFE, 0xFF, 0xEF, 0xBB, 0xBF]) for _ in range(rnd.randrange(9))), "decode",
         rnd.choice(CODECS), rnd.choice(ERRORS))
    fmt = rnd.choice(["%", "%%", "%-", "%+", "% ", "%#", "%0", "%05", "%-8", "%+08", "%*", "%.3", "%8.3", "%-8.0", "%#.3", "%.*"]) + rnd.choice("sradiuoxXeEfFgGc%y")
    arg = rnd.choice([0, 1, -1, 255, 10**25, -10**25, 1.5, -0.0, 1e100, 1e-7, 123456.789, float("inf"), float("nan"), "é", "ab", None, True, 0.5, 2.5, 1e16, 0.0001, 100000.0, 1234567.0])
    args = (rnd.choice([5, -5, 0]), arg) if "*" in fmt else rnd.choice([arg, (arg,)])
    case(fmt, "%", args)
    bfmt = fmt.replace("r", "a").encode()
    case(bfmt, "%", args if arg != "é" else b"\xff")
    field = rnd.choice(["{}", "{0}", "{1}", "{a}", "{!r}", "{!a}", "{0!s}", "{0[0]}", "{a[k]}", "{b.real}", "{0:>{1}}", "{:>8}", "{:^8}", "{!r:<8}", "{", "}", "{{", "}}", "{0!}", "{a[", "{a]}", "{.}", "{!x}",
                        "{a[k]x}", "{0:{1}{2}}", "{b:{a[k]}}"])
    case(text(3) + field + rnd.choice(["", "é", "{}", "{0}", "}}"]), "format_map" if rnd.random() < 0.2 else "format", rnd.choice(["é", "x", 3, [1], {"a": 1}]), 5)
    ba = bytearray(data(5))
    key = rnd.choice([0, 1, -1, 7, slice(bound(), bound(), rnd.choice([None, 1, 2, -1, -2, 3]))])
    case(ba, "set", key, rnd.choice([b"", b"xy", b"abc", bytearray(b"q"), 65, [66, 67], "s", None, 300, [300]]))
    case(ba, "del", key)
    case(ba, rnd.choice(["+=", "extend", "remove", "append"]), rnd.choice([b"xy", bytearray(b"q"), 65, [66], "s", 97]))
    case(ba, rnd.choice(["insert"]), rnd.randrange(-9, 9), 65)
    case(ba, "pop", rnd.randrange(-4, 4))
    case(ba, rnd.choice(["clear", "copy", "reverse", "pop"]))
    case(ba, "*=", rnd.randrange(-1, 3))
    case(data(6), "view", *[slice(bound(), bound(), rnd.choice([None, 1, 2, -1, -2, 3])) for _ in range(rnd.randrange(3))])
    case(s, "join", [some(3) for _ in range(rnd.randrange(4))])
    case(s, "translate", {ord(c): rnd.choice([None, "é", "", 97, "ab"]) for c in some(4)})
    spec = rnd.choice(["", "<", ">", "^", "*^", "é>", "=", "0"]) + rnd.choice(["", "5", "12", "05"]) + rnd.choice(["", ".2", ".0", ".10", ",", "_"]) + rnd.choice(["", "s", "d", "x", "f", "g", "e", "%", "b", "q"])
    case("{" + rnd.choice(["", "0", "0!r", "0!s"]) + ":" + spec + "}", "format", rnd.choice([s, 5, -255, 3.14159, 10**20, True, None, b"x"]))
for s in ["", "a", "é", "ab\ud800"]:
    for m in SEARCH + ["join", "split", "replace", "strip", "center", "zfill", "partition", "removeprefix", "translate", "encode", "expandtabs", "splitlines", "format_map"]:
        for args in [(1,), (None,), ("",), ([],), (b"",), ([1],), (("a", 1),), ("a", "b"), ("a", 1, 1.5)]:
            case(s, m, *args)
for b in [b"", b"ab", bytearray(b"\xff")]:
    for m in SEARCH + ["join", "split", "replace", "strip", "center", "zfill", "partition", "removeprefix", "translate", "decode", "hex", "append", "extend", "insert", "pop", "remove"]:
        for args in [(1,), (None,), (b"",), ("",), ([],), ([1],), ((b"a", 1),), (b"a", b"b"), (300,), (":",), (0, 97)]:
            case(b, m, *args)
for args in [(), (5,), (-1,), ("a",), ("é", "utf-8"), ("é", "ascii"), ("é", "ascii", "ignore"), ([1, 2],), ([256],), (["a"],), (None,), (1.5,), (b"a",), (bytearray(b"a"),), (b"a", "utf-8"), ("a", 1),
             (1, 2, 3, 4), (10**30,), ("a", "nope")]:
    for name in ["bytes", "bytearray", "strof"]:
        e = [None, name, [enc(a) for a in args]]
        try:
            r = repr(OPERATORS[name](*args))
        except Exception as x:
            r = type(x).__name__ + ": " + str(x)
        cases.append(e + [r])
for args in [("ab", "xy"), ("ab", "xy", "z"), ({"a": 1, 98: "x"},), ("a",), ("ab", "x"), ({"ab": 1},), ({1.5: 1},), (1, "a"), ("a", 1), ("é", "你", 1)]:
    e = [None, "maketrans", [enc(a) for a in args]]
    try:
        r = repr(str.maketrans(*args))
    except Exception as x:
        r = type(x).__name__ + ": " + str(x)
    cases.append(e + [r])
for s, table in [("abc", {97: "X", 98: None, 99: 0x4F60}), ("aé", {233: "", 97: 97}), ("a", {97: -1}), ("a", {97: 1.5}), ("a", {97: 1 << 40}), ("ab", "xyz"), ("\x00\x01\x02", "xyz")]:
    case(s, "translate", table)
for s in ["{a}", "{a.real}", "{a[0]}", "{}", "{0}", "{b!r:>4}", "{c}", "{b:{w}}", "{{{a}}}"]:
    case(s, "format_map", {"a": 1, "b": "é", "w": 3})
    case(s, "%", {"a": 1})
for s in ["%(a)s", "%(a)05d|%(b)s", "%(c)s", "%(a", "%(a)", "%(a)*d", "%s", "%(a)s %s", "%(x(y))s", "%", "a%", "%é", "%5", "%l", "%lld", "%(a)%"]:
    case(s, "%", {"a": 1, "b": "é", "x(y)": 2})
    case(s, "%", 1)
    case(s, "%", ())
for t in ["abc", "", "é", "a", "hello world", "你好"]:
    case(t, "hash")
    case(t.encode(), "hash")
json.dump(cases, sys.stdout, ensure_ascii=True, separators=(",", ":"))
sys.stdout.write("\n")
