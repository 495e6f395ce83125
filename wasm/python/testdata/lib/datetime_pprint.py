from datetime import *
import pprint
d=datetime(2024,2,29,13,5,7,123456); print(d, repr(d), d.isoformat(), d.date(), d.time(), d+timedelta(days=1,hours=2.5), d-datetime(2024,1,1), d.strftime("%Y-%m-%d %H:%M:%S.%f %A %b %j"), d.weekday(), d.isocalendar())
print(timedelta(days=-1,seconds=5), repr(timedelta(hours=25,microseconds=3)), timedelta(seconds=90).total_seconds(), timedelta(1)/2, timedelta(1)//timedelta(hours=5), timedelta(0.1), -timedelta(1), timedelta(1)*1.5)
u=datetime(2024,1,1,tzinfo=timezone.utc); print(u, repr(u), u.timestamp(), u.astimezone(timezone(timedelta(hours=5.5))), datetime.fromtimestamp(0,UTC))
print(datetime.fromisoformat("2024-05-06T07:08:09.5+02:00"), date.fromisoformat("2024-05-06"), time(1,2), repr(time(1,2,3)), date(2024,1,31)+timedelta(30), date(2024,3,1)-date(2024,2,1), date(2024,1,1)<date(2024,1,2), f"{d:%H:%M}", d.replace(year=2023,day=1))
for f in (lambda: date(2023,2,29), lambda: datetime(1,13,1), lambda: d-u, lambda: d<u, lambda: date.fromisoformat("x"), lambda: time(25)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
pprint.pprint({"name":"x"*30,"items":list(range(30)),"nested":{"a":[1,2,3],"b":("t",)*5},"z":{1,2}})
pprint.pprint([["abc"*10]*3, "the quick brown fox jumps over the lazy dog and then some more words follow here"], width=40)
pprint.pprint({"b":1,"a":2}); print(pprint.pformat(list(range(40)),compact=True)); pprint.pp({"b":1,"a":2})
