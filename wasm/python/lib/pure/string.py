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

    def __init__(self, template):
        self.template = template

    def _parts(self):
        # (text, None) for plain text, (what was written, name) for a placeholder, (what was written, "") for a bad one.
        text, i, n = self.template, 0, len(self.template)
        while i < n:
            k = text.find(self.delimiter, i)
            if k < 0:
                yield text[i:], None
                return
            if k > i:
                yield text[i:k], None
            j = k + len(self.delimiter)
            if text.startswith(self.delimiter, j):
                yield self.delimiter, None
                i = j + len(self.delimiter)
                continue
            braced = text[j:j + 1] == "{"
            start = end = j + braced
            while end < n and text[end].isascii() and (text[end] == "_" or text[end].isalpha() or end > start and text[end].isdigit()):
                end += 1
            if end == start or braced and text[end:end + 1] != "}":
                yield text[k:j], ""
                i = j
            else:
                i = end + braced
                yield text[k:i], text[start:end]

    def _fill(self, mapping, kws, safe):
        out, place = [], 0
        for written, name in self._parts():
            if name is None:
                out.append(written)
            elif name == "":
                if not safe:
                    at = self.template.index(written, place) if written in self.template[place:] else place
                    lines = self.template[:at].splitlines(True)
                    raise ValueError("Invalid placeholder in string: line %d, col %d" % (max(len(lines), 1), at - len("".join(lines[:-1])) + 1))
                out.append(written)
            elif name in kws:
                out.append(str(kws[name]))
            elif not safe:
                out.append(str(mapping[name]))
            else:
                try:
                    out.append(str(mapping[name]))
                except KeyError:
                    out.append(written)
            place += len(written)
        return "".join(out)

    def substitute(self, mapping={}, /, **kws):
        """The text with all placeholders filled in."""
        return self._fill(mapping, kws, False)

    def safe_substitute(self, mapping={}, /, **kws):
        """The text with the known placeholders filled in."""
        return self._fill(mapping, kws, True)

    def get_identifiers(self):
        return list(dict.fromkeys([name for _, name in self._parts() if name]))

    def is_valid(self):
        return all([name != "" for _, name in self._parts()])


class Formatter:
    """str.format as a class."""

    def format(self, format_string, /, *args, **kwargs):
        return format_string.format(*args, **kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)
