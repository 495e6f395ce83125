import json

for text in ('{"a": [1, 2.5, -3e2, true, false, null, "x\\u00e9\\n\\/\\ud83d\\ude00"]}', " [ ] ", '"\\ud800"', "NaN", "-Infinity", "1E5", "0", "-0", "123456789012345678901234567890", '{"a":1,"a":2}', '"é"', "[1,2 ,3]", '{ }', "1.0", "-1.5e-3"):
    print(text, repr(json.loads(text)))
print(json.loads(b'{"a": 1}'), json.loads(bytearray(b"[1]")), json.loads('"\u00e9"'.encode("utf-16")), json.loads('[1.1, 2]', parse_float=str, parse_int=float), json.loads('{"a": {"b": 1}}', object_hook=lambda d: list(d.items())), json.loads('{"b": 1, "a": 2}', object_pairs_hook=tuple), json.loads("[NaN]", parse_constant=lambda c: c), json.loads('"a\tb"', strict=False))
