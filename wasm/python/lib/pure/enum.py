"""Sets of named values."""
import sys as _sys
from types import DynamicClassAttribute, MappingProxyType

__all__ = ["EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property", "nonmember",
           "member", "verify", "UNIQUE", "CONTINUOUS", "NAMED_FLAGS", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_enum"]
_property = property


class nonmember:
    """Marks a value that is to be no member."""

    def __init__(self, value):
        self.value = value


class member:
    """Marks a value that is to be a member whatever it is."""

    def __init__(self, value):
        self.value = value


class auto:
    """Stands for a value that the class chooses."""

    def __init__(self, value=None):
        self.value = value

    def __repr__(self):
        return "auto(%r)" % self.value


class property(DynamicClassAttribute):
    """A property of members that does not hide a member of the same name."""

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            found = ownerclass._member_map_.get(self.name)
            if found is not None:
                return found
            raise AttributeError("%r has no attribute %r" % (ownerclass, self.name))
        return self.fget(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name


def _is_plain(name, value):
    # What a class body holds besides members: private names, special ones, functions and descriptors.
    if name.startswith("__") and name.endswith("__") or name.startswith("_") and name.endswith("_") and len(name) > 2:
        return True
    kind = type(value)
    return hasattr(kind, "__get__") or hasattr(kind, "__set__") or hasattr(kind, "__delete__")


class _EnumDict(dict):
    def __init__(self, cls_name):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._generate = None

    def __setitem__(self, key, value):
        if key == "_generate_next_value_":
            self._generate = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            self._ignore = value.replace(",", " ").split() if isinstance(value, str) else list(value)
        elif key == "_order_" or key in self._ignore:
            pass
        elif key in self._member_names:
            raise TypeError("%r already defined as %r" % (key, self[key]))
        elif isinstance(value, nonmember):
            value = value.value
        elif key.startswith("_%s__" % self._cls_name.lstrip("_")):
            pass
        elif isinstance(value, member) or not _is_plain(key, value):
            if isinstance(value, member):
                value = value.value
            if key in ("mro", ""):
                raise ValueError("invalid enum member name(s) %r" % key)
            if key in self:
                raise TypeError("%r already defined as %r" % (key, self[key]))
            value = self._chosen(key, value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _chosen(self, key, value):
        if isinstance(value, auto):
            return self._next(key)
        if type(value) is tuple and any(isinstance(v, auto) for v in value):
            return tuple([self._next(key) if isinstance(v, auto) else v for v in value])
        return value

    def _next(self, key):
        return self._generate(key, 1, len(self._member_names), self._last_values[:])


class EnumType(type):
    """The class of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        ns = _EnumDict(cls)
        for base in bases:
            if isinstance(base, EnumType):
                if base._member_map_:
                    raise TypeError("<enum %r> cannot extend %r" % (cls, base))
                ns._generate = base._generate_next_value_
        return ns

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        names = list(getattr(classdict, "_member_names", ()))
        values = {n: classdict[n] for n in names}
        body = {k: v for k, v in classdict.items() if k not in values and k not in getattr(classdict, "_ignore", ()) and k != "_ignore_"}
        if "_generate_next_value_" in body and not isinstance(body["_generate_next_value_"], staticmethod):
            body["_generate_next_value_"] = staticmethod(body["_generate_next_value_"])
        custom_new = body.pop("__new__", None) if any(isinstance(b, EnumType) for b in bases) else None
        body["_member_map_"] = {}
        body["_member_names_"] = []
        body["_value2member_map_"] = {}
        body["_unhashable_"] = []
        data = object
        first_enum = None
        for base in bases:
            if isinstance(base, EnumType):
                first_enum = first_enum or base
                if base._member_type_ is not object:
                    data = base._member_type_
            else:
                for b in base.__mro__:
                    if b is not object and ("__new__" in b.__dict__ or b.__module__ == "builtins"):
                        data = base
                        break
        body["_member_type_"] = data
        if custom_new is not None:
            body["_new_member_"] = custom_new if isinstance(custom_new, staticmethod) else staticmethod(custom_new)
        elif not any(hasattr(b, "_new_member_") and b._new_member_ is not None for b in bases):
            body["_new_member_"] = None
        boundary = boundary or getattr(first_enum, "_boundary_", None)
        body["_boundary_"] = boundary
        body["_flag_mask_"] = 0
        body["_singles_mask_"] = 0
        self = super().__new__(metacls, cls, bases, body, **kwds)
        if first_enum is not None:
            type.__setattr__(self, "__new__", Enum.__new__)  # a data type's own would make new objects
        if first_enum is not None and data is not object:
            # Enum's way of showing wins over the data type's; a ReprEnum shows and formats as the data type does.
            shows = first_enum.__name__ != "ReprEnum" and first_enum or (Flag if Flag in bases else Enum)
            for dunder in ("__repr__", "__str__", "__format__"):
                if dunder in body:
                    continue
                if any(b.__name__ == "ReprEnum" and b.__module__ == "enum" for b in self.__mro__) and dunder != "__repr__":
                    inherited = getattr(first_enum, dunder)
                    if first_enum.__name__ == "ReprEnum" or inherited is getattr(Enum, dunder):
                        inherited = data.__repr__ if dunder == "__str__" and data.__str__ is object.__str__ else getattr(data, dunder)
                else:
                    inherited = getattr(shows, dunder)
                type.__setattr__(self, dunder, inherited)
        if first_enum is not None and Flag is not None and issubclass(self, Flag):
            for op in ("__or__", "__and__", "__xor__", "__invert__", "__ror__", "__rand__", "__rxor__"):
                if op not in body:
                    setattr(self, op, getattr(Flag, op))
        for name in names:
            self._add(name, values[name])
        if Flag is not None and issubclass(self, Flag):
            mask = singles = 0
            for m in self._member_map_.values():
                mask |= m._value_
                if m._value_ & (m._value_ - 1) == 0:
                    singles |= m._value_
            self._flag_mask_, self._singles_mask_ = mask, singles
            self._member_names_ = [n for n in self._member_names_ if self._member_map_[n]._value_ > 0 and
                                   self._member_map_[n]._value_ & (self._member_map_[n]._value_ - 1) == 0]
        return self

    def __init__(cls, *args, **kwds):
        super().__init__(*args[:3])

    def _add(cls, name, value):
        args = value if isinstance(value, tuple) else (value,)
        if cls._member_type_ is tuple:
            args = (args,)
        if cls._new_member_ is not None:
            made = cls._new_member_(cls, *args)
        elif cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, *args)
        if not hasattr(made, "_value_"):
            if cls._member_type_ is object:
                made._value_ = value
            else:
                try:
                    made._value_ = cls._member_type_(*args)
                except Exception as exc:
                    raise TypeError("_value_ not set in __new__, unable to create it") from exc
        value = made._value_
        made._name_ = name
        made.__objclass__ = cls
        made._sort_order_ = len(cls._member_names_)
        if getattr(cls, "__init__", None) is not object.__init__:
            try:
                made.__init__(*args)
            except TypeError:
                if cls._member_type_ is object or "__init__" in cls.__dict__:
                    raise
        value = made._value_
        same = cls._find(value)
        if same is not None:
            made = same
        else:
            cls._member_names_.append(name)
            try:
                cls._value2member_map_[value] = made
            except TypeError:
                cls._unhashable_.append(made)
        cls._member_map_[name] = made
        type.__setattr__(cls, name, made)

    def _find(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for m in cls._unhashable_:
                if m._value_ == value:
                    return m
        return None

    def __call__(cls, value, names=None, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None and not values and (cls._member_map_ or cls._value2member_map_):
            return cls.__new__(cls, value)
        if names is None and cls._member_map_:
            return cls.__new__(cls, (value, names, *values))
        if cls._member_map_:
            return cls.__new__(cls, (value, names, *values))
        if names is None:
            if cls in (Enum, Flag):
                raise TypeError("%r has no members; specify `names=()` if you meant to create a new, empty, enum" % (cls,))
            return cls.__new__(cls, value)
        return cls._create(value, names, module, qualname, type, start)

    def _create(cls, name, names, module, qualname, kind, start):
        bases = (cls,) if kind is None else (kind, cls)
        ns = cls.__class__.__prepare__(name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            numbered, last = [], []
            for i, n in enumerate(names):
                v = cls._generate_next_value_(n, start, i, last[:])
                last.append(v)
                numbered.append((n, v))
            names = numbered
        for item in names:
            n, v = (item, names[item]) if isinstance(item, str) else item
            ns[n] = v
        made = cls.__class__.__new__(cls.__class__, name, bases, ns)
        made.__module__ = module or _sys._getframe(2).f_globals.get("__name__", "__main__")
        if qualname is not None:
            made.__qualname__ = qualname
        return made

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        return cls._find(value) is not None

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("cannot reassign member %r" % (name,))
        super().__setattr__(name, value)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __dir__(cls):
        return sorted(set(cls._member_names_) | {"__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__",
                                                 "__len__", "__members__", "__module__", "__name__", "__qualname__"})

    @_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return "<%s %r>" % ("flag" if Flag is not None and issubclass(cls, Flag) else "enum", cls.__name__)


EnumMeta = EnumType
Flag = None


class Enum(metaclass=EnumType):
    """A set of named values."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        found = cls._find(value)
        if found is not None:
            return found
        result = cls._missing_(value)
        if isinstance(result, cls):
            return result
        error = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        if result is None:
            raise error
        raise TypeError("error in %s._missing_: returned %r instead of None or a valid member" % (cls.__name__, result)) from error

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return sorted(last_values)[-1] + 1
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        return "<%s.%s: %r>" % (self.__class__.__name__, self._name_, self._value_)

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        return sorted({"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"} | {k for k in self.__class__.__dict__ if k[0] != "_" and k not in self._member_map_})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class ReprEnum(Enum):
    """An enumeration whose members show as their values, except in repr."""


class IntEnum(int, ReprEnum):
    """Members that are ints."""


class StrEnum(str, ReprEnum):
    """Members that are text."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError("too many arguments for str(): %r" % (values,))
        if not isinstance(values[0], str):
            raise TypeError("%r is not a string" % (values[0],))
        made = str.__new__(cls, *values)
        made._value_ = str(*values)
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What becomes of bits that no flag has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Values that can be combined by bits."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        return 1 << max(last_values).bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        mask = cls._flag_mask_
        full = (1 << mask.bit_length()) - 1
        if value < 0:
            value = full + 1 + value if cls._boundary_ is not KEEP else value & full
        unknown = value & ~mask
        if unknown:
            if cls._boundary_ is STRICT:
                n = max(value.bit_length(), mask.bit_length())
                raise ValueError("%r invalid value %r\n    given %s\n  allowed %s" % (cls, value, "0b0 " + format(value, "0%db" % n), "0b0 " + format(mask, "0%db" % n)))
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        made._value_ = value
        names = [m._name_ for m in cls if m._value_ & value]
        left = value & ~cls._singles_mask_
        if names and left:
            names.append(cls._numeric_repr_(left))
        made._name_ = "|".join(names) or None
        made._sort_order_ = -1
        cls._value2member_map_[value] = made
        return made

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return (m for m in self.__class__ if m._value_ & self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        if self._name_ is None:
            return "<%s: %r>" % (self.__class__.__name__, self._value_)
        return "<%s.%s: %r>" % (self.__class__.__name__, self._name_, self._value_)

    def __str__(self):
        if self._name_ is None:
            return "%s(%r)" % (self.__class__.__name__, self._value_)
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _other(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return None

    def __or__(self, other):
        bits = self._other(other)
        return NotImplemented if bits is None else self.__class__(self._value_ | bits)

    def __and__(self, other):
        bits = self._other(other)
        return NotImplemented if bits is None else self.__class__(self._value_ & bits)

    def __xor__(self, other):
        bits = self._other(other)
        return NotImplemented if bits is None else self.__class__(self._value_ ^ bits)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_ & ((1 << self._flag_mask_.bit_length()) - 1 if self._value_ >= 0 else -1))
        return self.__class__(self._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are ints."""


def unique(enumeration):
    """Class decorator: refuses two names for one value."""
    twice = ["%s -> %s" % (name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
    if twice:
        raise ValueError("duplicate values found in %r: %s" % (enumeration, ", ".join(twice)))
    return enumeration


class EnumCheck(StrEnum):
    """What verify can check."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Class decorator: checks an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                twice = ["%s -> %s" % (name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
                if twice:
                    raise ValueError("aliases found in %r: %s" % (enumeration, ", ".join(twice)))
            elif check is CONTINUOUS:
                values = {m.value for m in enumeration}
                low, high = min(values), max(values)
                wanted = [1 << i for i in range(low.bit_length() - 1, high.bit_length())] if issubclass(enumeration, Flag) else range(low, high + 1)
                missing = [str(v) for v in wanted if v not in values]
                if missing:
                    raise ValueError("invalid %s %r: missing values %s" % ("flag" if issubclass(enumeration, Flag) else "enum", enumeration.__name__, ", ".join(missing)))
        return enumeration


def _global_repr(self):
    return "%s.%s" % (self.__class__.__module__.split(".")[-1], self._name_)


def _global_flag_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    return "|".join([n if n[0].isdigit() else module + "." + n for n in self._name_.split("|")])


def _global_str(self):
    return "%s(%r)" % (self.__class__.__name__, self._value_) if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Puts the members into the module of the class, and shows them as the module's."""
    cls.__repr__ = _global_flag_repr if issubclass(cls, Flag) else _global_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = _global_str
    _sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls
