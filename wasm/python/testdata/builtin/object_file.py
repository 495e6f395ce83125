with open("notes.txt", "w") as f:
    print(f.write("first\nsecond\n"), f.closed, f.name, f.mode)
with open("notes.txt") as f:
    print(repr(f.readline()), f.read())
with open("notes.txt", "a") as f: f.write("third")
for line in open("notes.txt"): print(repr(line))
print(f.closed, open("notes.txt").readlines())
try:
    open("missing.txt")
except FileNotFoundError as e:
    print(e, e.errno, e.filename)
try:
    f.read()
except ValueError as e:
    print(e)
