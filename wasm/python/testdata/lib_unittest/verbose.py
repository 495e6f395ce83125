import unittest


class A(unittest.TestCase):
    def test_one(self):
        "First line.\nSecond."
        pass

    def test_two(self):
        self.assertEqual([1, 2, 3], [1, 2, 4])

    def test_sub(self):
        for i in range(4):
            with self.subTest(i=i):
                self.assertEqual(i % 2, 0)

    def test_sub_message(self):
        with self.subTest("part one", x=1):
            raise KeyError("k")
        with self.subTest():
            pass


@unittest.skip("the whole class")
class B(unittest.TestCase):
    def test_b(self):
        pass


unittest.main(verbosity=2)
