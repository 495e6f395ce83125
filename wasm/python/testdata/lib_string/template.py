from string import Template

s = Template("$who likes ${what}s, $$5 and $who2")
print(s.substitute(who="tim", what="kung pao", who2="x"), s.safe_substitute(who="tim"), s.template, s.get_identifiers(), s.is_valid(), Template("$").is_valid(), Template("$a $1").get_identifiers())
print(s.substitute({"who": "a", "what": "b"}, who2="c"), Template("$$").substitute(), Template("$self").substitute(self=1))
for text in ("$", "a\nb $ c", "${", "${1}", "$-"):
    try:
        print(Template(text).substitute())
    except ValueError as e:
        print(repr(text), e)
try:
    s.substitute(who="x")
except KeyError as e:
    print(repr(e))
print(Template("${a $ b").safe_substitute(a=1), Template("$a$b").safe_substitute(a=1))


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


print(Percent("%with_underscore %notunderscore").safe_substitute({"with_underscore": "replaced", "notunderscore": "not"}), Percent("%% %{a_b}").substitute(a_b=3))
