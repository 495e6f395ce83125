class N:
    def __del__(self): print("del")

def f():
    n = N()
    del n
    print("after del")
    m = N()
    m = 1
    print("after rebinding")

f()
