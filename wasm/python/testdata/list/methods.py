a = [3, 1, 2]
a.append(4); a.extend((5, 6)); a.insert(0, 0); a.insert(-1, 9); a.insert(100, 7)
print(a, a.pop(), a.pop(0), a)
a.remove(9); a.reverse()
print(a, a.index(3), a.count(1), a.copy() is a, len(a))
a.clear()
print(a, a == [])
b = [1, 2, 3, 2]
print(b.index(2, 2), b.index(2, -1), b.count(2), [] + b, b * 2, 0 * b)
b += "xy"
b *= 2
print(b)
