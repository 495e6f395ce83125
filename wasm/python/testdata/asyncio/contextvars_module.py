import contextvars
from contextvars import ContextVar, copy_context, Context, Token

v = ContextVar("v")
w = ContextVar("w", default=5)
print(w.get(), w.get(6), v.get("d"), v.name)
try:
    v.get()
except LookupError as e:
    print(type(e).__name__, str(e)[:22])
t = v.set(1)
print(v.get(), t.old_value is Token.MISSING, t.var is v)
t2 = v.set(2)
print(t2.old_value, str(t2)[:11])
v.reset(t2)
print(v.get())
try:
    v.reset(t2)
except RuntimeError as e:
    print(str(e)[-27:])
try:
    w.reset(t)
except ValueError as e:
    print(str(e)[-38:])
ctx = copy_context()
print(len(ctx), ctx[v], v in ctx, w in ctx, list(ctx.values()), ctx.get(w, "no"))
def f(a, b=0):
    v.set(a + b)
    print("in", v.get(), ctx[v])
    return "r"
print(ctx.run(f, 10), ctx.run(f, 10, b=5), v.get(), ctx[v])
def again():
    try:
        ctx.run(print, 1)
    except RuntimeError as e:
        print(str(e)[:22], str(e)[-19:])
ctx.run(again)
def other():
    try:
        v.reset(t)
    except ValueError as e:
        print(str(e)[-33:])
Context().run(other)
c2 = ctx.copy()
c2.run(v.set, "c2")
print(ctx[v], c2[v], [k.name for k in c2.keys()])
try:
    ctx.run(lambda: 1 / 0)
except ZeroDivisionError as e:
    print(e, v.get())
try:
    Context()[v]
except KeyError as e:
    print("KeyError")
print(ContextVar[int])
try:
    ContextVar(5)
except TypeError as e:
    print(e)
