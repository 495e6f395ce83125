"""pydantic, as tutorials use version 2: models, fields, validators, and errors with version 2's shapes.

The checks of types are in _pydantic. A model's check is made when the class is made, or at its first use when its annotations name classes that do not exist yet.
"""

import json as _json
import sys as _sys
import typing as _typing
from typing import Annotated

import _absent
from _pydantic import (AfterValidator, BeforeValidator, ConfigDict, Field, FieldInfo, Invalid, Private, PrivateAttr, PydanticDeprecatedSince20, PydanticSchemaGenerationError,
                       PydanticSerializationError, PydanticUndefined, PydanticUserError, StringConstraints, ValidationError, call, compile_type, limited, plain, type_name, within, wrong)

VERSION = __version__ = "2.12.5"

__all__ = [
    "BaseModel", "Field", "ValidationError", "ConfigDict", "TypeAdapter", "field_validator", "model_validator", "field_serializer", "computed_field", "PrivateAttr", "AfterValidator", "BeforeValidator",
    "StringConstraints", "PositiveInt", "NegativeInt", "NonNegativeInt", "NonPositiveInt", "PositiveFloat", "NegativeFloat", "NonNegativeFloat", "NonPositiveFloat", "StrictInt", "StrictStr",
    "StrictFloat", "StrictBool", "conint", "confloat", "constr", "conlist",
]


__getattr__ = _absent.module("pydantic", __all__)


# Validators and serialisers written by the program.


class _Decorated:
    def __init__(self, kind, function, fields=(), mode="after", alias=None):
        self.kind, self.function, self.fields, self.mode, self.alias = kind, function, fields, mode, alias

    def bound(self, cls):
        f = self.function
        return f.__get__(None, cls) if isinstance(f, (classmethod, staticmethod)) else f

    def __get__(self, instance, owner):
        return self.function.__get__(instance, owner)


def field_validator(field, /, *fields, mode="after", check_fields=None):
    """Makes a class method the validator of some fields: mode "before" sees the value as it came, "after" as the type made it."""
    if mode not in ("before", "after"):
        raise NotImplementedError(f"field_validator(mode={mode!r}) is not supported")
    if callable(field):
        raise PydanticUserError("`@field_validator` should be used with fields and keyword arguments, not bare. E.g. usage should be `@field_validator('<field_name>', ...)`",
                                code="validator-no-fields")
    return lambda f: _Decorated("field", f if isinstance(f, (classmethod, staticmethod)) else classmethod(f), (field, *fields), mode)


def model_validator(*, mode):
    """Makes a method the validator of the whole: mode "before" is a class method that sees the data, "after" a method of the finished instance."""
    if mode not in ("before", "after"):
        raise NotImplementedError(f"model_validator(mode={mode!r}) is not supported")
    return lambda f: _Decorated("model", f, (), mode)


def field_serializer(*fields, mode="plain", when_used="always", return_type=None, check_fields=None):
    if mode != "plain" or when_used != "always":
        raise NotImplementedError("field_serializer with another mode than 'plain', or when_used, is not supported")
    return lambda f: _Decorated("serializer", f, fields)


def computed_field(func=None, /, *, alias=None, title=None, description=None, repr=True, return_type=None):
    """Makes a property a part of what model_dump() gives."""
    def decorate(f):
        if not isinstance(f, property):
            f = property(f)
        return _Decorated("computed", f, alias=alias)
    return decorate if func is None else decorate(func)


class ValidationInfo:
    def __init__(self, data, field_name, config):
        self.data, self.field_name, self.config, self.context, self.mode = data, field_name, config, None, "python"


def _wants_info(f):
    f = getattr(f, "__func__", f)
    code = getattr(f, "__code__", None)
    return code is not None and code.co_argcount - (1 if code.co_varnames[:1] in (("cls",), ("self",)) else 0) >= 2


# Models.


