import json

for text in ("", " ", "{", "[", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "[1,", "[1,]", "[1 2]", '{"a" 1}', "{'a': 1}", '"abc', '"a\nb"', '"\\x"', '"\\u12"', "tru", "nul", "01", "1.", ".5", "+1", "-", "[1]x", '{"a":1} 2', "{1:2}", "\ufeff1", '"\\', "[1,\n 2,\n x]", "--1", "1e", "Infinit"):
    try:
        print(repr(text), json.loads(text))
    except json.JSONDecodeError as e:
        print(repr(text), "|", e, "|", e.msg, e.pos, e.lineno, e.colno, e.doc == text)
for bad in (3, None, [1]):
    try:
        json.loads(bad)
    except TypeError as e:
        print(e)
