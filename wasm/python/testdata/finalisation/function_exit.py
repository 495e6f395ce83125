def gen():
    try:
        yield 1
    finally:
        print("finally")

def use():
    g = gen()
    next(g)
    print("leaving")

use()
print("left")
