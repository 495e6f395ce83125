# Classes, functions and aliases with type parameters: what they are asked, and wrong numbers of arguments.
class A[T]: pass
import typing
print(issubclass(A, typing.Generic), typing.Generic in A.__mro__, A.__mro__, A.__orig_bases__)
print(A[int], A[int].__args__, A[int].__origin__, A.__parameters__, A[int]())
class B[T, U = str](A[T]): pass
print(B.__parameters__, B[int], B[int, str], B.__orig_bases__)
class C[*Ts]: pass
print(C[int, str], C[()], C.__parameters__)
class D[**P]: pass
print(D[[int]], D[int, str], D[...])
class E[T, *Ts, **P]: pass
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: A[int, str]); t(lambda: E[int]); t(lambda: E[int, str, [int]]); t(lambda: A[()]); t(lambda: B[int,str,int]); t(lambda: A[1]); t(lambda: A['x']); t(lambda: A[None])
T = typing.TypeVar('T')
class F(typing.Generic[T]): pass
t(lambda: F[int, str]); t(lambda: F.__parameters__); t(lambda: F[int]); 
class G(A[T], typing.Generic[T]): pass
t(lambda: G.__parameters__); t(lambda: G[int]().__orig_class__)
t(lambda: A[T][int]); t(lambda: A[int][str])
def f[T](x: T) -> list[T]: return [x]
print(f.__type_params__, f.__annotations__)
type Al[T] = dict[str, T]
print(Al[int], Al.__value__, Al.__type_params__, Al[int].__value__ if hasattr(Al[int], '__value__') else '-')
t(lambda: typing.get_type_hints(f))
