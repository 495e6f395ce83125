def gen():
    a = yield from [1, 2]
    b = yield from "xy"
    c = yield from {"k": 1}
    d = yield from range(2)
    print(a, b, c, d)

print(list(gen()))
