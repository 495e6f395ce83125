"""Temporary files and folders, made in a thread."""
import asyncio
import tempfile
from functools import partial

from aiofiles.base import AiofilesContextManager, AsyncBase
from aiofiles.threadpool import wrap
from aiofiles.threadpool.utils import delegate_to_executor, proxy_property_directly

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory"]


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, loop=None, executor=None):
    options = dict(mode=mode, buffering=buffering, encoding=encoding, newline=newline, suffix=suffix, prefix=prefix, dir=dir, delete=delete)
    return AiofilesContextManager(_temporary_file(tempfile.NamedTemporaryFile, options, loop, executor))


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, loop=None, executor=None):
    options = dict(mode=mode, buffering=buffering, encoding=encoding, newline=newline, suffix=suffix, prefix=prefix, dir=dir)
    return AiofilesContextManager(_temporary_file(tempfile.TemporaryFile, options, loop, executor))


def SpooledTemporaryFile(*args, **kwargs):
    raise NotImplementedError("aiofiles.tempfile.SpooledTemporaryFile is not supported in the playground")


def TemporaryDirectory(suffix=None, prefix=None, dir=None, loop=None, executor=None):
    return AiofilesContextManagerTempDir(_temporary_directory(suffix, prefix, dir, loop, executor))


async def _temporary_file(make, options, loop, executor):
    loop = loop or asyncio.get_running_loop()
    file = await loop.run_in_executor(executor, partial(make, **options))
    inner = getattr(file, "file", None)
    if inner is None:
        return wrap(file, loop=loop, executor=executor)
    result = type(wrap(inner, loop=loop, executor=executor))(file, loop=loop, executor=executor)
    if "delete" in options:
        result.delete = options["delete"]
    return result


async def _temporary_directory(suffix, prefix, dir, loop, executor):
    loop = loop or asyncio.get_running_loop()
    folder = await loop.run_in_executor(executor, partial(tempfile.TemporaryDirectory, suffix, prefix, dir))
    return AsyncTemporaryDirectory(folder, loop=loop, executor=executor)


@delegate_to_executor("cleanup")
@proxy_property_directly("name")
class AsyncTemporaryDirectory(AsyncBase):
    """A temporary folder."""

    async def close(self):
        await self.cleanup()


class AiofilesContextManagerTempDir(AiofilesContextManager):
    """Gives the folder's name, as tempfile's does."""

    async def __aenter__(self):
        self._obj = await self._coro
        return self._obj.name
