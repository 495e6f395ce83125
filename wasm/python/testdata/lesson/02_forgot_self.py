class Names:
    def __init__(self, names):
        names = names

    def __iter__(self):
        return iter(self.names)

for n in Names(["ann", "bob"]):
    print(n)
