"""pymysql's connections, and what aiomysql's have in common with them: results, and how values are written into statements."""
import getpass

import _mysql
from _absent import Told
from _mysql import block
from _sqlparse import SQLError
from _sqlexpr import VERSION
from pymysql import converters, err
from pymysql.constants import CLIENT, SERVER_STATUS
from pymysql.cursors import Cursor

DEFAULT_CHARSET = "utf8mb4"

UNKNOWN_ROWS = 2 ** 64 - 1
IN_TRANSACTION, AUTOCOMMIT = SERVER_STATUS.SERVER_STATUS_IN_TRANS, SERVER_STATUS.SERVER_STATUS_AUTOCOMMIT


class FieldDescriptorPacket:
    """A column of a result."""

    def __init__(self, column):
        self.name, self.table_name, self.db = column.name, column.table or "", ""
        self.type_code, self.length, self.scale = column.type.code, column.type.length, column.type.decimals
        self.flags = 0 if column.type.null else 1

    def description(self):
        """A cursor's seven items about a column."""
        return self.name, self.type_code, None, self.length, self.length, self.scale, self.flags % 2 == 0


class MySQLResult:
    """What a statement came to, as cursors read it."""

    def __init__(self, given, has_next):
        self.has_next = has_next
        self.warning_count, self.message, self.unbuffered_active = given.warnings, b"", False
        self.affected_rows, self.insert_id = given.affected, given.insert_id
        self.rows = self.description = self.fields = None
        self.field_count = 0
        if given.columns is not None:
            self.insert_id = None
            self.fields = [FieldDescriptorPacket(column) for column in given.columns]
            self.field_count = len(self.fields)
            self.description = tuple([field.description() for field in self.fields])
            self.rows = tuple(given.rows)

    def unbuffer(self, client):
        """Leaves the rows with the server, to be got one by one."""
        if self.rows is not None:
            self.client, self.waiting, self.unbuffered_active = client, iter(self.rows), True
            self.rows, self.affected_rows = None, UNKNOWN_ROWS

    def next_waiting(self):
        """The next row at the server; None after the last."""
        if not self.unbuffered_active:
            return None
        row = next(self.waiting, None)
        if row is None:
            self.unbuffered_active = False
        return row

    def read_row(self):
        row = self.next_waiting()
        if row is not None and (operation := self.client.fetch()):
            block(operation)
        return row

    def finish(self):
        self.unbuffered_active = False


class Base(Told):
    """What the connections of both libraries have."""

    _client = None
    server_status = AUTOCOMMIT

    def _told(self):
        """Notes the state that the server tells with the answer to a statement that gives no rows. Both libraries overlook what comes with rows: a pool takes a
        connection back that has a transaction open since a SELECT.
        """
        session = self._client.session
        self.server_status = (IN_TRANSACTION if session.in_transaction() else 0) | (AUTOCOMMIT if session.autocommit else 0)

    def escape_string(self, s):
        return converters.escape_string(s)

    def get_autocommit(self):
        return bool(self.server_status & AUTOCOMMIT)

    def get_transaction_status(self):
        return bool(self.server_status & IN_TRANSACTION)

    def affected_rows(self):
        return self._affected_rows

    def insert_id(self):
        return self._result.insert_id if self._result else 0

    def thread_id(self):
        return self._client.session.number

    def get_server_info(self):
        return VERSION

    def get_host_info(self):
        return self.host_info

    def get_proto_info(self):
        return 10

    def _took(self, results, unbuffered):
        """Keeps a statement's results; the first is the connection's."""
        self._results = list(results)
        self._next(unbuffered)

    def _next(self, unbuffered):
        given = self._results.pop(0)
        if isinstance(given, SQLError):
            self._result = None
            raise err.made_of(given)
        if given.columns is None:
            self._told()
        self._result = MySQLResult(given, bool(self._results))
        if unbuffered:
            self._result.unbuffer(self._client)
        self._affected_rows = self._result.affected_rows

    Warning, Error, InterfaceError, DatabaseError, DataError = err.Warning, err.Error, err.InterfaceError, err.DatabaseError, err.DataError
    OperationalError, IntegrityError, InternalError = err.OperationalError, err.IntegrityError, err.InternalError
    ProgrammingError, NotSupportedError = err.ProgrammingError, err.NotSupportedError


def refuse(**options):
    """Refuses the options of a connection that are not there."""
    for name, value in options.items():
        if value:
            raise NotImplementedError(f"connect({name}=…) is not supported in the playground")


def as_text(query):
    return query.decode("utf-8", "surrogateescape") if isinstance(query, (bytes, bytearray)) else query


