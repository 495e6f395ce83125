class Talker:
    def __iter__(self):
        print("iter")
        return self
    def __next__(self):
        print("next")
        return 1
    def send(self, value):
        print("send", value)
        if value == "stop":
            raise StopIteration("finished")
        return value
    def throw(self, *args):
        print("throw", *map(repr, args))
        return "thrown"
    def close(self):
        print("close")

def gen():
    r = yield from Talker()
    print("result", r)

g = gen()
print(next(g))
print(g.send(5))
print(g.throw(ValueError("x")))
print(next(g))
print(next(g.__iter__()))
try:
    g.send("stop")
except StopIteration:
    print("outer over")
g = gen()
next(g)
g.close()
