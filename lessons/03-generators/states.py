from inspect import getgeneratorstate


def half_way():
    print("inside:        ", getgeneratorstate(g))
    yield
    print("about to end")


g = half_way()
print("just made:     ", getgeneratorstate(g))
next(g)
print("at its yield:  ", getgeneratorstate(g), "on line", g.gi_frame.f_lineno)
for _ in g:
    pass
print("run to its end:", getgeneratorstate(g), "with the frame", g.gi_frame)
