class Squares:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError(i)
        return i * i

print(list(Squares()), 9 in Squares(), 8 in Squares())
for s in Squares():
    print(s, end=" ")
print()
a, *rest = Squares()
print(a, rest)
