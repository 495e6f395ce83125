class OnlyIter:
    def __iter__(self): return iter("abc")
class OnlyContains:
    def __contains__(self, x): return x == 1
class Neither: pass
class NoIter(list):
    __iter__ = None
    __contains__ = None
print("b" in OnlyIter(), "z" not in OnlyIter(), 1 in OnlyContains(), 2 in OnlyContains())
for f in (lambda: 1 in Neither(), lambda: iter(Neither()), lambda: list(OnlyContains()), lambda: list(NoIter()), lambda: 1 in NoIter(), lambda: iter(3)):
    try:
        f()
    except TypeError as e:
        print(e)
