print({1: "int", "1": "str", (1,): "tuple", None: "none", 1.5: "float", frozenset({1}): "fs", int: "type", True: "replaces 1"})
d = {0: "a"}
d[False] = "b"
d[0.0] = "c"
d[-0.0] = "d"
print(d, {float("nan"): 1} == {float("nan"): 1}, hash("") == 0, hash(1) == hash(1.0) == hash(True))