class Connection(Base):
    """A connection whose methods block their thread."""

    def __init__(self, *, user=None, password="", host=None, database=None, unix_socket=None, port=0, charset="", collation=None, sql_mode=None,
                 read_default_file=None, conv=None, use_unicode=True, client_flag=0, cursorclass=Cursor, init_command=None, connect_timeout=10,
                 read_default_group=None, autocommit=False, local_infile=False, max_allowed_packet=16 * 1024 * 1024, defer_connect=False, auth_plugin_map=None,
                 read_timeout=None, write_timeout=None, bind_address=None, binary_prefix=False, program_name=None, server_public_key=None, ssl=None,
                 ssl_ca=None, ssl_cert=None, ssl_disabled=None, ssl_key=None, ssl_key_password=None, ssl_verify_cert=None, ssl_verify_identity=None,
                 compress=None, named_pipe=None, passwd=None, db=None):
        if compress or named_pipe:
            raise NotImplementedError("compress and named_pipe arguments are not supported")
        refuse(unix_socket=unix_socket, read_default_file=read_default_file, read_default_group=read_default_group, conv=conv, local_infile=local_infile,
               ssl=ssl, ssl_ca=ssl_ca, ssl_cert=ssl_cert, ssl_key=ssl_key)
        self.host, self.port = host or "localhost", port or 3306
        if type(self.port) is not int:
            raise ValueError("port should be of type int")
        self.user = user or getpass.getuser()
        password = password or passwd or b""
        self.password = password.encode("latin1") if isinstance(password, str) else password
        self.db = database if database is not None else db
        if not 0 < connect_timeout <= 31536000:
            raise ValueError("connect_timeout should be >0 and <=31536000")
        if read_timeout is not None and read_timeout <= 0:
            raise ValueError("read_timeout should be > 0")
        self.connect_timeout, self._read_timeout = connect_timeout, read_timeout
        self.charset, self.encoding, self.use_unicode = charset or DEFAULT_CHARSET, "utf8", use_unicode
        self.client_flag = client_flag | CLIENT.CAPABILITIES | (CLIENT.CONNECT_WITH_DB if self.db else 0)
        if client_flag & CLIENT.FOUND_ROWS:
            raise NotImplementedError("connect(client_flag=CLIENT.FOUND_ROWS) is not supported in the playground")
        self.cursorclass, self.autocommit_mode, self.sql_mode, self.init_command = cursorclass, autocommit, sql_mode, init_command
        self._binary_prefix = binary_prefix
        self.encoders, self.decoders = dict(converters.encoders), {}
        self.host_info, self.server_version = "Not connected", VERSION
        self._result, self._results, self._affected_rows, self._closed = None, [], 0, False
        if not defer_connect:
            self.connect()

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def connect(self, sock=None):
        refuse(sock=sock)
        self._closed = False
        try:
            server = _mysql.find(self.host, self.port)
            database = self.db.decode() if isinstance(self.db, bytes) else self.db
            self._client = block(server.connect(self.user, self.password.decode("latin1"), database), self.connect_timeout)
        except OSError as error:
            failure = err.OperationalError(2003, f"Can't connect to MySQL server on {self.host!r} ({error})")
            failure.original_exception = error
            raise failure from error
        except SQLError as error:
            raise err.made_of(error) from None
        self.host_info = f"socket {self.host}:{self.port}"
        if self.sql_mode is not None:
            self._send(f"SET sql_mode={self.escape(self.sql_mode)}")
        if self.init_command is not None:
            self._send(self.init_command)
            self.commit()
        if self.autocommit_mode is not None:
            self._client.session.autocommit = bool(self.autocommit_mode)
        if isinstance(self.db, str):
            self.db = self.db.encode()
        self._told()

    def close(self):
        if self._closed:
            raise err.Error("Already closed")
        self._closed = True
        self._force_close()

    def _force_close(self):
        if self._client is not None:
            self._client.close()
        self._client = None

    @property
    def open(self):
        return self._client is not None

    def autocommit(self, value):
        self.autocommit_mode = bool(value)
        if self.autocommit_mode != self.get_autocommit():
            self._send(f"SET AUTOCOMMIT = {int(self.autocommit_mode)}")

    def begin(self):
        self._send("BEGIN")

    def commit(self):
        self._send("COMMIT")

    def rollback(self):
        self._send("ROLLBACK")

    def show_warnings(self):
        self._send("SHOW WARNINGS")
        return self._result.rows

    def select_db(self, db):
        self._go(self._alive().select_db(db))

    def escape(self, obj, mapping=None):
        if isinstance(obj, str):
            return "'" + converters.escape_string(obj) + "'"
        if isinstance(obj, (bytes, bytearray)):
            return ("_binary" if self._binary_prefix else "") + converters.escape_bytes(bytes(obj))
        return converters.escape_item(obj, self.charset, mapping=mapping)

    def literal(self, obj):
        return self.escape(obj, self.encoders)

    def cursor(self, cursor=None):
        return (cursor or self.cursorclass)(self)

    def query(self, sql, unbuffered=False):
        self._send(as_text(sql), unbuffered)
        return self._affected_rows

    def next_result(self, unbuffered=False):
        self._next(unbuffered)
        return self._affected_rows

    def kill(self, thread_id):
        raise NotImplementedError("Connection.kill is not supported in the playground")

    def ping(self, reconnect=True):
        if self._client is None:
            if not reconnect:
                raise err.Error("Already closed")
            self.connect()
        self._go(self._client.ping())

    def set_charset(self, charset):
        self.set_character_set(charset)

    def set_character_set(self, charset, collation=None):
        self._send(f"SET NAMES {self.escape(charset)}")
        self.charset = charset

    def character_set_name(self):
        return self.charset

    def _alive(self):
        if self._client is None:
            raise err.InterfaceError(0, "")
        return self._client

    def _send(self, text, unbuffered=False):
        client = self._alive()
        results = self._go(client.execute(text, bool(self.client_flag & CLIENT.MULTI_STATEMENTS), unbuffered))
        self._took(results, unbuffered)

    def _go(self, operation):
        try:
            return block(operation, self._read_timeout)
        except SQLError as error:
            raise err.made_of(error) from None
        except TimeoutError as error:
            self._force_close()
            raise err.OperationalError(2013, f"Lost connection to MySQL server during query ({error})") from None
