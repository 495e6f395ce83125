"""Reading times by a format, for time.strptime and datetime.strptime."""
import re as _re
import time as _time
from datetime import date as _date
from functools import lru_cache as _lru_cache

_weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]


def _choice(name, words):
    return "(?P<%s>%s)" % (name, "|".join(sorted(words, key=len, reverse=True)))


_directives = {
    "d": r"(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])", "f": r"(?P<f>[0-9]{1,6})", "H": r"(?P<H>2[0-3]|[0-1]\d|\d)", "I": r"(?P<I>1[0-2]|0[1-9]|[1-9]| [1-9])",
    "G": r"(?P<G>\d\d\d\d)", "j": r"(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])", "m": r"(?P<m>1[0-2]|0[1-9]|[1-9])",
    "M": r"(?P<M>[0-5]\d|\d)", "S": r"(?P<S>6[0-1]|[0-5]\d|\d)", "U": r"(?P<U>5[0-3]|[0-4]\d|\d)", "w": r"(?P<w>[0-6])", "u": r"(?P<u>[1-7])",
    "V": r"(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)", "y": r"(?P<y>\d\d)", "Y": r"(?P<Y>\d\d\d\d)", "W": r"(?P<W>5[0-3]|[0-4]\d|\d)",
    "z": r"(?P<z>([+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?)|(?-i:Z))", "A": _choice("A", _weekdays), "a": _choice("a", [d[:3] for d in _weekdays]),
    "B": _choice("B", _months), "b": _choice("b", [m[:3] for m in _months]), "p": _choice("p", ["am", "pm"]), "Z": _choice("Z", ["utc", "gmt"]), "%": "%"}
for _name, _form in (("c", "%a %b %d %H:%M:%S %Y"), ("x", "%m/%d/%y"), ("X", "%H:%M:%S")):
    _directives[_name] = None, _form


def _pattern(format):
    format = _re.sub(r"([\\.^$*+?\(\){}\[\]|])", r"\\\1", format)
    format = _re.sub(r"\s+", r"\\s+", format)
    out, i = [], 0
    while True:
        k = format.find("%", i)
        if k < 0:
            out.append(format[i:])
            return "".join(out)
        out.append(format[i:k])
        name = format[k + 1]
        found = _directives[name]
        out.append(_pattern(found[1]) if isinstance(found, tuple) else found)
        i = k + 2


@_lru_cache(16)
def _compiled(format):
    try:
        return _re.compile(_pattern(format), _re.IGNORECASE)
    except KeyError as e:
        bad = e.args[0]
        if bad == "\\":
            bad = "%"
        raise ValueError("'%s' is a bad directive in format '%s'" % (bad, format)) from None
    except IndexError:
        raise ValueError("stray %% in format '%s'" % format) from None


def _day_of_week(year, week, day, monday_first):
    # The day of the year of a day of the week in a week as %U or %W count them.
    first = _date(year, 1, 1).weekday()
    if not monday_first:
        first = (first + 1) % 7
        day = (day + 1) % 7
    before = (7 - first) % 7
    return 1 + day - first if week == 0 else 1 + before + 7 * (week - 1) + day


def _offset(z):
    # Seconds and microseconds of a zone.
    if z == "Z":
        return 0, 0
    if z[3] == ":":
        z = z[:3] + z[4:]
        if len(z) > 5:
            if z[5] != ":":
                raise ValueError(f"Inconsistent use of : in {z[:3] + ':' + z[3:]}")
            z = z[:5] + z[6:]
    seconds = int(z[1:3]) * 3600 + int(z[3:5]) * 60 + int(z[5:7] or 0)
    micros = int(z[8:].ljust(6, "0") or 0) if len(z) > 8 else 0
    return (-seconds, -micros) if z[0] == "-" else (seconds, micros)


def _read(text, format):
    # (year, month, day, hour, minute, second, weekday, day of the year, dst), microseconds, (zone's name, seconds, microseconds)
    for n, arg in enumerate((text, format)):
        if not isinstance(arg, str):
            raise TypeError("strptime() argument {} must be str, not {}".format(n, type(arg)))
    found = _compiled(format).match(text)
    if not found:
        raise ValueError("time data %r does not match format %r" % (text, format))
    if len(text) != found.end():
        raise ValueError("unconverted data remains: %s" % text[found.end():])
    parts = found.groupdict()
    number = lambda name: int(parts[name]) if parts.get(name) is not None else None
    year, iso_year = number("Y"), number("G")
    month = day = 1
    if parts.get("y") is not None:
        year = int(parts["y"])
        year += 2000 if year <= 68 else 1900
    if number("m") is not None:
        month = number("m")
    elif parts.get("B"):
        month = _months.index(parts["B"].lower()) + 1
    elif parts.get("b"):
        month = [m[:3] for m in _months].index(parts["b"].lower()) + 1
    if number("d") is not None:
        day = number("d")
    hour = number("H") or 0
    if number("I") is not None:
        half = (parts.get("p") or "").lower()
        hour = number("I") % 12 + (12 if half == "pm" else 0)
    micros = int(parts["f"].ljust(6, "0")) if parts.get("f") else 0
    weekday = None
    if parts.get("A"):
        weekday = _weekdays.index(parts["A"].lower())
    elif parts.get("a"):
        weekday = [d[:3] for d in _weekdays].index(parts["a"].lower())
    elif parts.get("w") is not None:
        weekday = (int(parts["w"]) - 1) % 7
    elif parts.get("u") is not None:
        weekday = int(parts["u"]) - 1
    day_of_year, week, iso_week = number("j"), None, number("V")
    for name in "UW":
        if parts.get(name) is not None:
            week, monday_first = int(parts[name]), name == "W"
    seconds = fraction = None
    if parts.get("z"):
        seconds, fraction = _offset(parts["z"])
    dst = -1 if parts.get("Z") is None else 0
    if iso_year is not None:
        if day_of_year is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")
    leap = False
    if year is None:
        year = 1900
        if month == 2 and day == 29:
            year, leap = 1904, True
        elif parts.get("d") is not None:
            _warn_of_day()
    if day_of_year is None and weekday is not None:
        if week is not None:
            day_of_year = _day_of_week(year, week, weekday, monday_first)
        elif iso_year is not None and iso_week is not None:
            made = _date.fromisocalendar(iso_year, iso_week, weekday + 1)
            year, month, day = made.year, made.month, made.day
            day_of_year = None
        if day_of_year is not None and day_of_year <= 0:
            year -= 1
            day_of_year += 366 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 365
    if day_of_year is None:
        day_of_year = _date(year, month, day).toordinal() - _date(year, 1, 1).toordinal() + 1
    else:
        made = _date.fromordinal(day_of_year - 1 + _date(year, 1, 1).toordinal())
        year, month, day = made.year, made.month, made.day
    if weekday is None:
        weekday = _date(year, month, day).weekday()
    if leap:
        year = 1900
    zone = parts.get("Z")
    return (year, month, day, hour, number("M") or 0, number("S") or 0, weekday, day_of_year, dst), micros, (zone and zone.upper(), seconds, fraction)


def _warn_of_day():
    import warnings
    warnings.warn("Parsing dates involving a day of month without a year specified is ambiguious\nand fails to parse leap day. The default behavior will change in Python 3.15\n"
                  "to either always raise an exception or to use a different default year (TBD).\nTo avoid trouble, add a specific year to the input & format.\n"
                  "See https://github.com/python/cpython/issues/70647.", DeprecationWarning, stacklevel=2)


def struct_time(text, format):
    """What time.strptime gives."""
    return _time.struct_time(_read(text, format)[0])
