from datetime import date, datetime, timedelta

d = date(2002, 12, 4)
print(repr(d), d, d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), d.isocalendar().week, tuple(d.isocalendar()), d.toordinal(), d.timetuple(), d.ctime(), d.isoformat(), d.replace(day=26), d.strftime("%d/%m/%y %A %j %U %W %V %G"), f"{d:%B %d}", format(d), date.min, date.max, date.resolution)
print(d + timedelta(1), d - timedelta(days=5, hours=30), d - date(2002, 1, 1), timedelta(1) + d, d < date(2003, 1, 1), d == date(2002, 12, 4), hash(d) == hash(date(2002, 12, 4)), d in {date(2002, 12, 4)}, sorted([date(2003, 1, 1), d]), date.fromordinal(730920), date.fromtimestamp(0), date.fromisocalendar(2021, 1, 1))
for s in ("2019-12-04", "20191204", "2021-W01-1", "2021W011", "2021-W01", "2021W01", "2019-1-4", "2019-12", "2019-13-01", "", "x", "2021-W54-1", "2020-W53-7", "2021-W53-1", "٢٠١٩-12-04", "2019-12-04T00"):
    try:
        print(s, date.fromisoformat(s))
    except ValueError as e:
        print(s, e)
for y, w in ((2020, 53), (2021, 1), (2015, 53), (2016, 52), (2024, 1)):
    print(date.fromisocalendar(y, w, 7), date.fromisocalendar(y, w, 7).isocalendar())
for f in (lambda: date(2024, 13, 1), lambda: date(0, 1, 1), lambda: date(2023, 2, 29), lambda: date("a", 1, 1), lambda: date(1.5, 1, 1), lambda: date(2024), lambda: date.max + timedelta(1), lambda: d < datetime(2024, 1, 1), lambda: d + 1, lambda: d - 1, lambda: date.fromordinal(0), lambda: date.fromisocalendar(2024, 60, 1), lambda: d.replace(month=13), lambda: d.foo, lambda: d.strftime(3), lambda: date.fromisoformat(3), lambda: 1 - d, lambda: timedelta(1) - d, lambda: date.fromisocalendar(2024, 1, 8)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(d == datetime(2002, 12, 4), datetime(2002, 12, 4) == d, isinstance(datetime.now(), date), date(2024, 2, 29).replace(day=28), [date(2024, m, 1).strftime("%b %a %-d") for m in range(1, 13)])
