import gc
def g(lst):
    lst.append(me)
    try: yield
    finally: print("fin")
l = []
me = None
me = g(l); next(me)
l.append(me); del me
print("still")
l.clear()
print("gone")
def selfref():
    x = yield
    try: yield x
    finally: print("self fin")
s = selfref(); next(s); s.send(s); del s
print("cycle"); gc.collect(); print("collected")
