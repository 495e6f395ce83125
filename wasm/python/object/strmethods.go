package object

import (
	"strings"
	"unicode/utf8"
)

// strMethods are the methods of str (Objects/unicodeobject.c); encode is in codec.go, format in strformat.go.
var strMethods = []Native{
	{Name: "capitalize", Sig: "self, /", Fn: strCapitalize},
	{Name: "casefold", Sig: "self, /", Fn: strCasefold},
	{Name: "center", Sig: "self, width, fillchar=' ', /", Fn: strCenter},
	{Name: "count", Sig: "self, sub, start=None, end=None, /", Fn: strCount},
	{Name: "encode", Sig: "self, /, encoding='utf-8', errors='strict'", Fn: strEncode},
	{Name: "endswith", Sig: "self, suffix, start=None, end=None, /", Fn: strEndswith},
	{Name: "expandtabs", Sig: "self, /, tabsize=8", Fn: strExpandtabs},
	{Name: "find", Sig: "self, sub, start=None, end=None, /", Fn: strFind},
	{Name: "format", Fn: strFormat},
	{Name: "format_map", Sig: "self, mapping, /", Fn: strFormatMap},
	{Name: "index", Sig: "self, sub, start=None, end=None, /", Fn: strIndexOf},
	{Name: "isalnum", Sig: "self, /", Fn: strIsalnum},
	{Name: "isalpha", Sig: "self, /", Fn: strIsalpha},
	{Name: "isascii", Sig: "self, /", Fn: strIsascii},
	{Name: "isdecimal", Sig: "self, /", Fn: strIsdecimal},
	{Name: "isdigit", Sig: "self, /", Fn: strIsdigit},
	{Name: "isidentifier", Sig: "self, /", Fn: strIsidentifier},
	{Name: "islower", Sig: "self, /", Fn: strIslower},
	{Name: "isnumeric", Sig: "self, /", Fn: strIsnumeric},
	{Name: "isprintable", Sig: "self, /", Fn: strIsprintable},
	{Name: "isspace", Sig: "self, /", Fn: strIsspace},
	{Name: "istitle", Sig: "self, /", Fn: strIstitle},
	{Name: "isupper", Sig: "self, /", Fn: strIsupper},
	{Name: "join", Sig: "self, iterable, /", Fn: strJoin, Sink: strJoinSink},
	{Name: "ljust", Sig: "self, width, fillchar=' ', /", Fn: strLjust},
	{Name: "lower", Sig: "self, /", Fn: strLower},
	{Name: "lstrip", Sig: "self, chars=None, /", Fn: strLstrip},
	{Name: "partition", Sig: "self, sep, /", Fn: strPartition},
	{Name: "removeprefix", Sig: "self, prefix, /", Fn: strRemoveprefix},
	{Name: "removesuffix", Sig: "self, suffix, /", Fn: strRemovesuffix},
	{Name: "replace", Sig: "self, old, new, /, count=-1", Fn: strReplace},
	{Name: "rfind", Sig: "self, sub, start=None, end=None, /", Fn: strRfind},
	{Name: "rindex", Sig: "self, sub, start=None, end=None, /", Fn: strRindex},
	{Name: "rjust", Sig: "self, width, fillchar=' ', /", Fn: strRjust},
	{Name: "rpartition", Sig: "self, sep, /", Fn: strRpartition},
	{Name: "rsplit", Sig: "self, /, sep=None, maxsplit=-1", Fn: strRsplit},
	{Name: "rstrip", Sig: "self, chars=None, /", Fn: strRstrip},
	{Name: "split", Sig: "self, /, sep=None, maxsplit=-1", Fn: strSplit},
	{Name: "splitlines", Sig: "self, /, keepends=False", Fn: strSplitlines},
	{Name: "startswith", Sig: "self, prefix, start=None, end=None, /", Fn: strStartswith},
	{Name: "strip", Sig: "self, chars=None, /", Fn: strStrip},
	{Name: "swapcase", Sig: "self, /", Fn: strSwapcase},
	{Name: "title", Sig: "self, /", Fn: strTitle},
	{Name: "translate", Sig: "self, table, /", Fn: strTranslate},
	{Name: "upper", Sig: "self, /", Fn: strUpper},
	{Name: "zfill", Sig: "self, width, /", Fn: strZfill},
	{Name: "__format__", Sig: "self, format_spec, /", Fn: formatMethod("str")},
	{Name: "__getnewargs__", Sig: "self, /", Fn: strGetnewargs},
	{Name: "__sizeof__", Sig: "self, /", Fn: strSizeof},
}

