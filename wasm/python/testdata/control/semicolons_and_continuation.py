a = 1; b = 2; print(a, b);
if a: print("one line"); print("two")
total = 1 + \
    2 + \
    3
print(total)
x = (1 +
     2  # comment

     + 3)
print(x)
for i in range(2): print(i); print(-i)
class A: x = 1; y = 2
print(A.x, A.y)
def f(): return 1
print(f())
