N = 1
M = 100000

def squares(n):
    for i in range(n):
        yield i * i

for _ in range(N):
    r = sum(squares(M))
print(r)
