"""pydantic, as tutorials use version 2: models, fields, validators, and errors with version 2's shapes.

A type is compiled once into a check: a function that takes a value and returns what the field will hold, or raises Invalid with the list of what is wrong. Checks are closures over the checks of
their parts; a container puts the place in front of what its parts say. A model's check is made when the class is made, or at its first use when its annotations name classes that do not
exist yet.
"""

import datetime as _datetime
import decimal as _decimal
import enum as _enum
import json as _json
import re as _re
import sys as _sys
import types as _types
import typing as _typing
import uuid as _uuid
from typing import Annotated, Any, Literal, Union

import _absent

VERSION = __version__ = "2.12.5"

__all__ = [
    "BaseModel", "Field", "ValidationError", "ConfigDict", "TypeAdapter", "field_validator", "model_validator", "field_serializer", "computed_field", "PrivateAttr", "AfterValidator", "BeforeValidator",
    "StringConstraints", "PositiveInt", "NegativeInt", "NonNegativeInt", "NonPositiveInt", "PositiveFloat", "NegativeFloat", "NonNegativeFloat", "NonPositiveFloat", "StrictInt", "StrictStr",
    "StrictFloat", "StrictBool", "conint", "confloat", "constr", "conlist",
]


__getattr__ = _absent.module("pydantic", __all__)


class PydanticUserError(RuntimeError):
    def __init__(self, message, *, code):
        super().__init__(message)
        self.message, self.code = message, code

    def __str__(self):
        return f"{self.message}\n\nFor further information visit https://errors.pydantic.dev/2.12/u/{self.code}"


class PydanticSchemaGenerationError(PydanticUserError):
    def __init__(self, message):
        super().__init__(message, code="schema-for-unknown-type")


class PydanticDeprecatedSince20(DeprecationWarning):
    pass


class _Undefined:
    def __repr__(self):
        return "PydanticUndefined"

    def __copy__(self):
        return self


PydanticUndefined = _Undefined()


# What is wrong.


class Invalid(Exception):
    """What a check finds: line errors, each (type, place, message, input, context)."""

    def __init__(self, errors):
        self.errors = errors


def wrong(kind, message, value, context=None, place=()):
    return Invalid([(kind, place, message, value, context)])


def _within(step, errors):
    return [(kind, (step, *place), message, value, context) for kind, place, message, value, context in errors]


class ValidationError(ValueError):
    """What makes a value no instance of a type. Made by validation only."""

    def __init__(self, title, line_errors):
        self.title, self._lines = title, line_errors

    def error_count(self):
        return len(self._lines)

    def errors(self, *, include_url=True, include_context=True, include_input=True):
        found = []
        for kind, place, message, value, context in self._lines:
            e = {"type": kind, "loc": place, "msg": message}
            if include_input:
                e["input"] = value
            if context is not None and include_context:
                e["ctx"] = dict(context)
            if include_url:
                e["url"] = f"https://errors.pydantic.dev/2.12/v/{kind}"
            found.append(e)
        return found

    def json(self, *, indent=None, include_url=True, include_context=True, include_input=True):
        errors = self.errors(include_url=include_url, include_context=include_context, include_input=include_input)
        for e in errors:
            if "ctx" in e:
                e["ctx"] = {key: str(v) if isinstance(v, Exception) else v for key, v in e["ctx"].items()}
        return _json.dumps(_plain(errors, "json"), indent=indent, ensure_ascii=False, separators=(",", ":") if indent is None else None)

    def __str__(self):
        n = len(self._lines)
        said = [f"{n} validation error{'' if n == 1 else 's'} for {self.title}"]
        for kind, place, message, value, _ in self._lines:
            if place:
                said.append(".".join(str(step) for step in place))
            said.append(f"  {message} [type={kind}, input_value={_cut(repr(value))}, input_type={type(value).__name__}]")
            said.append(f"    For further information visit https://errors.pydantic.dev/2.12/v/{kind}")
        return "\n".join(said)

    __repr__ = __str__


def _cut(text):
    return text if len(text) <= 50 else f"{text[:25]}...{text[-24:]}"


# Fields.


