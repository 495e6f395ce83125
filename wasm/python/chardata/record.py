#!/usr/bin/env python3.13
"""Records what CPython 3.13 knows of characters, in four files beside this one, and in object/testdata/characters.txt digests of what its str methods answer.

    python3.13 record.py

normal.bin is what normalisation needs, names.bin the names of characters, properties.bin their classes and numbers, traitlist.go what the methods of str ask. The numbers in them are
unsigned LEB128; chardata.go says how they lie.
"""

import fractions
import hashlib
import pathlib
import sys
import unicodedata as u

HERE = pathlib.Path(__file__).parent
HANGUL = range(0xAC00, 0xAC00 + 11172)
TAGS = ["", "<compat>", "<font>", "<noBreak>", "<initial>", "<medial>", "<final>", "<isolated>", "<circle>", "<super>", "<sub>", "<vertical>", "<wide>", "<narrow>",
        "<small>", "<square>", "<fraction>"]
# The control characters have no names, only aliases; unicodedata does not list them.
ALIASES = """NULL NUL;START OF HEADING;SOH;START OF TEXT;STX;END OF TEXT;ETX;END OF TRANSMISSION;EOT;ENQUIRY;ENQ;ACKNOWLEDGE;ACK;ALERT;BEL;BACKSPACE;BS;
CHARACTER TABULATION;HORIZONTAL TABULATION;HT;TAB;LINE FEED;NEW LINE;END OF LINE;LF;NL;EOL;LINE TABULATION;VERTICAL TABULATION;VT;FORM FEED;FF;CARRIAGE RETURN;CR;
SHIFT OUT;LOCKING-SHIFT ONE;SO;SHIFT IN;LOCKING-SHIFT ZERO;SI;DATA LINK ESCAPE;DLE;DEVICE CONTROL ONE;DC1;DEVICE CONTROL TWO;DC2;DEVICE CONTROL THREE;DC3;
DEVICE CONTROL FOUR;DC4;NEGATIVE ACKNOWLEDGE;NAK;SYNCHRONOUS IDLE;SYN;END OF TRANSMISSION BLOCK;ETB;CANCEL;CAN;END OF MEDIUM;EOM;EM;SUBSTITUTE;SUB;ESCAPE;ESC;
INFORMATION SEPARATOR FOUR;FILE SEPARATOR;FS;INFORMATION SEPARATOR THREE;GROUP SEPARATOR;GS;INFORMATION SEPARATOR TWO;RECORD SEPARATOR;RS;INFORMATION SEPARATOR ONE;
UNIT SEPARATOR;US;SP;DELETE;DEL;PADDING CHARACTER;PAD;HIGH OCTET PRESET;HOP;BREAK PERMITTED HERE;BPH;NO BREAK HERE;NBH;INDEX;IND;NEXT LINE;NEL;START OF SELECTED AREA;SSA;
END OF SELECTED AREA;ESA;CHARACTER TABULATION SET;HTS;SHY;NBSP;SINGLE SHIFT TWO;SS2;SINGLE SHIFT THREE;SS3;CONTROL SEQUENCE INTRODUCER;CSI;STRING TERMINATOR;ST;
OPERATING SYSTEM COMMAND;OSC;PRIVACY MESSAGE;PM;APPLICATION PROGRAM COMMAND;APC;ZWSP;ZWNJ;ZWJ;LRM;RLM;LRE;RLE;PDF;LRO;RLO;NNBSP;WJ;LRI;RLI;FSI;PDI;BYTE ORDER MARK;BOM;
ZWNBSP;CGJ;MONGOLIAN VOWEL SEPARATOR;MVS;VARIATION SELECTOR-1;VS1;VS15;VS16;LATIN CAPITAL LETTER GHA;LATIN SMALL LETTER GHA;WEIERSTRASS ELLIPTIC FUNCTION"""


def number(n):
    out = bytearray()
    while n >= 0x80:
        out.append(n & 0x7F | 0x80)
        n >>= 7
    out.append(n)
    return out


def decompositions():
    """delta of the code point; tag * 2 + whether the pair is put together again; length; the code points."""
    out, last, count = bytearray(), 0, 0
    for c in range(0x110000):
        d = u.decomposition(chr(c))
        if not d or c in HANGUL:
            continue
        tag, parts = "", d.split()
        if parts[0][0] == "<":
            tag, *parts = parts
        codes = [int(p, 16) for p in parts]
        joins = not tag and len(codes) == 2 and u.normalize("NFC", chr(c)) == chr(c)
        out += number(c - last) + number(TAGS.index(tag) * 2 + joins) + number(len(codes))
        for k in codes:
            out += number(k)
        last, count = c, count + 1
    return number(count) + out


def runs(of):
    """Stretches of characters that have the same class other than 0: distance, length, class."""
    out, last, count, c = bytearray(), 0, 0, 0
    while c < 0x110000:
        k = of(chr(c))
        begin = c
        while c < 0x110000 and of(chr(c)) == k:
            c += 1
        if k:
            out += number(begin - last) + number(c - begin) + number(k)
            last, count = c, count + 1
    return number(count) + out