class _Shape:
    """What a model's class knows after its annotations were read."""

    def __init__(self, cls):
        self.cls, self.config = cls, cls.model_config
        self.fields = cls.__pydantic_fields__
        self.checks = {}
        for name, f in self.fields.items():
            self.checks[name] = self._check_of(name, f)
        before = [d for d in cls.__decorated__ if d.kind == "model" and d.mode == "before"]
        after = [d for d in cls.__decorated__ if d.kind == "model" and d.mode == "after"]
        self.before, self.after = [d.bound(cls) for d in before], [d.function for d in after]
        self.extra = self.config.get("extra", "ignore")
        self.by_name = self.config.get("populate_by_name") or self.config.get("validate_by_name")
        self.keys = {name: f.validation_alias or name for name, f in self.fields.items()}
        self.private = cls.__private__

    def _check_of(self, name, f):
        check = limited(compile_type(f.annotation, self.config, f.metadata, f.strict), f.limits)
        for d in self.cls.__decorated__:
            if d.kind == "field" and (name in d.fields or "*" in d.fields):
                check = self._validated(check, d, name)
        if not _wants_data(check):
            alone = check
            check = lambda value, data: alone(value)
            check.wants_data = True
        return check

    def _validated(self, check, d, name):
        f, config = d.bound(self.cls), self.config
        inner = check if _wants_data(check) else lambda value, data: check(value)
        informed = _wants_info(f)

        def validated(value, data):
            more = (ValidationInfo(data, name, config),) if informed else ()
            if d.mode == "before":
                return inner(call(f, value, value, *more), data)
            return call(f, inner(value, data), value, *more)
        validated.wants_data = True
        return validated

    def read(self, values, source, whole):
        """Checks the values of all fields: values finds one by its key, source are all of them or None, whole is what errors show as the input."""
        fields, errors, given = {}, [], set()
        for name, check in self.checks.items():
            value = values(self.keys[name])
            if value is PydanticUndefined and self.by_name:
                value = values(name)
            if value is PydanticUndefined:
                f = self.fields[name]
                if f.is_required():
                    errors.append(("missing", (self.keys[name],), "Field required", whole, None))
                    continue
                value = f.get_default(call_default_factory=True)
                if not (f.validate_default or self.config.get("validate_default")):
                    fields[name] = value
                    continue
            else:
                given.add(name)
            try:
                fields[name] = check(value, fields)
            except Invalid as e:
                errors += within(self.keys[name], e.errors)
        extra = self._extra(source, errors)
        if errors:
            raise Invalid(errors)
        if extra is not None:
            given.update(extra)
        return fields, extra, given

    def _extra(self, source, errors):
        if self.extra == "ignore" or source is None:
            return {} if self.extra == "allow" else None
        known = set(self.keys.values()) | (set(self.fields) if self.by_name else set())
        extra = {key: v for key, v in source.items() if key not in known}
        if self.extra == "forbid":
            errors += [("extra_forbidden", (key,), "Extra inputs are not permitted", v, None) for key, v in extra.items()]
            return None
        return extra

    def fill(self, instance, data, from_attributes=False):
        """Makes an instance of what came."""
        for f in self.before:
            data = call(f, data, data)
        if isinstance(data, dict):
            fields, extra, given = self.read(lambda key: data.get(key, PydanticUndefined), data, data)
        elif from_attributes and not isinstance(data, (str, bytes, int, float, list, tuple, set, type(None), bool)):
            fields, extra, given = self.read(lambda key: getattr(data, key, PydanticUndefined), None, data)
        elif from_attributes:
            raise wrong("model_attributes_type", "Input should be a valid dictionary or object to extract fields from", data)
        else:
            raise wrong("model_type", f"Input should be a valid dictionary or instance of {self.cls.__name__}", data, {"class_name": self.cls.__name__})
        _set = object.__setattr__
        _set(instance, "__dict__", fields)
        _set(instance, "__pydantic_fields_set__", given)
        _set(instance, "__pydantic_extra__", extra)
        _set(instance, "__pydantic_private__", {name: p.get() for name, p in self.private.items()} if self.private else None)
        instance.model_post_init(None)
        for f in self.after:
            instance = call(f, instance, data)
        return instance


def _wants_data(check):
    return getattr(check, "wants_data", False)


def _annotations_of(cls):
    """The annotations of a class, None when they name what does not exist yet."""
    try:
        return _typing.get_type_hints(cls, localns=cls.__locals__, include_extras=True)
    except NameError:
        return None


