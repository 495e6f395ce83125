for code in ("int.x = 1", "del int.real", "(3).x = 1", "object().x = 1", "[].append = 1", "None.x = 1", "len.x = 1", "'a'.y = 2", "(1).real = 2", "del [].append"):
    try:
        exec(code)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