class FieldInfo:
    """What is known of a field: its default, its alias and its constraints."""

    def __init__(self, default=PydanticUndefined, *, default_factory=None, alias=None, validation_alias=None, serialization_alias=None, title=None, description=None, examples=None, exclude=None,
                 frozen=None, repr=True, strict=None, gt=None, ge=None, lt=None, le=None, multiple_of=None, min_length=None, max_length=None, pattern=None, json_schema_extra=None, deprecated=None,
                 validate_default=None, kw_only=None, **unknown):
        if unknown:
            raise NotImplementedError(f"Field({next(iter(unknown))}=…) is not supported")
        self.default = PydanticUndefined if default is ... else default
        self.default_factory = default_factory
        self.alias, self.validation_alias, self.serialization_alias = alias, validation_alias or alias, serialization_alias or alias
        self.title, self.description, self.examples, self.exclude, self.frozen, self.repr = title, description, examples, exclude, frozen, repr
        self.strict, self.validate_default = strict, validate_default
        self.limits = {name: limit for name, limit in (("gt", gt), ("ge", ge), ("lt", lt), ("le", le), ("multiple_of", multiple_of), ("min_length", min_length), ("max_length", max_length),
                                                       ("pattern", pattern)) if limit is not None}
        self.annotation, self.metadata = None, []

    def is_required(self):
        return self.default is PydanticUndefined and self.default_factory is None

    def get_default(self, *, call_default_factory=False):
        if self.default_factory is not None:
            return self.default_factory() if call_default_factory else None
        return _fresh(self.default)

    def __repr__(self):
        said = [f"annotation={_name(self.annotation)}", f"required={self.is_required()}"]
        if self.default is not PydanticUndefined:
            said.append(f"default={self.default!r}")
        if self.default_factory is not None:
            said.append(f"default_factory={self.default_factory.__name__}")
        for name in ("alias", "title", "description"):
            if getattr(self, name) is not None:
                said.append(f"{name}={getattr(self, name)!r}")
        return f"FieldInfo({', '.join(said)})"


def Field(default=PydanticUndefined, **options):
    """A field with more than a type: a default, an alias, limits."""
    return FieldInfo(default, **options)


def _fresh(default):
    """A default that may be changed is copied for each instance."""
    if isinstance(default, (list, dict, set)):
        import copy
        return copy.deepcopy(default)
    return default


class StringConstraints:
    """Limits of a text, for Annotated."""

    def __init__(self, *, strip_whitespace=None, to_upper=None, to_lower=None, strict=None, min_length=None, max_length=None, pattern=None):
        self.strip, self.upper, self.lower, self.strict = strip_whitespace, to_upper, to_lower, strict
        self.limits = {name: limit for name, limit in (("min_length", min_length), ("max_length", max_length), ("pattern", pattern)) if limit is not None}


class BeforeValidator:
    def __init__(self, func):
        self.func = func


class AfterValidator:
    def __init__(self, func):
        self.func = func


class _Private:
    def __init__(self, default=PydanticUndefined, *, default_factory=None):
        self.default, self.default_factory = default, default_factory

    def get(self):
        return self.default_factory() if self.default_factory else _fresh(self.default)


def PrivateAttr(default=PydanticUndefined, *, default_factory=None, init=False):
    return _Private(default, default_factory=default_factory)


def ConfigDict(**settings):
    """The settings of a model, for its model_config."""
    known = {"extra", "frozen", "from_attributes", "populate_by_name", "str_strip_whitespace", "str_to_lower", "str_to_upper", "str_min_length", "str_max_length", "validate_assignment",
             "arbitrary_types_allowed", "use_enum_values", "json_schema_extra", "title", "strict", "validate_default", "protected_namespaces", "validate_by_name", "validate_by_alias"}
    for name in settings:
        if name not in known:
            raise NotImplementedError(f"ConfigDict({name}=…) is not supported")
    return settings


# Checks of the simple types.


def _number_text(value):
    text = value.strip()
    digits = text[1:] if text[:1] in ("-", "+") else text
    whole, dot, fraction = digits.partition(".")
    if dot and fraction and not fraction.strip("0"):
        digits = whole
    if not digits or not digits.isascii() or digits[0] == "_" or digits[-1] == "_" or "__" in digits or not digits.replace("_", "").isdigit():
        return None
    return int(text[0] + digits) if text[0] in "-+" else int(digits)


