print(str(), str(1), str(b"x"), str(b"x", "utf-8"), str(b"\xc3\xa9", encoding="utf-8"), str(object=5), str(None), str([1, "a"]))
print(str("same") is "same" if False else "", type(str(True)))
