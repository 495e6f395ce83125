package object

import (
	"slices"
	"strings"
)

// bytesMethods are the methods that bytes and bytearray share (Objects/bytesobject.c, bytearrayobject.c, stringlib): text methods for ASCII.
var bytesMethods = []Native{
	{Name: "capitalize", Sig: "self, /", Fn: bytesCapitalize},
	{Name: "center", Sig: "self, width, fillchar=b' ', /", Fn: bytesCenter},
	{Name: "count", Sig: "self, sub, start=None, end=None, /", Fn: bytesCount},
	{Name: "decode", Sig: "self, /, encoding='utf-8', errors='strict'", Fn: bytesDecode},
	{Name: "endswith", Sig: "self, suffix, start=None, end=None, /", Fn: bytesEndswith},
	{Name: "expandtabs", Sig: "self, /, tabsize=8", Fn: bytesExpandtabs},
	{Name: "find", Sig: "self, sub, start=None, end=None, /", Fn: bytesFind},
	{Name: "hex", Sig: "self, /, sep=<unrepresentable>, bytes_per_sep=1", Fn: bytesHex},
	{Name: "index", Sig: "self, sub, start=None, end=None, /", Fn: bytesIndex},
	{Name: "isalnum", Sig: "self, /", Fn: bytesIsalnum},
	{Name: "isalpha", Sig: "self, /", Fn: bytesIsalpha},
	{Name: "isascii", Sig: "self, /", Fn: bytesIsascii},
	{Name: "isdigit", Sig: "self, /", Fn: bytesIsdigit},
	{Name: "islower", Sig: "self, /", Fn: bytesIslower},
	{Name: "isspace", Sig: "self, /", Fn: bytesIsspace},
	{Name: "istitle", Sig: "self, /", Fn: bytesIstitle},
	{Name: "isupper", Sig: "self, /", Fn: bytesIsupper},
	{Name: "join", Sig: "self, iterable_of_bytes, /", Fn: bytesJoin},
	{Name: "ljust", Sig: "self, width, fillchar=b' ', /", Fn: bytesLjust},
	{Name: "lower", Sig: "self, /", Fn: bytesLower},
	{Name: "lstrip", Sig: "self, bytes=None, /", Fn: bytesLstrip},
	{Name: "partition", Sig: "self, sep, /", Fn: bytesPartition},
	{Name: "removeprefix", Sig: "self, prefix, /", Fn: bytesRemoveprefix},
	{Name: "removesuffix", Sig: "self, suffix, /", Fn: bytesRemovesuffix},
	{Name: "replace", Sig: "self, old, new, count=-1, /", Fn: bytesReplace},
	{Name: "rfind", Sig: "self, sub, start=None, end=None, /", Fn: bytesRfind},
	{Name: "rindex", Sig: "self, sub, start=None, end=None, /", Fn: bytesRindex},
	{Name: "rjust", Sig: "self, width, fillchar=b' ', /", Fn: bytesRjust},
	{Name: "rpartition", Sig: "self, sep, /", Fn: bytesRpartition},
	{Name: "rsplit", Sig: "self, /, sep=None, maxsplit=-1", Fn: bytesRsplit},
	{Name: "rstrip", Sig: "self, bytes=None, /", Fn: bytesRstrip},
	{Name: "split", Sig: "self, /, sep=None, maxsplit=-1", Fn: bytesSplit},
	{Name: "splitlines", Sig: "self, /, keepends=False", Fn: bytesSplitlines},
	{Name: "startswith", Sig: "self, prefix, start=None, end=None, /", Fn: bytesStartswith},
	{Name: "strip", Sig: "self, bytes=None, /", Fn: bytesStrip},
	{Name: "swapcase", Sig: "self, /", Fn: bytesSwapcase},
	{Name: "title", Sig: "self, /", Fn: bytesTitle},
	{Name: "translate", Sig: "self, table, /, delete=b''", Fn: bytesTranslate},
	{Name: "upper", Sig: "self, /", Fn: bytesUpper},
	{Name: "zfill", Sig: "self, width, /", Fn: bytesZfill},
}

