"""Files of text."""
from aiofiles.base import AsyncBase, AsyncIndirectBase
from aiofiles.threadpool.utils import delegate_to_executor, proxy_method_directly, proxy_property_directly


DELEGATED = "close flush isatty read readable readline readlines seek seekable tell truncate write writable writelines".split()


def text(cls):
    cls = proxy_method_directly("detach", "fileno")(cls)
    cls = proxy_property_directly("buffer", "closed", "encoding", "errors", "line_buffering", "newlines", "name", "mode")(cls)
    return delegate_to_executor(*DELEGATED)(cls)


@text
class AsyncTextIOWrapper(AsyncBase):
    """A text file."""


@text
class AsyncTextIndirectIOWrapper(AsyncIndirectBase):
    """One of sys's streams of text."""
