print("".join(c for c in "abc"))
print(sum(c for c in "abc"))