def _check_int(value, strict=False):
    t = type(value)
    if t is int:
        return value
    if strict:
        if isinstance(value, int) and not isinstance(value, bool):
            return int(value)
        raise wrong("int_type", "Input should be a valid integer", value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        if value != value or value in (float("inf"), float("-inf")):
            raise wrong("finite_number", "Input should be a finite number", value)
        if value == int(value):
            return int(value)
        raise wrong("int_from_float", "Input should be a valid integer, got a number with a fractional part", value)
    if isinstance(value, (str, bytes)):
        number = _number_text(value if isinstance(value, str) else value.decode("latin-1"))
        if number is not None:
            return number
        raise wrong("int_parsing", "Input should be a valid integer, unable to parse string as an integer", value)
    if isinstance(value, _decimal.Decimal):
        if value == int(value):
            return int(value)
        raise wrong("int_from_float", "Input should be a valid integer, got a number with a fractional part", value)
    raise wrong("int_type", "Input should be a valid integer", value)


def _check_float(value, strict=False):
    t = type(value)
    if t is float:
        return value
    if isinstance(value, (int, float)) and not (strict and t is bool):
        return float(value)
    if not strict and isinstance(value, (str, bytes)):
        try:
            return float(value)
        except ValueError:
            raise wrong("float_parsing", "Input should be a valid number, unable to parse string as a number", value) from None
    if not strict and isinstance(value, _decimal.Decimal):
        return float(value)
    raise wrong("float_type", "Input should be a valid number", value)


_TRUE = {"1", "true", "t", "yes", "y", "on"}
_FALSE = {"0", "false", "f", "no", "n", "off"}


def _check_bool(value, strict=False):
    if value is True or value is False:
        return value
    if strict:
        raise wrong("bool_type", "Input should be a valid boolean", value)
    if isinstance(value, (str, bytes)):
        word = (value if isinstance(value, str) else value.decode("latin-1")).lower()
        if word in _TRUE:
            return True
        if word in _FALSE:
            return False
        raise wrong("bool_parsing", "Input should be a valid boolean, unable to interpret input", value)
    if isinstance(value, (int, float)):
        if value == 0 or value == 1:
            return bool(value)
        raise wrong("bool_parsing", "Input should be a valid boolean, unable to interpret input", value)
    raise wrong("bool_type", "Input should be a valid boolean", value)


def _check_str(value, strict=False):
    if type(value) is str:
        return value
    if isinstance(value, str):
        return value.value if isinstance(value, _enum.Enum) else str(value)
    if not strict and isinstance(value, (bytes, bytearray)):
        try:
            return bytes(value).decode()
        except UnicodeDecodeError:
            raise wrong("string_unicode", "Input should be a valid string, unable to parse raw data as a unicode string", value) from None
    raise wrong("string_type", "Input should be a valid string", value)


def _check_bytes(value, strict=False):
    if isinstance(value, (bytes, bytearray)):
        return bytes(value)
    if isinstance(value, str) and not strict:
        return value.encode()
    raise wrong("bytes_type", "Input should be a valid bytes", value)


def _check_any(value):
    return value


def _check_none(value):
    if value is None:
        return None
    raise wrong("none_required", "Input should be None", value)


def _check_callable(value):
    if callable(value):
        return value
    raise wrong("callable_type", "Input should be callable", value)


def _check_decimal(value, strict=False):
    if isinstance(value, _decimal.Decimal):
        return value
    if isinstance(value, (int, float, str)) and not isinstance(value, bool):
        try:
            return _decimal.Decimal(str(value).strip())
        except _decimal.InvalidOperation:
            raise wrong("decimal_parsing", "Input should be a valid decimal", value) from None
    raise wrong("decimal_type", "Decimal input should be an integer, float, string or Decimal object", value)


def _check_uuid(value, strict=False):
    if isinstance(value, _uuid.UUID):
        return value
    if not isinstance(value, str):
        raise wrong("uuid_type", "UUID input should be a string, bytes or UUID object", value)
    try:
        return _uuid.UUID(value)
    except ValueError:
        raise NotImplementedError("the message of pydantic for a text that is no UUID is not supported") from None


def _moments(kind, parse):
    """The check of a class of module datetime: instances, and the texts that isoformat() gives."""
    def check(value, strict=False):
        if isinstance(value, kind) and not (kind is _datetime.date and isinstance(value, _datetime.datetime)):
            return value
        name = kind.__name__
        if kind is _datetime.timedelta:
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                return _datetime.timedelta(seconds=value)
            if isinstance(value, str):
                raise NotImplementedError("timedelta from a text is not supported")
            raise wrong("time_delta_type", "Input should be a valid timedelta", value)
        if kind is _datetime.datetime and isinstance(value, (int, float)) and not isinstance(value, bool):
            return _datetime.datetime.fromtimestamp(value, _datetime.timezone.utc)
        if not isinstance(value, str):
            raise wrong(f"{name}_type", f"Input should be a valid {name}", value)
        try:
            return parse(value)
        except ValueError:
            raise NotImplementedError(f"the message of pydantic for a text that is no {name} is not supported") from None
    return check


_SIMPLE = {
    int: _check_int, float: _check_float, bool: _check_bool, str: _check_str, bytes: _check_bytes, _decimal.Decimal: _check_decimal, _uuid.UUID: _check_uuid,
    _datetime.datetime: _moments(_datetime.datetime, lambda text: _datetime.datetime.fromisoformat(text)),
    _datetime.date: _moments(_datetime.date, lambda text: _datetime.date.fromisoformat(text[:10] if text[10:] in ("T00:00:00", "") else text)),
    _datetime.time: _moments(_datetime.time, lambda text: _datetime.time.fromisoformat(text)),
    _datetime.timedelta: _moments(_datetime.timedelta, None),
}


# Limits.


def _plural(n, word):
    return f"{n} {word}" if n == 1 else f"{n} {word}s"


def _limit(name, limit):
    """The check of one limit: a function that raises, or not."""
    if name == "pattern":
        source = limit if isinstance(limit, str) else limit.pattern
        search = _re.compile(source).search

        def check(value):
            if search(value) is None:
                raise wrong("string_pattern_mismatch", f"String should match pattern '{source}'", value, {"pattern": source})
    elif name == "multiple_of":
        def check(value):
            if value % limit:
                raise wrong("multiple_of", f"Input should be a multiple of {limit}", value, {"multiple_of": limit})
    elif name in ("min_length", "max_length"):
        def check(value):
            n = len(value)
            if n >= limit if name == "min_length" else n <= limit:
                return
            short = name == "min_length"
            if isinstance(value, (str, bytes)):
                kind, unit = ("string", "character") if isinstance(value, str) else ("bytes", "byte")
                what = "String" if isinstance(value, str) else "Data"
                raise wrong(f"{kind}_too_{'short' if short else 'long'}", f"{what} should have at {'least' if short else 'most'} {_plural(limit, unit)}", value, {name: limit})
            what = {"list": "List", "dict": "Dictionary", "set": "Set", "tuple": "Tuple", "frozenset": "Frozenset"}[type(value).__name__]
            raise wrong(f"too_{'short' if short else 'long'}", f"{what} should have at {'least' if short else 'most'} {_plural(limit, 'item')} after validation, not {n}", value,
                        {"field_type": what, name: limit, "actual_length": n})
    else:
        kind, words = {"gt": ("greater_than", "greater than"), "ge": ("greater_than_equal", "greater than or equal to"), "lt": ("less_than", "less than"),
                       "le": ("less_than_equal", "less than or equal to")}[name]
        holds = {"gt": lambda v: v > limit, "ge": lambda v: v >= limit, "lt": lambda v: v < limit, "le": lambda v: v <= limit}[name]

        def check(value):
            if not holds(value):
                raise wrong(kind, f"Input should be {words} {_bound(limit)}", value, {name: limit})
    return check


def _bound(limit):
    return str(int(limit)) if isinstance(limit, float) and limit == int(limit) else str(limit)


_ORDER = ("pattern", "multiple_of", "le", "lt", "ge", "gt", "min_length", "max_length")


def _limited(check, limits):
    tests = [_limit(name, limits[name]) for name in _ORDER if name in limits]
    if not tests:
        return check

    def limited(value):
        checked = check(value)
        if checked is None:
            return None
        for test in tests:
            try:
                test(checked)
            except Invalid as e:
                kind, place, message, _, context = e.errors[0]
                raise Invalid([(kind, place, message, value, context)]) from None
        return checked
    return limited


# Checks of types.


def compile_type(t, config=None, extras=(), strict=None):
    """The check of a type: a class, or anything that module typing makes. extras are what Annotated adds to it."""
    config = config or {}
    for extra in extras:
        if isinstance(extra, FieldInfo) and extra.strict is not None or isinstance(extra, StringConstraints) and extra.strict is not None:
            strict = extra.strict
    check = _compile(t, config, config.get("strict") if strict is None else strict)
    for extra in extras:
        check = _with_extra(check, extra)
    return check


def _with_extra(check, extra):
    if isinstance(extra, FieldInfo):
        return _limited(check, extra.limits)
    if isinstance(extra, StringConstraints):
        return _limited(_reshaped(check, extra), extra.limits)
    if isinstance(extra, BeforeValidator):
        return lambda value: check(_call(extra.func, value, value))
    if isinstance(extra, AfterValidator):
        return lambda value: _call(extra.func, check(value), value)
    return check


def _reshaped(check, how):
    def reshaped(value):
        text = check(value)
        if how.strip:
            text = text.strip()
        if how.upper:
            text = text.upper()
        return text.lower() if how.lower else text
    return reshaped


def _call(f, argument, value, *more):
    """Calls a validator of the program's; its ValueError and AssertionError are findings."""
    try:
        return f(argument, *more)
    except ValidationError as e:
        raise Invalid(e._lines) from None
    except ValueError as e:
        raise wrong("value_error", f"Value error, {e}", value, {"error": e}) from None
    except AssertionError as e:
        raise wrong("assertion_error", f"Assertion failed, {e}", value, {"error": e}) from None


def _compile(t, config, strict):
    if t is Any or t is object or isinstance(t, _typing.TypeVar):
        return _check_any
    if t is None or t is type(None):
        return _check_none
    check = _SIMPLE.get(t) if isinstance(t, type) else None
    if check is not None:
        if t is str and any(name.startswith("str_") for name in config):
            return _configured_text(check, config, strict)
        return (lambda value: check(value, True)) if strict else check
    origin = _typing.get_origin(t)
    if origin is not None:
        return _compile_generic(t, origin, _typing.get_args(t), config, strict)
    if isinstance(t, type):
        return _compile_class(t, config, strict)
    if t is _typing.Callable:
        return _check_callable
    bare = {_typing.List: list, _typing.Dict: dict, _typing.Tuple: tuple, _typing.Set: set}.get(t)
    if bare:
        return _compile_class(bare, config, strict)
    if hasattr(t, "__supertype__"):
        return _compile(t.__supertype__, config, strict)
    if hasattr(t, "__value__"):
        return compile_type(t.__value__, config)
    raise PydanticSchemaGenerationError(f"Unable to generate pydantic-core schema for {t!r}. Set `arbitrary_types_allowed=True` in the model_config to ignore this error or implement "
                                        "`__get_pydantic_core_schema__` on your type to fully support it.")


def _configured_text(check, config, strict):
    how = StringConstraints(strip_whitespace=config.get("str_strip_whitespace"), to_upper=config.get("str_to_upper"), to_lower=config.get("str_to_lower"),
                            min_length=config.get("str_min_length"), max_length=config.get("str_max_length"))
    return _with_extra((lambda value: check(value, True)) if strict else check, how)


def _compile_class(t, config, strict):
    if issubclass(t, BaseModel):
        exact, from_attributes = config.get("exact"), config.get("from_attributes")
        return lambda value: t.__check__(value, from_attributes, strict, exact)
    if issubclass(t, _enum.Enum):
        return _enum_check(t, config)
    if t is list:
        return _list_check(_check_any, strict)
    if t is dict:
        return _dict_check(_check_any, _check_any)
    if t is tuple:
        return _tuple_check(None, _check_any)
    if t in (set, frozenset):
        return _set_check(t, _check_any)
    if hasattr(t, "__dataclass_fields__"):
        return _dataclass_check(t, config)
    if not config.get("arbitrary_types_allowed"):
        raise PydanticSchemaGenerationError(f"Unable to generate pydantic-core schema for {t!r}. Set `arbitrary_types_allowed=True` in the model_config to ignore this error or implement "
                                            "`__get_pydantic_core_schema__` on your type to fully support it.")

    def check(value):
        if isinstance(value, t):
            return value
        raise wrong("is_instance_of", f"Input should be an instance of {t.__name__}", value, {"class": t.__name__})
    return check


def _compile_generic(t, origin, arguments, config, strict):
    if origin is Annotated:
        return compile_type(arguments[0], config, arguments[1:], strict)
    if origin is Union or origin is _types.UnionType:
        return _union_check(arguments, config, strict)
    if origin is Literal:
        return _literal_check(arguments)
    import collections.abc as abc
    if origin in (list, abc.Sequence, abc.Iterable):
        return _list_check(compile_type(arguments[0], config), strict)
    if origin in (dict, abc.Mapping):
        return _dict_check(compile_type(arguments[0], config), compile_type(arguments[1], config))
    if origin is tuple:
        if len(arguments) == 2 and arguments[1] is ...:
            return _tuple_check(None, compile_type(arguments[0], config))
        return _tuple_check([compile_type(a, config) for a in arguments if a != ()], None)
    if origin in (set, frozenset):
        return _set_check(origin, compile_type(arguments[0], config))
    if origin is abc.Callable:
        return _check_callable
    raise NotImplementedError(f"pydantic: the type {t!r} is not supported")


def _list_check(item, strict):
    def check(value):
        if not isinstance(value, list):
            if strict or not isinstance(value, (tuple, set, frozenset, type({}.keys()), type({}.values()))) and not hasattr(value, "__next__"):
                raise wrong("list_type", "Input should be a valid list", value)
        return _items(value, item)
    return check


def _items(values, item):
    checked, errors = [], []
    for i, v in enumerate(values):
        try:
            checked.append(item(v))
        except Invalid as e:
            errors += _within(i, e.errors)
    if errors:
        raise Invalid(errors)
    return checked


def _set_check(kind, item):
    name = kind.__name__

    def check(value):
        if not isinstance(value, (list, tuple, set, frozenset)):
            words = "set" if name == "set" else "frozenset"
            raise wrong(f"{words.replace('frozenset', 'frozen_set')}_type", f"Input should be a valid {words}", value)
        return kind(_items(value, item))
    return check


def _tuple_check(each, item):
    def check(value):
        if not isinstance(value, (tuple, list, set, frozenset)):
            raise wrong("tuple_type", "Input should be a valid tuple", value)
        if each is None:
            return tuple(_items(value, item))
        checked, errors = [], []
        values = list(value)
        for i, part in enumerate(each):
            if i >= len(values):
                errors.append(("missing", (i,), "Field required", value, None))
                continue
            try:
                checked.append(part(values[i]))
            except Invalid as e:
                errors += _within(i, e.errors)
        if len(values) > len(each):
            n = len(each)
            errors.append(("too_long", (), f"Tuple should have at most {_plural(n, 'item')} after validation, not {len(values)}", value,
                           {"field_type": "Tuple", "max_length": n, "actual_length": len(values)}))
        if errors:
            raise Invalid(errors)
        return tuple(checked)
    return check


def _dict_check(key, item):
    def check(value):
        if not isinstance(value, dict):
            raise wrong("dict_type", "Input should be a valid dictionary", value)
        checked, errors = {}, []
        for k, v in value.items():
            try:
                new = key(k)
            except Invalid as e:
                errors += _within(k, _within("[key]", e.errors))
                continue
            try:
                checked[new] = item(v)
            except Invalid as e:
                errors += _within(k, e.errors)
        if errors:
            raise Invalid(errors)
        return checked
    return check


def _listed(values):
    words = [repr(v) for v in values]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def _literal_check(values):
    def check(value):
        for v in values:
            if v == value and type(v) is type(value):
                return v
        raise wrong("literal_error", f"Input should be {_listed(values)}", value, {"expected": _listed(values)})
    return check


def _enum_check(t, config):
    values = {m.value: m for m in t}

    def check(value):
        if not isinstance(value, t):
            try:
                value = values[value]
            except (KeyError, TypeError):
                number = _number_text(value) if isinstance(value, str) else None
                if number is None or number not in values or not issubclass(t, int):
                    raise wrong("enum", f"Input should be {_listed(values)}", value, {"expected": _listed(values)}) from None
                value = values[number]
        return value.value if config.get("use_enum_values") else value
    return check


def _union_check(members, config, strict):
    rest = [m for m in members if m is not type(None)]
    if len(rest) == 1 and len(rest) < len(members):
        check = compile_type(rest[0], config, (), strict)
        return lambda value: None if value is None else check(value)
    strictly = [compile_type(m, config, (), True) for m in rest]
    laxly = [compile_type(m, config, (), strict) for m in rest]
    names = [_type_name(m) for m in rest]
    nullable = len(rest) < len(members)

    def check(value):
        if nullable and value is None:
            return None
        for one in strictly:
            try:
                return one(value)
            except Invalid:
                pass
        errors = []
        for one, name in zip(laxly, names):
            try:
                return one(value)
            except Invalid as e:
                errors += _within(name, e.errors)
        raise Invalid(errors)
    return check


def _type_name(t):
    """How a member of a union is called in the place of an error."""
    if isinstance(t, type) and _typing.get_origin(t) is None:
        return {bool: "bool", bytes: "bytes"}.get(t, t.__name__)
    origin = _typing.get_origin(t)
    if origin is Annotated:
        return f"constrained-{_type_name(_typing.get_args(t)[0])}"
    if origin is Literal:
        return f"literal[{','.join(repr(a) for a in _typing.get_args(t))}]"
    if origin is not None:
        return f"{origin.__name__}[{','.join(_type_name(a) for a in _typing.get_args(t))}]"
    return "any" if t is Any else str(t)


def _dataclass_check(t, config):
    import dataclasses
    hints = _typing.get_type_hints(t, include_extras=True)
    checks = {f.name: compile_type(hints[f.name], config) for f in dataclasses.fields(t) if f.init}
    required = {f.name for f in dataclasses.fields(t) if f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING}

    def check(value):
        if isinstance(value, t):
            return value
        if not isinstance(value, dict):
            raise wrong("dataclass_type", f"Input should be a dictionary or an instance of {t.__name__}", value, {"class_name": t.__name__})
        checked, errors = {}, []
        for name, one in checks.items():
            if name not in value:
                if name in required:
                    errors.append(("missing", (name,), "Field required", value, None))
                continue
            try:
                checked[name] = one(value[name])
            except Invalid as e:
                errors += _within(name, e.errors)
        if errors:
            raise Invalid(errors)
        return t(**checked)
    return check


def _name(t):
    return t.__name__ if isinstance(t, type) and _typing.get_origin(t) is None else repr(t).replace("typing.", "")


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
        check = _limited(compile_type(f.annotation, self.config, f.metadata, f.strict), f.limits)
        for d in self.cls.__decorated__:
            if d.kind == "field" and (name in d.fields or "*" in d.fields):
                check = self._validated(check, d, name)
        if not _wants_data(check):
            plain = check
            check = lambda value, data: plain(value)
            check.wants_data = True
        return check

    def _validated(self, check, d, name):
        f, config = d.bound(self.cls), self.config
        inner = check if _wants_data(check) else lambda value, data: check(value)
        informed = _wants_info(f)

        def validated(value, data):
            more = (ValidationInfo(data, name, config),) if informed else ()
            if d.mode == "before":
                return inner(_call(f, value, value, *more), data)
            return _call(f, inner(value, data), value, *more)
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
                errors += _within(self.keys[name], e.errors)
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
            data = _call(f, data, data)
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
            instance = _call(f, instance, data)
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

    def model_dump(self, *, mode="python", include=None, exclude=None, by_alias=None, exclude_unset=False, exclude_defaults=False, exclude_none=False, round_trip=False, warnings=True,
                   context=None, serialize_as_any=False):
        """The fields as a dict, models in it too."""
        return _dump(self, mode, include, exclude, by_alias, exclude_unset, exclude_defaults, exclude_none)

    def model_dump_json(self, *, indent=None, include=None, exclude=None, by_alias=None, exclude_unset=False, exclude_defaults=False, exclude_none=False, round_trip=False, warnings=True,
                        context=None, serialize_as_any=False):
        data = _dump(self, "json", include, exclude, by_alias, exclude_unset, exclude_defaults, exclude_none)
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
                raise ValidationError(cls.__name__, _within(name, e.errors)) from None
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
        elif isinstance(member, _Private) or name.startswith("_") and not name.startswith("__") and (name in annotated or not callable(member) and not isinstance(member, property)):
            cls.__private__[name] = member if isinstance(member, _Private) else _Private(member)
            delattr(cls, name)
        elif name in annotated and not _is_class_variable(annotated[name]) and not name.startswith("model_config"):
            defaults[name] = member
            delattr(cls, name)
        elif isinstance(member, FieldInfo) or not name.startswith("_") and name != "model_config" and not callable(member) and not hasattr(member, "__get__"):
            raise PydanticUserError(f"A non-annotated attribute was detected: `{name} = {member!r}`. All model fields require a type annotation; if `{name}` is not meant to be a field, you may be "
                                    f"able to resolve this error by annotating it as a `ClassVar` or updating `model_config['ignored_types']`.", code="model-field-missing-annotation")
    for name in annotated:
        if name.startswith("_") and not name.startswith("__") and name not in cls.__private__:
            cls.__private__[name] = _Private()
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


# Models as plain data.


def _dump(model, mode, include, exclude, by_alias, unset, defaults, none):
    cls = type(model)
    serializers = {name: d.function for d in cls.__decorated__ if d.kind == "serializer" for name in d.fields}
    members = dict(model.__dict__)
    members.update(model.__pydantic_extra__ or {})
    members.update((name, getattr(model, name)) for name in _computed(cls))
    data = {}
    for name, v in members.items():
        f = cls.__pydantic_fields__.get(name)
        if include is not None and name not in include or exclude is not None and name in exclude and (not isinstance(exclude, dict) or exclude[name] in (True, ...)) or f and f.exclude:
            continue
        if unset and name not in model.__pydantic_fields_set__ or none and v is None or defaults and f and not f.is_required() and v == f.get_default(call_default_factory=True):
            continue
        key = f.serialization_alias if by_alias and f and f.serialization_alias else name
        if name in serializers:
            v = serializers[name](model, v)
        inner = include[name] if isinstance(include, dict) and include[name] not in (True, ...) else None
        outer = exclude[name] if isinstance(exclude, dict) and name in exclude else None
        data[key] = _plain(v, mode, by_alias, unset, defaults, none, inner, outer)
    return data


def _plain(v, mode, by_alias=False, unset=False, defaults=False, none=False, include=None, exclude=None):
    """A value of a field as plain data: in mode json only what JSON has."""
    t = type(v)
    if t is str or t is int or t is float or t is bool or v is None:
        return v
    if isinstance(v, BaseModel):
        return _dump(v, mode, include, exclude, by_alias, unset, defaults, none)
    if isinstance(v, dict):
        return {_key(k, mode): _plain(item, mode, by_alias, unset, defaults, none) for k, item in v.items()}
    if isinstance(v, (list, tuple, set, frozenset)):
        items = [_plain(item, mode, by_alias, unset, defaults, none) for item in v]
        return items if mode == "json" or t is list else t(items)
    if hasattr(t, "__dataclass_fields__"):
        return {name: _plain(getattr(v, name), mode, by_alias, unset, defaults, none) for name in t.__dataclass_fields__}
    return _json_form(v) if mode == "json" else v


def _json_form(v):
    if isinstance(v, _enum.Enum):
        return _json_form(v.value)
    if v is None or isinstance(v, (str, int, float)):
        return v
    if isinstance(v, _datetime.datetime):
        text = v.isoformat()
        return text[:-6] + "Z" if text.endswith("+00:00") else text
    if isinstance(v, (_datetime.date, _datetime.time)):
        return v.isoformat()
    if isinstance(v, (_decimal.Decimal, _uuid.UUID)):
        return str(v)
    if isinstance(v, (bytes, bytearray)):
        return bytes(v).decode()
    raise PydanticSerializationError(f"Unable to serialize unknown type: {type(v)!r}")


def _key(k, mode):
    return str(k) if mode == "json" and not isinstance(k, str) else k


class PydanticSerializationError(ValueError):
    pass


class TypeAdapter:
    """The check of any type, without a model."""

    def __init__(self, type, *, config=None):
        self._type, self._check = type, compile_type(type, config)

    def validate_python(self, object, /, *, strict=None, from_attributes=None, context=None):
        try:
            return self._check(object)
        except Invalid as e:
            raise ValidationError(_type_name(self._type), e.errors) from None

    def validate_json(self, data, /, *, strict=None, context=None):
        return self.validate_python(_json.loads(data))

    def dump_python(self, instance, /, *, mode="python", **options):
        return _plain(instance, mode)

    def dump_json(self, instance, /, *, indent=None, **options):
        return _json.dumps(_plain(instance, "json"), indent=indent, ensure_ascii=False, separators=(",", ":") if indent is None else None).encode()


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
