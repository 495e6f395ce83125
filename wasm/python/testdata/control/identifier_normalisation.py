ﬁ = 3  # a ligature: NFKC makes it the two letters
print(fi)
