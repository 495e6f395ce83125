c = compile("1 + 1\n2 + 2", "<x>", "exec")
print(exec(c), c.co_filename, c.co_name, c.co_consts[-1] is None or True)
exec(compile("x = 3", "<y>", "exec"))
print(x, eval(compile("x * 2", "<z>", "eval")))
