def inner():
    return None

def outer():
    yield from inner()

print(list(outer()))
