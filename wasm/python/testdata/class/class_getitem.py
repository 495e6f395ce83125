class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item!r}]"

print(Box[int], Box[1, 2], Box["a":2])
try:
    Box()[0]
except TypeError as e:
    print(e)
try:
    class Plain: pass
    Plain[int]
except TypeError as e:
    print(e)
print(list[int], dict[str, int], tuple[int, ...], type[int])
print(list[int].__origin__, dict[str, int].__args__, list[int]([1, 2]))
print(int | None, int | str, isinstance(3, int | str), (int | None).__args__)
