exec(compile("5 * 5", "<y>", "single"))
exec(compile("None", "<y>", "single"))
exec(compile("x = 3\n", "<y>", "single"))
print(x)
