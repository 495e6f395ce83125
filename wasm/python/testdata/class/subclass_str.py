class S(str):
    def shout(self): return S(self.upper() + "!")
    def __getitem__(self, i): return "<" + super().__getitem__(i) + ">"
s = S("hello")
print(s, repr(s), s.shout(), type(s.shout()).__name__, type(s.upper()).__name__, s[0], len(s), s == "hello", {s: 1}["hello"])
class B(bytes): pass
print(B(b"xy"), B([65]) + b"z", type(B(b"a").upper()).__name__)
