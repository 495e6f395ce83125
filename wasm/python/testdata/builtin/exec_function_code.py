# Code objects of functions, of generators and with free variables, run by exec and eval.
def f(x):
    return lambda: x + 1
g = f(3)
for how in eval, exec:
    try:
        how(g.__code__)
    except TypeError as e:
        print(e)
try:
    eval("1", closure=())
except TypeError as e:
    print(e)
def make():
    n = 1
    def show():
        print("n is", n)
    return show
show = make()
exec(show.__code__, closure=show.__closure__)
for closure in None, (), (1,), 5:
    try:
        exec(show.__code__, closure=closure)
    except TypeError as e:
        print(e)
try:
    exec("1", closure=show.__closure__)
except TypeError as e:
    print(e)
import types
try:
    types.FunctionType(show.__code__, {})
except TypeError as e:
    print(e)
def g():
    print("running")
    yield 1
    print("more")
exec(g.__code__)
print(eval(g.__code__))
x = eval(g.__code__)
print(list(x))
async def c():
    print("in c")
y = eval(c.__code__)
print(type(y)); 
try: y.send(None)
except StopIteration as e: print("stop", e.value)
def args(a, b=2, *c, d, **e):
    print(a)
try: exec(args.__code__)
except Exception as e: print(type(e), e)
def loc():
    z = 5
    print(locals())
    return z
d = {}
print(eval(loc.__code__, {}, d), d)