var bytesStatics = []Native{{Name: "maketrans", Sig: "frm, to, /", Fn: bytesMaketrans}}

// byteArrayMethods are those of bytearray alone.
var byteArrayMethods = []Native{
	{Name: "append", Sig: "self, item, /", Fn: byteArrayAppend},
	{Name: "clear", Sig: "self, /", Fn: byteArrayClear},
	{Name: "copy", Sig: "self, /", Fn: byteArrayCopy},
	{Name: "extend", Sig: "self, iterable_of_ints, /", Fn: byteArrayExtend},
	{Name: "insert", Sig: "self, index, item, /", Fn: byteArrayInsert},
	{Name: "pop", Sig: "self, index=-1, /", Fn: byteArrayPop},
	{Name: "remove", Sig: "self, value, /", Fn: byteArrayRemove},
	{Name: "reverse", Sig: "self, /", Fn: byteArrayReverse},
	{Name: "__sizeof__", Sig: "self, /", Fn: bytesSizeof},
}

func bytesBytes(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return bytesLike(a[0], bytesOf(a[0])), nil
}

func bytesGetnewargs(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return NewTuple(bytesLike(a[0], bytesOf(a[0]))).V(), nil
}

func bytesSizeof(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return Int(SizeOf(t, a[0])), nil }

// Searching.

// needle is what find, count and their like search for: bytes, or one byte given as an integer.
func needle(t *Thread, v Value) (string, *Exc) {
	if b, ok := AsBuffer(v); ok {
		return stringOf(b), nil
	}
	if !isIndexable(v) {
		return "", t.TypeError("argument should be integer or bytes-like object, not '" + TypeName(v) + "'")
	}
	c, err := byteArg(t, v, "byte")
	return string([]byte{c}), err
}

// bytesWindow is the part of a[0] between the optional bounds a[2] and a[3].
func bytesWindow(t *Thread, a []Value) (window string, from int, ok bool, err *Exc) {
	lo, hi, err := searchBounds(t, a[2], a[3])
	if err != nil {
		return "", 0, false, err
	}
	s := bytesOf(a[0])
	if lo, hi, ok = fitBounds(lo, hi, len(s)); !ok {
		return "", 0, false, nil
	}
	return s[lo:hi], lo, true, nil
}

func bytesSearch(t *Thread, a []Value, index func(s, sub string) int) (int, *Exc) {
	sub, err := needle(t, a[1])
	if err != nil {
		return 0, err
	}
	window, from, ok, err := bytesWindow(t, a)
	if err != nil || !ok {
		return -1, err
	}
	i := index(window, sub)
	if i < 0 {
		return -1, nil
	}
	return from + i, nil
}

func bytesFind(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	i, err := bytesSearch(t, a, strings.Index)
	return Int(int64(i)), err
}

func bytesRfind(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	i, err := bytesSearch(t, a, strings.LastIndex)
	return Int(int64(i)), err
}

func bytesIndex(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return mustFind(t, "subsection")(bytesSearch(t, a, strings.Index))
}

func bytesRindex(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return mustFind(t, "subsection")(bytesSearch(t, a, strings.LastIndex))
}

func bytesCount(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	sub, err := needle(t, a[1])
	if err != nil {
		return Value{}, err
	}
	window, _, ok, err := bytesWindow(t, a)
	if err != nil || !ok {
		return Int(0), err
	}
	if sub == "" {
		return Int(int64(len(window)) + 1), nil
	}
	return Int(int64(strings.Count(window, sub))), nil
}

func bytesStartswith(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return bytesAffix(t, "startswith", a, strings.HasPrefix)
}

func bytesEndswith(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return bytesAffix(t, "endswith", a, strings.HasSuffix)
}

func bytesAffix(t *Thread, fn string, a []Value, has func(s, affix string) bool) (Value, *Exc) {
	window, _, ok, err := bytesWindow(t, a)
	if err != nil {
		return Value{}, err
	}
	tuple := AsTuple(a[1])
	if tuple == nil {
		b, isBuffer := AsBuffer(a[1])
		if !isBuffer {
			return Value{}, t.TypeError(fn + " first arg must be bytes or a tuple of bytes, not " + TypeName(a[1]))
		}
		return Bool(ok && has(window, stringOf(b))), nil
	}
	for _, v := range tuple.Items {
		x, err := bufferArg(t, v)
		if err != nil {
			return Value{}, err
		}
		if ok && has(window, x) {
			return True, nil
		}
	}
	return False, nil
}

