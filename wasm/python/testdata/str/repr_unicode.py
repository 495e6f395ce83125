print(repr("日本 é 😀 \u0378 \ue000 \u2028"))
print(ascii("日本 é 😀"), ascii("a\n"), repr("\xa0"), str(b"abc"), ascii(["é"]))
