"""What requests shows of the library urllib3: the connections and the errors that stand behind its own."""
import warnings as _warnings

from _absent import module as _module
from urllib3 import exceptions
from urllib3.util import Retry

__all__ = ("Retry", "exceptions", "disable_warnings")
__version__ = "2.5.0"


def disable_warnings(category=exceptions.HTTPWarning):
    """Turns off the warnings of a category."""
    _warnings.simplefilter("ignore", category)


__getattr__ = _module(__name__, __all__)