class ModelMetaclass(type):
    def __getattr__(cls, name):
        raise AttributeError(name)


class BaseModel(metaclass=ModelMetaclass):
    """A class whose fields are checked when an instance is made."""

    __slots__ = ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")

    model_config = {}
    __pydantic_fields__ = {}
    __decorated__ = []
    __private__ = {}
    __shape__ = None
    __locals__ = None

    def __init_subclass__(cls, **settings):
        super().__init_subclass__()
        if any(getattr(base, "__parameters__", ()) for base in cls.__bases__):
            raise NotImplementedError("generic models are not supported")
        if "Config" in cls.__dict__:
            raise NotImplementedError("class Config inside a model is not supported: say model_config = ConfigDict(…)")
        cls.model_config = {**{k: v for base in reversed(cls.__bases__) for k, v in getattr(base, "model_config", {}).items()}, **cls.__dict__.get("model_config", {}), **settings}
        cls.__private__, cls.__decorated__ = dict(cls.__private__), [d for d in cls.__decorated__ if d.function.__class__ is property or _method_name(d) not in cls.__dict__]
        cls.__own__ = _own_members(cls)
        cls.__locals__ = _caller_locals()
        cls.__shape__ = None
        cls.model_rebuild(raise_errors=False)

    @classmethod
    def model_rebuild(cls, *, force=False, raise_errors=True, _parent_namespace_depth=2, _types_namespace=None):
        """Reads the annotations (again), now that the classes exist that they name."""
        if _types_namespace:
            cls.__locals__ = {**(cls.__locals__ or {}), **_types_namespace}
        hints = _annotations_of(cls)
        if hints is None:
            if raise_errors:
                _typing.get_type_hints(cls, localns=cls.__locals__, include_extras=True)
            return False
        cls.__pydantic_fields__ = _fields_of(cls, hints)
        cls.__shape__ = _Shape(cls)
        return True

    @classmethod
    def __ready__(cls):
        if cls.__shape__ is None and not cls.model_rebuild(raise_errors=False):
            raise PydanticUserError(f"`{cls.__name__}` is not fully defined; you should define the types that it names, then call `{cls.__name__}.model_rebuild()`.", code="class-not-fully-defined")
        return cls.__shape__

    @classmethod
    def __check__(cls, value, from_attributes=None, strict=None, exact=False):
        """Makes value an instance. exact: one of a subclass is made one of this very class, as what a response promises no more than."""
        if type(value) is cls or not exact and isinstance(value, cls):
            return value
        shape = cls.__ready__()
        if from_attributes is None:
            from_attributes = shape.config.get("from_attributes")
        return shape.fill(cls.__new__(cls), value, from_attributes)

    def __init__(self, /, **data):
        shape = type(self).__ready__()
        try:
            shape.fill(self, data)
        except Invalid as e:
            raise ValidationError(type(self).__name__, e.errors) from None

    def model_post_init(self, context, /):
        pass

    @classmethod
    def model_validate(cls, obj, *, strict=None, from_attributes=None, context=None):
        try:
            return cls.__check__(obj, from_attributes, strict)
        except Invalid as e:
            raise ValidationError(cls.__name__, e.errors) from None

    @classmethod
    def model_validate_json(cls, json_data, *, strict=None, context=None):
        try:
            data = _json.loads(json_data)
        except ValueError:
            raise NotImplementedError("the message of model_validate_json for a text that is no JSON is not supported") from None
        return cls.model_validate(data, strict=strict)

    @classmethod
    def model_construct(cls, _fields_set=None, **values):
        """An instance without any check."""
        shape = cls.__ready__()
        self = cls.__new__(cls)
        fields = {name: values[name] if name in values else f.get_default(call_default_factory=True) for name, f in shape.fields.items() if name in values or not f.is_required()}
        object.__setattr__(self, "__dict__", fields)
        object.__setattr__(self, "__pydantic_fields_set__", set(values) & set(shape.fields) if _fields_set is None else _fields_set)
        object.__setattr__(self, "__pydantic_extra__", None)
        object.__setattr__(self, "__pydantic_private__", None)
        return self

    @classmethod
    def model_json_schema(cls, *arguments, **options):
        raise NotImplementedError("model_json_schema() is not supported")

    @property
    def model_fields_set(self):
        return self.__pydantic_fields_set__

    @property
    def model_extra(self):
        return self.__pydantic_extra__

    def __dump__(self, mode, include, exclude, by_alias, unset, defaults, none):
        """The fields as plain data."""
        cls = type(self)
        serializers = {name: d.function for d in cls.__decorated__ if d.kind == "serializer" for name in d.fields}
        members = dict(self.__dict__)
        members.update(self.__pydantic_extra__ or {})
        members.update((name, getattr(self, name)) for name in _computed(cls))
        data = {}
        for name, v in members.items():
            f = cls.__pydantic_fields__.get(name)
            if include is not None and name not in include or exclude is not None and name in exclude and (not isinstance(exclude, dict) or exclude[name] in (True, ...)) or f and f.exclude:
                continue
            if unset and name not in self.__pydantic_fields_set__ or none and v is None or defaults and f and not f.is_required() and v == f.get_default(call_default_factory=True):
                continue
            key = f.serialization_alias if by_alias and f and f.serialization_alias else name
            if name in serializers:
                v = serializers[name](self, v)
            inner = include[name] if isinstance(include, dict) and include[name] not in (True, ...) else None
            outer = exclude[name] if isinstance(exclude, dict) and name in exclude else None
            data[key] = plain(v, mode, by_alias, unset, defaults, none, inner, outer)
        return data

    def model_dump(self, *, mode="python", include=None, exclude=None, by_alias=None, exclude_unset=False, exclude_defaults=False, exclude_none=False, round_trip=False, warnings=True,
                   context=None, serialize_as_any=False):
        """The fields as a dict, models in it too."""
        return self.__dump__(mode, include, exclude, by_alias, exclude_unset, exclude_defaults, exclude_none)

    def model_dump_json(self, *, indent=None, include=None, exclude=None, by_alias=None, exclude_unset=False, exclude_defaults=False, exclude_none=False, round_trip=False, warnings=True,
                        context=None, serialize_as_any=False):
        data = self.__dump__("json", include, exclude, by_alias, exclude_unset, exclude_defaults, exclude_none)
        return _json.dumps(data, indent=indent, ensure_ascii=False, separators=(",", ":") if indent is None else None)

    def model_copy(self, *, update=None, deep=False):
        copied = type(self).__new__(type(self))
        fields = dict(self.__dict__)
        if deep:
            import copy
            fields = copy.deepcopy(fields)
        fields.update(update or {})
        object.__setattr__(copied, "__dict__", fields)
        object.__setattr__(copied, "__pydantic_fields_set__", self.__pydantic_fields_set__ | set(update or ()))
        object.__setattr__(copied, "__pydantic_extra__", self.__pydantic_extra__)
        object.__setattr__(copied, "__pydantic_private__", self.__pydantic_private__)
        return copied

    def dict(self, **options):
        import warnings as _warnings
        _warnings.warn("The `dict` method is deprecated; use `model_dump` instead. Deprecated in Pydantic V2.0 to be removed in V3.0. See Pydantic V2 Migration Guide at "
                       "https://errors.pydantic.dev/2.12/migration/", PydanticDeprecatedSince20, stacklevel=2)
        return self.model_dump(**options)

    def json(self, **options):
        import warnings as _warnings
        _warnings.warn("The `json` method is deprecated; use `model_dump_json` instead. Deprecated in Pydantic V2.0 to be removed in V3.0. See Pydantic V2 Migration Guide at "
                       "https://errors.pydantic.dev/2.12/migration/", PydanticDeprecatedSince20, stacklevel=2)
        return self.model_dump_json(**options)

    def __getattr__(self, name):
        private = object.__getattribute__(self, "__pydantic_private__") if name.startswith("_") and not name.startswith("__") else None
        if private is not None and name in private:
            return private[name]
        extra = None if name.startswith("__") else object.__getattribute__(self, "__pydantic_extra__")
        if extra is not None and name in extra:
            return extra[name]
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __setattr__(self, name, value):
        cls = type(self)
        if name.startswith("_"):
            if self.__pydantic_private__ is None or name not in self.__pydantic_private__:
                raise AttributeError(f"{cls.__name__!r} object has no attribute {name!r}")
            self.__pydantic_private__[name] = value
            return
        shape = cls.__ready__()
        f = shape.fields.get(name)
        if shape.config.get("frozen"):
            raise ValidationError(cls.__name__, [("frozen_instance", (name,), "Instance is frozen", value, None)])
        if f is None:
            kind = getattr(cls, name, None) if name in dir(cls) else None
            if isinstance(kind, property):
                kind.__set__(self, value)
                return
            if shape.extra != "allow":
                raise ValueError(f'"{cls.__name__}" object has no field "{name}"')
            self.__pydantic_extra__[name] = value
            return
        if f.frozen:
            raise ValidationError(cls.__name__, [("frozen_field", (name,), "Field is frozen", value, None)])
        if shape.config.get("validate_assignment"):
            try:
                value = shape.checks[name](value, self.__dict__)
            except Invalid as e:
                raise ValidationError(cls.__name__, within(name, e.errors)) from None
        self.__dict__[name] = value
        self.__pydantic_fields_set__.add(name)

    def __eq__(self, other):
        if not isinstance(other, BaseModel):
            return NotImplemented
        return type(self) is type(other) and self.__dict__ == other.__dict__ and self.__pydantic_extra__ == other.__pydantic_extra__

    def __hash__(self):
        if type(self).model_config.get("frozen"):
            return hash(tuple(self.__dict__.values()))
        raise TypeError(f"unhashable type: {type(self).__name__!r}")

    def __iter__(self):
        yield from self.__dict__.items()
        if self.__pydantic_extra__:
            yield from self.__pydantic_extra__.items()

    def __repr_parts__(self):
        parts = [(name, v) for name, v in self.__dict__.items() if name not in self.__pydantic_fields__ or self.__pydantic_fields__[name].repr]
        parts += (self.__pydantic_extra__ or {}).items()
        return parts + [(name, getattr(self, name)) for name in _computed(type(self))]

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{name}={v!r}' for name, v in self.__repr_parts__())})"

    def __str__(self):
        return " ".join(f"{name}={v!r}" for name, v in self.__repr_parts__())


