match 1:
    case {**r, "a": 1}:
        pass
