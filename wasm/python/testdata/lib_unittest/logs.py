import logging
import unittest


class T(unittest.TestCase):
    def test_logs(self):
        with self.assertLogs("foo", level="INFO") as cm:
            logging.getLogger("foo").info("first message")
            logging.getLogger("foo.bar").error("second message")
        self.assertEqual(cm.output, ["INFO:foo:first message", "ERROR:foo.bar:second message"])
        print([r.levelname for r in cm.records])

    def test_no_logs(self):
        try:
            with self.assertLogs("foo", level="ERROR"):
                logging.getLogger("foo").info("x")
        except AssertionError as e:
            print(e)

    def test_unexpected(self):
        try:
            with self.assertNoLogs():
                logging.warning("boo")
        except AssertionError as e:
            print(e)


unittest.main()
