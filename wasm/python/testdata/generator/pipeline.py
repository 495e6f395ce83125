log = """ok 10
error 3
ok 7
error 12
""".splitlines()

def parse(lines):
    for line in lines:
        kind, _, size = line.partition(" ")
        yield kind, int(size)

def only(kind, records):
    return (size for k, size in records if k == kind)

print(sum(only("ok", parse(log))), sum(only("error", parse(log))))
