"""Tokens: old values, reset, used twice, of another variable, of another context."""
import contextvars

var, other = contextvars.ContextVar("var"), contextvars.ContextVar("other", default=5)
try:
    var.get()
except LookupError as e:
    print(repr(e).partition(" at 0x")[0])
print(var.get("given"), other.get(), other.get("given"))
token = var.set(1)
print(token.old_value is contextvars.Token.MISSING, token.var is var, contextvars.Token.MISSING)
token2 = var.set(2)
print(token2.old_value)
var.reset(token2)
print(var.get())
for f in lambda: var.reset(token2), lambda: other.reset(token), lambda: contextvars.copy_context().run(var.reset, token), lambda: var.reset(1):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, str(e).partition("<")[0], str(e).rpartition(">")[2])
var.reset(token)
print(var.get("none"))
