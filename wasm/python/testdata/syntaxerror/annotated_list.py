[a]: list = 1
