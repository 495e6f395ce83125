values = [1, 2
if True:
    print(1)
