LIMIT = 50  # @param {type:"slider", min:1, max:400}


def squares():
    n = 0
    while True:
        n += 1
        yield n * n


for square in squares():
    if square > LIMIT:
        break
    print(square, end=" ")
print()