// Case and questions, for ASCII letters only.

func bytesUpper(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return bytesLike(a[0], asciiUpper(bytesOf(a[0]))), nil
}

func bytesLower(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return bytesLike(a[0], asciiLower(bytesOf(a[0]))), nil
}

func bytesTitle(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return bytesLike(a[0], asciiTitle(bytesOf(a[0]))), nil
}

func bytesCapitalize(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return bytesLike(a[0], asciiCapitalize(bytesOf(a[0]))), nil
}

func bytesSwapcase(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return bytesLike(a[0], mapASCII(bytesOf(a[0]), asciiSwap)), nil
}

// allBytes is true when there are bytes and f holds for each; bytes beyond ASCII satisfy nothing.
func allBytes(v Value, f func(r rune) bool) (Value, *Exc) {
	s := bytesOf(v)
	for i := 0; i < len(s); i++ {
		if s[i] >= 128 || !f(rune(s[i])) {
			return False, nil
		}
	}
	return Bool(s != ""), nil
}

func bytesIsalnum(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return allBytes(a[0], isAlnumRune) }
func bytesIsalpha(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return allBytes(a[0], isAlphaRune) }
func bytesIsdigit(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return allBytes(a[0], isDecimalRune)
}

func bytesIsspace(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return allBytes(a[0], func(r rune) bool { return r == ' ' || r >= 9 && r <= 13 })
}

func bytesIsascii(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := bytesOf(a[0])
	for i := 0; i < len(s); i++ {
		if s[i] >= 128 {
			return False, nil
		}
	}
	return True, nil
}

// asciiOnly blanks what is no ASCII, so that the questions about case can be those of str.
func asciiOnly(s string) string {
	return mapASCII(s, func(c byte) byte {
		if c >= 128 {
			return ' '
		}
		return c
	})
}

func bytesIslower(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return caseOnly(asciiOnly(bytesOf(a[0])), isLowerRune)
}

func bytesIsupper(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return caseOnly(asciiOnly(bytesOf(a[0])), isUpperRune)
}

func bytesIstitle(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return strIstitle(t, []Value{String(asciiOnly(bytesOf(a[0])))}, nil)
}

// Padding.

func bytesPad(t *Thread, fn string, a []Value, align byte) (Value, *Exc) {
	s := bytesOf(a[0])
	width, err := sizeArg(t, a[1], 0)
	if err != nil {
		return Value{}, err
	}
	fill := " "
	if a[2].Ref != nil {
		b, ok := AsBuffer(a[2])
		if !ok || len(b) != 1 || AsMemoryView(a[2]) != nil {
			return Value{}, t.TypeError(fn + "() argument 2 must be a byte string of length 1, not " + TypeName(a[2]))
		}
		fill = string(b)
	}
	out, err := justify(t, s, len(s), width, fill, align)
	return bytesLike(a[0], out), err
}

func bytesCenter(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return bytesPad(t, "center", a, '^') }
func bytesLjust(t *Thread, a []Value, _ []*Str) (Value, *Exc)  { return bytesPad(t, "ljust", a, '<') }
func bytesRjust(t *Thread, a []Value, _ []*Str) (Value, *Exc)  { return bytesPad(t, "rjust", a, '>') }

func bytesZfill(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := bytesOf(a[0])
	width, err := sizeArg(t, a[1], 0)
	if err != nil {
		return Value{}, err
	}
	out, err := zeroFill(t, s, len(s), width)
	return bytesLike(a[0], out), err
}

func bytesExpandtabs(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	size, err := sizeArg(t, a[1], 8)
	if err != nil {
		return Value{}, err
	}
	out, err := expandTabs(t, bytesOf(a[0]), size, false)
	return bytesLike(a[0], out), err
}

// Stripping, splitting, joining.

