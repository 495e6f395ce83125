"""Tables as text with separators between the fields."""
import io as _io
from types import GenericAlias as _GenericAlias

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect", "excel", "excel_tab",
           "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer", "unregister_dialect", "DictReader",
           "DictWriter", "unix_dialect"]

__version__ = "1.0"
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)


class Error(Exception):
    """A table that cannot be read or written."""

    __module__ = "_csv"


_dialects = {}
_limit = 131072
_attributes = ("delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict")
_defaults = {"delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n", "quotechar": '"', "quoting": QUOTE_MINIMAL,
             "skipinitialspace": False, "strict": False}


def _character(name, value, optional):
    if optional and value is None:
        return None
    if not isinstance(value, str):
        raise TypeError('"%s" must be string%s, not %s' % (name, " or None" if optional else "", type(value).__name__))
    if len(value) != 1:
        raise TypeError('"%s" must be a 1-character string' % name)
    return value


class _Dialect:
    # The rules of a reader or writer, checked.
    __module__ = "_csv"
    __qualname__ = "Dialect"
    __slots__ = _attributes

    def __init__(self, dialect=None, **fmtparams):
        for name in fmtparams:
            if name not in _defaults:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        values = {name: getattr(dialect, name, default) for name, default in _defaults.items()} if dialect is not None else dict(_defaults)
        values.update(fmtparams)
        put = object.__setattr__
        delimiter = _character("delimiter", values["delimiter"], False)
        escape = _character("escapechar", values["escapechar"], True)
        quote = _character("quotechar", values["quotechar"], True)
        quoting = values["quoting"]
        if type(quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        if not 0 <= quoting <= 5:
            raise TypeError('bad "quoting" value')
        if quote is None and "quoting" not in fmtparams and quoting == _defaults["quoting"]:
            quoting = QUOTE_NONE
        if quoting != QUOTE_NONE and quote is None:
            raise TypeError("quotechar must be set if quoting enabled")
        end = values["lineterminator"]
        if not isinstance(end, str):
            raise TypeError('"lineterminator" must be a string')
        for name in ("doublequote", "skipinitialspace", "strict"):
            put(self, name, bool(values[name]))
        space = self.skipinitialspace
        for name, c in (("delimiter", delimiter), ("escapechar", escape), ("quotechar", quote)):
            if c is None:
                continue
            if c in "\r\n" or name != "delimiter" and c == " " and space or name == "delimiter" and c == " " and space:
                raise ValueError("bad %s value" % name)
            if name != "delimiter" and c == delimiter:
                raise ValueError("bad delimiter or %s value" % name)
        if escape is not None and escape == quote:
            raise ValueError("bad escapechar or quotechar value")
        for c in end:
            if c in (delimiter, escape, quote):
                raise ValueError("bad %s or lineterminator value" % {delimiter: "delimiter", escape: "escapechar", quote: "quotechar"}[c])
        for name, value in (("delimiter", delimiter), ("escapechar", escape), ("quotechar", quote), ("quoting", quoting), ("lineterminator", end)):
            put(self, name, value)

    def __setattr__(self, name, value):
        raise AttributeError("attribute '%s' of '_csv.Dialect' objects is not writable" % name)


def _dialect(dialect, fmtparams):
    if type(dialect) is _Dialect and not fmtparams:
        return dialect
    return _Dialect(dialect, **fmtparams)


class Dialect:
    """The base of dialects that are written as classes."""

    _name = ""
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            _Dialect(self)
        except TypeError as e:
            raise Error(str(e)) from None


class excel(Dialect):
    """What spreadsheets write."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """The same with tabs."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """Everything in quotes, lines end as under Unix."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


def register_dialect(name, dialect=None, /, **fmtparams):
    """Gives a dialect a name."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _dialect(dialect, fmtparams)


def unregister_dialect(name):
    """Forgets a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    """The dialect with a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    """The names of all dialects."""
    return list(_dialects)


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


def field_size_limit(new_limit=None, /):
    """How long a field may be; with an argument, sets it."""
    global _limit
    old = _limit
    if new_limit is not None:
        if type(new_limit) is not int:
            raise TypeError("limit must be an integer")
        _limit = new_limit
    return old


_BEGIN, _FIELD_BEGIN, _ESCAPED, _FIELD, _QUOTED, _QUOTED_ESCAPE, _QUOTE, _END = range(8)


class _Reader:
    __module__ = "_csv"
    __qualname__ = "reader"

    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self.dialect = d = dialect
        self.line_num = 0
        self._plain = not d.skipinitialspace and d.quoting in (QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONE)

    def __iter__(self):
        return self

    def __next__(self):
        self._row, self._field, self._state, self._was_quoted = [], [], _BEGIN, False
        d = self.dialect
        while True:
            line = next(self._lines, None)
            if line is None:
                if self._field or self._state == _QUOTED:
                    if d.strict:
                        raise Error("unexpected end of data")
                    self._save()
                    break
                if self._state in (_QUOTE,):
                    self._save()
                    break
                raise StopIteration
            if not isinstance(line, str):
                raise Error("iterator should return strings, not %s (the file should be opened in text mode)" % type(line).__name__)
            self.line_num += 1
            if self._state == _BEGIN and self._plain and self._simple(line):
                break
            for c in line:
                self._take(c)
            self._take("")
            if self._state == _BEGIN:
                break
        return self._row

    def _simple(self, line):
        # Lines without quotes and escapes are just split.
        d = self.dialect
        if d.quotechar is not None and d.quotechar in line or d.escapechar is not None and d.escapechar in line:
            return False
        line = line.removesuffix("\n").removesuffix("\r")
        if "\n" in line or "\r" in line:
            return False
        if line:
            self._row = line.split(d.delimiter)
            if len(line) > _limit and max(map(len, self._row)) > _limit:
                raise Error("field larger than field limit (%d)" % _limit)
        return True

    def _save(self):
        text = "".join(self._field)
        quoting = self.dialect.quoting
        if not self._was_quoted:
            if quoting == QUOTE_NONNUMERIC and text or quoting == QUOTE_STRINGS and text:
                text = float(text)
            elif text == "" and quoting in (QUOTE_NOTNULL, QUOTE_STRINGS):
                text = None
            elif quoting == QUOTE_NONNUMERIC:
                text = float(text) if text else text
        self._row.append(text)
        self._field, self._was_quoted = [], False

    def _add(self, c):
        if len(self._field) >= _limit:
            raise Error("field larger than field limit (%d)" % _limit)
        self._field.append(c)

    def _take(self, c):
        # One character; "" is the end of the line.
        d, state = self.dialect, self._state
        end = c == "" or c in "\r\n"
        if state == _BEGIN:
            if c == "":
                return
            if end:
                self._state = _END
                return
            state = self._state = _FIELD_BEGIN
        if state == _FIELD_BEGIN:
            if end:
                self._save()
                self._state = _END if c else _BEGIN
            elif c == d.quotechar and d.quoting != QUOTE_NONE:
                self._was_quoted = True
                self._state = _QUOTED
            elif c == d.escapechar:
                self._state = _ESCAPED
            elif c == " " and d.skipinitialspace:
                pass
            elif c == d.delimiter:
                self._save()
            else:
                self._add(c)
                self._state = _FIELD
        elif state == _ESCAPED:
            self._add(c or "\n")
            self._state = _FIELD if c else _FIELD
        elif state == _FIELD:
            if end:
                self._save()
                self._state = _END if c else _BEGIN
            elif c == d.escapechar:
                self._state = _ESCAPED
            elif c == d.delimiter:
                self._save()
                self._state = _FIELD_BEGIN
            else:
                self._add(c)
        elif state == _QUOTED:
            if c == "":
                return
            if c == d.escapechar:
                self._state = _QUOTED_ESCAPE
            elif c == d.quotechar and d.quoting != QUOTE_NONE:
                self._state = _QUOTE if d.doublequote else _FIELD
            else:
                self._add(c)
        elif state == _QUOTED_ESCAPE:
            self._add(c or "\n")
            self._state = _QUOTED
        elif state == _QUOTE:
            if d.quoting != QUOTE_NONE and c == d.quotechar:
                self._add(c)
                self._state = _QUOTED
            elif c == d.delimiter:
                self._save()
                self._state = _FIELD_BEGIN
            elif end:
                self._save()
                self._state = _END if c else _BEGIN
            elif not d.strict:
                self._add(c)
                self._state = _FIELD
            else:
                raise Error("'%s' expected after '%s'" % (d.delimiter, d.quotechar))
        elif state == _END:
            if c == "":
                self._state = _BEGIN
            elif not end:
                raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")


def reader(iterable, /, dialect="excel", **fmtparams):
    """An iterator over the rows of lines of text."""
    return _Reader(iterable, _dialect(dialect, fmtparams))


class _Writer:
    __module__ = "_csv"
    __qualname__ = "writer"

    def __init__(self, write, dialect):
        self._write = write
        self.dialect = d = dialect
        self._special = {d.delimiter, d.escapechar, d.quotechar, "\r", "\n", *d.lineterminator} - {None}

    def _text(self, field, alone):
        d = self.dialect
        quoting = d.quoting
        if isinstance(field, str):
            text, quoted = field, quoting in (QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_STRINGS, QUOTE_NOTNULL)
        elif field is None:
            text, quoted = "", quoting == QUOTE_ALL or quoting == QUOTE_NONNUMERIC
            if alone and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error("single empty field record must be quoted")
        else:
            number = isinstance(field, (int, float)) or hasattr(type(field), "__float__") or hasattr(type(field), "__index__")
            text, quoted = str(field), quoting in (QUOTE_ALL, QUOTE_NOTNULL) or quoting == QUOTE_NONNUMERIC and not number
        if not quoted and text == "" and (alone or d.delimiter == " " and d.skipinitialspace):
            if quoting == QUOTE_NONE or field is None and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error("empty field must be quoted if delimiter is a space and skipinitialspace is true" if not alone else "single empty field record must be quoted")
            quoted = True
        special = self._special
        if not [c for c in text if c in special] and not (d.skipinitialspace and text[:1] == " "):
            return d.quotechar + text + d.quotechar if quoted else text
        out = []
        for n, c in enumerate(text):
            if c in special:
                if quoting == QUOTE_NONE:
                    escape = True
                elif c == d.quotechar:
                    escape = not d.doublequote
                    if d.doublequote:
                        out.append(c)
                elif c == d.escapechar:
                    escape = True
                else:
                    escape = False
                if escape:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(d.escapechar)
                else:
                    quoted = True
            elif n == 0 and c == " " and d.skipinitialspace:
                if quoting == QUOTE_NONE:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(d.escapechar)
                else:
                    quoted = True
            out.append(c)
        text = "".join(out)
        return d.quotechar + text + d.quotechar if quoted else text

    def writerow(self, row, /):
        """Writes one row."""
        try:
            row = iter(row)
        except TypeError:
            raise Error("iterable expected, not %s" % type(row).__name__) from None
        row = list(row)
        alone = len(row) == 1
        return self._write(self.dialect.delimiter.join([self._text(field, alone) for field in row]) + self.dialect.lineterminator)

    def writerows(self, rows, /):
        """Writes several rows."""
        for row in rows:
            self.writerow(row)


def writer(fileobj, /, dialect="excel", **fmtparams):
    """What writes rows to a file."""
    write = getattr(fileobj, "write", None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(write, _dialect(dialect, fmtparams))


class DictReader:
    """Reads rows as dicts; the first row has the names."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        d = dict(zip(names, row))
        if len(names) < len(row):
            d[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            d[name] = self.restval
        return d

    __class_getitem__ = classmethod(_GenericAlias)


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join([repr(x) for x in wrong]))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))

    __class_getitem__ = classmethod(_GenericAlias)


class Sniffer:
    """Guesses the dialect of a sample."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        raise NotImplementedError("csv.Sniffer.sniff is not supported in the playground")

    def has_header(self, sample):
        raise NotImplementedError("csv.Sniffer.has_header is not supported in the playground")
