for i in range(3):
    j = i * 2
print(i, j)
def f():
    for k in []: pass
    try:
        return k
    except UnboundLocalError as e:
        return str(e)
print(f())
print([i for i in range(5)], i)
x = [lambda: i]
i = "changed"
print(x[0]())
