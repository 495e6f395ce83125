try:
    x = [0] * 10**12
except MemoryError as e:
    print("MemoryError", e)
try:
    "a" * 10**13
except (MemoryError, OverflowError) as e:
    print(type(e).__name__)
try:
    bytes(10**13)
except (MemoryError, OverflowError) as e:
    print(type(e).__name__)
print("usable")
