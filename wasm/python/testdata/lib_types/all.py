import types

print([n for n in ("FunctionType", "GeneratorType", "CoroutineType", "MethodType", "ModuleType", "SimpleNamespace", "MappingProxyType", "NoneType", "EllipsisType", "UnionType", "GenericAlias", "CellType", "CodeType", "TracebackType", "FrameType", "BuiltinFunctionType", "DynamicClassAttribute", "LambdaType", "AsyncGeneratorType", "MethodWrapperType", "WrapperDescriptorType", "GetSetDescriptorType", "MemberDescriptorType", "ClassMethodDescriptorType", "NotImplementedType") if not hasattr(types, n)])
n = types.SimpleNamespace(a=1, b="x")
n.c = [n.a]
print(n, n == types.SimpleNamespace(a=1, b="x", c=[1]), types.SimpleNamespace({"k": 1}, z=2), vars(n))
m = types.MappingProxyType({"a": 1})
print(m, m["a"], m | {"b": 2}, list(m), m.copy(), len(m))
for f in (lambda: m.__setitem__("a", 2), lambda: types.SimpleNamespace(1), lambda: types.new_class("X", (int,), {"bad": 1}), lambda: types.MethodType(3, 4)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
C = types.new_class("C", (), {}, lambda ns: ns.update(x=5))
print(C, C.x, types.MethodType(lambda self: self * 2, 4)(), types.ModuleType("mod", "doc").__doc__, types.resolve_bases((int,)), types.get_original_bases(C), types.GenericAlias(list, (int,)), isinstance(int | str, types.UnionType), types.prepare_class("D")[0])


@types.coroutine
def gen():
    yield 1


async def use():
    await gen()


c = use()
print(c.send(None))
c.close()
