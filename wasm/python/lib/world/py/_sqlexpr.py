"""SQL's expressions, from the tree to functions.

`Scope.compile(tree)` gives a function of a row and the Type of what it gives. A row is a tuple: the columns of all tables of the query in order, after them, in a
grouped query, what its aggregates came to. NULL is None, and what MySQL leaves unknown stays unknown: AND, OR, NOT, IN and comparisons know three truth values.
Truth values are the ints 1 and 0, as in MySQL.

A Scope knows the columns that a clause may name, and counts what a grouped query must know: the aggregates that it found and the columns that are used outside of
them.
"""
import calendar
import datetime
import math
import operator
import re
from decimal import ROUND_DOWN, Decimal

import _sqltypes as types
from _sqlparse import AGGREGATES, SQLError, unsupported
from _sqltypes import (
    DATE_TYPE, DATETIME_TYPE, FLOAT_TYPE, INT_TYPE, NULL_TYPE, TIME_TYPE, WIDE, Type, as_datetime, as_float, as_number, as_text, as_time, common, comparer,
    decimal_type, is_true, shorter, sort_key, text_type, whole,
)

VERSION = "8.0.44"
LOWEST, HIGHEST = -2 ** 63, 2 ** 63 - 1


class Column:
    """A column that expressions can name, or one of a result."""

    __slots__ = ("table", "name", "type", "database", "original")

    def __init__(self, table, name, type, database=None, original=None):
        self.table, self.name, self.type, self.database, self.original = table, name, type, database, original


