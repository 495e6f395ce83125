def averager():
    total = 0
    count = 0
    average = None
    while True:
        x = yield average
        total += x
        count += 1
        average = total / count

a = averager()
next(a)
for x in (10, 20, 60):
    print(a.send(x))
a.close()
try:
    a.send(1)
except StopIteration as e:
    print("closed", repr(e))
