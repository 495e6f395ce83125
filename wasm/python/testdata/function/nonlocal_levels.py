x = "global"
def outer():
    x = "outer"
    def middle():
        def inner():
            nonlocal x
            x = "changed by inner"
        inner()
        return x
    print(middle(), x)
    def g():
        global x
        x = "changed by g"
    g()
    return x
print(outer(), x)
