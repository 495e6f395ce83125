FIRST = 3  # @param {type:"slider", min:0, max:9}


def numbers():
    for n in [FIRST, 1, 4, 1, 5]:
        print("  reading", n)
        yield n


def totals(numbers):
    """The sum so far, after each number."""
    sums = []
    total = 0
    for n in numbers:
        total += n
        sums.append(total)
    return sums


for total in totals(numbers()):
    print("so far", total)
    if total > 5:
        break
