"""Characters by kind, and templates."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable", "punctuation",
           "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Each word capitalized."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


class Template:
    """Text with $name in it."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2  # re.IGNORECASE
    pattern = None

    def __init__(self, template):
        self.template = template

    @classmethod
    def _compiled(cls):
        # What finds a placeholder, made when it is first needed: most programs import this module for its constants.
        import re
        made = cls.__dict__.get("_made")
        if made is None:
            pattern = cls.pattern
            if pattern is None:
                delimiter, name = re.escape(cls.delimiter), cls.idpattern
                pattern = rf"{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{name})|{{(?P<braced>{cls.braceidpattern or name})}}|(?P<invalid>))"
            made = cls._made = re.compile(pattern, cls.flags | re.VERBOSE)
        return made

    def _invalid(self, m):
        lines = self.template[:m.start("invalid")].splitlines(keepends=True)
        line = max(len(lines), 1)
        column = m.start("invalid") - len("".join(lines[:-1]))
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (line, column if lines else 1))

    def substitute(self, mapping={}, /, **kws):
        """The text with all placeholders filled in."""
        values = {**mapping, **kws} if kws and isinstance(mapping, dict) else mapping if not kws else _Both(kws, mapping)

        def fill(m):
            name = m.group("named") or m.group("braced")
            if name is not None:
                return str(values[name])
            if m.group("escaped") is not None:
                return self.delimiter
            if m.group("invalid") is not None:
                self._invalid(m)
            raise ValueError("Unrecognized named group in pattern", self._compiled())
        return self._compiled().sub(fill, self.template)

    def safe_substitute(self, mapping={}, /, **kws):
        """The text with the known placeholders filled in."""
        values = _Both(kws, mapping)

        def fill(m):
            name = m.group("named") or m.group("braced")
            if name is not None:
                try:
                    return str(values[name])
                except KeyError:
                    return m.group()
            if m.group("escaped") is not None:
                return self.delimiter
            self._is_invalid(m)
            return m.group()
        return self._compiled().sub(fill, self.template)

    def _is_invalid(self, m):
        # Whether a placeholder cannot be read. A pattern of the program's own that finds something else is wrong.
        if m.group("invalid") is None and m.group("named") is None and m.group("braced") is None and m.group("escaped") is None:
            raise ValueError("Unrecognized named group in pattern", self._compiled())
        return m.group("invalid") is not None

    def is_valid(self):
        """Whether all placeholders can be read."""
        return not any([self._is_invalid(m) for m in self._compiled().finditer(self.template)])

    def get_identifiers(self):
        """The names of the placeholders."""
        return list(dict.fromkeys([m.group("named") or m.group("braced") for m in self._compiled().finditer(self.template)
                                   if not self._is_invalid(m) and m.group("escaped") is None]))


class _Both:
    # One mapping before another.
    def __init__(self, first, second):
        self._first, self._second = first, second

    def __getitem__(self, key):
        return self._first[key] if key in self._first else self._second[key]


def _parse(text):
    # The parts of a format: (literal text, field or None, spec or None, conversion or None).
    i, literal = 0, []
    while i < len(text):
        k = min([p for p in (text.find("{", i), text.find("}", i)) if p >= 0], default=-1)
        if k < 0:
            literal.append(text[i:])
            break
        literal.append(text[i:k])
        c = text[k]
        if text[k + 1:k + 2] == c:
            literal.append(c)
            i = k + 2
            yield "".join(literal), None, None, None
            literal = []
            continue
        if c == "}":
            raise ValueError("Single '}' encountered in format string")
        if k + 1 == len(text):
            raise ValueError("Single '{' encountered in format string")
        depth, j, bracket = 1, k + 1, False
        while j < len(text) and depth:
            c = text[j]
            if c == "[":
                bracket = True
            elif c == "]":
                bracket = False
            elif c == "{" and not bracket:
                depth += 1
            elif c == "}" and not bracket:
                depth -= 1
            j += 1
        if depth:
            raise ValueError("unmatched '{' in format spec" if text[k + 1:].endswith("!r") else "expected '}' before end of string")
        field = text[k + 1:j - 1]
        i = j
        name, spec, conversion = _field(field)
        yield "".join(literal), name, spec, conversion
        literal = []
    if literal and "".join(literal):
        yield "".join(literal), None, None, None


def _field(field):
    bracket = False
    for n, c in enumerate(field):
        if c == "[":
            bracket = True
        elif c == "]":
            bracket = False
        elif c in "!:" and not bracket:
            break
        elif c in "{" and not bracket:
            raise ValueError("unexpected '{' in field name")
    else:
        return field, "", None
    name, rest = field[:n], field[n:]
    if rest[0] == ":":
        return name, rest[1:], None
    if len(rest) == 1:
        raise ValueError("unmatched '{' in format spec")
    conversion, rest = rest[1], rest[2:]
    if rest and rest[0] != ":":
        raise ValueError("expected ':' after conversion specifier")
    return name, rest[1:], conversion


def _split_name(name):
    # The first part of a field's name, and an iterator over what is behind it: attributes (True, name) and items (False, key).
    k = min([p for p in (name.find("."), name.find("[")) if p >= 0], default=len(name))
    first = name[:k]
    return int(first) if first.isdigit() else first, _rest(name, k)


def _rest(name, k):
    while k < len(name):
        if name[k] == ".":
            end = min([p for p in (name.find(".", k + 1), name.find("[", k + 1)) if p >= 0], default=len(name))
            if end == k + 1:
                raise ValueError("Empty attribute in format string")
            yield True, name[k + 1:end]
            k = end
        elif name[k] == "[":
            end = name.find("]", k)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key = name[k + 1:end]
            if not key:
                raise ValueError("Empty attribute in format string")
            yield False, int(key) if key.isdigit() else key
            k = end + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")


class Formatter:
    """str.format as a class, to change parts of it."""

    def format(self, format_string, /, *args, **kwargs):
        """The format with arguments filled in."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """The same; the arguments come as a sequence and a mapping."""
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto=0):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        out = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                out.append(literal)
            if name is None:
                continue
            first, _ = _split_name(name)
            if first == "":
                if auto is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(auto) + name
                auto += 1
            elif isinstance(first, int):
                if auto:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto = False
            obj, key = self.get_field(name, args, kwargs)
            used.add(key)
            obj = self.convert_field(obj, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            out.append(self.format_field(obj, spec))
        return "".join(out), auto

    def get_value(self, key, args, kwargs):
        """The argument with a number or a name."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called with the arguments that were used."""

    def format_field(self, value, format_spec):
        """The text of a value."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """A value after its conversion."""
        if conversion is None:
            return value
        if conversion in ("s", "r", "a"):
            return {"s": str, "r": repr, "a": ascii}[conversion](value)
        raise ValueError("Unknown conversion specifier {0!s}".format(conversion))

    def parse(self, format_string):
        """The parts of a format."""
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        """What a field stands for, and the argument that it begins with."""
        first, rest = _split_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            obj = getattr(obj, key) if is_attribute else obj[key]
        return obj, first
