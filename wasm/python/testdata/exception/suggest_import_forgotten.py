print(sys.version)
