class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)

a = Noisy("a")
a = Noisy("b")
print("rebound")
del a
print("deleted")
Noisy("temporary")
print("statement over")
x = [Noisy("1"), Noisy("2")]
x = None
print("end")
