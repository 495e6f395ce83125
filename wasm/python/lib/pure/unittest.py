"""Tests as methods of classes.

A TestCase runs one method. A TestSuite runs many, with the fixtures of classes and modules between them. A result collects what happens, a runner shows it,
a loader finds the methods.
"""
import difflib as _difflib
import fnmatch as _fnmatch
import functools as _functools
import io as _io
import pprint as _pprint
import re as _re
import sys as _sys
import time as _time
import traceback as _traceback
import types as _types
import warnings as _warnings
from collections import Counter as _Counter

__all__ = ["TestResult", "TestCase", "IsolatedAsyncioTestCase", "TestSuite", "TextTestRunner", "TestLoader", "FunctionTestCase", "main", "defaultTestLoader",
           "SkipTest", "skip", "skipIf", "skipUnless", "expectedFailure", "TextTestResult", "installHandler", "registerResult", "removeResult",
           "removeHandler", "addModuleCleanup", "doModuleCleanups", "enterModuleContext"]
__path__ = []
_MAX_LENGTH = 80


class SkipTest(Exception):
    """A test is skipped."""

    __module__ = "unittest.case"


class _ShouldStop(Exception):
    # The test is over.
    pass


class _UnexpectedSuccess(Exception):
    pass


def _short(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text if not short or len(text) < _MAX_LENGTH else text[:_MAX_LENGTH] + " [truncated]..."


def _class_name(cls):
    return "%s.%s" % (cls.__module__, cls.__qualname__)


def _common_repr(*values):
    # Representations with what they share cut down.
    texts = [_short(v) for v in values]
    longest = max(map(len, texts))
    if longest <= _MAX_LENGTH:
        return texts
    low, high = min(texts), max(texts)
    n = 0
    while n < len(low) and low[n] == high[n]:
        n += 1
    prefix = texts[0][:n]

    def cut(s, before, after):
        skipped = len(s) - before - after
        return "%s[%d chars]%s" % (s[:before], skipped, s[len(s) - after:]) if skipped > 12 else s
    room = _MAX_LENGTH - (longest - n + 5 + 12)
    if room > 5:
        prefix = cut(prefix, 5, room)
        return [prefix + s[n:] for s in texts]
    prefix = cut(prefix, 5, 5)
    return [prefix + cut(s[n:], 41, 5) for s in texts]


def skip(reason):
    """Skips a test or a class of them."""
    def decorate(item):
        if not isinstance(item, type):
            @_functools.wraps(item)
            def wrapper(*args, **kwargs):
                raise SkipTest(reason)
            item = wrapper
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if isinstance(reason, _types.FunctionType):
        item, reason = reason, ""
        return decorate(item)
    return decorate


def skipIf(condition, reason):
    """Skips a test if a condition holds."""
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    """Skips a test unless a condition holds."""
    return skip(reason) if not condition else lambda item: item


def expectedFailure(item):
    """Says that a test fails."""
    item.__unittest_expecting_failure__ = True
    return item


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Calls a function when the tests of the module are over."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enters a context that is left when the tests of the module are over."""
    return _entered(cm, addModuleCleanup)


def doModuleCleanups():
    """Calls what addModuleCleanup was given."""
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as e:
            errors.append(e)
    if errors:
        raise errors[0]


def _entered(cm, add):
    cls = type(cm)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol") from None
    result = enter(cm)
    add(leave, cm, None, None, None)
    return result


class _Outcome:
    # What happens while one test runs.

    def __init__(self, result=None):
        self.expecting_failure = False
        self.result = result
        self.result_supports_subtests = hasattr(result, "addSubTest")
        self.success = True
        self.expectedFailure = None

    def run(self, test, action, subtest=False):
        before, self.success = self.success, True
        try:
            action()
        except KeyboardInterrupt:
            raise
        except SkipTest as e:
            self.success = False
            _skipped(self.result, test, str(e))
        except _ShouldStop:
            pass
        except BaseException:
            info = _sys.exc_info()
            if self.expecting_failure:
                self.expectedFailure = info
            else:
                self.success = False
                if subtest:
                    self.result.addSubTest(test.test_case, test, info)
                elif self.result is not None:
                    _failed(self.result, test, info)
        else:
            if subtest and self.success:
                self.result.addSubTest(test.test_case, test, None)
        finally:
            self.success = self.success and before


def _failed(result, test, info):
    if issubclass(info[0], test.failureException):
        result.addFailure(test, info)
    else:
        result.addError(test, info)


def _skipped(result, test, reason):
    add = getattr(result, "addSkip", None)
    if add is not None:
        add(test, reason)
    else:
        _warnings.warn("TestResult has no addSkip method, skips not reported", RuntimeWarning, 2)
        result.addSuccess(test)


class _RaisesBase:
    # assertRaises and its kin: called with a function, or a context manager.

    def __init__(self, expected, test, regex=None):
        self.expected, self.test_case = expected, test
        self.expected_regex = _re.compile(regex) if isinstance(regex, (str, bytes)) else regex
        self.obj_name = self.msg = None

    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))

    def handle(self, name, args, kwargs):
        try:
            bases = self.expected if isinstance(self.expected, tuple) else (self.expected,)
            if not all([isinstance(c, type) and issubclass(c, self._base) for c in bases]):
                raise TypeError("%s() arg 1 must be %s" % (name, self._base_text))
            if not args:
                self.msg = kwargs.pop("msg", None)
                if kwargs:
                    raise TypeError("%r is an invalid keyword argument for this function" % (next(iter(kwargs)),))
                return self
            function, *args = args
            self.obj_name = getattr(function, "__name__", None) or str(function)
            with self:
                function(*args, **kwargs)
        finally:
            self = None

    def _expected_name(self):
        return getattr(self.expected, "__name__", None) or str(self.expected)


