from array import array, typecodes

a = array("i", [1, 2, 3])
a.append(4)
a.extend([5, 6])
a.insert(0, 0)
print(a, len(a), a[0], a[-1], a[1:3], a.typecode, a.itemsize, list(a), a.tolist(), a.index(3), a.count(2), 3 in a, a.pop(), a.pop(0), a)
a.remove(3)
a.reverse()
a[0] = 9
del a[1]
print(a, a + array("i", [7]), a * 2, a == array("i", [9, 2, 1]), a == array("l", [9, 2, 1]), a < array("i", [10]), a != 3, array("d"), array("f", [0.1]), array("B", b"abc"), array("w", "héllo"), bool(array("b")))
print(a.tobytes(), bytes(a), array("h", [1, -2]).tobytes(), array("d", [1.5]).tobytes(), typecodes)
b = array("H")
b.frombytes(b"\x01\x00\x02\x00")
b.byteswap()
print(b, array("w", "ab").tounicode(), [array(c).itemsize for c in "bBhHiIlLqQfd"], type(a), sorted(a), max(a), sum(a))
import copy
c = copy.copy(a)
c[0] = 1
print(a, c, copy.deepcopy(a))
b += array("H", [5])
b *= 2
b[1:2] = array("H", [7, 8])
print(b, b[::2])
b.clear()
print(b)
