class Box:
    def __iter__(self):
        return self

try:
    for x in Box():
        print(x)
except TypeError as e:
    print(e)

class Plain:
    pass

for x in Plain():
    print(x)
