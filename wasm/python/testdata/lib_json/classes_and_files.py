import io
import json


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


print(json.dumps({"z": 1 + 2j}, cls=Encoder), Encoder().encode(3j), list(Encoder(indent=1).iterencode([1, {"a": 2j}])), json.dumps([{1}], default=sorted), json.JSONEncoder(sort_keys=True).encode({"b": 1, "a": []}))
try:
    json.dumps(object(), cls=Encoder)
except TypeError as e:
    print(e)
f = io.StringIO()
json.dump({"a": [1]}, f, indent=1)
f.seek(0)
print(f.getvalue(), json.load(f))
print(json.JSONDecoder().raw_decode('{"a": 1} rest'), json.JSONDecoder().decode(" 3 "))


class Decoder(json.JSONDecoder):
    def __init__(self, **kw):
        super().__init__(object_hook=self.hook, **kw)

    def hook(self, d):
        return d.get("value", d)


print(json.loads('[{"value": 3}, {"x": 1}]', cls=Decoder), issubclass(json.JSONDecodeError, ValueError), json.JSONDecodeError("m", "a\nb", 2), json.JSONDecodeError.__module__, sorted(json.__all__))
with open("x.json", "w") as f:
    json.dump({"k": "ü"}, f, ensure_ascii=False)
print(json.load(open("x.json")))
