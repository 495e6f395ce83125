class Stack(list):
    push = list.append
    def __init__(self, *items): super().__init__(items)
    def __getitem__(self, i):
        r = super().__getitem__(i)
        return Stack(*r) if isinstance(i, slice) else r
s = Stack(1, 2)
s.push(3)
print(s, s[1:], type(s[1:]).__name__, type(s + [1]).__name__, s == [1, 2, 3], sorted(s, reverse=True), len(s))
s.extra = 1
print(s.extra, isinstance(s, list), s.pop(), s)
