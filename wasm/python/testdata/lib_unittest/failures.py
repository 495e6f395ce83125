import unittest


class T(unittest.TestCase):
    """The tests of this file."""

    def test_equal(self):
        self.assertEqual(1 + 1, 3)

    def test_error(self):
        """Divides by zero.

        More text."""
        1 / 0

    def test_message(self):
        self.assertTrue(False, "because")

    def test_nested(self):
        def inner():
            self.assertIn("x", "abc")
        inner()

    @unittest.skip("not today")
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("as planned")

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    @unittest.skipIf(True, "if")
    def test_skip_if(self):
        pass

    @unittest.skipUnless(True, "unless")
    def test_skip_unless(self):
        pass

    def test_skip_inside(self):
        self.skipTest("inside")

    def test_chained(self):
        try:
            {}["a"]
        except KeyError:
            raise ValueError("b")


unittest.main()
