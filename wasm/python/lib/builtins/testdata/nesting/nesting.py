# Everything here recurses without end, or through structures nested deeper than calls may be. Each line must say RecursionError.

import sys

DEEP = 20000


def show(what, f):
    try:
        f()
        print(what + ': no error')
    except RecursionError:
        print(what + ': RecursionError')


def nested(wrap, inner, depth=DEEP):
    for _ in range(depth):
        inner = wrap(inner)
    return inner


tuples, others = nested(lambda x: (x,), ()), nested(lambda x: (x,), ())
lists = nested(lambda x: [x], [])
dicts = nested(lambda x: {'a': x}, {})
show('hash of tuples', lambda: hash(tuples))
show('repr of tuples', lambda: repr(tuples))
show('tuples ==', lambda: tuples == others)
show('tuples <', lambda: tuples < others)
show('isinstance', lambda: isinstance(3, tuples))
show('issubclass', lambda: issubclass(int, tuples))
show('repr of lists', lambda: repr(lists))
show('str of lists', lambda: str(lists))
show('format of lists', lambda: f'{lists}')
show('set of tuples', lambda: {tuples})
show('dict of tuples', lambda: {tuples: 1})
show('repr of dicts', lambda: repr(dicts))
show('dicts ==', lambda: dicts == {'a': dicts})


class Endless:
    def __eq__(self, other): return other == self
    def __hash__(self): return hash(self)
    def __repr__(self): return repr(self)
    def __str__(self): return str(self)
    def __format__(self, spec): return format(self, spec)
    def __len__(self): return len(self)
    def __bool__(self): return bool(self)
    def __int__(self): return int(self)
    def __iter__(self): return iter(self)
    def __contains__(self, x): return x in self
    def __getitem__(self, i): return self[i]
    def __call__(self): return self()
    def __add__(self, other): return self + other
    def __lt__(self, other): return sorted([self, other])
    def __getattr__(self, name): return getattr(self, name + 'x')
    def __setattr__(self, name, value): setattr(self, name, value)
    def __dir__(self): return dir(self)
    def __instancecheck__(self, x): return isinstance(x, self)

    @property
    def prop(self): return self.prop


e = Endless()
for what, f in {
    '__eq__': lambda: e == Endless(), '__hash__': lambda: hash(e), '__repr__': lambda: repr(e), '__str__': lambda: str(e),
    '__format__': lambda: format(e, ''), '__len__': lambda: len(e), '__bool__': lambda: bool(e), '__int__': lambda: int(e),
    '__iter__': lambda: iter(e), '__contains__': lambda: 1 in e, '__getitem__': lambda: e[0], '__call__': lambda: e(), '__add__': lambda: e + 1,
    '__lt__': lambda: e < e, '__getattr__': lambda: e.q, '__setattr__': lambda: setattr(e, 'x', 1), '__dir__': lambda: dir(e),
    '__instancecheck__': lambda: isinstance(3, e), 'property': lambda: e.prop,
}.items():
    show(what, f)


class MakesItself:
    def __init__(self): MakesItself()


class NewsItself:
    def __new__(cls): return NewsItself()


class ClassOfItself:
    __class__ = property(lambda self: self.__class__)


show('__init__', MakesItself)
show('__new__', NewsItself)
show('__class__', lambda: isinstance(ClassOfItself(), int))

groups = nested(lambda g: ExceptionGroup('g', [g]), ValueError(1), 2000)
show('split', lambda: groups.split(ValueError))
show('subgroup', lambda: groups.subgroup(lambda e: isinstance(e, ValueError)))
show('repr of groups', lambda: repr(groups))

aliases, other_aliases = nested(lambda a: list[a], int, 3000), nested(lambda a: list[a], int, 3000)
show('repr of aliases', lambda: repr(aliases))
show('hash of aliases', lambda: hash(aliases))
show('aliases ==', lambda: aliases == other_aliases)
show('parameters of aliases', lambda: aliases.__parameters__)

static = nested(staticmethod, len, 5000)
show('static methods', lambda: static('x'))
show('repr of static methods', lambda: repr(static))
show('abstractness', lambda: static.__isabstractmethod__)

Method = type(e.__len__)
methods = nested(lambda m: Method(m, 1), lambda *a: len(a), 5000)
show('methods', lambda: methods())
methods.__name__, repr(methods), hash(methods), methods.__doc__

Proxy = type(Endless.__dict__)
proxies = nested(Proxy, {}, 5000)
show('repr of proxies', lambda: repr(proxies))
len(proxies), proxies.get(1), list(proxies), 1 in proxies, proxies | {}, proxies == {}

chain = nested(lambda c: type('C', (c,), {}), object, 1000)
chain.__mro__[-2].changed = 1
print(chain().changed)

print('done')
