import re

print(re.sub(r"\s+", " ", "a  b \t c"), re.sub("x*", "-", "abxd"), re.sub("", "-", "abc"), re.sub("a", "b", "aaa", count=2))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub(r"(?P<n>\d)", r"<\g<n>>", "a1b2"), re.sub(r"(\d)", r"\g<1>0", "12"))
print(re.sub("[aeiou]", lambda m: m.group().upper(), "education"), re.subn("a", "b", "banana"), re.subn("z", "b", "banana"))
print(re.sub(r"def\s+([a-z_]+)\(\):", r"static PyObject*\npy_\1(void)\n{", "def my_function():"))
print(re.sub("(a)|b", r"[\1]", "abc"), re.sub("-{1,2}", lambda m: " " if m[0] == "-" else "-", "pro----gram-files"))
print(re.sub(b"a", b"\\n", b"banana"), re.sub("b", "\\\\", "abc"), re.sub("b", r"\x", "c") if False else "", re.sub("b", r"\060\t", "abc"))
for bad in (lambda: re.sub("a", r"\1", "a"), lambda: re.sub("a", r"\g<x>", "a"), lambda: re.sub("a", r"\g<1", "a"), lambda: re.sub("a", r"\q", "a"),
            lambda: re.sub("a", b"b", "a"), lambda: re.sub("a", lambda m: 1, "ba"), lambda: re.sub("a", 1, "ba"), lambda: re.sub("a", r"\g", "a"),
            lambda: re.sub("a", r"\g<>", "a"), lambda: re.sub("a", r"\400", "a"), lambda: re.sub("a", r"\g<1a>", "a"), lambda: re.sub("a", "\\", "a")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
