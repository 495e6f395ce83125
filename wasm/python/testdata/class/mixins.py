class JsonMixin:
    def to_text(self): return "{" + ", ".join(f"{k}={v!r}" for k, v in sorted(vars(self).items())) + "}"
class LogMixin:
    def __init__(self, *a, **k):
        print("creating", type(self).__name__)
        super().__init__(*a, **k)
class Base:
    def __init__(self, name): self.name = name
class Thing(LogMixin, JsonMixin, Base): pass
t = Thing("x")
print(t.to_text(), [c.__name__ for c in Thing.mro()])
