print([s.isdigit() for s in ("12", "1.2", "", "²", "١")], [s.isdecimal() for s in ("12", "²", "١")], [s.isnumeric() for s in ("12", "½", "五")])
print([s.isalpha() for s in ("abc", "a1", "", "é日")], [s.isalnum() for s in ("a1", "a_", "")], [s.isspace() for s in (" \t", "", " a")])
print([s.isupper() for s in ("AB", "Ab", "1", "A1")], [s.islower() for s in ("ab", "aB", "1")], [s.istitle() for s in ("Ab Cd", "AB", "", "A1b")])
print([s.isidentifier() for s in ("abc", "1a", "class", "é_1", "")], [s.isprintable() for s in ("a b", "a\n", "", "\u200b")], [s.isascii() for s in ("abc", "é", "")])
