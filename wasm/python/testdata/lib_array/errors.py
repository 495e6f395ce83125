from array import array

a = array("i", [1, 2, 3])
for f in (lambda: array("z"), lambda: array("i", "abc"), lambda: array("i", [1.5]), lambda: array("b", [200]), lambda: a.append("x"), lambda: a.index(9), lambda: a.remove(9), lambda: a.pop(9), lambda: a[9], lambda: a.__setitem__(9, 1), lambda: array(), lambda: array("i", b"abc"), lambda: a + [1],
          lambda: a.extend([1, "a"]), lambda: a.extend(array("b")), lambda: a < 3, lambda: array("i").pop(), lambda: a.frombytes("a"), lambda: a.frombytes(b"a"), lambda: a.fromlist(3), lambda: a.tounicode(), lambda: hash(a), lambda: a * 1.5, lambda: a["x"], lambda: array("d", ["a"]), lambda: array("B", [-1]),
          lambda: array("H", [70000]), lambda: array("I", [-1]), lambda: array("q", [2**64]), lambda: array("Q", [-1]), lambda: array(3), lambda: array("i", [1], [2]), lambda: array("h", [40000]), lambda: array("i", [2**31]), lambda: a.__setitem__(slice(0, 1), [1]), lambda: a.foo):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
