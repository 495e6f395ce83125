"""stack_size checks its argument."""
import threading

print(threading.stack_size())
for size in (-1, 100):
    try:
        threading.stack_size(size)
    except ValueError as e:
        print(e)
print(threading.stack_size(65536), threading.stack_size(0), threading.stack_size())
