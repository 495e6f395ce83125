import unittest


def setUpModule():
    print("setUpModule")


def tearDownModule():
    print("tearDownModule")


class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("setUpClass", cls.__name__)
        cls.addClassCleanup(print, "class cleanup")

    @classmethod
    def tearDownClass(cls):
        print("tearDownClass")

    def setUp(self):
        print("setUp", self.id(), self.shortDescription(), self, repr(self))
        self.addCleanup(print, "cleanup", 1)
        self.addCleanup(print, "cleanup", 2)

    def tearDown(self):
        print("tearDown")

    def test_a(self):
        print("a")

    def test_b(self):
        print("b")
        raise RuntimeError("b")


class SetUpFails(unittest.TestCase):
    def setUp(self):
        raise OSError("set up")

    def tearDown(self):
        print("never")

    def test_c(self):
        print("never")


class ClassFails(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise OSError("class")

    def test_d(self):
        print("never")


class TearDownFails(unittest.TestCase):
    def tearDown(self):
        raise OSError("tear down")

    def test_e(self):
        self.assertEqual(1, 2)


unittest.main()
