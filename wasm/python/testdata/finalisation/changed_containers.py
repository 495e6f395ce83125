# What a container, a slot, a property or an item let go of ends at that very statement, also while other objects are alive whose end can be seen.
import collections


class Seen:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("   end of", self.name)


class Slots:
    __slots__ = ("a", "b")


class Guarded:
    def __init__(self):
        self._x = None

    @property
    def x(self):
        return self._x

    @x.setter
    def x(self, value):
        self._x = value

    @x.deleter
    def x(self):
        self._x = None


class Items:
    def __init__(self):
        self.kept = {}

    def __setitem__(self, key, value):
        self.kept[key] = value

    def __delitem__(self, key):
        del self.kept[key]


def fail(*arguments):
    raise ValueError


stays = Seen("what stays")
slots, guarded, items = Slots(), Guarded(), Items()
listed, mapped, ordered, queue = [], {}, collections.OrderedDict(), collections.deque()

print("a slot")
slots.a = Seen("slot 1")
slots.a = Seen("slot 2")
slots.b = slots.a
slots.a = None
del slots.b

print("a property")
guarded.x = Seen("property 1")
guarded.x = Seen("property 2")
del guarded.x

print("items of an instance")
items["k"] = Seen("item 1")
items["k"] = Seen("item 2")
del items["k"]

print("a list")
listed += [Seen("list 0"), Seen("list 1"), Seen("list 2"), Seen("list 3"), Seen("list 4")]
listed[0] = None
del listed[1]
listed.pop(1)
last = listed.pop()
print(len(listed))
last = None
listed.remove(listed[-1])
listed.clear()

print("a dict")
mapped[1], mapped["one"], mapped[2] = Seen("dict 1"), Seen("dict one"), Seen("dict 2")
mapped[1] = None
del mapped["one"]
mapped.pop(2)
mapped[Seen("key")] = 1
mapped.clear()
ordered["k"] = Seen("ordered")
ordered.pop("k")

print("a deque")
queue.append(Seen("deque 1"))
queue.append(Seen("deque 2"))
queue.popleft()
queue.clear()

print("far away")
nested = {"a": [slots]}
slots.a = [{"b": Seen("nested 1")}]
nested["a"][0].a[0]["b"] = Seen("nested 2")
nested["a"][0].a.pop()
nested["a"] = None

print("a call that fails")
for _ in range(2):
    try:
        fail([Seen("argument")])
    except ValueError:
        print("caught")
try:
    fail(Seen("kept by the traceback")) if False else fail()
except ValueError as error:
    slots.a = error
slots.a = None

print("a generator that is not gone through")
print(any(one.name for one in [Seen("only")]))
print("the end")
