import sys
def f(): yield 1
g = f()
for exc in (ValueError("a"), StopIteration(3), GeneratorExit, KeyboardInterrupt()):
    g = f()
    try: g.throw(exc)
    except BaseException as e:
        print(repr(e), repr(e.__context__), repr(e.__cause__))
        tb = e.__traceback__
        while tb: print(tb.tb_lineno, tb.tb_frame.f_code.co_name, tb.tb_lasti >= 0); tb = tb.tb_next
    print(g.gi_frame, list(g))
