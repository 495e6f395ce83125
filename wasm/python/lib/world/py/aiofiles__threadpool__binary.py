"""Files of bytes."""
from aiofiles.base import AsyncBase, AsyncIndirectBase
from aiofiles.threadpool.utils import delegate_to_executor, proxy_method_directly, proxy_property_directly

COMMON = "close", "flush", "isatty", "read", "readinto", "readline", "readlines", "seek", "seekable", "tell", "truncate", "writable", "write", "writelines"


def buffered(cls):
    cls = delegate_to_executor(*COMMON, "read1")(cls)
    return proxy_property_directly("closed", "raw", "name", "mode")(proxy_method_directly("detach", "fileno", "readable")(cls))


def raw(cls):
    cls = delegate_to_executor(*COMMON, "readall")(cls)
    return proxy_property_directly("closed", "name", "mode")(proxy_method_directly("fileno", "readable")(cls))


@buffered
class AsyncBufferedIOBase(AsyncBase):
    """A file of bytes that is written."""


@delegate_to_executor("peek")
class AsyncBufferedReader(AsyncBufferedIOBase):
    """A file of bytes that is read."""


@raw
class AsyncFileIO(AsyncBase):
    """A file of bytes without a buffer."""


@buffered
class AsyncIndirectBufferedIOBase(AsyncIndirectBase):
    """One of sys's streams of bytes."""


@delegate_to_executor("peek")
class AsyncIndirectBufferedReader(AsyncIndirectBufferedIOBase):
    """One of sys's streams of bytes that is read."""


@raw
class AsyncIndirectFileIO(AsyncIndirectBase):
    """One of sys's streams of bytes without a buffer."""
