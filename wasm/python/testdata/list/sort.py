words = ["banana", "Apple", "cherry", "date"]
words.sort()
print(words)
words.sort(key=str.lower, reverse=True)
print(words, sorted(words, key=len), sorted([3, 1, 2], reverse=True), sorted("hello"), sorted({"b": 1, "a": 2}))
print(sorted([(1, "b"), (1, "a"), (0, "c")]), sorted([(1, "b"), (1, "a")], key=lambda t: t[0]), sorted([True, 0, 2.5, -1]))
a = [5, 3]
def key(x):
    a.append(1)
    return x
try:
    a.sort(key=key)
except ValueError as e:
    print(e)
try:
    [1, 2].sort(lambda a, b: 0)
except TypeError as e:
    print(e)
try:
    sorted([1], 2)
except TypeError as e:
    print(e)
