# Text over bytes in memory, and io's names.
import io

b = io.BytesIO("häuser\nzwei\r\n".encode())
t = io.TextIOWrapper(b, encoding="utf-8")
print(t, t.readline(), t.read().__repr__())
b = io.BytesIO()
t = io.TextIOWrapper(b, encoding="utf-8", newline="\r\n")
t.write("a\nb\n")
t.flush()
print(b.getvalue())
print(open, io.open is open, open.__module__, open.__name__)
for c in (io.StringIO, io.BytesIO, io.TextIOWrapper, io.BufferedReader, io.BufferedWriter, io.BufferedRandom, io.FileIO):
    print(c, issubclass(c, io.IOBase), issubclass(c, io.TextIOBase), issubclass(c, io.BufferedIOBase))
print(io.IOBase, io.TextIOBase, io.UnsupportedOperation, io.SEEK_END, io.DEFAULT_BUFFER_SIZE)
with open("w.txt", "w") as f:
    print(isinstance(f, io.TextIOBase), isinstance(f.buffer, io.BufferedIOBase))
