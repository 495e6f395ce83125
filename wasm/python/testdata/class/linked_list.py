class Node:
    __slots__ = ("value", "next")
    def __init__(self, value, next=None): self.value, self.next = value, next

class LinkedList:
    def __init__(self, *values):
        self.head = None
        for v in reversed(values): self.head = Node(v, self.head)
    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next
    def __len__(self): return sum(1 for _ in self)
    def __repr__(self): return "<" + " -> ".join(map(repr, self)) + ">"

l = LinkedList(1, "two", None)
print(l, len(l), list(l), "two" in l, bool(LinkedList()))
