"""SQL text to a tree, in MySQL's dialect.

`parse(text)` gives a statement: a tuple whose first item names it. Its parts are tuples, lists and strings alone, so that a statement can be kept and run again:

    ("select", Select)                              fields, distinct, source, where, group, having, order, limit, lock
    ("insert", verb, table, columns, rows, query, updates)
    ("update", table, assignments, where, order, limit)      ("delete", table, where, order, limit)
    ("create table", name, columns, keys, if_not_exists)     ("drop table", names, if_exists)      ("truncate", name)      …

An expression begins with its kind: ("lit", value, text), ("col", table, name), ("star", table), ("and", parts), ("or", parts), ("not", e), ("cmp", op, a, b),
("math", op, a, b), ("neg", e), ("in", e, parts, negated), ("between", e, low, high, negated), ("like", e, pattern, escape, negated), ("is", e, what, negated),
("call", name, arguments, distinct, text), ("case", operand, pairs, otherwise), ("cast", e, type), ("interval", e, unit), ("query", Select), ("exists", Select),
("sysvar", name).

A text that MySQL would not accept raises SQLError 1064 with the place. What MySQL has and this database has not raises NotImplementedError with its name: a program
must not be able to take it for an error of its own. Nesting is bounded, since each level costs calls in the parser and in the evaluation.
"""
import re

MAX_NESTING = 60
MAX_CHAIN = 200


class SQLError(Exception):
    """An error that the server reports: its number and its text."""

    def __init__(self, code, text):
        super().__init__(code, text)
        self.code, self.text = code, text


def unsupported(what):
    """The refusal of a part of SQL that is not there."""
    there = "CREATE and DROP TABLE, INSERT, REPLACE, SELECT with joins and GROUP BY, UPDATE, DELETE and transactions"
    return NotImplementedError(f"{what} is not part of the playground's SQL: it has {there}")


TOKEN = re.compile(r"""
    (?P<space>\s+|--(?=\s|$)[^\n]*|\#[^\n]*|/\*[^!][^*]*\*+(?:[^/*][^*]*\*+)*/)
  | (?P<hint>/\*!)
  | (?P<number>0x[0-9a-fA-F]+|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?)
  | (?P<word>[A-Za-z_$\u0080-\uffff][\w$]*)
  | (?P<name>`(?:[^`]|``)*`)
  | (?P<string>'(?:[^'\\]++|\\[\s\S]|'')*'|"(?:[^"\\]++|\\[\s\S]|"")*")
  | (?P<op><=>|<>|!=|<=|>=|<<|>>|&&|\|\||:=|@@|[-+*/%=<>(),.;!&|^~@])
""", re.VERBOSE)

ESCAPES = {"0": "\0", "b": "\b", "n": "\n", "r": "\r", "t": "\t", "Z": "\x1a", "%": "\\%", "_": "\\_"}

# Words that cannot be names without backquotes: those at which an expression, an alias or a list ends.
RESERVED = frozenset("""
    ADD ALL ALTER ANALYZE AND AS ASC BETWEEN BIGINT BINARY BLOB BOTH BY CASE CHAR CHARACTER CHECK COLLATE COLUMN CONSTRAINT CONVERT CREATE CROSS
    CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER DATABASE DATABASES DEC DECIMAL DEFAULT DELETE DESC DESCRIBE DISTINCT DIV DOUBLE DROP ELSE
    EXCEPT EXISTS EXPLAIN FALSE FLOAT FOR FORCE FOREIGN FROM FULLTEXT GRANT GROUP HAVING IF IGNORE IN INDEX INNER INSERT INT INTEGER INTERSECT INTERVAL
    INTO IS JOIN KEY KEYS KILL LEADING LEFT LIKE LIMIT LOAD LOCK LONGTEXT MATCH MEDIUMTEXT MOD NATURAL NOT NULL NUMERIC ON OPTION OR ORDER OUTER OVER
    PARTITION PRIMARY PROCEDURE RANGE RANK READ REAL REFERENCES REGEXP RENAME REPEAT REPLACE RIGHT RLIKE ROW ROWS SCHEMA SCHEMAS SELECT SET SHOW SMALLINT
    SQL STRAIGHT_JOIN TABLE THEN TINYINT TINYTEXT TO TRAILING TRIGGER TRUE UNION UNIQUE UNLOCK UNSIGNED UPDATE USAGE USE USING VALUES VARBINARY VARCHAR
    WHEN WHERE WHILE WINDOW WITH WRITE XOR
""".split())

