for n in (2**62, 2**63, 2**64, 2**65, 69175290276410818500, 2**66, 10**30):
    for a in (1, 0, -1, 2**70, True):
        for f in (lambda: a << n, lambda: a >> n):
            try:
                print(f())
            except (MemoryError, OverflowError) as e:
                print(type(e).__name__, e)
