# What pydantic makes of texts: moments, numbers with digits, addresses, JSON; and what it says of those that are wrong.
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Optional, Union
from uuid import UUID

from pydantic import AnyUrl, BaseModel, EmailStr, Field, HttpUrl, SecretStr, TypeAdapter, ValidationError, condecimal


def attempt(make, *arguments, **fields):
    try:
        made = make(*arguments, **fields)
    except ValidationError as error:
        print("\n".join(line for line in str(error).split("\n") if "further information" not in line))
    else:
        print(repr(made), made.model_dump_json(exclude_unset=True) if isinstance(made, BaseModel) else "")


class Event(BaseModel):
    day: Optional[date] = None
    clock: Optional[time] = None
    takes: Optional[timedelta] = None
    begins: Optional[datetime] = None
    id: Optional[UUID] = None
    price: condecimal(max_digits=4, decimal_places=2) = Decimal(0)


for day in "2024-01-02", "2024-01-02T00:00:00", "2024-01-02T10:00:00", "x", "2024-1-2", 0, 1.5, [1], datetime(2024, 1, 2):
    attempt(Event, day=day)
for clock in "10:20", "10:20:30.5Z", "x", "25:00", "10:61", "10:20+25:00", 3600, -1, None:
    attempt(Event, clock=clock)
for takes in 90, "PT1M30S", "P1DT2H", "-P1D", "1 day, 02:00:00", "01:30", "x", "P1X", []:
    attempt(Event, takes=takes)
for begins in "2024-01-01T10:00:00Z", "2024-01-01 10:00+0800", "2024-01-01", 1560000000, "1560000000123", date(2024, 1, 1), "2024-02-30", "2024-01-01T10:61", "2024/01/01", "x", {}:
    attempt(Event, begins=begins)
for id in "a8098c1a-f86e-11da-bd1a-00112444be1e", "a8098c1a", "x", "a-b", "a8098c1a-f86e-11da-bd1a-00112444be1", 5:
    attempt(Event, id=id)
for price in "12.50", "123.4", "1.234", 12345, "x":
    attempt(Event, price=price)


class User(BaseModel):
    url: HttpUrl = None
    mail: EmailStr = None
    password: SecretStr = None
    name: str = Field("ab", min_length=2, max_length=4, pattern="^[a-z]+$")


user = User(url="https://Example.com:443/a b?q=1#f", mail=" Jane@Example.COM ", password="secret")
print(user, user.url.scheme, user.url.host, user.url.port, user.url.path, user.url.query, user.url.fragment)
print(user.password, user.password.get_secret_value(), user.model_dump(), user.model_dump_json())
for url in "example.com", "", "ftp://a.b", 5, "http://", "http://a b.c", "http://a:99999", "http://" + "a" * 2090:
    attempt(User, url=url)
for mail in "x", "@b.c", "a@", "a b@c.d", "a@b", "a..b@c.d", 5:
    attempt(User, mail=mail)
for name in "A", "ABCDE", "AB", 5:
    attempt(User, name=name)
attempt(AnyUrl, "redis://localhost:6379/0")

for text in ("{bad", "", "{'a': 1}", '{"name": "ab",}', '{"name": "ab"', "not json", '["ab" 1]', '{"name" "ab"}', '{"name": tru}', '"a', '01', '{} {}', '{\n  "name": ab\n}', "[1]", '{"name": 5}',
             '{"name": "abc"}'):
    attempt(User.model_validate_json, text)
attempt(TypeAdapter(Union[int, str]).validate_json, "{")
attempt(TypeAdapter(list[User]).validate_json, '{"a": 1}')
