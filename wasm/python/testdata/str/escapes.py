print("a\tb\\c\x41\u00e9\N{GREEK SMALL LETTER ALPHA}\101\a".encode())
print(r"a\tb\n", len(r"\n"), b"\x00\xff\n", rb"\x00", "\U0001F600")
print(repr('it\'s'), repr("say \"hi\""), repr('both \' "'), repr('\n\t\r\\\x00\x7f\x80\xa0\xad\u200b\ud800'))
