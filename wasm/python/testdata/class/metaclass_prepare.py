class Recorder(dict):
    def __setitem__(self, key, value):
        print("defining", key)
        super().__setitem__(key, value)

class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name)
        return Recorder()

class A(metaclass=Meta):
    x = 1
    def f(self): pass
print(A.x)
