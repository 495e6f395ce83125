def is_long(word):
    print("  looking at", word)
    return len(word) > 5


words = ["tea", "coffee", "water", "lemonade"]
print("any, round brackets:")
print("  ->", any(is_long(w) for w in words))
print("any, square brackets:")
print("  ->", any([is_long(w) for w in words]))
