# \N{...} knows every character's name and alias, in any case.
print("\N{SNOWMAN}\N{latin small letter e with acute}\N{GREEK CAPITAL LETTER OMEGA}\N{CJK UNIFIED IDEOGRAPH-4E2D}\N{HANGUL SYLLABLE GAG}\N{GRINNING FACE}")
print(repr("\N{LINE FEED}\N{NUL}\N{BEL}\N{NBSP}\N{ZERO WIDTH JOINER}\N{ESC}"))
print(f"\N{BULLET} {1 + 1} \N{RIGHTWARDS ARROW}")
print(b"\N{BULLET}" if False else r"\N{BULLET}")
for source in (r"'\N{NO SUCH THING}'", r"'\N{}'", r"'\N'", r"'\N{SNOWMAN'", r"f'a\N{SNOWMEN}'", r"'ab\N{OMEGA}'"):
    try:
        print(eval(source))
    except SyntaxError as e:
        print(e.msg)
print("a→é\x07中".encode("ascii", "namereplace"), "é".encode("ascii", "backslashreplace"))
