N = 1
M = 100000

def work(n):
    s = 0
    for i in range(n):
        s += i * i % 7
    return s

for _ in range(N):
    r = work(M)
print(r)
