import time
print("before")
time.sleep(-1)
print("never")
