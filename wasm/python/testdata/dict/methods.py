d = {"a": 1, "b": 2}
print(d["a"], d.get("z"), d.get("z", 0), "a" in d, len(d), list(d), list(d.values()), list(d.items()))
print(d.setdefault("c", 3), d.setdefault("a", 9), d.pop("b"), d.pop("zz", None), d.popitem(), d)
d.update({"x": 1}, y=2)
d.update([("z", 3)])
print(d, d.copy() == d)
d.clear()
print(d, dict.fromkeys("ab"), dict.fromkeys([1, 2], []))
