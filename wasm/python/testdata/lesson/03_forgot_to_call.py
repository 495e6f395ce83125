def squares():
    for i in range(3):
        yield i * i

for s in squares:
    print(s)
