if a:
    pass
else:
print(1)
