"""Reprs of variables, tokens and contexts."""
import contextvars
import re

var = contextvars.ContextVar("var")
other = contextvars.ContextVar("other", default=[1])
token = var.set(1)
for x in var, other, token, contextvars.copy_context():
    print(x)
var.reset(token)
print(token)
print(var.name, contextvars.ContextVar[int])
for f in lambda: contextvars.ContextVar(), lambda: contextvars.ContextVar(1), lambda: contextvars.Context(1), lambda: contextvars.Token(), lambda: setattr(var, "name", "x"):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
