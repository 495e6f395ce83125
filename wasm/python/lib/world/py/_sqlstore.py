"""Where the rows are: tables, transactions and the locks between them, as InnoDB has them.

A row is a Record. It holds the values that were committed last, those committed before as long as somebody may still look at them, and, while a transaction has the
row's lock, the draft that this transaction has made of it. Every commit has a number. A reader sees the newest values that are not younger than its snapshot, or its
own draft; it never waits. That is REPEATABLE READ when the snapshot is taken once, at the transaction's first read, and READ COMMITTED when every statement takes
one.

A writer takes the lock of each row that it looks at, not only of those that it changes, unless the WHERE names rows by a unique key; it sees the rows as they are
now and not as in its snapshot. Locks are kept until the transaction ends. Whoever wants a lock that another transaction has waits: `lock` is a generator that yields
the Transaction to wait for, and is resumed when that has ended. While a transaction has looked through a whole table, nobody else can insert into it (the lock on
the gaps between the rows). A circle of transactions that wait for each other is found at once, `circle`; the one that has changed least is the victim.

An id that AUTO_INCREMENT has given is not given again, even after a rollback.
"""
from _sqlparse import SQLError
from _sqltypes import key

UNCHANGED = object()


class Record:
    """A row."""

    __slots__ = ("values", "since", "older", "owner", "draft")

    def __init__(self):
        self.values = None      # as committed last; None: there is no such row
        self.since = 0          # the number of that commit
        self.older = None       # what was there before: (values, since, older)
        self.owner = None       # the transaction that has the lock
        self.draft = UNCHANGED  # what that transaction has made of it; None: it has deleted it

    def current(self):
        """The newest values, committed or not."""
        return self.values if self.draft is UNCHANGED else self.draft

    def seen(self, transaction, snapshot):
        """The values that a transaction sees; None when there is no row for it."""
        if self.draft is not UNCHANGED and self.owner is transaction:
            return self.draft
        if self.since <= snapshot:
            return self.values
        version = self.older
        while version is not None:
            if version[1] <= snapshot:
                return version[0]
            version = version[2]
        return None


class Key:
    """A unique key of a table: where to find the records that have, or had, a value."""

    def __init__(self, name, places, primary):
        self.name, self.places, self.primary = name, places, primary
        self.records = {}

    def of(self, values, columns):
        """The key's value in a row; None when a part is NULL, for those are never equal."""
        parts = [values[place] for place in self.places]
        if None in parts:
            return None
        return tuple(key(part) if isinstance(part, str) and not columns[place].type.binary else part for part, place in zip(parts, self.places))


class ColumnOf:
    """A column of a table."""

    __slots__ = ("name", "type", "default", "has_default", "auto", "on_update")

    def __init__(self, name, type, default, has_default, auto, on_update):
        self.name, self.type, self.default, self.has_default, self.auto, self.on_update = name, type, default, has_default, auto, on_update


class Table:
    def __init__(self, database, name, columns, keys, indexed, next_id):
        self.database, self.name, self.columns, self.keys, self.indexed = database, name, columns, keys, indexed
        self.next_id = next_id
        self.auto = next((i for i, column in enumerate(columns) if column.auto), None)
        self.primary = next((one for one in keys if one.primary), None)
        self.records = {}
        self.sorted, self.last = True, None
        self.scanned_by = set()
        self.users = set()

    def place(self, name):
        """The place of a column, or None."""
        wanted = name.lower()
        return next((i for i, column in enumerate(self.columns) if column.name.lower() == wanted), None)

    def ordered(self):
        """The records in the order in which a table is read: that of its primary key."""
        if not self.sorted:
            self.records = dict.fromkeys(sorted(self.records, key=self.sorting))
            self.sorted = True
        return self.records

    def sorting(self, record):
        values = record.current() or record.values or (record.older or (None,))[0]
        return self.primary.of(values, self.columns) if values is not None else ()

    def placed(self, record, values):
        """Notes a row with these values, whose place may be among the others."""
        self.records[record] = None
        if self.primary is None:
            return
        place = self.primary.of(values, self.columns)
        if self.last is not None and place < self.last:
            self.sorted = False
        else:
            self.last = place

    def with_key(self, one, value):
        """The records that have, or had, a value of a unique key."""
        return list(one.records.get(value, ()))


