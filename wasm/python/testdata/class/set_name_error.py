class D:
    def __set_name__(self, owner, name):
        raise ValueError("bad name")
try:
    class A:
        x = D()
except ValueError as e:
    print(e, e.__notes__)
