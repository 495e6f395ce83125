def g():
    while True:
        try: yield 1
        except ValueError: print("again")
x = g(); next(x)
for i in range(3): x.throw(ValueError)
x.throw(ValueError("o")); print(x.gi_frame.f_locals, x.gi_frame.f_lineno, x.gi_frame.f_lasti > 0)
x.gi_frame.clear() if False else None
try: x.gi_frame.clear()
except RuntimeError as e: print(e)
print(x.gi_frame)
