import traceback


def f():
    raise ValueError("inner")


try:
    try:
        f()
    except ValueError as e:
        raise KeyError("outer") from e
except KeyError as e:
    err = e
print(traceback.format_exception_only(err), traceback.format_exc() == "NoneType: None\n")
print("".join(traceback.format_exception(err)))
print([(s.name, s.lineno, s.line) for s in traceback.extract_tb(err.__traceback__)], traceback.format_tb(err.__traceback__))
te = traceback.TracebackException.from_exception(err)
print(te.exc_type_str if hasattr(te, "exc_type_str") else "", list(te.format_exception_only()), str(te), "".join(te.format())[:20])
traceback.print_exception(ValueError("printed"))
print(traceback.format_list([("a.py", 1, "fn", "code")]), traceback.FrameSummary("f.py", 3, "n"))
try:
    1 / 0
except ZeroDivisionError:
    traceback.print_exc()
    print(traceback.format_exc(limit=1))
