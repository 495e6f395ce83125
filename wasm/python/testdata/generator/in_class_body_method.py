class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child

tree = Tree(1, Tree(2, Tree(3)), Tree(4))
print(list(tree))
print(sum(tree), max(tree), 3 in tree, 9 in tree)
