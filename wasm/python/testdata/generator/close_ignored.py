def gen():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("refusing")

g = gen()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)

def stop_refusing():
    g.throw(SystemError("enough"))
try:
    stop_refusing()
except SystemError as e:
    print("ended by", e)
