print(repr("  a b ".strip()), repr("  a ".lstrip()), repr(" a  ".rstrip()))
print("xxabcxx".strip("x"), "mississippi".strip("ipm"), "abc".strip(""))
print(repr("\t\n a\u3000".strip()), "www.example.com".removeprefix("www."), "file.py".removesuffix(".py"), "a".removesuffix(""))
