words = []
words.apend("x")
