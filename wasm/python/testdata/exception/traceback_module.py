import traceback
def f(): 1 / 0
try:
    f()
except ZeroDivisionError as e:
    print(traceback.format_exc(), end="")
    print(traceback.format_exception_only(e))
    print([(s.name, s.lineno, s.line) for s in traceback.extract_tb(e.__traceback__)])
    traceback.print_exc(limit=1)
