import unittest


class A(unittest.TestCase):
    def test_x(self):
        pass

    def test_y(self):
        self.fail("y")


class B(unittest.TestCase):
    def runTest(self):
        pass


suite = unittest.TestSuite()
suite.addTest(A("test_x"))
suite.addTests([A("test_y"), B(), unittest.FunctionTestCase(lambda: None)])
print(suite.countTestCases(), [t.id() for t in suite][:3], repr(A("test_x")), A("test_x") == A("test_x"))
result = unittest.TestResult()
suite.run(result)
print(result, result.testsRun, len(result.failures), result.wasSuccessful(), result.failures[0][0], result.failures[0][1].splitlines()[-1])
import io
stream = io.StringIO()
r = unittest.TextTestRunner(stream, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(A))
print(stream.getvalue(), r)
print(unittest.TestLoader().getTestCaseNames(A), unittest.TextTestRunner(io.StringIO()).run(unittest.TestSuite()).testsRun)
try:
    A("nope")
except ValueError as e:
    print(e)
