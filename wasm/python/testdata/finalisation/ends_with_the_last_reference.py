class Item:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)

    def __eq__(self, other):
        return self.name == getattr(other, "name", other)


def keep_in_list():
    first, second = Item("first"), Item("second")
    kept = [first]


keep_in_list()
print(Item("left") == Item("right"))
print(Item("left") != Item("right"))
print(Item("searched") in [Item("there")])
