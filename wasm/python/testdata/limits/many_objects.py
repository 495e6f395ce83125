nodes = [{"id": i, "next": None} for i in range(20000)]
for a, b in zip(nodes, nodes[1:]): a["next"] = b
n, node = 0, nodes[0]
while node:
    n += 1
    node = node["next"]
print(n)
print(len(set(range(50000)) | set(range(25000, 75000))), sum(len(str(i)) for i in range(20000)))
