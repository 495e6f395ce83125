"""How often something is tried again, and how long is waited in between."""
import time as _time
from collections import namedtuple as _namedtuple

from urllib3 import exceptions as _errors

__all__ = ("Retry", "RequestHistory")

RequestHistory = _namedtuple("RequestHistory", "method url error status redirect_location")


class Retry:
    """Counts what may still go wrong: in all, while connecting, while receiving, by status; None: no limit of its own. increment() gives the next one, or raises."""

    DEFAULT_ALLOWED_METHODS = frozenset(["HEAD", "GET", "PUT", "DELETE", "OPTIONS", "TRACE"])
    RETRY_AFTER_STATUS_CODES = frozenset([413, 429, 503])
    DEFAULT_BACKOFF_MAX = 120

    def __init__(self, total=10, connect=None, read=None, redirect=None, status=None, other=None, allowed_methods=DEFAULT_ALLOWED_METHODS, status_forcelist=None,
                 backoff_factor=0, backoff_max=DEFAULT_BACKOFF_MAX, raise_on_redirect=True, raise_on_status=True, history=None, respect_retry_after_header=True):
        self.total, self.connect, self.read, self.redirect, self.status, self.other = total, connect, read, redirect, status, other
        self.allowed_methods = allowed_methods
        self.status_forcelist = status_forcelist or set()
        self.backoff_factor = backoff_factor
        self.backoff_max = backoff_max
        self.raise_on_redirect = raise_on_redirect
        self.raise_on_status = raise_on_status
        self.history = history or ()
        self.respect_retry_after_header = respect_retry_after_header

    @classmethod
    def from_int(cls, retries, redirect=True, default=None):
        if retries is None:
            retries = 3 if default is None else default
        return retries if isinstance(retries, Retry) else cls(retries, redirect=redirect and None)

    def new(self, **changes):
        return type(self)(**{**vars(self), **changes})

    def __repr__(self):
        return (f"{type(self).__name__}(total={self.total}, connect={self.connect}, read={self.read}, redirect={self.redirect}, status={self.status})")

    def _covers(self, method):
        return not self.allowed_methods or method.upper() in self.allowed_methods

    def is_retry(self, method, status_code, has_retry_after=False):
        """Whether an answer with this status is to be asked for again."""
        if not self._covers(method):
            return False
        if status_code in self.status_forcelist:
            return True
        return bool(self.total and self.respect_retry_after_header and has_retry_after and status_code in self.RETRY_AFTER_STATUS_CODES)

    def is_exhausted(self):
        counts = [count for count in (self.total, self.connect, self.read, self.redirect, self.status, self.other) if count]
        return bool(counts) and min(counts) < 0

    def increment(self, method=None, url=None, response=None, error=None, _pool=None):
        """What is left after an error, or an answer that counts as one."""
        if self.total is False and error:
            raise error
        status, reason = None, error
        if error is None:
            status = response.status
            kind = "status"
            reason = _errors.ResponseError(f"too many {status} error responses")
        elif isinstance(error, _errors.ConnectTimeoutError):
            kind = "connect"
        elif isinstance(error, (_errors.ReadTimeoutError, _errors.ProtocolError)):
            kind = "read"
        else:
            kind = "other"
        left = getattr(self, kind)
        if error and left is False or kind == "read" and not self._covers(method):
            raise error
        history = (*self.history, RequestHistory(method, url, error, status, None))
        following = self.new(total=None if self.total is None else self.total - 1, history=history, **{kind: left if left is None else left - 1})
        if following.is_exhausted():
            raise _errors.MaxRetryError(_pool, url, reason) from reason
        return following

    def get_backoff_time(self):
        errors = len(self.history)
        return 0 if errors <= 1 else max(0, min(self.backoff_max, self.backoff_factor * 2 ** (errors - 1)))

    def sleep(self, response=None):
        """Waits as long as the answer's Retry-After says, else longer from time to time."""
        after = response.headers.get("Retry-After") if self.respect_retry_after_header and response is not None else None
        if after is not None and after.strip().isdigit():
            _time.sleep(int(after))
        elif seconds := self.get_backoff_time():
            _time.sleep(seconds)
