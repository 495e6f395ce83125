"""pydantic, as tutorials use version 2: models, fields, validators, and errors with version 2's shapes.

The checks of types are in _pydantic. A model's check is made when the class is made, or at its first use when its annotations name classes that do not exist yet.
"""

import json as _json
import sys as _sys
import typing as _typing
from copy import copy
from typing import Annotated

import _absent
from _pydantic import (AfterValidator, BeforeValidator, ConfigDict, Field, FieldInfo, Invalid, Private, PrivateAttr, PydanticDeprecatedSince20, PydanticSchemaGenerationError,
                       PydanticSerializationError, PydanticUndefined, PydanticUserError, StringConstraints, ValidationError, call, compile_type, limited, plain, type_name, within, wrong)

from pydantic.networks import AnyHttpUrl, AnyUrl, EmailStr, HttpUrl

VERSION = __version__ = "2.12.5"

__all__ = [
    "BaseModel", "Field", "ValidationError", "ConfigDict", "TypeAdapter", "field_validator", "model_validator", "validator", "field_serializer", "computed_field", "PrivateAttr", "AfterValidator", "BeforeValidator",
    "StringConstraints", "PositiveInt", "NegativeInt", "NonNegativeInt", "NonPositiveInt", "PositiveFloat", "NegativeFloat", "NonNegativeFloat", "NonPositiveFloat", "StrictInt", "StrictStr",
    "StrictFloat", "StrictBool", "SecretStr", "conint", "confloat", "constr", "conlist", "condecimal", "AnyUrl", "AnyHttpUrl", "HttpUrl", "EmailStr",
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


def validator(field, /, *fields, pre=False, each_item=False, always=False, check_fields=None, allow_reuse=False):
    """The same as version 1 had it: it may ask for the values of the fields before."""
    if each_item or always:
        raise NotImplementedError("validator with each_item or always is not supported")
    _deprecated("Pydantic V1 style `@validator` validators are deprecated. You should migrate to Pydantic V2 style `@field_validator` validators, see the migration guide for more details.")

    def decorate(f):
        f = getattr(f, "__func__", f)
        wanted = f.__code__.co_varnames[2:f.__code__.co_argcount]
        if not set(wanted) <= {"values"}:
            raise NotImplementedError(f"a validator with the parameters {', '.join(wanted)} is not supported: value and values are")
        made = f
        if wanted:
            def made(cls, value, info):
                return f(cls, value, values=info.data)
            made.__name__ = f.__name__
        return _Decorated("field", classmethod(made), (field, *fields), "before" if pre else "after")
    return decorate


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
        extras = f.metadata if f.discriminator is None else [*f.metadata, FieldInfo(discriminator=f.discriminator)]
        check = limited(compile_type(f.annotation, self.config, extras, f.strict), f.limits)
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


# What JSON calls differently.
_IN_JSON = {"list_type": "Input should be a valid array", "tuple_type": "Input should be a valid array", "set_type": "Input should be a valid array", "frozen_set_type": "Input should be a valid array",
            "dict_type": "Input should be an object", "model_type": "Input should be an object", "dataclass_type": "Input should be an object", "model_attributes_type": "Input should be an object"}


def _from_json(text, check, title):
    """Checks what a JSON text says."""
    try:
        data = _json.loads(text)
    except ValueError:
        import _jsontext
        error = _jsontext.complaint(text if isinstance(text, str) else bytes(text).decode())
        raise ValidationError(title, [("json_invalid", (), f"Invalid JSON: {error}", text, {"error": error})]) from None
    try:
        return check(data)
    except Invalid as e:
        raise ValidationError(title, [(kind, place, _IN_JSON.get(kind, message), value, context) for kind, place, message, value, context in e.errors]) from None


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
        if "Config" in cls.__dict__:
            settings = {**_old_config(cls.Config), **settings}
        cls.model_config = {**{k: v for base in reversed(cls.__bases__) for k, v in getattr(base, "model_config", {}).items()}, **cls.__dict__.get("model_config", {}), **settings}
        cls.__made__ = {}
        cls.__private__, cls.__decorated__ = dict(cls.__private__), [d for d in cls.__decorated__ if d.function.__class__ is property or _method_name(d) not in cls.__dict__]
        cls.__own__ = _own_members(cls)
        cls.__locals__ = _caller_locals()
        cls.__shape__ = None
        cls.model_rebuild(raise_errors=False)

    def __class_getitem__(cls, types):
        """A generic model with types for its variables: a subclass, made once."""
        if not getattr(cls, "__parameters__", ()):
            raise TypeError(f"{cls} cannot be parametrized because it does not inherit from typing.Generic")
        types = types if isinstance(types, tuple) else (types,)
        if len(types) != len(cls.__parameters__):
            raise TypeError(f"Too {'many' if len(types) > len(cls.__parameters__) else 'few'} arguments for {cls}; actual {len(types)}, expected {len(cls.__parameters__)}")
        if cls.__dict__.get("__reading__"):
            raise NotImplementedError(f"{cls.__name__}: a generic model that names itself is not supported")
        if types not in cls.__made__:
            cls.__made__[types] = _parametrized(cls, types)
        return cls.__made__[types]

    @classmethod
    def model_rebuild(cls, *, force=False, raise_errors=True, _parent_namespace_depth=2, _types_namespace=None):
        """Reads the annotations (again), now that the classes exist that they name."""
        if _types_namespace:
            cls.__locals__ = {**(cls.__locals__ or {}), **_types_namespace}
        cls.__reading__ = True
        hints = _annotations_of(cls)
        cls.__reading__ = False
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
        return _from_json(json_data, lambda data: cls.__check__(data, None, strict), cls.__name__)

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

    # What version 1 called otherwise.

    def dict(self, **options):
        _deprecated("The `dict` method is deprecated; use `model_dump` instead.")
        return self.model_dump(**options)

    def json(self, **options):
        _deprecated("The `json` method is deprecated; use `model_dump_json` instead.")
        return self.model_dump_json(**options)

    def copy(self, *, update=None, deep=False):
        _deprecated("The `copy` method is deprecated; use `model_copy` instead. See the docstring of `BaseModel.copy` for details about how to handle `include` and `exclude`.")
        return self.model_copy(update=update, deep=deep)

    @classmethod
    def parse_obj(cls, obj):
        _deprecated("The `parse_obj` method is deprecated; use `model_validate` instead.")
        return cls.model_validate(obj)

    @classmethod
    def construct(cls, _fields_set=None, **values):
        _deprecated("The `construct` method is deprecated; use `model_construct` instead.")
        return cls.model_construct(_fields_set, **values)

    @classmethod
    def from_orm(cls, obj):
        _deprecated("The `from_orm` method is deprecated; set `model_config['from_attributes']=True` and use `model_validate` instead.")
        if not cls.model_config.get("from_attributes"):
            raise PydanticUserError("You must set the config attribute `from_attributes=True` to use from_orm", code=None)
        return cls.model_validate(obj)

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


def _parametrized(cls, types):
    names = dict(zip(cls.__parameters__, types))
    annotations, members = {}, {}
    for name, f in cls.__ready__().fields.items():
        annotations[name] = _substituted(f.annotation, names)
        members[name] = copy(f)
        if f.metadata:
            annotations[name] = Annotated[annotations[name], *f.metadata]
    title = f"{cls.__name__}[{', '.join(map(_title, types))}]"
    made = type(cls)(title, (cls,), {"__module__": cls.__module__, "__qualname__": title, "__annotations__": annotations, **members})
    made.__parameters__ = tuple(dict.fromkeys(t for each in types for t in ([each] if isinstance(each, _typing.TypeVar) else getattr(each, "__parameters__", ()))))
    made.__generic__ = cls, types
    return made


def _title(t):
    return t.__name__ if isinstance(t, type) and _typing.get_origin(t) is None else repr(t).replace("typing.", "")


def _substituted(t, names):
    """A type with types for its variables."""
    if isinstance(t, _typing.TypeVar):
        return names.get(t, t)
    if isinstance(t, type) and getattr(t, "__generic__", None) is not None:
        made_of, types = t.__generic__
        return made_of[tuple(_substituted(each, names) for each in types)] if t.__parameters__ else t
    parameters = getattr(t, "__parameters__", ())
    if not parameters or isinstance(t, type) and _typing.get_origin(t) is None:
        return t
    return t[tuple(names.get(each, each) for each in parameters)]


_RENAMED = {"allow_population_by_field_name": "validate_by_name", "anystr_lower": "str_to_lower", "anystr_strip_whitespace": "str_strip_whitespace", "anystr_upper": "str_to_upper",
            "keep_untouched": "ignored_types", "max_anystr_length": "str_max_length", "min_anystr_length": "str_min_length", "orm_mode": "from_attributes", "schema_extra": "json_schema_extra",
            "validate_all": "validate_default"}
_REMOVED = {"allow_mutation", "error_msg_templates", "fields", "getter_dict", "smart_union", "underscore_attrs_are_private", "json_loads", "json_dumps", "copy_on_model_validation", "post_init_call"}


def _old_config(config):
    """The settings of a class Config, as version 1 had it. Those that have another name now have no effect."""
    settings = {name: value for name, value in vars(config).items() if not name.startswith("__")}
    changed = [f"* {name!r} has been renamed to {_RENAMED[name]!r}" for name in settings if name in _RENAMED] + [f"* {name!r} has been removed" for name in settings if name in _REMOVED]
    if changed:
        _warn("\n".join(["Valid config keys have changed in V2:", *changed]), UserWarning)
    return ConfigDict(**{name: value for name, value in settings.items() if name not in _RENAMED and name not in _REMOVED})


def _warn(text, category):
    """Warns of the line of the program that has led here: the frames of libraries do not count."""
    import warnings as _warnings
    _warnings.warn(text, category, stacklevel=2)


def _deprecated(text):
    _warn(f"{text} Deprecated in Pydantic V2.0 to be removed in V3.0. See Pydantic V2 Migration Guide at https://errors.pydantic.dev/2.12/migration/", PydanticDeprecatedSince20)


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
        f = copy(inner)
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
        return _from_json(data, self._check, type_name(self._type))

    def dump_python(self, instance, /, *, mode="python", **options):
        return plain(instance, mode)

    def dump_json(self, instance, /, *, indent=None, **options):
        return _json.dumps(plain(instance, "json"), indent=indent, ensure_ascii=False, separators=(",", ":") if indent is None else None).encode()


class SecretStr:
    """A text that is not shown."""

    def __init__(self, secret_value):
        self._secret_value = secret_value

    @classmethod
    def __check__(cls, value, *_):
        if isinstance(value, cls):
            return value
        if not isinstance(value, str):
            raise wrong("string_type", "Input should be a valid string", value)
        return cls(value)

    def __dump__(self, mode, *_):
        return str(self) if mode == "json" else self

    def get_secret_value(self):
        return self._secret_value

    def __eq__(self, other):
        return type(self) is type(other) and self._secret_value == other._secret_value

    def __hash__(self):
        return hash(self._secret_value)

    def __len__(self):
        return len(self._secret_value)

    def __str__(self):
        return "**********" if self._secret_value else ""

    def __repr__(self):
        return f"SecretStr({str(self)!r})"


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


def condecimal(*, strict=None, gt=None, ge=None, lt=None, le=None, multiple_of=None, max_digits=None, decimal_places=None):
    from decimal import Decimal
    return Annotated[Decimal, Field(strict=strict, gt=gt, ge=ge, lt=lt, le=le, multiple_of=multiple_of, max_digits=max_digits, decimal_places=decimal_places)]


def constr(*, strip_whitespace=None, to_upper=None, to_lower=None, strict=None, min_length=None, max_length=None, pattern=None):
    return Annotated[str, StringConstraints(strip_whitespace=strip_whitespace, to_upper=to_upper, to_lower=to_lower, strict=strict, min_length=min_length, max_length=max_length, pattern=pattern)]


def conlist(item_type, *, min_length=None, max_length=None):
    return Annotated[_typing.List[item_type], Field(min_length=min_length, max_length=max_length)]
