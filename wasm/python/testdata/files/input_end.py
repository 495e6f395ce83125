# Standard input is empty here.
import sys

print(repr(sys.stdin.readline()), repr(sys.stdin.read()), list(sys.stdin), sys.stdin.readlines())
try:
    input("name? ")
except EOFError as e:
    print("|", e)
input()
