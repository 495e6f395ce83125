class AppError(Exception):
    def __init__(self, code, message):
        super().__init__(code, message)
        self.code = code
    def __str__(self): return f"[{self.code}] {self.args[1]}"
class NotFound(AppError): pass
try:
    raise NotFound(404, "no such page")
except AppError as e:
    print(e, repr(e), e.code, type(e).__name__)
class Empty(Exception): pass
print(repr(Empty()), str(Empty()), repr(Empty(1)), repr(Empty(1, "a")), repr(Empty("x")), Empty(1, 2).args)
