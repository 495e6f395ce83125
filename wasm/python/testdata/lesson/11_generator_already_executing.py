def gen():
    next(me)
    yield
me = gen()
next(me)
