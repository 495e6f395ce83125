class Noisy:
    def __del__(self): print("del")

def make():
    n = Noisy()
    return lambda: n

f = make()
print("made")
f = None
print("dropped")
