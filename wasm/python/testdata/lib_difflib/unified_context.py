import difflib

s1 = ["bacon\n", "eggs\n", "ham\n", "guido\n"]
s2 = ["python\n", "eggy\n", "hamster\n", "guido\n"]
print("".join(difflib.unified_diff(s1, s2, fromfile="before.py", tofile="after.py")), "".join(difflib.context_diff(s1, s2, "before.py", "after.py", "d1", "d2")))
a, b = [str(i) for i in range(40)], [str(i) for i in range(40) if i not in (3, 30)] + ["x"]
print("\n".join(difflib.unified_diff(a, b, lineterm="", n=2)), list(difflib.unified_diff(a, a)), list(difflib.unified_diff([], ["a"])), "\n".join(difflib.context_diff(a, b, lineterm="", n=1)))
for f in (lambda: list(difflib.unified_diff([1], [2])), lambda: list(difflib.unified_diff("ab", "cd")), lambda: list(difflib.restore([], 3)), lambda: list(difflib.unified_diff(["a"], ["b"], 3))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
