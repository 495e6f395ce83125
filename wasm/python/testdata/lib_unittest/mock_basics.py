from unittest.mock import ANY, DEFAULT, MagicMock, Mock, call, sentinel

m = Mock()
print(m(1, 2, key="v") is m.return_value, m.called, m.call_count, m.call_args, m.call_args.args, m.call_args.kwargs)
m.method(3).chain("x")
m.attr.deep(4)
print(m.mock_calls, m.method_calls, m.call_args_list, m.method.call_args_list)
m.assert_called_once_with(1, 2, key="v")
m.method.assert_called_with(3)
m.assert_has_calls([call(1, 2, key="v"), call.method(3)])
print(call(1, a=2), call.foo.bar(3), call.a().b(), call(1) == call(1), call(ANY, 2) == call(5, 2), ANY == 3, ANY, sentinel.x, sentinel.x is sentinel.x, DEFAULT)
f = Mock(return_value=7)
print(f(), f("a"), f.call_count)
f.side_effect = [1, 2, KeyError("k")]
print(f(), f())
for g in (f, f):
    try:
        g()
    except Exception as e:
        print(type(e).__name__, e)
f.side_effect = lambda x: x * 2
print(f(4))
f.side_effect = ValueError("boom")
try:
    f()
except ValueError as e:
    print(e)
f.reset_mock()
print(f.called, f.call_args, f.mock_calls)
for check in (lambda: f.assert_called(), lambda: f.assert_called_once(), lambda: f.assert_called_with(1), lambda: m.assert_called_with(2), lambda: m.assert_not_called(), lambda: m.assert_any_call(9), lambda: m.assert_has_calls([call(9)]), lambda: m.assert_called_once_with(1), lambda: m.method.assert_called_once_with(4), lambda: m.assret_called(), lambda: m.called_with()):
    try:
        check()
    except (AssertionError, AttributeError) as e:
        print(type(e).__name__, e)
