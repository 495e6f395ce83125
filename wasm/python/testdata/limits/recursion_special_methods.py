class A:
    def __add__(self, o): return self + o
    def __getattr__(self, n): return getattr(self, n + "x")
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __call__(self): return self()
    def __iter__(self): return iter(self)
    def __getitem__(self, i): return self[i]
    def __bool__(self): return bool(self)
a = A()
for code in ("a + 1", "repr(a)", "a == 1", "a()", "iter(a)", "a[0]", "bool(a)", "not a"):
    try:
        eval(code)
    except RecursionError as e:
        print(code, str(e)[:32])
