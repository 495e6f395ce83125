words = ["tea", "coffee", "water"]
least = 4

long = (w for w in words if len(w) > least)

words = ["bread", "butter"]
least = 5
print(list(long))
