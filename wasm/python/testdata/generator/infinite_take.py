def naturals(start=0):
    while True:
        yield start
        start += 1

def take(n, iterable):
    for _, item in zip(range(n), iterable):
        yield item

def squares(it):
    for x in it:
        yield x * x

print(list(take(5, squares(naturals(3)))))
