import re
from typing import NamedTuple


class Token(NamedTuple):
    type: str
    value: object
    line: int
    column: int


SPEC = [("NUMBER", r"\d+(\.\d*)?"), ("ASSIGN", r":="), ("END", r";"), ("ID", r"[A-Za-z]+"), ("OP", r"[+\-*/]"), ("NEWLINE", r"\n"), ("SKIP", r"[ \t]+"), ("MISMATCH", r".")]


def tokenize(code):
    regex = "|".join("(?P<%s>%s)" % pair for pair in SPEC)
    line, start = 1, 0
    for m in re.finditer(regex, code):
        kind, value = m.lastgroup, m.group()
        column = m.start() - start
        if kind == "NUMBER":
            value = float(value) if "." in value else int(value)
        elif kind == "NEWLINE":
            start, line = m.end(), line + 1
            continue
        elif kind == "SKIP":
            continue
        elif kind == "MISMATCH":
            raise RuntimeError(f"{value!r} unexpected on line {line}")
        yield Token(kind, value, line, column)


try:
    for token in tokenize("total := total + price * 2.5;\n tax := 3 $"):
        print(token)
except RuntimeError as e:
    print(e)
