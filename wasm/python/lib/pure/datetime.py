"""Dates and times of the Gregorian calendar, as it would be if it had always been there."""
import time as _time
import math as _math
from _machine import dotted_name as _dotted_name

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")
MINYEAR, MAXYEAR = 1, 9999
_DAY = 86_400_000_000  # microseconds
_EPOCH = 719163  # the ordinal of 1970-01-01
_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_new = object.__new__
_missing = object()


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _LENGTHS[month]


def _ordinal(year, month, day):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 + _BEFORE[month] + (month > 2 and _is_leap(year)) + day


def _from_ordinal(n):
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return year - 1, 12, 31
    leap = n1 == 3 and (n4 != 24 or n100 == 3)
    month = n + 50 >> 5
    before = _BEFORE[month] + (month > 2 and leap)
    if before > n:
        month -= 1
        before -= 29 if month == 2 and leap else _LENGTHS[month]
    return year, month, n - before + 1


def _int(x):
    if type(x) is int:
        return x
    index = getattr(type(x), "__index__", None)
    if index is None:
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(x).__name__)
    return index(x)


def _required(names, *values, function="function"):
    for n, (name, value) in enumerate(zip(names, values), 1):
        if value is _missing:
            raise TypeError("%s missing required argument '%s' (pos %d)" % (function, name, n))


def _half_even(n, d):
    # n / d, rounded to the nearest.
    if d < 0:
        n, d = -n, -d
    q, r = divmod(n, d)
    return q + (2 * r > d or 2 * r == d and q % 2)


