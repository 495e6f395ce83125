import bisect

a = [1, 2, 2, 2, 5, 9]
print(bisect.bisect_left(a, 2), bisect.bisect_right(a, 2), bisect.bisect(a, 5), bisect.bisect(a, 10), bisect.bisect_left(a, 0), bisect.bisect(a, 2, 1, 3), bisect.bisect_left([3, 2, 1], -2, key=lambda x: -x))
bisect.insort(a, 3)
bisect.insort_left(a, 2)
print(a, [("F", "D", "C", "B", "A")[bisect.bisect([60, 70, 80, 90], s)] for s in (33, 99, 77, 70, 89, 90, 100)])
b = [("a", 1), ("b", 3)]
bisect.insort(b, ("x", 2), key=lambda r: r[1])
print(b)
for f in (lambda: bisect.bisect(a, 1, -1), lambda: bisect.bisect([1], "a"), lambda: bisect.bisect(3, 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
