package object

import (
	"slices"
	"unsafe"
)

// MemoryView is a memoryview: a one-dimensional window of bytes onto a bytes or bytearray. Items are n single bytes, step apart, from offset start; format
// says what an item is shown as ('B' unsigned, 'b' signed, 'c' a bytes of length one).
type MemoryView struct {
	Object
	base           Value
	start, step, n int
	format         byte
	readonly       bool
	released       bool
}

// MemoryViewType is memoryview; MemoryIterType is the type of its iterators.
var (
	MemoryViewType = &Type{Name: "memoryview", Module: "builtins", Kind: KindOther, Flags: FlagSequence}
	MemoryIterType = &Type{Name: "memory_iterator", Module: "builtins", Kind: KindOther, Flags: FlagNoNew}
)

// AsMemoryView returns v as a memoryview, or nil.
func AsMemoryView(v Value) *MemoryView {
	if v.Ref != nil && v.Ref.Type == MemoryViewType {
		return (*MemoryView)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// data is the memory looked at, cut to what a bytearray that shrank meanwhile still has.
func (m *MemoryView) data() []byte {
	if b := AsBytes(m.base); b != nil {
		return b.B
	}
	return AsByteArray(m.base).B
}

// at is item i; bytes that a shrunken bytearray no longer has read as zero.
func (m *MemoryView) at(i int) byte {
	d, k := m.data(), m.start+i*m.step
	if k >= len(d) {
		return 0
	}
	return d[k]
}

// bytes is the content, without copying when it lies in one piece.
func (m *MemoryView) bytes() []byte {
	if d := m.data(); m.step == 1 && m.start+m.n <= len(d) {
		return d[m.start : m.start+m.n : m.start+m.n]
	}
	out := make([]byte, m.n)
	for i := range out {
		out[i] = m.at(i)
	}
	return out
}

func memoryViewNew(t *Thread, cls *Type, args []Value, names []*Str) (Value, *Exc) {
	if len(args) != 1 || len(names) == 1 && names[0].S != "object" {
		if len(args) == 0 {
			return Value{}, t.TypeError("memoryview() missing required argument 'object' (pos 1)")
		}
		if len(args) == 1 {
			return Value{}, t.TypeError("memoryview() got an unexpected keyword argument '" + names[0].S + "'")
		}
		return Value{}, t.TypeError("memoryview() takes at most 1 argument (" + itoa(len(args)) + " given)")
	}
	x := args[0]
	m := &MemoryView{Object: Object{MemoryViewType}, base: x, step: 1, format: 'B'}
	switch x.Ref.Type.Kind {
	case KindBytes:
		m.n, m.readonly = len(AsBytes(x).B), true
	case KindByteArray:
		m.n = len(AsByteArray(x).B)
	default:
		from, err := liveView(t, x)
		if err != nil {
			return Value{}, err
		}
		if from == nil {
			return Value{}, t.TypeError("memoryview: a bytes-like object is required, not '" + TypeName(x) + "'")
		}
		*m = *from
	}
	return Value{Ref: &m.Object}, nil
}

// liveView returns v as a memoryview, nil when it is none; ValueError after release.
func liveView(t *Thread, v Value) (*MemoryView, *Exc) {
	m := AsMemoryView(v)
	if m != nil && m.released {
		return nil, t.ValueError("operation forbidden on released memoryview object")
	}
	return m, nil
}

// item converts a byte to what the format shows.
func (m *MemoryView) item(c byte) Value {
	switch m.format {
	case 'b':
		return Int(int64(int8(c)))
	case 'c':
		return NewBytes([]byte{c}).V()
	}
	return Int(int64(c))
}

// byteOf converts a value to be stored.
func (m *MemoryView) byteOf(t *Thread, v Value) (byte, *Exc) {
	if m.format == 'c' {
		if b := AsBytes(v); b != nil && len(b.B) == 1 {
			return b.B[0], nil
		}
		return 0, t.TypeError("memoryview: invalid type for format 'c'")
	}
	if !isIndexable(v) {
		return 0, t.TypeError("memoryview: invalid type for format '" + string(rune(m.format)) + "'")
	}
	x, err := IndexValue(t, v)
	if err != nil {
		return 0, err
	}
	n, ok := Int64(x)
	if !ok || m.format == 'B' && (n < 0 || n > 255) || m.format == 'b' && (n < -128 || n > 127) {
		return 0, t.ValueError("memoryview: invalid value for format '" + string(rune(m.format)) + "'")
	}
	return byte(n), nil
}

func memoryLen(t *Thread, self Value) (int, *Exc) {
	m, err := liveView(t, self)
	if err != nil {
		return 0, err
	}
	return m.n, nil
}

// index reads an integer key.
func (m *MemoryView) index(t *Thread, key Value) (int, *Exc) {
	if !isIndexable(key) {
		return 0, t.TypeError("memoryview: invalid slice key")
	}
	k, err := Index(t, key)
	if err != nil {
		return 0, err
	}
	i, ok := NormIndex(k, m.n)
	if !ok {
		return 0, t.IndexError("index out of bounds on dimension 1")
	}
	return i, nil
}

// slice is the view of a part.
func (m *MemoryView) slice(t *Thread, sl *Slice) (*MemoryView, *Exc) {
	start, stop, step, err := sl.Indices(t, m.n)
	if err != nil {
		return nil, err
	}
	part := *m
	part.n = sliceLen(start, stop, step)
	part.start = m.start + start*m.step
	part.step = m.step * step
	return &part, nil
}

func memoryGetItem(t *Thread, self, key Value) (Value, *Exc) {
	m, err := liveView(t, self)
	if err != nil {
		return Value{}, err
	}
	if sl := AsSlice(key); sl != nil {
		part, err := m.slice(t, sl)
		if err != nil {
			return Value{}, err
		}
		return Value{Ref: &part.Object}, nil
	}
	if key.IsNone() || AsTuple(key) != nil {
		return Value{}, t.TypeError("memoryview: invalid slice key")
	}
	if key == Ellipsis {
		return self, nil
	}
	i, err := m.index(t, key)
	if err != nil {
		return Value{}, err
	}
	return m.item(m.at(i)), nil
}

func memorySetItem(t *Thread, self, key, x Value) *Exc {
	m, err := liveView(t, self)
	if err != nil {
		return err
	}
	if m.readonly {
		return t.TypeError("cannot modify read-only memory")
	}
	if x.Ref == nil {
		return t.TypeError("cannot delete memory")
	}
	d := m.data()
	if sl := AsSlice(key); sl != nil {
		part, err := m.slice(t, sl)
		if err != nil {
			return err
		}
		src, ok := AsBuffer(x)
		if !ok {
			return t.TypeError("a bytes-like object is required, not '" + TypeName(x) + "'")
		}
		if len(src) != part.n {
			return t.ValueError("memoryview assignment: lvalue and rvalue have different structures")
		}
		for i, c := range slices.Clone(src) {
			if k := part.start + i*part.step; k < len(d) {
				d[k] = c
			}
		}
		return nil
	}
	i, err := m.index(t, key)
	if err != nil {
		return err
	}
	c, err := m.byteOf(t, x)
	if err == nil && m.start+i*m.step < len(d) {
		d[m.start+i*m.step] = c
	}
	return err
}

func memoryCompare(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	if op != CmpEq && op != CmpNe {
		return NotImplemented, nil
	}
	x, okx := AsBuffer(a)
	y, oky := AsBuffer(b)
	if !okx || !oky {
		return NotImplemented, nil
	}
	return Bool((stringOf(x) == stringOf(y)) == (op == CmpEq)), nil
}

func memoryHash(t *Thread, self Value) (int64, *Exc) {
	m, err := liveView(t, self)
	if err != nil {
		return 0, err
	}
	if !m.readonly {
		return 0, t.ValueError("cannot hash writable memoryview object")
	}
	return HashBytes(m.bytes()), nil
}

func memoryRepr(t *Thread, self Value) (Value, *Exc) {
	word := "<memory at "
	if AsMemoryView(self).released {
		word = "<released memory at "
	}
	return String(word + Address(t, self) + ">"), nil
}

// memoryIter walks over the items of a memoryview.
type memoryIter struct {
	Object
	m *MemoryView // nil once exhausted
	i int
}

func memoryIterOf(t *Thread, self Value) (Value, *Exc) {
	m, err := liveView(t, self)
	if err != nil {
		return Value{}, err
	}
	it := &memoryIter{Object: Object{MemoryIterType}, m: m}
	return Value{Ref: &it.Object}, nil
}

func memoryIterNext(t *Thread, self Value) (Value, *Exc) {
	it := (*memoryIter)(self.ptr())
	if it.m == nil {
		return Value{}, nil
	}
	if it.i >= it.m.n {
		it.m = nil
		return Value{}, nil
	}
	it.i++
	return it.m.item(it.m.at(it.i - 1)), nil
}

var memoryMethods = []Native{
	{Name: "tobytes", Sig: "self, /, order='C'", Fn: onView(func(t *Thread, m *MemoryView, a []Value) (Value, *Exc) {
		return NewBytes(slices.Clone(m.bytes())).V(), nil
	})},
	{Name: "tolist", Sig: "self, /", Fn: onView(func(t *Thread, m *MemoryView, a []Value) (Value, *Exc) {
		items := make([]Value, m.n)
		for i := range items {
			items[i] = m.item(m.at(i))
		}
		return NewList(items).V(), nil
	})},
	{Name: "hex", Sig: "self, /, sep=<unrepresentable>, bytes_per_sep=1", Fn: onView(func(t *Thread, m *MemoryView, a []Value) (Value, *Exc) {
		return hexText(t, stringOf(m.bytes()), a[1], a[2])
	})},
	{Name: "cast", Sig: "self, /, format, shape=None", Fn: onView(memoryCast)},
	{Name: "toreadonly", Sig: "self, /", Fn: onView(func(t *Thread, m *MemoryView, a []Value) (Value, *Exc) {
		c := *m
		c.readonly = true
		return Value{Ref: &c.Object}, nil
	})},
	{Name: "release", Sig: "self, /", Fn: memoryRelease},
	{Name: "__enter__", Sig: "self, /", Fn: onView(func(t *Thread, m *MemoryView, a []Value) (Value, *Exc) { return a[0], nil })},
	{Name: "__exit__", Fn: memoryRelease},
}

// onView checks that the view has not been released.
func onView(f func(t *Thread, m *MemoryView, a []Value) (Value, *Exc)) NativeFunc {
	return func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
		m, err := liveView(t, a[0])
		if err != nil {
			return Value{}, err
		}
		return f(t, m, a)
	}
}

func memoryRelease(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	AsMemoryView(a[0]).released = true
	return None, nil
}

// memoryCast changes the format of single bytes; wider items are not supported.
func memoryCast(t *Thread, m *MemoryView, a []Value) (Value, *Exc) {
	f := AsStr(a[1])
	if f == nil {
		return Value{}, t.TypeError("cast() argument 'format' must be str, not " + ArgType(a[1]))
	}
	s := f.S
	if len(s) == 2 && s[0] == '@' {
		s = s[1:]
	}
	switch {
	case a[2].Ref != nil:
		return Value{}, t.NotSupported("memoryview.cast with a shape")
	case !m.contiguous():
		return Value{}, t.TypeError("memoryview: casts are restricted to C-contiguous views")
	case s == "B" || s == "b" || s == "c":
		c := *m
		c.format = s[0]
		return Value{Ref: &c.Object}, nil
	case len(s) == 1 && slices.Contains([]byte("hHiIlLqQnNfdePs?"), s[0]):
		return Value{}, t.NotSupported("memoryview.cast to the format '" + s + "'")
	}
	return Value{}, t.ValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'")
}

var memoryGetters = []Getter{
	viewGetter("nbytes", func(m *MemoryView) Value { return Int(int64(m.n)) }),
	viewGetter("itemsize", func(m *MemoryView) Value { return Int(1) }),
	viewGetter("ndim", func(m *MemoryView) Value { return Int(1) }),
	viewGetter("readonly", func(m *MemoryView) Value { return Bool(m.readonly) }),
	viewGetter("format", func(m *MemoryView) Value { return String(string(rune(m.format))) }),
	viewGetter("obj", func(m *MemoryView) Value { return m.base }),
	viewGetter("shape", func(m *MemoryView) Value { return NewTuple(Int(int64(m.n))).V() }),
	viewGetter("strides", func(m *MemoryView) Value { return NewTuple(Int(int64(m.step))).V() }),
	viewGetter("suboffsets", func(m *MemoryView) Value { return NewTuple().V() }),
	viewGetter("contiguous", func(m *MemoryView) Value { return Bool(m.contiguous()) }),
	viewGetter("c_contiguous", func(m *MemoryView) Value { return Bool(m.contiguous()) }),
	viewGetter("f_contiguous", func(m *MemoryView) Value { return Bool(m.contiguous()) }),
}

// contiguous reports whether the items lie side by side.
func (m *MemoryView) contiguous() bool { return m.step == 1 || m.n == 1 }

func viewGetter(name string, get func(m *MemoryView) Value) Getter {
	return Getter{Name: name, Get: func(t *Thread, self Value) (Value, *Exc) {
		m, err := liveView(t, self)
		if err != nil {
			return Value{}, err
		}
		return get(m), nil
	}}
}

func setupMemoryView() {
	c := MemoryViewType
	c.New = memoryViewNew
	c.Len = memoryLen
	c.GetItem = memoryGetItem
	c.SetItem = memorySetItem
	c.Compare = memoryCompare
	c.Hash = memoryHash
	c.Repr = memoryRepr
	c.Iter = memoryIterOf
	c.Traverse = func(o *Object, visit func(Value)) { visit((*MemoryView)(unsafe.Pointer(o)).base) }
	c.Methods(memoryMethods)
	c.Getters(memoryGetters)
	it := MemoryIterType
	it.Iter = func(t *Thread, self Value) (Value, *Exc) { return self, nil }
	it.Next = memoryIterNext
	it.Traverse = func(o *Object, visit func(Value)) {
		if m := (*memoryIter)(unsafe.Pointer(o)).m; m != nil {
			visit(Value{Ref: &m.Object})
		}
	}
}
