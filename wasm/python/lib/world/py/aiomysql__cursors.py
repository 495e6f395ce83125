"""aiomysql's cursors. execute brings all rows with it, so that fetchone and its like find them there; only the SSCursors get each row from the server when it is
fetched."""
import logging
import warnings

from _absent import Told
from _mysql import run
from pymysql import err
from pymysql.cursors import RE_INSERT_VALUES, batches, field_names
from pymysql.err import NotSupportedError, ProgrammingError, Warning

logger = logging.getLogger("aiomysql")


class Cursor(Told):
    max_stmt_length = 1024000

    def __init__(self, connection, echo=False):
        self._connection = connection
        self._loop = connection.loop
        self._description = self._executed = self._result = self._rows = self._lastrowid = None
        self._rownumber, self._rowcount, self._arraysize = 0, -1, 1
        self._echo = echo

    @property
    def connection(self):
        return self._connection

    @property
    def description(self):
        return self._description

    @property
    def rowcount(self):
        return self._rowcount

    @property
    def rownumber(self):
        return self._rownumber

    @property
    def arraysize(self):
        return self._arraysize

    @arraysize.setter
    def arraysize(self, value):
        self._arraysize = value

    @property
    def lastrowid(self):
        return self._lastrowid

    @property
    def echo(self):
        return self._echo

    @property
    def closed(self):
        return not self._connection

    async def close(self):
        if self._connection is None:
            return
        try:
            while await self.nextset():
                pass
        finally:
            self._connection = None

    def _get_db(self):
        if not self._connection:
            raise ProgrammingError("Cursor closed")
        return self._connection

    def _check_executed(self):
        if not self._executed:
            raise ProgrammingError("execute() first")

    def _conv_row(self, row):
        return row

    def setinputsizes(self, *args):
        pass

    def setoutputsizes(self, *args):
        pass

    async def nextset(self):
        connection, current = self._get_db(), self._result
        if current is None or current is not connection._result or not current.has_next:
            return None
        self._clear_result()
        await connection.next_result()
        await self._do_get_result()
        return True

    def _escape_args(self, args, connection):
        if isinstance(args, (tuple, list)):
            return tuple(connection.escape(arg) for arg in args)
        if isinstance(args, dict):
            return {name: connection.escape(value) for name, value in args.items()}
        return connection.escape(args)

    def mogrify(self, query, args=None):
        """The statement as execute would send it."""
        connection = self._get_db()
        return query if args is None else query % self._escape_args(args, connection)

    async def execute(self, query, args=None):
        while await self.nextset():
            pass
        query = self.mogrify(query, args)
        await self._query(query)
        self._executed = query
        if self._echo:
            logger.info(query)
            logger.info("%r", args)
        return self._rowcount

    async def executemany(self, query, args):
        if not args:
            return None
        if self._echo:
            logger.info("CALL %s", query)
            logger.info("%r", args)
        match, rows = RE_INSERT_VALUES.match(query), 0
        if match:
            for text in batches(self, match, args, self.max_stmt_length):
                rows += await self.execute(text)
        else:
            for arg in args:
                rows += await self.execute(query, arg)
        self._rowcount = rows
        return rows

    async def callproc(self, procname, args=()):
        raise NotImplementedError("callproc: the playground's database has no stored procedures")

    def _ready(self, value):
        future = self._loop.create_future()
        future.set_result(value)
        return future

    def fetchone(self):
        self._check_executed()
        if self._rows is None or self._rownumber >= len(self._rows):
            return self._ready(None)
        row = self._rows[self._rownumber]
        self._rownumber += 1
        return self._ready(row)

    def fetchmany(self, size=None):
        self._check_executed()
        if self._rows is None:
            return self._ready([])
        end = self._rownumber + (size or self._arraysize)
        rows = self._rows[self._rownumber:end]
        self._rownumber = min(end, len(self._rows))
        return self._ready(rows)

    def fetchall(self):
        self._check_executed()
        if self._rows is None:
            return self._ready([])
        rows = self._rows[self._rownumber:] if self._rownumber else self._rows
        self._rownumber = len(self._rows)
        return self._ready(rows)

    def scroll(self, value, mode="relative"):
        self._check_executed()
        if mode not in ("relative", "absolute"):
            raise ProgrammingError(f"unknown scroll mode {mode}")
        place = self._rownumber + value if mode == "relative" else value
        if not 0 <= place < len(self._rows):
            raise IndexError("out of range")
        self._rownumber = place
        return self._ready(None)

    async def _query(self, query):
        connection = self._get_db()
        self._clear_result()
        await connection.query(query)
        await self._do_get_result()

    def _clear_result(self):
        self._rownumber, self._rowcount = 0, 0
        self._result = self._description = self._lastrowid = self._rows = None

    async def _do_get_result(self):
        connection = self._get_db()
        self._rownumber = 0
        self._result = result = connection._result
        self._rowcount, self._description, self._lastrowid, self._rows = result.affected_rows, result.description, result.insert_id, result.rows
        if result.warning_count > 0 and not result.has_next:
            for warning in await connection.show_warnings():
                warnings.warn(str(warning[-1]), Warning, 2)

    def __aiter__(self):
        return self

    async def __anext__(self):
        row = await self.fetchone()
        if row is None:
            raise StopAsyncIteration
        return row

    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        await self.close()

    Warning, Error, InterfaceError, DatabaseError, DataError = err.Warning, err.Error, err.InterfaceError, err.DatabaseError, err.DataError
    OperationalError, IntegrityError, InternalError = err.OperationalError, err.IntegrityError, err.InternalError
    ProgrammingError, NotSupportedError = err.ProgrammingError, err.NotSupportedError


