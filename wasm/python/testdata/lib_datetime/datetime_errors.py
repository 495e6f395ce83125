from datetime import *

for f in (lambda: datetime(2024, 1, 1, 25), lambda: datetime(2024, 1, 1, 1, 60), lambda: datetime(2024, 1, 1, 0, 0, 60), lambda: datetime(2024, 1, 1, 0, 0, 0, 10**6), lambda: datetime.min - timedelta(1), lambda: datetime(2024, 1, 1) < datetime(2024, 1, 1, tzinfo=timezone.utc), lambda: datetime(2024, 1, 1) == datetime(2024, 1, 1, tzinfo=timezone.utc),
          lambda: datetime(2024, 1, 1) - datetime(2024, 1, 1, tzinfo=timezone.utc), lambda: datetime(2024, 1, 1, tzinfo=3), lambda: datetime.fromtimestamp(1e20), lambda: datetime.combine(1, 2), lambda: datetime(2024, 1, 1, fold=2), lambda: datetime(2024, 1, 1).isoformat(timespec="x"), lambda: datetime(2024, 1, 1).isoformat(sep="xx"),
          lambda: datetime(2024, 1, 1).astimezone(3), lambda: datetime(2024), lambda: datetime(), lambda: datetime(2024, 1, 1) + 1, lambda: datetime(2024, 1, 1) < date(2024, 1, 1), lambda: datetime(2024, 1, 1) < 3, lambda: datetime(2024, 1, 1) - 1, lambda: datetime.fromisoformat(3), lambda: datetime(2024, 1, 1).foo, lambda: datetime.combine(date(2024, 1, 1), 2), lambda: datetime.now(3), lambda: datetime.fromtimestamp("a"), lambda: datetime.fromtimestamp(1e12)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
