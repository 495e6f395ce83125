import io

s = io.StringIO("one\ntwo\nthree")
print(s.read(2), s.tell(), s.readline(), s.readlines(), s.read(), s.seek(0), list(s), s.getvalue(), s.write("!"), s.getvalue(), s.seek(2), s.write("XY"), s.getvalue(), s.truncate(4), s.getvalue(), s.closed, s.readable(), s.writable(), s.seekable())
b = io.BytesIO(b"abc")
print(b.read(1), b.readinto(bytearray(5)), b.getvalue(), b.write(b"d"), b.getbuffer().nbytes, b.seek(-2, 2), b.read(), b.seek(0, 1), b.tell(), b.read1(), b.readline())
with io.StringIO(newline=None) as f:
    f.write("a\r\nb\rc\n")
    print(repr(f.getvalue()))
w = io.TextIOWrapper(io.BytesIO("é\nx".encode()), encoding="utf-8")
print(w.readline(), w.read(), w.encoding, w.buffer)
print(io.StringIO("a\r\nb", newline="").readlines(), io.DEFAULT_BUFFER_SIZE, io.SEEK_END, issubclass(io.StringIO, io.TextIOBase), issubclass(io.BytesIO, io.IOBase))
for f in (lambda: io.StringIO(b"a"), lambda: io.BytesIO("a"), lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: io.StringIO().fileno(), lambda: s.write(b"x"), lambda: b.write("x"), lambda: s.truncate(-1), lambda: io.StringIO(newline="x"), lambda: s.seek(0, 9)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
s.close()
try:
    s.read()
except ValueError as e:
    print(e)
