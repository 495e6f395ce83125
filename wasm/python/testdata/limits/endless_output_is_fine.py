for i in range(2000):
    print(i, end=" " if i % 100 else "\n")
print()
print("x" * 5000)
