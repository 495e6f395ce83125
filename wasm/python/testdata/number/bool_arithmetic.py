print(True + True, True * 3, -True, ~False, True / 2, True // 1, sum([True, False, True]), True & False, True | 0, True ^ True, 5 & True)
print(True == 1, True is 1 if False else 0, isinstance(True, int), [10, 20][True], {True: "a", 1: "b"}, bool("False"), bool(""), bool([0]), not 0, str(True), repr(False), True < 2, int(True))
print(bool.__mro__, max(True, 0), True.real, f"{True}")
