package object

import (
	"strings"
	"unicode"

	"loopscope/wasm/python/chardata"
)

// This file answers questions about single code points as CPython's Objects/unicodectype.c does: about most of ASCII by itself, about the others from package chardata. Simple case
// mappings are those of package unicode; full ones, those that change the number of code points, are in fullUpper.

// isPrintable is str.isprintable for one code point.
func isPrintable(r rune) bool { return chardata.Has(r, chardata.Printable) }

// IsAlnumRune is str.isalnum of one code point.
func IsAlnumRune(r rune) bool { return isAlnumRune(r) }

// IsDecimalRune is str.isdecimal of one code point.
func IsDecimalRune(r rune) bool { return isDecimalRune(r) }

// IsSpaceRune is str.isspace of one code point.
func IsSpaceRune(r rune) bool { return isSpaceRune(r) }

func isAlphaRune(r rune) bool {
	if r < 128 {
		return r|32 >= 'a' && r|32 <= 'z'
	}
	return chardata.Has(r, chardata.Alphabetic)
}

func isDecimalRune(r rune) bool {
	if r < 128 {
		return r >= '0' && r <= '9'
	}
	return chardata.Has(r, chardata.Decimal)
}

// decimalOf is the value of a decimal digit, -1 for anything else.
func decimalOf(r rune) int {
	if r < 128 {
		if r >= '0' && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	return chardata.DecimalOf(r)
}

func isDigitRune(r rune) bool { return chardata.Has(r, chardata.Digit) }

func isNumericRune(r rune) bool { return chardata.Has(r, chardata.Numeric) }

func isAlnumRune(r rune) bool {
	if r < 128 {
		return r|32 >= 'a' && r|32 <= 'z' || r >= '0' && r <= '9'
	}
	return chardata.Has(r, chardata.Alphabetic|chardata.Numeric)
}

// isSpaceRune is str.isspace for one code point; it differs from package unicode in U+001C to U+001F.
func isSpaceRune(r rune) bool {
	switch {
	case r < 128:
		return r == ' ' || r >= 9 && r <= 13 || r >= 0x1C && r <= 0x1F
	case r < 0x1680:
		return r == 0x85 || r == 0xA0
	}
	return r >= 0x2000 && r <= 0x200A || r == 0x1680 || r == 0x2028 || r == 0x2029 || r == 0x202F || r == 0x205F || r == 0x3000
}

// isLineEnd reports whether str.splitlines breaks at r.
func isLineEnd(r rune) bool {
	return r >= 10 && r <= 13 || r >= 0x1C && r <= 0x1E || r == 0x85 || r == 0x2028 || r == 0x2029
}

func isLowerRune(r rune) bool {
	if r < 128 {
		return r >= 'a' && r <= 'z'
	}
	return chardata.Has(r, chardata.Lower)
}

func isUpperRune(r rune) bool {
	if r < 128 {
		return r >= 'A' && r <= 'Z'
	}
	return chardata.Has(r, chardata.Upper)
}

func isTitleRune(r rune) bool { return r >= 128 && chardata.Has(r, chardata.Title) }

func isCasedRune(r rune) bool {
	if r < 128 {
		return r|32 >= 'a' && r|32 <= 'z'
	}
	return chardata.Has(r, chardata.Lower|chardata.Upper|chardata.Title)
}

// isCaseIgnorable says which code points the rule for a final sigma looks through.
func isCaseIgnorable(r rune) bool { return chardata.Has(r, chardata.CaseIgnorable) }

// isIDStart and isIDContinue are the identifier characters of PEP 3131 (XID_Start, XID_Continue).
func isIDStart(r rune) bool {
	if r < 128 {
		return r == '_' || r|32 >= 'a' && r|32 <= 'z'
	}
	return chardata.Has(r, chardata.NameStart)
}

func isIDContinue(r rune) bool {
	if r < 128 {
		return isIDStart(r) || isDecimalRune(r)
	}
	return chardata.Has(r, chardata.NamePart)
}

// fullUpper lists the code points whose upper case is longer than one, each followed by that (Unicode's SpecialCasing.txt, the unconditional part),
// without the Greek letters with iota subscript from U+1F80 to U+1FAF, which follow a rule.
const fullUpper = "\u00dfSS \u0149\u02bcN \u01f0J\u030c \u0390\u0399\u0308\u0301 \u03b0\u03a5\u0308\u0301 \u0587\u0535\u0552 \u1e96H\u0331 \u1e97T\u0308 \u1e98W\u030a " +
	"\u1e99Y\u030a \u1e9aA\u02be \u1f50\u03a5\u0313 \u1f52\u03a5\u0313\u0300 \u1f54\u03a5\u0313\u0301 \u1f56\u03a5\u0313\u0342 \u1fb2\u1fba\u0399 \u1fb3\u0391\u0399 " +
	"\u1fb4\u0386\u0399 \u1fb6\u0391\u0342 \u1fb7\u0391\u0342\u0399 \u1fbc\u0391\u0399 \u1fc2\u1fca\u0399 \u1fc3\u0397\u0399 \u1fc4\u0389\u0399 \u1fc6\u0397\u0342 " +
	"\u1fc7\u0397\u0342\u0399 \u1fcc\u0397\u0399 \u1fd2\u0399\u0308\u0300 \u1fd3\u0399\u0308\u0301 \u1fd6\u0399\u0342 \u1fd7\u0399\u0308\u0342 \u1fe2\u03a5\u0308\u0300 " +
	"\u1fe3\u03a5\u0308\u0301 \u1fe4\u03a1\u0313 \u1fe6\u03a5\u0342 \u1fe7\u03a5\u0308\u0342 \u1ff2\u1ffa\u0399 \u1ff3\u03a9\u0399 \u1ff4\u038f\u0399 \u1ff6\u03a9\u0342 " +
	"\u1ff7\u03a9\u0342\u0399 \u1ffc\u03a9\u0399 \ufb00FF \ufb01FI \ufb02FL \ufb03FFI \ufb04FFL \ufb05ST \ufb06ST \ufb13\u0544\u0546 \ufb14\u0544\u0535 \ufb15\u0544\u053b " +
	"\ufb16\u054e\u0546 \ufb17\u0544\u053d "

// iotaBases are the capitals of the three blocks of Greek letters with iota subscript.
var iotaBases = [...]rune{0x1F08, 0x1F28, 0x1F68}

// upperFull returns the upper case of r when it is more than one code point, else "".
func upperFull(r rune) string {
	switch {
	case r < 0xDF:
		return ""
	case r >= 0x1F80 && r <= 0x1FAF:
		return string(iotaBases[(r-0x1F80)>>4]+r&7) + "\u0399"
	}
	key := string(r)
	for rest := fullUpper; rest != ""; {
		entry, tail, _ := strings.Cut(rest, " ")
		if strings.HasPrefix(entry, key) {
			return entry[len(key):]
		}
		rest = tail
	}
	return ""
}

func appendUpper(b []byte, r rune) []byte {
	if r < 128 {
		if r >= 'a' && r <= 'z' {
			r -= 32
		}
		return append(b, byte(r))
	}
	if s := upperFull(r); s != "" {
		return append(b, s...)
	}
	return AppendRune(b, unicode.ToUpper(r))
}

func appendLower(b []byte, r rune) []byte {
	if r < 128 {
		if r >= 'A' && r <= 'Z' {
			r += 32
		}
		return append(b, byte(r))
	}
	if r == 0x130 {
		return append(b, "i\u0307"...)
	}
	return AppendRune(b, unicode.ToLower(r))
}

// appendTitle writes the title case of r: for most code points with a long upper case its first code point, then the others in lower case.
func appendTitle(b []byte, r rune) []byte {
	if r < 128 {
		return appendUpper(b, r)
	}
	s := upperFull(r)
	switch {
	case s == "" || r >= 0x1F80 && r <= 0x1FAF:
		return AppendRune(b, unicode.ToTitle(r))
	case r == 0x149:
		return append(b, s...)
	case unicode.ToTitle(r) != r || r == 0x1FBC || r == 0x1FCC || r == 0x1FFC:
		return AppendRune(b, unicode.ToTitle(r))
	case r >= 0x1FB2 && r <= 0x1FF7 && strings.HasSuffix(s, "\u0399"):
		return append(append(b, s[:len(s)-2]...), "\u0345"...)
	}
	for i, c := range s {
		if i == 0 {
			b = AppendRune(b, c)
		} else {
			b = appendLower(b, c)
		}
	}
	return b
}

// appendFold writes the case folding of r: the lower case of its upper case, but for Cherokee (folded to capitals) and two letters.
func appendFold(b []byte, r rune) []byte {
	switch {
	case r < 128:
		return appendLower(b, r)
	case r == 0x131:
		return AppendRune(b, r)
	case r == 0x1E9E:
		return append(b, "ss"...)
	case r >= 0x13A0 && r <= 0x13FD || r >= 0xAB70 && r <= 0xABBF:
		return AppendRune(b, unicode.ToUpper(r))
	}
	s := upperFull(r)
	if s == "" {
		return appendLower(b, unicode.ToUpper(r))
	}
	for _, c := range s {
		b = appendLower(b, c)
	}
	return b
}
