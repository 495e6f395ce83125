import inspect


def f(a, /, b: int, c=3, *args: str, d, e=5, **kw) -> bool:
    """Doc
        indented
    """


sig = inspect.signature(f)
print(sig, list(sig.parameters), sig.parameters["b"], repr(sig.parameters["c"]), sig.parameters["a"].kind, sig.return_annotation, sig.bind(1, 2, d=4), sig.bind(1, 2, 3, 4, d=5, z=6).arguments, sig.bind_partial(1).args)
b = sig.bind(1, 2, d=4)
b.apply_defaults()
print(b.arguments, b.kwargs, sig.replace(return_annotation=int), inspect.getdoc(f), inspect.isfunction(f), inspect.signature(lambda *, x=1: 0), inspect.signature(int.__add__) if False else "")


class C:
    def __init__(self, x, y=1): ...
    def m(self, q): ...
    @classmethod
    def c(cls, z): ...
    @staticmethod
    def s(w): ...


print(inspect.signature(C), inspect.signature(C.m), inspect.signature(C(1).m), inspect.signature(C.c), inspect.signature(C.s), inspect.ismethod(C(1).m), inspect.isclass(C), [n for n, _ in inspect.getmembers(C, inspect.isfunction)], inspect.getmro(C), inspect.cleandoc("  a\n    b\n    c"), inspect.getmodule(f).__name__)
for bad in (lambda: sig.bind(), lambda: sig.bind(1, 2, d=1, a=2), lambda: sig.bind(1, 2), lambda: inspect.signature(3), lambda: inspect.Parameter("1", inspect.Parameter.POSITIONAL_ONLY)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
