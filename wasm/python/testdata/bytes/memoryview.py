b = bytearray(b"abcdef")
m = memoryview(b)
print(m[0], m[1:3].tobytes(), len(m), m.tolist()[:2], m.nbytes, m.readonly, m.format, m.itemsize, m.shape)
m[0] = 90
m[1:3] = b"YX"
print(b, bytes(m[::2]), m == b)
try:
    memoryview(b"a")[0] = 1
except TypeError as e:
    print(e)
m.release()
try:
    m[0]
except ValueError as e:
    print(e)
