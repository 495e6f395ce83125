def first_of_each(lists):
    for l in lists:
        yield next(iter(l))

print(list(first_of_each([[1], [2, 3]])))
print(list(first_of_each([[1], []])))