class Scope:
    """The columns that an expression may name.

    session gives the time, the warnings and the functions about the connection; outer is the scope around a subquery. aggregates collects what a grouped query has
    to compute; it is None where aggregates are not allowed. used collects the places of the columns outside of aggregates.
    """

    def __init__(self, session, columns=(), outer=None, clause="field list"):
        self.session, self.columns, self.outer, self.clause = session, list(columns), outer, clause
        self.aggregates = None
        self.used = []
        self.aliases = {}
        self.row = ()
        self.inserted = None

    def compile(self, tree):
        return getattr(self, "c_" + tree[0].replace(" ", "_"))(*tree[1:])

    def value(self, tree):
        """What an expression without columns comes to."""
        return self.compile(tree)[0](())

    def condition(self, tree):
        """A function that tells whether a row fulfils a condition."""
        function, _ = self.compile(tree)
        warn = self.session.warn
        return lambda row: is_true(function(row), warn) is True

    # Names

    def find(self, table, name):
        """The place of a column, or -1."""
        wanted, found = name.lower(), -1
        for i, column in enumerate(self.columns):
            if column.name.lower() == wanted and (table is None or column.table == table):
                if found >= 0:
                    raise SQLError(1052, f"Column '{name}' in {self.clause} is ambiguous")
                found = i
        return found

    def c_col(self, table, name):
        place = self.find(table, name)
        if place >= 0:
            self.used.append(place)
            return (lambda row: row[place]), self.columns[place].type
        if table is None and name.lower() in self.aliases:
            return self.compile(self.aliases[name.lower()])
        scope = self.outer
        while scope is not None:
            place = scope.find(table, name)
            if place >= 0:
                around = scope
                return (lambda row: around.row[place]), scope.columns[place].type
            scope = scope.outer
        written = f"{table}.{name}" if table else name
        raise SQLError(1054, f"Unknown column '{written}' in '{self.clause}'")

    def c_star(self, table):
        raise SQLError(1064, "You have an error in your SQL syntax; * stands for columns of a select list only")

    def c_sysvar(self, name):
        value = self.session.variable(name)
        return (lambda row: value), INT_TYPE if isinstance(value, int) else text_type(len(value))

    def c_default(self):
        raise unsupported("DEFAULT in an expression")

    # Literals

    def c_lit(self, value, text):
        if value is True or value is False:
            value = int(value)
            return (lambda row: value), Type("int", types.LONGLONG, 1, null=False)
        return (lambda row: value), literal_type(value, text)

    def c_binary(self, tree):
        function, kind = self.compile(tree)
        if kind.kind == "text":
            kind = text_type(kind.size, True)
        return function, kind

    # Logic

    def c_not(self, tree):
        function, _ = self.compile(tree)
        warn = self.session.warn

        def negate(row):
            truth = is_true(function(row), warn)
            return None if truth is None else int(not truth)
        return negate, truth_type()

    def c_and(self, parts):
        return self.all_or_any(parts, False)

    def c_or(self, parts):
        return self.all_or_any(parts, True)

    def all_or_any(self, parts, decides):
        """AND is decided by the first part that is false, OR by the first that is true; a NULL leaves it open."""
        functions = [self.compile(part)[0] for part in parts]
        warn = self.session.warn

        def decide(row):
            open_ = False
            for function in functions:
                truth = is_true(function(row), warn)
                if truth is decides:
                    return int(decides)
                open_ |= truth is None
            return None if open_ else int(not decides)
        return decide, truth_type()

    def c_cmp(self, op, left, right):
        (left, left_type), (right, right_type) = self.compile(left), self.compile(right)
        pair, warn = comparer(left_type, right_type), self.session.warn
        if op == "<=>":
            def same(row):
                x, y = left(row), right(row)
                if x is None or y is None:
                    return int(x is y)
                x, y = pair(x, y, warn)
                return int(x == y)
            return same, truth_type()
        holds = COMPARISONS[op]

        def compare(row):
            x, y = left(row), right(row)
            if x is None or y is None:
                return None
            x, y = pair(x, y, warn)
            return int(holds(x, y))
        return compare, truth_type()

    def c_between(self, tree, low, high, negated):
        parts = [self.compile(part) for part in (tree, low, high)]
        pair, warn = comparer(*types.shared([kind for _, kind in parts])), self.session.warn
        value, lowest, highest = (function for function, _ in parts)

        def between(row):
            x, y, z = value(row), lowest(row), highest(row)
            if x is None:
                return None
            above, below = (None if bound is None else compared(pair(x, bound, warn)) for bound in (y, z))
            if above is not None and above < 0 or below is not None and below > 0:
                return int(negated)
            return None if above is None or below is None else int(not negated)
        return between, truth_type()

    def c_in(self, tree, parts, negated):
        any_ = ("or", [("cmp", "=", tree, part) for part in parts])
        return self.compile(("not", any_) if negated else any_)

    def c_is(self, tree, what, negated):
        function, _ = self.compile(tree)
        warn = self.session.warn
        if what in ("NULL", "UNKNOWN"):
            return (lambda row: int((function(row) is None) != negated)), truth_type()
        wanted = what == "TRUE"
        return (lambda row: int((is_true(function(row), warn) is wanted) != negated)), truth_type()

    def c_like(self, tree, pattern, escape, negated):
        (function, kind), (pattern, pattern_type) = self.compile(tree), self.compile(pattern)
        escape = "\\" if escape is None else self.value(escape)
        exact = kind.binary or pattern_type.binary
        cache = {}

        def like(row):
            text, wanted = function(row), pattern(row)
            if text is None or wanted is None:
                return None
            wanted = as_text(wanted)
            match = cache.get(wanted)
            if match is None:
                match = cache[wanted] = like_pattern(wanted, escape, exact)
            text = as_text(text)
            return int((match(text if exact else fold(text)) is not None) != negated)
        return like, truth_type()

    def c_case(self, operand, pairs, otherwise):
        conditions = [self.compile(condition if operand is None else ("cmp", "=", operand, condition))[0] for condition, _ in pairs]
        values = [self.compile(value) for _, value in pairs]
        last, last_type = self.compile(otherwise)
        kind = common([value[1] for value in values] + [last_type])
        warn = self.session.warn

        def choose(row):
            for condition, (value, _) in zip(conditions, values):
                if is_true(condition(row), warn):
                    return fitted(value(row), kind)
            return fitted(last(row), kind)
        return choose, kind

    # Arithmetic

    def c_neg(self, tree):
        return self.compile(("math", "-", ("lit", 0, "0"), tree))

    def operand(self, tree):
        """An expression for a further calculation: a quotient still has the digits that are not shown."""
        return self.c_math(*tree[1:], exact=True) if tree[0] == "math" else self.compile(tree)

    def c_math(self, op, left, right, exact=False):
        if left[0] == "interval" or right[0] == "interval":
            if right[0] != "interval":
                left, right = right, left
            return self.shifted(left, right, -1 if op == "-" else 1)
        (left, left_type), (right, right_type) = self.operand(left), self.operand(right)
        kinds = {numeric_kind(left_type), numeric_kind(right_type)}
        target = "float" if "float" in kinds else "decimal" if "decimal" in kinds or op == "/" else "int"
        session, compute = self.session, ARITHMETIC[op]
        warn = session.warn
        kind = arithmetic_type(op, target, left_type, right_type)
        shown = kind.decimals if target == "decimal" and op != "DIV" and not exact else None

        def calculate(row):
            x, y = left(row), right(row)
            if x is None or y is None:
                return None
            x, y = as_number(x, warn), as_number(y, warn)
            if target == "float":
                x, y = float(x), float(y)
            elif target == "decimal":
                x, y = Decimal(x), Decimal(y)
            if y == 0 and op in DIVISIONS:
                session.divided_by_zero()
                return None
            value = limited(compute(x, y), op, x, y, target)
            return value if shown is None else shorter(value, shown)
        return calculate, kind

    def shifted(self, tree, interval, sign):
        function, kind = self.compile(tree)
        amount, _ = self.compile(interval[1])
        unit, warn = interval[2], self.session.warn
        days = unit in ("DAY", "WEEK", "MONTH", "QUARTER", "YEAR")
        keeps_date = kind.kind == "date" and days

        def shift(row):
            given, count = function(row), amount(row)
            start = None if given is None else as_datetime(given)
            if start is None or count is None:
                return None
            moved = moved_by(start, unit, sign * as_number(count, warn))
            if keeps_date or days and isinstance(given, str) and ":" not in given:
                moved = moved and moved.date()
            return as_text(moved) if kind.kind == "text" and moved is not None else moved
        return shift, text_type(19) if kind.kind == "text" else DATE_TYPE if keeps_date else DATETIME_TYPE

    def c_interval(self, tree, unit):
        raise SQLError(1064, "You have an error in your SQL syntax; INTERVAL belongs after + or - of a date")

    def c_cast(self, tree, word, sizes):
        function, _ = self.compile(tree)
        kind, convert = cast_to(word, sizes, self.session)

        def cast(row):
            value = function(row)
            return None if value is None else convert(value)
        return cast, kind

    # Functions and subqueries

    def c_call(self, name, arguments, distinct, text):
        if name in AGGREGATES:
            return self.aggregate(name, arguments, distinct)
        if name == "VALUES":
            return self.values_of(arguments)
        if name not in FUNCTIONS:
            raise self.unknown_function(name, text)
        fewest, most, gives, compute = FUNCTIONS[name]
        if not fewest <= len(arguments) <= most:
            raise SQLError(1582, f"Incorrect parameter count in the call to native function '{text.partition('(')[0]}'")
        if gives is None:
            return compute(self, arguments)
        compiled = [self.compile(argument) for argument in arguments]
        functions, session = [function for function, _ in compiled], self.session
        kind = gives([kind for _, kind in compiled]) if callable(gives) else gives

        def call(row):
            values = [function(row) for function in functions]
            if None in values:
                return None
            return compute(session, *values)
        return call, kind

    def unknown_function(self, name, text):
        if name in OTHER_FUNCTIONS:
            return unsupported(f"the function {name}")
        return SQLError(1305, f"FUNCTION {self.session.database or ''}.{text.partition('(')[0]} does not exist")

    def values_of(self, arguments):
        """VALUES(column) in ON DUPLICATE KEY UPDATE: what the row would have had."""
        if self.inserted is None or len(arguments) != 1 or arguments[0][0] != "col":
            raise SQLError(1064, "You have an error in your SQL syntax; VALUES(column) belongs into ON DUPLICATE KEY UPDATE")
        place = self.find(None, arguments[0][2])
        if place < 0:
            raise SQLError(1054, f"Unknown column '{arguments[0][2]}' in '{self.clause}'")
        return (lambda row: self.inserted[place]), self.columns[place].type

    def aggregate(self, name, arguments, distinct):
        if self.aggregates is None:
            raise SQLError(1111, "Invalid use of group function")
        more = None
        if name == "GROUP_CONCAT":
            arguments, order, separator = arguments
            if order:
                raise unsupported("GROUP_CONCAT with ORDER BY")
            more = separator
        if len(arguments) != 1 and not (name == "COUNT" and (distinct or not arguments)):
            raise SQLError(1064, f"You have an error in your SQL syntax; {name} takes one argument")
        found, used, self.aggregates = self.aggregates, self.used, None
        self.used = []
        compiled = [self.operand(argument) for argument in arguments]
        self.aggregates, self.used = found, used
        kind = compiled[0][1] if compiled else INT_TYPE
        place = len(self.columns) + len(found)
        found.append((AGGREGATE[name], compiled, distinct, kind, more))
        return (lambda row: row[place]), aggregate_type(name, kind)

    def c_query(self, query):
        columns, run = self.session.subquery(query, self)
        if len(columns) != 1:
            raise SQLError(1241, "Operand should contain 1 column(s)")

        def only(row):
            self.row = row
            rows = run()
            if len(rows) > 1:
                raise SQLError(1242, "Subquery returns more than 1 row")
            return rows[0][0] if rows else None
        return only, columns[0].type

    def c_exists(self, query):
        _, run = self.session.subquery(query, self)

        def exists(row):
            self.row = row
            return int(bool(run()))
        return exists, truth_type()

    def c_in_query(self, tree, query, negated):
        function, kind = self.compile(tree)
        columns, run = self.session.subquery(query, self)
        if len(columns) != 1:
            raise SQLError(1241, "Operand should contain 1 column(s)")
        pair, warn = comparer(kind, columns[0].type), self.session.warn

        def inside(row):
            self.row = row
            value, rows = function(row), run()
            if not rows:
                return int(negated)
            if value is None:
                return None
            unknown = False
            for (other,) in rows:
                if other is None:
                    unknown = True
                    continue
                x, y = pair(value, other, warn)
                if x == y:
                    return int(not negated)
            return None if unknown else int(negated)
        return inside, truth_type()


