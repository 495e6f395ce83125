def gen():
    try:
        yield 1
    finally:
        print("gen closed")

def first(it):
    for x in it:
        return x

print(first(gen()))
print("end")
