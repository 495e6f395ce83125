# Identifiers are compared in their normal form NFKC (PEP 3131), wherever they stand.
ﬁ = 3
print(fi, ﬁ)
ｘ１ = "full width"
print(x1)
𝔘𝔫𝔦 = 5
print(Uni)
café = 7
print(café)
名前 = "name"
print(名前, sorted(k for k in globals() if not k.startswith("__")))

class K:
    ﬂag = True
    def ﬁnd(self, *, ﬁrst=1):
        return first

k = K()
print(k.flag, k.find(ﬁrst=2), K.__dict__["find"].__name__, vars(K).get("ﬂag"))
def f(ª):
    return a
print(f(9), f(a=8))
import math as ｍ
print(m.pi)
print(getattr(k, "ﬂag", "getattr takes names as they are"), "ﬁ".isidentifier())
try:
    ﬁx
except NameError as e:
    print(e)
print(f"{ﬁ=} {ﬁ!r}")
