"""A Context is a mapping that cannot be changed from outside."""
import contextvars

a, b = contextvars.ContextVar("a"), contextvars.ContextVar("b", default=2)
a.set(1)
c = contextvars.copy_context()
print(len(c), a in c, b in c, c[a], c.get(b), c.get(b, 3), [v.name for v in c], [v.name for v in c.keys()], list(c.values()), [(k.name, v) for k, v in c.items()])
for f in lambda: c[b], lambda: c["a"], lambda: "a" in c, lambda: c.get("a"):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).partition(" at 0x")[0])
d = c.copy()
print(d == c, d is c, c.run(b.set, 9).old_value, d == c, b.get())
print(c.run(lambda x, y: (x, y, b.get()), 1, y=2), contextvars.Context() == contextvars.Context(), len(contextvars.Context()))
