"""Dates and times of the Gregorian calendar."""
import time as _time
from math import floor as _floor

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC"]
MINYEAR, MAXYEAR = 1, 9999
_DAY = 86_400_000_000  # microseconds
_before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]


def _leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


def _days_in_month(y, m):
    return 29 if m == 2 and _leap(y) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[m - 1]


def _ordinal(y, m, d):
    y1 = y - 1
    return y1 * 365 + y1 // 4 - y1 // 100 + y1 // 400 + _before[m - 1] + (m > 2 and _leap(y)) + d


def _from_ordinal(n):
    y = (n - 1) * 400 // 146097 + 1
    while _ordinal(y, 1, 1) > n:
        y -= 1
    while y < MAXYEAR and _ordinal(y + 1, 1, 1) <= n:
        y += 1
    m = 12
    while _ordinal(y, m, 1) > n:
        m -= 1
    return y, m, n - _ordinal(y, m, 1) + 1


def _int(x, name=None):
    if isinstance(x, float):
        raise TypeError("'float' object cannot be interpreted as an integer")
    return x.__index__()


class timedelta:
    """A span of time."""

    __slots__ = ("_us",)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total, rest = 0, 0.0
        for value, unit in ((weeks, 7 * _DAY), (days, _DAY), (hours, 3_600_000_000), (minutes, 60_000_000), (seconds, 1_000_000), (milliseconds, 1000), (microseconds, 1)):
            if isinstance(value, float):
                num, den = value.as_integer_ratio()
                whole, left = divmod(num * unit, den)
                total += whole
                rest += left / den
            else:
                total += value * unit
        return cls._of(total + round(rest))

    @classmethod
    def _of(cls, us):
        if abs(us // _DAY) > 999999999:
            raise OverflowError(f"days={us // _DAY}; must have magnitude <= 999999999")
        self = object.__new__(cls)
        self._us = us
        return self

    days = property(lambda self: self._us // _DAY)
    seconds = property(lambda self: self._us % _DAY // 1_000_000)
    microseconds = property(lambda self: self._us % 1_000_000)

    def total_seconds(self):
        return self._us / 1_000_000

    def __repr__(self):
        parts = [f"{n}={getattr(self, n)}" for n in ("days", "seconds", "microseconds") if getattr(self, n)]
        return f"datetime.timedelta({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, s = divmod(self.seconds, 60)
        text = "%d:%02d:%02d" % (minutes // 60, minutes % 60, s)
        if self.days:
            text = "%d day%s, " % (self.days, "" if abs(self.days) == 1 else "s") + text
        return text + (".%06d" % self.microseconds if self.microseconds else "")

    def __add__(self, other):
        return self._of(self._us + other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return self._of(self._us - other._us) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return self._of(-self._us)

    def __pos__(self):
        return self

    def __abs__(self):
        return self._of(abs(self._us))

    def __mul__(self, k):
        if isinstance(k, int):
            return self._of(self._us * k)
        if isinstance(k, float):
            num, den = k.as_integer_ratio()
            return self._of(_half_even(self._us * num, den))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            return self._of(_half_even(self._us, other))
        if isinstance(other, float):
            num, den = other.as_integer_ratio()
            return self._of(_half_even(self._us * den, num))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        return self._of(self._us // other) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return self._of(self._us % other._us) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        return self // other, self % other

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._us)

    def __bool__(self):
        return self._us != 0


def _half_even(a, b):
    q, r = divmod(a, b)
    if b < 0:
        r, b = -r, -b
    return q + (2 * r > b or 2 * r == b and q % 2)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta._of(999999999 * _DAY + _DAY - 1)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    """A time zone."""

    def utcoffset(self, dt):
        raise NotImplementedError("tzinfo subclass must override utcoffset()")

    def tzname(self, dt):
        raise NotImplementedError("tzinfo subclass must override tzname()")

    def dst(self, dt):
        raise NotImplementedError("tzinfo subclass must override dst()")


def _offset_text(offset, colon=":"):
    if offset is None:
        return ""
    sign = "-" if offset._us < 0 else "+"
    minutes, s = divmod(abs(offset)._us // 1_000_000, 60)
    return "%s%02d%s%02d" % (sign, minutes // 60, colon, minutes % 60) + (colon + "%02d" % s if s else "")


class timezone(tzinfo):
    """A zone at a fixed distance from UTC."""

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not " + type(offset).__name__)
        if not -_DAY < offset._us < _DAY:
            raise ValueError(f"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset!r}.")
        self._offset, self._name = offset, name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        return self._name or "UTC" + (_offset_text(self._offset) if self._offset else "")

    def __str__(self):
        return self.tzname(None)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        return f"datetime.timezone({self._offset!r}" + (f", {self._name!r})" if self._name else ")")

    def __eq__(self, other):
        return isinstance(other, timezone) and self._offset == other._offset

    def __hash__(self):
        return hash(self._offset)


UTC = timezone.utc = timezone(timedelta(0))


class _Compared:
    def __lt__(self, other):
        return self._order(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._order(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._order(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._order(other, lambda a, b: a >= b)

    def _order(self, other, op):
        if type(self)._family is not getattr(type(other), "_family", None):
            return NotImplemented
        a, b = self._key(), other._key()
        if a[0] != b[0]:
            raise TypeError(f"can't compare offset-naive and offset-aware {type(self)._family}s")
        return op(a[1], b[1])

    def __eq__(self, other):
        if type(self)._family is not getattr(type(other), "_family", None):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self):
        return hash(self._key()[1])

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)


class date(_Compared):
    """A day."""

    _family = "date"

    def __new__(cls, year, month, day):
        self = object.__new__(cls)
        self._set_date(year, month, day)
        return self

    def _set_date(self, year, month, day):
        year, month, day = _int(year), _int(month), _int(day)
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f"year {year} is out of range")
        if not 1 <= month <= 12:
            raise ValueError("month must be in 1..12")
        if not 1 <= day <= _days_in_month(year, month):
            raise ValueError("day is out of range for month")
        self._ymd = year, month, day

    year, month, day = [property(lambda self, i=i: self._ymd[i]) for i in range(3)]

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, t):
        return cls(*_from_ordinal(719163 + _floor(t) // 86400))

    @classmethod
    def fromordinal(cls, n):
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            return cls(*_parse_date(text))
        except (ValueError, IndexError):
            raise ValueError(f"Invalid isoformat string: {text!r}") from None

    def _key(self):
        return True, self._ymd

    def toordinal(self):
        return _ordinal(*self._ymd)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        from collections import namedtuple
        thursday = self.toordinal() - self.weekday() + 3
        y = _from_ordinal(thursday)[0]
        class IsoCalendarDate(namedtuple("IsoCalendarDate", "year week weekday", module="datetime")):
            def __repr__(self):
                return "datetime." + super().__repr__()
        return IsoCalendarDate(y, (thursday - _ordinal(y, 1, 1)) // 7 + 1, self.weekday() + 1)

    def isoformat(self):
        return "%04d-%02d-%02d" % self._ymd

    __str__ = isoformat

    def __repr__(self):
        return "datetime.date(%d, %d, %d)" % self._ymd

    def timetuple(self):
        return _time.struct_time((*self._ymd, 0, 0, 0, self.weekday(), self.toordinal() - _ordinal(self.year, 1, 1) + 1, -1))

    def ctime(self):
        return _time.strftime("%a %b ", self.timetuple()) + "%2d " % self.day + self.strftime("%H:%M:%S ") + "%04d" % self.year

    def strftime(self, format):
        us, zone, name = getattr(self, "microsecond", 0), "", ""
        if getattr(self, "tzinfo", None) is not None:
            zone, name = _offset_text(self.utcoffset(), ""), self.tzname() or ""
        text = format.replace("%%", "\0").replace("%f", "%06d" % us).replace("%z", zone).replace("%Z", name).replace("\0", "%%")
        return _time.strftime(text, self.timetuple())

    def replace(self, year=None, month=None, day=None):
        y, m, d = self._ymd
        return type(self)(year or y, month or m, day or d)

    __replace__ = replace

    def __add__(self, other):
        return type(self).fromordinal(self.toordinal() + other.days) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        return timedelta(self.toordinal() - other.toordinal()) if isinstance(other, date) else NotImplemented


def _parse_date(text):
    if len(text) != 10 or text[4] != "-" or text[7] != "-":
        raise ValueError
    return int(text[:4]), int(text[5:7]), int(text[8:])


def _parse_time(text):
    zone = None
    for i, c in enumerate(text):
        if c == "Z" and i == len(text) - 1:
            text, zone = text[:i], UTC
            break
        if c in "+-":
            h, m, s, us, _ = _parse_time(text[i + 1:])
            offset = timedelta(hours=h, minutes=m, seconds=s)
            zone = timezone(-offset if c == "-" else offset) if offset else UTC
            text = text[:i]
            break
    clock, dot, fraction = text.partition(".")
    parts = [int(p) for p in clock.split(":")]
    if len(parts) > 3 or any([len(p) != 2 for p in clock.split(":")]) or dot and not fraction.isdigit():
        raise ValueError
    return (*parts, *[0] * (3 - len(parts)), int(fraction[:6].ljust(6, "0")) if fraction else 0, zone)


class time(_Compared):
    """A time of day."""

    _family = "time"

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self._set_time(hour, minute, second, microsecond, tzinfo, fold)
        return self

    def _set_time(self, hour, minute, second, microsecond, tzinfo, fold):
        for value, top, name in ((hour, 23, "hour"), (minute, 59, "minute"), (second, 59, "second"), (microsecond, 999999, "microsecond")):
            if not 0 <= _int(value) <= top:
                raise ValueError(f"{name} must be in 0..{top}")
        self._hms = hour, minute, second, microsecond
        self._tz, self.fold = tzinfo, fold

    hour, minute, second, microsecond = [property(lambda self, i=i: self._hms[i]) for i in range(4)]
    tzinfo = property(lambda self: self._tz)

    def utcoffset(self):
        return None if self._tz is None else self._tz.utcoffset(None)

    def tzname(self):
        return None if self._tz is None else self._tz.tzname(None)

    def _key(self):
        offset = self.utcoffset()
        h, m, s, us = self._hms
        return offset is None, ((h * 60 + m) * 60 + s) * 1_000_000 + us - (offset._us if offset else 0)

    @classmethod
    def fromisoformat(cls, text):
        try:
            return cls(*_parse_time(text.removeprefix("T")))
        except (ValueError, IndexError):
            raise ValueError(f"Invalid isoformat string: {text!r}") from None

    def isoformat(self, timespec="auto"):
        return _clock(self._hms, timespec) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return "datetime.time(" + ", ".join(map(str, _shown(self._hms))) + (f", tzinfo={self._tz!r})" if self._tz is not None else ")")

    def strftime(self, format):
        return datetime(1900, 1, 1, *self._hms, tzinfo=self._tz).strftime(format)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        new = [b if a is None else a for a, b in zip((hour, minute, second, microsecond), self._hms)]
        return type(self)(*new, self._tz if tzinfo is True else tzinfo)

    __replace__ = replace


def _shown(hms):
    h, m, s, us = hms
    return [h, m, s, us] if us else [h, m, s] if s else [h, m]


def _clock(hms, timespec):
    h, m, s, us = hms
    if timespec == "auto":
        timespec = "microseconds" if us else "seconds"
    forms = {"hours": "%02d" % h, "minutes": "%02d:%02d" % (h, m), "seconds": "%02d:%02d:%02d" % (h, m, s),
             "milliseconds": "%02d:%02d:%02d.%03d" % (h, m, s, us // 1000), "microseconds": "%02d:%02d:%02d.%06d" % hms}
    if timespec not in forms:
        raise ValueError("Unknown timespec value")
    return forms[timespec]


class datetime(date):
    """A day and a time of day."""

    _family = "datetime"

    def __new__(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self._set_date(year, month, day)
        self._set_time(hour, minute, second, microsecond, tzinfo, fold)
        return self

    _set_time = time._set_time
    hour, minute, second, microsecond, tzinfo = time.hour, time.minute, time.second, time.microsecond, time.tzinfo

    @classmethod
    def _at(cls, us, tz=None):
        days, us = divmod(us, _DAY)
        if not 1 <= days <= 3652059:
            raise OverflowError("date value out of range")
        s, us = divmod(us, 1_000_000)
        return cls(*_from_ordinal(days), s // 3600, s // 60 % 60, s % 60, us, tz)

    def _us(self):
        h, m, s, us = self._hms
        return self.toordinal() * _DAY + ((h * 60 + m) * 60 + s) * 1_000_000 + us

    @classmethod
    def fromtimestamp(cls, t, tz=None):
        self = cls._at(719163 * _DAY + round(t * 1_000_000), tz)
        return self if tz is None else self + tz.utcoffset(self)

    @classmethod
    def utcfromtimestamp(cls, t):
        return cls.fromtimestamp(t)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.now()

    @classmethod
    def fromordinal(cls, n):
        return cls(*_from_ordinal(n))

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        return cls(*date._ymd, *time._hms, time._tz if tzinfo is True else tzinfo)

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            return cls(*_parse_date(text[:10]), *(_parse_time(text[11:]) if len(text) > 10 else ()))
        except (ValueError, IndexError):
            raise ValueError(f"Invalid isoformat string: {text!r}") from None

    @classmethod
    def strptime(cls, text, format):
        t = _time.strptime(text, format)
        return cls(*t[:6])

    def utcoffset(self):
        return None if self._tz is None else self._tz.utcoffset(self)

    def tzname(self):
        return None if self._tz is None else self._tz.tzname(self)

    def dst(self):
        return None if self._tz is None else self._tz.dst(self)

    def _key(self):
        offset = self.utcoffset()
        return offset is None, self._us() - (offset._us if offset else 0)

    def timestamp(self):
        offset = self.utcoffset()
        return (self._us() - (offset._us if offset else 0) - 719163 * _DAY) / 1_000_000

    def astimezone(self, tz=None):
        tz = tz or UTC
        utc = self - (self.utcoffset() or timedelta(0))
        moved = utc.replace(tzinfo=tz)
        return moved + tz.utcoffset(moved)

    def date(self):
        return date(*self._ymd)

    def time(self):
        return time(*self._hms)

    def timetz(self):
        return time(*self._hms, self._tz)

    def timetuple(self):
        return _time.struct_time((*self._ymd, *self._hms[:3], self.weekday(), self.toordinal() - _ordinal(self.year, 1, 1) + 1, -1))

    def isoformat(self, sep="T", timespec="auto"):
        return date.isoformat(self) + sep + _clock(self._hms, timespec) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        parts = list(map(str, (*self._ymd, *_shown(self._hms))))
        return "datetime.datetime(" + ", ".join(parts) + (f", tzinfo={self._tz!r})" if self._tz is not None else ")")

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        new = [b if a is None else a for a, b in zip((year, month, day, hour, minute, second, microsecond), (*self._ymd, *self._hms))]
        return type(self)(*new, self._tz if tzinfo is True else tzinfo)

    __replace__ = replace

    def __add__(self, other):
        return self._at(self._us() + other._us, self._tz) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._key(), other._key()
        if a[0] != b[0]:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._of(a[1] - b[1])


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(1)
time.min, time.max, time.resolution = time(0), time(23, 59, 59, 999999), timedelta.resolution
datetime.min, datetime.max, datetime.resolution = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999), timedelta.resolution
