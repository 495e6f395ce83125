"""pymysql: the database servers of the world, for threads that wait. The SQL is that of module _sql."""
import datetime
import sys
import time

import _absent

__version__ = "1.1.1"
VERSION, VERSION_STRING = (1, 1, 1, "final"), __version__
threadsafety, apilevel, paramstyle = 1, "2.0", "pyformat"

from pymysql import constants, converters, cursors, err
from pymysql.constants import FIELD_TYPE
from pymysql.converters import escape_dict, escape_sequence, escape_string
from pymysql.err import (
    DatabaseError, DataError, Error, IntegrityError, InterfaceError, InternalError, MySQLError, NotSupportedError, OperationalError, ProgrammingError, Warning,
)
from pymysql import connections
from pymysql.connections import Connection


class DBAPISet(frozenset):
    """Types of columns that count as one: a type equals the set that it is in."""

    def __ne__(self, other):
        return frozenset.__ne__(self, other) if isinstance(other, set) else other not in self

    def __eq__(self, other):
        return frozenset.__eq__(self, other) if isinstance(other, frozenset) else other in self

    def __hash__(self):
        return frozenset.__hash__(self)


STRING = DBAPISet([FIELD_TYPE.ENUM, FIELD_TYPE.STRING, FIELD_TYPE.VAR_STRING])
BINARY = DBAPISet([FIELD_TYPE.BLOB, FIELD_TYPE.LONG_BLOB, FIELD_TYPE.MEDIUM_BLOB, FIELD_TYPE.TINY_BLOB])
NUMBER = DBAPISet([FIELD_TYPE.DECIMAL, FIELD_TYPE.DOUBLE, FIELD_TYPE.FLOAT, FIELD_TYPE.INT24, FIELD_TYPE.LONG, FIELD_TYPE.LONGLONG, FIELD_TYPE.TINY, FIELD_TYPE.YEAR])
DATE = DBAPISet([FIELD_TYPE.DATE, FIELD_TYPE.NEWDATE])
TIME = DBAPISet([FIELD_TYPE.TIME])
TIMESTAMP = DBAPISet([FIELD_TYPE.TIMESTAMP, FIELD_TYPE.DATETIME])
DATETIME = TIMESTAMP
ROWID = DBAPISet()

Date, Time, Timestamp, TimeDelta = datetime.date, datetime.time, datetime.datetime, datetime.timedelta


def DateFromTicks(ticks):
    return Date(*time.localtime(ticks)[:3])


def TimeFromTicks(ticks):
    return Time(*time.localtime(ticks)[3:6])


def TimestampFromTicks(ticks):
    return Timestamp(*time.localtime(ticks)[:6])


def Binary(x):
    return bytes(x)


Connect = connect = Connection
version_info, NULL = (1, 4, 6, "final", 1), "NULL"


def get_client_info():
    return VERSION_STRING


def thread_safe():
    return True


def install_as_MySQLdb():
    sys.modules["MySQLdb"] = sys.modules["pymysql"]


__getattr__ = _absent.module("pymysql", list(globals()))
