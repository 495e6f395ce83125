# end_offset and the text of errors whose end is the end of a line, unknown, or in another line.
for source in ("self.", "class", "def f", "try: a", "if 1:\n  a\n b", "  a", "a\\b", "x = (1,\n2 \\", "()\\", "f'{", "x = 1__0", "é = $", "if 1:\na", ")", "x = (1\ny = (2 ."
               , '"""a\n"""\\)', "'a' b'b'", "x '\\xg'", "x 'a' b'b'", "print 'a' b'b'", "def f(a=None,b,", "def f(a=None, b):", "lambda a=1, b: 0", "\ufeffx"):
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for source in ("(''b\"\"", "{'': 0, ｆ}", "{'':'',名: 1,日}"):
    try:
        compile(source, "<text>", "exec")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