func bytesTrim(t *Thread, a []Value, sides int) (Value, *Exc) {
	s := bytesOf(a[0])
	if a[1].Ref == nil || a[1].IsNone() {
		return bytesLike(a[0], trimSpaces(s, sides, false)), nil
	}
	set, err := bufferArg(t, a[1])
	if err != nil {
		return Value{}, err
	}
	return bytesLike(a[0], trimSet(s, set, sides, false)), nil
}

func bytesStrip(t *Thread, a []Value, _ []*Str) (Value, *Exc)  { return bytesTrim(t, a, bothSides) }
func bytesLstrip(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return bytesTrim(t, a, leftSide) }
func bytesRstrip(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return bytesTrim(t, a, rightSide) }

func bytesPieces(self Value, parts []string) Value {
	items := make([]Value, len(parts))
	for i, p := range parts {
		items[i] = bytesLike(self, p)
	}
	return NewList(items).V()
}

func bytesSplit(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return bytesSplitBy(t, a, splitSpaces, splitSep)
}

func bytesRsplit(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return bytesSplitBy(t, a, rsplitSpaces, rsplitSep)
}

func bytesSplitBy(t *Thread, a []Value, spaces func(string, int, bool) []string, sep func(string, string, int) []string) (Value, *Exc) {
	max, err := sizeArg(t, a[2], -1)
	if err != nil {
		return Value{}, err
	}
	if err := t.Charge(int64(len(bytesOf(a[0]))) * pieceCost); err != nil {
		return Value{}, err
	}
	if a[1].Ref == nil || a[1].IsNone() {
		return bytesPieces(a[0], spaces(bytesOf(a[0]), max, false)), nil
	}
	by, err := bytesSeparator(t, a[1])
	if err != nil {
		return Value{}, err
	}
	return bytesPieces(a[0], sep(bytesOf(a[0]), by, max)), nil
}

func bytesSeparator(t *Thread, v Value) (string, *Exc) {
	sep, err := bufferArg(t, v)
	if err == nil && sep == "" {
		err = t.ValueError("empty separator")
	}
	return sep, err
}

func bytesSplitlines(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	keep, err := optionalTruth(t, a[1])
	if err != nil {
		return Value{}, err
	}
	return bytesPieces(a[0], splitLines(bytesOf(a[0]), keep, false)), nil
}

// separatorLike is the middle of a partition: the separator itself, a copy for a bytearray.
func separatorLike(a []Value) Value {
	if a[0].Ref.Type.Kind == KindByteArray {
		sep, _ := AsBuffer(a[1])
		return NewByteArray(slices.Clone(sep)).V()
	}
	return a[1]
}

func bytesPartition(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	sep, err := bytesSeparator(t, a[1])
	if err != nil {
		return Value{}, err
	}
	s := bytesOf(a[0])
	i := strings.Index(s, sep)
	if i < 0 {
		return NewTuple(bytesLike(a[0], s), bytesLike(a[0], ""), bytesLike(a[0], "")).V(), nil
	}
	return NewTuple(bytesLike(a[0], s[:i]), separatorLike(a), bytesLike(a[0], s[i+len(sep):])).V(), nil
}

func bytesRpartition(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	sep, err := bytesSeparator(t, a[1])
	if err != nil {
		return Value{}, err
	}
	s := bytesOf(a[0])
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return NewTuple(bytesLike(a[0], ""), bytesLike(a[0], ""), bytesLike(a[0], s)).V(), nil
	}
	return NewTuple(bytesLike(a[0], s[:i]), separatorLike(a), bytesLike(a[0], s[i+len(sep):])).V(), nil
}

func bytesRemoveprefix(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	x, err := bufferArg(t, a[1])
	if err != nil {
		return Value{}, err
	}
	return bytesLike(a[0], strings.TrimPrefix(bytesOf(a[0]), x)), nil
}

func bytesRemovesuffix(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	x, err := bufferArg(t, a[1])
	if err != nil {
		return Value{}, err
	}
	return bytesLike(a[0], strings.TrimSuffix(bytesOf(a[0]), x)), nil
}

