A=type("A",(object,),{"__slots__":("n",)}); print("__slots__" in A.__dict__)
def w(cls):
    return type(cls)("A",(object,),{"__slots__":("n",)})
class Q: pass
print("__slots__" in w(Q).__dict__)
def dc():
    def wrap(cls):
        return w(cls)
    return wrap
print("__slots__" in dc()(Q).__dict__)
@dc()
class R: pass
print("__slots__" in R.__dict__)
@w
class R: pass
print("__slots__" in R.__dict__)
@w
class R2: pass
print("__slots__" in R2.__dict__, R2)
