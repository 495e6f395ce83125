LEAST = 5  # @param {type:"slider", min:1, max:12}


def words():
    for word in ["tea", "coffee", "water", "lemonade"]:
        print("  fetching", word)
        yield word


long = [word for word in words() if len(word) >= LEAST]
print("the first long word:", long[0] if long else "none")