# Functions whose names are reserved words or take no parentheses.
BARE = {
    "CURRENT_TIMESTAMP": "NOW", "CURRENT_DATE": "CURDATE", "CURRENT_TIME": "CURTIME", "LOCALTIME": "NOW", "LOCALTIMESTAMP": "NOW",
    "UTC_TIMESTAMP": "UTC_TIMESTAMP", "UTC_DATE": "UTC_DATE", "CURRENT_USER": "CURRENT_USER",
}
CALLABLE = frozenset("IF LEFT RIGHT MOD REPLACE INSERT DATABASE SCHEMA VALUES CHAR REPEAT RANK".split()) | frozenset(BARE)
AGGREGATES = frozenset("COUNT SUM MIN MAX AVG GROUP_CONCAT".split())
UNITS = frozenset("MICROSECOND SECOND MINUTE HOUR DAY WEEK MONTH QUARTER YEAR".split())

# Statements that MySQL has beside those below: each is refused by name.
OTHER_STATEMENTS = frozenset("""
    ALTER ANALYZE CALL CHANGE CHECK DECLARE DO EXECUTE EXPLAIN FLUSH GRANT HANDLER INSTALL KILL LOAD LOCK OPTIMIZE PREPARE PURGE RENAME REPAIR RESET
    RESTART REVOKE SAVEPOINT SHUTDOWN SIGNAL UNLOCK WITH XA
""".split())

TYPES = frozenset("""
    INT INTEGER TINYINT SMALLINT MEDIUMINT BIGINT BOOL BOOLEAN VARCHAR CHAR TEXT TINYTEXT MEDIUMTEXT LONGTEXT BLOB VARBINARY BINARY LONGBLOB DECIMAL DEC
    NUMERIC FLOAT DOUBLE REAL DATE DATETIME TIMESTAMP TIME
""".split())
OTHER_TYPES = frozenset("BIT ENUM SET JSON YEAR GEOMETRY POINT TINYBLOB MEDIUMBLOB SERIAL INET4 INET6 UUID".split())


class Select:
    """A SELECT: its clauses."""

    __slots__ = ("fields", "distinct", "source", "where", "group", "having", "order", "limit", "lock")


def scan(text):
    """The tokens of a text: (kind, what, position); a word's what is as it was written. From where nothing fits it is one token, at which the parser fails unless it
    has failed before.
    """
    tokens, at, end = [], 0, len(text)
    match = TOKEN.match
    while at < end:
        found = match(text, at)
        if found is None:
            tokens.append(("wrong", text[at:], at))
            break
        kind = found.lastgroup
        if kind != "space":
            tokens.append((kind, found[0], at))
        at = found.end()
    tokens.append(("end", "", end))
    return tokens


def syntax_error(text, at):
    line = text.count("\n", 0, at) + 1
    where = f"near '{text[at:at + 80]}' at line {line}"
    return SQLError(1064, "You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use " + where)


def unquote(token):
    """The text that a quoted string stands for."""
    quote, body = token[0], token[1:-1].replace(token[0] * 2, token[0])
    if "\\" not in body:
        return body
    return re.sub(r"\\([\s\S])", lambda found: ESCAPES.get(found[1], found[1]), token[1:-1].replace(quote * 2, "\\" + quote))


def parse(text):
    """The one statement of a text; a semicolon may follow it."""
    return Parser(text).statement()


