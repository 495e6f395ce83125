import calendar

print(calendar.isleap(2000), calendar.isleap(1900), calendar.leapdays(2000, 2024), calendar.weekday(2024, 2, 29), calendar.monthrange(2024, 2), calendar.monthcalendar(2024, 2), calendar.timegm((1970, 1, 2, 0, 0, 0)), list(calendar.day_name), list(calendar.month_abbr), calendar.day_abbr[0], calendar.month_name[1:3], calendar.FRIDAY, repr(calendar.MONDAY), calendar.Month.MAY, list(calendar.Day))
c = calendar.Calendar(6)
print(list(c.iterweekdays()), c.monthdays2calendar(2024, 2)[0], [str(d) for d in c.itermonthdates(2024, 2)][:8], list(c.itermonthdays3(2024, 12))[-3:], list(c.itermonthdays4(2024, 1))[:2], c.yeardayscalendar(2024, 6)[1][5][0], c.firstweekday)
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.firstweekday(), calendar.monthcalendar(2024, 2)[0])
for f in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(7), lambda: calendar.month(2024, 0), lambda: calendar.weekday(2024, 2, 30)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
