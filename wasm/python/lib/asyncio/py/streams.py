"""What needs a network, other processes or signals: refused by name."""

__all__ = ("StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection", "start_server", "open_unix_connection",
           "start_unix_server", "create_subprocess_exec", "create_subprocess_shell", "BaseProtocol", "Protocol", "DatagramProtocol",
           "SubprocessProtocol", "BufferedProtocol", "BaseTransport", "ReadTransport", "WriteTransport", "Transport",
           "DatagramTransport", "SubprocessTransport", "Server")


def _refuse(name):
    raise NotImplementedError(f"asyncio.{name} is not supported in the playground")


class BaseProtocol:
    def connection_made(self, transport):
        pass

    def connection_lost(self, exc):
        pass

    def pause_writing(self):
        pass

    def resume_writing(self):
        pass


class Protocol(BaseProtocol):
    def data_received(self, data):
        pass

    def eof_received(self):
        pass


class BufferedProtocol(BaseProtocol):
    def get_buffer(self, sizehint):
        pass

    def buffer_updated(self, nbytes):
        pass

    def eof_received(self):
        pass


class DatagramProtocol(BaseProtocol):
    def datagram_received(self, data, addr):
        pass

    def error_received(self, exc):
        pass


class SubprocessProtocol(BaseProtocol):
    def pipe_data_received(self, fd, data):
        pass

    def pipe_connection_lost(self, fd, exc):
        pass

    def process_exited(self):
        pass


class BaseTransport:
    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        return self._extra.get(name, default)


class ReadTransport(BaseTransport):
    pass


class WriteTransport(BaseTransport):
    pass


class Transport(ReadTransport, WriteTransport):
    pass


class DatagramTransport(BaseTransport):
    pass


class SubprocessTransport(BaseTransport):
    pass


class Server:
    def __init__(self, *args, **kwargs):
        _refuse("Server")


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


async def create_subprocess_exec(*args, **kwargs):
    _refuse("create_subprocess_exec")


async def create_subprocess_shell(*args, **kwargs):
    _refuse("create_subprocess_shell")
