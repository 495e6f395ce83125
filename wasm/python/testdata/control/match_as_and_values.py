class Color:
    RED = 1
    GREEN = 2
def f(v):
    match v:
        case Color.RED: return "red"
        case Color.GREEN: return "green"
        case [1 | 2 as n, (3 | 4) as m]: return f"{n} and {m}"
        case {"k": [*_] as items}: return f"items {items}"
        case (str() | int()) as x: return f"scalar {x}"
        case _ as anything: return f"any {anything}"
for v in (1, 2, [1, 3], {"k": [5, 6]}, "s", None, [1, 5]): print(f(v))
match = {"case": 1}
case = match["case"]
print(match, case)
type = "soft keyword"
print(type)
_ = 5
print(_)