class _ClassProperty:
    def __init__(self, f):
        self.f = f

    def __get__(self, instance, owner):
        return self.f(owner)


BaseModel.model_fields = _ClassProperty(lambda cls: cls.__pydantic_fields__)


def _method_name(d):
    return getattr(d.function, "__func__", d.function).__name__


def _own_members(cls):
    """Takes out of a class body what is no attribute of the class: defaults, private attributes, marked functions."""
    defaults = {}
    annotated = cls.__dict__.get("__annotations__", {})
    for name, member in list(cls.__dict__.items()):
        if isinstance(member, _Decorated):
            cls.__decorated__.append(member)
            setattr(cls, name, member.function)
            if member.kind == "computed":
                member.fields = (name,)
        elif isinstance(member, Private) or name.startswith("_") and not name.startswith("__") and (name in annotated or not callable(member) and not isinstance(member, property)):
            cls.__private__[name] = member if isinstance(member, Private) else Private(member)
            delattr(cls, name)
        elif name in annotated and not _is_class_variable(annotated[name]) and not name.startswith("model_config"):
            defaults[name] = member
            delattr(cls, name)
        elif isinstance(member, FieldInfo) or not name.startswith("_") and name != "model_config" and not callable(member) and not hasattr(member, "__get__"):
            raise PydanticUserError(f"A non-annotated attribute was detected: `{name} = {member!r}`. All model fields require a type annotation; if `{name}` is not meant to be a field, you may be "
                                    f"able to resolve this error by annotating it as a `ClassVar` or updating `model_config['ignored_types']`.", code="model-field-missing-annotation")
    for name in annotated:
        if name.startswith("_") and not name.startswith("__") and name not in cls.__private__:
            cls.__private__[name] = Private()
    return defaults


