# Each function on characters of all sorts, and on wrong arguments.
import unicodedata as u

def tell(f, *a):
    try:
        print(f.__name__, a, repr(f(*a)))
    except Exception as e:
        print(f.__name__, a, type(e).__name__, e)

for f in (u.name, u.category, u.bidirectional, u.combining, u.east_asian_width, u.mirrored, u.decomposition, u.numeric, u.digit, u.decimal):
    for c in "aZ5é中가ｘ½²Ⅷ٣(\u0301\n\U0001f600\u00a0ﬁ一௰":
        tell(f, c)
    for a in ((), ("ab",), (5,), ("½", "d"), ("a", "b", "c"), (b"a",)):
        tell(f, *a)
for a in (("SNOWMAN",), ("latin small letter a",), ("NO SUCH",), ("LF",), (5,), (), (b"BULLET",)):
    tell(u.lookup, *a)
for f in (u.normalize, u.is_normalized):
    for a in (("NFC", "e\u0301"), ("NFD", "é각"), ("NFKC", "ﬁｘ①"), ("NFKD", "Åº"), ("NFX", "a"), ("NFC", 5), (5, "a"), ("NFC",), ("NFC", "abc中")):
        tell(f, *a)
print(u.unidata_version)
