"""Streams: they need a network, and are refused by name."""

from asyncio.protocols import Protocol

__all__ = ("StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection", "start_server", "open_unix_connection", "start_unix_server")


def _refuse(name):
    raise NotImplementedError(f"asyncio.{name} is not supported in the playground")


class StreamReader:
    def __init__(self, *args, **kwargs):
        _refuse("StreamReader")


class StreamWriter:
    def __init__(self, *args, **kwargs):
        _refuse("StreamWriter")


class StreamReaderProtocol(Protocol):
    def __init__(self, *args, **kwargs):
        _refuse("StreamReaderProtocol")


async def open_connection(*args, **kwargs):
    _refuse("open_connection")


async def start_server(*args, **kwargs):
    _refuse("start_server")


async def open_unix_connection(*args, **kwargs):
    _refuse("open_unix_connection")


async def start_unix_server(*args, **kwargs):
    _refuse("start_unix_server")
