d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k))
d["d"] = 4
print(k, "d" in k, 4 in v, ("d", 4) in i)
print(sorted(k & {"a", "z"}), sorted(k | ["q"]), sorted(k - {"a"}), sorted(k ^ {"a", "z"}), k == {"a", "b", "c", "d"}, k <= {"a"}, k.isdisjoint("xyz"))
print(list(reversed(d)), list(reversed(d.items())), sorted(i & {("a", 1)}), v == d.values(), d.keys() == d.keys(), k.mapping["a"])
