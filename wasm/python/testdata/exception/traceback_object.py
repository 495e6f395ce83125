def f(): g()
def g(): raise ValueError("x")
try:
    f()
except ValueError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno, type(tb).__name__)
        tb = tb.tb_next
e2 = ValueError("fresh")
print(e2.__traceback__, e2.with_traceback(None) is e2)
try:
    e2.with_traceback(3)
except TypeError as t:
    print(t)
try:
    e2.__traceback__ = "x"
except TypeError as t:
    print(t)
