# What ends at one statement ends one after the other, each with what it alone held, however long the chain is.
class Node:
    def __init__(self, name, *held):
        self.name, self.held = name, held

    def __del__(self):
        print(self.name, end=" ")


def chain(length):
    head = None
    for i in range(length):
        head = Node(i, head)
    return head


def waiting(name):
    try:
        yield
    finally:
        print("generator", name, end=" ")


def several():
    generators = [waiting(i) for i in range(5)]
    for g in generators:
        next(g)
    return [generators, chain(3)]


first = chain(30)
first = None
print()

a = Node("a", chain(3))
b = Node("b", a)
c = Node("c", a, b)
del a, b
print("held")
del c
print()

x = Node("x")
y = Node("y", x)
x.held = (y, chain(4))
z = Node("z", x, chain(2))
del x, y
print("in a circle")
del z
print("and that stays")

items = several()
items = None
print()

long = chain(600)
long = None
print("over")
