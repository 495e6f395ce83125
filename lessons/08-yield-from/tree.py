family = ("Ada", [("Ben", [("Eve", []), ("Finn", [])]), ("Cleo", [("Gus", [])]), ("Dan", [])])


def walk(person, depth=0):
    name, children = person
    yield "  " * depth + name
    for child in children:
        yield from walk(child, depth + 1)


for line in walk(family):
    print(line)