class Transaction:
    """What one connection has done since its transaction began."""

    def __init__(self, store, session):
        self.store, self.session = store, session
        self.snapshot = None
        self.locked = {}
        self.log = []
        self.scans = set()
        self.tables = set()
        self.waiting_for = self.waiter = None
        self.wake = []
        self.ended = False
        self.victim = False

    # Reading

    def reads(self, table):
        """The rows of a table that the transaction sees, in order."""
        self.use(table)
        snapshot = self.snapshot
        rows = (record.seen(self, snapshot) for record in table.ordered())
        return [values for values in rows if values is not None]

    def use(self, table):
        if table not in self.tables:
            self.tables.add(table)
            table.users.add(self)

    def look(self, anew):
        """Takes a snapshot, unless there is one that still counts."""
        if self.snapshot is None or anew:
            self.snapshot = self.store.commits
            self.store.snapshots.add(self)

    # Writing

    def lock(self, record):
        """Takes a row's lock; yields whom to wait for."""
        while record.owner is not None and record.owner is not self:
            yield record.owner
        record.owner = self
        self.locked[record] = None

    def scan(self, table):
        """Notes that the transaction has looked through a whole table in order to write, so that nobody puts rows into it."""
        self.use(table)
        self.scans.add(table)
        table.scanned_by.add(self)

    def may_insert(self, table):
        """Waits until nobody else has the gaps of a table."""
        while True:
            other = next((one for one in table.scanned_by if one is not self), None)
            if other is None:
                return
            yield other

    def change(self, table, record, values):
        """Gives a record that the transaction has locked new values, None to delete it."""
        self.use(table)
        self.log.append((table, record, record.draft))
        record.draft = values
        if values is not None:
            table.placed(record, values)
            for one in table.keys:
                found = one.of(values, table.columns)
                if found is not None:
                    one.records.setdefault(found, {})[record] = None

    def insert(self, table, values):
        record = Record()
        record.owner = self
        self.locked[record] = None
        self.change(table, record, values)
        return record

    def undo(self, mark=0):
        """Takes back what was changed since the log had that length."""
        while len(self.log) > mark:
            table, record, before = self.log.pop()
            after, record.draft = record.draft, before
            forget(table, record, after)
            if before is UNCHANGED and record.values is None and record.older is None and record.since == 0:
                table.records.pop(record, None)

    # The end

    def commit(self):
        store = self.store
        if self.log:
            store.commits += 1
            changed = {record: table for table, record, _ in self.log}
            for record, table in changed.items():
                before = record.values
                record.older = (before, record.since, record.older) if self.others_look() else None
                record.values, record.since, record.draft = record.draft, store.commits, UNCHANGED
                if before is not None and record.older is None:
                    forget(table, record, before)
                if record.values is None:
                    store.deleted.append((table, record))
        self.end()

    def others_look(self):
        snapshots = self.store.snapshots
        return len(snapshots) > (self in snapshots)

    def rollback(self):
        self.undo()
        self.end()

    def end(self):
        """Gives the locks back and wakes whoever waits, in the order of their coming."""
        self.ended = True
        for record in self.locked:
            record.owner = None
        for table in self.scans:
            table.scanned_by.discard(self)
        for table in self.tables:
            table.users.discard(self)
        self.store.snapshots.discard(self)
        self.store.sweep()
        wake, self.wake = self.wake, []
        for one in wake:
            one()

    # Waiting

    def circle(self):
        """The transactions that wait for each other in a circle through this one; empty when there is none."""
        found, one = [self], self.waiting_for
        while one is not None and one is not self:
            found.append(one)
            one = one.waiting_for
        return found if one is self else []

    def weight(self):
        return len(self.log)


def forget(table, record, values):
    """Takes a record out of the keys' places for values that it no longer has."""
    if values is None or values is UNCHANGED:
        return
    for one in table.keys:
        found = one.of(values, table.columns)
        if found is None or any(kept is not None and kept is not UNCHANGED and one.of(kept, table.columns) == found for kept in (record.draft, record.values)):
            continue
        records = one.records.get(found)
        if records is not None:
            records.pop(record, None)
            if not records:
                del one.records[found]


class Store:
    """The data of a server: its databases, and the order of the commits."""

    def __init__(self):
        self.databases = {}
        self.commits = 0
        self.snapshots = set()
        self.deleted = []

    def database(self, name):
        found = self.databases.get(name)
        if found is None:
            raise SQLError(1049, f"Unknown database '{name}'")
        return found

    def sweep(self):
        """Drops the rows that are deleted and the values of former times, once nobody can see them."""
        if self.snapshots or not self.deleted:
            return
        for table, record in self.deleted:
            if record.values is None and record.owner is None:
                before = record.older[0] if record.older else None
                record.older = None
                forget(table, record, before)
                table.records.pop(record, None)
        self.deleted = []