func bytesReplace(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	old, err := bufferArg(t, a[1])
	if err != nil {
		return Value{}, err
	}
	new, err := bufferArg(t, a[2])
	if err != nil {
		return Value{}, err
	}
	max, err := sizeArg(t, a[3], -1)
	if err != nil {
		return Value{}, err
	}
	out, err := replaceText(t, bytesOf(a[0]), old, new, max, false)
	return bytesLike(a[0], out), err
}

func bytesJoin(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	items, err := joinItems(t, a[1])
	if err != nil {
		return Value{}, err
	}
	sep := bytesOf(a[0])
	if len(items) == 1 && items[0].Ref.Type == BytesType && a[0].Ref.Type.Kind == KindBytes {
		return items[0], nil
	}
	size := len(sep) * len(items)
	for i, v := range items {
		b, ok := AsBuffer(v)
		if !ok {
			return Value{}, t.TypeError("sequence item " + itoa(i) + ": expected a bytes-like object, " + TypeName(v) + " found")
		}
		size += len(b)
	}
	if err := t.Charge(int64(size)); err != nil {
		return Value{}, err
	}
	out := make([]byte, 0, size)
	for i, v := range items {
		if i > 0 {
			out = append(out, sep...)
		}
		b, _ := AsBuffer(v)
		out = append(out, b...)
	}
	return bytesLike(a[0], stringOf(out)), nil
}

// Translation and conversion.

func bytesDecode(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	for i, name := range []string{"encoding", "errors"} {
		if v := a[i+1]; v.Ref != nil && AsStr(v) == nil {
			return Value{}, t.TypeError("decode() argument '" + name + "' must be str, not " + ArgType(v))
		}
	}
	b, _ := AsBuffer(a[0])
	return Decode(t, b, codecArg(a[1], "utf-8"), codecArg(a[2], "strict"))
}

func bytesTranslate(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := bytesOf(a[0])
	table := ""
	if !a[1].IsNone() {
		var err *Exc
		if table, err = bufferArg(t, a[1]); err != nil {
			return Value{}, err
		}
		if len(table) != 256 {
			return Value{}, t.ValueError("translation table must be 256 characters long")
		}
	}
	del := ""
	if a[2].Ref != nil {
		var err *Exc
		if del, err = bufferArg(t, a[2]); err != nil {
			return Value{}, err
		}
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if strings.IndexByte(del, c) >= 0 {
			continue
		}
		if table != "" {
			c = table[c]
		}
		out = append(out, c)
	}
	return bytesLike(a[0], stringOf(out)), nil
}

func bytesMaketrans(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	from, err := bufferArg(t, a[0])
	if err != nil {
		return Value{}, err
	}
	to, err := bufferArg(t, a[1])
	if err != nil {
		return Value{}, err
	}
	if len(from) != len(to) {
		return Value{}, t.ValueError("maketrans arguments must have same length")
	}
	table := make([]byte, 256)
	for i := range table {
		table[i] = byte(i)
	}
	for i := 0; i < len(from); i++ {
		table[from[i]] = to[i]
	}
	return NewBytes(table).V(), nil
}

func bytesHex(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return hexText(t, bytesOf(a[0]), a[1], a[2])
}

// hexText is hex(sep, group): a separator every group digits pairs, counted from the right, from the left when group is negative.
func hexText(t *Thread, s string, sepArg, groupArg Value) (Value, *Exc) {
	sep, group := byte(0), 0
	if sepArg.Ref != nil {
		n, err := Len(t, sepArg)
		if err != nil {
			return Value{}, err
		}
		if n != 1 {
			return Value{}, t.ValueError("sep must be length 1.")
		}
		if x := AsStr(sepArg); x != nil {
			if !x.IsASCII() {
				return Value{}, t.ValueError("sep must be ASCII.")
			}
			sep = x.S[0]
		} else if b, ok := AsBuffer(sepArg); ok {
			sep = b[0]
		} else {
			return Value{}, t.TypeError("sep must be str or bytes.")
		}
		if group, err = sizeArg(t, groupArg, 1); err != nil {
			return Value{}, err
		}
	}
	if err := t.Charge(int64(len(s)) * 3); err != nil {
		return Value{}, err
	}
	b := make([]byte, 0, len(s)*3)
	for i := 0; i < len(s); i++ {
		if i > 0 && (group > 0 && (len(s)-i)%group == 0 || group < 0 && i%-group == 0) {
			b = append(b, sep)
		}
		b = append(b, hexDigits[s[i]>>4], hexDigits[s[i]&15])
	}
	return String(stringOf(b)), nil
}

