def f(x):
    match x:
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"type": str(t), **rest}: return f"{t} {rest}"
        case {"items": [first, *_]}: return f"first {first}"
        case {}: return "some mapping"
    return "not a mapping"
for x in ({"type": "circle", "r": 2}, {"type": "square", "w": 1}, {"items": [1, 2]}, {}, {"type": 3}, [], {1: 2}): print(f(x))
