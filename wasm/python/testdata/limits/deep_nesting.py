# Source, iterators and operators that nest deeply, also within calls that nest themselves.
def f(x):
    return x


print(eval("f(" * 190 + "1" + ")" * 190))
print(eval("[" * 90 + "]" * 90) == eval("[" * 90 + "]" * 90))

numbers = iter([1])
for _ in range(1000):
    numbers = filter(None, numbers)
print(next(numbers))


class Power:
    def __pow__(self, other):
        return self ** other


try:
    Power() ** 2
except RecursionError as error:
    print(error)


def source(n):
    return eval("(" * 90 + "max([n], key=lambda n: source(n + 1))" + ")" * 90)


try:
    source(0)
except RecursionError as error:
    print(error)
print("usable")
