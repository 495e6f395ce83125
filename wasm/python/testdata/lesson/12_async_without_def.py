async main():
    pass
