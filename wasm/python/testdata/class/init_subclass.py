class Plugin:
    registry = {}
    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.registry[key or cls.__name__] = cls

class A(Plugin): pass
class B(Plugin, key="bee"): pass
print({k: v.__name__ for k, v in Plugin.registry.items()})
try:
    class C(object, key=1): pass
except TypeError as e:
    print(e)
