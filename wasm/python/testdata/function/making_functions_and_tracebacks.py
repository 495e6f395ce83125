# The types of functions, code, cells, tracebacks and methods can be called; types.coroutine takes any callable.
import types, sys, inspect
def t(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
def tb():
    try: 1/0
    except ZeroDivisionError as e: return e.__traceback__
x = tb()
T = types.TracebackType
n = T(None, x.tb_frame, 4, 7)
print(n.tb_next, n.tb_lineno, n.tb_lasti, n.tb_frame is x.tb_frame)
m = T(n, sys._getframe(), 0, 1)
print(m.tb_next is n)
t(T); t(T, None); t(T, 1, x.tb_frame, 1, 1); t(T, None, 5, 1, 1); t(T, None, x.tb_frame, 'a', 1); t(T, None, x.tb_frame, 1, 'b'); t(T, tb_next=None, tb_frame=x.tb_frame, tb_lasti=1, tb_lineno=2)
t(T, None, x.tb_frame, 1, 1, 1); t(T, None, x.tb_frame, 1, zzz=1)
try: raise ValueError('q').with_traceback(m)
except ValueError as e:
    k = e.__traceback__
    while k: print(k.tb_lineno, k.tb_frame.f_code.co_name); k = k.tb_next
t(type(sys._getframe())); t(types.FrameType); t(types.CodeType); t(types.FunctionType); t(types.GeneratorType); t(types.CoroutineType); t(types.AsyncGeneratorType); t(types.CellType); t(types.CellType, 5); t(types.CellType, 5, 6); t(types.MethodType); t(types.MethodType, 1, 2); t(types.MethodType, len, None); t(types.MethodType, len, []); t(types.BuiltinFunctionType); t(types.MethodWrapperType); t(types.WrapperDescriptorType); t(types.GetSetDescriptorType); t(types.MemberDescriptorType); t(types.MappingProxyType); t(types.MappingProxyType, 5); t(types.MappingProxyType, {1:2}); t(types.ModuleType); t(types.ModuleType, 'm', 'doc'); t(types.NoneType); t(types.NoneType, 1); t(types.EllipsisType); t(types.NotImplementedType); t(types.GenericAlias, list, int); t(types.GenericAlias); t(types.UnionType); t(types.SimpleNamespace, a=1); t(types.SimpleNamespace, {'a':2}, b=3); t(types.SimpleNamespace, 5); t(types.DynamicClassAttribute, len)
def f(a, b=2, *c, d=4, **e):
    'doc'
    return a, b, c, d, e
g = types.FunctionType(f.__code__, {'x': 1}, 'name', (9,), None)
print(g.__name__, g(1, d=0), g.__defaults__, g.__kwdefaults__, g.__globals__, g.__doc__, g.__module__, g.__qualname__)
t(types.FunctionType, f.__code__); t(types.FunctionType, f.__code__, {}, 5); t(types.FunctionType, f.__code__, {}, 'a', 5); t(types.FunctionType, f.__code__, {}, 'a', None, 5); t(types.FunctionType, f.__code__, {}, 'a', None, (types.CellType(1),)); t(types.FunctionType, 5, {}); t(types.FunctionType, f.__code__, 5)
def outer():
    v = 1
    def inner(): return v
    return inner
i = outer()
t(types.FunctionType, i.__code__, {}); t(types.FunctionType, i.__code__, {}, 'n', None, ()); t(types.FunctionType, i.__code__, {}, 'n', None, (1,))
print(types.FunctionType(i.__code__, {}, 'n', None, (types.CellType(42),))())
print(types.FunctionType(f.__code__, {}, argdefs=(1,2), kwdefaults={'d': 7})(1))
c = f.__code__
for a in ['co_name','co_qualname','co_argcount','co_posonlyargcount','co_kwonlyargcount','co_nlocals','co_varnames','co_names','co_cellvars','co_freevars','co_flags','co_filename','co_firstlineno','co_consts','co_stacksize']:
    if a not in ('co_stacksize',): t(lambda: (a, getattr(c, a)))
t(lambda: c.replace(co_name='zz').co_name)
t(lambda: types.FunctionType(c.replace(co_name='zz', co_firstlineno=99), {}).__name__)
t(lambda: c.replace(co_flags=c.co_flags).co_flags)
t(lambda: c.replace(bad=1)); t(lambda: c.replace(1)); t(lambda: c.replace(co_name=1))
t(lambda: c == c.replace()); t(lambda: hash(c) == hash(c.replace())); t(lambda: c.replace(co_name='q') == c)
@types.coroutine
def gen():
    x = yield 1
    return x
async def co(): return await gen()
k = co(); print(k.send(None))
try: k.send(5)
except StopIteration as e: print(e.value)
class Aw:
    def __await__(self): yield 7; return 8
@types.coroutine
def plain(): return Aw()
@types.coroutine
def plain2(): return (x for x in [1])
@types.coroutine
def plain3(): return iter([1,2])
@types.coroutine
def plain4(): return 5
class GenLike:
    def __iter__(self): return self
    def __next__(self): return 1
    def send(self, v): print('send', v); return v
    def throw(self, *a): print('throw', a); raise StopIteration('done')
    def close(self): print('close')
import collections.abc
collections.abc.Generator.register(GenLike)
@types.coroutine
def plain5(): return GenLike()
for p in (plain, plain2, plain3, plain4, plain5):
    async def run():
        return await p()
    k = run()
    t(k.send, None); t(k.send, None); t(k.throw, ValueError('x'))
    k.close()
    print(inspect.isawaitable(p()) if p is not plain4 else '', type(p()).__name__)
t(types.coroutine, 5)
w = plain5()
print(w.__name__ if hasattr(w, '__name__') else '-')
print(types.coroutine(co) is co, types.coroutine(gen) is gen, types.coroutine(len).__name__)
def h(): return (yield)
print(types.coroutine(h) is h, hex(types.coroutine(h).__code__.co_flags), hex(h.__code__.co_flags))
print(types.coroutine(h))
t(types.prepare_class, 'A', (int,)); t(types.new_class, 'A', (int,), {}, lambda ns: ns.update(x=1)); t(types.resolve_bases, (list[int],)); t(types.get_original_bases, int)
