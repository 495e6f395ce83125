"""How a Python value is written into SQL: quoted, escaped, so that it can only be a value there."""
import datetime
import time
from decimal import Decimal

from pymysql.err import ProgrammingError

_escape_table = {0: "\\0", 10: "\\n", 13: "\\r", 26: "\\Z", 34: '\\"', 39: "\\'", 92: "\\\\"}


def escape_item(val, charset, mapping=None):
    mapping = encoders if mapping is None else mapping
    encoder = mapping.get(type(val)) or mapping.get(str)
    if encoder is None:
        raise TypeError("no default type converter defined")
    if encoder in (escape_dict, escape_sequence):
        return encoder(val, charset, mapping)
    return encoder(val, mapping)


def escape_dict(val, charset, mapping=None):
    raise TypeError("dict can not be used as parameter")


def escape_sequence(val, charset, mapping=None):
    return "(" + ",".join([escape_item(item, charset, mapping) for item in val]) + ")"


def escape_set(val, charset, mapping=None):
    return ",".join([escape_item(item, charset, mapping) for item in val])


def escape_bool(value, mapping=None):
    return str(int(value))


def escape_int(value, mapping=None):
    return str(value)


def escape_float(value, mapping=None):
    text = repr(value)
    if text in ("inf", "-inf", "nan"):
        raise ProgrammingError(f"{text} can not be used with MySQL")
    return text if "e" in text else text + "e0"


def escape_string(value, mapping=None):
    """Escapes a text for between quotes; the quotes are not added."""
    return value.translate(_escape_table)


def escape_bytes_prefixed(value, mapping=None):
    return "_binary" + escape_bytes(value)


def escape_bytes(value, mapping=None):
    return "'" + value.decode("ascii", "surrogateescape").translate(_escape_table) + "'"


def escape_str(value, mapping=None):
    return "'" + escape_string(str(value)) + "'"


def escape_None(value, mapping=None):
    return "NULL"


def escape_timedelta(value, mapping=None):
    minutes, seconds = divmod(value.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{hours + value.days * 24:02}:{minutes:02}:{seconds:02}"
    return f"'{text}.{value.microseconds:06}'" if value.microseconds else f"'{text}'"


def escape_time(value, mapping=None):
    text = f"{value.hour:02}:{value.minute:02}:{value.second:02}"
    return f"'{text}.{value.microsecond:06}'" if value.microsecond else f"'{text}'"


def escape_datetime(value, mapping=None):
    text = f"{value.year:04}-{value.month:02}-{value.day:02} {value.hour:02}:{value.minute:02}:{value.second:02}"
    return f"'{text}.{value.microsecond:06}'" if value.microsecond else f"'{text}'"


def escape_date(value, mapping=None):
    return f"'{value.year:04}-{value.month:02}-{value.day:02}'"


def escape_struct_time(value, mapping=None):
    return escape_datetime(datetime.datetime(*value[:6]))


def Decimal2Literal(value, mapping):
    return format(value, "f")


encoders = {
    bool: escape_bool, int: escape_int, float: escape_float, str: escape_str, bytes: escape_bytes, tuple: escape_sequence, list: escape_sequence, set: escape_sequence, frozenset: escape_sequence,
    dict: escape_dict, type(None): escape_None, datetime.date: escape_date, datetime.datetime: escape_datetime, datetime.timedelta: escape_timedelta, datetime.time: escape_time,
    time.struct_time: escape_struct_time, Decimal: Decimal2Literal,
}
# Rows come with Python's values already, so there is nothing to decode.
decoders = {}
conversions = dict(encoders)
