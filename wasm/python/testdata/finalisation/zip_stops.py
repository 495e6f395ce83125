def gen(name, n):
    try:
        for i in range(n):
            yield i
    finally:
        print("closing", name)

print(list(zip(gen("short", 1), gen("long", 5))))
print(next(iter(map(str, gen("mapped", 3)))))
print("end")
