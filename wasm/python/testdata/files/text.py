# Writing, reading and appending text.
with open("a.txt", "w") as f:
    print(f, f.mode, f.name, f.encoding, f.closed, f.readable(), f.writable())
    print(f.write("one\ntwo\n"), f.tell())
    f.writelines(["three\n", "four"])
print(f.closed)
with open("a.txt") as f:
    print(repr(f), f.mode)
    for line in f:
        print(repr(line))
with open("a.txt", "a") as f:
    print(f.tell())
    f.write("\nfive é 漢\n")
    print(f.tell())
with open("a.txt", encoding="utf-8") as f:
    print(f.encoding, f.errors, f.newlines, f.line_buffering)
    print(repr(f.read(5)), repr(f.readline()), f.readlines())
    print(repr(f.read()), repr(f.readline()), f.readlines())
    print(f.seek(0), f.readline(), f.tell())
    print(f.seek(0, 2), f.read())
with open("a.txt", "r+") as f:
    print(f.read(3))
    f.seek(0)
    f.write("ONE")
    f.seek(0)
    print(f.read())
    f.seek(3)
    print(f.truncate())
    f.seek(0)
    print(repr(f.read()))
with open("a.txt", "w+") as f:
    print(repr(f.read()))
    f.write("x" * 3)
    f.seek(1)
    print(f.read(), f.mode)
print(open("a.txt").read())
print([line.strip() for line in open("a.txt")])
print("k=1", "k=2", sep="\n", file=open("b.txt", "w"), flush=True)
print(dict(line.split("=") for line in open("b.txt").read().splitlines()))
f = open("a.txt", newline="")
print(hasattr(f, "buffer"), type(f).__name__, type(f.buffer).__name__, f.seekable(), f.isatty())
f.close()
f.close()
print(f)
