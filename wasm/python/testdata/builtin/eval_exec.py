print(eval("1 + 2"), eval("x * 2", {"x": 5}), eval("a + b", {"a": 1}, {"b": 2}), eval(compile("3 * 3", "<s>", "eval")))
ns = {}
exec("y = 5\ndef f(): return y * 2", ns)
print(ns["y"], ns["f"](), sorted(k for k in ns if k != "__builtins__"))
exec("z = 1")
print(z)
def f():
    v = 1
    exec("v = 2")
    return v, eval("v + 1")
print(f())
print(exec("pass"), eval(" 5 "))
for code in ("eval('x = 1')", "eval('')", "exec('1 +')", "eval('nope')", "compile('1', 'f', 'wrong')", "eval('1', 5)"):
    try:
        eval(code)
    except Exception as e:
        print(type(e).__name__, e)
