"""Text for web pages."""
import re as _re

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """Text with & < > and quotes replaced."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


_entities = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\xa0", "copy": "©", "reg": "®", "hellip": "…", "mdash": "—", "ndash": "–", "laquo": "«",
             "raquo": "»", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bull": "•", "euro": "€", "pound": "£", "yen": "¥", "cent": "¢", "sect": "§", "deg": "°",
             "plusmn": "±", "times": "×", "divide": "÷", "frac12": "½", "frac14": "¼", "frac34": "¾", "micro": "µ", "para": "¶", "middot": "·", "trade": "™", "larr": "←",
             "rarr": "→", "uarr": "↑", "darr": "↓", "hearts": "♥", "infin": "∞", "ne": "≠", "le": "≤", "ge": "≥", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ",
             "pi": "π", "sigma": "σ", "omega": "ω", "Omega": "Ω", "aacute": "á", "eacute": "é", "iacute": "í", "oacute": "ó", "uacute": "ú", "agrave": "à", "egrave": "è",
             "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "ntilde": "ñ", "ccedil": "ç", "acirc": "â", "ecirc": "ê"}
_WINDOWS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"
_reference = _re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def _replaced(m):
    s = m[1]
    if s[0] == "#":
        number = int(s[2:].rstrip(";"), 16) if s[1] in "xX" else int(s[1:].rstrip(";"))
        if number == 0 or 0xd800 <= number <= 0xdfff or number > 0x10ffff:
            return "\ufffd"
        if 0x80 <= number <= 0x9f:
            return _WINDOWS[number - 0x80]
        if number == 13:
            return "\r"
        if number < 32 and number not in (9, 10, 12) or 0x7f <= number <= 0x9f or 0xfdd0 <= number <= 0xfdef or number & 0xfffe == 0xfffe or number == 11:
            return ""
        return chr(number)
    name = s.rstrip(";")
    if s.endswith(";"):
        if name in _entities:
            return _entities[name]
        raise NotImplementedError(f"the character reference &{s} is not supported in the playground")
    for n in range(len(s), 1, -1):
        if s[:n] in ("amp", "lt", "gt", "quot", "nbsp", "copy", "reg"):
            return _entities[s[:n]] + s[n:]
    return "&" + s


def unescape(s):
    """Text with its character references replaced."""
    return _reference.sub(_replaced, s) if "&" in s else s
