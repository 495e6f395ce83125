import unittest
import warnings


class T(unittest.TestCase):
    def test_context(self):
        with self.assertRaises(ZeroDivisionError) as cm:
            1 / 0
        print(cm.exception, type(cm.exception))
        with self.assertRaisesRegex(ValueError, "invalid literal .* base 10"):
            int("x")
        self.assertRaises((TypeError, ValueError), int, "y")
        with self.assertWarns(DeprecationWarning) as w:
            warnings.warn("old", DeprecationWarning)
        print(w.warning, w.lineno)
        with self.assertWarnsRegex(UserWarning, "be care"):
            warnings.warn("be careful")

    def test_not_raised(self):
        with self.assertRaises(KeyError):
            pass

    def test_other_raised(self):
        with self.assertRaises(KeyError):
            raise IndexError("i")

    def test_message(self):
        with self.assertRaises(KeyError, msg="hello"):
            pass


unittest.main()
