import sys
squares_list = [n * n for n in range(10000)]
squares_gen = (n * n for n in range(10000))
print(type(squares_list).__name__, type(squares_gen).__name__)
print(sum(squares_list) == sum(squares_gen), sum(squares_gen))
print(sys.getsizeof(squares_list) > 50000, len(squares_list))
first_big = next(n for n in (x * 7 for x in range(10 ** 9)) if n > 1000)
print(first_big)
