class A:
    def __del__(self): print("A.__del__")
class B(A):
    def __del__(self):
        print("B.__del__")
        super().__del__()
b = B()
b = None
print("end")
