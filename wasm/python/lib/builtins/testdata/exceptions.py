# Raising, chaining, notes, fields, except*, and what exceptions show.

# exceptions
class MyE(Exception):
    def __init__(self, a, *, b=2): super().__init__(a); self.b=b
try: raise MyE(1,b=3)
except MyE as e: print(repr(e), e.args, e.b, str(e))
class E2(MyE):
    def __str__(self): return 'custom'
print(str(E2(1)), repr(E2(1)))
class E3(Exception): pass
print(repr(E3()), repr(E3(1)), repr(E3(1,2)), str(E3(1,2)))
try:
    try: raise ValueError('a')
    except ValueError as e: raise KeyError('b') from e
except KeyError as e: print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try: raise ValueError('a')
    except ValueError as e: raise KeyError('b')
except KeyError as e: print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try: raise ValueError('a')
    except ValueError as e: raise KeyError('b') from None
except KeyError as e: print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
e=ValueError('x'); e.add_note('n1'); e.add_note('n2'); print(e.__notes__)
e.args=(1,2); print(e, repr(e)); e.foo=3; print(e.__dict__)
def g(): return 5; yield
try: next(g())
except StopIteration as s: print(s.value, s.args, repr(s))
print(StopIteration().value, StopIteration(3).value, StopIteration(1,2).value)
try: undefined_name
except NameError as e: print(e.name, e)
try: (1).foo
except AttributeError as e: print(e.name, e.obj, e)
try: import nonexistent_mod
except ImportError as e: print(type(e).__name__, e.name, e.path, e.msg, e)
import sys
try: sys.exit(3)
except SystemExit as e: print(e.code, e.args)
for args in [(),(1,),(1,'x'),(2,'x'),(13,'p','file'),(17,'e','f',None,'g'),('a','b'),(104,'r'),(110,'t'),(32,'p')]:
    e=OSError(*args); print(repr(e), str(e), e.errno, e.strerror, e.filename, e.filename2)
print(repr(ConnectionResetError()), issubclass(TimeoutError, OSError), IOError is OSError, EnvironmentError is OSError)
g=ExceptionGroup('g',[ValueError(1),TypeError('t'),ExceptionGroup('h',[ValueError(2),KeyError('k')])])
print(g, repr(g), g.message, g.exceptions)
m,r=g.split(ValueError); print(repr(m), repr(r)); print(repr(g.subgroup(lambda e: isinstance(e,KeyError))))
print(g.split((ValueError,TypeError)), g.subgroup(OSError), g.split(ExceptionGroup))
class EG(ExceptionGroup):
    def derive(self, excs): return EG(self.message, excs)
eg=EG('eg',[ValueError(1),OSError(2)]); eg.add_note('note'); print(eg.split(ValueError), eg.split(OSError)[0].__notes__)
class EG2(ExceptionGroup):
    def __new__(cls, errors, code): o=super().__new__(EG2, f'c{code}', errors); o.code=code; return o
    def derive(self, excs): return EG2(excs, self.code)
x=EG2([ValueError(1),KeyError(2)],7); print(x, repr(x), x.code); a,b=x.split(KeyError); print(repr(a), a.code)
try:
    raise ExceptionGroup('a',[ValueError(1),TypeError(2),OSError(3)])
except* ValueError as e: print('V', repr(e))
except* (TypeError, OSError) as e: print('T', repr(e))
try:
    try: raise ExceptionGroup('a',[ValueError(1),TypeError(2)])
    except* ValueError: pass
except ExceptionGroup as e: print('rest', repr(e))
try:
    try: raise ExceptionGroup('a',[ValueError(1),TypeError(2)])
    except* ValueError: raise KeyError('k')
except ExceptionGroup as e: print('rest', repr(e))
try:
    try: raise ExceptionGroup('a',[ValueError(1)])
    except* ValueError: raise KeyError('k')
except KeyError as e: print('one', repr(e), repr(e.__context__))
try:
    try: raise ValueError(1)
    except* ValueError: raise KeyError('k')
except BaseException as e: print('naked', repr(e))
try:
    try: raise ExceptionGroup('a',[ValueError(1),TypeError(2),ExceptionGroup('b',[TypeError(3)])])
    except* TypeError as e: raise
except ExceptionGroup as e: print('same', repr(e))
try: raise 3
except TypeError as e: print(e)
try: raise ValueError from 3
except TypeError as e: print(e)
class NotE: pass
try: raise NotE
except TypeError as e: print(e)
try:
    try: 1/0
    except 3: pass
except TypeError as e: print(e)
try: 1/0
except ZeroDivisionError as e:
    tb=e.__traceback__; print(tb.tb_lineno, tb.tb_next, type(tb).__name__, tb.tb_frame.f_lineno)
def f():
    try: raise ValueError('v')
    except ValueError as e: return [e][0]
e=f(); print(e.with_traceback(None).__traceback__, e.__class__)
print([c.__name__ for c in ModuleNotFoundError.__mro__], ExceptionGroup.__mro__, ExceptionGroup.__bases__)
print(KeyError('a','b'), str(KeyError(1)), str(KeyError('x')), IndexError(), repr(IndexError('q')))
print(UnicodeDecodeError('utf-8',b'abc',1,2,'r'), UnicodeDecodeError('utf-8',b'abc',1,2,'r').reason)
try: b'\xff'.decode()
except UnicodeDecodeError as e: print(e, e.start, e.end, e.object, e.encoding)
try: 'é'.encode('ascii')
except UnicodeEncodeError as e: print(e, e.start, e.end, e.object)
try: compile('a b','f','exec')
except SyntaxError as e: print(e, e.lineno, e.offset, e.text, e.filename, e.msg, e.end_lineno, e.end_offset)
