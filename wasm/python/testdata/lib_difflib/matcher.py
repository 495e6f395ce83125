import difflib

s = difflib.SequenceMatcher(lambda x: x == " ", "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(s.ratio(), 3), s.quick_ratio(), s.real_quick_ratio(), s.get_matching_blocks(), s.get_opcodes(), s.find_longest_match(0, 5, 0, 9))
for x, y in (("qabxcd", "abycdf"), ("", ""), ("abc", "abc"), ("abcd", "bcde"), ([1, 2, 3], [2, 3, 4]), ("tide", "diet"), ("diet", "tide"), ("a" * 250 + "b", "b" + "a" * 250)):
    s = difflib.SequenceMatcher(None, x, y)
    print(s.ratio(), s.get_opcodes(), list(s.get_grouped_opcodes(1)), s.bpopular)
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("wheel", ["while", "with", "for", "where"], n=2, cutoff=0.5), difflib.get_close_matches("zzz", ["a"]), difflib.IS_LINE_JUNK("#\n"), difflib.IS_CHARACTER_JUNK("\t"))
try:
    difflib.get_close_matches("a", [], n=0)
except ValueError as e:
    print(e)
