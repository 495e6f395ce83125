class C(BaseException): pass
def g(x):
    try:
        try:
            yield 1
            return True
        finally:
            print("inner")
    finally:
        print("outer")
        while True:
            try:
                yield 2
                break
            except KeyError as e:
                print("k")
i = g(0)
print(next(i))
try:
    print(i.throw(C()))
    print(next(i))
except C: print("C")
def h(x):
    try:
        try:
            if x: raise C
            return True
        finally:
            print("inner")
    finally:
        print("outer")
try: h(1)
except C: print("caught")
def h(x):
    try:
        try:
            try:
                if x: raise C
                return True
            finally:
                print("inner")
        finally:
            print("outer")
    except BaseException as e:
        print(repr(e))
        raise
try: h(1)
except C: print("caught")
