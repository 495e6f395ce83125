def chunks():
    yield "first li"
    yield "ne\nsecond"
    yield " line\nlast"

def lines(parts):
    rest = ""
    for part in parts:
        rest += part
        while "\n" in rest:
            line, rest = rest.split("\n", 1)
            yield line
    if rest:
        yield rest

for n, line in enumerate(lines(chunks()), start=1):
    print(n, line)
