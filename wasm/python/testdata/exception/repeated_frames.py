import sys
sys.setrecursionlimit(1000)
def loop(n):
    if n == 0:
        raise ValueError("bottom")
    return loop(n - 1)
loop(20)
