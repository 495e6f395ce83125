print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance(1, int | str), isinstance(None, type(None)), issubclass(bool, int), issubclass(int, (str, object)), isinstance(int, type), isinstance(print, type(len)), isinstance([], (list, (tuple, set))))
print(type(1) is int, type(1) == type(2), type(type), type(None), type(lambda: 0), type((x for x in ())), type(NotImplemented), type(slice(1)), type(range(1)), type(Ellipsis))
for code in ("isinstance(1, [int])", "isinstance(1, 'int')", "issubclass(1, int)", "issubclass(int, 1)", "isinstance(1, list[int])"):
    try:
        eval(code)
    except TypeError as e:
        print(e)
