"""What pydantic's models stand on: fields, the checks of types, what is found wrong, values as plain data.

A type is compiled once into a check: a function that takes a value and returns what the field will hold, or raises Invalid with the list of what is wrong. Checks are closures over the checks of
their parts; a container puts the place in front of what its parts say. A model says itself how an instance is made of a value (__check__) and what it is as plain data (__dump__).

The classes that a program sees name the modules that they have in the library, since a traceback does.
"""

import datetime as _datetime
import decimal as _decimal
import enum as _enum
import json as _json
import re as _re
import types as _types
import typing as _typing
import uuid as _uuid
from typing import Annotated, Any, Literal, Union

import _moments


class PydanticUserError(RuntimeError):
    __module__ = "pydantic.errors"

    def __init__(self, message, *, code):
        super().__init__(message)
        self.message, self.code = message, code

    def __str__(self):
        return self.message if self.code is None else f"{self.message}\n\nFor further information visit https://errors.pydantic.dev/2.12/u/{self.code}"


class PydanticSchemaGenerationError(PydanticUserError):
    __module__ = "pydantic.errors"

    def __init__(self, message):
        super().__init__(message, code="schema-for-unknown-type")


class PydanticDeprecatedSince20(DeprecationWarning):
    __module__ = "pydantic.warnings"


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


def within(step, errors):
    return [(kind, (step, *place), message, value, context) for kind, place, message, value, context in errors]


class ValidationError(ValueError):
    """What makes a value no instance of a type. Made by validation only."""

    __module__ = "pydantic_core._pydantic_core"

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
        return _json.dumps(plain(errors, "json"), indent=indent, ensure_ascii=False, separators=(",", ":") if indent is None else None)

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


class PydanticSerializationError(ValueError):
    __module__ = "pydantic_core._pydantic_core"


# Fields.


class FieldInfo:
    """What is known of a field: its default, its alias and its constraints."""

    __module__ = "pydantic.fields"

    def __init__(self, default=PydanticUndefined, *, default_factory=None, alias=None, validation_alias=None, serialization_alias=None, title=None, description=None, examples=None, exclude=None,
                 frozen=None, repr=True, strict=None, gt=None, ge=None, lt=None, le=None, multiple_of=None, min_length=None, max_length=None, pattern=None, max_digits=None, decimal_places=None,
                 discriminator=None, json_schema_extra=None, deprecated=None, validate_default=None, kw_only=None, **unknown):
        if unknown:
            raise NotImplementedError(f"Field({next(iter(unknown))}=…) is not supported")
        self.default = PydanticUndefined if default is ... else default
        self.default_factory = default_factory
        self.alias, self.validation_alias, self.serialization_alias = alias, validation_alias or alias, serialization_alias or alias
        self.title, self.description, self.examples, self.exclude, self.frozen, self.repr = title, description, examples, exclude, frozen, repr
        self.strict, self.validate_default = strict, validate_default
        self.limits = {name: limit for name, limit in (("gt", gt), ("ge", ge), ("lt", lt), ("le", le), ("multiple_of", multiple_of), ("min_length", min_length), ("max_length", max_length),
                                                       ("pattern", pattern), ("max_digits", max_digits), ("decimal_places", decimal_places)) if limit is not None}
        self.discriminator = discriminator
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

    __module__ = "pydantic.types"

    def __init__(self, *, strip_whitespace=None, to_upper=None, to_lower=None, strict=None, min_length=None, max_length=None, pattern=None):
        self.strip, self.upper, self.lower, self.strict = strip_whitespace, to_upper, to_lower, strict
        self.limits = {name: limit for name, limit in (("min_length", min_length), ("max_length", max_length), ("pattern", pattern)) if limit is not None}


class BeforeValidator:
    __module__ = "pydantic.functional_validators"

    def __init__(self, func):
        self.func = func


class AfterValidator:
    __module__ = "pydantic.functional_validators"

    def __init__(self, func):
        self.func = func


class Private:
    def __init__(self, default=PydanticUndefined, *, default_factory=None):
        self.default, self.default_factory = default, default_factory

    def get(self):
        return self.default_factory() if self.default_factory else _fresh(self.default)


