def nothing(): pass
def bare(): return
def many(): return 1, "a"
print(nothing(), bare(), many(), type(many()))
def early(x):
    if x: return "yes"
print(early(1), early(0))
x = print("side effect")
print(x)
