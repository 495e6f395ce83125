def temperatures():
    yield 18
    yield 21
    yield 25
    yield 19


print("loop:     ", end=" ")
for t in temperatures():
    print(t, end=" ")
print()
print("list:     ", list(temperatures()))
print("sum:      ", sum(temperatures()))
print("max:      ", max(temperatures()))
print("sorted:   ", sorted(temperatures()))
print("joined:   ", ", ".join(str(t) for t in temperatures()))
first, *rest = temperatures()
print("unpacked: ", first, rest)
print("contains: ", 25 in temperatures())