var strStatics = []Native{{Name: "maketrans", Sig: "x, y=None, z=None, /", Fn: strMaketrans}}

func strGetnewargs(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return NewTuple(exactStr(AsStr(a[0]))).V(), nil
}

func strSizeof(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return Int(strSize(AsStr(a[0]))), nil }

// piece makes a str of a part of s.
func (s *Str) piece(part string) Value {
	if len(part) == len(s.S) {
		return exactStr(s)
	}
	if s.IsASCII() {
		return textOf(part, len(part))
	}
	return textOf(part, -1)
}

func (s *Str) pieces(parts []string) Value {
	items := make([]Value, len(parts))
	for i, p := range parts {
		items[i] = s.piece(p)
	}
	return NewList(items).V()
}

// strArg is argument n of method fn, which must be a str; n is 0 when it is the only one.
func strArg(t *Thread, fn string, n int, v Value) (*Str, *Exc) {
	if s := AsStr(v); s != nil {
		return s, nil
	}
	where := "() argument "
	if n > 0 {
		where += itoa(n) + " "
	}
	return nil, t.TypeError(fn + where + "must be str, not " + ArgType(v))
}

// Searching.

// find returns the index of sub within s[start:end], -1 when it is not there.
func (s *Str) find(t *Thread, fn string, a []Value, last bool) (int, *Exc) {
	sub, err := strArg(t, fn, 1, a[1])
	if err != nil {
		return 0, err
	}
	window, from, ok, err := s.window(t, a[2], a[3])
	if err != nil || !ok {
		return -1, err
	}
	i := 0
	if last {
		i = strings.LastIndex(window, sub.S)
	} else {
		i = strings.Index(window, sub.S)
	}
	if i < 0 {
		return -1, nil
	}
	return s.position(from + i), nil
}

// window is the part of s between the optional bounds start and end, and its offset; ok is false when start lies behind the end.
func (s *Str) window(t *Thread, start, end Value) (part string, from int, ok bool, err *Exc) {
	if start.Ref == nil && end.Ref == nil {
		return s.S, 0, true, nil
	}
	lo, hi, err := searchBounds(t, start, end)
	if err != nil {
		return "", 0, false, err
	}
	if lo, hi, ok = fitBounds(lo, hi, s.Len()); !ok {
		return "", 0, false, nil
	}
	from = s.offset(lo)
	if hi == s.Len() {
		return s.S[from:], from, true, nil
	}
	return s.S[from:s.offset(hi)], from, true, nil
}

func strFind(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	i, err := AsStr(a[0]).find(t, "find", a, false)
	return Int(int64(i)), err
}

func strRfind(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	i, err := AsStr(a[0]).find(t, "rfind", a, true)
	return Int(int64(i)), err
}

func strIndexOf(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return mustFind(t, "substring")(AsStr(a[0]).find(t, "index", a, false))
}

func strRindex(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return mustFind(t, "substring")(AsStr(a[0]).find(t, "rindex", a, true))
}

// mustFind turns "not found" into the ValueError of index.
func mustFind(t *Thread, what string) func(int, *Exc) (Value, *Exc) {
	return func(i int, err *Exc) (Value, *Exc) {
		if err == nil && i < 0 {
			err = t.ValueError(what + " not found")
		}
		return Int(int64(i)), err
	}
}

func strCount(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := AsStr(a[0])
	sub, err := strArg(t, "count", 1, a[1])
	if err != nil {
		return Value{}, err
	}
	window, _, ok, err := s.window(t, a[2], a[3])
	if err != nil || !ok {
		return Int(0), err
	}
	if sub.S == "" {
		return Int(int64(countRunes(window)) + 1), nil
	}
	return Int(int64(strings.Count(window, sub.S))), nil
}