@_dotted_name
class timedelta:
    """A span of time."""

    __slots__ = ("_us",)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total, rest = 0, 0.0
        for name, value, unit in (("days", days, _DAY), ("seconds", seconds, 1_000_000), ("microseconds", microseconds, 1), ("milliseconds", milliseconds, 1000),
                                  ("minutes", minutes, 60_000_000), ("hours", hours, 3_600_000_000), ("weeks", weeks, 7 * _DAY)):
            if isinstance(value, float):
                if value != value:
                    raise ValueError("cannot convert float NaN to integer")
                fraction, whole = _math.modf(value)
                total += int(whole) * unit
                if fraction:
                    part, whole = _math.modf(fraction * unit)
                    total += int(whole)
                    rest += part
            elif isinstance(value, int):
                total += value * unit
            else:
                raise TypeError("unsupported type for timedelta %s component: %s" % (name, type(value).__name__))
        if rest:
            # Half to even of the whole sum.
            whole = _math.floor(rest)
            part = rest - whole
            total += whole + (part > 0.5 or part == 0.5 and (total + whole) % 2)
        return _span(total, cls)

    days = property(lambda self: self._us // _DAY)
    seconds = property(lambda self: self._us % _DAY // 1_000_000)
    microseconds = property(lambda self: self._us % 1_000_000)

    def total_seconds(self):
        """The whole span in seconds."""
        return self._us / 1_000_000

    def __repr__(self):
        parts = [f"{n}={getattr(self, n)}" for n in ("days", "seconds", "microseconds") if getattr(self, n)]
        return "%s(%s)" % (_title(self), ", ".join(parts) or "0")

    def __str__(self):
        minutes, s = divmod(self.seconds, 60)
        text = "%d:%02d:%02d" % (minutes // 60, minutes % 60, s)
        if self.days:
            text = "%d day%s, " % (self.days, "" if abs(self.days) == 1 else "s") + text
        return text + (".%06d" % self.microseconds if self.microseconds else "")

    def __add__(self, other):
        return _span(self._us + other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _span(self._us - other._us) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return _span(other._us - self._us) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return _span(-self._us)

    def __pos__(self):
        return _span(self._us)

    def __abs__(self):
        return _span(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return _span(self._us * other)
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            return _span(_half_even(self._us * n, d))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            if not other._us:
                raise ZeroDivisionError("division by zero")
            return self._us / other._us
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _span(_half_even(self._us, other))
        if isinstance(other, float):
            n, d = other.as_integer_ratio()
            if not n:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _span(_half_even(self._us * d, n))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            if not other._us:
                raise ZeroDivisionError("integer division or modulo by zero")
            return self._us // other._us
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError("integer division or modulo by zero")
            return _span(self._us // other)
        return NotImplemented

    def __mod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        if not other._us:
            raise ZeroDivisionError("integer modulo by zero")
        return _span(self._us % other._us)

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        if not other._us:
            raise ZeroDivisionError("integer division or modulo by zero")
        q, r = divmod(self._us, other._us)
        return q, _span(r)

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self):
        return self._us != 0

    def __reduce__(self):
        return self.__class__, (self.days, self.seconds, self.microseconds)


def _title(self):
    cls = type(self)
    return "datetime." + cls.__qualname__ if cls.__module__ == "datetime" else cls.__qualname__


def _span(us, cls=timedelta):
    days = us // _DAY
    if not -999999999 <= days <= 999999999:
        if not -1 << 31 <= days < 1 << 31:
            raise OverflowError("Python int too large to convert to C int")
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    self = _new(cls)
    self._us = us
    return self


timedelta.min = timedelta(-999999999)
timedelta.max = _span(1000000000 * _DAY - 1)
timedelta.resolution = timedelta(microseconds=1)


@_dotted_name
class tzinfo:
    """A time zone: the base of classes that know when it is what time."""

    __slots__ = ("__dict__", "__weakref__")

    def tzname(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt, /):
        """A time of UTC as a time of the zone."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc: non-None dst() result required")
        if offset != dst:
            dt += offset - dst
            dst = dt.dst()
            if dst is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + dst

    def __reduce__(self):
        get = getattr(self, "__getinitargs__", None)
        args = get() if get else ()
        return self.__class__, args, self.__getstate__()


def _offset_text(offset, colon=":"):
    if offset is None:
        return ""
    us = abs(offset._us)
    minutes, s = divmod(us // 1_000_000, 60)
    text = "%s%02d%s%02d" % ("-" if offset._us < 0 else "+", minutes // 60, colon, minutes % 60)
    if s or us % 1_000_000:
        text += "%s%02d" % (colon, s)
    return text + (".%06d" % (us % 1_000_000) if us % 1_000_000 else "")


@_dotted_name
class timezone(tzinfo):
    """A zone at a fixed distance from UTC."""

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset=_missing, name=_missing):
        _required(("offset",), offset, function="timezone()")
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not " + type(offset).__name__)
        if name is _missing:
            if not offset._us and cls is timezone and "utc" in cls.__dict__:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError("timezone() argument 2 must be str, not " + type(name).__name__)
        if not -_DAY < offset._us < _DAY:
            raise ValueError(f"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset!r}.")
        self = _new(cls)
        self._offset, self._name = offset, name
        return self

    def _check(self, dt, name):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

    def utcoffset(self, dt, /):
        self._check(dt, "utcoffset")
        return self._offset

    def dst(self, dt, /):
        self._check(dt, "dst")
        return None

    def tzname(self, dt, /):
        self._check(dt, "tzname")
        return "UTC" + _offset_text(self._offset) * bool(self._offset) if self._name is None else self._name

    def fromutc(self, dt, /):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __str__(self):
        return self.tzname(None)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"{_title(self)}({self._offset!r})"
        return f"{_title(self)}({self._offset!r}, {self._name!r})"

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __reduce__(self):
        return self.__class__, (self._offset,) if self._name is None else (self._offset, self._name)


UTC = timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


def _checked_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type '%s'" % type(tz).__name__)
    return tz


def _checked_offset(name, offset):
    if offset is None or isinstance(offset, timedelta) and -_DAY < offset._us < _DAY:
        return offset
    if not isinstance(offset, timedelta):
        raise TypeError("tzinfo.%s() must return None or a timedelta, not '%s'" % (name, type(offset).__name__))
    raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")


def _check_date(year, month, day):
    year, month, day = _int(year), _int(month), _int(day)
    if not 1 <= year <= 9999:
        raise ValueError("year %d is out of range" % year)
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _int(hour), _int(minute), _int(second), _int(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond


def _iso_first(year):
    # The ordinal of the Monday of a year's first week.
    first = _ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


class IsoCalendarDate(tuple):
    """A year, a week and a weekday of ISO 8601."""

    __module__ = "datetime"
    __slots__ = ()
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)" % self

    def __reduce__(self):
        return tuple, (tuple(self),)


def _from_iso_week(year, week, day):
    if not 1 <= year <= 9999:
        raise ValueError(f"Year is out of range: {year}")
    if not 1 <= week <= 53 or week == 53 and _iso_first(year) + 52 * 7 > _ordinal(year, 12, 31) - 3:
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid day: {day} (range is [1, 7])")
    return _iso_first(year) + (week - 1) * 7 + day - 1


def _digits(text):
    if not (text.isascii() and text.isdigit()):
        raise ValueError
    return int(text)


def _parse_date(text):
    # The date at the start of an ISO text of its exact length.
    year = _digits(text[:4])
    dashed = text[4:5] == "-"
    i = 4 + dashed
    if text[i:i + 1] == "W":
        week = _digits(text[i + 1:i + 3])
        rest = text[i + 3:]
        if len(text[i + 1:i + 3]) != 2:
            raise ValueError
        day = 1
        if rest:
            if dashed:
                if rest[0] != "-":
                    raise ValueError
                rest = rest[1:]
            if len(rest) != 1:
                raise ValueError
            day = _digits(rest)
        return _from_ordinal(_from_iso_week(year, week, day))
    month, rest = text[i:i + 2], text[i + 2:]
    if dashed:
        if rest[:1] != "-":
            raise ValueError
        rest = rest[1:]
    if len(month) != 2 or len(rest) != 2:
        raise ValueError
    return year, _digits(month), _digits(rest)


def _date_length(text):
    # How much of an ISO text of date and time is the date.
    if text[4:5] == "-":
        if text[5:6] == "W":
            return 10 if text[8:9] == "-" and len(text) > 9 and text[9].isdigit() else 8
        return 10
    if text[4:5] == "W":
        k = 7
        while k < len(text) and text[k].isascii() and text[k].isdigit():
            k += 1
        if k < 9:
            return k
        return 7 if k % 2 == 0 else 8
    return 8


def _parse_clock(text):
    # [hour, minute, second, microsecond] of HH[:MM[:SS[.ffffff]]], or without colons.
    out = [0, 0, 0, 0]
    separator = text[2:3] == ":"
    i = 0
    for n in range(3):
        part = text[i:i + 2]
        if len(part) != 2:
            raise ValueError
        out[n] = _digits(part)
        i += 2
        c = text[i:i + 1]
        if not c:
            return out
        if n == 2 or c in ".,":
            if c not in ".," or n != 2:
                raise ValueError
            break
        if separator:
            if c != ":":
                raise ValueError
            i += 1
    fraction = text[i + 1:]
    if not fraction:
        raise ValueError
    _digits(fraction)
    out[3] = int(fraction[:6].ljust(6, "0"))
    return out


def _parse_time(text):
    # (hour, minute, second, microsecond, zone)
    k = -1
    for c in "-+Z":
        if c in text:
            k = text.index(c)
            break
    clock = _parse_clock(text if k < 0 else text[:k])
    zone = None
    if k >= 0:
        rest = text[k + 1:]
        if text[k] == "Z":
            if rest:
                raise ValueError
            zone = timedelta(0)
        else:
            if not rest:
                raise ValueError
            h, m, s, us = _parse_clock(rest)
            span = ((h * 60 + m) * 60 + s) * 1_000_000 + us
            zone = _span(-span if text[k] == "-" else span)
    return *clock, zone  # the distance from UTC, or None


def _zoned(parts):
    # The arguments of a constructor.
    return *parts[:4], None if parts[4] is None else timezone(parts[4]) if parts[4] else UTC


def _strftime(self, format, tuple, offset):
    # What time.strftime does not know is filled in first.
    if not isinstance(format, str):
        raise TypeError("strftime() argument 1 must be str, not " + type(format).__name__)
    out, i = [], 0
    while True:
        k = format.find("%", i)
        if k < 0 or k + 1 == len(format):
            out.append(format[i:])
            break
        out.append(format[i:k])
        c = format[k + 1]
        i = k + 2
        if c == "f":
            out.append("%06d" % getattr(self, "microsecond", 0))
        elif c == "z":
            out.append(_offset_text(offset(), ""))
        elif c == ":" and format[k + 2:k + 3] == "z":
            out.append(_offset_text(offset()))
            i += 1
        elif c == "Z":
            name = self.tzname() if hasattr(self, "tzname") else None
            out.append((name or "").replace("%", "%%"))
        else:
            out.append(format[k:i])
    return _time.strftime("".join(out), tuple)


@_dotted_name
class date:
    """A day."""

    __slots__ = ("_year", "_month", "_day", "__weakref__")

    def __new__(cls, year=_missing, month=_missing, day=_missing):
        _required(("year", "month", "day"), year, month, day)
        year, month, day = _check_date(year, month, day)
        self = _new(cls)
        self._year, self._month, self._day = year, month, day
        return self

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    @classmethod
    def today(cls):
        """The day that it is now."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The day of a time of the clock."""
        t = _time.localtime(timestamp)
        return cls(t[0], t[1], t[2])

    @classmethod
    def fromordinal(cls, ordinal, /):
        """The day with a number; 1 is the first of year 1."""
        if _int(ordinal) < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > 3652059:
            raise ValueError("year is out of range") if ordinal < 1 << 31 else OverflowError("Python int too large to convert to C int")
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The day of a text of ISO 8601."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        if len(date_string) not in (7, 8, 10):
            raise ValueError(f"Invalid isoformat string: {date_string!r}")
        try:
            parts = _parse_date(date_string)
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The day with a week of ISO 8601."""
        return cls.fromordinal(_from_iso_week(_int(year), _int(week), _int(day)))

    def toordinal(self):
        """The number of the day; 1 is the first of year 1."""
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        """The day of the week, Monday 0."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """The day of the week, Monday 1."""
        return (self.toordinal() + 6) % 7 + 1

    def isocalendar(self):
        """Year, week and weekday of ISO 8601."""
        year, today = self._year, self.toordinal()
        week, day = divmod(today - _iso_first(year), 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _iso_first(year), 7)
        elif week >= 52 and today >= _iso_first(year + 1):
            year, week = year + 1, 0
        return tuple.__new__(IsoCalendarDate, (year, week + 1, day + 1))

    def _yday(self):
        return _BEFORE[self._month] + (self._month > 2 and _is_leap(self._year)) + self._day

    def timetuple(self):
        """What module time works with."""
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(), self._yday(), -1))

    def isoformat(self):
        """The day as ISO 8601 writes it."""
        return "%04d-%02d-%02d" % (self._year, self._month, self._day)

    __str__ = isoformat

    def __repr__(self):
        return "%s(%d, %d, %d)" % (_title(self), self._year, self._month, self._day)

    def ctime(self):
        """The day as C writes it."""
        return "%s %s %2d 00:00:00 %04d" % (_WEEKDAYS[self.weekday()], _MONTHS[self._month - 1], self._day, self._year)

    def strftime(self, format):
        """The day by a format."""
        return _strftime(self, format, self.timetuple(), lambda: None)

    def __format__(self, fmt, /):
        if not isinstance(fmt, str):
            raise TypeError("__format__() argument 1 must be str, not %s" % type(fmt).__name__)
        return self.strftime(fmt) if fmt else str(self)

    def replace(self, year=None, month=None, day=None):
        """The day with other parts."""
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day)

    __replace__ = replace

    def _moved(self, days):
        n = self.toordinal() + days
        if not 1 <= n <= 3652059:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(n)

    def __add__(self, other):
        return self._moved(other.days) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved(-other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return _span((self.toordinal() - other.toordinal()) * _DAY)
        return NotImplemented

    def _key(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        return self.__class__, self._key()


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(1)


def _clock_text(hour, minute, second, us, timespec):
    if timespec == "auto":
        timespec = "microseconds" if us else "seconds"
    if timespec == "hours":
        return "%02d" % hour
    if timespec == "minutes":
        return "%02d:%02d" % (hour, minute)
    if timespec == "seconds":
        return "%02d:%02d:%02d" % (hour, minute, second)
    if timespec == "milliseconds":
        return "%02d:%02d:%02d.%03d" % (hour, minute, second, us // 1000)
    if timespec == "microseconds":
        return "%02d:%02d:%02d.%06d" % (hour, minute, second, us)
    raise ValueError("Unknown timespec value")


def _shown(second, us):
    return ", %d, %d" % (second, us) if us else ", %d" % second if second else ""


def _tail(self):
    # What a repr has at its end.
    return (", tzinfo=%r" % self._tzinfo if self._tzinfo is not None else "") + (", fold=1" if self._fold else "") + ")"


def _compare_clocks(x, y, plural, op):
    """Compares two times, or two datetimes: as they stand in one time zone, else in UTC."""
    if x._tzinfo is y._tzinfo:
        return op(x._us(), y._us())
    a, b = x.utcoffset(), y.utcoffset()
    if (a is None) != (b is None):
        if op is _eq:
            return False
        raise TypeError(f"can't compare offset-naive and offset-aware {plural}")
    return op(x._us() - (a._us if a else 0), y._us() - (b._us if b else 0))


@_dotted_name
class time:
    """A time of day."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold", "__weakref__")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        hour, minute, second, microsecond = _check_time(hour, minute, second, microsecond, fold)
        self = _new(cls)
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = _checked_zone(tzinfo), fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def utcoffset(self):
        """The distance from UTC."""
        return None if self._tzinfo is None else _checked_offset("utcoffset", self._tzinfo.utcoffset(None))

    def tzname(self):
        """The name of the zone."""
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        """The daylight saving."""
        return None if self._tzinfo is None else _checked_offset("dst", self._tzinfo.dst(None))

    @classmethod
    def fromisoformat(cls, time_string, /):
        """The time of a text of ISO 8601."""
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            parts = _parse_time(time_string.removeprefix("T"))
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {time_string!r}") from None
        return cls(*_zoned(parts))

    def isoformat(self, timespec="auto"):
        """The time as ISO 8601 writes it."""
        return _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return "%s(%d, %d%s" % (_title(self), self._hour, self._minute, _shown(self._second, self._microsecond)) + _tail(self)

    def strftime(self, format):
        """The time by a format."""
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1), self.utcoffset)

    __format__ = date.__format__

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=_missing, *, fold=None):
        """The time with other parts."""
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond, self._tzinfo if tzinfo is _missing else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    def _us(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1_000_000 + self._microsecond

    def _compare(self, other, op):
        return _compare_clocks(self, other, "times", op) if isinstance(other, time) else NotImplemented

    def __eq__(self, other):
        return self._compare(other, _eq)

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._us() - (offset._us if offset else 0))

    def __reduce__(self):
        return self.__class__, (self._hour, self._minute, self._second, self._microsecond, self._tzinfo)


def _eq(a, b):
    return a == b


time.min, time.max, time.resolution = time(0), time(23, 59, 59, 999999), timedelta.resolution


@_dotted_name
class datetime(date):
    """A day and a time of day."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year=_missing, month=_missing, day=_missing, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _required(("year", "month", "day"), year, month, day)
        year, month, day = _check_date(year, month, day)
        hour, minute, second, microsecond = _check_time(hour, minute, second, microsecond, fold)
        self = _new(cls)
        self._year, self._month, self._day = year, month, day
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = _checked_zone(tzinfo), fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def _at(cls, us, tz=None):
        # us: microseconds since the day before year 1.
        days, us = divmod(us, _DAY)
        if not 1 <= days <= 3652059:
            raise OverflowError("date value out of range")
        s, us = divmod(us, 1_000_000)
        return cls(*_from_ordinal(days), s // 3600, s // 60 % 60, s % 60, us, tz)

    def _us(self):
        return self.toordinal() * _DAY + ((self._hour * 60 + self._minute) * 60 + self._second) * 1_000_000 + self._microsecond

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The moment of a time of the clock."""
        _checked_zone(tz)
        self = cls._stamp(timestamp, tz)
        return self if tz is None else tz.fromutc(self)

    @classmethod
    def _stamp(cls, timestamp, tz):
        if isinstance(timestamp, float):
            if timestamp != timestamp:
                raise ValueError("Invalid value NaN (not a number)")
            if abs(timestamp) >= 2.0**63:
                raise OverflowError("timestamp out of range for platform time_t")
            n, d = timestamp.as_integer_ratio()
            us = _half_even(n * 1_000_000, d)
        else:
            us = _int(timestamp) * 1_000_000
        days = us // _DAY + _EPOCH
        if not 1 <= days <= 3652059:
            raise ValueError("year %d is out of range" % (1970 + (us // _DAY) // 365.2425))
        return cls._at(_EPOCH * _DAY + us, tz)

    @classmethod
    def utcfromtimestamp(cls, t, /):
        """The moment of a time of the clock, in UTC."""
        import warnings
        warnings.warn("datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent "
                      "datetimes in UTC: datetime.datetime.fromtimestamp(timestamp, datetime.UTC).", DeprecationWarning, stacklevel=2)
        return cls._stamp(t, None)

    @classmethod
    def now(cls, tz=None):
        """The moment that it is now."""
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        """The moment that it is now, in UTC."""
        import warnings
        warnings.warn("datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes "
                      "in UTC: datetime.datetime.now(datetime.UTC).", DeprecationWarning, stacklevel=2)
        return cls._stamp(_time.time(), None)

    @classmethod
    def combine(cls, date, time, tzinfo=_missing):
        """A day and a time of day together."""
        if not isinstance(date, _date_class):
            raise TypeError("combine() argument 1 must be datetime.date, not " + type(date).__name__)
        if not isinstance(time, _time_class):
            raise TypeError("combine() argument 2 must be datetime.time, not " + type(time).__name__)
        return cls(date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond,
                   time._tzinfo if tzinfo is _missing else tzinfo, fold=time._fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        """The moment of a text of ISO 8601."""
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        parts = ()
        try:
            if len(date_string) < 7:
                raise ValueError
            k = _date_length(date_string)
            day = _parse_date(date_string[:k])
            clock = date_string[k + 1:]
            if date_string[k:] and not clock:
                raise ValueError
            if clock:
                parts = _parse_time(clock)
        except ValueError:
            raise ValueError(f"Invalid isoformat string: {date_string!r}") from None
        return cls(*day, *(_zoned(parts) if parts else ()))

    @classmethod
    def strptime(cls, date_string, format, /):
        """The moment of a text, by a format."""
        for n, arg in enumerate((date_string, format), 1):
            if not isinstance(arg, str):
                raise TypeError("strptime() argument %d must be str, not %s" % (n, type(arg).__name__))
        import _strptime
        fields, us, (name, seconds, fraction) = _strptime._read(date_string, format)
        zone = None
        if seconds is not None:
            offset = timedelta(seconds=seconds, microseconds=fraction)
            zone = timezone(offset, name) if name else timezone(offset)
        return cls(*fields[:6], us, zone)

    def utcoffset(self):
        """The distance from UTC."""
        return None if self._tzinfo is None else _checked_offset("utcoffset", self._tzinfo.utcoffset(self))

    def tzname(self):
        """The name of the zone."""
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        """The daylight saving."""
        return None if self._tzinfo is None else _checked_offset("dst", self._tzinfo.dst(self))

    def timestamp(self):
        """The time of the clock."""
        offset = self.utcoffset()
        return (self._us() - (offset._us if offset else 0) - _EPOCH * _DAY) / 1_000_000

    def astimezone(self, tz=None):
        """The same moment in another zone."""
        if tz is None:
            tz = timezone(timedelta(0), "UTC")
        elif not isinstance(tz, tzinfo):
            raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type '%s'" % type(tz).__name__)
        if self._tzinfo is tz:
            return self
        offset = self.utcoffset() or timedelta(0)
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def date(self):
        """The day."""
        return _date_class(self._year, self._month, self._day)

    def time(self):
        """The time of day, without its zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """The time of day, with its zone."""
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def timetuple(self):
        """What module time works with."""
        dst = self.dst()
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second, self.weekday(), self._yday(),
                                  -1 if dst is None else int(bool(dst))))

    def utctimetuple(self):
        """The same in UTC."""
        offset = self.utcoffset()
        moved = self.replace(tzinfo=None) - offset if offset else self
        return _time.struct_time((moved._year, moved._month, moved._day, moved._hour, moved._minute, moved._second, moved.weekday(), moved._yday(), 0))

    def isoformat(self, sep="T", timespec="auto"):
        """The moment as ISO 8601 writes it."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, not " + type(sep).__name__)
        return date.isoformat(self) + sep + _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        return "%s(%d, %d, %d, %d, %d%s" % (_title(self), self._year, self._month, self._day, self._hour, self._minute, _shown(self._second, self._microsecond)) + _tail(self)

    def ctime(self):
        """The moment as C writes it."""
        return "%s %s %2d %02d:%02d:%02d %04d" % (_WEEKDAYS[self.weekday()], _MONTHS[self._month - 1], self._day, self._hour, self._minute, self._second, self._year)

    def strftime(self, format):
        """The moment by a format."""
        return _strftime(self, format, self.timetuple(), self.utcoffset)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=_missing, *, fold=None):
        """The moment with other parts."""
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day,
                          self._hour if hour is None else hour, self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond, self._tzinfo if tzinfo is _missing else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    def __add__(self, other):
        return type(self)._at(self._us() + other._us, self._tzinfo) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._at(self._us() - other._us, self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return _span(self._us() - other._us())
        a, b = self.utcoffset(), other.utcoffset()
        if (a is None) != (b is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return _span(self._us() - (a._us if a else 0) - other._us() + (b._us if b else 0))

    def _compare(self, other, op):
        return _compare_clocks(self, other, "datetimes", op) if isinstance(other, datetime) else NotImplemented

    def __eq__(self, other):
        return self._compare(other, _eq)

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __hash__(self):
        offset = self.replace(fold=0).utcoffset() if self._fold else self.utcoffset()
        return hash(self._us() - (offset._us if offset else 0))

    def __reduce__(self):
        return self.__class__, (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond, self._tzinfo)


_date_class, _time_class = date, time
datetime.min, datetime.max, datetime.resolution = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999), timedelta.resolution
