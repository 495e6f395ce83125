def average():
    total = count = 0
    while True:
        number = yield
        if number is None:
            return total / count
        total += number
        count += 1


g = average()
next(g)
for number in [18, 21, 27]:
    g.send(number)
try:
    g.send(None)
except StopIteration as stop:
    print("the average is", stop.value)