class _AssertRaises(_RaisesBase):
    _base = BaseException
    _base_text = "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            name = self._expected_name()
            self._fail("{} not raised by {}".format(name, self.obj_name) if self.obj_name else "{} not raised".format(name))
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is None:
            return True
        if not self.expected_regex.search(str(exc_value)):
            self._fail('"{}" does not match "{}"'.format(self.expected_regex.pattern, str(exc_value)))
        return True


class _AssertWarns(_RaisesBase):
    _base = Warning
    _base_text = "a warning type or tuple of warning types"

    def __enter__(self):
        self.warnings_manager = _warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        _warnings.simplefilter("always", self.expected if isinstance(self.expected, type) else Warning)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        name = self._expected_name()
        first = None
        for m in self.warnings:
            w = m.message
            if not isinstance(w, self.expected):
                continue
            if first is None:
                first = w
            if self.expected_regex is not None and not self.expected_regex.search(str(w)):
                continue
            self.warning, self.filename, self.lineno = w, m.filename, m.lineno
            return
        if first is not None:
            self._fail('"{}" does not match "{}"'.format(self.expected_regex.pattern, str(first)))
        self._fail("{} not triggered by {}".format(name, self.obj_name) if self.obj_name else "{} not triggered".format(name))


class _AssertLogs:
    # assertLogs and assertNoLogs.

    def __init__(self, test, logger, level, none):
        import logging
        from collections import namedtuple
        self.test_case, self.logger_name, self.none = test, logger, none
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO
        self._logging = logging
        self._watcher = namedtuple("_LoggingWatcher", ["records", "output"])([], [])

    def __enter__(self):
        logging = self._logging
        logger = self.logger = self.logger_name if isinstance(self.logger_name, logging.Logger) else logging.getLogger(self.logger_name)
        watcher = self._watcher

        class Capture(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(self.format(record))

            def flush(self):
                pass
        handler = Capture()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
        self._old = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.none else watcher

    def __exit__(self, exc_type, exc_value, tb):
        logger = self.logger
        logger.handlers, level, logger.propagate = self._old
        logger.setLevel(level)
        if exc_type is not None:
            return False
        records = self._watcher.records
        if self.none:
            if records:
                self._fail("Unexpected logs found: {!r}".format(self._watcher.output))
        elif not records:
            self._fail("no logs of level {} or higher triggered on {}".format(self._logging.getLevelName(self.level), logger.name))

    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(None, text))


