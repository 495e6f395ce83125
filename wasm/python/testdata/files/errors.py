# Every refusal of open and of what it gives, in CPython's words.
import io


def attempt(what):
    try:
        print("ok", eval(what))
    except BaseException as e:
        print(type(e).__module__, type(e).__qualname__, e, getattr(e, "errno", None), getattr(e, "filename", None), sep=" | ")


with open("e.txt", "w") as f:
    f.write("hello\n")
w, r, rb, wb = open("e.txt", "a"), open("e.txt"), open("e.txt", "rb"), open("e2.txt", "wb")
c = open("e.txt")
cb = open("e.txt", "rb")
c.close()
cb.close()
for what in ["open('missing.txt')", "open('no/such.txt', 'w')", "open('e.txt', 'x')", "open('.')", "open('')", "open('e.txt', 'q')", "open('e.txt', 'rw')", "open('e.txt', '')",
             "open('e.txt', 'tb')", "open('e.txt', 'rr')", "open('e.txt', 'rb', encoding='utf-8')", "open('e.txt', 'rb', errors='strict')", "open('e.txt', 'rb', newline='')",
             "open('e.txt', newline='x')", "open('e.txt', buffering=0)", "open('e.txt', encoding='nope')", "open(None)", "open(1.5)", "open()", "open('e.txt', 3)",
             "w.read()", "w.readline()", "next(w)", "r.write('x')", "w.write(3)", "w.write(b'x')", "rb.write(b'x')", "wb.read()", "wb.write('x')", "c.read()", "c.readline()",
             "c.write('x')", "next(c)", "c.tell()", "c.seek(0)", "c.flush()", "c.readable()", "cb.read()", "cb.readline()", "cb.tell()", "r.seek(-1)", "r.seek(1, 1)", "c.__enter__()",
             "io.StringIO('x').write(1)", "io.UnsupportedOperation.__mro__", "issubclass(io.UnsupportedOperation, (OSError, ValueError))"]:
    attempt(what)
open("missing.txt")