class Parser:
    def __init__(self, text):
        self.text = text
        self.tokens = scan(text)
        self.at = 0
        self.nesting = 0
        self.kind, self.what, self.place = self.tokens[0]
        self.word = self.what.upper() if self.kind == "word" else ""

    # Tokens

    def next(self):
        self.at += 1
        self.kind, self.what, self.place = self.tokens[self.at]
        self.word = self.what.upper() if self.kind == "word" else ""

    def ahead(self):
        """The token after this one, in capitals."""
        kind, what, _ = self.tokens[min(self.at + 1, len(self.tokens) - 1)]
        return what.upper() if kind in ("word", "op") else ""

    def error(self):
        if self.kind == "hint":
            return unsupported("a comment such as /*! … */")
        return syntax_error(self.text, self.place)

    def accept(self, *words):
        """Takes these words, if they come next, all of them."""
        for i, word in enumerate(words):
            kind, what, _ = self.tokens[min(self.at + i, len(self.tokens) - 1)]
            if kind != "word" or what.upper() != word:
                return False
        for _ in words:
            self.next()
        return True

    def expect(self, *words):
        for word in words:
            if not self.accept(word):
                raise self.error()

    def accept_op(self, op):
        if self.kind == "op" and self.what == op:
            self.next()
            return True
        return False

    def expect_op(self, op):
        if not self.accept_op(op):
            raise self.error()

    def name(self):
        what = self.what
        if self.kind == "name":
            what = what[1:-1].replace("``", "`")
        elif self.kind != "word" or self.word in RESERVED:
            raise self.error()
        self.next()
        return what

    def table_name(self):
        """A table's name: (database or None, name)."""
        first = self.name()
        if self.accept_op("."):
            return first, self.name()
        return None, first

    def integer(self):
        if self.kind != "number" or not self.what.isdigit():
            raise self.error()
        value = int(self.what)
        self.next()
        return value

    def listed(self, one):
        out = [one()]
        while self.accept_op(","):
            out.append(one())
        return out

    def in_parentheses(self, one):
        self.expect_op("(")
        out = one()
        self.expect_op(")")
        return out

    # Statements

    def statement(self):
        if self.kind == "end" or self.kind == "op" and self.what == ";":
            raise SQLError(1065, "Query was empty")
        word = self.word
        if self.kind == "op" and self.what == "(":
            raise unsupported("a SELECT in parentheses")
        method = getattr(self, "parse_" + word.lower(), None) if word in STATEMENTS else None
        if method is None:
            if word in OTHER_STATEMENTS:
                raise unsupported(word)
            raise self.error()
        self.next()
        out = method()
        self.accept_op(";")
        if self.kind != "end":
            raise self.error()
        return out

    def parse_select(self):
        return "select", self.select()

    def select(self):
        query = Select()
        query.distinct = self.accept("DISTINCT") or self.accept("DISTINCTROW")
        self.accept("ALL")
        if self.word in ("SQL_CALC_FOUND_ROWS", "HIGH_PRIORITY", "STRAIGHT_JOIN"):
            raise unsupported("SELECT " + self.word)
        query.fields = self.listed(self.field)
        query.source = self.source() if self.accept("FROM") and not self.accept("DUAL") else None
        query.where = self.expression() if self.accept("WHERE") else None
        query.group = self.listed(self.expression) if self.accept("GROUP", "BY") else None
        if query.group and self.accept("WITH"):
            raise unsupported("GROUP BY … WITH " + self.word)
        query.having = self.expression() if self.accept("HAVING") else None
        query.order = self.order()
        query.limit = self.limit(True)
        query.lock = self.lock()
        if self.word in ("UNION", "INTERSECT", "EXCEPT", "INTO", "WINDOW"):
            raise unsupported(self.word)
        return query

    def lock(self):
        if self.word == "LOCK":
            raise unsupported("LOCK IN SHARE MODE")
        if not self.accept("FOR"):
            return False
        if self.word == "SHARE":
            raise unsupported("FOR SHARE")
        self.expect("UPDATE")
        if self.word in ("OF", "SKIP", "NOWAIT"):
            raise unsupported("FOR UPDATE " + self.word)
        return True

    def field(self):
        """An item of the select list: (expression, alias or None, the text as it was written)."""
        start = self.place
        if self.accept_op("*"):
            return ("star", None), None, "*"
        if self.kind in ("word", "name") and self.ahead() == "." and self.tokens[self.at + 2][1] == "*":
            table = self.name()
            self.next()
            self.next()
            return ("star", table), None, "*"
        value = self.expression()
        end = self.tokens[self.at - 1]
        text = self.text[start:end[2] + len(end[1])]
        return value, self.alias(), text

    def alias(self):
        explicit = self.accept("AS")
        if self.kind == "string":
            alias = unquote(self.what)
            self.next()
            return alias
        if explicit or self.kind == "name" or self.kind == "word" and self.word not in RESERVED:
            return self.name()
        return None

    def source(self):
        """FROM: the first table and the joins after it, [(table name, alias, kind, condition)]."""
        out = [self.table_reference("first")]
        while True:
            kind = "inner"
            if self.accept_op(","):
                out.append(self.table_reference(kind))
                continue
            if self.word in ("NATURAL", "STRAIGHT_JOIN", "RIGHT"):
                raise unsupported(self.word + ("" if self.word == "STRAIGHT_JOIN" else " JOIN"))
            if self.accept("LEFT"):
                self.accept("OUTER")
                kind = "left"
            elif not self.accept("INNER"):
                self.accept("CROSS")
            if not self.accept("JOIN"):
                if self.tokens[self.at - 1][1].upper() in ("LEFT", "OUTER", "INNER", "CROSS"):
                    raise self.error()
                return out
            out.append(self.table_reference(kind))

    def table_reference(self, kind):
        if self.kind == "op" and self.what == "(":
            raise unsupported("a table in parentheses")
        name = self.table_name()
        alias = self.alias()
        if self.word in ("USE", "FORCE", "IGNORE", "PARTITION"):
            raise unsupported(self.word + " after a table")
        condition = None
        if kind != "first" and self.accept("ON"):
            condition = self.expression()
        elif kind != "first" and self.accept("USING"):
            condition = ("using", self.in_parentheses(lambda: self.listed(self.name)))
        elif kind == "left":
            raise self.error()
        return name, alias, kind, condition

    def order(self):
        if not self.accept("ORDER", "BY"):
            return []
        return self.listed(self.ordering)

    def ordering(self):
        value = self.expression()
        if self.accept("DESC"):
            return value, True
        self.accept("ASC")
        return value, False

    def limit(self, offset):
        """LIMIT: (offset, count), or None."""
        if not self.accept("LIMIT"):
            return None
        first = self.integer()
        if offset and self.accept_op(","):
            return first, self.integer()
        if offset and self.accept("OFFSET"):
            return self.integer(), first
        return 0, first

    def parse_insert(self, verb="INSERT"):
        if self.word in ("LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY"):
            raise unsupported("INSERT " + self.word)
        if self.accept("IGNORE"):
            verb = "INSERT IGNORE"
        self.accept("INTO")
        table = self.table_name()
        columns = None
        if self.accept("SET"):
            pairs = self.listed(self.assignment)
            columns, rows, query = [column for column, _ in pairs], [[value for _, value in pairs]], None
        else:
            if self.kind == "op" and self.what == "(" and self.ahead() != "SELECT":
                columns = self.in_parentheses(lambda: [] if self.what == ")" else self.listed(self.name))
            rows, query = self.rows()
        if self.accept("AS"):
            raise unsupported("INSERT … AS")
        updates = None
        if self.accept("ON"):
            self.expect("DUPLICATE", "KEY", "UPDATE")
            updates = self.listed(self.assignment)
        return "insert", verb, table, columns, rows, query, updates

    def rows(self):
        if self.accept("SELECT"):
            return None, self.select()
        if not self.accept("VALUES"):
            self.expect("VALUE")
        return self.listed(lambda: self.in_parentheses(lambda: [] if self.what == ")" else self.listed(self.value))), None

    def value(self):
        if self.accept("DEFAULT"):
            return ("default",)
        return self.expression()

    def parse_replace(self):
        return self.parse_insert("REPLACE")

    def assignment(self):
        column = self.name()
        if self.accept_op("."):
            column = self.name()
        self.expect_op("=")
        return column, self.value()

    def parse_update(self):
        if self.word in ("LOW_PRIORITY", "IGNORE"):
            raise unsupported("UPDATE " + self.word)
        table = self.table_name()
        alias = self.alias() if self.word != "SET" else None
        if self.kind == "op" and self.what == "," or self.word in ("JOIN", "INNER", "LEFT"):
            raise unsupported("UPDATE of several tables")
        self.expect("SET")
        assignments = self.listed(self.assignment)
        where = self.expression() if self.accept("WHERE") else None
        return "update", table, alias, assignments, where, self.order(), self.limit(False)

    def parse_delete(self):
        if self.word in ("LOW_PRIORITY", "QUICK", "IGNORE"):
            raise unsupported("DELETE " + self.word)
        if self.word != "FROM":
            raise unsupported("DELETE of several tables")
        self.expect("FROM")
        table = self.table_name()
        alias = self.alias()
        if self.word == "USING":
            raise unsupported("DELETE of several tables")
        where = self.expression() if self.accept("WHERE") else None
        return "delete", table, alias, where, self.order(), self.limit(False)

    def parse_truncate(self):
        self.accept("TABLE")
        return "truncate", self.table_name()

    def parse_create(self):
        if self.accept("DATABASE") or self.accept("SCHEMA"):
            exists = self.accept("IF", "NOT", "EXISTS")
            name = self.name()
            self.table_options()
            return "create database", name, exists
        if self.word in ("TEMPORARY", "INDEX", "UNIQUE", "VIEW", "USER", "FUNCTION", "PROCEDURE", "TRIGGER", "EVENT", "OR", "ROLE", "FULLTEXT"):
            raise unsupported("CREATE " + self.word)
        self.expect("TABLE")
        exists = self.accept("IF", "NOT", "EXISTS")
        table = self.table_name()
        if self.word in ("LIKE", "AS", "SELECT"):
            raise unsupported("CREATE TABLE … " + self.word)
        columns, keys = [], []
        self.expect_op("(")
        while True:
            self.table_item(columns, keys)
            if not self.accept_op(","):
                break
        self.expect_op(")")
        options = self.table_options()
        if self.word in ("AS", "SELECT", "PARTITION"):
            raise unsupported("CREATE TABLE … " + self.word)
        return "create table", table, columns, keys, exists, options

    def table_item(self, columns, keys):
        """A column, or a key of the table: ("primary" | "unique" | "index", name or None, columns)."""
        name = None
        if self.accept("CONSTRAINT"):
            name = None if self.word in ("PRIMARY", "UNIQUE", "FOREIGN", "CHECK") else self.name()
        if self.word in ("FOREIGN", "CHECK", "FULLTEXT", "SPATIAL"):
            raise unsupported(self.word + (" KEY" if self.word == "FOREIGN" else ""))
        if self.accept("PRIMARY", "KEY"):
            keys.append(("primary", "PRIMARY", self.key_columns()))
            return
        if self.accept("UNIQUE"):
            if not self.accept("KEY"):
                self.accept("INDEX")
            kind = "unique"
        elif self.accept("KEY") or self.accept("INDEX"):
            kind = "index"
        else:
            columns.append(self.column(keys))
            return
        if self.kind != "op":
            name = self.name()
        keys.append((kind, name, self.key_columns()))

    def key_columns(self):
        def one():
            column = self.name()
            if self.accept_op("("):
                raise unsupported("a key of a column's first characters")
            if not self.accept("ASC") and self.word == "DESC":
                raise unsupported("a descending key")
            return column
        if self.accept("USING"):
            self.next()
        out = self.in_parentheses(lambda: self.listed(one))
        if self.accept("USING"):
            self.next()
        return out

    def column(self, keys):
        """A column: (name, type, {"null": …, "default": …, "auto": …, "on_update": …})."""
        name = self.name()
        kind = self.type()
        more = {"null": True, "default": None, "auto": False, "on_update": False}
        while True:
            if self.accept("NOT", "NULL"):
                more["null"] = False
            elif self.accept("NULL"):
                pass
            elif self.accept("DEFAULT"):
                more["default"] = self.default()
            elif self.accept("AUTO_INCREMENT"):
                more["auto"] = True
            elif self.accept("PRIMARY", "KEY") or self.accept("PRIMARY") or self.accept("KEY"):
                keys.append(("primary", "PRIMARY", [name]))
            elif self.accept("UNIQUE"):
                self.accept("KEY")
                keys.append(("unique", None, [name]))
            elif self.accept("COMMENT"):
                self.next()
            elif self.accept("ON"):
                self.expect("UPDATE", "CURRENT_TIMESTAMP")
                self.precision()
                more["on_update"] = True
            elif self.accept("CHARACTER", "SET") or self.accept("CHARSET"):
                self.next()
            elif self.accept("COLLATE"):
                kind = (*kind[:4], self.what.lower().strip("`'\""))
                self.next()
            elif self.word in ("REFERENCES", "CHECK", "GENERATED", "AS", "VIRTUAL", "STORED", "CONSTRAINT", "INVISIBLE"):
                raise unsupported(self.word + " in a column")
            else:
                return name, kind, more

    def default(self):
        if self.kind == "op" and self.what == "(":
            return self.in_parentheses(self.expression)
        if self.word in BARE or self.word == "NOW":
            value = self.primary()
            return value
        if self.kind == "op" and self.what in "+-":
            return self.unary()
        return self.primary()

    def precision(self):
        if self.kind == "op" and self.what == "(":
            return self.in_parentheses(lambda: 0 if self.what == ")" else self.integer())
        return 0

    def type(self):
        """A column's type: (name, sizes, unsigned, zerofill is refused, collation or None)."""
        word = self.word
        if word in OTHER_TYPES:
            raise unsupported("the type " + word)
        if word not in TYPES:
            raise self.error()
        self.next()
        if word == "DOUBLE":
            self.accept("PRECISION")
        sizes = self.in_parentheses(lambda: self.listed(self.integer)) if self.kind == "op" and self.what == "(" else []
        unsigned = False
        while self.word in ("UNSIGNED", "SIGNED", "ZEROFILL", "BINARY"):
            if self.word in ("ZEROFILL", "BINARY"):
                raise unsupported(self.word)
            unsigned = self.word == "UNSIGNED"
            self.next()
        return word, sizes, unsigned, False, None

    def table_options(self):
        """What stands after the columns: only the first number and the collation matter here."""
        options = {}
        while self.kind == "word" and self.word not in ("AS", "SELECT", "PARTITION"):
            key = self.word
            self.next()
            if key in ("DEFAULT", "CHARACTER"):
                continue
            if key not in ("ENGINE", "CHARSET", "SET", "COLLATE", "AUTO_INCREMENT", "COMMENT", "ROW_FORMAT"):
                raise unsupported("the table option " + key)
            self.accept_op("=")
            options[key] = self.what.strip("`'\"")
            if self.kind in ("end", "op"):
                raise self.error()
            self.next()
            self.accept_op(",")
        return options

    def parse_drop(self):
        if self.accept("DATABASE") or self.accept("SCHEMA"):
            exists = self.accept("IF", "EXISTS")
            return "drop database", self.name(), exists
        if self.word != "TABLE" and self.kind == "word":
            raise unsupported("DROP " + self.word)
        self.expect("TABLE")
        exists = self.accept("IF", "EXISTS")
        names = self.listed(self.table_name)
        if not self.accept("RESTRICT"):
            self.accept("CASCADE")
        return "drop table", names, exists

    def parse_begin(self):
        self.accept("WORK")
        return ("begin",)

    def parse_start(self):
        self.expect("TRANSACTION")
        if self.word in ("WITH", "READ"):
            raise unsupported("START TRANSACTION " + self.word)
        return ("begin",)

    def parse_commit(self):
        return self.ending("commit")

    def parse_rollback(self):
        if self.word == "TO":
            raise unsupported("ROLLBACK TO SAVEPOINT")
        return self.ending("rollback")

    def ending(self, what):
        self.accept("WORK")
        if self.word in ("AND", "RELEASE", "NO"):
            raise unsupported(f"{what.upper()} {self.word}")
        return (what,)

    def parse_use(self):
        return "use", self.name()

    def parse_show(self):
        self.accept("FULL")
        word = self.word
        if self.accept("TABLES"):
            database = self.name() if self.accept("FROM") or self.accept("IN") else None
            return "show tables", database, self.pattern()
        if self.accept("DATABASES") or self.accept("SCHEMAS"):
            return "show databases", self.pattern()
        if self.accept("WARNINGS"):
            return ("show warnings",)
        if self.accept("COLUMNS") or self.accept("FIELDS"):
            if not self.accept("FROM"):
                self.expect("IN")
            return "describe", self.table_name()
        if self.accept("PROCESSLIST"):
            return ("show processlist",)
        raise unsupported("SHOW " + word) if self.kind == "word" else self.error()

    def pattern(self):
        if not self.accept("LIKE"):
            return None
        if self.kind != "string":
            raise self.error()
        pattern = unquote(self.what)
        self.next()
        return pattern

    def parse_describe(self):
        return "describe", self.table_name()

    def parse_desc(self):
        return self.parse_describe()

    def parse_set(self):
        if self.accept("NAMES"):
            self.next()
            if self.accept("COLLATE"):
                self.next()
            return ("nothing",)
        if self.kind == "op" and self.what == "@":
            raise unsupported("a variable such as @name")
        self.accept_op("@@")
        if self.word in ("GLOBAL", "PERSIST"):
            raise unsupported("SET " + self.word)
        if self.accept("SESSION") or self.accept("LOCAL"):
            self.accept_op(".")
        if self.accept("TRANSACTION"):
            self.expect("ISOLATION", "LEVEL")
            for level in ("REPEATABLE READ", "READ COMMITTED"):
                if self.accept(*level.split()):
                    return "set", "transaction_isolation", ("lit", level.replace(" ", "-"), "")
            raise unsupported(f"ISOLATION LEVEL {self.what} {self.ahead()}".rstrip())
        name = self.name().lower()
        if not self.accept_op("="):
            self.expect_op(":=")
        if self.accept("ON"):
            return "set", name, ("lit", 1, "ON")
        if self.word in ("OFF", "DEFAULT"):
            word = self.word
            self.next()
            return "set", name, ("lit", 0 if word == "OFF" else None, word)
        if self.kind == "word" and self.ahead() != "(":
            return "set", name, ("lit", self.name(), "")
        return "set", name, self.expression()

    # Expressions, from the loosest operator to the tightest

    def expression(self):
        self.nesting += 1
        if self.nesting > MAX_NESTING:
            raise unsupported(f"an expression of more than {MAX_NESTING} levels")
        out = self.disjunction()
        self.nesting -= 1
        return out

    def chain(self, kind, part, words, op):
        parts = [part()]
        while self.word in words or self.kind == "op" and self.what == op:
            self.next()
            parts.append(part())
        return parts[0] if len(parts) == 1 else (kind, parts)

    def disjunction(self):
        left = self.chain("or", self.conjunction, ("OR",), "||")
        if self.word == "XOR":
            raise unsupported("XOR")
        return left

    def conjunction(self):
        return self.chain("and", self.negation, ("AND",), "&&")

    def negation(self):
        flips = 0
        while self.accept("NOT"):
            flips += 1
        value = self.predicate()
        if flips == 0:
            return value
        return ("not", value) if flips % 2 else ("not", ("not", value))

    def predicate(self):
        left = self.sum()
        for _ in range(MAX_CHAIN):
            if self.kind == "op" and self.what in ("=", "<=>", "<>", "!=", "<", "<=", ">", ">="):
                op = "<>" if self.what == "!=" else self.what
                self.next()
                if self.word in ("ALL", "ANY", "SOME"):
                    raise unsupported(f"{op} {self.word}")
                left = ("cmp", op, left, self.sum())
                continue
            if self.accept("IS"):
                left = self.is_predicate(left)
                continue
            negated = self.word == "NOT" and self.ahead() in ("IN", "BETWEEN", "LIKE", "REGEXP", "RLIKE")
            if negated:
                self.next()
            if self.accept("IN"):
                left = self.in_predicate(left, negated)
            elif self.accept("BETWEEN"):
                low = self.sum()
                self.expect("AND")
                left = ("between", left, low, self.sum(), negated)
            elif self.accept("LIKE"):
                pattern = self.sum()
                escape = self.sum() if self.accept("ESCAPE") else None
                left = ("like", left, pattern, escape, negated)
            elif self.word in ("REGEXP", "RLIKE", "SOUNDS", "MEMBER"):
                raise unsupported(self.word)
            else:
                return left
        raise unsupported(f"more than {MAX_CHAIN} comparisons in a row")

    def is_predicate(self, left):
        negated = self.accept("NOT")
        for word in ("NULL", "TRUE", "FALSE", "UNKNOWN"):
            if self.accept(word):
                return "is", left, word, negated
        raise self.error()

    def in_predicate(self, left, negated):
        self.expect_op("(")
        if self.accept("SELECT"):
            out = "in query", left, self.select(), negated
        else:
            out = "in", left, self.listed(self.expression), negated
        self.expect_op(")")
        return out

    def left_to_right(self, part, ops):
        left = part()
        for _ in range(MAX_CHAIN):
            op = self.what.upper() if self.kind in ("op", "word") else ""
            if op not in ops:
                return left
            self.next()
            left = ("math", op, left, part())
        raise unsupported(f"more than {MAX_CHAIN} operators in a row")

    def sum(self):
        return self.left_to_right(self.product, ("+", "-"))

    def product(self):
        out = self.left_to_right(self.unary, ("*", "/", "%", "DIV", "MOD"))
        if self.kind == "op" and self.what in ("|", "&", "<<", ">>", "^"):
            raise unsupported("the operator " + self.what)
        return out

    def unary(self):
        minus = False
        while self.kind == "op" and self.what in "-+":
            minus ^= self.what == "-"
            self.next()
        if self.kind == "op" and self.what == "!":
            self.next()
            return ("not", self.unary_bounded())
        if self.kind == "op" and self.what == "~":
            raise unsupported("the operator ~")
        if self.accept("BINARY"):
            return ("binary", self.unary_bounded())
        value = self.collated(self.primary())
        if not minus:
            return value
        if value[0] == "lit" and not isinstance(value[1], (str, bytes)) and value[1] is not None:
            return "lit", -value[1], "-" + value[2]
        return ("neg", value)

    def unary_bounded(self):
        self.nesting += 1
        if self.nesting > MAX_NESTING:
            raise unsupported(f"an expression of more than {MAX_NESTING} levels")
        out = self.unary()
        self.nesting -= 1
        return out

    def collated(self, value):
        if not self.accept("COLLATE"):
            return value
        collation = self.name().lower()
        return ("binary", value) if collation.endswith("_bin") else value

    def primary(self):
        kind, what, word = self.kind, self.what, self.word
        if kind == "number":
            self.next()
            return "lit", number(what), what
        if kind == "string":
            return self.string()
        if kind == "op":
            return self.punctuation()
        if kind in ("end", "wrong"):
            raise self.error()
        if kind == "word":
            if word in CONSTANTS:
                self.next()
                return "lit", CONSTANTS[word], word
            if word[0] == "_" and self.tokens[self.at + 1][0] == "string":
                self.next()
                value = self.string()
                return ("lit", value[1].encode("utf-8", "surrogateescape"), value[2]) if word == "_BINARY" else value
            if word in ("X", "B", "N") and self.tokens[self.at + 1][2] == self.place + 1 and self.tokens[self.at + 1][0] == "string":
                raise unsupported(f"a literal such as {what}'…'")
            if word in SPECIAL:
                return getattr(self, SPECIAL[word])()
            if word in BARE and self.ahead() != "(":
                self.next()
                return "call", BARE[word], [], False, what
            if self.ahead() == "(" and (word not in RESERVED or word in CALLABLE):
                return self.call()
        return self.column_name()

    def column_name(self):
        first = self.name()
        if not self.accept_op("."):
            return "col", None, first
        second = self.name()
        if self.accept_op("."):
            return "col", second, self.name()
        return "col", first, second

    def string(self):
        value, start = "", self.place
        while self.kind == "string":
            value += unquote(self.what)
            self.next()
        return "lit", value, self.text[start:self.place].rstrip()

    def punctuation(self):
        if self.accept_op("@@"):
            if self.accept("SESSION") or self.accept("GLOBAL"):
                self.expect_op(".")
            return "sysvar", self.name().lower()
        if self.what == "@":
            raise unsupported("a variable such as @name")
        self.expect_op("(")
        if self.accept("SELECT"):
            value = ("query", self.select())
        else:
            value = self.expression()
            if self.kind == "op" and self.what == ",":
                raise unsupported("a row of values in parentheses")
        self.expect_op(")")
        return value

    def call(self):
        start = self.place
        name = BARE.get(self.word, self.word)
        self.next()
        self.expect_op("(")
        distinct = name in AGGREGATES and self.accept("DISTINCT")
        if self.kind == "op" and self.what == "*" and name == "COUNT":
            self.next()
            arguments = []
        elif self.kind == "op" and self.what == ")":
            if name == "COUNT":
                raise self.error()
            arguments = []
        else:
            arguments = self.listed(self.expression)
        if name == "GROUP_CONCAT":
            arguments = [arguments, self.order(), self.separator()]
        self.expect_op(")")
        if self.word == "OVER":
            raise unsupported("OVER (window functions)")
        return "call", name, arguments, distinct, self.text[start:self.tokens[self.at - 1][2] + 1]

    def separator(self):
        if not self.accept("SEPARATOR"):
            return ","
        return self.string()[1]

    def case(self):
        self.next()
        operand = None if self.word == "WHEN" else self.expression()
        pairs = []
        while self.accept("WHEN"):
            condition = self.expression()
            self.expect("THEN")
            pairs.append((condition, self.expression()))
        if not pairs:
            raise self.error()
        otherwise = self.expression() if self.accept("ELSE") else ("lit", None, "NULL")
        self.expect("END")
        return "case", operand, pairs, otherwise

    def cast(self):
        self.next()
        self.expect_op("(")
        value = self.expression()
        self.expect("AS")
        word = self.word
        if word not in ("SIGNED", "UNSIGNED", "CHAR", "DATE", "DATETIME", "TIME", "DECIMAL", "DOUBLE", "FLOAT", "BINARY"):
            raise unsupported("CAST AS " + word) if self.kind == "word" else self.error()
        self.next()
        self.accept("INTEGER")
        sizes = self.in_parentheses(lambda: self.listed(self.integer)) if self.kind == "op" and self.what == "(" else []
        self.expect_op(")")
        return "cast", value, word, sizes

    def interval(self):
        self.next()
        value = self.expression()
        if self.word not in UNITS:
            raise unsupported("INTERVAL … " + self.word) if self.kind == "word" else self.error()
        unit = self.word
        self.next()
        return "interval", value, unit

    def exists(self):
        self.next()
        self.expect_op("(")
        self.expect("SELECT")
        query = self.select()
        self.expect_op(")")
        return "exists", query

    def dated(self):
        """DATE '…', TIMESTAMP '…': a literal with its type; otherwise a name or a call."""
        word = self.word
        if self.tokens[self.at + 1][0] == "string":
            self.next()
            return "cast", self.string(), "DATE" if word == "DATE" else "DATETIME", []
        return self.call() if self.ahead() == "(" else self.column_name()

    def trim(self):
        """TRIM([LEADING | TRAILING | BOTH] what FROM text)."""
        if self.ahead() != "(":
            return self.column_name()
        following = self.tokens[self.at + 2][1].upper()
        if following in ("LEADING", "TRAILING", "BOTH"):
            raise unsupported("TRIM with " + following)
        return self.call()

    def unsupported_call(self):
        raise unsupported(self.word)


def number(text):
    """The value of a literal: an int, a Decimal when it has a point, a float when it has an exponent."""
    if text[:2] in ("0x", "0X"):
        return bytes.fromhex(text[2:] if len(text) % 2 == 0 else "0" + text[2:])
    if "e" in text or "E" in text:
        value = float(text)
        if value == float("inf"):
            raise SQLError(1367, f"Illegal double '{text}' value found during parsing")
        return value
    if "." in text or len(text) > 19 and int(text) >= 2 ** 64:
        from decimal import Decimal
        return Decimal(text)
    return int(text)


CONSTANTS = {"NULL": None, "TRUE": True, "FALSE": False}
SPECIAL = {
    "CASE": "case", "CAST": "cast", "INTERVAL": "interval", "EXISTS": "exists", "DATE": "dated", "TIMESTAMP": "dated", "TRIM": "trim",
    **dict.fromkeys(("CONVERT", "EXTRACT", "POSITION", "MATCH", "ROW"), "unsupported_call"),
}
STATEMENTS = frozenset(name[6:].upper() for name in dir(Parser) if name.startswith("parse_"))
