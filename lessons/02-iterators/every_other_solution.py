ITEMS = "abcdefg"  # @param {type:"string"}


class EveryOther:
    """Walks over the first item, the third, the fifth …"""

    def __init__(self, items):
        self.items = iter(items)

    def __iter__(self):
        return self

    def __next__(self):
        item = next(self.items)
        next(self.items, None)
        return item


print("".join(EveryOther(ITEMS)))
