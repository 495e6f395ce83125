"""Paragraphs of a given width."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_SPACES = "\t\n\x0b\x0c\r "


def _letter(s, i):
    return 0 <= i < len(s) and (s[i].isalpha() or s[i] == "_")


def _hyphen_breaks(word, i):
    # A hyphen ends a chunk between parts that have at least two letters each.
    before = _letter(word, i - 1) and (_letter(word, i - 2) or i > 2 and word[i - 2] == "-" and _letter(word, i - 3))
    after = _letter(word, i + 1) and (_letter(word, i + 2) or word[i + 2:i + 3] == "-" and _letter(word, i + 3))
    return before and after


def _split_word(word):
    out, start, i = [], 0, 0
    while i < len(word):
        if word[i] != "-":
            i += 1
            continue
        end = i
        while end < len(word) and word[end] == "-":
            end += 1
        joined = end < len(word) and (word[end].isalnum() or word[end] == "_")
        if end - i > 1 and i > start and joined and (word[i - 1].isalnum() or word[i - 1] in "_!\"'&.,?"):
            out += [word[start:i], word[i:end]]
            start = end
        elif end - i == 1 and _hyphen_breaks(word, i):
            out.append(word[start:end])
            start = end
        i = end
    out.append(word[start:])
    return [w for w in out if w]


def _is_sentence_end(chunk):
    chunk = chunk.rstrip("\"'")
    return len(chunk) > 1 and chunk[-1] in ".!?" and chunk[-2].islower()


class TextWrapper:
    """Wraps text; the attributes are the options."""

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8,
                 *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _chunks(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(c): " " for c in _SPACES})
        chunks, i = [], 0
        while i < len(text):
            start, space = i, text[i] in _SPACES
            while i < len(text) and (text[i] in _SPACES) == space:
                i += 1
            if space or not self.break_on_hyphens:
                chunks.append(text[start:i])
            else:
                chunks += _split_word(text[start:i])
        if self.fix_sentence_endings:
            for k in range(len(chunks) - 1):
                if chunks[k + 1] == " " and _is_sentence_end(chunks[k]):
                    chunks[k + 1] = "  "
        return chunks

    def wrap(self, text):
        """The lines of text."""
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        rest = self._chunks(text)[::-1]
        while rest:
            indent = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(indent)
            line, used = [], 0
            if self.drop_whitespace and lines and not rest[-1].strip():
                rest.pop()
            while rest and used + len(rest[-1]) <= room:
                used += len(rest[-1])
                line.append(rest.pop())
            if rest and len(rest[-1]) > room:
                self._break(rest, line, used, room)
                used = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                used -= len(line.pop())
            if not line:
                continue
            last = not rest or self.drop_whitespace and len(rest) == 1 and not rest[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or last and used <= room:
                lines.append(indent + "".join(line))
                continue
            while line:
                if line[-1].strip() and used + len(self.placeholder) <= room:
                    line.append(self.placeholder)
                    lines.append(indent + "".join(line))
                    break
                used -= len(line.pop())
            else:
                if lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
                    lines[-1] = lines[-1].rstrip() + self.placeholder
                else:
                    lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def _break(self, rest, line, used, room):
        # A chunk longer than a line is cut, or stands alone when it may not be.
        left = room - used if room >= 1 else 1
        if self.break_long_words:
            word = rest[-1]
            end = left
            if self.break_on_hyphens and len(word) > left:
                hyphen = word.rfind("-", 0, left)
                if hyphen > 0 and any(c != "-" for c in word[:hyphen]):
                    end = hyphen + 1
            line.append(word[:end])
            rest[-1] = word[end:]
        elif not line:
            line.append(rest.pop())

    def fill(self, text):
        """The lines in one string."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """The lines of a paragraph."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """A paragraph, its lines joined."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Text cut at a word to fit the width."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Text without the white space that all its lines begin with."""
    lines = ["" if not line.strip(" \t") else line for line in text.split("\n")]
    margin = None
    for line in lines:
        if not line:
            continue
        lead = line[:len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = lead
        k = 0
        while k < len(margin) and k < len(lead) and margin[k] == lead[k]:
            k += 1
        margin = margin[:k]
    n = len(margin or "")
    return "\n".join([line[n:] for line in lines])


def indent(text, prefix, predicate=None):
    """Text with prefix before each line that predicate holds for: those not blank."""
    if predicate is None:
        predicate = str.strip
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
