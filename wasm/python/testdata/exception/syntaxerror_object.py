try:
    compile("x = (1,\ny = 2", "demo.py", "exec")
except SyntaxError as e:
    print(e.msg, e.filename, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset)
    print(e)
print(SyntaxError("plain"), repr(SyntaxError("m", ("f", 1, 2, "text"))), SyntaxError("m", ("f", 1, 2, "text")))
try:
    eval("1 +")
except SyntaxError as e:
    print(e, e.text)
try:
    exec("if 1:\nx")
except IndentationError as e:
    print(type(e).__name__, e)
try:
    exec("if 1:\n  x = 1\n y")
except IndentationError as e:
    print(type(e).__name__, e)
