import sys

N = 1000  # @param {type:"slider", min:10, max:5000, step:10}

eager = [n * n for n in range(N)]
lazy = (n * n for n in range(N))

print(type(eager).__name__, "takes", sys.getsizeof(eager), "bytes")
print(type(lazy).__name__, "takes", sys.getsizeof(lazy), "bytes")
print("first sums: ", sum(eager), sum(lazy))
print("second sums:", sum(eager), sum(lazy))
