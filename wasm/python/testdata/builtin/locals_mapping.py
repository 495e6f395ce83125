# exec and eval take any mapping as locals, and a metaclass may prepare any mapping.
class Log:
    def __init__(self):
        self.d = {}
    def __getitem__(self, k):
        print("get", k)
        return self.d[k]
    def __setitem__(self, k, v):
        print("set", k, v)
        self.d[k] = v
    def __delitem__(self, k):
        print("del", k)
        del self.d[k]

exec("x = 1\nprint(x)\ndel x\ny: int = 3", {}, Log())
log = Log()
log["z"] = 4
print(eval("z + 1", {}, log))

class Meta(type):
    def __prepare__(name, bases):
        return Log()
    def __new__(meta, name, bases, log):
        return super().__new__(meta, name, bases, log.d)

class C(metaclass=Meta):
    a = 1
    b = a + 1
    def f(self):
        return __class__

print(C.b, C().f())
for bad in (lambda: eval("1", {}, 5), lambda: exec("1", {}, 5), lambda: eval("1", []), lambda: eval("1", 5), lambda: exec("1", [])):
    try:
        bad()
    except TypeError as e:
        print(e)
ns = {}
exec("a = 1", ns)
print(type(ns["__builtins__"]), list(ns))
