from string import Formatter

f = Formatter()
print(f.format("{0} {1!r:>5} {name.real} {x[0]}", 1, "a", name=3, x=[7]), f.vformat("{} {}", (1, 2), {}), f.format("{:{w}}|", "x", w=4), f.format("{{}} {a}", a=1), list(f.parse("a{b!r:c}d{}{{e}}")), list(f.parse("")), f.get_field("0.real", (5,), {}))


class Default(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, "<%s>" % key)
        return super().get_value(key, args, kwargs)

    def format_field(self, value, spec):
        if spec == "upper":
            return str(value).upper()
        return super().format_field(value, spec)

    def check_unused_args(self, used, args, kwargs):
        print("used", sorted(used, key=str))


print(Default().format("{0:upper} {missing}", "abc"))
for text in ("{", "}", "{0} {}", "{a", "{0!x}", "{!r", "{a.}", "{0[}", "{}"):
    try:
        print(f.format(text))
    except Exception as e:
        print(repr(text), type(e).__name__, e)