func strStartswith(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return strAffix(t, "startswith", a, strings.HasPrefix)
}

func strEndswith(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return strAffix(t, "endswith", a, strings.HasSuffix)
}

func strAffix(t *Thread, fn string, a []Value, has func(s, affix string) bool) (Value, *Exc) {
	window, _, ok, err := AsStr(a[0]).window(t, a[2], a[3])
	if err != nil {
		return Value{}, err
	}
	if x := AsStr(a[1]); x != nil {
		return Bool(ok && has(window, x.S)), nil
	}
	tuple := AsTuple(a[1])
	if tuple == nil {
		return Value{}, t.TypeError(fn + " first arg must be str or a tuple of str, not " + TypeName(a[1]))
	}
	for _, v := range tuple.Items {
		x := AsStr(v)
		if x == nil {
			return Value{}, t.TypeError("tuple for " + fn + " must only contain str, not " + TypeName(v))
		}
		if ok && has(window, x.S) {
			return True, nil
		}
	}
	return False, nil
}

// Case.

// mapASCII applies f to the bytes of ASCII text.
func mapASCII(s string, f func(c byte) byte) string {
	b := make([]byte, len(s))
	for i := range b {
		b[i] = f(s[i])
	}
	return stringOf(b)
}

// mapRunes rewrites a text code point by code point.
func mapRunes(s string, f func(b []byte, r rune) []byte) Value {
	b := make([]byte, 0, len(s)+8)
	for i := 0; i < len(s); {
		r, w := DecodeRune(s[i:])
		b = f(b, r)
		i += w
	}
	return textOf(stringOf(b), -1)
}

func strUpper(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := AsStr(a[0])
	if s.IsASCII() {
		return textOf(asciiUpper(s.S), len(s.S)), nil
	}
	return mapRunes(s.S, appendUpper), nil
}

func asciiUpper(s string) string {
	b := make([]byte, len(s))
	for i := range b {
		c := s[i]
		if c-'a' < 26 {
			c -= 32
		}
		b[i] = c
	}
	return stringOf(b)
}

func asciiLower(s string) string {
	b := make([]byte, len(s))
	for i := range b {
		c := s[i]
		if c-'A' < 26 {
			c += 32
		}
		b[i] = c
	}
	return stringOf(b)
}

func asciiSwap(c byte) byte {
	if (c|32)-'a' < 26 {
		return c ^ 32
	}
	return c
}

// asciiTitle capitalises words of ASCII letters; other bytes stay as they are.
func asciiTitle(s string) string {
	b := make([]byte, len(s))
	inWord := false
	for i := range b {
		c := s[i]
		letter := (c|32)-'a' < 26
		if letter {
			c |= 32
			if !inWord {
				c -= 32
			}
		}
		b[i] = c
		inWord = letter
	}
	return stringOf(b)
}

func asciiCapitalize(s string) string {
	if s == "" {
		return s
	}
	return asciiUpper(s[:1]) + asciiLower(s[1:])
}

func strLower(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := AsStr(a[0])
	if s.IsASCII() {
		return textOf(asciiLower(s.S), len(s.S)), nil
	}
	return textOf(string(lowerFrom(nil, s.S, 0)), -1), nil
}

// lowerFrom writes the lower case of s[from:]; a capital sigma at the end of a word gets its final form, for which the whole text is looked at.
func lowerFrom(b []byte, s string, from int) []byte {
	for i := from; i < len(s); {
		r, w := DecodeRune(s[i:])
		if r == 'Σ' {
			b = append(b, lowerSigma(s, i)...)
		} else {
			b = appendLower(b, r)
		}
		i += w
	}
	return b
}

