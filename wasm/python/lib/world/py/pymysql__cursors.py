"""pymysql's cursors."""
import re

from _absent import Told
from pymysql import err

# What executemany sends as one statement: everything up to VALUES, the list of placeholders, and what follows it. In the list, whatever stands between the first placeholder with a name and
# the last one passes.
_PLACEHOLDERS = r"\(\s*(?:%s\s*,\s*)*(?:%s|%\(.+\)s)\s*(?:,\s*%s\s*)*\)"
RE_INSERT_VALUES = re.compile(rf"\s*((?:INSERT|REPLACE)\b.+\bVALUES?\s*)({_PLACEHOLDERS})(\s*(?:ON DUPLICATE.*)?);?\s*\Z", re.IGNORECASE | re.DOTALL)


def batches(cursor, match, args, limit):
    """The statements that insert many rows, each no longer than limit."""
    connection = cursor._get_db()
    prefix, values, postfix = match[1] % (), match[2].rstrip(), match[3] or ""
    text = ""
    for row in args:
        one = values % cursor._escape_args(row, connection)
        if text and len(text) + len(one) + len(postfix) + 1 > limit:
            yield text + postfix
            text = ""
        text = text + "," + one if text else prefix + one
    yield text + postfix


class Cursor(Told):
    max_stmt_length = 1024000

    def __init__(self, connection):
        self.connection = connection
        self.description = None
        self.rownumber = 0
        self.rowcount = -1
        self.arraysize = 1
        self.lastrowid = None
        self._executed = None
        self._result = None
        self._rows = None

    def close(self):
        connection = self.connection
        if connection is None:
            return
        try:
            while self.nextset():
                pass
        finally:
            self.connection = None

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def _get_db(self):
        if not self.connection:
            raise err.ProgrammingError("Cursor closed")
        return self.connection

    def _check_executed(self):
        if not self._executed:
            raise err.ProgrammingError("execute() first")

    def _conv_row(self, row):
        return row

    def setinputsizes(self, *args):
        pass

    def setoutputsizes(self, *args):
        pass

    def nextset(self):
        return self._nextset(False)

    def _nextset(self, unbuffered):
        connection, current = self._get_db(), self._result
        if current is None or current is not connection._result or not current.has_next:
            return None
        self._clear_result()
        connection.next_result(unbuffered=unbuffered)
        self._do_get_result()
        return True

    def _escape_args(self, args, connection):
        if isinstance(args, (tuple, list)):
            return tuple(connection.literal(arg) for arg in args)
        if isinstance(args, dict):
            return {name: connection.literal(value) for name, value in args.items()}
        return connection.escape(args)

    def mogrify(self, query, args=None):
        """The statement as execute would send it."""
        connection = self._get_db()
        return query if args is None else query % self._escape_args(args, connection)

    def execute(self, query, args=None):
        while self.nextset():
            pass
        query = self.mogrify(query, args)
        result = self._query(query)
        self._executed = query
        return result

    def executemany(self, query, args):
        if not args:
            return None
        match = RE_INSERT_VALUES.match(query)
        if match:
            self.rowcount = sum([self.execute(text) for text in batches(self, match, args, self.max_stmt_length)])
        else:
            self.rowcount = sum([self.execute(query, arg) for arg in args])
        return self.rowcount

    def callproc(self, procname, args=()):
        raise NotImplementedError("callproc: the playground's database has no stored procedures")

    def fetchone(self):
        self._check_executed()
        if self._rows is None or self.rownumber >= len(self._rows):
            return None
        row = self._rows[self.rownumber]
        self.rownumber += 1
        return row

    def fetchmany(self, size=None):
        self._check_executed()
        if self._rows is None:
            return ()
        end = self.rownumber + (size or self.arraysize)
        rows = self._rows[self.rownumber:end]
        self.rownumber = min(end, len(self._rows))
        return rows

    def fetchall(self):
        self._check_executed()
        if self._rows is None:
            return ()
        rows = self._rows[self.rownumber:] if self.rownumber else self._rows
        self.rownumber = len(self._rows)
        return rows

    def scroll(self, value, mode="relative"):
        self._check_executed()
        if mode not in ("relative", "absolute"):
            raise err.ProgrammingError(f"unknown scroll mode {mode}")
        place = self.rownumber + value if mode == "relative" else value
        if not 0 <= place < len(self._rows):
            raise IndexError("out of range")
        self.rownumber = place

    def _query(self, query):
        connection = self._get_db()
        self._clear_result()
        connection.query(query)
        self._do_get_result()
        return self.rowcount

    def _clear_result(self):
        self.rownumber, self.rowcount = 0, 0
        self._result = self.description = self.lastrowid = self._rows = None

    def _do_get_result(self):
        self._result = result = self._get_db()._result
        self.rowcount, self.description, self.lastrowid, self._rows = result.affected_rows, result.description, result.insert_id, result.rows

    def __iter__(self):
        return iter(self.fetchone, None)

    Warning, Error, InterfaceError, DatabaseError, DataError = err.Warning, err.Error, err.InterfaceError, err.DatabaseError, err.DataError
    OperationalError, IntegrityError, InternalError = err.OperationalError, err.IntegrityError, err.InternalError
    ProgrammingError, NotSupportedError = err.ProgrammingError, err.NotSupportedError


def field_names(result):
    """The names of a result's columns, as the keys of a dict: a second one of a name has its table before it."""
    names = []
    for field in result.fields:
        names.append(f"{field.table_name}.{field.name}" if field.name in names else field.name)
    return names


class DictCursorMixin:
    dict_type = dict

    def _do_get_result(self):
        super()._do_get_result()
        if self.description:
            self._fields = field_names(self._result)
            if self._rows:
                self._rows = [self._conv_row(row) for row in self._rows]

    def _conv_row(self, row):
        return None if row is None else self.dict_type(zip(self._fields, row))


class DictCursor(DictCursorMixin, Cursor):
    """Gives each row as a dict."""


class SSCursor(Cursor):
    """Gets each row from the server when it is fetched."""

    def close(self):
        if self.connection is not None and self._result is not None and self._result is self.connection._result:
            self._result.finish()
        super().close()

    def _query(self, query):
        connection = self._get_db()
        self._clear_result()
        connection.query(query, unbuffered=True)
        self._do_get_result()
        return self.rowcount

    def nextset(self):
        return self._nextset(True)

    def read_next(self):
        return self._conv_row(self._result.read_row())

    def fetchone(self):
        self._check_executed()
        row = self.read_next()
        if row is None:
            return None
        self.rownumber += 1
        return row

    def fetchall(self):
        return list(self.fetchall_unbuffered())

    def fetchall_unbuffered(self):
        return iter(self.fetchone, None)

    def __iter__(self):
        return self.fetchall_unbuffered()

    def fetchmany(self, size=None):
        self._check_executed()
        rows = []
        for _ in range(self.arraysize if size is None else size):
            row = self.read_next()
            if row is None:
                break
            rows.append(row)
            self.rownumber += 1
        return rows

    def scroll(self, value, mode="relative"):
        self._check_executed()
        if mode not in ("relative", "absolute"):
            raise err.ProgrammingError(f"unknown scroll mode {mode}")
        count = value if mode == "relative" else value - self.rownumber
        if count < 0:
            raise err.NotSupportedError("Backwards scrolling not supported by this cursor")
        for _ in range(count):
            self.read_next()
        self.rownumber += count


class SSDictCursor(DictCursorMixin, SSCursor):
    """Gets each row from the server when it is fetched, as a dict."""
