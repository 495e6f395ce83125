# What CPython says when classes, attributes and built-in functions are used wrongly.

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


class A:
    __slots__=('x',)
show(lambda: A().x)
def f(): A().y=1
show(f)
def f(): del A().x
show(f)
def f():
    class B(A): pass
    class C(A,B): pass
show(f)
show(lambda: type('X',(A,A),{}))
show(lambda: type('X',(int,str),{}))
show(lambda: type('X',(bool,),{}))
show(lambda: type('X',(3,),{}))
show(lambda: type('X',(A,),{'__slots__':('a','__dict__','1')}))
show(lambda: type('X',(int,),{'__slots__':('a',)}))
show(lambda: type('X',(),{'__slots__':('a',),'a':1}))
show(lambda: type('X',(),{'__slots__':(3,)}))
show(lambda: type(1,(),{}))
show(lambda: type('X',[],{}))
show(lambda: type('X',(),[]))
show(lambda: type('X',()))
show(lambda: type('X',(),{},a=1))
show(lambda: type())
class M(type): pass
show(lambda: M(1))
show(lambda: M())
class N: pass
show(lambda: N(1))
show(lambda: N(a=1))
show(lambda: object(1))
class N1:
    def __new__(c,*a): return object.__new__(c,*a)
show(lambda:N1(1))
class N2:
    def __init__(s,*a): object.__init__(s,*a)
show(lambda:N2(1))
class N3:
    def __init__(s,*a): pass
    __init__=object.__init__
show(lambda:N3(1))
show(lambda:object.__new__())
show(lambda:object.__new__(3))
show(lambda:object.__new__(int))
show(lambda:int.__new__(str))
show(lambda: type(None)(3))
show(lambda:type(None)())
class P:
    x=property(lambda s:1)
    y=property()
def f(): P().x=1
show(f)
def f(): del P().x
show(f)
show(lambda:P().y)
def f(): P().y=3
show(f)
p=property(lambda s:1)
show(lambda:p.__get__(3))
show(lambda:p.__set__(3,4))
show(lambda:p.__name__)
show(lambda:P.x.__name__)
show(lambda:isinstance(1,2))
show(lambda:issubclass(1,2))
show(lambda:issubclass(int,2))
show(lambda:isinstance(1,list[int]))
show(lambda:isinstance(1,int|list[int]))
show(lambda:isinstance(1,(str,2)))
show(lambda:super())
show(lambda:super(int,'x'))
show(lambda:super(1))
show(lambda:super(int).foo)
show(lambda:super(int,3))
show(lambda:super(int,int))
show(lambda:super(int,3).foo)
show(lambda: super(int))
show(lambda:classmethod())
show(lambda:classmethod(3))
show(lambda:staticmethod(3))
show(lambda:staticmethod(len)(3))
show(lambda: classmethod(3).__get__(3)())
show(lambda:property(1,2,3,4,5))
show(lambda:property(foo=1))
def f(): N().__class__=3
show(f)
def f(): N().__class__=int
show(f)
def f(): N().__class__=A
show(f)
def f(): (3).__class__=A
show(f)
def f(): N().__dict__=3
show(f)
def f(): del N().__dict__
show(f)
def f(): int.x=3
show(f)
def f(): N.__name__=3
show(f)
def f(): del N.__name__
show(f)
def f(): N.__qualname__=3
show(f)
def f(): N.__bases__=3
show(f)
def f(): N.__mro__=3
show(f)
def f(): N.__dict__=3
show(f)
show(lambda:N.__abstractmethods__)
show(lambda: N.__init_subclass__(a=1))
show(lambda:type('X',(N,),{},a=2))
show(lambda: N.__init__)
show(lambda: int.__add__)
show(lambda: (10**30).__add__)
show(lambda:list.append)
show(lambda:[].append)
show(lambda:dict.fromkeys)
show(lambda:dict.__dict__['fromkeys'])
show(lambda:A.x)
show(lambda:N.__dict__['__dict__'])
show(lambda:len)
show(lambda:int.real)
show(lambda: N().__init__)
show(lambda: (len.__name__,len.__qualname__,len.__module__,len.__self__,len.__text_signature__))
show(lambda: (list.append.__name__,list.append.__qualname__,list.append.__objclass__,list.append.__text_signature__, [].append.__self__,[].append.__module__))
show(lambda: (int.__add__.__name__,int.__add__.__qualname__,int.__add__.__text_signature__,(1).__add__.__self__,(1).__add__.__objclass__,(1).__add__.__qualname__))
show(lambda: dict(N.__dict__));
for s in ["print(sep=1)","print(end=1)","print(foo=1)","print(file=3)","getattr(1,2)","getattr(1)","getattr(1,'x')","getattr(1,'x',3,4)","setattr(1,2,3)","setattr(1,'x',3)","hasattr(1,2)","delattr(1,'x')","delattr(1,2)","chr(-1)","chr(1.5)","chr(99999999)","ord('ab')","ord(3)","ord(b'')","hash([])","id()","id(1,2)","isinstance(1)","callable()","abs('x')","bin(1.5)","hex('a')","oct(-8)","hex(-255)","bin(0)","round('x')","round(1.5,'x')","round(1.5,None)","round(1.5,1)","pow(2,3,4)","pow(2,'x')","pow(2,-1,7)","pow(2,3,mod=5)","pow(2,1.5,3)","divmod(1,'x')","format(1,2)","format(1,'x')","format([], 'd')","vars(1)","vars(3,4)","dir(1,2)","repr()","ascii('é')","abs()","abs(1,2)","len(1,2)","hasattr(1)","exit(3)","quit()","repr(exit)","anext(3)","aiter(3)","iter(3)","next(3)","callable(len)","ord('é')","isinstance(1,2,3)","issubclass(1)","print(1,2,sep=None,end=None)","hash()","round()","pow(2)","divmod(1)","chr()","format()","__debug__","setattr(1,2)","print(1, file=None, flush=True)","round(2.5)","round(number=3.7)","round(3,ndigits=2)","pow(base=2,exp=3)","type(exit)","delattr(1)","bool(1,2)","anext()","id(a=3)","round(3.5,n=1)","int(x=3)","list(a=1)","dict(1)","str(1,2)","float('x')","object.foo","list.foo","[].foo","sum()","sum('a')","sum(['a'])","min()","min([])","max(1)","max([],default=3)","sorted()","len(3)","any(3)","zip(1)","map()","enumerate()","range()","slice()","reversed(3)","filter(1)","iter(1,2)","next(iter([]))","next(iter([]),5)","type('a').__name__","hasattr(3,'real')","callable(3)","eval('1+')","print(*range(3),sep='-')","input.__name__","all([1,0])"]:
    print(s, end=' -> '); show(lambda: eval(s))