def PrivateAttr(default=PydanticUndefined, *, default_factory=None, init=False):
    return Private(default, default_factory=default_factory)


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
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    if not isinstance(value, str):
        raise wrong("uuid_type", "UUID input should be a string, bytes or UUID object", value)
    try:
        return _uuid.UUID(value)
    except ValueError:
        error = _uuid_error(value)
        raise wrong("uuid_parsing", f"Input should be a valid UUID, {error}", value, {"error": error}) from None


def _uuid_error(text):
    """Why a text is no UUID."""
    for i, letter in enumerate(text):
        if letter not in "0123456789abcdefABCDEF-":
            if i < 9 and text.startswith(("urn:uuid:", "{")):
                continue
            what = "an optional prefix of `urn:uuid:` followed by [0-9a-fA-F-]"
            return f"invalid character: expected {what}, found `{letter}` at {i + 1}"
    groups = text.split("-")
    if len(groups) == 1:
        return f"invalid length: expected length 32 for simple format, found {len(text)}"
    if len(groups) != 5:
        return f"invalid group count: expected 5, found {len(groups)}"
    for i, (group, length) in enumerate(zip(groups, (8, 4, 4, 4, 12))):
        if len(group) != length:
            return f"invalid group length in group {i}: expected {length}, found {len(group)}"


def _read(kind, reader, value, words):
    """What a reader of module _moments makes of a text or a number."""
    try:
        return reader(value)
    except _moments.Unreadable as e:
        raise wrong(kind, f"{words}, {e}", value, {"error": str(e)}) from None


def _is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _as_text(value):
    return value.decode("latin-1") if isinstance(value, bytes) else value


def _check_datetime(value, strict=False):
    if isinstance(value, _datetime.datetime):
        return value
    if strict:
        raise wrong("datetime_type", "Input should be a valid datetime", value)
    if isinstance(value, _datetime.date):
        return _datetime.datetime(value.year, value.month, value.day)
    if not isinstance(value, (str, bytes)) and not _is_number(value):
        raise wrong("datetime_type", "Input should be a valid datetime", value)
    text = _as_text(value)
    try:
        return _moments.read_datetime(text)
    except _moments.Unreadable as e:
        error = str(e)
    # The library takes it for a day then, and says what is wrong with that.
    try:
        _moments.read_date(text)
    except _moments.Unreadable as e:
        error = str(e)
    raise wrong("datetime_from_date_parsing", f"Input should be a valid datetime or date, {error}", value, {"error": error})


def _check_date(value, strict=False):
    if isinstance(value, _datetime.date) and not isinstance(value, _datetime.datetime):
        return value
    if strict or not isinstance(value, (str, bytes, _datetime.datetime)) and not _is_number(value):
        raise wrong("date_type", "Input should be a valid date", value)
    text = _as_text(value)
    if not isinstance(value, _datetime.datetime):
        try:
            return _moments.read_date(text)
        except _moments.Unreadable:
            pass
        moment = _read("date_from_datetime_parsing", _moments.read_datetime, text, "Input should be a valid date or datetime")
    else:
        moment = value
    if moment.time() != _datetime.time():
        raise wrong("date_from_datetime_inexact", "Datetimes provided to dates should have zero time - e.g. be exact dates", value)
    return moment.date()


def _check_time(value, strict=False):
    if isinstance(value, _datetime.time):
        return value
    if strict or not isinstance(value, (str, bytes)) and not _is_number(value):
        raise wrong("time_type", "Input should be a valid time", value)
    if _is_number(value):
        if not 0 <= value < 86400:
            error = "numeric times may not exceed 86,399 seconds" if value > 0 else "time in seconds should be positive"
            raise wrong("time_parsing", f"Input should be in a valid time format, {error}", value, {"error": error})
        return (_datetime.datetime(1970, 1, 1) + _datetime.timedelta(seconds=value)).time()
    return _read("time_parsing", _moments.read_time, _as_text(value), "Input should be in a valid time format")


