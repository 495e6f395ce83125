from itertools import *
import operator

print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)), list(accumulate([], initial=0)), list(batched("ABCDEFG", 3)), list(chain("ab", [1])), list(chain.from_iterable(["ab", "c"])), list(combinations("abcd", 2)), list(combinations_with_replacement("ab", 2)), list(compress("abcd", [1, 0, 1])))
print(list(islice(count(10, 2.5), 3)), list(islice(cycle("ab"), 5)), list(dropwhile(lambda x: x < 3, [1, 4, 2])), list(filterfalse(lambda x: x % 2, range(5))), [(k, list(g)) for k, g in groupby("AAABBA")], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4], lambda x: x % 2)], list(islice("abcdef", 1, None, 2)), list(pairwise("abcd")), list(permutations("abc", 2)), len(list(permutations(range(4)))))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(repeat(7, 3)), list(starmap(pow, [(2, 3), (3, 2)])), list(takewhile(lambda x: x < 3, [1, 2, 5, 1])), [list(t) for t in tee("ab", 3)], list(zip_longest("ab", "c", fillvalue="-")), list(product()), list(combinations("a", 2)), list(batched([], 2)))
print(count(3), count(1, 2), repeat(1, 2), repeat("x"), cycle([1]), type(chain()), chain([]).__class__.__name__)
for f in (lambda: list(batched("abc", 2, strict=True)), lambda: batched("a", 0), lambda: islice("a", -1), lambda: islice("a", 1, 2, 0), lambda: list(combinations("a", -1)), lambda: list(accumulate([1], 1, 2, 3)), lambda: count("a"), lambda: repeat(1, "a"), lambda: list(product("a", repeat=-1)), lambda: tee("a", -1), lambda: pairwise(3), lambda: zip_longest("a", x=1), lambda: groupby(), lambda: next(chain([]))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
