def plus_one(source):
    for x in source: yield x + 1
chain = iter(range(5))
for _ in range(100): chain = plus_one(chain)
print(list(chain))
