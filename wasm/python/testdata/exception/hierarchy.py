def tree(cls, depth=0):
    print("  " * depth + cls.__name__)
    for sub in sorted(cls.__subclasses__(), key=lambda c: c.__name__):
        if sub.__module__ == "builtins":
            tree(sub, depth + 1)
for c in (ArithmeticError, LookupError, OSError, ValueError, RuntimeError, NameError, SyntaxError, ImportError, StopIteration, StopAsyncIteration, AssertionError, BufferError, EOFError, MemoryError, ReferenceError):
    print(c.__name__, [b.__name__ for b in c.__mro__[1:-1]])
for c in (ArithmeticError, LookupError, ValueError, NameError):
    tree(c)
