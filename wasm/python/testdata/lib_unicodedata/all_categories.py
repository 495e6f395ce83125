# Counts over all characters: each table as a whole.
import unicodedata as u
from collections import Counter
for f in (u.category, u.bidirectional, u.east_asian_width, u.combining, u.mirrored):
    print(f.__name__, sorted(Counter(f(chr(c)) for c in range(0, 0x110000, 7)).items(), key=str))
print(sum(u.numeric(chr(c), 0) for c in range(0x110000 // 4)), sum(u.digit(chr(c), 0) for c in range(0x20000)), sum(u.decimal(chr(c), 0) for c in range(0x20000)))
print(sum(len(u.decomposition(chr(c))) for c in range(0x30000)))
