print(b"abc"[0], b"abc"[1:], b"abc" + b"d", b"ab" * 2, 97 in b"abc", b"bc" in b"abc", list(b"ab"), bytes([1, 2]), bytes(3), bytes("é", "utf-8"), b"a" < b"b", len(b"\x00\x01"), bytes(b"x"), bytes())
print(b"it's", b'"', b"\n\t\\\xff", bytes(range(120, 135)), str(b"a"), b"a" == "a", hash(b"a") == hash(b"a"))
