len = lambda x: "shadowed"
print(len([]))
del len
print(len([]))
def f():
    print = lambda *a: None
    print("silent")
    return "f done"
print(f())
