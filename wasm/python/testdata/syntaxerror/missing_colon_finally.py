try:
    print(1)
finally
    pass
