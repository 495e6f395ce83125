print(chr(65), ord("é"), chr(128512), ascii("é\n"), [chr(c) for c in range(97, 100)], ord("\n"), bin(5)[2:], hex(16), repr("a"), format(5, "03d"), format("x"))
