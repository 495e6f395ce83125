class Registry(dict):
    def __call__(self, name):
        def deco(f):
            self[name] = f
            return f
        return deco
commands = Registry()
@commands("add")
def add(a, b): return a + b
@commands("neg")
def neg(a): return -a
print(sorted(commands), commands["add"](1, 2), {k: f.__name__ for k, f in commands.items()})
