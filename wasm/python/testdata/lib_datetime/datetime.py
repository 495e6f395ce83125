from datetime import date, datetime, time, timedelta, timezone

dt = datetime(2024, 2, 29, 13, 5, 9, 123456)
print(repr(dt), dt, dt.date(), dt.time(), dt.timetz(), dt.isoformat(), dt.isoformat(" ", "minutes"), dt.timetuple(), dt.utctimetuple(), dt.ctime(), dt.weekday(), dt.isocalendar(), dt.toordinal(), dt.timestamp(), dt.fold, repr(dt.replace(microsecond=0)), repr(dt.replace(second=0, microsecond=0)), repr(datetime(2024, 1, 1)))
print(dt.strftime("%Y-%m-%d %H:%M:%S.%f %a %A %b %B %d %-d %I %p %j %y %U %W %w %u %c %x %X %% %e %k %l %D %F %T %R %r %h %G %V %g %C %n%t|%Z|%z|%:z|%s"), f"{dt:%d.%m.%Y}", "{:%H:%M}".format(dt))
print(dt + timedelta(days=1, hours=12), dt - timedelta(weeks=1), dt - datetime(2024, 1, 1), dt > datetime(2024, 1, 1), dt == dt.replace(), datetime.combine(date(2024, 1, 1), time(12, 30)), datetime.fromtimestamp(0), datetime.fromtimestamp(1.5), datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(-1.25), datetime.fromordinal(738945), datetime.min, datetime.max, datetime.fromtimestamp(1700000000.123456))
print(dt.replace(tzinfo=timezone.utc).isoformat(), (dt.min + timedelta(1)), datetime.combine(dt, time(1), tzinfo=timezone.utc))
for s in ("2011-11-04", "20111104", "2011-11-04T00:05:23", "2011-11-04T00:05:23Z", "20111104T000523", "2011-W01-2T00:05:23.283", "2011-11-04 00:05:23.283+00:00", "2011-11-04T00:05:23+04:00", "2011-11-04T24:00:00", "2011-11-04T", "2011-11", "2011-11-04x00", "2011-11-04T1", "x", "2011-13-04", "2011-11-04T25:00", "2011W012T01", "2011-W01T01", "2011-11-04T00:05:23.1", "2011-11-04T00:05:23+25:00"):
    try:
        print(s, repr(datetime.fromisoformat(s)))
    except ValueError as e:
        print(s, e)
