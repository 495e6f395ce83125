s = {3, 1, 2}
s.add(4); s.add(1); s.discard(9); s.remove(3)
print(s, len(s), 2 in s, s.copy() == s, s.pop() in (1, 2, 4))
s.update([7], (8,), "x")
print(sorted(map(str, s)))
s.clear()
print(s, set("hello") == set("olleh"), {*()})
