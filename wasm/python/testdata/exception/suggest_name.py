import sys
counter = 1
def f():
    local_value = 3
    return locl_value
for code in ("cuonter", "pritn(1)", "f()", "xyz", "lenn([])", "sys.exti()", "Tru", "none"):
    try:
        eval(code)
    except Exception as e:
        print(type(e).__name__, e)
print(cuonter)
