package object

import (
	"slices"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// Str is a str. S holds UTF-8, with lone surrogates in their three-byte form (WTF-8). Length counts code points.
type Str struct {
	Object
	S        string
	n        int32 // length in code points; -1: not counted yet
	hashed   bool
	interned bool // the one *Str of its text: see Intern
	hash     int64
	more     *strMore
}

// strMore is what few strings have. A chain of concatenations (s += piece) shares one: every member's text is a prefix of buf, so the newest member can
// grow into the spare capacity without moving what is there.
type strMore struct {
	runes []rune // the code points of the longest member that was indexed
	buf   []byte // the newest member's text; nil outside chains
}

// StrType is str.
var StrType = &Type{Name: "str", Module: "builtins", Kind: KindStr, Flags: FlagBase | FlagMatchSelf}

// NewStr makes a str of s, which must be valid UTF-8 (or WTF-8).
func NewStr(s string) *Str { return &Str{Object: Object{StrType}, S: s, n: -1} }

// String makes a str value.
func String(s string) Value {
	if len(s) == 1 && s[0] < 128 {
		return asciiChars[s[0]].V()
	}
	if s == "" {
		return EmptyStr.V()
	}
	x := NewStr(s)
	return Value{Ref: &x.Object}
}

// V is the str as a value.
func (s *Str) V() Value { return Value{Ref: &s.Object} }

// EmptyStr is ”.
var EmptyStr = Intern("")

var asciiChars [128]*Str

func init() {
	for i := range asciiChars {
		asciiChars[i] = Intern(string(rune(i)))
	}
}

// AsStr returns v as a str (or subclass instance), or nil.
func AsStr(v Value) *Str {
	if v.Ref != nil && v.Ref.Type.Kind == KindStr {
		return (*Str)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// Len is len(s) in code points.
func (s *Str) Len() int {
	if s.n < 0 {
		s.n = int32(countRunes(s.S))
	}
	return int(s.n)
}

// countRunes counts the code points of valid WTF-8: its bytes that do not continue a sequence.
func countRunes(s string) int {
	n, i := len(s), 0
	for p := unsafe.Pointer(unsafe.StringData(s)); i+8 <= len(s); i += 8 {
		if *(*uint64)(unsafe.Add(p, i))&0x8080808080808080 == 0 {
			continue
		}
		for _, c := range []byte(s[i : i+8]) {
			if c&0xC0 == 0x80 {
				n--
			}
		}
	}
	for ; i < len(s); i++ {
		if s[i]&0xC0 == 0x80 {
			n--
		}
	}
	return n
}

// IsASCII reports whether every code point is below 128.
func (s *Str) IsASCII() bool { return s.Len() == len(s.S) }

// Runes returns the code points of a non-ASCII str; do not write to it.
func (s *Str) Runes() []rune {
	n := s.Len()
	if s.more == nil {
		s.more = &strMore{}
	}
	if len(s.more.runes) < n {
		s.more.runes = decodeWTF8(s.S)
	}
	return s.more.runes[:n:n]
}

// decodeWTF8 decodes UTF-8 in which surrogates may stand alone.
func decodeWTF8(s string) []rune {
	out := make([]rune, 0, len(s))
	for i := 0; i < len(s); {
		r, n := DecodeRune(s[i:])
		out = append(out, r)
		i += n
	}
	return out
}

// DecodeRune is utf8.DecodeRuneInString that also accepts three-byte surrogates.
func DecodeRune(s string) (rune, int) {
	if s[0] < 128 {
		return rune(s[0]), 1
	}
	r, n := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && n <= 1 && len(s) >= 3 && s[0] == 0xED {
		return rune(s[0]&15)<<12 | rune(s[1]&63)<<6 | rune(s[2]&63), 3
	}
	return r, n
}

// AppendRune appends r in UTF-8, surrogates in their three-byte form.
func AppendRune(b []byte, r rune) []byte {
	if r >= 0xD800 && r <= 0xDFFF {
		return append(b, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0xBF, 0x80|byte(r)&0xBF)
	}
	return utf8.AppendRune(b, r)
}

// interned holds the strings that attribute and global names are: one *Str a text, so that names compare as pointers. Names come from programs, of
// which a page runs many, but a program's vocabulary is small.
var interned = map[string]*Str{}

// Intern returns the one *Str of this text.
func Intern(s string) *Str {
	if x, ok := interned[s]; ok {
		return x
	}
	x := NewStr(s)
	x.interned = true
	interned[s] = x
	return x
}

// InternStr returns the interned form of a str (exact str only; others are returned as they are).
func InternStr(s *Str) *Str {
	if s.Type != StrType {
		return Intern(s.S)
	}
	if x, ok := interned[s.S]; ok {
		return x
	}
	s.interned = true
	interned[s.S] = s
	return s
}

// textOf makes a str of s whose length in code points is already known.
func textOf(s string, n int) Value {
	if len(s) < 2 {
		return String(s)
	}
	x := &Str{Object: Object{StrType}, S: s, n: int32(n)}
	return Value{Ref: &x.Object}
}

// runesOf makes a str of code points.
func runesOf(rs []rune) Value {
	b := make([]byte, 0, len(rs)*2)
	for _, r := range rs {
		b = AppendRune(b, r)
	}
	return textOf(stringOf(b), len(rs))
}

// RuneStr is chr(r).
func RuneStr(r rune) Value {
	if r < 128 {
		return asciiChars[r].V()
	}
	return textOf(string(AppendRune(nil, r)), 1)
}

// stringOf turns bytes that nobody will write again into a string without copying.
func stringOf(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// exactStr returns s itself, or its text as a plain str when it is an instance of a subclass.
func exactStr(s *Str) Value {
	if s.Type == StrType {
		return s.V()
	}
	return String(s.S)
}

// chainMin is from which length (in bytes) a concatenation leaves room for the next one. Below it, copying is cheaper than the room.
const chainMin = 256

// StrConcat is a + b; MemoryError when it would be too large. Building a text of n pieces with += takes O(n) time: see strMore.
func StrConcat(t *Thread, a, b *Str) (Value, *Exc) {
	if len(b.S) == 0 {
		return exactStr(a), nil
	}
	if len(a.S) == 0 {
		return exactStr(b), nil
	}
	r := &Str{Object: Object{StrType}, n: -1}
	if a.n >= 0 {
		r.n = a.n + int32(b.Len())
	}
	n := len(a.S) + len(b.S)
	if n < chainMin || len(a.S) < len(b.S) {
		if err := t.Charge(int64(n)); err != nil {
			return Value{}, err
		}
		r.S = a.S + b.S
		return r.V(), nil
	}
	m := a.more
	if m == nil || len(m.buf) != len(a.S) || cap(m.buf) < n {
		if err := t.Charge(int64(n + n/2)); err != nil {
			return Value{}, err
		}
		m = &strMore{buf: append(make([]byte, 0, n+n/2), a.S...)}
	}
	m.buf = append(m.buf, b.S...)
	r.S, r.more = stringOf(m.buf), m
	return r.V(), nil
}

// StrIndex is s[i] for 0 <= i < s.Len().
func StrIndex(s *Str, i int) Value {
	if s.IsASCII() {
		return asciiChars[s.S[i]].V()
	}
	return RuneStr(s.Runes()[i])
}

// nearEnough is how far from the start a slice of a str that is not ASCII may end to be found by reading from there. Beyond, its code points are decoded
// once for all slices: a program that takes a long text apart from left to right would be quadratic otherwise.
const nearEnough = 64

// StrSlice is s[start:stop:step] for indexes that slice.indices has already brought into range; step must not be 0.
func StrSlice(s *Str, start, stop, step int) Value {
	n := sliceLen(start, stop, step)
	if n == 0 {
		return EmptyStr.V()
	}
	if n == s.Len() && step == 1 {
		return exactStr(s)
	}
	if step == 1 {
		if s.IsASCII() {
			return textOf(s.S[start:stop], n)
		}
		if stop > nearEnough {
			return runesOf(s.Runes()[start:stop])
		}
		from := s.offset(start)
		return textOf(s.S[from:from+runesEnd(s.S[from:], n)], n)
	}
	if s.IsASCII() {
		b := make([]byte, n)
		for k := range b {
			b[k] = s.S[start+k*step]
		}
		return textOf(stringOf(b), n)
	}
	rs := s.Runes()
	out := make([]rune, n)
	for k := range out {
		out[k] = rs[start+k*step]
	}
	return runesOf(out)
}

// sliceLen is how many items start:stop:step selects.
func sliceLen(start, stop, step int) int {
	if step > 0 && start < stop {
		return (stop-start-1)/step + 1
	}
	if step < 0 && start > stop {
		return (start-stop-1)/-step + 1
	}
	return 0
}

// offset is where code point i begins in s.S; i may be s.Len().
func (s *Str) offset(i int) int {
	if s.IsASCII() {
		return i
	}
	return runesEnd(s.S, i)
}

// runesEnd is the offset behind the first n code points of s.
func runesEnd(s string, n int) int {
	i := 0
	for ; n > 0; n-- {
		_, w := DecodeRune(s[i:])
		i += w
	}
	return i
}

// position is the index of the code point that begins at offset off.
func (s *Str) position(off int) int {
	if s.IsASCII() {
		return off
	}
	return countRunes(s.S[:off])
}

// JoinStrs is sep.join(items); TypeError for an item that is no str.
func JoinStrs(t *Thread, sep string, items []Value) (Value, *Exc) {
	if len(items) == 1 {
		if s := AsStr(items[0]); s != nil && s.Type == StrType {
			return items[0], nil
		}
	}
	size := len(sep) * (len(items) - 1)
	for i, v := range items {
		s := AsStr(v)
		if s == nil {
			return Value{}, t.TypeError("sequence item " + itoa(i) + ": expected str instance, " + TypeName(v) + " found")
		}
		size += len(s.S)
	}
	if size <= 0 {
		return EmptyStr.V(), nil
	}
	if err := t.Charge(int64(size)); err != nil {
		return Value{}, err
	}
	b := make([]byte, 0, size)
	for i, v := range items {
		if i > 0 {
			b = append(b, sep...)
		}
		b = append(b, AsStr(v).S...)
	}
	return String(stringOf(b)), nil
}

// ReprStr is repr(s): single quotes unless the text holds single and no double ones; what is not printable is escaped (unicode_repr, Objects/unicodeobject.c).
func ReprStr(s string) string { return stringOf(appendRepr(make([]byte, 0, len(s)+2), s)) }

func appendRepr(b []byte, s string) []byte {
	quote := byte('\'')
	if strings.IndexByte(s, '\'') >= 0 && strings.IndexByte(s, '"') < 0 {
		quote = '"'
	}
	b = append(b, quote)
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == quote || c == '\\':
			b = append(b, '\\', c)
		case c >= ' ' && c < 127:
			b = append(b, c)
		case c == '\n':
			b = append(b, '\\', 'n')
		case c == '\r':
			b = append(b, '\\', 'r')
		case c == '\t':
			b = append(b, '\\', 't')
		case c < 128:
			b = appendEscape(b, rune(c))
		default:
			r, w := DecodeRune(s[i:])
			if isPrintable(r) {
				b = append(b, s[i:i+w]...)
			} else {
				b = appendEscape(b, r)
			}
			i += w
			continue
		}
		i++
	}
	return append(b, quote)
}

const hexDigits = "0123456789abcdef"

// appendEscape writes r as \xhh, \uhhhh or \Uhhhhhhhh, the shortest that holds it.
func appendEscape(b []byte, r rune) []byte {
	letter, digits := byte('x'), 2
	if r > 0xffff {
		letter, digits = 'U', 8
	} else if r > 0xff {
		letter, digits = 'u', 4
	}
	b = append(b, '\\', letter)
	for k := digits - 1; k >= 0; k-- {
		b = append(b, hexDigits[r>>(4*k)&15])
	}
	return b
}

// StrIter walks over the code points of a str; off is where the next one begins.
type StrIter struct {
	Object
	s   *Str // nil once exhausted
	off int
}

// The types of str iterators; CPython has one of its own for ASCII text.
var (
	StrIterType      = &Type{Name: "str_iterator", Module: "builtins", Kind: KindOther, Flags: FlagNoNew}
	StrASCIIIterType = &Type{Name: "str_ascii_iterator", Module: "builtins", Kind: KindOther, Flags: FlagNoNew}
)

func strIter(t *Thread, self Value) (Value, *Exc) {
	s := AsStr(self)
	typ := StrIterType
	if s.IsASCII() {
		typ = StrASCIIIterType
	}
	it := &StrIter{Object: Object{typ}, s: s}
	return Value{Ref: &it.Object}, nil
}

func strIterNext(t *Thread, self Value) (Value, *Exc) {
	it := (*StrIter)(self.ptr())
	if it.s == nil {
		return Value{}, nil
	}
	text := it.s.S
	if it.off >= len(text) {
		it.s = nil
		return Value{}, nil
	}
	if c := text[it.off]; c < 128 {
		it.off++
		return asciiChars[c].V(), nil
	}
	_, w := DecodeRune(text[it.off:])
	it.off += w
	return textOf(text[it.off-w:it.off], 1), nil
}

func strIterHint(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	it := (*StrIter)(args[0].ptr())
	if it.s == nil {
		return Int(0), nil
	}
	return Int(int64(countRunes(it.s.S[it.off:]))), nil
}

// strSub is an instance of a class derived from str.
type strSub struct {
	Str
	Ext
}

// newStrOf makes an instance of cls, which is str or derives from it, with the text of v.
func (t *Thread) newStrOf(cls *Type, v Value) Value {
	if cls == StrType {
		return v
	}
	s := AsStr(v)
	x := &strSub{Str: Str{Object: Object{cls}, S: s.S, n: s.n, hash: s.hash, hashed: s.hashed}}
	t.born(&x.Object)
	return Value{Ref: &x.Object}
}

// strNew is str(object=”, encoding='utf-8', errors='strict').
func strNew(t *Thread, cls *Type, args []Value, names []*Str) (Value, *Exc) {
	if len(names) == 0 && len(args) == 1 {
		v, err := strValue(t, args[0])
		if err != nil {
			return v, err
		}
		return t.newStrOf(cls, v), nil
	}
	var a [3]Value
	if len(args) > len(a) && cls == StrType { // str itself words this differently from its subclasses
		return Value{}, t.TypeError("str expected at most 3 arguments, got " + itoa(len(args)))
	}
	if err := newArgs(t, "str", a[:], []string{"object", "encoding", "errors"}, args, names); err != nil {
		return Value{}, err
	}
	if a[0].Ref == nil {
		return t.newStrOf(cls, EmptyStr.V()), nil
	}
	if a[1].Ref == nil && a[2].Ref == nil {
		v, err := strValue(t, a[0])
		if err != nil {
			return v, err
		}
		return t.newStrOf(cls, v), nil
	}
	if AsStr(a[0]) != nil {
		return Value{}, t.TypeError("decoding str is not supported")
	}
	b, ok := AsBuffer(a[0])
	if !ok {
		return Value{}, t.TypeError("decoding to str: need a bytes-like object, " + TypeName(a[0]) + " found")
	}
	v, err := Decode(t, b, codecArg(a[1], "utf-8"), codecArg(a[2], "strict"))
	if err != nil {
		return v, err
	}
	return t.newStrOf(cls, v), nil
}

// strValue is str(v), the very same object for an exact str; what a __str__ returns may be an instance of a subclass.
func strValue(t *Thread, v Value) (Value, *Exc) {
	c := v.Ref.Type
	if c == StrType {
		return v, nil
	}
	if !c.IsHeap() || c.Str == nil {
		s, err := ToStr(t, v)
		return String(s), err
	}
	if err := t.Enter(" while getting the str of an object"); err != nil {
		return Value{}, err
	}
	r, err := c.Str(t, v)
	t.Native--
	if err == nil && AsStr(r) == nil {
		err = t.TypeError("__str__ returned non-string (type " + TypeName(r) + ")")
	}
	return r, err
}

// newArgs lays out the arguments of str, bytes and bytearray: an object, an encoding and an error handler, of which the last two must be strs.
func newArgs(t *Thread, fn string, out []Value, params []string, args []Value, names []*Str) *Exc {
	npos := len(args) - len(names)
	if len(args) > len(out) {
		return t.TypeError(fn + "() takes at most 3 arguments (" + itoa(len(args)) + " given)")
	}
	copy(out, args[:npos])
	for i, name := range names {
		k := slices.Index(params, name.S)
		if k < 0 {
			return t.TypeError(fn + "() got an unexpected keyword argument '" + name.S + "'")
		}
		if k < npos {
			return t.TypeError("argument for " + fn + "() given by name ('" + name.S + "') and position (" + itoa(k+1) + ")")
		}
		out[k] = args[npos+i]
	}
	for k := 1; k < len(out); k++ {
		if out[k].Ref != nil && AsStr(out[k]) == nil {
			return t.TypeError(fn + "() argument '" + params[k] + "' must be str, not " + TypeName(out[k]))
		}
	}
	return nil
}

func strRepr(t *Thread, self Value) (Value, *Exc) { return String(ReprStr(AsStr(self).S)), nil }

func strStr(t *Thread, self Value) (Value, *Exc) { return exactStr(AsStr(self)), nil }

func strLen(t *Thread, self Value) (int, *Exc) { return AsStr(self).Len(), nil }

func strHash(t *Thread, self Value) (int64, *Exc) { return AsStr(self).Hash(), nil }

func strGetItem(t *Thread, self, key Value) (Value, *Exc) {
	s := AsStr(self)
	if sl := AsSlice(key); sl != nil {
		start, stop, step, err := sl.Indices(t, s.Len())
		if err != nil {
			return Value{}, err
		}
		return StrSlice(s, start, stop, step), nil
	}
	if !key.IsInt() && key.Ref.Type.Index == nil && key.Ref.Type.Kind != KindInt {
		return Value{}, t.TypeError("string indices must be integers, not '" + TypeName(key) + "'")
	}
	n, err := Index(t, key)
	if err != nil {
		return Value{}, err
	}
	i, ok := NormIndex(n, s.Len())
	if !ok {
		return Value{}, t.IndexError("string index out of range")
	}
	return StrIndex(s, i), nil
}

func strContains(t *Thread, self, item Value) (bool, *Exc) {
	x := AsStr(item)
	if x == nil {
		return false, t.TypeError("'in <string>' requires string as left operand, not " + TypeName(item))
	}
	return strings.Contains(AsStr(self).S, x.S), nil
}

// strCompare orders by code points, which UTF-8 keeps.
func strCompare(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	x, y := AsStr(a), AsStr(b)
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	return Bool(compareTexts(op, x.S, y.S)), nil
}

func compareTexts(op CmpOp, x, y string) bool {
	switch op {
	case CmpLt:
		return x < y
	case CmpLe:
		return x <= y
	case CmpEq:
		return x == y
	case CmpNe:
		return x != y
	case CmpGt:
		return x > y
	}
	return x >= y
}

func strAdd(t *Thread, a, b Value) (Value, *Exc) {
	x, y := AsStr(a), AsStr(b)
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	return StrConcat(t, x, y)
}

func strMul(t *Thread, a, b Value) (Value, *Exc) {
	s, count := AsStr(a), b
	if s == nil {
		s, count = AsStr(b), a
	}
	n, ok, err := repeatCount(t, s != nil, count, len(s.S))
	if err != nil || !ok {
		return NotImplemented, err
	}
	if n == 1 {
		return exactStr(s), nil
	}
	return textOf(strings.Repeat(s.S, n), n*s.Len()), nil
}

// repeatCount reads the number of repetitions of a sequence of size bytes; ok is false when count is no integer.
func repeatCount(t *Thread, isSeq bool, count Value, size int) (n int, ok bool, err *Exc) {
	if !isSeq || !isIndexable(count) {
		return 0, false, nil
	}
	x, err := IndexValue(t, count)
	if err != nil {
		return 0, false, err
	}
	k, fits := Int64(x)
	if !fits {
		return 0, false, t.OverflowError("cannot fit '" + TypeName(count) + "' into an index-sized integer")
	}
	if k <= 0 || size == 0 {
		return 0, true, nil
	}
	if k > 1<<40/int64(size) {
		return 0, false, t.NewExc(MemoryErrorType, "")
	}
	return int(k), true, t.Charge(k * int64(size))
}

// isIndexable reports whether v is an int or has __index__.
func isIndexable(v Value) bool {
	k := v.Ref.Type.Kind
	return k == KindInt || k == KindBool || v.Ref.Type.Index != nil
}

func strMod(t *Thread, a, b Value) (Value, *Exc) {
	s := AsStr(a)
	if s == nil {
		return NotImplemented, nil
	}
	return PercentFormat(t, s, b)
}

func setupText() {
	subLayouts[KindStr] = unsafe.Offsetof(strSub{}.Ext)
	StrType.New = strNew
	StrType.Repr = strRepr
	StrType.Str = strStr
	StrType.Hash = strHash
	StrType.Len = strLen
	StrType.Iter = strIter
	StrType.GetItem = strGetItem
	StrType.Contains = strContains
	StrType.Compare = strCompare
	StrType.binary()[OpAdd] = strAdd
	StrType.binary()[OpMul] = strMul
	StrType.binary()[OpMod] = strMod
	StrType.Methods(strMethods)
	StrType.StaticMethods(strStatics)
	for _, c := range []*Type{StrIterType, StrASCIIIterType} {
		c.Iter = func(t *Thread, self Value) (Value, *Exc) { return self, nil }
		c.Next = strIterNext
		c.Traverse = func(o *Object, visit func(Value)) {
			if s := (*StrIter)(unsafe.Pointer(o)).s; s != nil {
				visit(s.V())
			}
		}
		c.Methods(strIterMethods)
	}
	setupBytes()
	setupMemoryView()
	Ready(StrType, StrIterType, StrASCIIIterType)
	Ready(BytesType, ByteArrayType, BytesIterType, ByteArrayIterType, MemoryViewType, MemoryIterType)
	for _, c := range []*Type{StrType, BytesType, ByteArrayType} {
		c.dropReflected(OpAdd)
	}
}

var strIterMethods = []Native{{Name: "__length_hint__", Sig: "self, /", Fn: strIterHint}}
