# An instance that gets a class with __del__ is finalised by it.
class A:
    pass
class B:
    def __del__(self):
        print("del", self.n)
a = A()
a.n = 1
a.__class__ = B
del a
print("after")
b = B()
b.n = 2
b.__class__ = A
del b
print("end")
