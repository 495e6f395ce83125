"""aiomysql's connections.

A connection answers one question after the other. When two tasks use one at the same time, the second is told so (RuntimeError, as the real library's stream reader
does), but its statement has been sent: the server executes it, and whoever asks next gets that answer in place of his own, and so on from then on.

A connection that nobody holds any more stays open until the run ends and says so. (The real one is closed by its __del__ at once, with a ResourceWarning that Python
does not show. Here an object with __del__ has to be looked for whenever a reference to it goes, which took more than half the time of a program with a pool.)
"""
import asyncio
import getpass
import warnings
from collections import deque

import _mysql
from _mysql import Pause, run
from _sqlparse import SQLError
from aiomysql.cursors import Cursor
from aiomysql.utils import _ConnectionContextManager, _ContextManager
from pymysql import converters, err
from pymysql.connections import Base, as_text, refuse
from pymysql.err import Error, InterfaceError, OperationalError


def connect(host="localhost", user=None, password="", db=None, port=3306, unix_socket=None, charset="", sql_mode=None, read_default_file=None, conv=None,
            use_unicode=None, client_flag=0, cursorclass=Cursor, init_command=None, connect_timeout=None, read_default_group=None, autocommit=False, echo=False,
            local_infile=False, loop=None, ssl=None, auth_plugin="", program_name="", server_public_key=None):
    return _ConnectionContextManager(_connect(
        host=host, user=user, password=password, db=db, port=port, unix_socket=unix_socket, charset=charset, sql_mode=sql_mode,
        read_default_file=read_default_file, conv=conv, use_unicode=use_unicode, client_flag=client_flag, cursorclass=cursorclass, init_command=init_command,
        connect_timeout=connect_timeout, read_default_group=read_default_group, autocommit=autocommit, echo=echo, local_infile=local_infile, loop=loop, ssl=ssl,
        auth_plugin=auth_plugin, program_name=program_name))


async def _connect(**options):
    connection = Connection(**options)
    await connection._connect()
    return connection


