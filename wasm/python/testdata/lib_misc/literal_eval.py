import ast

for s in ("1", "-1", "+1.5", "'a'", "b'x'", "[1, (2, 3), {4: 'x'}, {5}]", "None", "True", "1+2j", "-3-4j", "  [1]", "...", "set()", "'a' 'b'", "()", "{}", "1_000", "(1,)", "- 1"):
    print(s, ast.literal_eval(s))
for s in ("a", "f()", "1+2", "[x]", "__import__('os')", "1 if 1 else 2", "{**{}}", "[*[1]]", "f'a'", "1,", "not True", "a.b", "1 < 2", "lambda: 1", "", "1 +", "-'a'", "--1", "1j+1"):
    try:
        print(s, ast.literal_eval(s))
    except Exception as e:
        print(s, type(e).__name__, __import__("re").sub("0x[0-9a-f]+", "0x", str(e)))
try:
    ast.literal_eval(3)
except ValueError as e:
    print(e)
