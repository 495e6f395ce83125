class Bad:
    def __repr__(self): raise ValueError("cannot show")
try:
    print([Bad()])
except ValueError as e:
    print(e)
print(f"{Bad()}")
