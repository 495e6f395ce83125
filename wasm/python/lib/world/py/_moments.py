"""Dates, times and durations from texts and numbers, as pydantic reads them: what RFC 3339 allows, and what is wrong with everything else, in the library's words."""

import datetime as _datetime

# Numbers above this are milliseconds.
_WATERSHED = 20_000_000_000


class Unreadable(ValueError):
    """What is wrong with a text."""


class TzInfo(_datetime.tzinfo):
    """A zone that is so many seconds before UTC."""

    __module__ = "pydantic_core._pydantic_core"

    def __init__(self, seconds=0.0):
        self._seconds = int(seconds)

    def utcoffset(self, dt):
        return _datetime.timedelta(seconds=self._seconds)

    def tzname(self, dt):
        return str(self)

    def dst(self, dt):
        return None

    def fromutc(self, dt):
        return dt + self.utcoffset(dt)

    def __str__(self):
        sign, minutes = "-" if self._seconds < 0 else "+", abs(self._seconds) // 60
        return f"{sign}{minutes // 60:02}:{minutes % 60:02}" if self._seconds else "UTC"

    def __repr__(self):
        return f"TzInfo({self._seconds})"

    def __eq__(self, other):
        return self.utcoffset(None) == other.utcoffset(None) if isinstance(other, _datetime.tzinfo) else NotImplemented

    def __hash__(self):
        return hash(self._seconds)

    def __reduce__(self):
        return TzInfo, (self._seconds,)


def _digits(text, start, count, what):
    part = text[start:start + count]
    if len(part) < count or not part.isascii() or not part.isdigit():
        raise Unreadable(f"invalid character in {what}")
    return int(part)


def _day(text):
    if len(text) < 10:
        raise Unreadable("input is too short")
    year = _digits(text, 0, 4, "year")
    _separator(text, 4, "-", "date")
    month = _digits(text, 5, 2, "month")
    _separator(text, 7, "-", "date")
    day = _digits(text, 8, 2, "day")
    if not 1 <= month <= 12:
        raise Unreadable("month value is outside expected range of 1-12")
    try:
        return _datetime.date(year, month, day)
    except ValueError:
        raise Unreadable("day value is outside expected range") from None


def _separator(text, at, wanted, kind):
    if text[at:at + 1] != wanted:
        raise Unreadable(f"invalid {kind} separator, expected `{wanted}`")


def _clock(text):
    """A time of day without its zone, and where it ends."""
    if len(text) < 5:
        raise Unreadable("input is too short")
    hour = _digits(text, 0, 2, "hour")
    if hour > 23:
        raise Unreadable("hour value is outside expected range of 0-23")
    _separator(text, 2, ":", "time")
    minute = _digits(text, 3, 2, "minute")
    if minute > 59:
        raise Unreadable("minute value is outside expected range of 0-59")
    if text[5:6] != ":":
        return _datetime.time(hour, minute), 5
    second, end, micro = _digits(text, 6, 2, "second"), 8, 0
    if second > 59:
        raise Unreadable("second value is outside expected range of 0-59")
    if text[8:9] in (".", ","):
        end = 9
        while text[end:end + 1].isdigit():
            end += 1
        if end == 9:
            raise Unreadable("second fraction digits missing after `.`")
        micro = int(text[9:15].ljust(6, "0")[:end - 9 if end < 15 else 6].ljust(6, "0"))
    return _datetime.time(hour, minute, second, micro), end


def _zone(text):
    """The zone that ends a time."""
    if not text:
        return None
    if text[0] in "Zz":
        if len(text) > 1:
            raise Unreadable("unexpected extra characters at the end of the input")
        return TzInfo()
    if text[0] not in "+-\u2212":
        raise Unreadable("invalid timezone sign")
    hours = _zone_digits(text, 1, "hour")
    at = 4 if text[3:4] == ":" else 3
    minutes = _zone_digits(text, at, "minute")
    if minutes > 59:
        raise Unreadable("timezone minute value is outside expected range of 0-59")
    if hours > 23:
        raise Unreadable("timezone offset must be less than 24 hours")
    if len(text) > at + 2:
        raise Unreadable("unexpected extra characters at the end of the input")
    seconds = hours * 3600 + minutes * 60
    return TzInfo(seconds if text[0] == "+" else -seconds)


def _zone_digits(text, at, what):
    try:
        return _digits(text, at, 2, what)
    except Unreadable:
        raise Unreadable(f"invalid timezone {what}") from None


def _number(text):
    try:
        return float(text)
    except ValueError:
        return None


