print(pass)