// lowerSigma is the lower case of the Σ at s[i:]: final when a cased letter stands before it and none after it.
func lowerSigma(s string, i int) string {
	cased := false
	for k := i; k > 0; {
		k = prevStart(s, k, true)
		if r, _ := DecodeRune(s[k:]); !isCaseIgnorable(r) {
			cased = isCasedRune(r)
			break
		}
	}
	if !cased {
		return "σ"
	}
	for k := i + 2; k < len(s); {
		r, w := DecodeRune(s[k:])
		if !isCaseIgnorable(r) {
			if isCasedRune(r) {
				return "σ"
			}
			break
		}
		k += w
	}
	return "ς"
}

func strCasefold(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := AsStr(a[0])
	if s.IsASCII() {
		return textOf(asciiLower(s.S), len(s.S)), nil
	}
	return mapRunes(s.S, appendFold), nil
}

func strCapitalize(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := AsStr(a[0])
	if s.IsASCII() {
		return textOf(asciiCapitalize(s.S), len(s.S)), nil
	}
	r, w := DecodeRune(s.S)
	return textOf(string(lowerFrom(appendTitle(nil, r), s.S, w)), -1), nil
}

func strSwapcase(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := AsStr(a[0])
	if s.IsASCII() {
		return textOf(mapASCII(s.S, asciiSwap), len(s.S)), nil
	}
	b := make([]byte, 0, len(s.S)+8)
	for i := 0; i < len(s.S); {
		r, w := DecodeRune(s.S[i:])
		switch {
		case r == 'Σ':
			b = append(b, lowerSigma(s.S, i)...)
		case isUpperRune(r):
			b = appendLower(b, r)
		case isLowerRune(r):
			b = appendUpper(b, r)
		default:
			b = AppendRune(b, r)
		}
		i += w
	}
	return textOf(stringOf(b), -1), nil
}

func strTitle(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := AsStr(a[0])
	if s.IsASCII() {
		return textOf(asciiTitle(s.S), len(s.S)), nil
	}
	b := make([]byte, 0, len(s.S)+8)
	inWord := false
	for i := 0; i < len(s.S); {
		r, w := DecodeRune(s.S[i:])
		switch {
		case !inWord:
			b = appendTitle(b, r)
		case r == 'Σ':
			b = append(b, lowerSigma(s.S, i)...)
		default:
			b = appendLower(b, r)
		}
		inWord = isCasedRune(r)
		i += w
	}
	return textOf(stringOf(b), -1), nil
}

// Questions.

// allRunes is true when the text is not empty and f holds for each code point.
func allRunes(v Value, f func(r rune) bool) (Value, *Exc) {
	s := AsStr(v).S
	for i := 0; i < len(s); {
		r, w := DecodeRune(s[i:])
		if !f(r) {
			return False, nil
		}
		i += w
	}
	return Bool(s != ""), nil
}

func strIsalnum(t *Thread, a []Value, _ []*Str) (Value, *Exc)   { return allRunes(a[0], isAlnumRune) }
func strIsalpha(t *Thread, a []Value, _ []*Str) (Value, *Exc)   { return allRunes(a[0], isAlphaRune) }
func strIsdecimal(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return allRunes(a[0], isDecimalRune) }
func strIsdigit(t *Thread, a []Value, _ []*Str) (Value, *Exc)   { return allRunes(a[0], isDigitRune) }
func strIsnumeric(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return allRunes(a[0], isNumericRune) }
func strIsspace(t *Thread, a []Value, _ []*Str) (Value, *Exc)   { return allRunes(a[0], isSpaceRune) }

func strIsascii(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return Bool(AsStr(a[0]).IsASCII()), nil
}

func strIsprintable(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	if AsStr(a[0]).S == "" {
		return True, nil
	}
	return allRunes(a[0], isPrintable)
}

// IsIdentifier reports whether s is an identifier (keywords included).
func IsIdentifier(s string) bool {
	for i := 0; i < len(s); {
		r, w := DecodeRune(s[i:])
		if i == 0 && !isIDStart(r) || !isIDContinue(r) {
			return false
		}
		i += w
	}
	return s != ""
}

func strIsidentifier(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return Bool(IsIdentifier(AsStr(a[0]).S)), nil
}

