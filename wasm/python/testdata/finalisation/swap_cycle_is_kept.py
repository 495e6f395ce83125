class Node:
    def __del__(self): print("del node")

n = Node()
n.me = n
del n
print("a cycle waits for the collector")
