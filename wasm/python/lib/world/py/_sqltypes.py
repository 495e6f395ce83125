"""SQL's values: how they are stored, compared, turned into each other and described.

A value is what the client gets: int, Decimal, float, str, bytes, date, datetime, timedelta, and None for NULL. A Type says what a column or an expression gives: the
number that clients know it by, the length that is shown in a cursor's description, and for a column what may be stored.

Text is compared as utf8mb4_0900_ai_ci does it, the default of MySQL 8: without regard to case and accents. `key` is a text's place in that order; columns with a
collation …_bin are compared as they are.
"""
import datetime
import re
from decimal import ROUND_HALF_UP, Context, Decimal

from _sqlparse import SQLError

TINY, SHORT, LONG, FLOAT, DOUBLE, NULL, TIMESTAMP, LONGLONG, INT24, DATE, TIME, DATETIME = 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
NEWDECIMAL, BLOB, VAR_STRING, STRING = 246, 252, 253, 254

INTEGERS = {"TINYINT": (TINY, 8, 4, 3), "SMALLINT": (SHORT, 16, 6, 5), "MEDIUMINT": (INT24, 24, 9, 8), "INT": (LONG, 32, 11, 10), "BIGINT": (LONGLONG, 64, 20, 20)}
SAME = {"INTEGER": "INT", "BOOL": "TINYINT", "BOOLEAN": "TINYINT", "DEC": "DECIMAL", "NUMERIC": "DECIMAL", "REAL": "DOUBLE"}
TEXTS = {"TINYTEXT": 255, "TEXT": 65535, "MEDIUMTEXT": 16777215, "LONGTEXT": 4294967295, "BLOB": 65535, "LONGBLOB": 4294967295}


class Type:
    """What a column or an expression gives. kind: int, decimal, float, text, bytes, date, datetime, time or null."""

    __slots__ = ("kind", "code", "length", "decimals", "name", "low", "high", "size", "binary", "null")

    def __init__(self, kind, code, length, decimals=0, name="", low=None, high=None, size=0, binary=False, null=True):
        self.kind, self.code, self.length, self.decimals, self.name = kind, code, length, decimals, name
        self.low, self.high, self.size, self.binary, self.null = low, high, size, binary, null


INT_TYPE = Type("int", LONGLONG, 21)
FLOAT_TYPE = Type("float", DOUBLE, 23, 31)
NULL_TYPE = Type("null", NULL, 0)
DATE_TYPE = Type("date", DATE, 10)
DATETIME_TYPE = Type("datetime", DATETIME, 19)
TIME_TYPE = Type("time", TIME, 10)
BYTES_TYPE = Type("bytes", VAR_STRING, 0, binary=True)


def text_type(characters, binary=False):
    return Type("text", VAR_STRING, characters * 4, 31, size=characters, binary=binary)


def decimal_type(digits, decimals):
    digits = min(digits, 65)
    return Type("decimal", NEWDECIMAL, digits + 1 + (decimals > 0), decimals, size=digits)


def column_type(declared, null=True):
    """The type of a column from its declaration."""
    word, sizes, unsigned, _, collation = declared
    word = SAME.get(word, word)
    binary = bool(collation and collation.endswith("_bin"))
    first = sizes[0] if sizes else None
    if word in INTEGERS:
        code, bits, signed_length, unsigned_length = INTEGERS[word]
        low, high = (0, 2 ** bits - 1) if unsigned else (-2 ** (bits - 1), 2 ** (bits - 1) - 1)
        shown = "tinyint(1)" if declared[0] in ("BOOL", "BOOLEAN") or word == "TINYINT" and first == 1 else word.lower()
        length = 1 if shown == "tinyint(1)" else unsigned_length if unsigned else signed_length
        return Type("int", code, length, name=shown + (" unsigned" if unsigned else ""), low=low, high=high, null=null)
    if word == "DECIMAL":
        digits, decimals = first or 10, sizes[1] if len(sizes) > 1 else 0
        made = decimal_type(digits, decimals)
        made.name, made.null, made.low = f"decimal({digits},{decimals})", null, 0 if unsigned else None
        return made
    if word in ("FLOAT", "DOUBLE"):
        return Type("float", FLOAT if word == "FLOAT" else DOUBLE, 12 if word == "FLOAT" else 22, 31, name=word.lower(), null=null)
    if word in ("DATE", "DATETIME", "TIMESTAMP", "TIME"):
        digits = first or 0
        code, length = {"DATE": (DATE, 10), "DATETIME": (DATETIME, 19), "TIMESTAMP": (TIMESTAMP, 19), "TIME": (TIME, 10)}[word]
        kind = "datetime" if word == "TIMESTAMP" else word.lower()
        return Type(kind, code, length + (digits + 1 if digits else 0), digits, name=word.lower() + (f"({digits})" if digits else ""), null=null)
    if word in TEXTS:
        size, is_bytes = TEXTS[word], word.endswith("BLOB")
        length = size if is_bytes or size > 65535 * 4 else size * 4
        return Type("bytes" if is_bytes else "text", BLOB, length, name=word.lower(), size=size, binary=binary or is_bytes, null=null)
    if first is None:
        if word in ("VARCHAR", "VARBINARY"):
            raise SQLError(1064, f"You have an error in your SQL syntax; {word} needs a length")
        first = 1
    is_bytes = word in ("VARBINARY", "BINARY")
    code = VAR_STRING if word.startswith("VAR") else STRING
    kind, length = ("bytes", first) if is_bytes else ("text", first * 4)
    return Type(kind, code, length, name=f"{word.lower()}({first})", size=first, binary=binary or is_bytes, null=null)


