"""A small SQL server in memory, as MySQL 8 with its default settings.

    Server(now, random)        what all connections share: data, transactions, and who waits for whom
    server.session(user, host) a connection's side of it: database, autocommit, transaction, warnings
    session.run(text)          begins a statement: a Running

A statement never waits by itself: where it must wait for another transaction, `go_on` returns that Transaction and expects to be called again when it has ended (or
with an error that ends the statement). So the same server serves coroutines and threads, and the tests without either. What a statement took of time of its own,
SELECT SLEEP(n), is in Result.slept.

What is there: CREATE and DROP TABLE and DATABASE, TRUNCATE, INSERT (several rows, SELECT, IGNORE, ON DUPLICATE KEY UPDATE), REPLACE, SELECT (joins, WHERE, GROUP BY,
HAVING, ORDER BY, LIMIT, DISTINCT, subqueries, FOR UPDATE), UPDATE, DELETE, BEGIN, COMMIT, ROLLBACK, SET, USE, SHOW TABLES, DATABASES, WARNINGS, COLUMNS, DESCRIBE.
There is no planner: tables are read from end to end and joined in the order in which they stand, except that equality with a unique key finds its row, and that an
equality between two tables is looked up and not tried for each pair. Locks and snapshots: module _sqlstore; expressions: _sqlexpr; text to tree: _sqlparse.

Why it is written here: SQL engines in Go that speak MySQL's dialect were looked at. go-mysql-server does not compile for js/wasm (its parser's package needs
signals) and stands on hundreds of packages; ramsql, the smallest with transactions, makes 5.0 MB of wasm (1.3 MB compressed, more than the engine itself), speaks a
PostgreSQL dialect, and has neither MySQL's conversions, nor its error numbers, nor locks on which a second writer waits, and the waiting is what the lessons are
about.
"""
import _sqltypes as types
from _sqlexpr import VERSION, Column, Scope
from _sqlparse import SQLError, parse, unsupported
from _sqlstore import ColumnOf, Key, Store, Table, Transaction
from _sqltypes import column_type, comparer, sent, sort_key, store, text_type

KNOWN_VARIABLES = frozenset("""
    sql_mode character_set_client character_set_results character_set_connection collation_connection time_zone wait_timeout interactive_timeout
    innodb_lock_wait_timeout foreign_key_checks unique_checks net_write_timeout net_read_timeout max_execution_time
""".split())
ONLY_FULL = "; this is incompatible with sql_mode=only_full_group_by"
STRICT_MODE = "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION"


class Result:
    """What a statement gave: rows with their columns, or how many rows it changed."""

    __slots__ = ("columns", "rows", "affected", "insert_id", "made", "warnings", "slept")

    def __init__(self, columns=None, rows=None, affected=0, insert_id=0):
        self.columns, self.rows, self.affected, self.insert_id = columns, rows, affected, insert_id
        self.made = False
        self.warnings, self.slept = 0, 0.0


class Server:
    def __init__(self, now, random):
        self.store = Store()
        self.now, self.random = now, random
        self.sessions = {}
        self.begun = 0

    def session(self, user, host, database=None):
        if database is not None:
            self.store.database(database)
        self.begun += 1
        made = self.sessions[self.begun] = Session(self, self.begun, f"{user}@{host}", database)
        return made

    def create(self, database, name, columns, keys, rows):
        """A table with rows from the world's description: columns and keys as the parser gives them."""
        session = Session(self, 0, "world", database)
        session.create_table((database, name), columns, keys, False, {})
        table = session.table((database, name))
        transaction = session.begin()
        for number, values in enumerate(rows, 1):
            given = [(place, None, value) for place, value in enumerate(values)]
            for _ in session.insert_row("INSERT", table, given, number, None, Result(), transaction):
                pass
        transaction.commit()


class Running:
    """A statement under way. It is no generator itself: those with a try are watched by the machine all the time, and this one computes. result is its Result, or
    the SQLError that it came to.
    """

    def __init__(self, session, text):
        self.session, self.text, self.steps, self.result = session, text, None, None
        self.mark = len(session.transaction.log) if session.transaction else 0

    def begin(self):
        session = self.session
        try:
            statement = parse(self.text)
        except RecursionError:
            raise unsupported("a statement of that depth") from None
        kind = statement[0]
        if kind != "show warnings":
            session.warnings = []
        session.moment, session.slept = session.server.now(), 0.0
        session.writes = kind in ("insert", "update", "delete")
        self.steps = getattr(session, "run_" + kind.replace(" ", "_"))(*statement[1:])

    def go_on(self, error=None):
        """Goes on, with an error that ends the waiting if need be. Returns the Transaction that it must wait for, or None when there is a result."""
        session = self.session
        try:
            if self.steps is None:
                self.begin()
            return next(self.steps) if error is None else self.steps.throw(error)
        except StopIteration as end:
            result = end.value
        except SQLError as problem:
            session.failed(problem, self.mark)
            self.result = problem
            return None
        except BaseException:
            session.abandon(self.mark)
            raise
        session.row_count = -1 if result.columns else result.affected
        result.warnings, result.slept = len(session.warnings), session.slept
        session.settle()
        self.result = result
        return None

    def give_up(self):
        """Takes back what a statement has done that will not go on."""
        if self.result is None and self.steps is not None:
            self.steps.close()
            self.session.abandon(self.mark)


