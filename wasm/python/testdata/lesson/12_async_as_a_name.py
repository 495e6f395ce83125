def f(async=True):
    pass