def _is_class_variable(annotation):
    return annotation is _typing.ClassVar or _typing.get_origin(annotation) is _typing.ClassVar or isinstance(annotation, str) and annotation.startswith(("ClassVar", "typing.ClassVar"))


def _caller_locals():
    """The names of the function that a model is made in, for annotations that are texts."""
    frame = _sys._getframe(2)
    return None if frame.f_locals is frame.f_globals else dict(frame.f_locals)


def _fields_of(cls, hints):
    fields = {}
    for base in reversed(cls.__mro__[1:]):
        fields.update(base.__dict__.get("__pydantic_fields__", {}))
    for name in cls.__dict__.get("__annotations__", {}):
        if name.startswith("_") or name == "model_config" or _is_class_variable(hints[name]):
            continue
        fields[name] = _field(hints[name], cls.__own__.get(name, PydanticUndefined))
    return fields


def _field(annotation, default):
    extras = ()
    if _typing.get_origin(annotation) is Annotated:
        annotation, *extras = _typing.get_args(annotation)
    f = default if isinstance(default, FieldInfo) else None
    inner = next((e for e in extras if isinstance(e, FieldInfo)), None)
    if f is None and inner is not None:
        import copy
        f = copy.copy(inner)
        if default is not PydanticUndefined:
            f.default = default
    elif f is None:
        f = FieldInfo(default)
    elif inner is not None:
        f.limits = {**inner.limits, **f.limits}
    f.annotation, f.metadata = annotation, [e for e in extras if e is not inner]
    return f