// caseOnly reports whether s has cased letters and all of them satisfy want.
func caseOnly(s string, want func(r rune) bool) (Value, *Exc) {
	cased := false
	for i := 0; i < len(s); {
		r, w := DecodeRune(s[i:])
		if want(r) {
			cased = true
		} else if isCasedRune(r) {
			return False, nil
		}
		i += w
	}
	return Bool(cased), nil
}

func strIslower(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return caseOnly(AsStr(a[0]).S, isLowerRune)
}

func strIsupper(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return caseOnly(AsStr(a[0]).S, isUpperRune)
}

func strIstitle(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := AsStr(a[0]).S
	cased, inWord := false, false
	for i := 0; i < len(s); {
		r, w := DecodeRune(s[i:])
		i += w
		switch {
		case isUpperRune(r) || isTitleRune(r):
			if inWord {
				return False, nil
			}
			inWord, cased = true, true
		case isLowerRune(r):
			if !inWord {
				return False, nil
			}
			cased = true
		default:
			inWord = false
		}
	}
	return Bool(cased), nil
}

// Padding.

func strPad(t *Thread, a []Value, align byte) (Value, *Exc) {
	s := AsStr(a[0])
	width, err := sizeArg(t, a[1], 0)
	if err != nil {
		return Value{}, err
	}
	fill := " "
	if a[2].Ref != nil {
		f := AsStr(a[2])
		if f == nil {
			return Value{}, t.TypeError("The fill character must be a unicode character, not " + TypeName(a[2]))
		}
		if f.Len() != 1 {
			return Value{}, t.TypeError("The fill character must be exactly one character long")
		}
		fill = f.S
	}
	n := s.Len()
	if width <= n {
		return exactStr(s), nil
	}
	out, err := justify(t, s.S, n, width, fill, align)
	return textOf(out, width), err
}

func strCenter(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return strPad(t, a, '^') }
func strLjust(t *Thread, a []Value, _ []*Str) (Value, *Exc)  { return strPad(t, a, '<') }
func strRjust(t *Thread, a []Value, _ []*Str) (Value, *Exc)  { return strPad(t, a, '>') }

func strZfill(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := AsStr(a[0])
	width, err := sizeArg(t, a[1], 0)
	if err != nil {
		return Value{}, err
	}
	n := s.Len()
	if width <= n {
		return exactStr(s), nil
	}
	out, err := zeroFill(t, s.S, n, width)
	return textOf(out, width), err
}

func strExpandtabs(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := AsStr(a[0])
	size, err := sizeArg(t, a[1], 8)
	if err != nil {
		return Value{}, err
	}
	out, err := expandTabs(t, s.S, size, true)
	return textOf(out, -1), err
}

// Stripping, splitting, joining.

func strTrim(t *Thread, fn string, a []Value, sides int) (Value, *Exc) {
	s := AsStr(a[0])
	if a[1].Ref == nil || a[1].IsNone() {
		return s.piece(trimSpaces(s.S, sides, true)), nil
	}
	set := AsStr(a[1])
	if set == nil {
		return Value{}, t.TypeError(fn + " arg must be None or str")
	}
	return s.piece(trimSet(s.S, set.S, sides, true)), nil
}

func strStrip(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return strTrim(t, "strip", a, bothSides)
}

func strLstrip(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return strTrim(t, "lstrip", a, leftSide)
}

func strRstrip(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return strTrim(t, "rstrip", a, rightSide)
}

func strSplit(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return strSplitBy(t, a, splitSpaces, splitSep)
}

func strRsplit(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return strSplitBy(t, a, rsplitSpaces, rsplitSep)
}

// pieceCost is what splitting asks for in advance for each byte of the text: a guess at how much memory short pieces take.
const pieceCost = 8