class TestCase:
    """One test: a method of a class."""

    __module__ = "unittest.case"

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _classSetupFailed = False
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != "runTest":
                raise ValueError("no such test method in %s: %s" % (self.__class__, methodName)) from None
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual", set: "assertSetEqual",
                                     frozenset: "assertSetEqual", str: "assertMultiLineEqual"}

    def addTypeEqualityFunc(self, typeobj, function):
        """Names what compares objects of a type."""
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        """Calls a function when the test is over."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enters a context that is left when the test is over."""
        return _entered(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Calls a function when the tests of the class are over."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enters a context that is left when the tests of the class are over."""
        return _entered(cm, cls.addClassCleanup)

    def setUp(self):
        """Prepares the test."""

    def tearDown(self):
        """Cleans up after the test."""

    @classmethod
    def setUpClass(cls):
        """Prepares the tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """Cleans up after the tests of the class."""

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        """The first line of the test's text."""
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return "%s.%s" % (_class_name(self.__class__), self._testMethodName)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return "%s (%s.%s)" % (self._testMethodName, _class_name(self.__class__), self._testMethodName)

    def __repr__(self):
        return "<%s testMethod=%s>" % (_class_name(self.__class__), self._testMethodName)

    def subTest(self, msg=object(), **params):
        """A part of the test that may fail without ending it."""
        return _SubTestContext(self, msg, params)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            kind = type(method)
            _warnings.warn(f"It is deprecated to return a value that is not None from a test case ({method})", DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        """Runs the test."""
        own = result is None
        if own:
            result = self.defaultTestResult()
            start = getattr(result, "startTestRun", None)
            if start is not None:
                start()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if getattr(self.__class__, "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
                why = getattr(self.__class__, "__unittest_skip_why__", "") or getattr(method, "__unittest_skip_why__", "")
                _skipped(result, self, why)
                return result
            expecting = getattr(self, "__unittest_expecting_failure__", False) or getattr(method, "__unittest_expecting_failure__", False)
            outcome = self._outcome = _Outcome(result)
            began = _time.perf_counter()
            try:
                outcome.run(self, self._callSetUp)
                if outcome.success:
                    outcome.expecting_failure = expecting
                    outcome.run(self, lambda: self._callTestMethod(method))
                    outcome.expecting_failure = False
                    outcome.run(self, self._callTearDown)
                self.doCleanups()
                add = getattr(result, "addDuration", None)
                if add is not None:
                    add(self, _time.perf_counter() - began)
                if outcome.success:
                    if expecting:
                        if outcome.expectedFailure:
                            result.addExpectedFailure(self, outcome.expectedFailure)
                        else:
                            result.addUnexpectedSuccess(self)
                    else:
                        result.addSuccess(self)
                return result
            finally:
                outcome.expectedFailure = None
                self._outcome = None
        finally:
            result.stopTest(self)
            if own:
                stop = getattr(result, "stopTestRun", None)
                if stop is not None:
                    stop()

    def doCleanups(self):
        """Calls what addCleanup was given."""
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            outcome.run(self, lambda: self._callCleanup(function, *args, **kwargs))
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Calls what addClassCleanup was given."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(_sys.exc_info())

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Runs the test without collecting what happens."""
        method = getattr(self, self._testMethodName)
        if getattr(self.__class__, "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
            raise SkipTest(getattr(self.__class__, "__unittest_skip_why__", "") or getattr(method, "__unittest_skip_why__", ""))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        """Skips the test."""
        raise SkipTest(reason)

    def fail(self, msg=None):
        """Fails."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standard):
        if not self.longMessage:
            return msg or standard
        if msg is None:
            return standard
        try:
            return "%s : %s" % (standard, msg)
        except UnicodeDecodeError:
            return "%s : %s" % (_short(standard), _short(msg))

    def _check(self, holds, standard, msg):
        if not holds:
            raise self.failureException(self._formatMessage(msg, standard))

    def assertFalse(self, expr, msg=None):
        if expr:
            raise self.failureException(self._formatMessage(msg, "%s is not false" % _short(expr)))

    def assertTrue(self, expr, msg=None):
        if not expr:
            raise self.failureException(self._formatMessage(msg, "%s is not true" % _short(expr)))

    def assertRaises(self, expected_exception, *args, **kwargs):
        context = _AssertRaises(expected_exception, self)
        try:
            return context.handle("assertRaises", args, kwargs)
        finally:
            context = None

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _AssertRaises(expected_exception, self, expected_regex).handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarns(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _AssertWarns(expected_warning, self, expected_regex).handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _AssertLogs(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return _AssertLogs(self, logger, level, True)

    def _equality(self, first, second):
        if type(first) is type(second):
            found = self._type_equality_funcs.get(type(first))
            if found is not None:
                return getattr(self, found) if isinstance(found, str) else found
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            raise self.failureException(self._formatMessage(msg, "%s != %s" % tuple(_common_repr(first, second))))

    def assertEqual(self, first, second, msg=None):
        self._equality(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            raise self.failureException(self._formatMessage(msg, "%s == %s" % (_short(first), _short(second))))

    def _almost(self, first, second, places, delta):
        # Whether they are close, and how a failure says what was allowed.
        diff = abs(first - second)
        if delta is not None:
            return diff <= delta, "within %s delta" % _short(delta), diff
        places = 7 if places is None else places
        return round(diff, places) == 0, "within %r places" % places, diff

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        close, within, diff = self._almost(first, second, places, delta)
        if not close:
            raise self.failureException(self._formatMessage(msg, "%s != %s %s (%s difference)" % (_short(first), _short(second), within, _short(diff))))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        close, within, diff = self._almost(first, second, places, delta)
        if delta is not None:
            if not first == second and not close:
                return
            text = "%s == %s %s (%s difference)" % (_short(first), _short(second), within, _short(diff))
        else:
            if not first == second and not close:
                return
            text = "%s == %s %s" % (_short(first), _short(second), within)
        raise self.failureException(self._formatMessage(msg, text))

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        if seq_type is not None:
            name = seq_type.__name__
            for which, seq in (("First", first), ("Second", second)):
                if not isinstance(seq, seq_type):
                    raise self.failureException("%s sequence is not a %s: %s" % (which, name, _short(seq)))
        else:
            name = "sequence"
        differing = None
        try:
            len1 = len(first)
        except (TypeError, NotImplementedError):
            differing = "First %s has no length.    Non-sequence?" % name
        if differing is None:
            try:
                len2 = len(second)
            except (TypeError, NotImplementedError):
                differing = "Second %s has no length.    Non-sequence?" % name
        if differing is None:
            if first == second:
                return
            differing = "%ss differ: %s != %s\n" % ((name.capitalize(),) + tuple(_common_repr(first, second)))
            for i in range(min(len1, len2)):
                try:
                    a = first[i]
                except (TypeError, IndexError, NotImplementedError):
                    differing += "\nUnable to index element %d of first %s\n" % (i, name)
                    break
                try:
                    b = second[i]
                except (TypeError, IndexError, NotImplementedError):
                    differing += "\nUnable to index element %d of second %s\n" % (i, name)
                    break
                if a != b:
                    differing += "\nFirst differing element %d:\n%s\n%s\n" % ((i,) + tuple(_common_repr(a, b)))
                    break
            else:
                if len1 == len2 and seq_type is None and type(first) != type(second):
                    return
            if len1 > len2:
                differing += "\nFirst %s contains %d additional elements.\n" % (name, len1 - len2)
                try:
                    differing += "First extra element %d:\n%s\n" % (len2, _short(first[len2]))
                except (TypeError, IndexError, NotImplementedError):
                    differing += "Unable to index element %d of first %s\n" % (len2, name)
            elif len1 < len2:
                differing += "\nSecond %s contains %d additional elements.\n" % (name, len2 - len1)
                try:
                    differing += "First extra element %d:\n%s\n" % (len1, _short(second[len1]))
                except (TypeError, IndexError, NotImplementedError):
                    differing += "Unable to index element %d of second %s\n" % (len1, name)
        diff = "\n" + "\n".join(_difflib.ndiff(_pprint.pformat(first).splitlines(), _pprint.pformat(second).splitlines()))
        self.fail(self._formatMessage(msg, self._truncated(differing, diff)))

    def _truncated(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + "Diff is %s characters long. Set self.maxDiff to None to see it." % len(diff)

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        try:
            difference1 = set1.difference(set2)
        except TypeError as e:
            self.fail("invalid type when attempting set difference: %s" % e)
        except AttributeError as e:
            self.fail("first argument does not support set difference: %s" % e)
        try:
            difference2 = set2.difference(set1)
        except TypeError as e:
            self.fail("invalid type when attempting set difference: %s" % e)
        except AttributeError as e:
            self.fail("second argument does not support set difference: %s" % e)
        if not (difference1 or difference2):
            return
        lines = []
        for which, items in (("first", difference1), ("second", difference2)):
            if items:
                lines.append("Items in the %s set but not the %s:" % (which, "second" if which == "first" else "first"))
                lines += [repr(item) for item in items]
        self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self.fail(self._formatMessage(msg, "%s not found in %s" % (_short(member), _short(container))))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self.fail(self._formatMessage(msg, "%s unexpectedly found in %s" % (_short(member), _short(container))))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self.fail(self._formatMessage(msg, "%s is not %s" % (_short(expr1), _short(expr2))))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self.fail(self._formatMessage(msg, "unexpectedly identical: %s" % (_short(expr1),)))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            diff = "\n" + "\n".join(_difflib.ndiff(_pprint.pformat(d1).splitlines(), _pprint.pformat(d2).splitlines()))
            self.fail(self._formatMessage(msg, self._truncated("%s != %s" % tuple(_common_repr(d1, d2)), diff)))

    def assertCountEqual(self, first, second, msg=None):
        left, right = list(first), list(second)
        try:
            a, b = _Counter(left), _Counter(right)
        except TypeError:
            found = _unhashable_difference(left, right)
        else:
            if a == b:
                return
            found = []
            for elem, n in a.items():
                if n != b.get(elem, 0):
                    found.append((n, b.get(elem, 0), elem))
            for elem, n in b.items():
                if elem not in a:
                    found.append((0, n, elem))
        if found:
            lines = ["First has %d, Second has %d:  %r" % diff for diff in found]
            message = self._truncated("Element counts were not equal:\n", "\n".join(lines))
            self.fail(self._formatMessage(msg, message))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > 2**16 or len(second) > 2**16:
            self._baseAssertEqual(first, second, msg)
        a, b = first, second
        if first and second:
            if first[-1] != "\n" or second[-1] != "\n":
                a, b = a + "\n", b + "\n"
        elif second and second[-1] != "\n":
            b += "\n"
        elif first and first[-1] != "\n":
            a += "\n"
        lines_a, lines_b = a.splitlines(keepends=True), b.splitlines(keepends=True)
        diff = "\n" + "".join(_difflib.ndiff(lines_a, lines_b))
        self.fail(self._formatMessage(msg, self._truncated("%s != %s" % tuple(_common_repr(first, second)), diff)))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self.fail(self._formatMessage(msg, "%s not less than %s" % (_short(a), _short(b))))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self.fail(self._formatMessage(msg, "%s not less than or equal to %s" % (_short(a), _short(b))))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self.fail(self._formatMessage(msg, "%s not greater than %s" % (_short(a), _short(b))))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self.fail(self._formatMessage(msg, "%s not greater than or equal to %s" % (_short(a), _short(b))))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self.fail(self._formatMessage(msg, "%s is not None" % (_short(obj),)))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self.fail(self._formatMessage(msg, "unexpectedly None"))

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self.fail(self._formatMessage(msg, "%s is not an instance of %r" % (_short(obj), cls)))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self.fail(self._formatMessage(msg, "%s is an instance of %r" % (_short(obj), cls)))

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, "expected_regex must not be empty."
            expected_regex = _re.compile(expected_regex)
        if not expected_regex.search(text):
            raise self.failureException(self._formatMessage(msg, "Regex didn't match: %r not found in %r" % (expected_regex.pattern, text)))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = _re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            raise self.failureException(self._formatMessage(msg, "Regex matched: %r matches %r in %r" % (
                text[match.start():match.end()], unexpected_regex.pattern, text)))


def _unhashable_difference(left, right):
    left, right, out = left[:], right[:], []
    for side in (left, right):
        while side:
            elem = side[0]
            counts = []
            for items in (left, right):
                counts.append(len([x for x in items if x == elem]))
                items[:] = [x for x in items if not x == elem]
            if counts[0] != counts[1]:
                out.append((*counts, elem))
    return out


class FunctionTestCase(TestCase):
    """A test that is a function."""

    __module__ = "unittest.case"

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc, self._tearDownFunc, self._testFunc, self._description = setUp, tearDown, testFunc, description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def __str__(self):
        return "%s (%s)" % (_class_name(self.__class__), self._testFunc.__name__)

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split("\n")[0].strip() or None


_subtest_msg_sentinel = TestCase.subTest.__defaults__[0]


class _SubTest(TestCase):
    __module__ = "unittest.case"

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message, self.test_case, self.params = message, test_case, params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = []
        if self._message is not _subtest_msg_sentinel:
            parts.append("[{}]".format(self._message))
        if self.params:
            parts.append("({})".format(", ".join(["{}={!r}".format(k, v) for k, v in self.params.items()])))
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return "{} {}".format(self.test_case.id(), self._subDescription())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return "{} {}".format(self.test_case, self._subDescription())


class _SubTestContext:
    def __init__(self, test, msg, params):
        self.test, self.msg, self.params = test, msg, params

    def __enter__(self):
        test = self.test
        if test._outcome is None or not test._outcome.result_supports_subtests:
            self.sub = None
            return
        self.parent = test._subtest
        params = {**(self.parent.params if self.parent is not None else {}), **self.params}
        self.sub = test._subtest = _SubTest(test, self.msg, params)

    def __exit__(self, exc_type, exc_value, tb):
        if self.sub is None:
            return False
        test, sub, outcome = self.test, self.sub, self.test._outcome
        test._subtest = self.parent
        if exc_type is None:
            outcome.result.addSubTest(test, sub, None)
            return False
        if issubclass(exc_type, (KeyboardInterrupt, _ShouldStop)):
            return False
        if issubclass(exc_type, SkipTest):
            outcome.success = False
            _skipped(outcome.result, sub, str(exc_value))
            return True
        if outcome.expecting_failure:
            outcome.expectedFailure = exc_type, exc_value, tb
            raise _ShouldStop from None
        outcome.success = False
        outcome.result.addSubTest(test, sub, (exc_type, exc_value, tb))
        if outcome.result.failfast:
            raise _ShouldStop from None
        return True


class IsolatedAsyncioTestCase(TestCase):
    """A test whose methods may be coroutines, in an event loop of its own."""

    __module__ = "unittest.async_case"

    loop_factory = None

    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        import contextvars
        self._runner = None
        self._context = contextvars.copy_context()

    async def asyncSetUp(self):
        """Prepares the test, in the loop."""

    async def asyncTearDown(self):
        """Cleans up after the test, in the loop."""

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        """Awaits a function when the test is over."""
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        """Enters an asynchronous context that is left when the test is over."""
        cls = type(cm)
        try:
            enter, leave = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the asynchronous context manager protocol") from None
        result = await enter(cm)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return result

    def _callSetUp(self):
        self._runner.get_loop()
        self._context.run(self.setUp)
        self._await(self.asyncSetUp)

    def _callTestMethod(self, method):
        if self._maybe_await(method) is not None:
            _warnings.warn(f"It is deprecated to return a value that is not None from a test case ({method})", DeprecationWarning, stacklevel=4)

    def _callTearDown(self):
        self._await(self.asyncTearDown)
        self._context.run(self.tearDown)

    def _callCleanup(self, function, *args, **kwargs):
        self._maybe_await(function, *args, **kwargs)

    def _await(self, function, /, *args, **kwargs):
        import inspect
        assert inspect.iscoroutinefunction(function), f"{function!r} is not an async function"
        return self._runner.run(function(*args, **kwargs), context=self._context)

    def _maybe_await(self, function, /, *args, **kwargs):
        import inspect
        if inspect.iscoroutinefunction(function):
            return self._runner.run(function(*args, **kwargs), context=self._context)
        return self._context.run(function, *args, **kwargs)

    def _start(self):
        import asyncio
        self._runner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)

    def run(self, result=None):
        self._start()
        try:
            return super().run(result)
        finally:
            self._runner.close()

    def debug(self):
        self._start()
        super().debug()
        self._runner.close()


class TestResult:
    """Collects what happens."""

    __module__ = "unittest.result"

    _previousTestClass = None
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures, self.errors, self.skipped, self.expectedFailures, self.unexpectedSuccesses = [], [], [], [], []
        self.testsRun = 0
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._saved = None

    def printErrors(self):
        """Called at the end of a run."""

    def startTest(self, test):
        self.testsRun += 1
        if self.buffer:
            self._saved = _sys.stdout, _sys.stderr
            _sys.stdout, _sys.stderr = _io.StringIO(), _io.StringIO()

    def startTestRun(self):
        """Called before the first test."""

    def stopTest(self, test):
        if self._saved:
            _sys.stdout, _sys.stderr = self._saved
            self._saved = None

    def stopTestRun(self):
        """Called after the last test."""

    def _stop_if_asked(self):
        if getattr(self, "failfast", False):
            self.stop()

    def addError(self, test, err):
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._stop_if_asked()

    def addFailure(self, test, err):
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._stop_if_asked()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._stop_if_asked()
            errors = self.failures if issubclass(err[0], test.failureException) else self.errors
            errors.append((subtest, self._exc_info_to_string(err, test)))

    def addSuccess(self, test):
        """Called when a test has succeeded."""

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self._stop_if_asked()
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return len(self.failures) == len(self.errors) == 0 and len(self.unexpectedSuccesses) == 0

    def stop(self):
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        text = "".join(_traceback.format_exception(*err))
        if self._saved:
            for title, stream in (("Stdout", _sys.stdout), ("Stderr", _sys.stderr)):
                output = stream.getvalue()
                if output:
                    text += "\n%s:\n%s" % (title, output if output.endswith("\n") else output + "\n")
        return text

    def __repr__(self):
        return "<%s run=%i errors=%i failures=%i>" % (_class_name(self.__class__), self.testsRun, len(self.errors), len(self.failures))


class _ErrorHolder:
    __module__ = "unittest.suite"

    # Stands for the test when a fixture of a class or module fails.
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.id()

    def __repr__(self):
        return "<ErrorHolder description=%r>" % (self.description,)

    def countTestCases(self):
        return 0


class TestSuite:
    """Tests that run one after the other."""

    __module__ = "unittest.suite"

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return "<%s tests=%s>" % (_class_name(self.__class__), list(self))

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum([test.countTestCases() for test in self if test])

    def addTest(self, test):
        if not callable(test):
            raise TypeError("{} is not callable".format(repr(test)))
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()

    def run(self, result, debug=False):
        top = not getattr(result, "_testRunEntered", False)
        if top:
            result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not isinstance(test, TestSuite):
                self._leave_class(test, result)
                self._leave_module(test, result)
                self._enter_class(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
                    continue
            test(result)
            self._tests[index] = None
            self._removed_tests += test.countTestCases()
        if top:
            self._leave_class(None, result)
            self._end_module(result)
            result._testRunEntered = False
        return result

    def _enter_class(self, test, result):
        cls = test.__class__
        if cls == getattr(result, "_previousTestClass", None) or result._moduleSetUpFailed or getattr(cls, "__unittest_skip__", False):
            return
        try:
            cls._classSetupFailed = False
        except TypeError:
            pass
        set_up = getattr(cls, "setUpClass", None)
        if set_up is None:
            return
        try:
            set_up()
        except Exception as e:
            cls._classSetupFailed = True
            self._fixture_error(result, e, "setUpClass", _class_name(cls))
            cls.doClassCleanups()
            for info in cls.tearDown_exceptions:
                self._fixture_error(result, info[1], "setUpClass", _class_name(cls))

    def _leave_class(self, test, result):
        cls = getattr(result, "_previousTestClass", None)
        if cls is None or test is not None and test.__class__ == cls or getattr(result, "_moduleSetUpFailed", False) or getattr(cls, "__unittest_skip__", False):
            return
        if not getattr(cls, "_classSetupFailed", False):
            try:
                getattr(cls, "tearDownClass", lambda: None)()
            except Exception as e:
                self._fixture_error(result, e, "tearDownClass", _class_name(cls))
            clean = getattr(cls, "doClassCleanups", None)
            if clean is not None:
                clean()
                for info in cls.tearDown_exceptions:
                    self._fixture_error(result, info[1], "tearDownClass", _class_name(cls))

    def _leave_module(self, test, result):
        previous = getattr(result, "_previousTestClass", None)
        module = test.__class__.__module__
        if previous is not None and previous.__module__ == module:
            return
        self._end_module(result)
        result._moduleSetUpFailed = False
        set_up = getattr(_sys.modules.get(module), "setUpModule", None)
        if set_up is None:
            return
        try:
            set_up()
        except Exception as e:
            result._moduleSetUpFailed = True
            self._fixture_error(result, e, "setUpModule", module)
            try:
                doModuleCleanups()
            except Exception as e:
                self._fixture_error(result, e, "setUpModule", module)

    def _end_module(self, result):
        previous = getattr(result, "_previousTestClass", None)
        if previous is None or result._moduleSetUpFailed:
            return
        module = previous.__module__
        tear_down = getattr(_sys.modules.get(module), "tearDownModule", None)
        try:
            if tear_down is not None:
                tear_down()
        except Exception as e:
            self._fixture_error(result, e, "tearDownModule", module)
        try:
            doModuleCleanups()
        except Exception as e:
            self._fixture_error(result, e, "tearDownModule", module)

    def _fixture_error(self, result, error, method, parent):
        holder = _ErrorHolder(f"{method} ({parent})")
        if isinstance(error, SkipTest) and getattr(result, "addSkip", None) is not None:
            result.addSkip(holder, str(error))
        else:
            result.addError(holder, (type(error), error, error.__traceback__))


class TextTestResult(TestResult):
    """Shows what happens."""

    __module__ = "unittest.runner"

    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True
        self.durations = durations

    def getDescription(self, test):
        first = test.shortDescription()
        return "\n".join((str(test), first)) if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self._say(self.getDescription(test) + " ... ")
            self._newline = False

    def _say(self, text):
        self.stream.write(text)
        self.stream.flush()

    def _status(self, test, status):
        sub = isinstance(test, _SubTest)
        if sub or self._newline:
            if not self._newline:
                self.stream.write("\n")
            if sub:
                self.stream.write("  ")
            self.stream.write(self.getDescription(test) + " ... ")
        self.stream.write(status + "\n")
        self.stream.flush()
        self._newline = True

    def _mark(self, test, long, short):
        if self.showAll:
            self._status(test, long)
        elif self.dots:
            self._say(short)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._mark(subtest, "FAIL" if failed else "ERROR", "F" if failed else "E")
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._mark(test, "ok", ".")

    def addError(self, test, err):
        super().addError(test, err)
        self._mark(test, "ERROR", "E")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._mark(test, "FAIL", "F")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._mark(test, "skipped {0!r}".format(reason), "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._mark(test, "expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._mark(test, "unexpected success", "u")

    def printErrors(self):
        if self.dots or self.showAll:
            self._say("\n")
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        unexpected = getattr(self, "unexpectedSuccesses", ())
        if unexpected:
            self.stream.write(self.separator1 + "\n")
            for test in unexpected:
                self.stream.write(f"UNEXPECTED SUCCESS: {self.getDescription(test)}\n")
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, err in errors:
            self.stream.write("%s\n%s: %s\n%s\n%s\n" % (self.separator1, flavour, self.getDescription(test), self.separator2, err))
            self.stream.flush()


class _Stream:
    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ("stream", "__getstate__"):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def writeln(self, arg=None):
        if arg:
            self.write(arg)
        self.write("\n")


class TextTestRunner:
    """Runs tests and shows what happens."""

    __module__ = "unittest.runner"

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None, *, tb_locals=False,
                 durations=None):
        self.stream = _Stream(_sys.stderr if stream is None else stream)
        self.descriptions, self.verbosity, self.failfast, self.buffer, self.tb_locals = descriptions, verbosity, failfast, buffer, tb_locals
        self.durations, self.warnings = durations, warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        try:
            return self.resultclass(self.stream, self.descriptions, self.verbosity, durations=self.durations)
        except TypeError:
            return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        """Runs a test or a suite."""
        result = self._makeResult()
        result.failfast, result.buffer, result.tb_locals = self.failfast, self.buffer, self.tb_locals
        with _warnings.catch_warnings():
            if self.warnings:
                _warnings.simplefilter(self.warnings)
            began = _time.perf_counter()
            start = getattr(result, "startTestRun", None)
            if start is not None:
                start()
            try:
                test(result)
            finally:
                stop = getattr(result, "stopTestRun", None)
                if stop is not None:
                    stop()
            took = _time.perf_counter() - began
        result.printErrors()
        if self.durations is not None:
            self._print_durations(result)
        say = self.stream.writeln
        if hasattr(result, "separator2"):
            say(result.separator2)
        run = result.testsRun
        say("Ran %d test%s in %.3fs" % (run, run != 1 and "s" or "", took))
        say()
        infos = []
        if not result.wasSuccessful():
            self.stream.write("FAILED")
            for name, items in (("failures", result.failures), ("errors", result.errors)):
                if items:
                    infos.append("%s=%d" % (name, len(items)))
        elif run == 0 and not result.skipped:
            self.stream.write("NO TESTS RAN")
        else:
            self.stream.write("OK")
        for name, items in (("skipped", result.skipped), ("expected failures", result.expectedFailures), ("unexpected successes", result.unexpectedSuccesses)):
            if items:
                infos.append("%s=%d" % (name, len(items)))
        say(" (%s)" % (", ".join(infos),) if infos else "\n"[:0])
        self.stream.flush()
        return result

    def _print_durations(self, result):
        found = sorted(result.collectedDurations, key=lambda x: x[1], reverse=True)
        if self.durations > 0:
            found = found[:self.durations]
        if not found:
            return
        self.stream.writeln("Slowest test durations")
        if hasattr(result, "separator2"):
            self.stream.writeln(result.separator2)
        hidden = False
        for test, elapsed in found:
            if self.verbosity < 2 and elapsed < 0.001:
                hidden = True
                continue
            self.stream.writeln("%-10s %s" % ("%.3fs" % elapsed, test))
        if hidden:
            self.stream.writeln("\n(durations < 0.001s were hidden; use -v to show these durations)")
        else:
            self.stream.writeln("")


class _FailedTest(TestCase):
    __module__ = "unittest.loader"

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super(_FailedTest, self).__getattribute__(name)

        def failure():
            raise self._exception
        return failure


class TestLoader:
    """Finds tests."""

    __module__ = "unittest.loader"

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(lambda x, y: (x > y) - (x < y))
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        """The tests of a class."""
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        if testCaseClass in (TestCase, FunctionTestCase):
            names = []
        else:
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, "runTest"):
                names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """The tests of a module."""
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase, IsolatedAsyncioTestCase):
                tests.append(self.loadTestsFromTestCase(obj))
        load = getattr(module, "load_tests", None)
        tests = self.suiteClass(tests)
        return tests if load is None else load(self, tests, pattern)

    def loadTestsFromName(self, name, module=None):
        """The tests that a dotted name leads to."""
        parts = name.split(".")
        if module is None:
            module = __import__(parts.pop(0))
        obj = parent = module
        for part in parts:
            parent = obj
            try:
                obj = getattr(obj, part)
            except AttributeError as e:
                return self.suiteClass([_FailedTest(part, AttributeError(str(e)))])
        if isinstance(obj, _types.ModuleType):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, _types.FunctionType) and isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(obj, TestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, TestSuite):
                return test
            if isinstance(test, TestCase):
                return self.suiteClass([test])
            raise TypeError("calling %s returned %s, not a test" % (obj, test))
        raise TypeError("don't know how to make test from: %s" % obj)

    def loadTestsFromNames(self, names, module=None):
        """The tests that dotted names lead to."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """The names of the methods of a class that are tests."""
        def wanted(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            full = "%s.%s.%s" % (testCaseClass.__module__, testCaseClass.__qualname__, name)
            return self.testNamePatterns is None or any([_fnmatch.fnmatchcase(full, p) for p in self.testNamePatterns])
        names = [name for name in dir(testCaseClass) if wanted(name)]
        if self.sortTestMethodsUsing:
            names.sort(key=_functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """The tests of the program's files whose names fit a pattern."""
        import os
        tests = []
        for name in sorted(os.listdir(start_dir)):
            if name.endswith(".py") and _fnmatch.fnmatch(name, pattern):
                tests.append(self.loadTestsFromModule(__import__(name[:-3])))
        return self.suiteClass(tests)


defaultTestLoader = TestLoader()


class TestProgram:
    """Runs the tests of a module as a program."""

    __module__ = "unittest.main"

    module = None
    verbosity = 1

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None):
        self.module = module
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split(".")[1:]:
                self.module = getattr(self.module, part)
        argv = _sys.argv if argv is None else argv
        self.exit, self.verbosity, self.failfast, self.buffer, self.tb_locals, self.durations = exit, verbosity, failfast, buffer, tb_locals, durations
        self.warnings = "default" if warnings is None else warnings
        self.defaultTest, self.testRunner, self.testLoader = defaultTest, testRunner, testLoader
        self.testNamePatterns = None
        self.progName = argv[0].rpartition("/")[2]
        self._arguments(argv[1:])
        self.runTests()

    def _arguments(self, args):
        names, patterns, i = [], [], 0
        while i < len(args):
            arg = args[i]
            i += 1
            if arg in ("-v", "--verbose"):
                self.verbosity = 2
            elif arg in ("-q", "--quiet"):
                self.verbosity = 0
            elif arg in ("-f", "--failfast"):
                self.failfast = True
            elif arg in ("-b", "--buffer"):
                self.buffer = True
            elif arg in ("-k",) and i < len(args):
                patterns.append(args[i] if "*" in args[i] else "*%s*" % args[i])
                i += 1
            elif arg == "--durations" and i < len(args):
                self.durations = int(args[i])
                i += 1
            elif arg.startswith("-"):
                raise NotImplementedError(f"the option {arg} of unittest.main is not supported in the playground")
            else:
                names.append(arg)
        self.testLoader.testNamePatterns = patterns or None
        if names or self.defaultTest is not None:
            wanted = names or ([self.defaultTest] if isinstance(self.defaultTest, str) else list(self.defaultTest))
            self.test = self.testLoader.loadTestsFromNames(wanted, self.module)
        else:
            self.test = self.testLoader.loadTestsFromModule(self.module)

    def runTests(self):
        runner = TextTestRunner if self.testRunner is None else self.testRunner
        if isinstance(runner, type):
            try:
                runner = runner(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer, warnings=self.warnings, tb_locals=self.tb_locals,
                                durations=self.durations)
            except TypeError:
                runner = runner(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer, warnings=self.warnings)
        self.result = runner.run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and len(self.result.skipped) == 0:
                _sys.exit(5)
            _sys.exit(0 if self.result.wasSuccessful() else 1)


main = TestProgram


def installHandler():
    """Does nothing: there are no signals."""


def registerResult(result):
    """Does nothing: there are no signals."""


def removeResult(result):
    return False


def removeHandler(method=None):
    return method
