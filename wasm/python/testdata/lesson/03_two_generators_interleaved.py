def letters():
    for c in "abc":
        print("letters gives", c)
        yield c
def numbers():
    for n in range(1, 4):
        print("numbers gives", n)
        yield n
for c, n in zip(letters(), numbers()):
    print(c, n)
