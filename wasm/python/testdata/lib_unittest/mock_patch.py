import os
import unittest
from unittest.mock import MagicMock, Mock, mock_open, patch, PropertyMock


class Service:
    def get(self):
        return "real"

    @property
    def size(self):
        return 1


def use():
    return Service().get()


with patch.object(Service, "get", return_value="fake") as g:
    print(use(), g.call_count)
print(use())


@patch.object(Service, "get")
@patch("os.getcwd", return_value="/nowhere")
def test(cwd, get):
    get.return_value = "patched"
    print(use(), os.getcwd(), cwd.called, get.called)


test()
print(use())
with patch.dict(os.environ, {"NEW_KEY": "1"}):
    print(os.environ["NEW_KEY"])
print("NEW_KEY" in os.environ)
d = {"a": 1}
with patch.dict(d, {"b": 2}, clear=True):
    print(d)
print(d)
with patch.multiple(Service, get=lambda self: "multi"):
    print(use())
p = patch.object(Service, "get", new=lambda self: "started")
p.start()
print(use())
p.stop()
with patch.object(Service, "size", new_callable=PropertyMock, return_value=9) as size:
    print(Service().size, size.call_count)
with patch("builtins.open", mock_open(read_data="line1\nline2")) as o:
    with open("whatever") as f:
        print(f.read())
    o.assert_called_once_with("whatever")
for bad in (lambda: patch.object(Service, "nope").start(), lambda: patch("nodots"), lambda: patch.object("x", "y")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)


class T(unittest.TestCase):
    @patch.object(Service, "get")
    def test_it(self, get):
        get.return_value = "auto"
        self.assertEqual(use(), "auto")
        get.assert_called_once()

    def setUp(self):
        self.thing = self.enterContext(patch.object(Service, "size", new=3))


unittest.main(exit=False)
print(use())
