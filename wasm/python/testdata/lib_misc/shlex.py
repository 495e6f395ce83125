import shlex

for s in ("a b c", 'echo "hello world" \'x y\'', r"a\ b", 'x="1 2"', "a'b'c", "", "  ", "a # b", r'"a\"b" "c\d"', "''"):
    print(shlex.split(s), shlex.split(s, posix=False), shlex.split(s, comments=True))
print(shlex.quote("a b"), shlex.quote("it's"), shlex.quote(""), shlex.quote("a-b_c.d/e"), shlex.join(["echo", "-n", "a b"]), shlex.quote("é"))
for s in ('"a', "a\\", "'"):
    try:
        shlex.split(s)
    except ValueError as e:
        print(e)
