def f():
    return helper()
try:
    f()
except NameError as e:
    print(e)
def helper(): return "now defined"
print(f())
del helper
try:
    f()
except NameError as e:
    print(e)
print = len
print("ok")
del print
print("builtin again")