# Types of results

def truth_type():
    return Type("int", types.LONGLONG, 1)


def literal_type(value, text):
    if value is None:
        return NULL_TYPE
    if isinstance(value, int):
        return Type("int", types.LONGLONG if abs(value) < 2 ** 63 else types.NEWDECIMAL, len(text), null=False)
    if isinstance(value, Decimal):
        decimals = max(0, -value.as_tuple().exponent)
        return Type("decimal", types.NEWDECIMAL, len(text) + 1, decimals, size=len(value.as_tuple().digits), null=False)
    if isinstance(value, float):
        return Type("float", types.DOUBLE, len(text), 31, null=False)
    if isinstance(value, bytes):
        return Type("bytes", types.VAR_STRING, len(value), 31, binary=True, null=False)
    made = text_type(len(value))
    made.null = False
    return made


def numeric_kind(kind):
    """What a type counts as in arithmetic."""
    return kind.kind if kind.kind in ("int", "decimal") else "int" if kind.kind in ("date", "datetime", "time") else "float"


def digits_of(kind):
    """How many digits a number of a type may have: an int column's length counts the sign."""
    return kind.size or kind.length - (kind.low is not None and kind.low < 0)


def arithmetic_type(op, target, left, right):
    made = arithmetic_size(op, target, left, right)
    made.null = op in DIVISIONS or left.null or right.null
    return made


def arithmetic_size(op, target, left, right):
    if op == "DIV":
        return Type("int", types.LONGLONG, max(left.length, 1))
    if target == "float":
        return Type("float", types.DOUBLE, 23, 31)
    if target == "int":
        return Type("int", types.LONGLONG, max(left.length, right.length) + (op in "+-*"))
    if op == "/":
        return decimal_type(digits_of(left) + 4 + right.decimals, min(left.decimals + 4, 30))
    if op == "*":
        return decimal_type(digits_of(left) + digits_of(right), min(left.decimals + right.decimals, 30))
    decimals = max(left.decimals, right.decimals)
    return decimal_type(max(digits_of(left) - left.decimals, digits_of(right) - right.decimals) + decimals + (op in "+-"), decimals)


