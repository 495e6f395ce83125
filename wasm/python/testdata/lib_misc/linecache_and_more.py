import linecache
import platform
import getpass

print(repr(linecache.getline("main.py", 1)) if False else "", linecache.getline("nope.py", 1) == "", platform.python_version(), platform.system(), platform.python_implementation(), platform.python_version_tuple(), type(getpass.getuser()))
with open("x.txt", "w") as f:
    f.write("one\ntwo")
print(repr(linecache.getline("x.txt", 2)), linecache.getlines("x.txt"), repr(linecache.getline("x.txt", 3)))
