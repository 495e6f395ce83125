"""aiomysql: the database servers of the world, for coroutines. The SQL is that of module _sql."""
import _absent

__version__ = "0.2.0"

from pymysql.converters import escape_dict, escape_sequence, escape_string
from pymysql.err import (
    DatabaseError, DataError, Error, IntegrityError, InterfaceError, InternalError, MySQLError, NotSupportedError, OperationalError, ProgrammingError, Warning,
)

from aiomysql.cursors import Cursor, DictCursor, SSCursor, SSDictCursor
from aiomysql.connection import Connection, connect
from aiomysql.pool import Pool, create_pool

__all__ = [
    "Error", "DataError", "DatabaseError", "IntegrityError", "InterfaceError", "InternalError", "MySQLError", "NotSupportedError", "OperationalError", "ProgrammingError", "Warning",
    "escape_dict", "escape_sequence", "escape_string", "Connection", "Pool", "connect", "create_pool", "Cursor", "SSCursor", "DictCursor", "SSDictCursor",
]

__getattr__ = _absent.module("aiomysql", list(globals()))
