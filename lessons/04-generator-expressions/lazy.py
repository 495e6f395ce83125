def square(n):
    print("  computing", n, "squared")
    return n * n


print("square brackets:")
eager = [square(n) for n in range(1, 4)]
print("  done, and nobody has asked yet")

print("round brackets:")
lazy = (square(n) for n in range(1, 4))
print("  done, and nothing was computed")
print("  asked once:", next(lazy))
