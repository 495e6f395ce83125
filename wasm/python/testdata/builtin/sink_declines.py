# Built-in functions that refuse their arguments refuse a generator among them in the same words.
def g():
    yield 1

for call in (lambda: sorted(g(), None), lambda: sorted(g(), zzz=1), lambda: sum(g(), zzz=1), lambda: sum(g(), 0, 1), lambda: max(g(), zzz=1), lambda: any(g(), 1), lambda: list(g(), 1), lambda: dict(g(), 1), lambda: set(g(), 1), lambda: tuple(g(), 1)):
    try:
        print(call())
    except TypeError as e:
        print(e)
