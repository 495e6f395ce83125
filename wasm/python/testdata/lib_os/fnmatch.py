import fnmatch

for pattern in ("*.py", "a?c", "[ab]*", "[!ab]*", "*", "", "a[", "a]", "[]]", "[!]]", "a*b*c", "[a-c]x", "[z-a]", "a.b", "***a", "[a-]", "[--0]", "*é"):
    print(pattern, fnmatch.translate(pattern), fnmatch.filter(["x.py", "abc", "b", "axbxc", "]", "cx", "a.b", "", "a[", "é"], pattern))
print(fnmatch.fnmatch("a.PY", "*.py"), fnmatch.fnmatchcase("a.py", "*.py"), fnmatch.fnmatch(b"ab", b"a*"))
