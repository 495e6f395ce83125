print("a\nb\r\nc\rd\n".splitlines())
print("a\nb\n".splitlines(keepends=True), "".splitlines(), "\n".splitlines())
print("a\x0bb\x0cc\x1cd\x85e\u2028f".splitlines())