# Text in the order of the collation

# The order of the characters below 128 among each other: white space, punctuation, digits, letters.
ORDER = "\t\n\x0b\x0c\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz"
WEIGHTS = {ord(character): 0x20 + i for i, character in enumerate(ORDER)}


def key(text):
    """A text's place in the order of utf8mb4_0900_ai_ci: texts that count as equal have the same."""
    if not text.isascii():
        import unicodedata
        text = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return text.lower().translate(WEIGHTS)


# From one kind to another

NUMBER = re.compile(r"\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*")


def as_float(value, warn):
    """A value as a number in a comparison or a sum, a text by its first characters (with a warning when there are others)."""
    if isinstance(value, str):
        found = NUMBER.match(value)
        if found is None or found.end() != len(value):
            warn(1292, f"Truncated incorrect DOUBLE value: '{value}'")
        return float(found[1]) if found else 0.0
    if isinstance(value, bytes):
        return as_float(value.decode("utf-8", "replace"), warn)
    return float(as_number(value, warn))


def as_number(value, warn):
    """A value as what + and SUM take: int, Decimal or float."""
    if isinstance(value, (int, float, Decimal)):
        return int(value) if value is True or value is False else value
    if isinstance(value, datetime.datetime):
        whole = int(value.strftime("%Y%m%d%H%M%S"))
        return whole + Decimal(value.microsecond).scaleb(-6) if value.microsecond else whole
    if isinstance(value, datetime.date):
        return value.year * 10000 + value.month * 100 + value.day
    if isinstance(value, datetime.timedelta):
        seconds = value.days * 86400 + value.seconds
        sign, seconds = (-1, -seconds) if seconds < 0 else (1, seconds)
        return sign * (seconds // 3600 * 10000 + seconds // 60 % 60 * 100 + seconds % 60)
    return as_float(value, warn)


def as_text(value):
    """A value as text, as CONCAT sees it and as it is sent."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float):
        return float_text(value)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S") + (f".{value.microsecond:06}" if value.microsecond else "")
    if isinstance(value, datetime.timedelta):
        seconds = value.days * 86400 + value.seconds
        sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
        return f"{sign}{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return str(value)


def float_text(value):
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    text = repr(value)
    if "e" in text:
        mantissa, exponent = text.split("e")
        return mantissa + "e" + str(int(exponent))
    return text


def is_true(value, warn):
    """A value as a condition: True, False, or None for NULL."""
    if value is None:
        return None
    if isinstance(value, (str, bytes)):
        return as_float(value, warn) != 0
    if isinstance(value, (int, float, Decimal)):
        return value != 0
    return as_number(value, warn) != 0


DATE_TEXT = re.compile(r"\s*(\d{4}|\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,9}))?)?)?\s*\Z")
DIGITS_TEXT = re.compile(r"\s*(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?)?\s*\Z")
TIME_TEXT = re.compile(r"\s*(-?)(?:(\d+) )?(\d{1,3}):(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,6}))?)?\s*\Z")


def as_datetime(value):
    """A date with a time of day from a text, a number or a date; None when it is none."""
    if isinstance(value, datetime.datetime):
        return value
    if isinstance(value, datetime.date):
        return datetime.datetime(value.year, value.month, value.day)
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        return None
    found = DATE_TEXT.match(value) or DIGITS_TEXT.match(value)
    if found is None:
        return None
    year, *rest = (int(part or 0) for part in found.groups()[:6])
    if len(found[1]) == 2:
        year += 2000 if year < 70 else 1900
    micro = round(int((found[7] or "0").ljust(9, "0")) / 1000)
    try:
        made = datetime.datetime(year, *rest)
    except ValueError:
        return None
    return made + datetime.timedelta(microseconds=micro)


def as_time(value):
    """A time (a length of time, in Python's words) from a text or a date with a time; None when it is none."""
    if isinstance(value, datetime.timedelta):
        return value
    if isinstance(value, datetime.datetime):
        return datetime.timedelta(hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond)
    if isinstance(value, (float, Decimal)) or isinstance(value, str) and NUMBER.fullmatch(value):
        value = int(float(value))
    if isinstance(value, int):
        sign, value = (-1, -value) if value < 0 else (1, value)
        if value > 8385959:
            moment = as_datetime(value)
            return moment and as_time(moment)
        if value % 100 > 59 or value // 100 % 100 > 59:
            return None
        return sign * datetime.timedelta(hours=value // 10000, minutes=value // 100 % 100, seconds=value % 100)
    found = TIME_TEXT.match(value) if isinstance(value, str) else None
    if found is None:
        moment = as_datetime(value) if isinstance(value, str) else None
        return moment and as_time(moment)
    if int(found[4]) > 59 or int(found[5] or 0) > 59:
        return None
    days, hours, minutes, seconds = (int(found[part] or 0) for part in range(2, 6))
    made = datetime.timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds, microseconds=int((found[6] or "0").ljust(6, "0")))
    return -made if found[1] else made


def rounded(value, digits):
    """A date with a time of day, its seconds rounded to that many digits."""
    if digits >= 6 or not value.microsecond:
        return value
    step = 10 ** (6 - digits)
    micro = (value.microsecond + step // 2) // step * step
    return value.replace(microsecond=0) + datetime.timedelta(microseconds=micro)


WIDE = Context(prec=95)  # more digits than any two decimals of MySQL's 65 need in what is kept of their product


def shorter(value, digits):
    """A decimal with that many digits behind the point."""
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP, WIDE)


def whole(value):
    """A number as an int, halves away from zero; a float's halves to the even one."""
    if isinstance(value, Decimal):
        return int(value.to_integral_value(ROUND_HALF_UP))
    return round(value) if isinstance(value, float) else int(value)


# Into a column

def store(value, kind, column, row, warn):
    """The value as a column of that type keeps it, in strict mode: what does not fit is an error that names the column and the row of the statement."""
    if value is None:
        return None
    return STORE[kind.kind](value, kind, column, row, warn)


def store_int(value, kind, column, row, warn):
    value = numeric(value, "integer", column, row)
    value = whole(value)
    if not kind.low <= value <= kind.high:
        raise SQLError(1264, f"Out of range value for column '{column}' at row {row}")
    return value


def numeric(value, word, column, row):
    """A value as a number for a column: a text must be one from end to end."""
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if isinstance(value, str):
        found = NUMBER.match(value)
        if found is None:
            raise SQLError(1366, f"Incorrect {word} value: '{value}' for column '{column}' at row {row}")
        if found.end() != len(value):
            raise SQLError(1265, f"Data truncated for column '{column}' at row {row}")
        return Decimal(found[1])
    return as_number(value, None)


def store_decimal(value, kind, column, row, warn):
    value = numeric(value, "decimal", column, row)
    value = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    bound = Decimal(10) ** (kind.size - kind.decimals)
    kept = shorter(value, kind.decimals) if abs(value) < bound else bound
    if abs(kept) >= bound or kind.low is not None and kept < 0:
        raise SQLError(1264, f"Out of range value for column '{column}' at row {row}")
    if kept != value:
        warn(1265, f"Data truncated for column '{column}' at row {row}", "Note")
    return kept


def store_float(value, kind, column, row, warn):
    value = float(numeric(value, "double", column, row))
    if kind.code == DOUBLE:
        return value
    import struct
    if abs(value) > 3.4028234663852886e38:
        raise SQLError(1264, f"Out of range value for column '{column}' at row {row}")
    return struct.unpack("f", struct.pack("f", value))[0]


def store_text(value, kind, column, row, warn):
    value = as_text(value)
    if len(value) <= kind.size // (1 if kind.code != BLOB else 4) or len(value if kind.code != BLOB else value.encode("utf-8", "surrogateescape")) <= kind.size:
        return value.rstrip(" ") if kind.code == STRING else value
    if kind.code == BLOB or value[kind.size:].strip(" "):
        raise SQLError(1406, f"Data too long for column '{column}' at row {row}")
    if kind.code == VAR_STRING:
        warn(1265, f"Data truncated for column '{column}' at row {row}", "Note")
    return value[:kind.size].rstrip(" ") if kind.code == STRING else value[:kind.size]


def store_bytes(value, kind, column, row, warn):
    if not isinstance(value, bytes):
        value = as_text(value).encode("utf-8", "surrogateescape")
    if len(value) > kind.size:
        raise SQLError(1406, f"Data too long for column '{column}' at row {row}")
    return value.ljust(kind.size, b"\0") if kind.name.startswith("binary") else value


def store_date(value, kind, column, row, warn):
    moment = as_datetime(value)
    if moment is None:
        raise SQLError(1292, f"Incorrect date value: '{as_text(value)}' for column '{column}' at row {row}")
    if moment.time() != datetime.time():
        warn(1265, f"Data truncated for column '{column}' at row {row}", "Note")
    return moment.date()


def store_datetime(value, kind, column, row, warn):
    moment = as_datetime(value)
    if moment is None:
        raise SQLError(1292, f"Incorrect datetime value: '{as_text(value)}' for column '{column}' at row {row}")
    return rounded(moment, kind.decimals)


def store_time(value, kind, column, row, warn):
    made = as_time(value)
    if made is None:
        raise SQLError(1292, f"Incorrect time value: '{as_text(value)}' for column '{column}' at row {row}")
    return made


STORE = {
    "int": store_int, "decimal": store_decimal, "float": store_float, "text": store_text, "bytes": store_bytes, "date": store_date, "datetime": store_datetime,
    "time": store_time,
}


def sent(value, kind):
    """A stored value as the client gets it: a FLOAT arrives with six digits, a truth value as 0 or 1."""
    if kind.code == FLOAT and value is not None:
        return float(f"{value:.6g}")
    if value is True or value is False:
        return int(value)
    return value


# Comparison

def comparer(a, b):
    """A function of two values of types a and b, neither NULL, that gives them in a form in which Python compares them as MySQL does. It takes a warn as its third
    argument.
    """
    kinds = {a.kind, b.kind}
    if kinds == {"text"}:
        return (lambda x, y, warn: (x, y)) if a.binary or b.binary else text_pair
    if kinds <= {"int", "decimal"} or kinds == {"float"} or kinds == {"bytes"}:
        return lambda x, y, warn: (x, y)
    if kinds & {"date", "datetime"} and kinds <= {"date", "datetime", "text"}:
        return moment_pair
    if "time" in kinds and kinds <= {"time", "text"}:
        return time_pair
    if kinds <= {"bytes", "text"}:
        return lambda x, y, warn: (as_bytes(x), as_bytes(y))
    return number_pair


def shared(kinds):
    """The two types as which BETWEEN compares its three values: all alike, as texts, as moments, or as numbers."""
    names = {kind.kind for kind in kinds if kind.kind != "null"}
    if len(names) <= 1 or names <= {"int", "decimal"}:
        first = next((kind for kind in kinds if kind.binary), kinds[0] if kinds[0].kind != "null" else kinds[-1])
        return first, first
    if names & {"date", "datetime"} and names <= {"date", "datetime", "text"}:
        return DATETIME_TYPE, DATETIME_TYPE
    return FLOAT_TYPE, NULL_TYPE


def as_bytes(value):
    return value if isinstance(value, bytes) else as_text(value).encode("utf-8", "surrogateescape")


def text_pair(x, y, warn):
    return key(x), key(y)


def number_pair(x, y, warn):
    return as_float(x, warn), as_float(y, warn)


def moment_pair(x, y, warn):
    return moment(x), moment(y)


def moment(value):
    made = as_datetime(value)
    if made is None:
        word = "DATETIME" if isinstance(value, str) and ":" in value else "DATE"
        raise SQLError(1525, f"Incorrect {word} value: '{value}'")
    return made


def time_pair(x, y, warn):
    first, second = as_time(x), as_time(y)
    if first is None or second is None:
        raise SQLError(1525, f"Incorrect TIME value: '{x if first is None else y}'")
    return first, second


def sort_key(value, kind):
    """A value's place when rows are sorted or grouped: NULL before everything."""
    if value is None:
        return (0,)
    if kind.kind == "text" and not kind.binary:
        return 1, key(value)
    return 1, value


def common(kinds):
    """The type that holds the values of all of these: what CASE, COALESCE and IFNULL give."""
    kinds = [kind for kind in kinds if kind.kind != "null"] or [NULL_TYPE]
    names = {kind.kind for kind in kinds}
    longest = max(kinds, key=lambda kind: kind.length)
    if len(names) == 1:
        if names == {"decimal"}:
            decimals = max(kind.decimals for kind in kinds)
            return decimal_type(max(kind.size - kind.decimals for kind in kinds) + decimals, decimals)
        return longest
    if names <= {"int", "decimal"}:
        decimals = max(kind.decimals for kind in kinds)
        return decimal_type(max(kind.length for kind in kinds) + decimals, decimals)
    if names <= {"int", "decimal", "float"}:
        return FLOAT_TYPE
    if names <= {"date", "datetime"}:
        return DATETIME_TYPE
    return text_type(max(kind.size or kind.length for kind in kinds))
