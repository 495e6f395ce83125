class NoNext:
    def __iter__(self): return 5
class Bare:
    def __iter__(self): return self
for bad in (NoNext(), Bare()):
    try:
        for x in bad: pass
    except TypeError as e:
        print(e)
    try:
        [*bad]
    except TypeError as e:
        print(e)
try:
    next([1])
except TypeError as e:
    print(e)
