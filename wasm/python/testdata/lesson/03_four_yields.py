def four():
    print("start")
    yield 1
    print("second")
    yield 2
    print("third")
    yield 3
    print("fourth")
    yield 4
    print("end")

g = four()
print(g.gi_frame is not None, g.gi_running, g.gi_suspended)
for _ in range(4):
    print("got", next(g))
print(g.gi_suspended)
print(next(g, "nothing more"))
print(g.gi_frame, g.gi_suspended)