class Session:
    """A connection's side of the server. number is the connection's id."""

    def __init__(self, server, number, user, database):
        self.server, self.store, self.number, self.user, self.database = server, server.store, number, user, database
        self.autocommit = True
        self.transaction = None
        self.explicit = False
        self.level = "REPEATABLE-READ"
        self.warnings = []
        self.last_insert_id = 0
        self.row_count = -1
        self.slept = 0.0
        self.settings = {"innodb_lock_wait_timeout": 50, "sql_mode": STRICT_MODE}
        self.writes = False
        self.moment = None

    # What expressions ask

    def now(self):
        return self.moment

    def random(self):
        return self.server.random()

    def warn(self, code, text, level="Warning"):
        if len(self.warnings) < 64:
            self.warnings.append((level, code, text))

    def divided_by_zero(self):
        if self.writes:
            raise SQLError(1365, "Division by 0")
        self.warn(1365, "Division by 0")

    def variable(self, name):
        known = {
            **self.settings, "version": VERSION, "version_comment": "Loopscope", "autocommit": int(self.autocommit), "transaction_isolation": self.level,
            "last_insert_id": self.last_insert_id,
        }
        if name in known:
            return known[name]
        raise unsupported("the variable @@" + name)

    # Running a statement

    def run(self, text):
        """Begins a statement."""
        return Running(self, text)

    def failed(self, error, mark):
        """An error takes back the statement, a deadlock the whole transaction."""
        if self.transaction is not None and self.transaction.ended:
            self.transaction, self.explicit = None, False
        if not self.warnings or self.warnings[-1][1:] != (error.code, error.text):
            self.warnings.append(("Error", error.code, error.text))
        self.row_count = -1
        self.abandon(mark)

    def abandon(self, mark):
        if self.transaction is not None:
            self.transaction.undo(mark)
            self.settle()

    def settle(self):
        """Ends the transaction of a statement that was one of its own."""
        if self.transaction is not None and self.autocommit and not self.explicit:
            transaction, self.transaction = self.transaction, None
            transaction.commit()

    def begin(self):
        """The running transaction, or a new one."""
        if self.transaction is None:
            self.transaction = Transaction(self.store, self)
        return self.transaction

    def look(self):
        """The transaction, with a snapshot for reading."""
        transaction = self.begin()
        transaction.look(self.level == "READ-COMMITTED")
        return transaction

    def finish(self, commit):
        transaction, self.transaction, self.explicit = self.transaction, None, False
        if transaction is not None:
            transaction.commit() if commit else transaction.rollback()

    def close(self):
        """The connection has ended: what was not committed is taken back."""
        self.finish(False)
        self.server.sessions.pop(self.number, None)

    def in_transaction(self):
        return self.explicit or self.transaction is not None

    # Names

    def table(self, name):
        database, table = name
        database = database or self.database
        if database is None:
            raise SQLError(1046, "No database selected")
        found = self.store.database(database).get(table)
        if found is None:
            raise SQLError(1146, f"Table '{database}.{table}' doesn't exist")
        return found

    def rowless(self, columns, rows):
        """The result of SHOW: its columns are text unless their type is given."""
        return Result([Column("", name, kind or text_type(64)) for name, kind in columns], rows, len(rows))

    # Transactions and settings

    def run_begin(self):
        self.finish(True)
        self.explicit = True
        return Result()
        yield

    def run_commit(self):
        self.finish(True)
        return Result()
        yield

    def run_rollback(self):
        self.finish(False)
        return Result()
        yield

    def run_nothing(self):
        return Result()
        yield

    def run_set(self, name, tree):
        value = Scope(self).value(tree)
        if name == "autocommit":
            if value not in (0, 1):
                raise SQLError(1231, f"Variable 'autocommit' can't be set to the value of '{value}'")
            if value and not self.autocommit:
                self.finish(True)
            self.autocommit = bool(value)
        elif name in ("transaction_isolation", "tx_isolation"):
            if value not in ("REPEATABLE-READ", "READ-COMMITTED"):
                raise unsupported(f"the isolation level {value}")
            self.level = value
        elif name == "sql_mode" and value is not None and "STRICT" not in str(value).upper():
            raise unsupported(f"sql_mode '{value}' (it is strict)")
        elif name == "innodb_lock_wait_timeout" and isinstance(value, int):
            self.settings[name] = value
        elif name not in KNOWN_VARIABLES:
            raise unsupported("SET " + name)
        return Result()
        yield

    def run_use(self, name):
        self.store.database(name)
        self.database = name
        return Result()
        yield

    # Databases and tables

    def run_create_database(self, name, exists):
        self.finish(True)
        if name in self.store.databases:
            if not exists:
                raise SQLError(1007, f"Can't create database '{name}'; database exists")
            self.warn(1007, f"Can't create database '{name}'; database exists", "Note")
        else:
            self.store.databases[name] = {}
        return Result(affected=1)
        yield

    def run_drop_database(self, name, exists):
        self.finish(True)
        if name not in self.store.databases:
            if not exists:
                raise SQLError(1008, f"Can't drop database '{name}'; database doesn't exist")
            self.warn(1008, f"Can't drop database '{name}'; database doesn't exist", "Note")
            return Result()
        tables = self.store.databases[name]
        for table in tables.values():
            yield from self.unused(table)
        del self.store.databases[name]
        if self.database == name:
            self.database = None
        return Result(affected=len(tables))

    def unused(self, table):
        """Waits until no transaction has used a table (its metadata lock)."""
        while table.users:
            yield next(iter(table.users))

    def run_create_table(self, name, columns, keys, exists, options):
        self.finish(True)
        self.create_table(name, columns, keys, exists, options)
        return Result()
        yield

    def create_table(self, name, columns, keys, exists, options):
        database, table = name[0] or self.database, name[1]
        if database is None:
            raise SQLError(1046, "No database selected")
        tables = self.store.database(database)
        if table in tables:
            if not exists:
                raise SQLError(1050, f"Table '{table}' already exists")
            self.warn(1050, f"Table '{table}' already exists", "Note")
            return
        if not columns:
            raise SQLError(1113, "A table must have at least 1 column")
        primary = [one for one in keys if one[0] == "primary"]
        if len(primary) > 1:
            raise SQLError(1068, "Multiple primary key defined")
        required = {column.lower() for _, _, names in primary for column in names}
        made = []
        for column, declared, more in columns:
            if any(one.name.lower() == column.lower() for one in made):
                raise SQLError(1060, f"Duplicate column name '{column}'")
            made.append(self.make_column(column, declared, more, column.lower() in required, options))
        self.check_auto(made, keys)
        unique, indexed = [], {}
        for kind, key_name, names in keys:
            places = [self.key_place(made, column) for column in names]
            if kind != "index":
                unique.append(Key(self.key_name(key_name, names, unique), places, kind == "primary"))
            for place in places[:1]:
                indexed[place] = "PRI" if kind == "primary" else indexed.get(place) or ("UNI" if kind == "unique" and len(places) == 1 else "MUL")
        unique.sort(key=lambda one: not one.primary)
        tables[table] = Table(database, table, made, unique, indexed, int(options.get("AUTO_INCREMENT", 1)))

    def make_column(self, name, declared, more, required, options):
        collation = options.get("COLLATE", "")
        if declared[4] is None and collation:
            declared = (*declared[:4], collation)
        kind = column_type(declared, more["null"] and not required)
        default = more["default"]
        if default is None:
            return ColumnOf(name, kind, None, kind.null and not more["auto"], more["auto"], more["on_update"])
        if default[0] in ("lit", "neg"):
            value = Scope(self).value(default)
            if value is None and not kind.null:
                raise SQLError(1067, f"Invalid default value for '{name}'")
            if kind.code == types.BLOB:
                raise SQLError(1101, f"BLOB, TEXT, GEOMETRY or JSON column '{name}' can't have a default value")
            try:
                store(value, kind, name, 1, self.warn)
            except SQLError:
                raise SQLError(1067, f"Invalid default value for '{name}'") from None
        return ColumnOf(name, kind, default, True, more["auto"], more["on_update"])

    def check_auto(self, columns, keys):
        auto = [column for column in columns if column.auto]
        if not auto:
            return
        if len(auto) > 1 or not any(names[0].lower() == auto[0].name.lower() for _, _, names in keys):
            raise SQLError(1075, "Incorrect table definition; there can be only one auto column and it must be defined as a key")
        if auto[0].type.kind not in ("int", "float"):
            raise SQLError(1063, f"Incorrect column specifier for column '{auto[0].name}'")

    def key_place(self, columns, name):
        for place, column in enumerate(columns):
            if column.name.lower() == name.lower():
                return place
        raise SQLError(1072, f"Key column '{name}' doesn't exist in table")

    def key_name(self, name, names, others):
        if name is not None:
            return name
        made, count, taken = names[0], 1, {one.name for one in others}
        while made in taken:
            count += 1
            made = f"{names[0]}_{count}"
        return made

    def run_drop_table(self, names, exists):
        self.finish(True)
        missing = []
        for name in names:
            try:
                self.table(name)
            except SQLError as error:
                if error.code != 1146:
                    raise
                missing.append(f"{name[0] or self.database}.{name[1]}")
        if missing and not exists:
            raise SQLError(1051, f"Unknown table '{','.join(missing)}'")
        for name in missing:
            self.warn(1051, f"Unknown table '{name}'", "Note")
        for name in names:
            tables = self.store.database(name[0] or self.database)
            if name[1] in tables:
                yield from self.unused(tables[name[1]])
                tables.pop(name[1], None)
        return Result()

    def run_truncate(self, name):
        self.finish(True)
        table = self.table(name)
        yield from self.unused(table)
        table.records = {}
        for one in table.keys:
            one.records = {}
        table.next_id, table.last, table.sorted = 1, None, True
        return Result()

    # SHOW and DESCRIBE

    def run_show_tables(self, database, pattern):
        name = database or self.database
        if name is None:
            raise SQLError(1046, "No database selected")
        return self.names(f"Tables_in_{name}", self.store.database(name), pattern)
        yield

    def run_show_databases(self, pattern):
        return self.names("Database", self.store.databases, pattern)
        yield

    def names(self, title, names, pattern):
        rows = [(name,) for name in sorted(names)]
        if pattern is not None:
            scope = Scope(self, [Column(None, "name", text_type(64))])
            fits = scope.condition(("like", ("col", None, "name"), ("lit", pattern, ""), None, False))
            rows = [row for row in rows if fits(row)]
            title += f" ({pattern})"
        return self.rowless([(title, None)], rows)

    def run_show_warnings(self):
        return self.rowless([("Level", None), ("Code", types.INT_TYPE), ("Message", None)], list(self.warnings))
        yield

    def run_show_processlist(self):
        rows = []
        for session in self.server.sessions.values():
            user, host = session.user.split("@")
            doing = ("Query", 0, "init", "SHOW PROCESSLIST") if session is self else ("Sleep", 0, "", None)
            rows.append((session.number, user, host, session.database, *doing))
        number = types.INT_TYPE
        return self.rowless([("Id", number), ("User", None), ("Host", None), ("db", None), ("Command", None), ("Time", number), ("State", None), ("Info", None)], rows)
        yield

    def run_describe(self, name):
        table = self.table(name)
        rows = []
        for place, column in enumerate(table.columns):
            default = None if column.default is None or column.default[0] not in ("lit", "neg") else self.default_of(column)
            shown = "CURRENT_TIMESTAMP" if column.default is not None and column.default[0] == "call" else None if default is None else types.as_text(default)
            extra = "auto_increment" if column.auto else "DEFAULT_GENERATED" if shown == "CURRENT_TIMESTAMP" else ""
            if column.on_update:
                extra = (extra + " on update CURRENT_TIMESTAMP").strip()
            rows.append((column.name, column.type.name, "YES" if column.type.null else "NO", table.indexed.get(place, ""), shown, extra))
        return self.rowless([(title, None) for title in ("Field", "Type", "Null", "Key", "Default", "Extra")], rows)
        yield

    # SELECT

    def run_select(self, query):
        if query.lock and query.source is not None:
            yield from self.lock_rows(query)
        columns, run = self.plan(query, None, query.lock)
        rows = run()
        kinds = [column.type for column in columns]
        if any(kind.code in (types.FLOAT, types.LONGLONG) for kind in kinds):
            rows = [tuple(map(sent, row, kinds)) for row in rows]
        return Result(columns, rows, len(rows))

    def lock_rows(self, query):
        """SELECT … FOR UPDATE locks what it reads, and reads it as it is now."""
        transaction = self.begin()
        for name, alias, _, _ in query.source:
            table = self.table(name)
            where = query.where if len(query.source) == 1 else None
            records = yield from self.records_for(transaction, table, alias, where)
            for record in records:
                yield from transaction.lock(record)

    def subquery(self, query, scope):
        """A SELECT within an expression: its columns, and a function that runs it for the row that its scope is at."""
        columns, run = self.plan(query, scope, False)
        return columns, run

    def plan(self, query, outer, locked):
        """The columns of a SELECT, and a function that gives its rows."""
        scope = Scope(self, outer=outer)
        read = self.source(query, scope, locked)
        scope.clause = "where clause"
        keep = scope.condition(query.where) if query.where is not None else None
        fields = self.fields(query, scope)
        grouped = query.group is not None or query.having is not None
        scope.clause = "field list"
        scope.aggregates, compiled, outside = [], [], []
        for tree, _ in fields:
            scope.used = []
            compiled.append(scope.compile(tree))
            outside.append(scope.used)
        names = {name.lower(): tree for tree, name in fields}
        scope.aliases = names
        order = self.ordering(query, scope, fields)
        having = None
        if query.having is not None:
            scope.clause = "having clause"
            having = scope.condition(query.having)
        grouped = grouped or bool(scope.aggregates)
        columns = [self.result_column(scope, tree, name, kind) for (tree, name), (_, kind) in zip(fields, compiled)]
        group = None
        if grouped:
            group = self.grouping(query, scope, fields, outside)
        functions = [function for function, _ in compiled]

        def run():
            rows = read()
            if keep is not None:
                rows = [row for row in rows if keep(row)]
            if group is not None:
                rows = group(rows)
            if having is not None:
                rows = [row for row in rows if having(row)]
            return self.output(query, rows, functions, columns, order)
        return columns, run

    def source(self, query, scope, locked):
        """Puts the columns of FROM into the scope; gives a function that reads the joined rows."""
        if query.source is None:
            return lambda: [()]
        steps, names = [], set()
        for name, alias, kind, condition in query.source:
            table = self.table(name)
            label = alias or name[1]
            if label in names:
                raise SQLError(1066, f"Not unique table/alias: '{label}'")
            names.add(label)
            before = len(scope.columns)
            scope.columns += [Column(label, column.name, column.type, table.database, table) for column in table.columns]
            steps.append(self.join(scope, table, before, kind, condition))
        only = len(steps) == 1
        first = self.table(query.source[0][0])
        by_key = self.by_key(first, query.source[0][1], query.where) if only else None
        transaction = self.begin() if locked else self.look()
        if locked:
            transaction.snapshot = transaction.snapshot if transaction.snapshot is not None else self.store.commits

        def read_table(table):
            if locked:
                return [values for values in (record.current() for record in table.ordered()) if values is not None]
            return transaction.reads(table)

        def read():
            if by_key is not None:
                transaction.use(first)
                found = (record.current() if locked else record.seen(transaction, transaction.snapshot) for record in by_key)
                return [values for values in found if values is not None]
            rows = [()]
            for step in steps:
                rows = step(rows, read_table)
            return rows
        return read

    def join(self, scope, table, before, kind, condition):
        """A function that adds a table's columns to rows."""
        if condition is not None and condition[0] == "using":
            condition = self.using(scope, table, before, condition[1])
        scope.clause = "on clause"
        fits = scope.condition(condition) if condition is not None else None
        nothing = (None,) * len(table.columns)
        look_up = self.equality(scope, condition, before)

        def joined(rows, read):
            right = read(table)
            if before == 0:
                return right
            out, by_value = [], None
            if look_up is not None:
                mine, theirs, form = look_up
                by_value = {}
                for values in right:
                    value = values[mine]
                    if value is not None:
                        by_value.setdefault(form(value), []).append(values)
            for row in rows:
                if by_value is not None:
                    value = theirs(row)
                    candidates = by_value.get(form(value), ()) if value is not None else ()
                else:
                    candidates = right
                matched = [row + values for values in candidates]
                if fits is not None:
                    matched = [one for one in matched if fits(one)]
                if not matched and kind == "left":
                    matched = [row + nothing]
                out += matched
            return out
        return joined

    def using(self, scope, table, before, names):
        """USING (a, b) as a condition: the columns of that name of the table and of those before it are equal."""
        parts = []
        for name in names:
            left = next((column for column in scope.columns[:before] if column.name.lower() == name.lower()), None)
            if left is None or table.place(name) is None:
                raise SQLError(1054, f"Unknown column '{name}' in 'from clause'")
            parts.append(("cmp", "=", ("col", left.table, name), ("col", scope.columns[before].table, name)))
        return ("and", parts)

    def equality(self, scope, condition, before):
        """For a condition that asks for equality between a column of the new table and an expression of those before: (place in the new table, function, form in
        which they are compared).
        """
        parts = condition[1] if condition is not None and condition[0] == "and" else [condition]
        for part in parts:
            if part is None or part[0] != "cmp" or part[1] != "=" or part[2][0] != "col" or part[3][0] != "col":
                continue
            left, right = (scope.find(one[1], one[2]) for one in part[2:])
            if left < 0 or right < 0:
                continue
            if left >= before:
                left, right = right, left
            if not left < before <= right:
                continue
            a, b = scope.columns[left].type, scope.columns[right].type
            if a.kind != b.kind or a.kind not in ("int", "text", "date", "datetime", "decimal"):
                continue
            pair = comparer(a, b)
            return right - before, (lambda row, place=left: row[place]), lambda value: pair(value, value, None)[0]
        return None

    def fields(self, query, scope):
        """The select list, its stars written out: [(tree, name)]."""
        out = []
        for tree, alias, text in query.fields:
            if tree[0] != "star":
                out.append((tree, alias or self.field_name(scope, tree, text)))
                continue
            columns = [column for column in scope.columns if tree[1] is None or column.table == tree[1]]
            if not columns:
                if tree[1] is not None:
                    raise SQLError(1051, f"Unknown table '{tree[1]}'")
                raise SQLError(1096, "No tables used")
            out += [(("col", column.table, column.name), column.name) for column in columns]
        return out

    def field_name(self, scope, tree, text):
        if tree[0] == "col":
            return tree[2]
        if tree[0] == "lit" and isinstance(tree[1], str):
            return tree[1]
        return text

    def ordering(self, query, scope, fields):
        """ORDER BY: [(function of a row, None) or (None, place in the output), type, descending]."""
        scope.clause = "order clause"
        out = []
        for tree, descending in query.order:
            place = None
            if tree[0] == "lit" and type(tree[1]) is int:
                if not 1 <= tree[1] <= len(fields):
                    raise SQLError(1054, f"Unknown column '{tree[1]}' in 'order clause'")
                place = tree[1] - 1
            elif tree[0] == "col" and tree[1] is None:
                place = next((i for i, (_, name) in enumerate(fields) if name.lower() == tree[2].lower()), None)
            function, kind = scope.compile(fields[place][0] if place is not None else tree)
            out.append((function, kind, descending))
        return out

    def result_column(self, scope, tree, name, kind):
        place = scope.find(tree[1], tree[2]) if tree[0] == "col" else -1
        return Column(scope.columns[place].table if place >= 0 else "", name, kind)

    def grouping(self, query, scope, fields, outside):
        """A function from rows to one row a group, its aggregates behind the columns."""
        keys, places = [], set()
        aggregates, scope.aggregates, scope.clause = scope.aggregates, None, "group statement"
        aliases, trees = scope.aliases, []
        for tree in query.group or ():
            if tree[0] == "lit" and type(tree[1]) is int:
                if not 1 <= tree[1] <= len(fields):
                    raise SQLError(1054, f"Unknown column '{tree[1]}' in 'group statement'")
                tree = fields[tree[1] - 1][0]
            elif tree[0] == "col" and tree[1] is None and scope.find(None, tree[2]) < 0 and tree[2].lower() in aliases:
                tree = aliases[tree[2].lower()]
            trees.append(tree)
            scope.used = []
            keys.append(scope.compile(tree))
            if tree[0] == "col":
                places.update(scope.used)
        scope.aggregates = aggregates
        self.check_full_group(scope, query, fields, outside, trees, places)
        nothing, warn = (None,) * len(scope.columns), self.warn

        def group(rows):
            groups = {}
            for row in rows:
                groups.setdefault(tuple(sort_key(function(row), kind) for function, kind in keys), []).append(row)
            if not groups and query.group is None:
                groups[()] = []
            out = []
            for members in groups.values():
                first = members[0] if members else nothing
                out.append(first + tuple(compute(members, compiled, distinct, kind, more, warn) for compute, compiled, distinct, kind, more in aggregates))
            return out
        return group

    def check_full_group(self, scope, query, fields, outside, trees, places):
        """Refuses columns that have not one value in a group (ONLY_FULL_GROUP_BY)."""
        known = set(places)
        for column in list(places):
            table, label = scope.columns[column].original, scope.columns[column].table
            if table is None or table.primary is None:
                continue
            start = next(i for i, one in enumerate(scope.columns) if one.table == label)
            if all(start + place in places for place in table.primary.places):
                known.update(range(start, start + len(table.columns)))
        for number, ((tree, _), used) in enumerate(zip(fields, outside), 1):
            if tree in trees:
                continue
            for place in used:
                if place in known:
                    continue
                column = scope.columns[place]
                name = f"{column.database}.{column.table}.{column.name}"
                if query.group is None:
                    said = f"In aggregated query without GROUP BY, expression #{number} of SELECT list contains nonaggregated column '{name}'"
                    raise SQLError(1140, said + ONLY_FULL)
                said = f"Expression #{number} of SELECT list is not in GROUP BY clause and contains nonaggregated column '{name}'"
                raise SQLError(1055, said + " which is not functionally dependent on columns in GROUP BY clause" + ONLY_FULL)

    def output(self, query, rows, functions, columns, order):
        """Sorts, computes the select list, leaves out what is double, cuts."""
        for function, kind, descending in reversed(order):
            rows = sorted(rows, key=lambda row: sort_key(function(row), kind), reverse=descending)
        if query.limit is not None and not query.distinct:
            rows = rows[query.limit[0]:query.limit[0] + query.limit[1]]
        out = [tuple([function(row) for function in functions]) for row in rows]
        if query.distinct:
            kinds = [column.type for column in columns]
            first = {}
            for row in out:
                first.setdefault(tuple(map(sort_key, row, kinds)), row)
            out = list(first.values())
            if query.limit is not None:
                out = out[query.limit[0]:query.limit[0] + query.limit[1]]
        return out

    # Rows for writers

    def by_key(self, table, alias, where):
        """The records that a WHERE names by a unique key, or None when it does not."""
        if where is None:
            return None
        label = alias or table.name
        for part in where[1] if where[0] == "and" else [where]:
            if part[0] == "cmp" and part[1] == "=":
                sides = part[2:]
                tree, values = (sides[0], [sides[1]]) if sides[0][0] == "col" else (sides[1], [sides[0]])
            elif part[0] == "in" and not part[3]:
                tree, values = part[1], part[2]
            else:
                continue
            if tree[0] != "col" or tree[1] not in (None, label) or any(value[0] != "lit" for value in values):
                continue
            place = table.place(tree[2])
            one = next((one for one in table.keys if one.places == [place]), None)
            if one is None:
                continue
            found = self.key_values(table, one, place, [value[1] for value in values])
            if found is None:
                continue
            records = [record for value in dict.fromkeys(found) for record in table.with_key(one, value)]
            if len(found) > 1 and one.primary:
                records.sort(key=table.sorting)
            return records
        return None

    def key_values(self, table, one, place, values):
        """Values as a key keeps them; None when one would have to be converted to compare."""
        kind, out = table.columns[place].type, []
        for value in values:
            if value is None:
                continue
            fits = isinstance(value, int) if kind.kind == "int" else isinstance(value, str) if kind.kind == "text" else False
            if not fits:
                return None
            row = [None] * len(table.columns)
            row[place] = value
            out.append(one.of(row, table.columns))
        return out

    def records_for(self, transaction, table, alias, where):
        """The records that a writer has to look at and to lock: those with the key, else all of the table."""
        records = self.by_key(table, alias, where)
        if records is not None:
            transaction.use(table)
            return records
        transaction.scan(table)
        return list(table.ordered())
        yield

    def matching(self, transaction, table, alias, where, order, limit):
        """Locks records as it goes and yields whom to wait for; returns those that fulfil WHERE, with their scope."""
        label = alias or table.name
        scope = Scope(self, [Column(label, column.name, column.type, table.database, table) for column in table.columns], clause="where clause")
        keep = scope.condition(where) if where is not None else None
        scope.clause = "order clause"
        keys = [(*scope.compile(tree), descending) for tree, descending in order]
        records = yield from self.records_for(transaction, table, alias, where)
        found = []
        for record in records:
            yield from transaction.lock(record)
            values = record.current()
            if values is not None and (keep is None or keep(values)):
                found.append(record)
                if limit is not None and not order and len(found) >= limit[1]:
                    break
        for function, kind, descending in reversed(keys):
            found.sort(key=lambda record: sort_key(function(record.current()), kind), reverse=descending)
        if limit is not None:
            found = found[:limit[1]]
        return found, scope

    # INSERT, UPDATE, DELETE

    def run_insert(self, verb, name, columns, rows, query, updates):
        table = self.table(name)
        places = self.places(table, columns)
        transaction = self.begin()
        transaction.use(table)
        scope = Scope(self)
        result = Result()
        if query is not None:
            chosen, run = self.plan(query, None, False)
            if len(chosen) != len(places):
                raise SQLError(1136, "Column count doesn't match value count at row 1")
            given = [[(place, None, value) for place, value in zip(places, row)] for row in run()]
        else:
            given = []
            for number, row in enumerate(rows, 1):
                if len(row) != len(places) and not (not row and columns is None):
                    raise SQLError(1136, f"Column count doesn't match value count at row {number}")
                given.append([(place, tree, None) for place, tree in zip(places, row)])
        for number, row in enumerate(given, 1):
            known = []
            for place, tree, value in row:
                if tree is None:
                    known.append((place, None, value))
                elif tree[0] == "default":
                    known.append((place, tree, None))
                else:
                    known.append((place, None, self.inserted_value(scope, table, known, tree)))
            yield from self.insert_row(verb, table, known, number, updates, result, transaction)
        if result.made:
            self.last_insert_id = result.insert_id
        return result

    def inserted_value(self, scope, table, known, tree):
        """A value of VALUES; it may name columns that stand before it."""
        if tree[0] == "lit":
            return int(tree[1]) if isinstance(tree[1], bool) else tree[1]
        scope.columns = [Column(table.name, table.columns[place].name, table.columns[place].type) for place, _, _ in known]
        return scope.compile(tree)[0](tuple(value for _, _, value in known))

    def places(self, table, columns):
        if columns is None or columns == []:
            return list(range(len(table.columns))) if columns is None else []
        places = []
        for name in columns:
            place = table.place(name)
            if place is None:
                raise SQLError(1054, f"Unknown column '{name}' in 'field list'")
            if place in places:
                raise SQLError(1110, f"Column '{name}' specified twice")
            places.append(place)
        return places

    def insert_row(self, verb, table, given, number, updates, result, transaction):
        values = self.complete(table, given, number)
        yield from transaction.may_insert(table)
        while True:
            clash = yield from self.clash(transaction, table, values, None)
            if clash is None:
                break
            one, record = clash
            if verb == "INSERT IGNORE":
                self.warn(1062, self.duplicate(table, one, values))
                return
            if updates is not None:
                yield from self.update_clash(transaction, table, record, values, updates, number, result)
                return
            if verb != "REPLACE":
                raise SQLError(1062, self.duplicate(table, one, values))
            transaction.change(table, record, None)
            result.affected += 1
        transaction.insert(table, values)
        result.affected += 1
        if table.auto is not None:
            self.inserted(result, values[table.auto], not any(place == table.auto and value for place, _, value in given))

    def inserted(self, result, number, made):
        """What insert_id tells: the first number that was made; when none was, the last that was given."""
        if made and not result.made:
            result.insert_id, result.made = number, True
        elif not result.made:
            result.insert_id = number

    def complete(self, table, given, number):
        """A whole row from the values that were given: defaults, the next id, conversion to the columns' types."""
        values, found = [None] * len(table.columns), set()
        for place, tree, value in given:
            if tree is not None:
                continue
            column = table.columns[place]
            found.add(place)
            if value is None and not column.type.null and not column.auto:
                raise SQLError(1048, f"Column '{column.name}' cannot be null")
            values[place] = store(value, column.type, column.name, number, self.warn)
        for place, column in enumerate(table.columns):
            if place in found or column.auto:
                continue
            if not column.has_default:
                raise SQLError(1364, f"Field '{column.name}' doesn't have a default value")
            values[place] = self.default_of(column)
        if table.auto is not None:
            values[table.auto] = self.next_id(table, values[table.auto])
        return tuple(values)

    def default_of(self, column):
        if column.default is None:
            return None
        return store(Scope(self).value(column.default), column.type, column.name, 1, self.warn)

    def next_id(self, table, given):
        if given:
            table.next_id = max(table.next_id, given + 1)
            return given
        made, table.next_id = table.next_id, table.next_id + 1
        return made

    def clash(self, transaction, table, values, own):
        """The unique key and the record that stand in the way of a row; waits for those who have not yet decided."""
        for one in table.keys:
            wanted = one.of(values, table.columns)
            if wanted is None:
                continue
            while True:
                others = [record for record in table.with_key(one, wanted) if record is not own]
                busy = next((record for record in others if record.owner not in (None, transaction)), None)
                if busy is None:
                    break
                yield busy.owner
            for record in others:
                current = record.current()
                if current is not None and one.of(current, table.columns) == wanted:
                    yield from transaction.lock(record)
                    return one, record
        return None

    def duplicate(self, table, one, values):
        shown = "-".join(types.as_text(values[place]) for place in one.places)
        return f"Duplicate entry '{shown}' for key '{table.name}.{one.name}'"

    def update_clash(self, transaction, table, record, values, updates, number, result):
        """ON DUPLICATE KEY UPDATE: a changed row counts twice, as in MySQL."""
        scope = Scope(self, [Column(table.name, column.name, column.type, table.database, table) for column in table.columns])
        scope.inserted = values
        assign = self.assignments(table, scope, updates)
        before = record.current()
        after = assign(before, number)
        if after != before:
            yield from self.replace_values(transaction, table, record, after)
            result.affected += 2
            if table.auto is not None:
                result.insert_id = after[table.auto]

    def assignments(self, table, scope, pairs):
        """A function from a row's values to those after SET; each assignment sees those before it."""
        compiled = []
        for name, tree in pairs:
            place = table.place(name)
            if place is None:
                raise SQLError(1054, f"Unknown column '{name}' in 'field list'")
            compiled.append((place, None if tree[0] == "default" else scope.compile(tree)[0]))
        touched = {place for place, _ in compiled}

        def assign(values, number):
            new = list(values)
            for place, function in compiled:
                column = table.columns[place]
                value = self.default_of(column) if function is None else function(tuple(new))
                if value is None and not column.type.null:
                    raise SQLError(1048, f"Column '{column.name}' cannot be null")
                new[place] = store(value, column.type, column.name, number, self.warn)
            if tuple(new) != values:
                for place, column in enumerate(table.columns):
                    if column.on_update and place not in touched:
                        new[place] = types.rounded(self.now(), column.type.decimals)
            return tuple(new)
        return assign

    def replace_values(self, transaction, table, record, after):
        clash = yield from self.clash(transaction, table, after, record)
        if clash is not None:
            raise SQLError(1062, self.duplicate(table, clash[0], after))
        transaction.change(table, record, after)

    def run_update(self, name, alias, pairs, where, order, limit):
        table = self.table(name)
        transaction = self.begin()
        label = alias or table.name
        scope = Scope(self, [Column(label, column.name, column.type, table.database, table) for column in table.columns])
        assign = self.assignments(table, scope, pairs)
        self.look_for_subqueries(transaction)
        found, _ = yield from self.matching(transaction, table, alias, where, order, limit)
        changed = 0
        for number, record in enumerate(found, 1):
            before = record.current()
            after = assign(before, number)
            if after != before:
                yield from self.replace_values(transaction, table, record, after)
                changed += 1
        return Result(affected=changed)

    def look_for_subqueries(self, transaction):
        if transaction.snapshot is None:
            transaction.snapshot = self.store.commits

    def run_delete(self, name, alias, where, order, limit):
        table = self.table(name)
        transaction = self.begin()
        found, _ = yield from self.matching(transaction, table, alias, where, order, limit)
        for record in found:
            transaction.change(table, record, None)
        return Result(affected=len(found))
