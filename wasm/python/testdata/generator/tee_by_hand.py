def tee(iterable):
    it = iter(iterable)
    queues = [], []
    def side(mine, other):
        while True:
            if not mine:
                try:
                    item = next(it)
                except StopIteration:
                    return
                other.append(item)
                mine.append(item)
            yield mine.pop(0)
    return side(*queues), side(*queues[::-1])

a, b = tee("xyz")
print(next(a), next(a), next(b), list(a), list(b))
