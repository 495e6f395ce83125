# os.path knows the files that a program writes.
import os

for path in ("exists.txt", ".", "", "./exists.txt", "no/exists.txt"):
    print(path, os.path.exists(path), os.path.isfile(path), os.path.isdir(path), os.path.islink(path))
with open("exists.txt", "w") as f:
    print(os.path.exists("exists.txt"), os.path.isfile("./exists.txt"), os.path.isdir("exists.txt"), os.path.exists(os.getcwd()))
