async def f():
    yield 1
c = f()
try: c.athrow(ValueError("x")).send(None)
except ValueError as e:
    import traceback; traceback.print_exc()
c.asend(None).throw(KeyError("y"))
