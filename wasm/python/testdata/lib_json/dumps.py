import json

data = {"name": "Ä\u2028\U0001f600\n\"\\/", "n": [1, -2.5, 1e100, True, None, []], "o": {}, 1: 2, None: 3, True: 4, 1.5: 5, "t": (1, 2)}
print(json.dumps(data), json.dumps(data, ensure_ascii=False), json.dumps(data, indent=2), json.dumps([1, [2, {"a": []}]], indent="\t"), json.dumps(data, separators=(",", ":")), sep="\n")
print(json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps([1, 2], indent=0), json.dumps("x"), json.dumps(3), json.dumps(float("nan")), json.dumps([float("inf"), -float("inf")]), json.dumps({(1, 2): 3, "a": 1}, skipkeys=True), json.dumps({"a": [1, 2]}, indent=4, separators=(", ", " = ")), json.dumps("\x7f\x00\x1f</script>"), json.dumps(10**30), json.dumps(1e22), json.dumps(-0.0))
import enum
class E(enum.IntEnum):
    A = 1
class S(str):
    pass
class F(float):
    def __repr__(self):
        return "F"
print(json.dumps([E.A, S("s"), F(1.5)]), json.dumps({S("k"): E.A}), json.dumps({E.A: 1}))
for bad, options in (({1, 2}, {}), ({(1,): 1}, {}), (float("nan"), {"allow_nan": False}), ([object], {}), ({"a": 1, 2: 3}, {"sort_keys": True}), (b"x", {}), (1j, {})):
    try:
        print(json.dumps(bad, **options))
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "__notes__", None))
x = []
x.append(x)
try:
    json.dumps(x)
except ValueError as e:
    print(e, e.__notes__)
