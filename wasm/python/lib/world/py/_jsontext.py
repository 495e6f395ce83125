"""What pydantic says of a text that is no JSON: the kind of mistake, and where it is."""

_SPACE = " \t\r\n"


class _Wrong(Exception):
    def __init__(self, what, at):
        self.what, self.at = what, at


def complaint(text):
    """What is wrong with a text: expected value at line 1 column 1. None when nothing is."""
    try:
        end = _skip(text, _value(text, _skip(text, 0), 0))
        if end < len(text):
            raise _Wrong("trailing characters", end)
    except _Wrong as wrong:
        return f"{wrong.what} at {_place(text, wrong.at)}"
    return None


def _place(text, at):
    line = text.count("\n", 0, at + 1) + 1
    start = text.rfind("\n", 0, at + 1) + 1
    # Columns are counted in bytes. Past the end, the last one is meant.
    return f"line {line} column {len(text[start:at + 1].encode())}"


def _skip(text, at):
    while text[at:at + 1] and text[at] in _SPACE:
        at += 1
    return at


def _value(text, at, depth):
    """Where the value that begins at a place ends."""
    if at >= len(text):
        raise _Wrong("EOF while parsing a value", at)
    if depth > 200:
        raise _Wrong("recursion limit exceeded", at)
    first = text[at]
    if first == '"':
        return _string(text, at)
    if first == "[":
        return _list(text, at + 1, depth)
    if first == "{":
        return _object(text, at + 1, depth)
    for word in ("true", "false", "null", "NaN", "Infinity", "-Infinity"):
        if first == word[0] and not (first == "-" and text[at + 1:at + 2] != "I"):
            return _word(text, at, word)
    if first == "-" or first.isascii() and first.isdigit():
        return _number(text, at)
    raise _Wrong("expected value", at)


def _word(text, at, word):
    for i, letter in enumerate(word):
        if at + i >= len(text):
            raise _Wrong("EOF while parsing a value", at + i)
        if text[at + i] != letter:
            raise _Wrong("expected ident", at + i)
    return at + len(word)


def _string(text, at):
    at += 1
    while True:
        if at >= len(text):
            raise _Wrong("EOF while parsing a string", at)
        if text[at] == '"':
            return at + 1
        if text[at] < " ":
            raise _Wrong("control character (\\u0000-\\u001F) found while parsing a string", at)
        if text[at] == "\\":
            at += 1
            if at >= len(text):
                raise _Wrong("EOF while parsing a string", at)
            if text[at] not in '"\\/bfnrtu':
                raise _Wrong("invalid escape", at)
        at += 1


def _digits(text, at):
    if at >= len(text):
        raise _Wrong("EOF while parsing a value", at)
    if not text[at].isdigit():
        raise _Wrong("invalid number", at)
    while at < len(text) and text[at].isdigit():
        at += 1
    return at


def _number(text, at):
    if text[at] == "-":
        at += 1
    zero = text[at:at + 1] == "0"
    end = _digits(text, at)
    if zero and end > at + 1:
        raise _Wrong("invalid number", at + 1)
    if text[end:end + 1] == ".":
        end = _digits(text, end + 1)
    if text[end:end + 1] in ("e", "E"):
        end += 1
        end = _digits(text, end + 1 if text[end:end + 1] in ("+", "-") else end)
    return end


def _list(text, at, depth):
    at, over = _opened(text, at, "]", "a list")
    while not over:
        at, over = _separated(text, _value(text, at, depth + 1), "]", "a list")
    return at


def _object(text, at, depth):
    at, over = _opened(text, at, "}", "an object")
    while not over:
        if at >= len(text):
            raise _Wrong("EOF while parsing a value", at)
        if text[at] != '"':
            raise _Wrong("key must be a string", at)
        at = _skip(text, _string(text, at))
        if at >= len(text):
            raise _Wrong("EOF while parsing an object", at)
        if text[at] != ":":
            raise _Wrong("expected `:`", at)
        at, over = _separated(text, _value(text, _skip(text, at + 1), depth + 1), "}", "an object")
    return at


def _opened(text, at, end, what):
    """What follows the opening bracket: where it is, and whether that was the closing one."""
    at = _skip(text, at)
    if text[at:at + 1] == end:
        return at + 1, True
    if at >= len(text):
        raise _Wrong(f"EOF while parsing {what}", at)
    return at, False


def _separated(text, at, end, what):
    """What follows a member: where the next one is, or what is behind the closing bracket, and whether it was that."""
    at = _skip(text, at)
    if at >= len(text):
        raise _Wrong(f"EOF while parsing {what}", at)
    if text[at] == end:
        return at + 1, True
    if text[at] != ",":
        raise _Wrong(f"expected `,` or `{end}`", at)
    at = _skip(text, at + 1)
    if text[at:at + 1] == end:
        raise _Wrong("trailing comma", at)
    return at, False
