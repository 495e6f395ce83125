print(*[1, 2], *(3,), sep=",")
x = *range(3), 9
print(x)
def f(): return *[1, 2], 3
print(f())
for i in *[1], 2: print(i)
a = [*[]]; b = {**{}}
print(a, b, [*{}, *{1: 2}], {*"ab"} == {"a", "b"})
d = {"x": 1, **{"x": 2, "y": 3}, "y": 4}
print(d)
try:
    [*5]
except TypeError as e:
    print(e)
try:
    {**[1]}
except TypeError as e:
    print(e)
