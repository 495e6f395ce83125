import warnings

warnings.warn("plain")
warnings.warn("dep", DeprecationWarning)
warnings.warn(UserWarning("object"))
for _ in range(2):
    warnings.warn("once per place")
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("a", RuntimeWarning)
    warnings.warn("b")
    print(len(w), w[0].category, str(w[0].message), w[1].lineno, w[0].filename.endswith(".py"))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("raised", FutureWarning)
    except FutureWarning as e:
        print("caught", e)
warnings.filterwarnings("ignore", message=".*secret.*")
warnings.warn("a secret thing")
warnings.filterwarnings("ignore", r"num \d+", UserWarning)
warnings.warn("num 12")
warnings.warn("num x")


def helper():
    warnings.warn("from the caller", stacklevel=2)


helper()


@warnings.deprecated("use g")
def old():
    return 1


print(old(), warnings.formatwarning("m", UserWarning, "f.py", 3, "line"))
for bad in (lambda: warnings.warn("a", int), lambda: warnings.simplefilter("nope"), lambda: warnings.filterwarnings("ignore", 3)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