def _of_timestamp(number, zone):
    if abs(number) > _WATERSHED:
        number /= 1000
    if number < -11_676_096_000:
        raise Unreadable("dates before 1600 are not supported as unix timestamps")
    if number > 253_402_300_799:
        raise Unreadable("dates after 9999 are not supported as unix timestamps")
    return _datetime.datetime(1970, 1, 1, tzinfo=zone) + _datetime.timedelta(seconds=number)


def read_datetime(value):
    """A datetime from a text or a number of seconds; a day alone has no time."""
    if not isinstance(value, str):
        return _of_timestamp(value, TzInfo())
    number = _number(value)
    if number is not None:
        return _of_timestamp(number, TzInfo())
    day = _day(value)
    if len(value) == 10:
        return _datetime.datetime(day.year, day.month, day.day)
    if value[10] not in "Tt_ ":
        raise Unreadable("invalid datetime separator, expected `T`, `t`, `_` or space")
    moment = read_time(value[11:])
    return _datetime.datetime.combine(day, moment)


def read_date(value):
    """A date from a text, or from what is a whole day as seconds."""
    number = _number(value) if isinstance(value, str) else value
    if number is not None:
        moment = _of_timestamp(number, None)
        if moment.time() != _datetime.time():
            raise Unreadable("Timestamp is not an exact date")
        return moment.date()
    day = _day(value)
    if len(value) > 10:
        raise Unreadable("unexpected extra characters at the end of the input")
    return day


def read_time(text):
    moment, end = _clock(text)
    return moment.replace(tzinfo=_zone(text[end:]))


_DATE_UNITS, _TIME_UNITS = {"Y": 365 * 86400, "M": 30 * 86400, "W": 7 * 86400, "D": 86400}, {"H": 3600, "M": 60, "S": 1}


def read_duration(text):
    """A timedelta from P1DT2H, 1 day, 02:00:00 or 02:00."""
    if not text:
        raise Unreadable("input is too short")
    sign, rest = (-1, text[1:]) if text[0] == "-" else (1, text.removeprefix("+"))
    if rest[:1] == "P":
        found = _iso_duration(rest[1:])
    elif "d" in rest.lower() or len(rest) < 5:
        found = _days_and_time(rest)
    else:
        found = _time_of_day(rest)
    return sign * found


def _iso_duration(text):
    if not text:
        raise Unreadable("input is too short")
    total, units, at = _datetime.timedelta(), _DATE_UNITS, 0
    while at < len(text):
        if text[at] == "T":
            if units is _TIME_UNITS:
                raise Unreadable("`t` character repeated in duration")
            units, at = _TIME_UNITS, at + 1
            continue
        end = at
        while end < len(text) and (text[end].isdigit() or text[end] in ".,"):
            end += 1
        number = _number(text[at:end].replace(",", "."))
        if number is None:
            raise Unreadable("invalid digit in duration")
        unit = units.get(text[end:end + 1])
        if unit is None:
            raise Unreadable(f"quantity invalid in {'time' if units is _TIME_UNITS else 'date'} part of duration")
        total += _datetime.timedelta(seconds=number * unit)
        at = end + 1
    return total


def _days_and_time(text):
    end = 0
    while text[end:end + 1].isdigit():
        end += 1
    if not end:
        raise Unreadable("invalid digit in duration")
    rest = text[end:].removeprefix(" ").lower()
    word = next((word for word in ("days", "day", "d") if rest.startswith(word)), None)
    if word is None:
        raise Unreadable('"day" identifier in duration not correctly formatted')
    rest = rest[len(word):].removeprefix(",").removeprefix(" ")
    return _datetime.timedelta(days=int(text[:end])) + (_time_of_day(rest) if rest else _datetime.timedelta())


def _time_of_day(text):
    moment, end = _clock(text)
    if end < len(text):
        raise Unreadable("unexpected extra characters at the end of the input")
    return _datetime.timedelta(hours=moment.hour, minutes=moment.minute, seconds=moment.second, microseconds=moment.microsecond)


def write_duration(value):
    """A timedelta as ISO 8601 writes it."""
    sign, value = ("-", -value) if value.days < 0 else ("", value)
    years, days = divmod(value.days, 365)
    hours, seconds = divmod(value.seconds, 3600)
    minutes, seconds = divmod(seconds, 60)
    date = (f"{years}Y" if years else "") + (f"{days}D" if days else "")
    fraction = f".{value.microseconds:06}".rstrip("0") if value.microseconds else ""
    time = (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "") + (f"{seconds}{fraction}S" if seconds or fraction else "")
    return f"{sign}P{date}{'T' + time if time else ''}" if date or time else "PT0S"
