from collections import UserDict, UserList, UserString


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


d = Lower({"A": 1}, B=2)
d["C"] = 3
d.update(D=4)
print(d, d.data, len(d), "a" in d, sorted(d), d.get("z"), d.pop("a"), d | {"X": 1}, d.copy(), d == {"b": 2, "c": 3, "d": 4}, list(d.items()))


class L(UserList):
    def append(self, x):
        super().append(x * 2)


l = L([3, 1])
l.append(5)
print(l, l.data, l + [1], [0] + l, l * 2, l[0], l[:2], type(l[:2]), sorted(l), l.index(1), l == [3, 1, 10], len(l), 3 in l, l.pop(), l.copy(), L("ab"))
s = UserString("Hello")
print(s, repr(s), s.upper(), s + " x", "x" + s, s * 2, s[0], type(s[1:]), s == "Hello", s < "J", len(s), "ell" in s, s.data, hash(s) == hash("Hello"), s.replace("l", "L"), s.split("l"), s.encode(), int(UserString("3")), s.join(["a", "b"]), s % () if False else "")
