print(maths.sqrt(2))
