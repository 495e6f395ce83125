import operator
from operator import attrgetter, itemgetter, methodcaller

print(itemgetter(1)("abc"), itemgetter(1, 0)("abc"), itemgetter(slice(1))("abc"), attrgetter("real")(5), attrgetter("real", "imag")(5), attrgetter("__class__.__name__")(5), methodcaller("upper")("a"), methodcaller("replace", "a", "b")("aa"), methodcaller("split", sep="-")("a-b"))
print(operator.add(1, 2), operator.concat([1], [2]), operator.contains([1], 1), operator.countOf([1, 1], 1), operator.indexOf([5, 6], 6), operator.length_hint([1, 2]), operator.index(3), operator.inv(5), operator.matmul.__name__, operator.truth([]), operator.not_(1), operator.is_(None, None), operator.is_not(1, None), operator.xor(5, 1), operator.pow(2, 3), operator.floordiv(7, 2), operator.iadd([1], [2]), operator.getitem({"a": 1}, "a"), operator.call(len, "ab"), operator.is_none(None) if hasattr(operator, "is_none") else "")
print(repr(itemgetter(1, "a")), repr(attrgetter("a", "b.c")), repr(methodcaller("f", 1, k=2)), sorted(operator.__all__)[:5], len(operator.__all__))
for f in (lambda: itemgetter(), lambda: attrgetter(3), lambda: methodcaller(), lambda: itemgetter(5)("a"), lambda: attrgetter("nope")(3), lambda: operator.index(1.5), lambda: operator.indexOf([1], 2), lambda: operator.length_hint([], "a"), lambda: methodcaller(3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
