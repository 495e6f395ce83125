class A:
    def __iter__(self): yield from (1, 2)
    def __len__(self): return -1

try:
    print(list(A()))
except ValueError as e:
    print(e)
