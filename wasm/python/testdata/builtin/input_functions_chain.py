words = ["apple", "Bob", "cat"]
print(sorted(words), sorted(words, key=str.lower), list(map(len, words)), sum(map(len, words)))
print(list(zip(words, map(str.upper, words), range(3))), dict(enumerate(words, 1)))
print(all(map(str.isalpha, words)), any(w.istitle() for w in words), min(words, key=len), max(words, key=lambda w: w[-1]))
print([*filter(lambda w: "a" in w, words)], list(reversed(words))[0], words[::-1] == list(reversed(words)))
