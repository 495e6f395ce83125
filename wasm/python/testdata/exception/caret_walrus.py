if (n := int("ten")) > 3:
    print(n)
