package object

import (
	"slices"
	"strings"
	"unsafe"
)

// Bytes is a bytes; B is never written to.
type Bytes struct {
	Object
	B      []byte
	hash   int64
	hashed bool
}

// ByteArray is a bytearray.
type ByteArray struct {
	Object
	B []byte
}

type bytesSub struct {
	Bytes
	Ext
}

type byteArraySub struct {
	ByteArray
	Ext
}

// The types of bytes objects and their iterators.
var (
	BytesType         = &Type{Name: "bytes", Module: "builtins", Kind: KindBytes, Flags: FlagBase | FlagMatchSelf}
	ByteArrayType     = &Type{Name: "bytearray", Module: "builtins", Kind: KindByteArray, Flags: FlagBase | FlagMatchSelf}
	BytesIterType     = &Type{Name: "bytes_iterator", Module: "builtins", Kind: KindOther, Flags: FlagNoNew}
	ByteArrayIterType = &Type{Name: "bytearray_iterator", Module: "builtins", Kind: KindOther, Flags: FlagNoNew}
)

var emptyBytes = &Bytes{Object: Object{BytesType}}

// NewBytes makes a bytes that owns b.
func NewBytes(b []byte) *Bytes {
	if len(b) == 0 {
		return emptyBytes
	}
	return &Bytes{Object: Object{BytesType}, B: b}
}

// NewByteArray makes a bytearray that owns b.
func NewByteArray(b []byte) *ByteArray { return &ByteArray{Object{ByteArrayType}, b} }

// V is the bytes as a value.
func (b *Bytes) V() Value { return Value{Ref: &b.Object} }

// V is the bytearray as a value.
func (b *ByteArray) V() Value { return Value{Ref: &b.Object} }

