name = None
print(name.upper().strip())
