import csv

for lines, options in ((["a\rb"], {}), ([b"a"], {}), (['"a'], {"strict": True}), (['"a"b'], {"strict": True}), ([1], {}), (["a"], {"delimiter": "ab"}), (["a"], {"delimiter": 1}),
                       (["a"], {"quotechar": "ab"}), (["a"], {"dialect": "nope"}), (["a"], {"nope": 1}), (["a"], {"quoting": 9}), (["a"], {"quotechar": None, "quoting": 1}),
                       (["a"], {"lineterminator": 3}), (["a"], {"delimiter": "\n"}), (["a"], {"delimiter": '"'}), (["a"], {"escapechar": ","}), (["a"], {"delimiter": ""}),
                       (["a"], {"quoting": "x"}), (["a"], {"delimiter": None}), (["a"], {"quotechar": 3})):
    try:
        print(list(csv.reader(lines, **options)))
    except Exception as e:
        print(type(e), e)
try:
    csv.reader(3)
except TypeError as e:
    print(e)
print(csv.field_size_limit(3), csv.field_size_limit())
try:
    list(csv.reader(["abcd"]))
except csv.Error as e:
    print(e)
