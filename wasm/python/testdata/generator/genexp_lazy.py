def loud(x):
    print("computing", x)
    return x * 10

eager = [loud(x) for x in range(2)]
lazy = (loud(x) for x in range(2))
print("made", eager, type(lazy).__name__)
for item in lazy:
    print("got", item)
print(list(lazy))
