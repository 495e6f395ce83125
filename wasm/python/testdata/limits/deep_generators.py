def count(n):
    if n:
        yield n
        yield from count(n - 1)
print(sum(count(300)))
try:
    sum(count(3000))
except RecursionError as e:
    print(str(e)[:32])
print("usable")
