"""What annotations are made of. Nothing here checks types; everything can be named, subscripted, joined with | and shown."""
import collections
import collections.abc
import contextlib
import types
from abc import ABCMeta, abstractmethod
from types import GenericAlias as _Plain


def _probe[T, **P, *Ts]():
    type A = int
    return A


_native = tuple(map(type, _probe.__type_params__))  # of parameters in brackets after a name (PEP 695)
TypeAliasType = type(_probe())
NoDefault = _probe.__type_params__[0].__default__
del _probe


class _Joinable:
    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _VariableKind(type):
    def __instancecheck__(cls, instance):
        return type.__instancecheck__(cls, instance) or type(instance) is cls._native


class _Variable(_Joinable, metaclass=_VariableKind):
    _native = None  # the same, written in brackets after a name

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, default=NoDefault, infer_variance=False):
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = None if bound is None else _converted(bound)
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self.__infer_variance__ = infer_variance
        self.__default__ = default
        import sys
        self.__module__ = sys._getframe(1).f_globals.get("__name__", "__main__")

    def has_default(self):
        return self.__default__ is not NoDefault

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "" if self.__infer_variance__ else "~") + self.__name__


class TypeVar(_Variable):
    """A type to be filled in."""

    _native = _native[0]


class ParamSpec(_Variable):
    """The parameters of a function, to be filled in."""

    _native = _native[1]

    @property
    def args(self):
        return _Form(self.__name__ + ".args")

    @property
    def kwargs(self):
        return _Form(self.__name__ + ".kwargs")


class TypeVarTuple(_Variable):
    """Any number of types to be filled in."""

    _native = _native[2]

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]


_variables = (TypeVar, ParamSpec, TypeVarTuple, *_native)
_tuple_types = (TypeVarTuple, _native[2])
_spec_types = (ParamSpec, _native[1])


def _shown(t):
    # How a type shows within another.
    if isinstance(t, _Plain) or isinstance(t, types.UnionType):
        return repr(t)
    if isinstance(t, type):
        return t.__qualname__ if t.__module__ == "builtins" else f"{t.__module__}.{t.__qualname__}"
    if t is ...:
        return "..."
    if isinstance(t, (types.FunctionType, types.BuiltinFunctionType)):
        return t.__name__
    if isinstance(t, (list, tuple)):
        return "[" + ", ".join(map(_shown, t)) + "]"
    return repr(t)


def _converted(t):
    if t is None:
        return type(None)
    return ForwardRef(t) if isinstance(t, str) else t


def _parameters(args):
    out = []
    for a in args:
        if isinstance(a, _variables):
            found = [a]
        elif isinstance(a, list):
            found = _parameters(a)
        else:
            found = () if isinstance(a, type) and not isinstance(a, _Plain) else getattr(a, "__parameters__", ())
        for p in found:
            if p not in out:
                out.append(p)
    return tuple(out)


def _replaced(t, table):
    for key, value in table:
        if t is key:
            return value
    if isinstance(t, list):
        return [_replaced(x, table) for x in t]
    if isinstance(t, _Alias) and t.__parameters__:
        return t._with(tuple([_replaced(a, table) for a in t.__args__]))
    if isinstance(t, _Plain) and t.__parameters__:
        return t.__origin__[tuple([_replaced(a, table) for a in t.__args__])]
    return t


