x = 10
x += 5; x -= 3; x *= 2; x //= 5; x **= 3; x %= 50; x <<= 2; x |= 3; x &= 0xFE; x ^= 5; x >>= 1
print(x)
x /= 4
print(x)
s = "a"; s += "b"; s *= 3
print(s)
l = [1]; m = l
l += (2,); l *= 2
print(l, m is l)
d = {"a": 1}; d["a"] += 1; d |= {"b": 2}
print(d)
class A: n = 0
A.n += 1
print(A.n)
