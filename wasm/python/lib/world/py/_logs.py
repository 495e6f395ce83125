"""What the libraries tell module logging. A program that has not imported it has set nothing up that would show it."""
import sys

DEBUG, INFO, WARNING = 10, 20, 30


def logger(name, level):
    """The logger of a name, when there may be somebody who is told of a level; None when not."""
    logging = sys.modules.get("logging")
    if logging is None:
        return None
    found = logging.getLogger(name)
    return found if found.isEnabledFor(level) and found.hasHandlers() else None
