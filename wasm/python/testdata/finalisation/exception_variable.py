class Noisy(Exception):
    def __del__(self): print("del exception")

try:
    raise Noisy("x")
except Noisy as e:
    print("handling")
print("after")
