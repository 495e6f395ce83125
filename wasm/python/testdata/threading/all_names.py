"""What the module exports."""
import threading

print(sorted(threading.__all__))
print([n for n in threading.__all__ if not hasattr(threading, n)])
