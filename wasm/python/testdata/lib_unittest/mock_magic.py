from unittest.mock import MagicMock, Mock, NonCallableMock

m = MagicMock()
print(len(m), bool(m), int(m), list(m), "x" in m, float(m), m == m, m == 3, m != m, hash(m) == hash(m), isinstance(str(m), str))
m.__len__.return_value = 5
m.__getitem__.side_effect = lambda k: k * 2
m.__iter__.return_value = [1, 2]
print(len(m), m[4], list(m), list(m), m.__len__.called)
with m as value:
    print(value is m.__enter__.return_value)
m.__enter__.assert_called_once()
m.__str__.return_value = "text"
print(str(m))
n = Mock()
for f in (lambda: len(n), lambda: n[0], lambda: iter(n), lambda: NonCallableMock()()):
    try:
        f()
    except TypeError as e:
        print(type(e).__name__)
n.__len__ = Mock(return_value=9)
print(len(n))
n.a.b.c.return_value = 3
print(n.a.b.c(), n.configure_mock(**{"x.y.return_value": 5}), n.x.y(), Mock(**{"m.return_value": 1}).m())
del n.a
print(hasattr(n, "a"), hasattr(n, "z"))


class Spec:
    attr = 1

    def method(self, a):
        pass


s = Mock(spec=Spec)
print(isinstance(s, Spec), s.method(1) is s.method.return_value, hasattr(s, "nope"))
try:
    s.nope
except AttributeError as e:
    print(e)
t = Mock(spec_set=Spec)
try:
    t.nope = 3
except AttributeError as e:
    print(e)
print(Mock(spec=["a"]).a is not None, Mock(wraps=len)("abc"))
