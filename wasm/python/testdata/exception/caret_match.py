match {"a": 1}:
    case {"a": x} if x / 0:
        pass
