e = "before"
try:
    raise ValueError("x")
except ValueError as e:
    print(repr(e))
try:
    e
except NameError as n:
    print(n)
def f():
    try: 1 / 0
    except ZeroDivisionError as err: pass
    try: return err
    except UnboundLocalError as u: return str(u)
print(f())
