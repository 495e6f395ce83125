def mk():
    try:
        raise ValueError(1)
    except ValueError as e:
        e.add_note("note 1\nnote 2")
        e.add_note("")
        return e
def mk2():
    try:
        int("x")
    except ValueError as e:
        try:
            raise KeyError('k') from e
        except KeyError as k:
            return k
e = ExceptionGroup("outer", [mk(), ExceptionGroup("inner", [mk2(), OSError(2, 'No such file', 'abc')]), TypeError("plain")])
e.add_note("top note")
raise e
