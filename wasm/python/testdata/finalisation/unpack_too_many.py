def gen():
    try:
        yield from range(10)
    finally:
        print("closed")

try:
    a, b = gen()
except ValueError as e:
    print(e)
print("end")