func strSplitBy(t *Thread, a []Value, spaces func(string, int, bool) []string, sep func(string, string, int) []string) (Value, *Exc) {
	s := AsStr(a[0])
	max, err := sizeArg(t, a[2], -1)
	if err != nil {
		return Value{}, err
	}
	if err := t.Charge(int64(len(s.S)) * pieceCost); err != nil {
		return Value{}, err
	}
	if a[1].Ref == nil || a[1].IsNone() {
		return s.pieces(spaces(s.S, max, true)), nil
	}
	by := AsStr(a[1])
	if by == nil {
		return Value{}, t.TypeError("must be str or None, not " + TypeName(a[1]))
	}
	if by.S == "" {
		return Value{}, t.ValueError("empty separator")
	}
	return s.pieces(sep(s.S, by.S, max)), nil
}

func strSplitlines(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := AsStr(a[0])
	keep, err := optionalTruth(t, a[1])
	if err != nil {
		return Value{}, err
	}
	return s.pieces(splitLines(s.S, keep, true)), nil
}

func strPartition(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s, sep, err := strSeparator(t, a)
	if err != nil {
		return Value{}, err
	}
	i := strings.Index(s.S, sep.S)
	if i < 0 {
		return NewTuple(exactStr(s), EmptyStr.V(), EmptyStr.V()).V(), nil
	}
	return NewTuple(s.piece(s.S[:i]), exactStr(sep), s.piece(s.S[i+len(sep.S):])).V(), nil
}

func strRpartition(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s, sep, err := strSeparator(t, a)
	if err != nil {
		return Value{}, err
	}
	i := strings.LastIndex(s.S, sep.S)
	if i < 0 {
		return NewTuple(EmptyStr.V(), EmptyStr.V(), exactStr(s)).V(), nil
	}
	return NewTuple(s.piece(s.S[:i]), exactStr(sep), s.piece(s.S[i+len(sep.S):])).V(), nil
}

func strSeparator(t *Thread, a []Value) (s, sep *Str, err *Exc) {
	if sep = AsStr(a[1]); sep == nil {
		return nil, nil, t.TypeError("must be str, not " + TypeName(a[1]))
	}
	if sep.S == "" {
		return nil, nil, t.ValueError("empty separator")
	}
	return AsStr(a[0]), sep, nil
}

func strRemoveprefix(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := AsStr(a[0])
	x, err := strArg(t, "removeprefix", 0, a[1])
	if err != nil {
		return Value{}, err
	}
	return s.piece(strings.TrimPrefix(s.S, x.S)), nil
}

func strRemovesuffix(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := AsStr(a[0])
	x, err := strArg(t, "removesuffix", 0, a[1])
	if err != nil {
		return Value{}, err
	}
	return s.piece(strings.TrimSuffix(s.S, x.S)), nil
}

func strReplace(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := AsStr(a[0])
	old, err := strArg(t, "replace", 1, a[1])
	if err != nil {
		return Value{}, err
	}
	new, err := strArg(t, "replace", 2, a[2])
	if err != nil {
		return Value{}, err
	}
	max, err := sizeArg(t, a[3], -1)
	if err != nil {
		return Value{}, err
	}
	out, err := replaceText(t, s.S, old.S, new.S, max, true)
	if err != nil {
		return Value{}, err
	}
	if out == s.S {
		return exactStr(s), nil
	}
	return textOf(out, -1), nil
}

func strJoin(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	items, err := joinItems(t, a[1])
	if err != nil {
		return Value{}, err
	}
	return JoinStrs(t, AsStr(a[0]).S, items)
}

// joinItems are the items of the argument of join; those of a list or tuple are not copied.
func joinItems(t *Thread, v Value) ([]Value, *Exc) {
	if l := AsList(v); l != nil && v.Ref.Type == ListType {
		return l.Items, nil
	}
	if l := AsTuple(v); l != nil && v.Ref.Type == TupleType {
		return l.Items, nil
	}
	it, err := Iter(t, v)
	if err.Is(TypeErrorType) {
		return nil, t.TypeError("can only join an iterable")
	}
	if err != nil {
		return nil, err
	}
	return Collect(t, it)
}

// joinSink gathers what a generator gives to join; types are checked at the end, as CPython does, which makes a list first.
type joinSink struct {
	sep   string
	items []Value
}

func strJoinSink(t *Thread, args []Value, names []*Str) (Sink, *Exc) {
	return &joinSink{sep: AsStr(args[0]).S}, nil
}

