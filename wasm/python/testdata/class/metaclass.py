class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, [b.__name__ for b in bases], kw)
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name)
        super().__init__(name, bases, ns)
    def __call__(cls, *args):
        print("call", args)
        return super().__call__(*args)
    def __repr__(cls): return f"<Meta {cls.__name__}>"
    def hello(cls): return "hello from " + cls.__name__

class A(metaclass=Meta, flag=1):
    def __init__(self, x): self.x = x
class B(A): pass

print(A(1).x, B, type(B) is Meta, B.hello())
try:
    B(2).hello()
except AttributeError as e:
    print(e)
