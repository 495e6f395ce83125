print(repr("ab".center(7)), repr("abc".center(6)), repr("ab".center(5, "*")), "abc".center(2))
print(repr("ab".ljust(5)), repr("ab".rjust(5, ".")), "42".zfill(5), "-42".zfill(5), "+1".zfill(4), "abc".zfill(2), "".zfill(3))
print(repr("a\tbc\td".expandtabs()), repr("a\tb".expandtabs(4)), repr("\ta".expandtabs(0)))
