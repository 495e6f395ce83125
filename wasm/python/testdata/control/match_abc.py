# What patterns of sequences and mappings match besides built-in classes: what derives from collections.abc's classes or is registered.
import collections, collections.abc, array
class Seq(collections.abc.Sequence):
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
    def __len__(self): return 3
class Map(collections.abc.Mapping):
    def __getitem__(self, k): return {"a": 1, "b": 2}[k]
    def __iter__(self): return iter("ab")
    def __len__(self): return 2
class Registered:
    def __getitem__(self, i): return (1, 2)[i]
    def __len__(self): return 2
class Child(Registered): pass
class Later:
    def get(self, k, d=None): return k
    def keys(self): return ["x"]
    def __getitem__(self, k): return k
    def __len__(self): return 1
class LaterChild(Later): pass
class Both(collections.abc.Mapping, collections.abc.Sequence):
    def __getitem__(self, k): return k
    def __iter__(self): return iter(())
    def __len__(self): return 0
class Own(collections.abc.Set):
    def __contains__(self, x): return False
    def __iter__(self): return iter(())
    def __len__(self): return 0
def kind(x):
    match x:
        case [*rest]:
            return "sequence", rest
        case {**rest}:
            return "mapping", rest
    return None
def first(x):
    match x:
        case [a, *_, z]:
            return a, z
        case {"a": a}:
            return a
    return None
for x in (Seq(), Map(), collections.UserList([1, 2]), collections.UserDict(a=1), collections.ChainMap({"a": 1}), collections.Counter("ab"), collections.OrderedDict(a=1),
          collections.deque([1, 2]), collections.UserString("ab"), "ab", b"ab", array.array("i", [1, 2]), range(3), memoryview(b"xy"), {1, 2}, Own(), iter([1]),
          collections.defaultdict(int, a=3)):
    print(type(x).__name__, kind(x), first(x))
print(kind(Registered()), kind(Child()))
collections.abc.Sequence.register(Registered)
print(kind(Registered()), kind(Child()))
print(kind(Later()), kind(LaterChild()))
collections.abc.MutableMapping.register(LaterChild)
print(kind(Later()), kind(LaterChild())[0])
class New(Registered): pass
print(kind(New()), kind(Both())[0])
class MySeq(collections.abc.Sequence): 
    def __getitem__(self, i): return (1,)[i]
    def __len__(self): return 1
collections.abc.Mapping.register(MySeq)
match MySeq():
    case {}: print('mapping')
    case []: print('sequence')
