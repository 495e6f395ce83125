g = (i for i in range(3))
print(g.__name__, g.__qualname__)
print(repr(g)[:28])

def f():
    return (i for i in range(3))

print(f().__qualname__, f().gi_code.co_name)
