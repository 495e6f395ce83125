class A:
    def __del__(self, x): pass
A()
class B:
    __del__ = 5
B()
print("end")
