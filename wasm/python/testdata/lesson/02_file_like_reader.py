class Lines:
    def __init__(self, text):
        self.text = text
    def __iter__(self):
        return LinesIterator(self.text.splitlines())
class LinesIterator:
    def __init__(self, lines):
        self.lines, self.pos = lines, 0
    def __iter__(self): return self
    def __next__(self):
        if self.pos >= len(self.lines): raise StopIteration()
        self.pos += 1
        return self.lines[self.pos - 1]
poem = Lines("one\ntwo\nthree")
for line in poem: print(line)
print(max(poem), [len(x) for x in poem], "two" in poem, sorted(poem))
a, b = iter(poem), iter(poem)
print(next(a), next(a), next(b))
