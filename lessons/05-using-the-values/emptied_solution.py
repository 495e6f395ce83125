def temperatures():
    yield 18
    yield 25
    yield 19


week = list(temperatures())
print("highest:", max(week))
print("lowest:", min(week))
