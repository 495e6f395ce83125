from datetime import time, timedelta, timezone

t = time(12, 10, 30, 5, tzinfo=timezone(timedelta(hours=1)))
print(repr(t), t, t.utcoffset(), t.tzname(), t.dst(), t.isoformat(), t.isoformat("minutes"), t.isoformat(timespec="milliseconds"), t.replace(hour=1, tzinfo=None), t.strftime("%H:%M:%S %Z %z %f %p"), f"{t:%H-%M}", t.fold, repr(time(1, 2, fold=1)), time.min, time.max, time.resolution, repr(time()), bool(time()))
print(time(1) < time(2), time(1) == time(1, 0), hash(time(1)) == hash(time(1)), time(1, tzinfo=timezone.utc) == time(2, tzinfo=timezone(timedelta(hours=1))), time(1) == time(1, tzinfo=timezone.utc))
for s in ("04:23:01", "T04:23", "042301", "04", "04:23:01.000384", "04:23:01,1234567", "04:23:01+04:00", "04:23Z", "0423-0530", "25:00", "4:23", "04:2", "", "04:23:01.", "24:00", "24:00:01", "04:23+01:00:00.5"):
    try:
        print(s, repr(time.fromisoformat(s)))
    except ValueError as e:
        print(s, e)
for f in (lambda: time(25), lambda: time(1, 60), lambda: time(1, 1, 60), lambda: time(1, 1, 1, 10**6), lambda: time(1) < time(1, tzinfo=timezone.utc), lambda: time(1) < 3, lambda: time(1, tzinfo=3), lambda: time(fold=2), lambda: time(1).isoformat("x"), lambda: time(1) + timedelta(1), lambda: time("1")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