class Connection(Base):
    """A connection whose methods are coroutines."""

    def __init__(self, host="localhost", user=None, password="", db=None, port=3306, unix_socket=None, charset="", sql_mode=None, read_default_file=None,
                 conv=None, use_unicode=None, client_flag=0, cursorclass=Cursor, init_command=None, connect_timeout=None, read_default_group=None,
                 autocommit=False, echo=False, local_infile=False, loop=None, ssl=None, auth_plugin="", program_name="", server_public_key=None):
        refuse(unix_socket=unix_socket, read_default_file=read_default_file, conv=conv, local_infile=local_infile, ssl=ssl)
        self._loop = loop or asyncio.get_event_loop()
        self._host, self._port, self._user, self._password, self._db = host, port, user or getpass.getuser(), password or "", db
        self._echo, self._unix_socket = echo, unix_socket
        self._charset, self._encoding, self.use_unicode = charset or "utf8mb4", "utf8", True
        self._last_usage = self._loop.time()
        self.client_flag, self.cursorclass, self.connect_timeout = client_flag, cursorclass, connect_timeout
        self.autocommit_mode, self.sql_mode, self.init_command = autocommit, sql_mode, init_command
        self.encoders, self.decoders = converters.encoders, converters.decoders
        self.host_info, self.server_version = "Not connected", self.get_server_info()
        self._result, self._results, self._affected_rows = None, [], 0
        self._close_reason = None
        self._reading = False
        self._crossed, self._unread = [], deque()

    @property
    def host(self):
        return self._host

    @property
    def port(self):
        return self._port

    @property
    def unix_socket(self):
        return self._unix_socket

    @property
    def db(self):
        return self._db

    @property
    def user(self):
        return self._user

    @property
    def echo(self):
        return self._echo

    @property
    def last_usage(self):
        return self._last_usage

    @property
    def loop(self):
        return self._loop

    @property
    def closed(self):
        return self._client is None

    @property
    def encoding(self):
        return self._encoding

    @property
    def charset(self):
        return self._charset

    async def _connect(self):
        try:
            await asyncio.wait_for(self._login(), self.connect_timeout)
            self.host_info = f"socket {self._host}:{self._port}"
            self.connected_time = self._loop.time()
            if self.sql_mode is not None:
                await self.query(f"SET sql_mode={self.sql_mode}")
            if self.init_command is not None:
                await self.query(self.init_command)
                await self.commit()
            if self.autocommit_mode is not None:
                self._client.session.autocommit = bool(self.autocommit_mode)
            self._told()
        except Exception as error:
            self.close()
            raise OperationalError(2003, f"Can't connect to MySQL server on {self._host!r}") from error

    async def _login(self):
        server = _mysql.find(self._host, self._port)
        try:
            self._client = await run(server.connect(self._user, self._password, self._db))
        except SQLError as error:
            raise err.made_of(error) from None

    def close(self):
        """Ends the connection at once."""
        if self._client is not None:
            self._client.close()
        self._client = None

    async def ensure_closed(self):
        """Takes leave of the server and closes."""
        self.close()

    async def autocommit(self, value):
        self.autocommit_mode = bool(value)
        self._ensure_alive()
        if self.autocommit_mode != self.get_autocommit():
            await self._send(f"SET AUTOCOMMIT = {int(self.autocommit_mode)}")

    async def begin(self):
        await self._send("BEGIN")

    async def commit(self):
        await self._send("COMMIT")

    async def rollback(self):
        await self._send("ROLLBACK")

    async def select_db(self, db):
        self._ensure_alive()
        await self._ask(self._client.select_db(db), "USE " + db)

    async def show_warnings(self):
        await self._send("SHOW WARNINGS")
        return self._result.rows

    def escape(self, obj):
        if isinstance(obj, str):
            return "'" + converters.escape_string(obj) + "'"
        if isinstance(obj, bytes):
            return converters.escape_bytes_prefixed(obj)
        return converters.escape_item(obj, self._charset)

    def literal(self, obj):
        return self.escape(obj)

    def cursor(self, *cursors):
        self._ensure_alive()
        self._last_usage = self._loop.time()
        if any(not (isinstance(one, type) and issubclass(one, Cursor)) for one in cursors):
            raise TypeError("Custom cursor must be subclass of Cursor")
        if not cursors:
            kind = self.cursorclass
        elif len(cursors) == 1:
            kind = cursors[0]
        else:
            kind = type("".join(one.__name__ for one in cursors).replace("Cursor", "") + "Cursor", cursors, {})
        future = self._loop.create_future()
        future.set_result(kind(self, self._echo))
        return _ContextManager(future)

    async def query(self, sql, unbuffered=False):
        await self._send(as_text(sql), unbuffered)
        return self._affected_rows

    async def next_result(self):
        self._next(False)
        return self._affected_rows

    async def kill(self, thread_id):
        raise NotImplementedError("Connection.kill is not supported in the playground")

    async def ping(self, reconnect=True):
        if self._client is None:
            if not reconnect:
                raise Error("Already closed")
            await self._connect()
        await self._ask(self._client.ping(), "PING")

    async def set_charset(self, charset):
        await self._send(f"SET NAMES {self.escape(charset)}")
        self._charset = charset

    def character_set_name(self):
        return self._charset

    def _ensure_alive(self):
        if self._client is None:
            raise InterfaceError(self._close_reason or "(0, 'Not connected')")

    async def _send(self, text, unbuffered=False):
        self._ensure_alive()
        if self._result is not None and self._result.unbuffered_active:
            warnings.warn("Previous unbuffered result was left incomplete")
            self._result.finish()
        results = await self._ask(self._client.execute(text, True, unbuffered), text)
        self._took(results, unbuffered)

    async def _ask(self, operation, text):
        """Sends something and reads the oldest answer that nobody has read."""
        if self._reading:
            self._crossed.append(text)
            raise RuntimeError("readexactly() called while another coroutine is already waiting for incoming data")
        self._reading = True
        try:
            try:
                answer = await run(operation)
            except SQLError as error:
                answer = error
        except asyncio.CancelledError:
            self.close()
            self._close_reason = "Cancelled during execution"
            raise
        finally:
            self._reading = False
        self._unread.append(answer)
        answer = self._unread.popleft()
        self._execute_crossed()
        if isinstance(answer, SQLError):
            raise err.made_of(answer) from None
        return answer

    def _execute_crossed(self):
        """The server executes what was sent while another answer was awaited."""
        crossed, self._crossed = self._crossed, []
        for text in crossed:
            if self._client is None:
                return
            operation = self._client.execute(text, True)
            try:
                while type(next(operation.steps)) is Pause:
                    pass
                answer = SQLError(1205, "Lock wait timeout exceeded; try restarting transaction")
            except StopIteration as end:
                answer = end.value
            except SQLError as error:
                answer = error
            operation.ended("unread")
            self._unread.append(answer)