// AsBytes returns v as a bytes (or subclass instance), or nil.
func AsBytes(v Value) *Bytes {
	if v.Ref != nil && v.Ref.Type.Kind == KindBytes {
		return (*Bytes)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// AsByteArray returns v as a bytearray (or subclass instance), or nil.
func AsByteArray(v Value) *ByteArray {
	if v.Ref != nil && v.Ref.Type.Kind == KindByteArray {
		return (*ByteArray)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// AsBuffer returns the bytes of a bytes-like object (bytes, bytearray, memoryview); they must neither be written to nor kept.
func AsBuffer(v Value) ([]byte, bool) {
	switch v.Ref.Type.Kind {
	case KindBytes:
		return AsBytes(v).B, true
	case KindByteArray:
		return AsByteArray(v).B, true
	}
	if m := AsMemoryView(v); m != nil && !m.released {
		return m.bytes(), true
	}
	return nil, false
}

// bufferArg is AsBuffer with the usual TypeError.
func bufferArg(t *Thread, v Value) (string, *Exc) {
	b, ok := AsBuffer(v)
	if !ok {
		return "", t.TypeError("a bytes-like object is required, not '" + TypeName(v) + "'")
	}
	return stringOf(b), nil
}

// bytesOf is the content of a value known to be bytes or bytearray, as a Go string that must not be kept when it is a bytearray's.
func bytesOf(v Value) string {
	if v.Ref.Type.Kind == KindBytes {
		return stringOf(AsBytes(v).B)
	}
	return stringOf(AsByteArray(v).B)
}

// bytesLike makes an object of self's native type (bytes or bytearray) with the content s, which may be a part of self's own.
func bytesLike(self Value, s string) Value {
	if self.Ref.Type.Kind == KindByteArray {
		return NewByteArray([]byte(s)).V()
	}
	if self.Ref.Type == BytesType && len(s) == len(AsBytes(self).B) && unsafe.StringData(s) == unsafe.SliceData(AsBytes(self).B) {
		return self
	}
	return NewBytes(unsafe.Slice(unsafe.StringData(s), len(s))).V()
}

// byteArg is an integer that must be a byte; what is the word of the error.
func byteArg(t *Thread, v Value, what string) (byte, *Exc) {
	x, err := IndexValue(t, v)
	if err != nil {
		return 0, err
	}
	n, ok := Int64(x)
	if !ok || n < 0 || n > 255 {
		return 0, t.ValueError(what + " must be in range(0, 256)")
	}
	return byte(n), nil
}

// bytesContent is what bytes(…) and bytearray(…) make of their arguments; fn is the class's name.
func bytesContent(t *Thread, fn string, args []Value, names []*Str) ([]byte, *Exc) {
	var a [3]Value
	if err := newArgs(t, fn, a[:], []string{"source", "encoding", "errors"}, args, names); err != nil {
		return nil, err
	}
	x := a[0]
	if a[1].Ref != nil || a[2].Ref != nil {
		s := AsStr(x)
		switch {
		case s != nil && a[1].Ref != nil:
			return Encode(t, s, codecArg(a[1], "utf-8"), codecArg(a[2], "strict"))
		case s != nil:
			return nil, t.TypeError("string argument without an encoding")
		case a[1].Ref != nil:
			return nil, t.TypeError("encoding without a string argument")
		}
		return nil, t.TypeError("errors without a string argument")
	}
	if x.Ref == nil {
		return nil, nil
	}
	if AsStr(x) != nil {
		return nil, t.TypeError("string argument without an encoding")
	}
	if fn == "bytes" {
		if r, found, err := CallSpecial(t, x, Intern("__bytes__")); found {
			if err != nil {
				return nil, err
			}
			b := AsBytes(r)
			if b == nil {
				return nil, t.TypeError("__bytes__ returned non-bytes (type " + TypeName(r) + ")")
			}
			return b.B, nil
		}
	}
	if isIndexable(x) {
		return zeroBytes(t, x)
	}
	return bytesFrom(t, fn, x)
}

// bytesFrom copies a bytes-like object or collects an iterable of integers.
func bytesFrom(t *Thread, fn string, x Value) ([]byte, *Exc) {
	if b, ok := AsBuffer(x); ok {
		return slices.Clone(b), nil
	}
	if c := x.Ref.Type; !c.Iterable() {
		return nil, t.TypeError("cannot convert '" + c.Name + "' object to " + fn)
	}
	what := "byte"
	if fn == "bytes" {
		what = "bytes"
	}
	return byteItems(t, x, what)
}

// zeroBytes is the content of bytes(n).
func zeroBytes(t *Thread, v Value) ([]byte, *Exc) {
	x, err := IndexValue(t, v)
	if err != nil {
		return nil, err
	}
	n, ok := Int64(x)
	if !ok {
		return nil, t.OverflowError("cannot fit '" + TypeName(v) + "' into an index-sized integer")
	}
	if n < 0 {
		return nil, t.ValueError("negative count")
	}
	if err := t.Charge(n); err != nil {
		return nil, err
	}
	return make([]byte, n), nil
}

// byteItems collects an iterable of integers.
func byteItems(t *Thread, v Value, what string) ([]byte, *Exc) {
	var out []byte
	err := Iterate(t, v, func(x Value) (bool, *Exc) {
		c, err := byteArg(t, x, what)
		if err != nil {
			return true, err
		}
		out = append(out, c)
		if len(out)&0xfffff == 0 {
			return false, t.Charge(int64(len(out)))
		}
		return false, nil
	})
	return out, err
}

func bytesNew(t *Thread, cls *Type, args []Value, names []*Str) (Value, *Exc) {
	if cls == BytesType && len(args) == 1 && len(names) == 0 && args[0].Ref.Type == BytesType {
		return args[0], nil
	}
	b, err := bytesContent(t, "bytes", args, names)
	if err != nil {
		return Value{}, err
	}
	if cls == BytesType {
		return NewBytes(b).V(), nil
	}
	x := &bytesSub{Bytes: Bytes{Object: Object{cls}, B: b}}
	t.born(&x.Object)
	return Value{Ref: &x.Object}, nil
}

func byteArrayNew(t *Thread, cls *Type, args []Value, names []*Str) (Value, *Exc) {
	if cls == ByteArrayType {
		return NewByteArray(nil).V(), nil
	}
	x := &byteArraySub{ByteArray: ByteArray{Object: Object{cls}}}
	t.born(&x.Object)
	return Value{Ref: &x.Object}, nil
}

func byteArrayInit(t *Thread, self Value, args []Value, names []*Str) *Exc {
	b, err := bytesContent(t, "bytearray", args, names)
	if err == nil {
		AsByteArray(self).B = b
	}
	return err
}

// appendBytesRepr writes b's literal, with double quotes when it holds single ones and no double ones. always is a character to be escaped in any case.
func appendBytesRepr(out []byte, b string, always byte) []byte {
	quote := byte('\'')
	if strings.IndexByte(b, '\'') >= 0 && strings.IndexByte(b, '"') < 0 {
		quote = '"'
	}
	out = append(out, 'b', quote)
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c == quote || c == always || c == '\\':
			out = append(out, '\\', c)
		case c == '\t':
			out = append(out, '\\', 't')
		case c == '\n':
			out = append(out, '\\', 'n')
		case c == '\r':
			out = append(out, '\\', 'r')
		case c < ' ' || c >= 127:
			out = appendEscape(out, rune(c))
		default:
			out = append(out, c)
		}
	}
	return append(out, quote)
}

func bytesRepr(t *Thread, self Value) (Value, *Exc) {
	return String(stringOf(appendBytesRepr(nil, bytesOf(self), '\\'))), nil
}

func byteArrayRepr(t *Thread, self Value) (Value, *Exc) {
	out := appendBytesRepr([]byte(self.Ref.Type.Name+"("), bytesOf(self), '\'')
	return String(stringOf(append(out, ')'))), nil
}

func bytesHash(t *Thread, self Value) (int64, *Exc) {
	b := AsBytes(self)
	if !b.hashed {
		b.hash, b.hashed = HashBytes(b.B), true
	}
	return b.hash, nil
}

func bytesLen(t *Thread, self Value) (int, *Exc) { return len(bytesOf(self)), nil }

func bytesGetItem(t *Thread, self, key Value) (Value, *Exc) {
	if sl := AsSlice(key); sl != nil {
		start, stop, step, err := sl.unpack(t)
		if err != nil {
			return Value{}, err
		}
		s := bytesOf(self)
		start, stop, n := adjustSlice(start, stop, step, len(s))
		if n == 0 {
			return bytesLike(self, ""), nil
		}
		if step == 1 {
			return bytesLike(self, s[start:stop]), nil
		}
		return bytesLike(self, stringOf(strided(s, start, step, n))), nil
	}
	name, short := "byte", "index"
	if self.Ref.Type.Kind == KindByteArray {
		name, short = "bytearray", "bytearray index"
	}
	if !isIndexable(key) {
		return Value{}, t.TypeError(name + " indices must be integers or slices, not " + TypeName(key))
	}
	k, err := Index(t, key)
	if err != nil {
		return Value{}, err
	}
	s := bytesOf(self)
	i, ok := NormIndex(k, len(s))
	if !ok {
		return Value{}, t.IndexError(short + " out of range")
	}
	return Int(int64(s[i])), nil
}

// strided copies n bytes of s, step apart.
func strided(s string, start, step, n int) []byte {
	out := make([]byte, n)
	for k := range out {
		out[k] = s[start+k*step]
	}
	return out
}

func bytesContains(t *Thread, self, item Value) (bool, *Exc) {
	s := bytesOf(self)
	if isIndexable(item) {
		c, err := byteArg(t, item, "byte")
		return err == nil && strings.IndexByte(s, c) >= 0, err
	}
	sub, err := bufferArg(t, item)
	return err == nil && strings.Contains(s, sub), err
}

// bytesCompare orders bytes among themselves; a bytearray also compares with any bytes-like object.
func bytesCompare(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	x, okx := AsBuffer(a)
	y, oky := AsBuffer(b)
	isArray := a.Ref.Type.Kind == KindByteArray || b.Ref.Type.Kind == KindByteArray
	if !okx || !oky || !isArray && (AsBytes(a) == nil || AsBytes(b) == nil) {
		return NotImplemented, nil
	}
	return Bool(compareTexts(op, stringOf(x), stringOf(y))), nil
}

func bytesAdd(t *Thread, a, b Value) (Value, *Exc) {
	if k := a.Ref.Type.Kind; k != KindBytes && k != KindByteArray {
		return NotImplemented, nil
	}
	y, ok := AsBuffer(b)
	if !ok {
		return NotImplemented, nil
	}
	x := bytesOf(a)
	if err := t.Charge(int64(len(x) + len(y))); err != nil {
		return Value{}, err
	}
	out := append(append(make([]byte, 0, len(x)+len(y)), x...), y...)
	return bytesLike(a, stringOf(out)), nil
}

func bytesMul(t *Thread, a, b Value) (Value, *Exc) {
	self, count := a, b
	if k := a.Ref.Type.Kind; k != KindBytes && k != KindByteArray {
		self, count = b, a
	}
	s := bytesOf(self)
	n, ok, err := repeatCount(t, true, count, len(s))
	if err != nil || !ok {
		return NotImplemented, err
	}
	if n == 1 {
		return bytesLike(self, s), nil
	}
	return bytesLike(self, strings.Repeat(s, n)), nil
}

func bytesMod(t *Thread, a, b Value) (Value, *Exc) {
	if k := a.Ref.Type.Kind; k != KindBytes && k != KindByteArray {
		return NotImplemented, nil
	}
	out, err := bytesPercent(t, bytesOf(a), b)
	if err != nil {
		return Value{}, err
	}
	return bytesLike(a, stringOf(out)), nil
}

// byteIter walks over bytes or a bytearray, which may change meanwhile.
type byteIter struct {
	Object
	seq Value // absent once exhausted
	i   int
}

func newByteIter(typ *Type) UnaryFunc {
	return func(t *Thread, self Value) (Value, *Exc) {
		it := &byteIter{Object: Object{typ}, seq: self}
		return Value{Ref: &it.Object}, nil
	}
}

func byteIterNext(t *Thread, self Value) (Value, *Exc) {
	it := (*byteIter)(self.ptr())
	if it.seq.Ref == nil {
		return Value{}, nil
	}
	s := bytesOf(it.seq)
	if it.i >= len(s) {
		it.seq = Value{}
		return Value{}, nil
	}
	it.i++
	return Int(int64(s[it.i-1])), nil
}

func byteIterHint(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	it := (*byteIter)(args[0].ptr())
	if it.seq.Ref == nil {
		return Int(0), nil
	}
	return Int(int64(max(0, len(bytesOf(it.seq))-it.i))), nil
}

var byteIterMethods = []Native{{Name: "__length_hint__", Sig: "self, /", Fn: byteIterHint}}

// byteArraySetItem is b[key] = x, and del b[key] when x is absent.
func byteArraySetItem(t *Thread, self, key, x Value) *Exc {
	b := AsByteArray(self)
	if sl := AsSlice(key); sl != nil {
		return b.setSlice(t, sl, x)
	}
	if !isIndexable(key) {
		return t.TypeError("bytearray indices must be integers or slices, not " + TypeName(key))
	}
	k, err := Index(t, key)
	if err != nil {
		return err
	}
	var c byte
	if x.Ref != nil {
		if c, err = byteArg(t, x, "byte"); err != nil {
			return err
		}
	}
	i, ok := NormIndex(k, len(b.B))
	if !ok {
		return t.IndexError("bytearray index out of range")
	}
	if x.Ref == nil {
		b.B = slices.Delete(b.B, i, i+1)
		return nil
	}
	b.B[i] = c
	return nil
}

func (b *ByteArray) setSlice(t *Thread, sl *Slice, x Value) *Exc {
	var values []byte
	if x.Ref != nil {
		var err *Exc
		if values, err = byteArrayValues(t, x); err != nil {
			return err
		}
	}
	start, stop, step, err := sl.unpack(t)
	if err != nil {
		return err
	}
	start, stop, n := adjustSlice(start, stop, step, len(b.B))
	switch {
	case step == 1:
		rest := slices.Clone(b.B[max(start, stop):])
		b.B = append(append(b.B[:start], values...), rest...)
	case len(values) == 0: // an empty value deletes, as del does
		b.deleteStrided(start, step, n)
	case len(values) != n:
		return t.ValueError("attempt to assign bytes of size " + itoa(len(values)) + " to extended slice of size " + itoa(n))
	default:
		for k, c := range values {
			b.B[start+k*step] = c
		}
	}
	return nil
}

func (b *ByteArray) deleteStrided(start, step, n int) {
	if step < 0 {
		start, step = start+(n-1)*step, -step
	}
	kept := b.B[:0]
	for i, c := range b.B {
		if k := i - start; k >= 0 && k%step == 0 && k/step < n {
			continue
		}
		kept = append(kept, c)
	}
	b.B = kept
}

// byteArrayValues is what may be assigned to a slice of a bytearray: bytes-like, or an iterable of integers.
func byteArrayValues(t *Thread, v Value) ([]byte, *Exc) {
	if AsStr(v) != nil || isIndexable(v) {
		return nil, t.TypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
	}
	if _, ok := AsBuffer(v); !ok && !v.Ref.Type.Iterable() {
		return nil, t.TypeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
	}
	return bytesFrom(t, "bytearray", v)
}

func byteArrayIadd(t *Thread, a, b Value) (Value, *Exc) {
	x := AsByteArray(a)
	y, ok := AsBuffer(b)
	if !ok {
		return NotImplemented, nil
	}
	if a == b && len(y) > 0 { // what is being added is on loan from the very array that would move
		return Value{}, t.NewExc(BufferErrorType, "Existing exports of data: object cannot be re-sized")
	}
	if err := t.Charge(int64(len(x.B)+len(y)) * 2); err != nil {
		return Value{}, err
	}
	x.B = append(x.B, y...)
	return a, nil
}

func byteArrayImul(t *Thread, a, b Value) (Value, *Exc) {
	x := AsByteArray(a)
	n, ok, err := repeatCount(t, true, b, len(x.B))
	if err != nil || !ok {
		return NotImplemented, err
	}
	x.B = []byte(strings.Repeat(string(x.B), n))
	return a, nil
}

func setupBytes() {
	subLayouts[KindBytes] = unsafe.Offsetof(bytesSub{}.Ext)
	subLayouts[KindByteArray] = unsafe.Offsetof(byteArraySub{}.Ext)
	for _, c := range []*Type{BytesType, ByteArrayType} {
		c.Len = bytesLen
		c.GetItem = bytesGetItem
		c.Contains = bytesContains
		c.Compare = bytesCompare
		c.binary()[OpAdd] = bytesAdd
		c.binary()[OpMul] = bytesMul
		c.binary()[OpMod] = bytesMod
		c.Methods(slices.Clone(bytesMethods))
		c.StaticMethods(bytesStatics)
	}
	BytesType.New = bytesNew
	BytesType.Repr = bytesRepr
	BytesType.Str = bytesRepr
	BytesType.Hash = bytesHash
	BytesType.Iter = newByteIter(BytesIterType)
	BytesType.ClassMethods([]Native{{Name: "fromhex", Sig: "cls, string, /", Fn: bytesFromhex}})
	BytesType.Methods([]Native{
		{Name: "__bytes__", Sig: "self, /", Fn: bytesBytes},
		{Name: "__getnewargs__", Sig: "self, /", Fn: bytesGetnewargs},
		{Name: "__sizeof__", Sig: "self, /", Fn: bytesSizeof},
	})
	ByteArrayType.New = byteArrayNew
	ByteArrayType.Init = byteArrayInit
	ByteArrayType.Repr = byteArrayRepr
	ByteArrayType.Str = byteArrayRepr
	ByteArrayType.Iter = newByteIter(ByteArrayIterType)
	ByteArrayType.SetItem = byteArraySetItem
	ByteArrayType.inplace()[OpAdd] = byteArrayIadd
	ByteArrayType.inplace()[OpMul] = byteArrayImul
	ByteArrayType.ClassMethods([]Native{{Name: "fromhex", Sig: "cls, string, /", Fn: bytesFromhex}})
	ByteArrayType.Methods(byteArrayMethods)
	for _, c := range []*Type{BytesIterType, ByteArrayIterType} {
		c.Iter = func(t *Thread, self Value) (Value, *Exc) { return self, nil }
		c.Next = byteIterNext
		c.Traverse = func(o *Object, visit func(Value)) {
			if v := (*byteIter)(unsafe.Pointer(o)).seq; v.Ref != nil {
				visit(v)
			}
		}
		c.Methods(byteIterMethods)
	}
}
