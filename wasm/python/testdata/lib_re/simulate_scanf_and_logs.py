import re

line = '127.0.0.1 - - [10/Oct/2000:13:55:36 -0700] "GET /apache_pb.gif HTTP/1.0" 200 2326'
m = re.match(r'(?P<host>\S+) \S+ (?P<user>\S+) \[(?P<time>[^\]]+)\] "(?P<request>[^"]*)" (?P<status>\d{3}) (?P<size>\d+|-)$', line)
for key, value in m.groupdict().items():
    print(f"{key:>8}: {value}")
print(re.search(r"(\S+) - (\d+) errors, (\d+) warnings", "/usr/sbin/sendmail - 0 errors, 4 warnings").groups())
print(re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", "camelCaseNameX2Y").lower(), re.sub(r"_([a-z])", lambda m: m[1].upper(), "snake_case_name"))
print(re.findall(r"[\w.+-]+@[\w-]+\.[\w.-]+", "mail to a.b+c@example.co.uk, or x@y.org!"), re.fullmatch(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}", "192.168.1.255"))
