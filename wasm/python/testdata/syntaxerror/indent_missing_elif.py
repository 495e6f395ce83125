if a:
    pass
elif b:
print(1)
