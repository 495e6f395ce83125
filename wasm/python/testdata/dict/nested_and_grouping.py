groups = {}
for w in "the quick brown fox jumps over the lazy dog".split():
    groups.setdefault(len(w), []).append(w)
print(groups)
print({k: sorted(v) for k, v in sorted(groups.items())}, max(groups.items(), key=lambda kv: len(kv[1])))
count = {}
for row in [{"k": "a", "n": 1}, {"k": "b", "n": 2}, {"k": "a", "n": 3}]:
    count[row["k"]] = count.get(row["k"], 0) + row["n"]
print(count)
