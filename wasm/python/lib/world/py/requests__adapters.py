"""What a session does for addresses that begin in a certain way: how often it tries again."""
from _absent import Told as _Told
from urllib3.util.retry import Retry

DEFAULT_POOLSIZE = 10
DEFAULT_RETRIES = 0


class BaseAdapter(_Told):
    """What can be mounted."""


class HTTPAdapter(BaseAdapter):
    """max_retries: a number, for failures before anything was sent, or a Retry."""

    def __init__(self, pool_connections=DEFAULT_POOLSIZE, pool_maxsize=DEFAULT_POOLSIZE, max_retries=DEFAULT_RETRIES, pool_block=False):
        self.max_retries = Retry(0, read=False) if max_retries == DEFAULT_RETRIES else Retry.from_int(max_retries)

    def close(self):
        """The connections are the session's."""
