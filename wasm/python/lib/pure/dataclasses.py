"""Classes that are records: their methods come from their annotations."""
import sys as _sys
import types as _types

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple",
           "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    """An attribute of a frozen instance was to change."""


class _MISSING_TYPE:
    pass


class _Factory:
    def __repr__(self):
        return "<factory>"


class _KwOnly:
    pass


MISSING = _MISSING_TYPE()
_FACTORY = _Factory()
KW_ONLY = _KwOnly()
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"


class InitVar:
    """A parameter of __init__ that is no field."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class _Kind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD, _CLASSVAR, _INITVAR = map(_Kind, ["_FIELD", "_FIELD_CLASSVAR", "_FIELD_INITVAR"])


class Field:
    """What is known of a field."""

    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _types.MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only

    def __repr__(self):
        names = ["name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only"]
        return "Field(" + ",".join([f"{n}={getattr(self, n)!r}" for n in names]) + f",_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), "__set_name__", None)
        if func:
            func(self.default, owner, name)

    __class_getitem__ = classmethod(_types.GenericAlias)


class _Params:
    def __init__(self, **options):
        self.__dict__.update(options)

    def __repr__(self):
        return "_DataclassParams(" + ",".join([f"{k}={v!r}" for k, v in self.__dict__.items()]) + ")"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    """What a field is to be like."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _named_in_text(text, cls, *names):
    # Whether an annotation in quotes is one of names, with or without a module before it.
    head = text.split("[")[0].strip()
    return head.rpartition(".")[2] in names


def _make_field(cls, name, hint, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, _types.MemberDescriptorType):
            default = MISSING
        f = field(default=default)
    f.name, f.type, f._field_type = name, hint, _FIELD
    if isinstance(hint, str):
        if _named_in_text(hint, cls, "ClassVar"):
            f._field_type = _CLASSVAR
        elif _named_in_text(hint, cls, "InitVar"):
            f._field_type = _INITVAR
    elif hint is InitVar or type(hint) is InitVar:
        f._field_type = _INITVAR
    elif "typing" in _sys.modules:
        class_var = _sys.modules["typing"].ClassVar
        if hint is class_var or getattr(hint, "__origin__", None) is class_var:
            f._field_type = _CLASSVAR
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if f._field_type is _CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif f.kw_only is MISSING:
        f.kw_only = kw_only
    if f._field_type is _FIELD and f.default is not MISSING and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {name} is not allowed: use default_factory")
    return f


def _function(cls, name, params, body, space, result=None):
    # A method made from text; what it needs besides globals comes in space.
    text = f"def __create__({', '.join(space)}):\n def {name}({', '.join(params)}):\n" + "\n".join(["  " + line for line in body or ["pass"]]) + f"\n return {name}"
    made = {}
    exec(compile(text, "<lib>/dataclasses-made", "exec"), _sys.modules[cls.__module__].__dict__ if cls.__module__ in _sys.modules else {}, made)
    func = made["__create__"](**space)
    func.__qualname__ = f"{cls.__qualname__}.{name}"
    return func


def _init(cls, fields, frozen, post, slots):
    std = [f for f in fields if f.init and not f.kw_only]
    kw = [f for f in fields if f.init and f.kw_only]
    seen = None
    for f in std:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen = f
        elif seen:
            raise TypeError(f"non-default argument {f.name!r} follows default argument {seen.name!r}")
    space = {"__factory__": _FACTORY, "__set__": object.__setattr__}
    params, body = ["self"], []

    def param(f):
        if f.default is MISSING and f.default_factory is MISSING:
            return f.name
        if f.default is not MISSING:
            space["__default_" + f.name] = f.default
            return f"{f.name}=__default_{f.name}"
        return f"{f.name}=__factory__"

    params += map(param, std)
    if kw:
        params += ["*"] + list(map(param, kw))
    for f in fields:
        if f._field_type is _INITVAR:
            continue
        if f.default_factory is not MISSING:
            space["__factory_" + f.name] = f.default_factory
            value = f"__factory_{f.name}()"
            if f.init:
                value = f"{value} if {f.name} is __factory__ else {f.name}"
        elif f.init:
            value = f.name
        elif slots and f.default is not MISSING:
            space["__default_" + f.name] = f.default
            value = "__default_" + f.name
        else:
            continue
        body.append(f"__set__(self, {f.name!r}, {value})" if frozen else f"self.{f.name} = {value}")
    if post:
        body.append(f"self.__post_init__({', '.join([f.name for f in fields if f._field_type is _INITVAR])})")
    func = _function(cls, "__init__", params, body, space)
    func.__annotations__ = {**{f.name: f.type for f in std + kw}, "return": None}
    return func


_showing = set()


def _repr(fields):
    names = [f.name for f in fields if f.repr]

    def __repr__(self):
        if id(self) in _showing:
            return "..."
        _showing.add(id(self))
        try:
            return self.__class__.__qualname__ + "(" + ", ".join([f"{n}={getattr(self, n)!r}" for n in names]) + ")"
        finally:
            _showing.discard(id(self))
    return __repr__


def _compare(cls, name, op, names):
    mine, theirs = [["(" + "".join([f"{who}.{n}," for n in names]) + ")"][0] for who in ("self", "other")]
    if name == "__eq__":
        test = " and ".join([f"self.{n}==other.{n}" for n in names]) or "True"
        body = ["if self is other: return True", "if other.__class__ is self.__class__:", f" return {test}", "return NotImplemented"]
    else:
        body = ["if other.__class__ is self.__class__:", f" return {mine}{op}{theirs}", "return NotImplemented"]
    return _function(cls, name, ["self", "other"], body, {})


def _frozen_methods(cls, names):
    names = set(names)

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)
    return __setattr__, __delattr__


def _set(cls, name, func):
    if name in cls.__dict__:
        return True
    func.__qualname__ = f"{cls.__qualname__}.{func.__name__}"
    setattr(cls, name, func)
    return False


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    found = {}
    bases_frozen, has_bases, all_frozen = False, False, True
    for base in cls.__mro__[-1:0:-1]:
        theirs = getattr(base, _FIELDS, None)
        if theirs is not None:
            has_bases = True
            found.update(theirs)
            bases_frozen = bases_frozen or getattr(base, _PARAMS).frozen
            all_frozen = all_frozen and getattr(base, _PARAMS).frozen
    own, only_kw = [], kw_only
    seen_kw_only = False
    for name, hint in cls.__dict__.get("__annotations__", {}).items():
        if hint is KW_ONLY or isinstance(hint, str) and _named_in_text(hint, cls, "KW_ONLY"):
            if seen_kw_only:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_kw_only = only_kw = True
            continue
        own.append(_make_field(cls, name, hint, only_kw))
    for f in own:
        found[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_bases:
        if bases_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not all_frozen and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, found)
    setattr(cls, _PARAMS, _Params(init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
                                  kw_only=kw_only, slots=slots, weakref_slot=weakref_slot))
    own_hash = cls.__dict__.get("__hash__", MISSING)
    has_hash = not (own_hash is MISSING or own_hash is None and "__eq__" in cls.__dict__)
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    all_fields = [f for f in found.values() if f._field_type in (_FIELD, _INITVAR)]
    fields = [f for f in found.values() if f._field_type is _FIELD]
    if init:
        setattr(cls, "__init__", _init(cls, all_fields, frozen, hasattr(cls, "__post_init__"), slots))
    if repr:
        _set(cls, "__repr__", _repr(fields))
    compared = [f.name for f in fields if f.compare]
    if eq:
        _set(cls, "__eq__", _compare(cls, "__eq__", "==", compared))
    if order:
        for name, op in [("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")]:
            if _set(cls, name, _compare(cls, name, op, compared)):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. Consider using functools.total_ordering")
    if frozen:
        for func in _frozen_methods(cls, [f.name for f in fields]):
            if _set(cls, func.__name__, func):
                raise TypeError(f"Cannot overwrite attribute {func.__name__} in class {cls.__name__}")
    hashed = [f.name for f in fields if (f.compare if f.hash is None else f.hash)]
    if unsafe_hash and has_hash:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if unsafe_hash or eq and frozen and not has_hash:
        cls.__hash__ = _function(cls, "__hash__", ["self"], ["return hash((" + "".join([f"self.{n}," for n in hashed]) + "))"], {})
    elif eq and not has_hash:
        cls.__hash__ = None
    if not getattr(cls, "__doc__"):
        params = []
        try:
            import inspect
            cls.__doc__ = cls.__name__ + str(inspect.signature(cls)).replace(" -> None", "")
        except (TypeError, ValueError):
            cls.__doc__ = ""
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in all_fields if f.init and not f.kw_only])
    cls.__replace__ = _replace
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _with_slots(cls, [f.name for f in fields], weakref_slot)
    return cls


def _with_slots(cls, names, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = set()
    for base in cls.__mro__[1:-1]:
        s = base.__dict__.get("__slots__", ())
        inherited.update([s] if isinstance(s, str) else s)
    body = dict(cls.__dict__)
    body["__slots__"] = tuple([n for n in names if n not in inherited] + (["__weakref__"] if weakref_slot else []))
    for name in (*names, "__dict__", "__weakref__"):
        body.pop(name, None)
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    for value in body.values():
        for func in (value, getattr(value, "fget", None), getattr(value, "__func__", None)):
            for cell in getattr(func, "__closure__", None) or ():
                try:
                    if cell.cell_contents is cls:
                        cell.cell_contents = made
                except ValueError:
                    pass
    return made


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
              slots=False, weakref_slot=False):
    """Class decorator: adds __init__, __repr__, __eq__ and what else is asked for."""
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields of a dataclass or an instance."""
    found = getattr(class_or_instance, _FIELDS, None)
    if found is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def is_dataclass(obj):
    """Whether obj is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _converted(obj, make):
    if hasattr(type(obj), _FIELDS):
        return make(obj)
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_converted(v, make) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_converted(v, make) for v in obj])
    if isinstance(obj, dict):
        pairs = [(_converted(k, make), _converted(v, make)) for k, v in obj.items()]
        if hasattr(type(obj), "default_factory"):
            result = type(obj)(obj.default_factory)
            result.update(pairs)
            return result
        return type(obj)(pairs)
    import copy
    return copy.deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    """An instance as a dict, with all dataclasses within."""
    if isinstance(obj, type) or not hasattr(type(obj), _FIELDS):
        raise TypeError("asdict() should be called on dataclass instances")
    make = lambda o: dict_factory([(f.name, _converted(getattr(o, f.name), make)) for f in fields(o)])
    return make(obj)


def astuple(obj, *, tuple_factory=tuple):
    """An instance as a tuple, with all dataclasses within."""
    if isinstance(obj, type) or not hasattr(type(obj), _FIELDS):
        raise TypeError("astuple() should be called on dataclass instances")
    make = lambda o: tuple_factory([_converted(getattr(o, f.name), make) for f in fields(o)])
    return make(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, **options):
    """Makes a dataclass."""
    hints, defaults = {}, {}
    for item in fields:
        name, tp = (item, "typing.Any") if isinstance(item, str) else item[:2]
        if not isinstance(item, str) and len(item) == 3:
            defaults[name] = item[2]
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        import keyword
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in hints:
            raise TypeError(f"Field name duplicated: {name!r}")
        hints[name] = tp
    made = _types.new_class(cls_name, bases, {}, lambda ns: ns.update({**(namespace or {}), **defaults, "__annotations__": hints}))
    made.__module__ = module or _sys._getframe(1).f_globals.get("__name__", "__main__")
    return dataclass(made, **options)


def replace(obj, /, **changes):
    """A copy with some fields replaced."""
    if isinstance(obj, type) or not hasattr(type(obj), _FIELDS):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
