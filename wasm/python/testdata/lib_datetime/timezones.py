from datetime import *

tz = timezone(timedelta(hours=5, minutes=30))
print(tz, repr(tz), timezone.utc, repr(timezone.utc), UTC is timezone.utc, timezone(timedelta(0)) is timezone.utc, repr(timezone(timedelta(hours=-3), "BRT")), timezone(timedelta(hours=-3), "BRT"), timezone(timedelta(seconds=-90)), timezone.min, timezone.max, tz == timezone(timedelta(hours=5.5)), hash(tz) == hash(timezone(timedelta(hours=5.5))))
dt = datetime(2024, 1, 1, 12, tzinfo=tz)
print(dt, repr(dt), dt.astimezone(timezone.utc), dt.utcoffset(), dt.tzname(), dt.dst(), dt.astimezone(timezone(timedelta(hours=-8))), dt == dt.astimezone(UTC), hash(dt) == hash(dt.astimezone(UTC)), dt - datetime(2024, 1, 1, tzinfo=UTC), dt.timestamp(), dt.isoformat(), dt.strftime("%z %Z %:z"), dt.utctimetuple().tm_hour, dt.timetz(), datetime(2024, 1, 1).astimezone(tz), datetime.fromtimestamp(0, tz))


class Zone(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=1) if dt and 4 <= dt.month < 10 else timedelta(0)

    def tzname(self, dt):
        return "CEST" if self.dst(dt) else "CET"


z = Zone()
for m in (1, 7):
    dt = datetime(2024, m, 1, 12, tzinfo=z)
    print(dt, dt.tzname(), dt.dst(), dt.astimezone(UTC), datetime(2024, m, 1, 12, tzinfo=UTC).astimezone(z), dt.timetuple().tm_isdst)
for f in (lambda: timezone(timedelta(1)), lambda: timezone(3), lambda: timezone(timedelta(0), 3), lambda: tzinfo().utcoffset(None), lambda: timezone.utc.utcoffset(3), lambda: UTC.fromutc(datetime(2024, 1, 1)), lambda: timezone()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