def _computed(cls):
    return [name for d in cls.__decorated__ if d.kind == "computed" for name in d.fields]


class TypeAdapter:
    """The check of any type, without a model."""

    def __init__(self, type, *, config=None):
        self._type, self._check = type, compile_type(type, config)

    def validate_python(self, object, /, *, strict=None, from_attributes=None, context=None):
        try:
            return self._check(object)
        except Invalid as e:
            raise ValidationError(type_name(self._type), e.errors) from None

    def validate_json(self, data, /, *, strict=None, context=None):
        return self.validate_python(_json.loads(data))

    def dump_python(self, instance, /, *, mode="python", **options):
        return plain(instance, mode)

    def dump_json(self, instance, /, *, indent=None, **options):
        return _json.dumps(plain(instance, "json"), indent=indent, ensure_ascii=False, separators=(",", ":") if indent is None else None).encode()


# Types with limits.

PositiveInt, NegativeInt = Annotated[int, Field(gt=0)], Annotated[int, Field(lt=0)]
NonNegativeInt, NonPositiveInt = Annotated[int, Field(ge=0)], Annotated[int, Field(le=0)]
PositiveFloat, NegativeFloat = Annotated[float, Field(gt=0)], Annotated[float, Field(lt=0)]
NonNegativeFloat, NonPositiveFloat = Annotated[float, Field(ge=0)], Annotated[float, Field(le=0)]
StrictInt, StrictStr = Annotated[int, Field(strict=True)], Annotated[str, Field(strict=True)]
StrictFloat, StrictBool = Annotated[float, Field(strict=True)], Annotated[bool, Field(strict=True)]


def conint(*, strict=None, gt=None, ge=None, lt=None, le=None, multiple_of=None):
    return Annotated[int, Field(strict=strict, gt=gt, ge=ge, lt=lt, le=le, multiple_of=multiple_of)]


def confloat(*, strict=None, gt=None, ge=None, lt=None, le=None, multiple_of=None):
    return Annotated[float, Field(strict=strict, gt=gt, ge=ge, lt=lt, le=le, multiple_of=multiple_of)]


def constr(*, strip_whitespace=None, to_upper=None, to_lower=None, strict=None, min_length=None, max_length=None, pattern=None):
    return Annotated[str, StringConstraints(strip_whitespace=strip_whitespace, to_upper=to_upper, to_lower=to_lower, strict=strict, min_length=min_length, max_length=max_length, pattern=pattern)]


def conlist(item_type, *, min_length=None, max_length=None):
    return Annotated[_typing.List[item_type], Field(min_length=min_length, max_length=max_length)]
