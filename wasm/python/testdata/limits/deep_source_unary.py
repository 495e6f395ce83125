for text in ("-" * 2000 + "1", "x" + ".a" * 2000, "1" + "+1" * 2000, "not " * 2000 + "1"):
    compile(text, "<deep>", "eval")
    print(text[:6], "compiles")