class _DictCursorMixin:
    dict_type = dict

    async def _do_get_result(self):
        await super()._do_get_result()
        if self._description:
            self._fields = field_names(self._result)
            if self._rows:
                self._rows = [self._conv_row(row) for row in self._rows]

    def _conv_row(self, row):
        return None if row is None else self.dict_type(zip(self._fields, row))


class DictCursor(_DictCursorMixin, Cursor):
    """Gives each row as a dict."""


class SSCursor(Cursor):
    """Gets each row from the server when it is fetched."""

    async def close(self):
        if self._connection is not None and self._result is not None and self._result is self._connection._result:
            self._result.finish()
        await super().close()

    async def _query(self, query):
        connection = self._get_db()
        self._clear_result()
        await connection.query(query, unbuffered=True)
        await self._do_get_result()
        return self._rowcount

    async def _read_next(self):
        row = self._result.next_waiting()
        if row is not None and (operation := self._result.client.fetch()):
            await run(operation)
        return self._conv_row(row)

    async def fetchone(self):
        self._check_executed()
        row = await self._read_next()
        if row is not None:
            self._rownumber += 1
        return row

    async def fetchall(self):
        rows = []
        while (row := await self.fetchone()) is not None:
            rows.append(row)
        return rows

    async def fetchmany(self, size=None):
        self._check_executed()
        rows = []
        for _ in range(self._arraysize if size is None else size):
            row = await self._read_next()
            if row is None:
                break
            rows.append(row)
            self._rownumber += 1
        return rows

    async def scroll(self, value, mode="relative"):
        self._check_executed()
        if mode not in ("relative", "absolute"):
            raise ProgrammingError(f"unknown scroll mode {mode}")
        count = value if mode == "relative" else value - self._rownumber
        if count < 0:
            raise NotSupportedError("Backwards scrolling not supported by this cursor")
        for _ in range(count):
            await self._read_next()
        self._rownumber += count


class SSDictCursor(_DictCursorMixin, SSCursor):
    """Gets each row from the server when it is fetched, as a dict."""