func (s *joinSink) Take(t *Thread, v Value) (bool, *Exc) {
	s.items = append(s.items, v)
	if len(s.items)&0xffff == 0 {
		return false, t.Charge(int64(len(s.items)) * 16)
	}
	return false, nil
}

func (s *joinSink) Finish(t *Thread) (Value, *Exc) { return JoinStrs(t, s.sep, s.items) }

// Translation.

func strTranslate(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := AsStr(a[0])
	b := make([]byte, 0, len(s.S))
	for i := 0; i < len(s.S); {
		r, w := DecodeRune(s.S[i:])
		to, err := translation(t, a[1], r)
		if err != nil {
			return Value{}, err
		}
		switch {
		case to.Ref == nil:
			b = append(b, s.S[i:i+w]...)
		case to.IsNone():
		case AsStr(to) != nil:
			b = append(b, AsStr(to).S...)
		default:
			if b, err = appendOrdinal(t, b, to); err != nil {
				return Value{}, err
			}
		}
		i += w
	}
	return textOf(stringOf(b), -1), nil
}

// translation looks a code point up; absent when the table has no entry for it.
func translation(t *Thread, table Value, r rune) (Value, *Exc) {
	if table.Ref.Type == DictType {
		return AsDict(table).Get(t, Int(int64(r)))
	}
	v, err := GetItem(t, table, Int(int64(r)))
	if err.Is(LookupErrorType) {
		return Value{}, nil
	}
	return v, err
}

func appendOrdinal(t *Thread, b []byte, v Value) ([]byte, *Exc) {
	if k := v.Ref.Type.Kind; k != KindInt && k != KindBool {
		return nil, t.TypeError("character mapping must return integer, None or str")
	}
	n, ok := Int64(ToInt(v))
	if !ok || n < 0 || n > utf8.MaxRune {
		return nil, t.ValueError("character mapping must be in range(0x110000)")
	}
	return AppendRune(b, rune(n)), nil
}

func strMaketrans(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	out := NewDict()
	if a[1].Ref == nil {
		return out.V(), transFromDict(t, out, a[0])
	}
	y, err := strArg(t, "maketrans", 2, a[1])
	if err != nil {
		return Value{}, err
	}
	var z *Str
	if a[2].Ref != nil {
		if z, err = strArg(t, "maketrans", 3, a[2]); err != nil {
			return Value{}, err
		}
	}
	x := AsStr(a[0])
	if x == nil {
		return Value{}, t.TypeError("first maketrans argument must be a string if there is a second argument")
	}
	if x.Len() != y.Len() {
		return Value{}, t.ValueError("the first two maketrans arguments must have equal length")
	}
	to := decodeWTF8(y.S)
	for i, r := range decodeWTF8(x.S) {
		if err := out.Set(t, Int(int64(r)), Int(int64(to[i]))); err != nil {
			return Value{}, err
		}
	}
	if z != nil {
		for _, r := range decodeWTF8(z.S) {
			if err := out.Set(t, Int(int64(r)), None); err != nil {
				return Value{}, err
			}
		}
	}
	return out.V(), nil
}

// transFromDict copies a dict whose keys are code points or single characters.
func transFromDict(t *Thread, out *Dict, v Value) *Exc {
	d := AsDict(v)
	if d == nil || v.Ref.Type != DictType {
		return t.TypeError("if you give only one argument to maketrans it must be a dict")
	}
	for _, e := range d.Entries() {
		if e.Key.Ref == nil {
			continue
		}
		key := e.Key
		if s := AsStr(key); s != nil {
			if s.Len() != 1 {
				return t.ValueError("string keys in translate table must be of length 1")
			}
			r, _ := DecodeRune(s.S)
			key = Int(int64(r))
		} else if k := key.Ref.Type.Kind; k != KindInt && k != KindBool {
			return t.TypeError("keys in translate table must be strings or integers")
		}
		if err := out.Set(t, key, e.Val); err != nil {
			return err
		}
	}
	return nil
}
