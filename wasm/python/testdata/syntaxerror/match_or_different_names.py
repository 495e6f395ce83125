match 1:
    case [x] | [y, _]:
        pass
