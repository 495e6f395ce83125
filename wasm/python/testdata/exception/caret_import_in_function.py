def f():
    import missing_mod
f()
