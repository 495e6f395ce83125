def gen(items=[]):
    items.append(len(items))
    yield items

print(next(gen()))
print(next(gen()))
print(gen.__defaults__)