def aggregate_type(name, kind):
    if name == "COUNT":
        return Type("int", types.LONGLONG, 21, null=False)
    if name in ("MIN", "MAX"):
        return Type(kind.kind, kind.code, kind.length, 31 if kind.kind == "text" else kind.decimals, size=kind.size, binary=kind.binary)
    if name == "GROUP_CONCAT":
        return text_type(1024)
    if numeric_kind(kind) == "float":
        return FLOAT_TYPE
    extra = 4 if name == "AVG" else 0
    return decimal_type(digits_of(kind) + (22 if name == "SUM" else extra), kind.decimals + extra)


def fitted(value, kind):
    """A value as the common type of several has it."""
    if value is None or kind.kind in ("null", "int"):
        return value
    if kind.kind == "text":
        return as_text(value)
    if kind.kind == "float":
        return float(value)
    if kind.kind == "decimal":
        return shorter(Decimal(value), kind.decimals)
    if kind.kind == "datetime":
        return as_datetime(value)
    return value


# Arithmetic

def compared(pair):
    """-1, 0 or 1: how two values that can be compared stand to each other."""
    x, y = pair
    return (x > y) - (x < y)


COMPARISONS = {"=": operator.eq, "<>": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
DIVISIONS = frozenset(("/", "DIV", "%", "MOD"))


def divide(x, y):
    """A quotient. Of decimals it has at least four digits more than they have, in groups of nine, and the rest is cut off, as MySQL computes it."""
    if isinstance(x, float):
        return x / y
    places = [max(0, -value.as_tuple().exponent) for value in (x, y)]
    groups = [-(-count // 9) * 9 for count in places]
    more = max(0, 4 - (sum(groups) - sum(places)))
    unit = Decimal(1).scaleb(-(-(-(sum(groups) + more) // 9) * 9))
    return WIDE.divide(x, y).quantize(unit, ROUND_DOWN, WIDE)


def remainder(x, y):
    """What is left of x, with its sign."""
    if isinstance(x, float):
        return math.fmod(x, y)
    if isinstance(x, Decimal):
        return WIDE.remainder(x, y)
    left = abs(x) % abs(y)
    return left if x >= 0 else -left


def exactly(plain, wide):
    """A calculation that keeps all digits of decimals."""
    return lambda x, y: wide(x, y) if isinstance(x, Decimal) else plain(x, y)


def integer_quotient(x, y):
    quotient = abs(int(Decimal(x) / Decimal(y))) if not isinstance(x, int) else abs(x) // abs(y)
    return quotient if (x < 0) == (y < 0) else -quotient


ARITHMETIC = {
    "+": exactly(operator.add, WIDE.add), "-": exactly(operator.sub, WIDE.subtract), "*": exactly(operator.mul, WIDE.multiply),
    "/": divide, "%": remainder, "MOD": remainder, "DIV": integer_quotient,
}


def limited(value, op, x, y, target):
    """A result, unless it is beyond what its type holds. There is no negative zero."""
    if target == "int" and op != "/" and not LOWEST <= value <= HIGHEST:
        raise SQLError(1690, f"BIGINT value is out of range in '({x} {op} {y})'")
    if target == "float" and (math.isinf(value) or math.isnan(value)):
        raise SQLError(1690, f"DOUBLE value is out of range in '({as_text(x)} {op} {as_text(y)})'")
    return value if value else abs(value)


def moved_by(start, unit, count):
    """A moment, moved by a number of units; the day is cut to the length of the month."""
    if unit in ("MONTH", "QUARTER", "YEAR"):
        count = whole(count) * {"MONTH": 1, "QUARTER": 3, "YEAR": 12}[unit]
        months = start.year * 12 + start.month - 1 + count
        year, month = divmod(months, 12)
        if not 1 <= year <= 9999:
            return None
        last = calendar.monthrange(year, month + 1)[1]
        return start.replace(year=year, month=month + 1, day=min(start.day, last))
    seconds = {"MICROSECOND": Decimal("0.000001"), "SECOND": 1, "MINUTE": 60, "HOUR": 3600, "DAY": 86400, "WEEK": 604800}[unit]
    if unit != "SECOND":
        count = whole(count)
    return start + datetime.timedelta(seconds=float(Decimal(count) * seconds))


def cast_to(word, sizes, session):
    """CAST: its type, and the function that turns a value that is not NULL into it."""
    warn = session.warn
    if word in ("SIGNED", "UNSIGNED"):
        def integer(value):
            if isinstance(value, str):
                found = re.match(r"\s*[-+]?\d+", value)
                if found is None or found.end() != len(value):
                    warn(1292, f"Truncated incorrect INTEGER value: '{value}'")
                value = int(found[0]) if found else 0
            value = whole(as_number(value, warn))
            return value % 2 ** 64 if word == "UNSIGNED" and value < 0 else value
        return INT_TYPE, integer
    if word in ("CHAR", "BINARY"):
        size = sizes[0] if sizes else None
        if word == "BINARY":
            return types.BYTES_TYPE, lambda value: types.as_bytes(value)[:size]
        return text_type(size or 64), lambda value: as_text(value)[:size]
    if word == "DATE":
        return DATE_TYPE, lambda value: dated(value, warn, lambda made: made.date())
    if word == "DATETIME":
        return DATETIME_TYPE, lambda value: dated(value, warn, lambda made: types.rounded(made, sizes[0] if sizes else 0))
    if word == "TIME":
        return TIME_TYPE, as_time
    if word == "DECIMAL":
        digits, decimals = sizes[0] if sizes else 10, sizes[1] if len(sizes) > 1 else 0
        most = (Decimal(10) ** digits - 1).scaleb(-decimals)

        def decimal(value):
            value = as_number(value, warn)
            value = Decimal(repr(value) if isinstance(value, float) else value)
            if abs(value) < most:
                return shorter(value, decimals)
            if abs(value) > most:
                warn(1264, "Out of range value for column 'cast' at row 1")
            return most.copy_sign(value)
        return decimal_type(digits, decimals), decimal
    return FLOAT_TYPE, lambda value: as_float(value, warn)


def dated(value, warn, then):
    made = as_datetime(value)
    if made is None:
        warn(1292, f"Incorrect datetime value: '{as_text(value)}'")
        return None
    return then(made)


# LIKE

def fold(text):
    """A text as LIKE compares it when case does not count."""
    return text.casefold()


def like_pattern(pattern, escape, exact):
    """Matches what a pattern of LIKE does. What stands between two % is taken where it comes first, and nowhere else: a later place leaves less for what follows."""
    out, at, pieces = [], 0, 0
    pattern = pattern if exact else fold(pattern)
    while at < len(pattern):
        character = pattern[at]
        if character == escape and at + 1 < len(pattern):
            at += 1
            out.append(re.escape(pattern[at]))
        elif character == "%":
            out.append(")(?>.*?" if pieces else "(?>.*?")
            pieces += 1
        elif character == "_":
            out.append(".")
        else:
            out.append(re.escape(character))
        at += 1
    return re.compile("".join(out) + r"\Z" + (")" if pieces else ""), re.DOTALL).match


# Aggregates: each takes the group's rows and gives the value

def arguments_of(rows, compiled, distinct):
    """The arguments' values in a group, those with a NULL left out."""
    if len(compiled) == 1:
        function, kind = compiled[0]
        values = [value for value in map(function, rows) if value is not None]
        if not distinct:
            return values
        return list({sort_key(value, kind): value for value in values}.values())
    found = {}
    for row in rows:
        values = [function(row) for function, _ in compiled]
        if None not in values:
            found[tuple(sort_key(value, kind) for value, (_, kind) in zip(values, compiled))] = values
    return list(found.values())


def agg_count(rows, compiled, distinct, kind, more, warn):
    return len(rows) if not compiled else len(arguments_of(rows, compiled, distinct))


def agg_sum(rows, compiled, distinct, kind, more, warn):
    values = [as_number(value, warn) for value in arguments_of(rows, compiled, distinct)]
    if not values:
        return None
    return float(sum(values)) if numeric_kind(kind) == "float" else shorter(total(values), kind.decimals)


def total(values):
    """The sum of ints and decimals, with all its digits."""
    out = Decimal(0)
    for value in values:
        out = WIDE.add(out, Decimal(value))
    return out


def agg_avg(rows, compiled, distinct, kind, more, warn):
    values = [as_number(value, warn) for value in arguments_of(rows, compiled, distinct)]
    if not values:
        return None
    if numeric_kind(kind) == "float":
        return float(sum(values)) / len(values)
    return shorter(divide(total(values), Decimal(len(values))), kind.decimals + 4)


def agg_min(rows, compiled, distinct, kind, more, warn):
    return min(arguments_of(rows, compiled, False), key=lambda value: sort_key(value, kind), default=None)


def agg_max(rows, compiled, distinct, kind, more, warn):
    return max(arguments_of(rows, compiled, False), key=lambda value: sort_key(value, kind), default=None)


def agg_concat(rows, compiled, distinct, kind, more, warn):
    values = arguments_of(rows, compiled, distinct)
    return more.join(map(as_text, values))[:1024] if values else None


AGGREGATE = {"COUNT": agg_count, "SUM": agg_sum, "AVG": agg_avg, "MIN": agg_min, "MAX": agg_max, "GROUP_CONCAT": agg_concat}


# Functions: fewest and most arguments, type of the result, and how it is computed. With None for the type the last is given the scope and the trees of the
# arguments instead: those are the functions that look at NULL themselves.

def widest(kinds):
    return text_type(max(kind.size or kind.length for kind in kinds))


def together(kinds):
    return text_type(sum(kind.size or kind.length for kind in kinds))


def f_if(scope, arguments):
    return scope.c_case(None, [(arguments[0], arguments[1])], arguments[2])


def f_coalesce(scope, arguments):
    compiled = [scope.compile(argument) for argument in arguments]
    kind = common([kind for _, kind in compiled])

    def coalesce(row):
        for function, _ in compiled:
            value = function(row)
            if value is not None:
                return fitted(value, kind)
        return None
    return coalesce, kind


def f_nullif(scope, arguments):
    function, kind = scope.compile(arguments[0])
    equal, _ = scope.compile(("cmp", "=", *arguments))
    return (lambda row: None if equal(row) else function(row)), kind


def f_isnull(scope, arguments):
    return scope.c_is(arguments[0], "NULL", False)


def f_concat_ws(scope, arguments):
    compiled = [scope.compile(argument) for argument in arguments]

    def join(row):
        separator, *values = (function(row) for function, _ in compiled)
        return None if separator is None else as_text(separator).join(as_text(value) for value in values if value is not None)
    return join, together([kind for _, kind in compiled])


def f_extreme(pick):
    def compile(scope, arguments):
        compiled = [scope.compile(argument) for argument in arguments]
        kind = common([kind for _, kind in compiled])

        def extreme(row):
            values = [fitted(function(row), kind) for function, _ in compiled]
            return None if None in values else pick(values, key=lambda value: sort_key(value, kind))
        return extreme, kind
    return compile


def f_round(scope, arguments):
    function, kind = scope.operand(arguments[0])
    digits = scope.value(arguments[1]) if len(arguments) > 1 else 0
    if digits is None:
        return (lambda row: None), NULL_TYPE
    digits, warn, target = whole(as_number(digits, scope.session.warn)), scope.session.warn, numeric_kind(kind)

    def rounding(row):
        value = function(row)
        if value is None:
            return None
        value = as_number(value, warn)
        if isinstance(value, float):
            return round(value, digits) if digits else float(round(value))
        made = shorter(Decimal(value), digits)
        return int(made) if target == "int" else made if digits >= 0 else Decimal(int(made))
    return rounding, FLOAT_TYPE if target == "float" else INT_TYPE if target == "int" else decimal_type(kind.size + 1, max(0, min(digits, 30)))


def f_substring(session, text, start, length=None):
    text, start = as_text(text), whole(as_number(start, session.warn))
    begin = start - 1 if start > 0 else len(text) + start
    if start == 0 or begin < 0:
        return ""
    return text[begin:] if length is None else text[begin:begin + max(0, whole(as_number(length, session.warn)))]


def f_date_format(session, moment, form):
    moment = as_datetime(moment)
    if moment is None:
        return None
    return re.sub("%(.)", lambda found: format_part(moment, found[1]), as_text(form))


def format_part(moment, letter):
    if letter in ("Y", "y", "m", "d", "H", "M", "b", "a", "p", "j"):
        return moment.strftime("%" + {"M": "B"}.get(letter, letter))
    twelve = (moment.hour - 1) % 12 + 1
    parts = {
        "c": str(moment.month), "e": str(moment.day), "i": f"{moment.minute:02}", "s": f"{moment.second:02}", "S": f"{moment.second:02}", "k": str(moment.hour),
        "h": f"{twelve:02}", "I": f"{twelve:02}", "l": str(twelve), "f": f"{moment.microsecond:06}", "W": moment.strftime("%A"), "w": str(moment.isoweekday() % 7),
        "T": moment.strftime("%H:%M:%S"), "r": moment.strftime("%I:%M:%S %p"), "%": "%",
    }
    if letter in "DUuVvXx":
        raise unsupported(f"DATE_FORMAT with %{letter}")
    return parts.get(letter, letter)


def part_of(name):
    """YEAR(moment) and its like."""
    def part(session, moment):
        made = as_datetime(moment)
        if made is None:
            session.warn(1292, f"Incorrect datetime value: '{as_text(moment)}'")
            return None
        return getattr(made, name)
    return part


def f_timestampdiff(session, first, second):
    first, second = as_datetime(first), as_datetime(second)
    return None if first is None or second is None else (first.date() - second.date()).days


def f_unix_timestamp(scope, arguments):
    if not arguments:
        return (lambda row: int((scope.session.now() - EPOCH).total_seconds())), INT_TYPE
    function, _ = scope.compile(arguments[0])

    def seconds(row):
        moment = function(row)
        moment = None if moment is None else as_datetime(moment)
        return None if moment is None else int((moment - EPOCH).total_seconds())
    return seconds, INT_TYPE


def f_now(scope, arguments):
    digits = scope.value(arguments[0]) if arguments else 0
    step = 10 ** (6 - digits)

    def now(row):
        moment = scope.session.now()
        return moment.replace(microsecond=moment.microsecond // step * step)
    return now, Type("datetime", types.DATETIME, 19 + (digits and digits + 1), digits)


def f_sleep(session, seconds):
    seconds = as_float(seconds, session.warn)
    if seconds < 0:
        raise SQLError(1210, "Incorrect arguments to sleep.")
    session.slept += seconds
    return 0


def f_last_insert_id(scope, arguments):
    if arguments:
        raise unsupported("LAST_INSERT_ID with an argument")
    return (lambda row: scope.session.last_insert_id), INT_TYPE


def about(value):
    """A function without arguments about the session."""
    def compile(scope, arguments):
        made = value(scope.session)
        return (lambda row: value(scope.session)), INT_TYPE if isinstance(made, int) else text_type(len(made or "") or 64)
    return compile


def f_char_index(session, part, text, start=1):
    found = fold(as_text(text)).find(fold(as_text(part)), max(0, start - 1))
    return found + 1


def f_pad(session, text, size, pad, left):
    text, pad = as_text(text), as_text(pad)
    if len(text) >= size:
        return text[:max(0, size)]
    if not pad:
        return ""
    filling = (pad * (size - len(text)))[:size - len(text)]
    return filling + text if left else text + filling


def f_root(session, x):
    x = as_float(x, session.warn)
    return None if x < 0 else math.sqrt(x)


def f_logarithm(base):
    def logarithm(session, x):
        x = as_float(x, session.warn)
        if x > 0:
            return math.log(x) if base is None else math.log2(x) if base == 2 else math.log10(x)
        session.warn(3020, "Invalid argument for logarithm")
        return None
    return logarithm


def f_step(step):
    def stepped(scope, arguments):
        function, kind = scope.compile(arguments[0])
        warn = scope.session.warn

        def compute(row):
            value = function(row)
            if value is None:
                return None
            value = as_number(value, warn)
            return float(step(value)) if isinstance(value, float) else step(value)
        return compute, FLOAT_TYPE if numeric_kind(kind) == "float" else INT_TYPE
    return stepped


def f_abs(scope, arguments):
    function, kind = scope.compile(arguments[0])
    warn = scope.session.warn

    def absolute(row):
        value = function(row)
        return None if value is None else abs(as_number(value, warn))
    return absolute, FLOAT_TYPE if numeric_kind(kind) == "float" else kind if kind.kind in ("int", "decimal") else INT_TYPE


def digest(name):
    def hexadecimal(session, text):
        import hashlib
        return getattr(hashlib, name)(types.as_bytes(text)).hexdigest()
    return hexadecimal


EPOCH = datetime.datetime(1970, 1, 1)
SMALL_INT = Type("int", types.LONGLONG, 10)

FUNCTIONS = {
    "IF": (3, 3, None, f_if), "IFNULL": (2, 2, None, f_coalesce), "COALESCE": (1, 99, None, f_coalesce), "NULLIF": (2, 2, None, f_nullif),
    "ISNULL": (1, 1, None, f_isnull),
    "GREATEST": (2, 99, None, f_extreme(max)), "LEAST": (2, 99, None, f_extreme(min)),
    "CONCAT": (1, 99, together, lambda session, *parts: "".join(map(as_text, parts))), "CONCAT_WS": (2, 99, None, f_concat_ws),
    "UPPER": (1, 1, widest, lambda session, text: as_text(text).upper()), "UCASE": (1, 1, widest, lambda session, text: as_text(text).upper()),
    "LOWER": (1, 1, widest, lambda session, text: as_text(text).lower()), "LCASE": (1, 1, widest, lambda session, text: as_text(text).lower()),
    "LENGTH": (1, 1, SMALL_INT, lambda session, text: len(types.as_bytes(text))), "CHAR_LENGTH": (1, 1, SMALL_INT, lambda session, text: len(as_text(text))),
    "CHARACTER_LENGTH": (1, 1, SMALL_INT, lambda session, text: len(as_text(text))),
    "SUBSTRING": (2, 3, widest, f_substring), "SUBSTR": (2, 3, widest, f_substring), "MID": (3, 3, widest, f_substring),
    "LEFT": (2, 2, widest, lambda session, text, count: as_text(text)[:max(0, count)]),
    "RIGHT": (2, 2, widest, lambda session, text, count: as_text(text)[-count:] if count > 0 else ""),
    "TRIM": (1, 1, widest, lambda session, text: as_text(text).strip(" ")), "LTRIM": (1, 1, widest, lambda session, text: as_text(text).lstrip(" ")),
    "RTRIM": (1, 1, widest, lambda session, text: as_text(text).rstrip(" ")),
    "REPLACE": (3, 3, together, lambda session, text, old, new: as_text(text).replace(as_text(old), as_text(new)) if as_text(old) else as_text(text)),
    "REVERSE": (1, 1, widest, lambda session, text: as_text(text)[::-1]), "REPEAT": (2, 2, widest, lambda session, text, count: as_text(text) * max(0, count)),
    "LOCATE": (2, 3, SMALL_INT, f_char_index), "INSTR": (2, 2, SMALL_INT, lambda session, text, part: f_char_index(session, part, text)),
    "LPAD": (3, 3, together, lambda session, text, size, pad: f_pad(session, text, size, pad, True)),
    "RPAD": (3, 3, together, lambda session, text, size, pad: f_pad(session, text, size, pad, False)),
    "HEX": (1, 1, widest, lambda session, value: f"{value:X}" if isinstance(value, int) else types.as_bytes(value).hex().upper()),
    "MD5": (1, 1, text_type(32), digest("md5")), "SHA1": (1, 1, text_type(40), digest("sha1")), "SHA": (1, 1, text_type(40), digest("sha1")),
    "ABS": (1, 1, None, f_abs), "ROUND": (1, 2, None, f_round), "CEIL": (1, 1, None, f_step(math.ceil)), "CEILING": (1, 1, None, f_step(math.ceil)),
    "FLOOR": (1, 1, None, f_step(math.floor)),
    "SIGN": (1, 1, SMALL_INT, lambda session, x: (as_number(x, session.warn) > 0) - (as_number(x, session.warn) < 0)),
    "MOD": (2, 2, None, lambda scope, arguments: scope.c_math("%", *arguments)),
    "POW": (2, 2, FLOAT_TYPE, lambda session, x, y: as_float(x, session.warn) ** as_float(y, session.warn)),
    "POWER": (2, 2, FLOAT_TYPE, lambda session, x, y: as_float(x, session.warn) ** as_float(y, session.warn)),
    "SQRT": (1, 1, FLOAT_TYPE, f_root), "LN": (1, 1, FLOAT_TYPE, f_logarithm(None)), "LOG": (1, 1, FLOAT_TYPE, f_logarithm(None)),
    "LOG2": (1, 1, FLOAT_TYPE, f_logarithm(2)), "LOG10": (1, 1, FLOAT_TYPE, f_logarithm(10)),
    "PI": (0, 0, FLOAT_TYPE, lambda session: math.pi), "RAND": (0, 0, FLOAT_TYPE, lambda session: session.random()),
    "NOW": (0, 1, None, f_now), "SYSDATE": (0, 1, None, f_now), "UTC_TIMESTAMP": (0, 1, None, f_now),
    "CURDATE": (0, 0, DATE_TYPE, lambda session: session.now().date()), "UTC_DATE": (0, 0, DATE_TYPE, lambda session: session.now().date()),
    "CURTIME": (0, 0, TIME_TYPE, lambda session: as_time(session.now().replace(microsecond=0))),
    "DATE": (1, 1, DATE_TYPE, lambda session, value: dated(value, session.warn, lambda made: made.date())),
    "TIME": (1, 1, TIME_TYPE, lambda session, value: as_time(as_datetime(value) or value)),
    "YEAR": (1, 1, SMALL_INT, part_of("year")), "MONTH": (1, 1, SMALL_INT, part_of("month")), "DAY": (1, 1, SMALL_INT, part_of("day")),
    "DAYOFMONTH": (1, 1, SMALL_INT, part_of("day")),
    "HOUR": (1, 1, SMALL_INT, part_of("hour")), "MINUTE": (1, 1, SMALL_INT, part_of("minute")), "SECOND": (1, 1, SMALL_INT, part_of("second")),
    "MICROSECOND": (1, 1, SMALL_INT, part_of("microsecond")),
    "DATEDIFF": (2, 2, SMALL_INT, f_timestampdiff), "DATE_FORMAT": (2, 2, text_type(64), f_date_format), "UNIX_TIMESTAMP": (0, 1, None, f_unix_timestamp),
    "DATE_ADD": (2, 2, None, lambda scope, arguments: scope.c_math("+", *arguments)),
    "DATE_SUB": (2, 2, None, lambda scope, arguments: scope.c_math("-", *arguments)),
    "SLEEP": (1, 1, Type("int", types.LONGLONG, 1), f_sleep), "VERSION": (0, 0, None, about(lambda session: VERSION)),
    "DATABASE": (0, 0, None, about(lambda session: session.database)),
    "SCHEMA": (0, 0, None, about(lambda session: session.database)), "USER": (0, 0, None, about(lambda session: session.user)),
    "CURRENT_USER": (0, 0, None, about(lambda session: session.user)),
    "CONNECTION_ID": (0, 0, None, about(lambda session: session.number)), "LAST_INSERT_ID": (0, 1, None, f_last_insert_id),
    "ROW_COUNT": (0, 0, None, about(lambda session: session.row_count)),
}

# Functions that MySQL has and that are not here: they are refused by name; any other name is one that does not exist.
OTHER_FUNCTIONS = frozenset("""
    ACOS ADDDATE ADDTIME AES_DECRYPT AES_ENCRYPT ANY_VALUE ASCII ASIN ATAN ATAN2 BENCHMARK BIN BIN_TO_UUID BIT_AND BIT_COUNT BIT_LENGTH BIT_OR BIT_XOR
    CHAR CHARSET COERCIBILITY COLLATION COMPRESS CONV CONVERT_TZ COS COT CRC32 CUME_DIST DAYNAME DAYOFWEEK DAYOFYEAR DEGREES DENSE_RANK ELT EXP EXPORT_SET
    FIELD FIND_IN_SET FIRST_VALUE FORMAT FOUND_ROWS FROM_BASE64 FROM_DAYS FROM_UNIXTIME GET_LOCK GROUPING INET_ATON INET_NTOA INSERT INTERVAL IS_FREE_LOCK
    IS_USED_LOCK IS_UUID JSON_ARRAY JSON_ARRAYAGG JSON_CONTAINS JSON_EXTRACT JSON_KEYS JSON_LENGTH JSON_OBJECT JSON_OBJECTAGG JSON_PRETTY JSON_QUOTE
    JSON_REMOVE JSON_REPLACE JSON_SEARCH JSON_SET JSON_TYPE JSON_UNQUOTE JSON_VALID JSON_VALUE LAG LAST_DAY LAST_VALUE LEAD LOAD_FILE MAKE_SET MAKEDATE
    MAKETIME MONTHNAME NAME_CONST NTH_VALUE NTILE OCT OCTET_LENGTH ORD PERCENT_RANK PERIOD_ADD PERIOD_DIFF QUARTER QUOTE RADIANS RANDOM_BYTES RANK
    REGEXP_INSTR REGEXP_LIKE REGEXP_REPLACE REGEXP_SUBSTR RELEASE_LOCK ROW_NUMBER SEC_TO_TIME SESSION_USER SHA2 SIN SOUNDEX SPACE STD STDDEV STDDEV_POP
    STDDEV_SAMP STR_TO_DATE STRCMP SUBDATE SUBSTRING_INDEX SUBTIME SYSTEM_USER TAN TIME_FORMAT TIME_TO_SEC TIMEDIFF TIMESTAMP TIMESTAMPADD TIMESTAMPDIFF
    TO_BASE64 TO_DAYS TO_SECONDS TRUNCATE UNCOMPRESS UNHEX UTC_TIME UUID UUID_SHORT UUID_TO_BIN VAR_POP VAR_SAMP VARIANCE WEEK WEEKDAY WEEKOFYEAR
    WEIGHT_STRING YEARWEEK
""".split())
