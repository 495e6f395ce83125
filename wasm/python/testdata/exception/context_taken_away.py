# An exception whose context the program has taken away keeps none on its way out.
class My(Exception): pass
def g():
    try: yield
    except BaseException:
        exc = My()
        try: raise exc
        finally: exc.__context__ = None
x = g(); next(x)
try:
    try: raise IndexError
    except IndexError as e: x.throw(e)
except My as m: print("throw", repr(m.__context__))
x = g(); next(x)
try: x.throw(IndexError)
except My as m: print("throw outside", repr(m.__context__))
def f():
    try: raise KeyError
    except KeyError:
        exc = My()
        try: raise exc
        finally: exc.__context__ = None
try:
    try: raise IndexError
    except IndexError: f()
except My as m: print("call", repr(m.__context__))
class CM:
    def __enter__(self): pass
    def __exit__(self, t, v, tb): f()
try:
    with CM(): raise IndexError
except My as m: print("with", repr(m.__context__))
def h():
    try: raise KeyError
    except KeyError:
        exc = My()
        try: raise exc
        except My as e:
            e.__context__ = None
            raise
try: h()
except My as m: print("reraise", repr(m.__context__))
def k():
    try: raise KeyError
    except KeyError:
        exc = My()
        try: raise exc
        except My as e:
            e.__context__ = None
            raise e
try: k()
except My as m: print("raise again", repr(m.__context__))
def gen():
    yield from g()
x = gen(); next(x)
try: x.throw(IndexError)
except My as m: print("delegated", repr(m.__context__))
def w():
    try: raise KeyError
    except KeyError:
        exc = My()
        try: raise exc
        finally:
            exc.__context__ = None
            try: pass
            finally: pass
try: w()
except My as m: print("finally twice", repr(m.__context__))
try:
    try: raise KeyError
    finally:
        try: raise My
        except My as e: e.__context__ = None; saved = e
except KeyError as e: print(repr(saved.__context__), repr(e.__context__))
async def a():
    try: raise KeyError
    except KeyError:
        exc = My()
        try: raise exc
        finally: exc.__context__ = None
async def b():
    try: raise IndexError
    except IndexError: await a()
try: b().send(None)
except My as m: print("await", repr(m.__context__))