class ForwardRef(_Joinable):
    """A type named in quotes."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        try:
            self.__forward_code__ = compile(arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


class _Form(_Joinable):
    # A name of this module that is no class: Any, Optional, Final …

    def __init__(self, name, make=None):
        self._name = name
        self._make = make
        self.__module__ = "typing"
        self.__name__ = self.__qualname__ = name

    def __repr__(self):
        return "typing." + self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")

    def __getitem__(self, item):
        if self._make is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._make(self, item)


class _Alias(_Joinable):
    # A subscripted form or class of this module.

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        self.__parameters__ = _parameters(args)
        self.__module__ = "typing"

    def _with(self, args):
        if self.__origin__ is Union:
            return Union[args]
        return _Alias(self.__origin__, args, self._name)

    def __repr__(self):
        name = "typing." + self._name if self._name else _shown(self.__origin__)
        args = self.__args__
        if self.__origin__ is collections.abc.Callable:
            *params, result = args
            inside = "..." if params == [...] else "[" + ", ".join(map(_shown, params)) + "]"
            return f"{name}[{inside}, {_shown(result)}]"
        if self.__origin__ is Union and len(args) == 2 and type(None) in args:
            return f"typing.Optional[{_shown(args[0] if args[1] is type(None) else args[1])}]"
        if self.__origin__ is Literal:
            return f"{name}[{', '.join(map(repr, args))}]"
        if self.__origin__ is Annotated:
            return f"{name}[{_shown(args[0])}, {', '.join(map(repr, args[1:]))}]"
        if not args:
            return f"{name}[()]"
        return f"{name}[{', '.join([_shown(a) for a in args])}]"

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        if self.__origin__ is Union is other.__origin__:
            return set(self.__args__) == set(other.__args__)
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, frozenset(self.__args__) if self.__origin__ is Union else tuple(map(str, self.__args__))))

    def __getitem__(self, item):
        items = item if isinstance(item, tuple) else (item,)
        params = self.__parameters__
        if not params:
            raise TypeError(f"{self} is not a generic class")
        if len(items) != len(params) and not any(isinstance(p, TypeVarTuple) for p in params):
            raise TypeError(f"Too {'many' if len(items) > len(params) else 'few'} arguments for {self}; actual {len(items)}, expected {len(params)}")
        return self._with(tuple([_replaced(a, list(zip(params, map(_converted, items)))) for a in self.__args__]))

    def __call__(self, *args, **kwargs):
        if self._name and not isinstance(self.__origin__, type):
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__!r}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return result

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if not isinstance(origin, type):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name and origin is not Generic and origin is not Protocol and Generic not in bases and not any(
                isinstance(b, _Alias) and b is not self and (b.__origin__ is Generic or isinstance(b.__origin__, type) and issubclass(b.__origin__, Generic)) for b in bases):
            return (origin, Generic) if not issubclass(origin, Generic) else (origin,)
        return (origin,)

    def __instancecheck__(self, obj):
        if self.__origin__ is Union:
            return any(isinstance(obj, a) for a in self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        if self.__origin__ is Union:
            return any(issubclass(cls, a) for a in self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __iter__(self):
        yield Unpack[self]


class _ClassAlias(_Joinable):
    # List, Dict … without arguments.

    def __init__(self, origin, name, count):
        self.__origin__ = origin
        self._name = name
        self._count = count
        self.__module__ = "typing"
        self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __repr__(self):
        return "typing." + self._name

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")

    def __getitem__(self, item):
        items = item if isinstance(item, tuple) else (item,)
        if self._name == "Callable":
            if len(items) != 2:
                raise TypeError("Callable must be used as Callable[[arg, ...], result].")
            params, result = items
            items = (*params, result) if isinstance(params, list) else (params, result)
        elif self._count >= 0 and len(items) != self._count and self._name not in ("Generator", "AsyncGenerator", "ContextManager", "AsyncContextManager"):
            raise TypeError(f"Too {'many' if len(items) > self._count else 'few'} arguments for {self}; actual {len(items)}, expected {self._count}")
        if self._name == "Tuple" and item == ():
            items = ()
        return _Alias(self.__origin__, tuple(map(_converted, items)), self._name)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)


def _one(form, item):
    if isinstance(item, tuple):
        raise TypeError(f"{form!r} accepts only single type. Got {item!r}.")
    return _Alias(form, (_converted(item),), form._name)


def _union(form, item):
    if item == ():
        raise TypeError("Cannot take a Union of no types.")
    flat = []
    for a in item if isinstance(item, tuple) else (item,):
        a = _converted(a)
        inner = a.__args__ if isinstance(a, types.UnionType) or isinstance(a, _Alias) and a.__origin__ is Union else (a,)
        for x in inner:
            if x not in flat:
                flat.append(x)
    return flat[0] if len(flat) == 1 else _Alias(Union, tuple(flat), "Union")


def _literal(form, item):
    flat = []
    for a in item if isinstance(item, tuple) else (item,):
        for x in a.__args__ if isinstance(a, _Alias) and a.__origin__ is Literal else (a,):
            if not any(x == y and type(x) is type(y) for y in flat):
                flat.append(x)
    return _Alias(Literal, tuple(flat), "Literal")


def _annotated(form, item):
    if not isinstance(item, tuple) or len(item) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    first = _converted(item[0])
    if isinstance(first, _Alias) and first.__origin__ is Annotated:
        item = (*first.__args__, *item[1:])
        first = item[0]
    alias = _Alias(Annotated, (first, *item[1:]), "Annotated")
    alias.__metadata__ = item[1:]
    return alias


def _several(form, item):
    return _Alias(form, tuple(map(_converted, item if isinstance(item, tuple) else (item,))), form._name)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


Union = _Form("Union", _union)
def _optional(form, item):
    if isinstance(item, tuple):
        raise TypeError(f"{form} requires a single type. Got {item!r:.100}.")
    return Union[item, None]


Optional = _Form("Optional", _optional)
Literal = _Form("Literal", _literal)
Annotated = _Form("Annotated", _annotated)
Concatenate = _Form("Concatenate", _several)
for _n in ("Final", "ClassVar", "TypeGuard", "TypeIs", "Required", "NotRequired", "ReadOnly", "Unpack"):
    globals()[_n] = _Form(_n, _one)
for _n in ("NoReturn", "Never", "Self", "LiteralString", "TypeAlias"):
    globals()[_n] = _Form(_n)
AnyStr = TypeVar("AnyStr", bytes, str)
T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
Text = str
TYPE_CHECKING = False

for _name, _origin, _count in [
        ("List", list, 1), ("Dict", dict, 2), ("Set", set, 1), ("FrozenSet", frozenset, 1), ("Tuple", tuple, -1), ("Type", type, 1),
        ("Deque", collections.deque, 1), ("DefaultDict", collections.defaultdict, 2), ("OrderedDict", collections.OrderedDict, 2),
        ("Counter", collections.Counter, 1), ("ChainMap", collections.ChainMap, 2), ("Callable", collections.abc.Callable, 2),
        ("ContextManager", contextlib.AbstractContextManager, 1), ("AsyncContextManager", contextlib.AbstractAsyncContextManager, 1)]:
    globals()[_name] = _ClassAlias(_origin, _name, _count)
for _name, _count in [("Awaitable", 1), ("Coroutine", 3), ("AsyncIterable", 1), ("AsyncIterator", 1), ("AsyncGenerator", 2), ("Hashable", 0),
                      ("Iterable", 1), ("Iterator", 1), ("Generator", 3), ("Reversible", 1), ("Sized", 0), ("Container", 1), ("Collection", 1),
                      ("MutableSet", 1), ("Mapping", 2), ("MutableMapping", 2), ("MappingView", 1), ("KeysView", 1), ("ItemsView", 2),
                      ("ValuesView", 1), ("Sequence", 1), ("MutableSequence", 1)]:
    globals()[_name] = _ClassAlias(getattr(collections.abc, _name), _name, _count)
AbstractSet = _ClassAlias(collections.abc.Set, "AbstractSet", 1)
del _n, _name, _origin, _count


def _generic_item(cls, item):
    items = tuple(map(_converted, item if isinstance(item, tuple) else (item,)))
    if cls is Generic or cls is Protocol:
        if not items:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        if not all(isinstance(i, _variables) or isinstance(i, _Alias) for i in items):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
        return _Alias(cls, items, cls.__name__)
    params = getattr(cls, "__parameters__", ())
    if not params:
        raise TypeError(f"{cls} is not a generic class")
    return _Alias(cls, _fitted(cls, params, items))


def _fitted(cls, params, items):
    # The arguments for a class's type parameters: defaults filled in, those of a lone ParamSpec as a list.
    if len(params) == 1 and isinstance(params[0], _spec_types) and not (len(items) == 1 and (isinstance(items[0], (list, _spec_types)) or items[0] is ...)):
        return items,
    items = tuple([tuple(i) if isinstance(i, list) else i for i in items])
    least = len(params)
    if any(isinstance(p, _tuple_types) for p in params):
        if len(items) >= least - 1:
            return items
        least -= 1
    while len(items) < len(params) and getattr(params[len(items)], "__default__", NoDefault) is not NoDefault:
        items += params[len(items)].__default__,
    if len(items) > len(params):
        raise TypeError(f"Too many arguments for {cls}; actual {len(items)}, expected {len(params)}")
    if len(items) < len(params):
        least -= sum(getattr(p, "__default__", NoDefault) is not NoDefault for p in params[len(items):])
        raise TypeError(f"Too few arguments for {cls}; actual {len(items)}, expected at least {least}")
    return items



class Generic:
    """What generic classes derive from."""

    __slots__ = ()
    __class_getitem__ = classmethod(_generic_item)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "__orig_bases__" in cls.__dict__:
            params = ()
            for base in cls.__orig_bases__:
                if isinstance(base, _Alias) and base.__origin__ in (Generic, Protocol):
                    params = base.__parameters__
                    break
            else:
                params = _parameters(cls.__orig_bases__)
            cls.__parameters__ = tuple(params)
        elif "__type_params__" in cls.__dict__ and cls.__type_params__:
            cls.__parameters__ = tuple(cls.__type_params__)


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if super().__subclasscheck__(type(instance)):
            return True
        for name in cls.__protocol_attrs__:
            value = getattr(instance, name, _missing)
            if value is _missing or value is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False):
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            data = sorted(n for n in cls.__protocol_attrs__ if not callable(getattr(cls, n, None)))
            if data and cls.__subclasshook__.__func__ is _has_members:
                raise TypeError(f"Protocols with non-method members don't support issubclass(). Non-method members: {str(data)[1:-1]}.")
        return super().__subclasscheck__(other)

    def _abc_counts(cls, other):
        return super().__subclasscheck__(other)


def _has_members(cls, other):
    # __subclasshook__ of protocols: whether a class has their members. One that sets a member to None says that it has it not.
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if getattr(other, "_is_protocol", False) and name in base.__dict__.get("__annotations__", ()):
                break
        else:
            return NotImplemented
    return True


_missing = object()
_HIDDEN = {"__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__", "__subclasshook__",
           "__weakref__", "__class_getitem__", "__match_args__", "__static_attributes__", "__firstlineno__", "__parameters__", "__orig_bases__",
           "__type_params__", "__protocol_attrs__", "_is_protocol", "_is_runtime_protocol", "_abc_registry", "_abc_known", "__init_subclass__", "__qualname__"}


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


class Protocol(Generic, metaclass=_ProtocolMeta):
    """What structural types derive from."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False
    __protocol_attrs__ = set()
    __subclasshook__ = classmethod(_has_members)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = any(b is Protocol for b in cls.__bases__)
        if cls._is_protocol:
            attrs = set()
            for base in cls.__mro__[:-1]:
                if base.__name__ not in ("Protocol", "Generic"):
                    attrs |= {n for n in (*base.__dict__, *base.__dict__.get("__annotations__", {})) if n not in _HIDDEN}
            cls.__protocol_attrs__ = attrs
            if "__init__" not in cls.__dict__:
                cls.__init__ = _no_init


