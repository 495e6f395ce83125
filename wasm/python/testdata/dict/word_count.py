text = "the cat and the hat and the bat"
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
print(counts)
for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
    print(f"{word:>4} {'*' * n}")
print(max(counts, key=counts.get), {n: sorted(w for w in counts if counts[w] == n) for n in set(counts.values())})
