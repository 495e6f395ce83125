"""Regular expressions.

A pattern is read into a tree (_Reader), the tree is written as a program (_Writer), and _re runs the program. Nodes of the tree are tuples that begin with
their kind; a sequence of nodes is a list. What a group of flags changes is known only when its content is written.
"""
import enum as _enum
import functools as _functools
from _machine import dotted_name as _dotted_name
from _re import program as _program, run as _run, run_all as _run_all, fold as _fold
from types import GenericAlias as _GenericAlias, MappingProxyType as _MappingProxyType

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape", "error", "Pattern", "Match",
           "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag",
           "PatternError"]

__version__ = "2.2.1"


@_enum.global_enum
class RegexFlag(_enum.IntFlag, boundary=_enum.KEEP):
    """The flags of a pattern."""
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128
    __str__ = object.__str__
    _numeric_repr_ = hex


_I, _L, _M, _S, _U, _X, _DEBUG, _A = 2, 4, 8, 16, 32, 64, 128, 256
_KINDS = _A | _L | _U
_FLAGS = {"i": _I, "L": _L, "m": _M, "s": _S, "x": _X, "a": _A, "u": _U}
_ENDLESS = (1 << 32) - 1  # as CPython has it: the least number that is too large for a repetition
_MAX_WIDTH = 1 << 64
_MAX_GROUPS = (1 << 30) - 1