def names():
    """The words, longest used first, then for each name: distance, number of words, their numbers; then the aliases, in the same form without order."""
    named = []
    for c in range(0x110000):
        name = u.name(chr(c), "")
        if name and c not in HANGUL and not name.startswith(("CJK UNIFIED IDEOGRAPH-", "CJK COMPATIBILITY IDEOGRAPH-")):
            named.append((c, name.split(" ")))
    aliases = []
    for alias in ALIASES.replace("\n", "").replace("NULL NUL", "NULL;NUL").split(";"):
        aliases.append((ord(u.lookup(alias)), alias.split(" ")))
    uses = {}
    for _, words in named + aliases:
        for w in words:
            uses[w] = uses.get(w, 0) + 1
    order = sorted(uses, key=lambda w: (-uses[w], w))
    place = {w: i for i, w in enumerate(order)}
    text = "\n".join(order).encode()
    out = number(len(text)) + text + number(len(named))
    last = 0
    for c, words in named:
        out += number(c - last) + number(len(words))
        for w in words:
            out += number(place[w])
        last = c
    out += number(len(aliases))
    for c, words in aliases:
        out += number(c) + number(len(words))
        for w in words:
            out += number(place[w])
    return out


def properties():
    """The kinds, as lines of words; their stretches: length, kind; the numbers: distance, kind (3 decimal, 2 digit, 1 other), numerator, denominator."""
    kinds, stretches, last = {}, [], None
    for c in range(0x110000):
        k = " ".join([u.category(chr(c)), u.bidirectional(chr(c)) or "-", u.east_asian_width(chr(c)), str(u.mirrored(chr(c)))])
        k = kinds.setdefault(k, len(kinds))
        if k == last:
            stretches[-1][0] += 1
        else:
            stretches.append([1, k])
            last = k
    text = "\n".join(kinds).encode()
    out = number(len(text)) + text + number(len(stretches))
    for length, k in stretches:
        out += number(length) + number(k)
    numbers, last = bytearray(), 0
    count = 0
    for c in range(0x110000):
        value = u.numeric(chr(c), None)
        if value is None:
            continue
        exact = fractions.Fraction(value).limit_denominator(1000)
        assert float(exact) == value
        kind = 3 if u.decimal(chr(c), None) is not None else 2 if u.digit(chr(c), None) is not None else 1
        negative = exact < 0
        numbers += number(c - last) + number(kind * 2 + negative) + number(abs(exact.numerator)) + number(exact.denominator)
        last, count = c, count + 1
    return out + number(count) + numbers


def is_ignorable(c):
    """Whether the rule for a final sigma looks through c: a cased letter makes a sigma after it final, and c does so only when such a letter stands before it."""
    return ("A" + c + "Σ").lower()[-1] == "ς" and (" " + c + "Σ").lower()[-1] != "ς"


# In the order of the constants in traits.go.
TRAITS = [str.isalpha, str.isdecimal, str.isdigit, str.isnumeric, str.islower, str.isupper, lambda c: u.category(c) == "Lt", str.isprintable, str.isidentifier,
          lambda c: ("a" + c).isidentifier(), is_ignorable]


def traits():
    """The kinds, as sums of traits, the most frequent first; the lengths of their stretches; their kinds."""
    stretches, last = [], None
    for c in range(0x110000):
        k = sum(1 << i for i, of in enumerate(TRAITS) if of(chr(c)))
        if k == last:
            stretches[-1][0] += 1
        else:
            stretches.append([1, k])
            last = k
    uses = {}
    for _, k in stretches:
        uses[k] = uses.get(k, 0) + 1
    order = sorted(uses, key=lambda k: (-uses[k], k))
    out = number(len(order))
    for k in order:
        out += number(k)
    out += number(len(stretches))
    for length, _ in stretches:
        out += number(length)
    for _, k in stretches:
        out += number(order.index(k))
    return out


def source(data):
    """A file of Go with the bytes as a constant."""
    lines = ("".join(f"\\x{b:02x}" for b in data[i:i + 40]) for i in range(0, len(data), 40))
    return "// Code generated by record.py; DO NOT EDIT.\n\npackage chardata\n\n" + 'const traitList = "' + '" +\n\t"'.join(lines) + '"\n'


# The methods whose answers for every character are compared with the engine's.
ASKED = ["isalnum", "isalpha", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper"]


def answers():
    """For each method the number of characters that it holds for and the SHA-256 of their code points, in decimal, a line each; then the same of decimal digits and their values."""
    lines = []
    for name in ASKED:
        lines.append((name, [c for c in range(0x110000) if getattr(chr(c), name)()]))
    lines.append(("part", [c for c in range(0x110000) if ("a" + chr(c)).isidentifier()]))
    lines.append(("ignorable", [c for c in range(0x110000) if is_ignorable(chr(c))]))
    lines.append(("int", [c * 10 + int(chr(c)) for c in range(0x110000) if chr(c).isdecimal()]))
    return "".join(f"{name} {len(found)} {hashlib.sha256(''.join(f'{c}\n' for c in found).encode()).hexdigest()}\n" for name, found in lines)


def main():
    assert sys.version_info[:2] == (3, 13) and u.unidata_version == "15.1.0"
    (HERE / "normal.bin").write_bytes(decompositions() + runs(u.combining))
    (HERE / "names.bin").write_bytes(names())
    (HERE / "properties.bin").write_bytes(properties())
    (HERE / "traitlist.go").write_text(source(traits()))
    (HERE.parent / "object" / "testdata" / "characters.txt").write_text(answers())


main()
