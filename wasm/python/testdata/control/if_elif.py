for x in (-1, 0, 5, 100, "a", None, [], [0]):
    if x is None: r = "none"
    elif isinstance(x, str): r = "text"
    elif not x: r = "empty or zero"
    elif isinstance(x, list): r = "list"
    elif x < 0: r = "negative"
    elif 0 < x < 10: r = "small"
    else: r = "big"
    print(repr(x), r)
