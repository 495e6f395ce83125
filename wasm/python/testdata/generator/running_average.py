def averager():
    total, count, average = 0.0, 0, None
    while True:
        term = yield average
        total += term
        count += 1
        average = total / count

a = averager()
next(a)
for value in (10, 20, 33):
    print(a.send(value))
