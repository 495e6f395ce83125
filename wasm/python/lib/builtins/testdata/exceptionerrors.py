# Exceptions, groups, generic aliases, unions, mapping proxies and modules: texts and refusals.

def addr(s):
    """Hide addresses, which are made up here and random there."""
    out, rest = '', s
    while True:
        before, found, rest = rest.partition('0x7')
        out += before
        if not found:
            return out
        digits = rest.lstrip('0123456789abcdef')
        out += '0xADDR' if len(rest) - len(digits) > 8 else '0x7' + rest[:len(rest) - len(digits)]
        rest = digits


def show(f):
    """Print what f gives or raises."""
    try:
        print('OK', addr(str(f())))
    except BaseException as e:
        print(type(e).__name__, addr(str(e)))


show(lambda:BaseException(a=1))
show(lambda:StopIteration(1,2).value)
show(lambda:SystemExit(1,2).code)
show(lambda:ImportError('m',name='x',path='p',foo=1))
show(lambda:repr(ImportError('m',name='x')))
show(lambda:NameError('m',foo=1))
show(lambda:AttributeError('x',name=1,obj=2).obj)
show(lambda:AttributeError('x',foo=2).obj)
show(lambda:repr(OSError(2,'x')))
show(lambda:repr(OSError(2,'x','f')))
show(lambda:str(OSError(2,'x','f',None,'g')))
show(lambda:OSError(a=1))
show(lambda:repr(OSError(1,2,3,4,5,6)))
show(lambda:str(OSError(2,None)))
show(lambda:str(OSError(2)))
show(lambda:str(SyntaxError('m',('f/g',1,2,'t'))))
show(lambda:SyntaxError('m',('f',)))
show(lambda:str(SyntaxError('m',(None,1,2,'t'))))
show(lambda:str(SyntaxError('m',('f',None,2,'t'))))
show(lambda:str(SyntaxError()))
show(lambda:str(KeyError('a')))
show(lambda:str(KeyError('a','b')))
show(lambda:str(KeyError()))
show(lambda:UnicodeDecodeError())
show(lambda:str(UnicodeDecodeError('utf-8',b'\xff',0,1,'bad')))
show(lambda:str(UnicodeDecodeError('utf-8',b'\xff\xff',0,2,'bad')))
show(lambda:str(UnicodeEncodeError('ascii','\xe9',0,1,'bad')))
show(lambda:str(UnicodeEncodeError('ascii','\u4e2d',0,1,'bad')))
show(lambda:str(UnicodeEncodeError('ascii','\xe9ab',0,2,'bad')))
show(lambda:str(UnicodeTranslateError('\xe9',0,1,'bad')))
show(lambda:UnicodeDecodeError(1,2,3,4,5))
e=ValueError()
def s(n,v):
    def f(): setattr(e,n,v)
    return f
def d(n):
    def f(): delattr(e,n)
    return f
for n in('args','__cause__','__context__','__traceback__','__suppress_context__'): show(s(n,3)); show(d(n))
show(lambda:e.with_traceback(3))
show(lambda:e.add_note(3))
show(lambda:e.add_note())
show(lambda:e.__notes__)
show(lambda:(e.add_note('a'),e.__notes__));
show(lambda:e.__setstate__(3))
show(lambda:e.__reduce__())
show(lambda:ExceptionGroup())
show(lambda:ExceptionGroup('a'))
show(lambda:ExceptionGroup(1,[]))
show(lambda:ExceptionGroup('a',3))
show(lambda:ExceptionGroup('a',[]))
show(lambda:ExceptionGroup('a',[1]))
show(lambda:ExceptionGroup('a',[ValueError(1),KeyboardInterrupt()]))
show(lambda:repr(BaseExceptionGroup('a',[ValueError(1)])))
show(lambda:repr(BaseExceptionGroup('a',[ValueError(1),KeyboardInterrupt()])))
show(lambda:str(ExceptionGroup('a',[ValueError(1),OSError()])))
class EG(ExceptionGroup): pass
show(lambda:EG('a',[KeyboardInterrupt()]))
show(lambda:ExceptionGroup('a',[ValueError(1)],a=1))
show(lambda:ExceptionGroup('a',(ValueError(1),)))
g=ExceptionGroup('g',[ValueError(1),OSError(2),ExceptionGroup('h',[ValueError(3)])])
show(lambda:g.split(ValueError))
show(lambda:g.subgroup(KeyError))
show(lambda:g.split(3))
show(lambda:g.split(lambda x: isinstance(x,OSError)))
show(lambda:g.derive([KeyError(1)]))
show(lambda:g.split())
show(lambda:g.subgroup((ValueError,3)))
show(lambda:g.exceptions)
show(lambda:g.message)
show(lambda:ExceptionGroup[int])
def f(): g.message=3
show(f)
def f():
    try: 1/0
    except Exception as e: t=e.__traceback__
    show(lambda:t)
    show(lambda:[n for n in dir(t) if n not in dir(object)])
    def f(): t.tb_next=3
    show(f)
    def f(): t.tb_next=t
    show(f)
    def f(): t.tb_lineno=3
    show(f)
f()
class N:
    def m(self): return 5
    def __add__(s,o): return 7
show(lambda:list[int])
show(lambda:tuple[int,...])
show(lambda:tuple[()])
show(lambda:dict[str,list[int]])
show(lambda:int|None)
show(lambda:None|int)
show(lambda:int|int)
show(lambda:list[int]|None)
show(lambda:int|'x')
show(lambda:(int|str).__args__)
show(lambda:(int|str)==(str|int))
show(lambda:hash(int|str)==hash(str|int))
show(lambda:list[int].__origin__)
show(lambda:list[int].__args__)
show(lambda:list[int]())
show(lambda:list[int].append)
show(lambda:list[int].__parameters__)
show(lambda:list[int][str])
show(lambda:int[str])
show(lambda:type[int])
show(lambda:list[int]==list[int])
show(lambda:type(list[int]))
show(lambda:type(int|str))
show(lambda:list[int].foo)
show(lambda:isinstance([],list[int]))
show(lambda:(int|str)())
show(lambda:list[N])
show(lambda:list['x'])
show(lambda:(int|str)[int])
show(lambda:dict[int])
show(lambda:list[int].__class__)
show(lambda: list[len])
show(lambda:isinstance(None,int|None))
show(lambda:issubclass(int,int|None))
show(lambda:list[*tuple[int]])
class GL(list[int]): pass
show(lambda:(GL.__bases__, GL.__orig_bases__, GL([1])))
P=type(N.__dict__); m=P({'a':1}); show(lambda:m); show(lambda:m['b']); show(lambda:P(3)); show(lambda:m|{'b':2}); show(lambda:m=={'a':1}); show(lambda:list(m.items())); show(lambda:m.get('z',4)); show(lambda:hash(m)); show(lambda:repr(m)); show(lambda:list(reversed(m)))
def f(): m['a']=1
show(f)
import sys
M=type(sys)
show(lambda:M())
show(lambda:M('x'))
show(lambda:M('x','doc').__dict__)
show(lambda:sys.foo)
show(lambda: sys)
show(lambda:dir(M('a')))
show(lambda:NotImplemented())
show(lambda:type(NotImplemented)())
show(lambda:type(...)())
show(lambda:dir(None))
show(lambda:hash(None))
show(lambda:type(None).__name__)
show(lambda:type(...).__name__)
show(lambda:type(NotImplemented).__name__)
show(lambda:bool(NotImplemented))
