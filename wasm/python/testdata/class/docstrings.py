class A:
    """About A."""
    def f(self):
        "About f."
    def g(self):
        """Indented
            more
        back"""
class B(A): pass
def h(): f"not a docstring"
print(A.__doc__, A.f.__doc__, repr(A.g.__doc__), B.__doc__, h.__doc__)
A.f.__doc__ = "changed"
print(A.f.__doc__)
A.__doc__ = "also"
print(A.__doc__)
