class P:
    __match_args__ = ("x", "y")
    def __init__(s, x, y): s.x = x; s.y = y
class B:
    __match_args__ = ["x"]
    x = 1
class C: __match_args__ = (1,)
def m(v):
    match v:
        case P(0, 0): return "origin"
        case P(x=0, y=yy): return f"y={yy}"
        case P(a, b) if a == b: return f"diag {a}"
        case P(): return "P"
        case int() | float() as n if n > 100: return f"big {n}"
        case bool(b): return f"bool {b}"
        case int(i): return f"int {i}"
        case str("abc"): return "abc"
        case str() as s: return s
        case [1, *rest]: return rest
        case [P(x=1), _]: return "P list"
        case {"k": v, **rest}: return (v, rest)
        case {}: return "dict"
        case None: return "none"
        case (): return "empty"
        case [[a, [b]]]: return (a, b)
        case bytes(): return "bytes"
        case _: return "default"
for v in (P(0, 0), P(0, 3), P(2, 2), P(1, 2), 500, 500.5, True, 7, "abc", "zz", [1, 2, 3], (P(1, 1), 2), {"k": 1, "z": 2}, {}, None, (), [[1, [2]]], b"", {1}, object, range(1), iter([])):
    print(m(v))
for f in ("B(1)", "C(1)", "P(1,2,3)", "P(1, x=2)", "int(1,2)", "int(real=5)", "zzz()", "len()"):
    try: exec(f"match P(1,2) if 'P' in '{f}' else (B() if 'B' in '{f}' else (C() if 'C' in '{f}' else 5)):\n case {f}: print('y')\n case _: print('n')")
    except Exception as e: print(type(e).__name__, e)
