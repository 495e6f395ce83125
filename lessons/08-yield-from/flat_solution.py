DEPTH = 3  # @param {type:"slider", min:0, max:6}


def flat(items):
    """The numbers in a list, and in the lists within it, however deep."""
    for item in items:
        if isinstance(item, list):
            yield from flat(item)
        else:
            yield item


nested = [0]
for n in range(1, DEPTH + 1):
    nested = [nested, n]
print(nested)
print(list(flat(nested)))
