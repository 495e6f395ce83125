# A chain is longer than the limit for finalisers that make new objects: it ends to its last link.
class Node:
    def __init__(self, number, held):
        self.number, self.held = number, held

    def __del__(self):
        ended.append(self.number)


ended = []
head = None
for i in range(2000):
    head = Node(i, head)
print(len(ended))
head = None
print(len(ended), ended == list(range(1999, -1, -1)))