def runtime_checkable(cls):
    """Class decorator: isinstance looks whether the protocol's members are there."""
    if not getattr(cls, "_is_protocol", False):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % cls)
    cls._is_runtime_protocol = True
    return cls


for _name, _method in [("SupportsInt", "__int__"), ("SupportsFloat", "__float__"), ("SupportsComplex", "__complex__"), ("SupportsBytes", "__bytes__"),
                       ("SupportsIndex", "__index__"), ("SupportsAbs", "__abs__"), ("SupportsRound", "__round__")]:
    globals()[_name] = runtime_checkable(types.new_class(_name, (Protocol,), {}, lambda ns, m=_method: ns.update({m: abstractmethod(lambda self: None), "__module__": "typing", "__class_getitem__": classmethod(_Plain)})))
del _name, _method


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        hints = ns.get("__annotations__", {})
        defaults = [n for n in hints if n in ns]
        for n in hints:
            if defaults and n not in ns and list(hints).index(n) > list(hints).index(defaults[0]):
                raise TypeError(f"Non-default namedtuple field {n} cannot follow default field{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        made = collections.namedtuple(typename, hints, defaults=[ns[n] for n in defaults], module=ns["__module__"])
        made.__annotations__ = dict(hints)
        made.__orig_bases__ = (NamedTuple,)
        for key, value in ns.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_make", "_replace", "_asdict"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in hints and key not in ("__module__", "__annotations__", "__orig_bases__"):
                setattr(made, key, value)
        return made


def NamedTuple(typename, fields=(), /, **kwargs):
    """A named tuple with typed fields; also to be derived from."""
    fields = list(fields) + list(kwargs.items())
    made = collections.namedtuple(typename, [n for n, t in fields])
    made.__annotations__ = dict(fields)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        made = type.__new__(_TypedDictMeta, name, (dict,), {k: v for k, v in ns.items() if k != "__orig_bases__"})
        hints, required, optional = {}, set(), set()
        for base in bases:
            hints.update(base.__dict__.get("__annotations__", {}))
            required |= getattr(base, "__required_keys__", frozenset())
            optional |= getattr(base, "__optional_keys__", frozenset())
        own = {k: _converted(v) for k, v in ns.get("__annotations__", {}).items()}
        for key, t in own.items():
            origin = getattr(t, "__origin__", None)
            (required if origin is Required or total and origin is not NotRequired else optional).add(key)
        made.__annotations__ = {**hints, **own}
        made.__required_keys__, made.__optional_keys__ = frozenset(required), frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


def TypedDict(typename, fields=(), /, *, total=True):
    """A dict with known keys; also to be derived from."""
    return _TypedDictMeta(typename, (), {"__annotations__": dict(fields)}, total=total)


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


class NewType(_Joinable):
    """A type that is another at run time."""

    def __init__(self, name, tp):
        self.__qualname__ = self.__name__ = name
        self.__supertype__ = tp
        import sys
        self.__module__ = sys._getframe(1).f_globals.get("__name__", "__main__")

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"


def cast(typ, val):
    """val, said to be of a type."""
    return val


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    value = repr(arg)
    raise AssertionError(f"Expected code to be unreachable, but got: {value[:100] + '...' if len(value) > 100 else value}")


def _identity(arg):
    return arg


def final(f):
    """Decorator: not to be overridden or derived from."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Decorator: overrides a method of a base."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    arg.__no_type_check__ = True
    return arg


def overload(func):
    """Decorator: one of several signatures."""
    def refuse(*args, **kwds):
        raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should always be followed by an implementation that is not @overload-ed.")
    return refuse


def get_overloads(func):
    return []


def dataclass_transform(**kwargs):
    return _identity


def get_origin(tp):
    """What a type was subscripted from."""
    if isinstance(tp, types.UnionType):
        return types.UnionType
    if tp is Generic:
        return Generic
    return getattr(tp, "__origin__", None) if isinstance(tp, (_Alias, _Plain, _ClassAlias)) or type(tp).__name__ == "_CallableAlias" else None


def get_args(tp):
    """What a type was subscripted with."""
    if not isinstance(tp, (_Alias, _Plain, types.UnionType)) and type(tp).__name__ != "_CallableAlias":
        return ()
    args = tp.__args__
    if get_origin(tp) is collections.abc.Callable and not (len(args) == 2 and args[0] is ...):
        args = (list(args[:-1]), args[-1])
    return args


def _resolved(t, space, names):
    if isinstance(t, str):
        t = ForwardRef(t)
    if isinstance(t, ForwardRef):
        t = _resolved(_converted(eval(t.__forward_code__, space, names)), space, names)
    elif isinstance(t, _Alias):
        t = t._with(tuple([_resolved(a, space, names) if isinstance(a, (ForwardRef, _Alias)) else a for a in t.__args__]))
    return t


def _bare(t):
    while isinstance(t, _Alias) and t.__origin__ in (Annotated, Required, NotRequired, ReadOnly):
        t = t.__args__[0]
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Annotations with names in quotes resolved."""
    import sys
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            space = globalns or getattr(sys.modules.get(base.__module__), "__dict__", {})
            for name, t in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _resolved(_converted(t), space, localns or dict(vars(base)))
    else:
        target = obj
        while hasattr(target, "__wrapped__"):
            target = target.__wrapped__
        space = globalns or getattr(target, "__globals__", getattr(obj, "__dict__", {}))
        found = getattr(obj, "__annotations__", None)
        if found is None:
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        for name, t in found.items():
            hints[name] = _resolved(_converted(t), space, localns or space)
    return hints if include_extras else {n: _bare(t) for n, t in hints.items()}


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    return frozenset(tp.__protocol_attrs__)


class IO(Generic[AnyStr]):
    """A stream."""


class TextIO(IO[str]):
    """A stream of text."""


class BinaryIO(IO[bytes]):
    """A stream of bytes."""