def _check_timedelta(value, strict=False):
    if isinstance(value, _datetime.timedelta):
        return value
    if strict or not isinstance(value, (str, bytes)) and not _is_number(value):
        raise wrong("time_delta_type", "Input should be a valid timedelta", value)
    if _is_number(value):
        return _datetime.timedelta(seconds=value)
    return _read("time_delta_parsing", _moments.read_duration, _as_text(value), "Input should be a valid timedelta")


_SIMPLE = {
    int: _check_int, float: _check_float, bool: _check_bool, str: _check_str, bytes: _check_bytes, _decimal.Decimal: _check_decimal, _uuid.UUID: _check_uuid,
    _datetime.datetime: _check_datetime, _datetime.date: _check_date, _datetime.time: _check_time, _datetime.timedelta: _check_timedelta,
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
    elif name in ("max_digits", "decimal_places"):
        def check(value):
            digits, places = _digits_of(value)
            if name == "max_digits" and digits > limit:
                raise wrong("decimal_max_digits", f"Decimal input should have no more than {_plural(limit, 'digit')} in total", value, {"max_digits": limit})
            if name == "decimal_places" and places > limit:
                raise wrong("decimal_max_places", f"Decimal input should have no more than {_plural(limit, 'decimal place')}", value, {"decimal_places": limit})
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


def _digits_of(number):
    """How many digits a decimal has, and how many of them after the point, without zeros at the end."""
    _, digits, exponent = number.normalize().as_tuple()
    places = max(-exponent, 0)
    return max(len(digits) + max(exponent, 0), places), places


def _whole_digits(limit):
    def check(value):
        digits, places = _digits_of(value)
        if digits - places > limit:
            raise wrong("decimal_whole_digits", f"Decimal input should have no more than {_plural(limit, 'digit')} before the decimal point", value, {"whole_digits": limit})
    return check


def _bound(limit):
    return str(int(limit)) if isinstance(limit, float) and limit == int(limit) else str(limit)


_ORDER = ("max_digits", "decimal_places", "multiple_of", "le", "lt", "ge", "gt", "min_length", "max_length", "pattern")


def limited(check, limits):
    tests = [_limit(name, limits[name]) for name in _ORDER if name in limits]
    if "max_digits" in limits and "decimal_places" in limits:
        tests.insert(2, _whole_digits(limits["max_digits"] - limits["decimal_places"]))
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
    tag = next((extra.discriminator for extra in extras if isinstance(extra, FieldInfo) and extra.discriminator is not None), None)
    check = _compile(t, config, config.get("strict") if strict is None else strict) if tag is None else _tagged_check(t, config, tag)
    for extra in extras:
        check = _with_extra(check, extra)
    return check


def _with_extra(check, extra):
    if isinstance(extra, FieldInfo):
        return limited(check, extra.limits)
    if isinstance(extra, StringConstraints):
        return limited(_reshaped(check, extra), extra.limits)
    if isinstance(extra, BeforeValidator):
        return lambda value: check(call(extra.func, value, value))
    if isinstance(extra, AfterValidator):
        return lambda value: call(extra.func, check(value), value)
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


def call(f, argument, value, *more):
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
    if hasattr(t, "__check__"):  # a model
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
            errors += within(i, e.errors)
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
                errors += within(i, e.errors)
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
                errors += within(k, within("[key]", e.errors))
                continue
            try:
                checked[new] = item(v)
            except Invalid as e:
                errors += within(k, e.errors)
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
    names = [type_name(m) for m in rest]
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
                errors += within(name, e.errors)
        raise Invalid(errors)
    return check


def _tagged_check(t, config, name):
    """A union of models one of whose fields says which it is."""
    if not isinstance(name, str):
        raise NotImplementedError("Field(discriminator=Discriminator(…)) is not supported")
    members = _typing.get_args(t)
    checks, keys = {}, []
    for member in members:
        if member is type(None):
            continue
        f = member.__ready__().fields[name]
        keys.append(f.validation_alias or name)
        for tag in _tags(f.annotation):
            checks[tag] = member
    expected = ", ".join(repr(getattr(tag, "value", tag)) for tag in checks)

    def check(value):
        if value is None and type(None) in members:
            return None
        if isinstance(value, dict):
            tag = next((value[key] for key in keys if key in value), PydanticUndefined)
        elif hasattr(type(value), "__dump__"):
            tag = getattr(value, name, PydanticUndefined)
        else:
            raise wrong("model_attributes_type", "Input should be a valid dictionary or object to extract fields from", value)
        if tag is PydanticUndefined:
            raise wrong("union_tag_not_found", f"Unable to extract tag using discriminator {name!r}", value, {"discriminator": repr(name)})
        member = _member_of(checks, tag)
        if member is None:
            raise wrong("union_tag_invalid", f"Input tag '{tag}' found using {name!r} does not match any of the expected tags: {expected}", value,
                        {"discriminator": repr(name), "tag": str(tag), "expected_tags": expected})
        try:
            return member.__check__(value)
        except Invalid as e:
            raise Invalid(within(getattr(tag, "value", tag), e.errors)) from None
    return check


def _member_of(checks, tag):
    try:
        return checks.get(tag) or next((member for known, member in checks.items() if getattr(known, "value", known) == tag), None)
    except TypeError:
        return None


def _tags(annotation):
    if _typing.get_origin(annotation) is not Literal:
        raise PydanticUserError(f"A discriminator needs to be a field of type Literal, not {annotation!r}", code="discriminator-needs-literal")
    return _typing.get_args(annotation)


def type_name(t):
    """How a member of a union is called in the place of an error."""
    if isinstance(t, type) and _typing.get_origin(t) is None:
        return {bool: "bool", bytes: "bytes"}.get(t, t.__name__)
    origin = _typing.get_origin(t)
    if origin is Annotated:
        return f"constrained-{type_name(_typing.get_args(t)[0])}"
    if origin is Literal:
        return f"literal[{','.join(repr(a) for a in _typing.get_args(t))}]"
    if origin is Union or origin is _types.UnionType:
        rest = [a for a in _typing.get_args(t) if a is not type(None)]
        name = type_name(rest[0]) if len(rest) == 1 else f"union[{','.join(map(type_name, rest))}]"
        return name if len(rest) == len(_typing.get_args(t)) else f"nullable[{name}]"
    if origin is not None:
        return f"{origin.__name__}[{','.join(type_name(a) for a in _typing.get_args(t))}]"
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
                errors += within(name, e.errors)
        if errors:
            raise Invalid(errors)
        return t(**checked)
    return check


def _name(t):
    return t.__name__ if isinstance(t, type) and _typing.get_origin(t) is None else repr(t).replace("typing.", "")


# Values as plain data.


def plain(v, mode, by_alias=False, unset=False, defaults=False, none=False, include=None, exclude=None):
    """A value of a field as plain data: in mode json only what JSON has."""
    t = type(v)
    if t is str or t is int or t is float or t is bool or v is None:
        return v
    if hasattr(t, "__dump__"):  # a model
        return v.__dump__(mode, include, exclude, by_alias, unset, defaults, none)
    if isinstance(v, dict):
        return {_key(k, mode): plain(item, mode, by_alias, unset, defaults, none) for k, item in v.items()}
    if isinstance(v, (list, tuple, set, frozenset)):
        items = [plain(item, mode, by_alias, unset, defaults, none) for item in v]
        return items if mode == "json" or t is list else t(items)
    if hasattr(t, "__dataclass_fields__"):
        return {name: plain(getattr(v, name), mode, by_alias, unset, defaults, none) for name in t.__dataclass_fields__}
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
    if isinstance(v, _datetime.timedelta):
        return _moments.write_duration(v)
    if isinstance(v, (_decimal.Decimal, _uuid.UUID)):
        return str(v)
    if isinstance(v, (bytes, bytearray)):
        return bytes(v).decode()
    raise PydanticSerializationError(f"Unable to serialize unknown type: {type(v)!r}")


def _key(k, mode):
    return str(k) if mode == "json" and not isinstance(k, str) else k
