# x *= "a" asks the right operand only when the left one has no sequence methods of its own.
class Index:
    def __index__(self):
        return 2

i = Index()
print(i * "ab", "ab" * i)
for left in (i, {}, {1}, 2, True):
    try:
        left *= "ab"
        print(left)
    except TypeError as e:
        print(e)
