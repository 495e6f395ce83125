import time

t = time.gmtime(1700000000)
print(t, t.tm_year, t[0], t[:3], time.strftime("%Y-%m-%d %H:%M:%S", t), time.asctime(t), time.ctime(0), time.mktime(t), time.strftime("%a %d %b %Y %I:%M %p %j %U %w %W %y %Z %z", t), len(t), tuple(t))
print(time.struct_time(range(1, 10)), time.strftime("%-d/%-m/%y %e %_H %^a %#p %010Y" if False else "%-d/%-m/%y %e %_H %^a", t), time.strptime("30 Nov 2000", "%d %b %Y"), time.localtime(0).tm_hour, time.timezone, time.tzname, time.daylight, time.time() == 1700000000.0, time.strftime("%q %"), time.strftime("") == "")
for f in (lambda: time.strftime(3), lambda: time.strftime("%Y", (1, 2)), lambda: time.strftime("%Y", 3), lambda: time.strftime("%Y", (2024, 13, 1, 0, 0, 0, 0, 0, 0)), lambda: time.strptime("x", "%Y"), lambda: time.struct_time((1, 2)), lambda: time.gmtime("a"), lambda: time.asctime(3), lambda: time.sleep(-1), lambda: time.sleep("a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
