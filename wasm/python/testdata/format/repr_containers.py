print([1, "a", None, 2.5, True, b"x", 1j, ...], (), (1,), (1, 2), {}, {1: "a", "b": [2]}, set(), {1}, frozenset(), frozenset({2}))
print(range(3), range(1, 10, 2), slice(1, 2), slice(None), [[]], [()], {"a": {"b": {}}}, bytearray(b"x"), memoryview(b"a") != 0)
a = [1]; a.append(a)
d = {}; d["self"] = d
print(a, d, ([a],))
print(NotImplemented, Ellipsis, type(None), type(...), int, len, print)
print({}.keys(), {1: 2}.items(), {1: 2}.values(), enumerate, zip)
