import calendar

print(calendar.month(2024, 2))
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2024, 9, w=3, l=2))
print(calendar.calendar(2023, m=4))
calendar.prmonth(2000, 1)
print(calendar.HTMLCalendar().formatmonth(2024, 2), calendar.weekheader(3), calendar.weekheader(10))
