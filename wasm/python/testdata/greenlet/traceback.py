"""The traceback goes through the greenlet into its parent."""
from greenlet import greenlet


def inner():
    1 / 0


def run():
    inner()


greenlet(run).switch()
