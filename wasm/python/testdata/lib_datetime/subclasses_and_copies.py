import copy
from datetime import date, datetime, timedelta, time


class Day(date):
    def tomorrow(self):
        return self + timedelta(1)


class Moment(datetime):
    pass


d = Day(2024, 2, 28)
print(repr(d), repr(d.tomorrow()), type(d.replace(day=1)), repr(Day.fromisoformat("2024-01-01")), repr(Moment(2024, 1, 1) + timedelta(1)), type(Moment.now()), repr(Moment(2024, 1, 1)))
dt = datetime(2024, 1, 1, 1)
print(copy.copy(dt) == dt, copy.deepcopy([dt, d, timedelta(1), time(1)]), dt.__reduce__()[0], {dt: 1}[datetime(2024, 1, 1, 1)])
print([n for n in dir(datetime) if n[0] != "_"], [n for n in dir(timedelta) if n[0] != "_"], [n for n in dir(time) if n[0] != "_"], [n for n in dir(date) if n[0] != "_"])
match dt:
    case datetime(year=2024, month=m):
        print("january" if m == 1 else m)
import calendar
print(date(2024, 1, 31) + timedelta(days=calendar.monthrange(2024, 2)[1]), (date(2024, 12, 25) - date(2024, 7, 1)).days, [str(date(2024, 1, 1) + timedelta(weeks=k)) for k in range(3)])
