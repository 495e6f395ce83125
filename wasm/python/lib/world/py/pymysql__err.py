"""pymysql's exceptions, and which of them an error of the server is."""


class MySQLError(Exception):
    """The base of them all."""


class Warning(Warning, MySQLError):
    """Something that the server remarks on, such as data that was cut."""


class Error(MySQLError):
    """The base of the errors."""


class InterfaceError(Error):
    """A mistake in the use of the library."""


class DatabaseError(Error):
    """What the database reports."""


class DataError(DatabaseError):
    """A value that does not fit."""


class OperationalError(DatabaseError):
    """What need not be the program's fault: no connection, no access, a deadlock."""


class IntegrityError(DatabaseError):
    """A value that a key or NOT NULL forbids."""


class InternalError(DatabaseError):
    """An error of the database itself."""


class ProgrammingError(DatabaseError):
    """SQL that is wrong, or names what there is not."""


class NotSupportedError(DatabaseError):
    """What the database does not do."""


error_map = {
    **dict.fromkeys((1007, 1064, 1102, 1103, 1110, 1111, 1112, 1113, 1146, 1149, 1166, 1179), ProgrammingError),
    **dict.fromkeys((1171, 1230, 1263, 1264, 1265, 1366, 1367, 1406, 1441), DataError),
    **dict.fromkeys((1048, 1062, 1215, 1216, 1217, 1451, 1452), IntegrityError),
    **dict.fromkeys((1196, 1235, 1286, 1289), NotSupportedError),
    **dict.fromkeys((1040, 1044, 1045, 1142, 1143, 1213, 4025), OperationalError),
}


def made_of(error):
    """The exception for an error of the server."""
    kind = error_map.get(error.code) or (InternalError if error.code < 1000 else OperationalError)
    return kind(error.code, error.text)