class PatternError(Exception):
    """A pattern that cannot be read; says where."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = "%s at position %d" % (msg, pos)
            if newline in pattern:
                msg = "%s (line %d, column %d)" % (msg, self.lineno, self.colno)
        super().__init__(msg)


error = PatternError

_ESCAPED = {"a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11, "\\": 92}
_PLACES = {"A": "A", "b": "b", "B": "B", "Z": "Z"}
_OCTAL = frozenset("01234567")
_DECIMAL = frozenset("0123456789")
_HEX = frozenset("0123456789abcdefABCDEF")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")


class _Tokens:
    # A pattern or a template, one token at a time: a character, or a backslash with what follows. place is where the token at hand begins.

    def __init__(self, text):
        self.whole = text
        self.is_text = isinstance(text, str)
        self.text = text if self.is_text else str(text, "latin1")
        self.seek(0)

    def seek(self, place):
        self.place = place
        token = self.text[place:place + 1]
        if token == "\\":
            token = self.text[place:place + 2]
            if len(token) == 1:
                raise PatternError("bad escape (end of pattern)", self.whole, len(self.whole) - 1) from None
        self.token = token or None

    def take(self):
        token = self.token
        if token is not None:
            self.seek(self.place + len(token))
        return token

    def accept(self, char):
        if self.token != char:
            return False
        self.take()
        return True

    def some(self, most, of):
        text = ""
        while len(text) < most and self.token in of:
            text += self.take()
        return text

    def until(self, end, what):
        # The name up to end, which is taken too.
        name = ""
        while True:
            token = self.take()
            if token is None:
                if not name:
                    raise self.error("missing " + what)
                raise self.error("missing %s, unterminated name" % end, len(name))
            if token == end:
                if not name:
                    raise self.error("missing " + what, 1)
                return name
            name += token

    def error(self, msg, back=0):
        if not self.is_text:
            msg = msg.encode("ascii", "backslashreplace").decode("ascii")
        return PatternError(msg, self.whole, self.place - back)

    def check_name(self, name):
        if not (self.is_text or name.isascii()):
            raise self.error("bad character in group name %a" % name, len(name) + 1)
        if not name.isidentifier():
            raise self.error("bad character in group name %r" % name, len(name) + 1)

    def number_or_name(self, name):
        # A group's number, or None when name is a valid name.
        if name.isdecimal() and name.isascii():
            return int(name)
        self.check_name(name)
        return None

    def escaped_code(self, token):
        # The code of an escape that means the same everywhere; None for others.
        c = token[1]
        if c == "x":
            return self._hex(token, 2)
        if c == "u" and self.is_text:
            return self._hex(token, 4)
        if c == "U" and self.is_text:
            code = self._hex(token, 8)
            if code > 0x10ffff:
                raise self.error("bad escape " + self.text[self.place - 10:self.place], 10)
            return code
        if c == "N" and self.is_text:
            return self._named()
        return None

    def _hex(self, token, digits):
        token += self.some(digits, _HEX)
        if len(token) != digits + 2:
            raise self.error("incomplete escape " + token, len(token))
        return int(token[2:], 16)

    def _named(self):
        if not self.accept("{"):
            raise self.error("missing {")
        name = self.until("}", "character name")
        try:
            return ord(eval('"\\N{' + name.replace('"', "").replace("\\", "") + '}"'))
        except SyntaxError:
            raise NotImplementedError(f"the character name {name} in a regular expression is not supported in the playground") from None

    def octal(self, token):
        if int(token[1:], 8) > 0o377:
            raise self.error("octal escape value %s outside of range 0-0o377" % token, len(token))
        return int(token[1:], 8)


class _Reader:
    # Reads a pattern. groups[n] is the width (least, most) of group n, None while it is open.

    def __init__(self, pattern, flags):
        self.source = _Tokens(pattern)
        self.flags = flags
        self.groups = [None]
        self.names = {}
        self.behind = None  # how many groups there were when the lookbehind at hand began
        self.conditions = {}

    def read(self):
        source = self.source
        tree = self.alternatives(self.flags & _X, 0)
        self.flags = _checked_flags(source.is_text, self.flags)
        if source.token is not None:
            raise source.error("unbalanced parenthesis")
        for number, place in self.conditions.items():
            if number >= len(self.groups):
                raise PatternError("invalid group reference %d" % number, source.whole, place)
        return tree

    def alternatives(self, verbose, depth):
        found = []
        while True:
            found.append(self.sequence(verbose, depth == 0 and not found, depth))
            if not self.source.accept("|"):
                break
            if depth == 0:
                verbose = self.flags & _X
        if len(found) == 1:
            return found[0]
        members = []
        for seq in found:
            if len(seq) != 1 or seq[0][0] != "set" or seq[0][1]:
                return [("alt", found)]
            members += seq[0][2]
        return [("set", False, members)]  # one code point each way

    def sequence(self, verbose, first, depth):
        source, out = self.source, []
        while True:
            token = source.token
            if token is None or token in "|)":
                break
            source.take()
            if verbose:
                if token in " \t\n\r\v\f":
                    continue
                if token == "#":
                    while source.take() not in (None, "\n"):
                        pass
                    continue
            if token[0] == "\\":
                out.append(self.escape(token))
            elif token in "*+?{":
                self.repetition(token, out)
            elif token == "(":
                node, more = self.group(verbose, first and not out, depth)
                if more is not None:
                    verbose = more
                elif node is not None:
                    out.append(node)
            elif token == "[":
                out.append(self.char_set())
            elif token == ".":
                out.append(("any",))
            elif token in "^$":
                out.append(("at", token))
            else:
                out.append(_literal(ord(token)))
        flat = []
        for node in out:
            if node[0] == "group" and node[1:4] == (None, 0, 0):
                flat += node[4]
            else:
                flat.append(node)
        return flat

    def escape(self, token):
        source, c = self.source, token[1]
        if c in "AbBZ":
            return "at", c
        if c in "dDsSwW":
            return "set", False, [("category", c)]
        if c in _ESCAPED:
            return _literal(_ESCAPED[c])
        code = source.escaped_code(token)
        if code is not None:
            return _literal(code)
        if c == "0":
            return _literal(int(c + source.some(2, _OCTAL), 8))
        if c in _DECIMAL:
            if source.token in _DECIMAL:
                token += source.take()
                if token[1] in _OCTAL and token[2] in _OCTAL and source.token in _OCTAL:
                    return _literal(source.octal(token + source.take()))
            number = int(token[1:])
            if number >= len(self.groups):
                raise source.error("invalid group reference %d" % number, len(token) - 1)
            return self.reference(number, len(token))
        if c in _LETTERS:
            raise source.error("bad escape " + token, len(token))
        return _literal(ord(c))

    def reference(self, number, back):
        if self.groups[number] is None:
            raise self.source.error("cannot refer to an open group", back)
        self.check_behind(number)
        return "reference", number

    def check_behind(self, number):
        if self.behind is None:
            return
        if number >= len(self.groups) or self.groups[number] is None:
            raise self.source.error("cannot refer to an open group")
        if number >= self.behind:
            raise self.source.error("cannot refer to group defined in the same lookbehind subpattern")

    def set_escape(self, token):
        source, c = self.source, token[1]
        if c in "dDsSwW":
            return "category", c
        if c in _ESCAPED:
            return "char", _ESCAPED[c]
        code = source.escaped_code(token)
        if code is not None:
            return "char", code
        if c in _OCTAL:
            return "char", source.octal(token + source.some(2, _OCTAL))
        if c in _DECIMAL or c in _LETTERS:
            raise source.error("bad escape " + token, len(token))
        return "char", ord(c)

    def char_set(self):
        source, members = self.source, []
        begin = source.place - 1
        if source.token == "[":
            _warn("Possible nested set at position %d" % source.place)
        negated = source.accept("^")
        while True:
            low = self.set_token(begin)
            if low == "]" and members:
                break
            if low[0] == "\\":
                item = self.set_escape(low)
            else:
                if members and low in "-&~|" and source.token == low:
                    kind = {"-": "difference", "&": "intersection", "~": "symmetric difference", "|": "union"}[low]
                    _warn("Possible set %s at position %d" % (kind, source.place - 1))
                item = "char", ord(low)
            if not source.accept("-"):
                members.append(item)
                continue
            high = self.set_token(begin)
            if high == "]":
                members += item, ("char", 45)
                break
            if high[0] == "\\":
                end = self.set_escape(high)
            else:
                if high == "-":
                    _warn("Possible set difference at position %d" % (source.place - 2))
                end = "char", ord(high)
            if item[0] != "char" or end[0] != "char" or end[1] < item[1]:
                raise source.error("bad character range %s-%s" % (low, high), len(low) + 1 + len(high))
            members.append(("range", item[1], end[1]))
        return "set", negated, members

    def set_token(self, begin):
        token = self.source.take()
        if token is None:
            raise self.source.error("unterminated character set", self.source.place - begin)
        return token

    def repetition(self, token, out):
        source = self.source
        here = source.place
        least, most = (0, 1) if token == "?" else (token == "+", _ENDLESS)
        if token == "{":
            if source.token == "}":
                out.append(_literal(123))
                return
            low = high = source.some(1 << 30, _DECIMAL)
            if source.accept(","):
                high = source.some(1 << 30, _DECIMAL)
            if not source.accept("}"):
                out.append(_literal(123))
                source.seek(here)
                return
            least = int(low or 0)
            most = int(high) if high else _ENDLESS
            if least >= _ENDLESS or high and most >= _ENDLESS:
                raise OverflowError("the repetition number is too large")
            if most < least:
                raise source.error("min repeat greater than max repeat", source.place - here)
        if not out or out[-1][0] == "at":
            raise source.error("nothing to repeat", source.place - here + len(token))
        if out[-1][0] == "repeat":
            raise source.error("multiple repeat", source.place - here + len(token))
        body = [out.pop()]
        if body[0][0] == "group" and body[0][1:4] == (None, 0, 0):
            body = body[0][4]
        mode = 1 if source.accept("?") else 2 if source.accept("+") else 0
        out.append(("repeat", int(least), most, mode, body))

    def group(self, verbose, first, depth):
        # What stands behind a (: a node, or None when it is none; and the new verbose mode, if flags have changed it for the whole pattern.
        source = self.source
        start = source.place - 1
        name, capture, atomic, add, drop = None, True, False, 0, 0
        if source.accept("?"):
            char = source.take()
            if char is None:
                raise source.error("unexpected end of pattern")
            capture = False
            if char == "P":
                if not source.accept("<"):
                    return self.named_reference(), None
                name = source.until(">", "group name")
                source.check_name(name)
                capture = True
            elif char == "#":
                self.comment(start)
                return None, None
            elif char in "=!<":
                return self.look(char, verbose, depth, start), None
            elif char == "(":
                return self.condition(verbose, depth, start), None
            elif char == ">":
                atomic = True
            elif char in _FLAGS or char == "-":
                flags = self.inline_flags(char)
                if flags is None:
                    if not first:
                        raise source.error("global flags not at the start of the expression", source.place - start)
                    return None, self.flags & _X
                add, drop = flags
            elif char != ":":
                raise source.error("unknown extension ?" + char, len(char) + 1)
        number = self.open_group(name) if capture else None
        inner = (verbose or add & _X) and not drop & _X
        body = self.alternatives(inner, depth + 1)
        self.close(start)
        if number is not None:
            self.groups[number] = self.width(body)
        if atomic:
            return ("look", 2, body), None
        return ("group", number, add, drop, body), None

    def close(self, start):
        if not self.source.accept(")"):
            raise self.source.error("missing ), unterminated subpattern", self.source.place - start)

    def open_group(self, name):
        number = len(self.groups)
        if name is not None:
            if name in self.names:
                raise self.source.error("redefinition of group name %r as group %d; was group %d" % (name, number, self.names[name]), len(name) + 1)
            self.names[name] = number
        self.groups.append(None)
        return number

    def named_reference(self):
        source = self.source
        if not source.accept("="):
            char = source.take()
            if char is None:
                raise source.error("unexpected end of pattern")
            raise source.error("unknown extension ?P" + char, len(char) + 2)
        name = source.until(")", "group name")
        source.check_name(name)
        if name not in self.names:
            raise source.error("unknown group name %r" % name, len(name) + 1)
        return self.reference(self.names[name], len(name) + 1)

    def comment(self, start):
        while True:
            if self.source.token is None:
                raise self.source.error("missing ), unterminated comment", self.source.place - start)
            if self.source.take() == ")":
                return

    def look(self, char, verbose, depth, start):
        source, behind, outer = self.source, False, self.behind
        if char == "<":
            behind = True
            char = source.take()
            if char is None:
                raise source.error("unexpected end of pattern")
            if char not in "=!":
                raise source.error("unknown extension ?<" + char, len(char) + 2)
            if outer is None:
                self.behind = len(self.groups)
        body = self.alternatives(verbose, depth + 1)
        self.behind = outer
        self.close(start)
        if char == "!" and not body:
            return ("fail",)
        return "look", int(char == "!"), body, behind

    def condition(self, verbose, depth, start):
        source = self.source
        name = source.until(")", "group name")
        number = source.number_or_name(name)
        if number is None:
            if name not in self.names:
                raise source.error("unknown group name %r" % name, len(name) + 1)
            number = self.names[name]
        elif not number:
            raise source.error("bad group number", len(name) + 1)
        elif number >= _MAX_GROUPS:
            raise source.error("invalid group reference %d" % number, len(name) + 1)
        else:
            self.conditions.setdefault(number, source.place - len(name) - 1)
        self.check_behind(number)
        yes, no = self.sequence(verbose, False, depth + 1), None
        if source.accept("|"):
            no = self.sequence(verbose, False, depth + 1)
            if source.token == "|":
                raise source.error("conditional backref with more than two branches")
        self.close(start)
        return "if", number, yes, no

    def inline_flags(self, char):
        # (added, dropped), or None when the flags are the whole pattern's.
        source = self.source
        add = drop = 0
        while char != "-":
            if source.is_text and char == "L":
                raise source.error("bad inline flags: cannot use 'L' flag with a str pattern")
            if not source.is_text and char == "u":
                raise source.error("bad inline flags: cannot use 'u' flag with a bytes pattern")
            add |= _FLAGS[char]
            if _FLAGS[char] & _KINDS and add & _KINDS != _FLAGS[char]:
                raise source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
            char = self.flag("missing -, : or )", ")-:")
            if char == ")":
                self.flags |= add
                return None
            if char == ":":
                return add, 0
        char = self.flag("missing flag", "")
        while char != ":":
            if _FLAGS[char] & _KINDS:
                raise source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
            drop |= _FLAGS[char]
            char = self.flag("missing :", ":")
        if add & drop:
            raise source.error("bad inline flags: flag turned on and off", 1)
        return add, drop

    def flag(self, missing, ends):
        char = self.source.take()
        if char is None:
            raise self.source.error(missing)
        if char not in _FLAGS and char not in (*ends,):
            raise self.source.error("unknown flag" if char.isalpha() else missing, len(char))
        return char

    def width(self, seq):
        # The least and the most code points that a sequence takes.
        least = most = 0
        for node in seq:
            low, high = self.node_width(node)
            least += low
            most += high
        return min(least, _MAX_WIDTH), min(most, _MAX_WIDTH)

    def node_width(self, node):
        kind = node[0]
        if kind in ("set", "any"):
            return 1, 1
        if kind == "repeat":
            low, high = self.width(node[4])
            return low * node[1], _MAX_WIDTH if node[2] == _ENDLESS and high else high * node[2]
        if kind == "group":
            return self.width(node[4])
        if kind == "look":
            return self.width(node[2]) if node[1] == 2 else (0, 0)
        if kind == "reference":
            return self.groups[node[1]]
        if kind == "alt":
            all = [self.width(seq) for seq in node[1]]
        elif kind == "if":
            all = [self.width(node[2]), self.width(node[3]) if node[3] is not None else (0, 0)]
            if node[3] is None:
                return 0, all[0][1]
        else:
            return 0, 0
        return min([low for low, _ in all]), max([high for _, high in all])


def _literal(code):
    return "set", False, [("char", code)]


def _warn(text):
    import warnings
    warnings.warn(text, FutureWarning, stacklevel=2)


def _checked_flags(is_text, flags):
    if is_text:
        if flags & _L:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if not flags & _A:
            flags |= _U
        elif flags & _U:
            raise ValueError("ASCII and UNICODE flags are incompatible")
        return flags
    if flags & _U:
        raise ValueError("cannot use UNICODE flag with a bytes pattern")
    if flags & _L and flags & _A:
        raise ValueError("ASCII and LOCALE flags are incompatible")
    return flags


# The instructions of _re (lib/re/op.go).
(_END, _CHAR, _CHAR_FOLD, _CHAR_LOW, _ANY, _ALL, _SET, _FORK, _JUMP, _MARK, _AT, _REF, _IF, _LOOK, _LOOKED, _BACK, _ONE, _LOOP, _UNTIL, _FAIL) = range(20)
_CATEGORIES = {"d": 1, "D": 2, "s": 4, "S": 8, "w": 16, "W": 32}
_ASCII_ONLY, _NEGATED, _FOLD_CASE, _LOW_CASE = 64, 128, 256, 512


class _Writer:
    # Writes a tree as a program.

    def __init__(self, reader):
        self.reader = reader
        self.code = []
        self.sets = []
        self.known = {}
        self.loops = 0

    def sequence(self, seq, flags):
        for node in seq:
            getattr(self, node[0])(flags, *node[1:])

    def set(self, flags, negated, members):
        if len(members) == 1 and members[0][0] == "char" and not negated:
            self.char(members[0][1], flags)
            return
        bits = negated and _NEGATED
        ranges = []
        for item in members:
            if item[0] == "category":
                bits |= _CATEGORIES[item[1]]
            elif not (flags & _I and flags & _U and item[0] == "char" and item[1] > 0xffff and chr(item[1]).lower() != chr(item[1])):
                # CPython compares what is beyond the basic plane with the lower case of the subject: a capital in a set never matches.
                ranges += item[1], item[-1]
        if not flags & _U:
            bits |= _ASCII_ONLY
        if flags & _I and ranges:
            bits |= _FOLD_CASE if flags & _U else _LOW_CASE
        key = bits, *ranges
        if key not in self.known:
            self.known[key] = len(self.sets)
            self.sets.append([bits, *ranges])
        self.code += _SET, self.known[key]

    def char(self, code, flags):
        if not flags & _I or code < 128 and chr(code) not in _LETTERS:
            self.code += _CHAR, code
        elif flags & _U:
            self.code += _CHAR_FOLD, _fold(code)
        elif code < 128:
            self.code += _CHAR_LOW, code | 32
        else:
            self.code += _CHAR, code

    def any(self, flags):
        self.code.append(_ALL if flags & _S else _ANY)

    def fail(self, flags):
        self.code.append(_FAIL)

    def at(self, flags, kind):
        if kind in "^$":
            self.code += _AT, "^..$".index(kind) // 3 * 2 + bool(flags & _M)
        elif kind in "AZ":
            self.code += _AT, 0 if kind == "A" else 4
        else:
            self.code += _AT, 5 + (kind == "B") + (0 if flags & _U else 2)

    def reference(self, flags, number):
        self.code += _REF, number, 0 if not flags & _I else 1 if flags & _U else 2

    def group(self, flags, number, add, drop, body):
        if add & _KINDS:
            flags &= ~_KINDS
        if number is not None:
            self.code += _MARK, 2 * number - 2
        self.sequence(body, (flags | add) & ~drop)
        if number is not None:
            self.code += _MARK, 2 * number - 1

    def later(self, *instruction):
        # Writes an instruction whose last operand is a target not known yet.
        self.code += *instruction, 0
        return len(self.code) - 1

    def here(self, place):
        self.code[place] = len(self.code)

    def alt(self, flags, choices):
        ends = []
        for n, seq in enumerate(choices):
            if n == len(choices) - 1:
                self.sequence(seq, flags)
                break
            other = self.later(_FORK)
            self.sequence(seq, flags)
            ends.append(self.later(_JUMP))
            self.here(other)
        for place in ends:
            self.here(place)

    def look(self, flags, kind, body, behind=False):
        end = self.later(_LOOK, kind)
        if behind:
            least, most = self.reader.width(body)
            if least > (1 << 32) - 1:
                raise PatternError("looks too much behind")
            if least != most:
                raise PatternError("look-behind requires fixed-width pattern")
            self.code += _BACK, min(least, 1 << 30)
        self.sequence(body, flags)
        self.code.append(_LOOKED)
        self.here(end)

    def __getattr__(self, kind):
        return {"if": self.condition}[kind]

    def condition(self, flags, number, yes, no):
        other = self.later(_IF, number)
        self.sequence(yes, flags)
        if no is not None:
            end = self.later(_JUMP)
            self.here(other)
            self.sequence(no, flags)
            other = end
        self.here(other)

    def repeat(self, flags, least, most, mode, body):
        most = -1 if most == _ENDLESS else min(most, 1 << 30)
        least = min(least, 1 << 30)
        while len(body) == 1 and body[0][0] == "group" and body[0][1] is None:
            _, _, add, drop, body = body[0]
            if add & _KINDS:
                flags &= ~_KINDS
            flags = (flags | add) & ~drop
        if len(body) == 1 and body[0][0] in ("set", "any"):
            self.code += _ONE, least, most, mode
            self.sequence(body, flags)
            return
        outer = self.later(_LOOK, 2) if mode == 2 else None
        loop = self.loops
        self.loops += 1
        until = self.later(_LOOP, loop)
        start = len(self.code)
        if mode == 2:
            self.look(flags, 2, body)
        else:
            self.sequence(body, flags)
        self.here(until)
        self.code += _UNTIL, loop, least, most, 1 if mode == 1 else 0, start
        if mode == 2:
            self.code.append(_LOOKED)
            self.here(outer)


def _check_subject(pattern, string):
    if isinstance(string, str):
        if not pattern._is_text:
            raise TypeError("cannot use a bytes pattern on a string-like object")
    elif isinstance(string, (bytes, bytearray, memoryview)):
        if pattern._is_text:
            raise TypeError("cannot use a string pattern on a bytes-like object")
    else:
        raise TypeError("expected string or bytes-like object, got '%.200s'" % type(string).__name__)
    return len(string)


def _bounds(length, pos, endpos):
    if pos < 0:
        pos = 0
    if endpos > length:
        endpos = length
    return pos if pos < length else length, endpos if endpos > 0 else 0


_END_OF_ALL = (1 << 63) - 1
_new = object.__new__


@_dotted_name
class Pattern:
    """A compiled pattern."""

    __module__ = "re"
    __slots__ = ("pattern", "flags", "groups", "groupindex", "_code", "_program", "_is_text", "_names", "__weakref__")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Pattern' instances")

    def __setattr__(self, name, value):
        if name in Pattern.__slots__[:4]:
            raise AttributeError("readonly attribute")
        raise AttributeError(f"'re.Pattern' object has no attribute {name!r}", name=name, obj=self)

    def _once(self, string, pos, endpos, mode):
        length = _check_subject(self, string)
        pos, endpos = _bounds(length, pos, endpos)
        found = _run(self._program, string, pos, endpos, mode, 1)
        return found and _new_match(self, string, pos, endpos, found)

    def match(self, string, pos=0, endpos=_END_OF_ALL):
        """The match at the start of the string, or None."""
        return self._once(string, pos, endpos, 0)

    def fullmatch(self, string, pos=0, endpos=_END_OF_ALL):
        """The match of all of the string, or None."""
        return self._once(string, pos, endpos, 1)

    def search(self, string, pos=0, endpos=_END_OF_ALL):
        """The first match anywhere in the string, or None."""
        return self._once(string, pos, endpos, 2)

    def _all(self, string, pos=0, endpos=_END_OF_ALL, limit=0):
        length = _check_subject(self, string)
        pos, endpos = _bounds(length, pos, endpos)
        return _run_all(self._program, string, pos, endpos, limit)

    def findall(self, string, pos=0, endpos=_END_OF_ALL):
        """The texts of all matches, or of their groups when there are any."""
        found, string = self._all(string, pos, endpos), _sliceable(string)
        if self.groups == 0:
            return [string[m[1]:m[2]] for m in found]
        if self.groups == 1:
            return [string[m[3]:m[4]] if m[3] >= 0 else string[:0] for m in found]
        places = range(3, 3 + 2 * self.groups, 2)
        return [tuple([string[m[k]:m[k + 1]] if m[k] >= 0 else string[:0] for k in places]) for m in found]

    def finditer(self, string, pos=0, endpos=_END_OF_ALL):
        """An iterator over all matches."""
        return iter(self.scanner(string, pos, endpos).search, None)

    def scanner(self, string, pos=0, endpos=_END_OF_ALL):
        return _new_scanner(self, string, pos, endpos)

    def split(self, string, maxsplit=0):
        """The texts between the matches, with those of the groups."""
        if maxsplit < 0:
            _check_subject(self, string)
            return [_sliceable(string)[:]]
        out, place = [], 0
        found, string = self._all(string, limit=maxsplit), _sliceable(string)
        for m in found:
            out.append(string[place:m[1]])
            place = m[2]
            for k in range(3, len(m), 2):
                out.append(string[m[k]:m[k + 1]] if m[k] >= 0 else None)
        out.append(string[place:])
        return out

    def sub(self, repl, string, count=0):
        """The string with replacements for the matches."""
        return self._sub(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        """The string with replacements for the matches, and how many there were."""
        return self._sub(repl, string, count)

    def _sub(self, repl, string, count):
        parts = None
        if not callable(repl):
            if not isinstance(repl, (str, bytes, bytearray)) or (92 if isinstance(repl, (bytes, bytearray)) else "\\") in repl:
                parts = _template(self, repl)
                if len(parts) == 1:
                    repl, parts = parts[0], None
        length = _check_subject(self, string)
        if count < 0:
            return string, 0
        out, place = [], 0
        if callable(repl):
            subject = _sliceable(string)
            n, scanner = 0, _new_scanner(self, string, 0, length)
            while not count or n < count:
                m = scanner.search()
                if m is None:
                    break
                n += 1
                start, end = m._spans[1:3]
                if place < start:
                    out.append(subject[place:start])
                item = repl(m)
                if item is not None:
                    out.append(item)
                place = end
        else:
            found, subject = _run_all(self._program, string, 0, length, count), _sliceable(string)
            n = len(found)
            for m in found:
                if place < m[1]:
                    out.append(subject[place:m[1]])
                out.append(repl if parts is None else _filled(parts, m, subject))
                place = m[2]
        if place < length:
            out.append(subject[place:])
        return subject[:0].join(out), n

    def __repr__(self):
        flags = self.flags
        if self._is_text and flags & _KINDS == _U:
            flags &= ~_U
        names = []
        for name in ("IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "DEBUG", "ASCII"):
            if flags & RegexFlag[name].value:
                names.append("re." + name)
                flags &= ~RegexFlag[name].value
        if flags:
            names.append(hex(flags))
        return "re.compile(%s%s)" % (repr(self.pattern)[:200], ", " + "|".join(names) if names else "")

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self is other or (self.flags, self._is_text, self._code, self.pattern) == (other.flags, other._is_text, other._code, other.pattern)

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return _compile, (self.pattern, self.flags)

    __class_getitem__ = classmethod(_GenericAlias)


def _sliceable(string):
    # What slices of a subject are taken from: a str, or bytes for everything else.
    if isinstance(string, str):
        return string if type(string) is str else str.__str__(string)
    return string if type(string) is bytes else bytes(string)


_set_pattern = [Pattern.__dict__[name].__set__ for name in Pattern.__slots__[:-1]]


def _new_pattern(pattern, flags):
    reader = _Reader(pattern, flags)
    tree = reader.read()
    flags = reader.flags
    if flags & _DEBUG:
        raise NotImplementedError("re.DEBUG is not supported in the playground")
    writer = _Writer(reader)
    writer.sequence(tree, flags)
    writer.code.append(_END)
    groups = len(reader.groups) - 1
    code = writer.code, writer.sets
    names = [None] * (groups + 1)
    for name, number in reader.names.items():
        names[number] = name
    self = _new(Pattern)
    values = (pattern, flags, groups, _MappingProxyType(reader.names), code, _program(*code, 2 * groups, writer.loops), isinstance(pattern, str), names)
    for set, value in zip(_set_pattern, values):
        set(self, value)
    return self


@_dotted_name
class Match:
    """What a pattern has matched."""

    __module__ = "re"
    __slots__ = ("string", "re", "pos", "endpos", "lastindex", "lastgroup", "_spans")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Match' instances")

    def __setattr__(self, name, value):
        if name in Match.__slots__[:6]:
            raise AttributeError("readonly attribute")
        raise AttributeError(f"'re.Match' object has no attribute {name!r}", name=name, obj=self)

    def _place(self, group):
        # The index in _spans of a group's start.
        if hasattr(group, "__index__"):
            number = group.__index__()
        else:
            number = self.re.groupindex.get(group, -1)
        if not 0 <= number <= self.re.groups:
            raise IndexError("no such group")
        return 1 + 2 * number

    def _text(self, k, default):
        start = self._spans[k]
        if start < 0:
            return default
        return _sliceable(self.string)[start:self._spans[k + 1]]

    def group(self, *groups):
        """The text of a group, or of several."""
        if not groups:
            return self._text(1, None)
        if len(groups) == 1:
            return self._text(self._place(groups[0]), None)
        return tuple([self._text(self._place(g), None) for g in groups])

    def __getitem__(self, group):
        return self._text(self._place(group), None)

    def groups(self, default=None):
        """The texts of all groups."""
        return tuple([self._text(k, default) for k in range(3, len(self._spans), 2)])

    def groupdict(self, default=None):
        """The texts of the named groups, by name."""
        return {name: self._text(1 + 2 * number, default) for name, number in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._spans[self._place(group)]

    def end(self, group=0, /):
        return self._spans[self._place(group) + 1]

    def span(self, group=0, /):
        k = self._place(group)
        return self._spans[k:k + 2]

    @property
    def regs(self):
        spans = self._spans
        return tuple([spans[k:k + 2] for k in range(1, len(spans), 2)])

    def expand(self, template):
        """The template with the texts of groups in it."""
        return _filled(_template(self.re, template), self._spans, _sliceable(self.string))

    def __repr__(self):
        return "<re.Match object; span=%r, match=%r>" % (self._spans[1:3], self.group())

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    __class_getitem__ = classmethod(_GenericAlias)


_set_match = [Match.__dict__[name].__set__ for name in Match.__slots__]
_set_string, _set_re, _set_pos, _set_endpos, _set_lastindex, _set_lastgroup, _set_spans = _set_match


def _new_match(pattern, string, pos, endpos, spans):
    self = _new(Match)
    _set_string(self, string)
    _set_re(self, pattern)
    _set_pos(self, pos)
    _set_endpos(self, endpos)
    last = spans[0]
    _set_lastindex(self, last or None)
    _set_lastgroup(self, last and pattern._names[last] or None)
    _set_spans(self, spans)
    return self


@_dotted_name
class SRE_Scanner:
    """Finds one match after another."""

    __module__ = "_sre"
    __slots__ = ("pattern", "_state")

    def _next(self, mode):
        string, pos, endpos, at, empty = self._state
        if at is None:
            return None
        found = _run(self.pattern._program, string, at, endpos, mode, empty)
        if found is None:
            self._state[3] = None
            return None
        self._state[3] = found[2]
        self._state[4] = found[1] != found[2]
        return _new_match(self.pattern, string, pos, endpos, found)

    def match(self):
        return self._next(0)

    def search(self):
        return self._next(2)


def _new_scanner(pattern, string, pos, endpos):
    self = _new(SRE_Scanner)
    length = _check_subject(pattern, string)
    pos, endpos = _bounds(length, pos, endpos)
    self.pattern = pattern
    self._state = [string, pos, endpos, pos, 1]
    return self


@_functools.lru_cache(512)
def _template(pattern, repl):
    # A replacement as its parts: texts, and numbers of groups between them.
    source, out, text = _Tokens(repl), [], []

    def put():
        joined = "".join(text)
        out.append(joined if source.is_text else joined.encode("latin-1"))
        text.clear()

    def group(number, back):
        if number > pattern.groups:
            raise source.error("invalid group reference %d" % number, back)
        put()
        out.append(number)

    while True:
        token = source.take()
        if token is None:
            break
        if token[0] != "\\":
            text.append(token)
            continue
        c = token[1]
        if c == "g":
            if not source.accept("<"):
                raise source.error("missing <")
            name = source.until(">", "group name")
            number = source.number_or_name(name)
            if number is None:
                if name not in pattern.groupindex:
                    raise IndexError("unknown group name %r" % name) from None
                number = pattern.groupindex[name]
            elif number >= _MAX_GROUPS:
                raise source.error("invalid group reference %d" % number, len(name) + 1)
            group(number, len(name) + 1)
        elif c == "0":
            text.append(chr(int(c + source.some(2, _OCTAL), 8) & 255))
        elif c in _DECIMAL:
            if source.token in _DECIMAL:
                token += source.take()
                if token[1] in _OCTAL and token[2] in _OCTAL and source.token in _OCTAL:
                    text.append(chr(source.octal(token + source.take())))
                    continue
            group(int(token[1:]), len(token) - 1)
        elif c in _ESCAPED:
            text.append(chr(_ESCAPED[c]))
        elif c in _LETTERS:
            raise source.error("bad escape " + token, len(token)) from None
        else:
            text.append(token)
    put()
    return out


def _filled(parts, spans, string):
    out = []
    for n, part in enumerate(parts):
        if n & 1:
            k = 1 + 2 * part
            part = string[spans[k]:spans[k + 1]] if spans[k] >= 0 else string[:0]
        out.append(part)
    return string[:0].join(out)


_cache = {}
_CACHE_SIZE = 512


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    key = type(pattern), pattern, flags
    try:
        return _cache[key]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    if len(_cache) >= _CACHE_SIZE:
        del _cache[next(iter(_cache))]
    compiled = _cache[key] = _new_pattern(pattern, flags)
    return compiled


def compile(pattern, flags=0):
    """Makes a Pattern."""
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    """The match at the start of the string, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """The match of all of the string, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match anywhere in the string, or None."""
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    """The texts of all matches, or of their groups when there are any."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """An iterator over all matches."""
    return _compile(pattern, flags).finditer(string)


class _Default(int):
    pass


_default = _Default()


def _by_place(function, name, args, number, flags, before):
    # The arguments that may still come without their names: a number, and flags.
    if args:
        for value, word in ((number, name), (flags, "flags"))[:len(args)]:
            if value is not _default:
                raise TypeError(f"{function}() got multiple values for argument '{word}'")
        if len(args) > 2:
            raise TypeError(f"{function}() takes from {before} to {before + 2} positional arguments but {before + len(args)} were given")
        number, flags = (*args, flags)[:2]
        import warnings
        warnings.warn(f"'{name}' is passed as positional argument", DeprecationWarning, stacklevel=2)
    return number, flags


def sub(pattern, repl, string, *args, count=_default, flags=_default):
    """The string with replacements for the matches of a pattern: a template, or what a function makes of each match."""
    if args:
        count, flags = _by_place("sub", "count", args, count, flags, 3)
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_default, flags=_default):
    """What sub gives, and how many replacements there were."""
    if args:
        count, flags = _by_place("subn", "count", args, count, flags, 3)
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_default, flags=_default):
    """The texts between the matches, with those of the groups."""
    if args:
        maxsplit, flags = _by_place("split", "maxsplit", args, maxsplit, flags, 2)
    return _compile(pattern, flags).split(string, maxsplit)


def purge():
    """Forgets the compiled patterns."""
    _cache.clear()
    _template.cache_clear()


_special = {code: "\\" + chr(code) for code in b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """A pattern that matches this text and nothing else."""
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, "latin1").translate(_special).encode("latin1")


class Scanner:
    """Splits a text into the tokens of a lexicon: pairs of a pattern and what to make of its match."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        if isinstance(flags, RegexFlag):
            flags = flags.value
        reader = _Reader("", flags)
        choices = []
        for phrase, action in lexicon:
            number = reader.open_group(None)
            inner = _Reader(phrase, flags)
            tree = inner.read()
            if len(inner.groups) > 1:
                raise NotImplementedError("groups in the phrases of re.Scanner are not supported in the playground")
            choices.append([("group", number, inner.flags, 0, tree)])
        self.scanner = _new_pattern("", flags)
        writer = _Writer(reader)
        writer.alt(self.scanner.flags, choices)
        code = [*writer.code, _END], writer.sets
        for name, value in (("groups", len(choices)), ("_code", code), ("_names", [None] * (len(choices) + 1)),
                            ("_program", _program(*code, 2 * len(choices), writer.loops))):
            Pattern.__dict__[name].__set__(self.scanner, value)

    def scan(self, string):
        """The tokens of the text, and what is left of it where nothing matches."""
        result, place = [], 0
        match = self.scanner.scanner(string).match
        while True:
            m = match()
            if not m or m.end() == place:
                break
            action = self.lexicon[m.lastindex - 1][1]
            if callable(action):
                self.match = m
                action = action(self, m.group())
            if action is not None:
                result.append(action)
            place = m.end()
        return result, string[place:]
