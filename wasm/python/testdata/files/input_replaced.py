# input() reads what stands in for sys.stdin and writes to what stands in for sys.stdout.
import contextlib
import io
import sys

sys.stdin = io.StringIO("Ada\n36\nlast")
out = io.StringIO()
with contextlib.redirect_stdout(out):
    name = input("name? ")
    age = int(input("age? "))
print(repr(out.getvalue()), name, age + 1, input())
try:
    input()
except EOFError as e:
    print(e)
