items = ["a", "b"]
it = iter(items)
while True:
    try:
        x = it.__next__()
    except StopIteration:
        print("exhausted")
        break
    print(x)
print(iter(it) is it, iter(items) is items, type(it).__name__)
print(type(iter(())).__name__, type(iter({})).__name__, type(iter("")).__name__, type(iter(range(1))).__name__, type(iter(set())).__name__, type(iter(b"")).__name__, type(iter({}.items())).__name__)
