def t(x): print("eval", x); return x
print(t(0) and t(1))
print(t(1) or t(2))
print(t("") or t([]) or t(None))
print(not t(1), t(1) and t(2) and t(0) and t(3))
print([] or "default", "x" and "y", None and 1, 0 or False)