func bytesFromhex(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := AsStr(a[1])
	if s == nil {
		return Value{}, t.TypeError("fromhex() argument must be str, not " + ArgType(a[1]))
	}
	out := make([]byte, 0, len(s.S)/2)
	for i := 0; i < len(s.S); {
		if spaceAt(s.S, i, false) > 0 {
			i++
			continue
		}
		for k := i; k < i+2; k++ {
			if k >= len(s.S) || hexValue(s.S[k]) < 0 {
				return Value{}, t.ValueError("non-hexadecimal number found in fromhex() arg at position " + itoa(s.position(k)))
			}
		}
		out = append(out, byte(hexValue(s.S[i])<<4|hexValue(s.S[i+1])))
		i += 2
	}
	cls := AsType(a[0])
	if cls == ByteArrayType {
		return NewByteArray(out).V(), nil
	}
	if cls == BytesType {
		return NewBytes(out).V(), nil
	}
	return CallArgs(t, a[0], NewBytes(out).V())
}

func hexValue(c byte) int {
	switch {
	case c-'0' < 10:
		return int(c - '0')
	case (c|32)-'a' < 6:
		return int(c|32-'a') + 10
	}
	return -1
}

// Mutation of bytearrays.

func byteArrayAppend(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	c, err := byteArg(t, a[1], "byte")
	if err != nil {
		return Value{}, err
	}
	b := AsByteArray(a[0])
	b.B = append(b.B, c)
	return None, nil
}

func byteArrayClear(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	AsByteArray(a[0]).B = nil
	return None, nil
}

func byteArrayCopy(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return bytesLike(a[0], bytesOf(a[0])), nil
}

func byteArrayExtend(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	b := AsByteArray(a[0])
	if more, ok := AsBuffer(a[1]); ok {
		b.B = append(b.B, more...)
		return None, nil
	}
	if c := a[1].Ref.Type; !c.Iterable() {
		return Value{}, t.TypeError("can't extend bytearray with " + c.Name)
	}
	more, err := byteItems(t, a[1], "byte")
	if err.Is(TypeErrorType) && AsStr(a[1]) != nil {
		err = t.TypeError("expected iterable of integers; got: 'str'")
	}
	if err != nil {
		return Value{}, err
	}
	b.B = append(b.B, more...)
	return None, nil
}

func byteArrayInsert(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	i, err := sizeArg(t, a[1], 0)
	if err != nil {
		return Value{}, err
	}
	c, err := byteArg(t, a[2], "byte")
	if err != nil {
		return Value{}, err
	}
	b := AsByteArray(a[0])
	n := len(b.B)
	if i < 0 {
		i = max(i+n, 0)
	}
	i = min(i, n)
	b.B = append(b.B, 0)
	copy(b.B[i+1:], b.B[i:])
	b.B[i] = c
	return None, nil
}

func byteArrayPop(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	k, err := sizeArg(t, a[1], -1)
	if err != nil {
		return Value{}, err
	}
	b := AsByteArray(a[0])
	if len(b.B) == 0 {
		return Value{}, t.IndexError("pop from empty bytearray")
	}
	i, ok := NormIndex(int64(k), len(b.B))
	if !ok {
		return Value{}, t.IndexError("pop index out of range")
	}
	c := b.B[i]
	b.B = slices.Delete(b.B, i, i+1)
	return Int(int64(c)), nil
}

func byteArrayRemove(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	c, err := byteArg(t, a[1], "byte")
	if err != nil {
		return Value{}, err
	}
	b := AsByteArray(a[0])
	i := slices.Index(b.B, c)
	if i < 0 {
		return Value{}, t.ValueError("value not found in bytearray")
	}
	b.B = slices.Delete(b.B, i, i+1)
	return None, nil
}

func byteArrayReverse(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	slices.Reverse(AsByteArray(a[0]).B)
	return None, nil
}
