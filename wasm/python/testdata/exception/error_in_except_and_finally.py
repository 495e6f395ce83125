try:
    try:
        1 / 0
    except ZeroDivisionError:
        int("x")
    finally:
        print("finally runs")
except ValueError as e:
    print(e, "|", repr(e.__context__))
def f():
    try:
        raise KeyError("lost")
    finally:
        [][1]
f()
