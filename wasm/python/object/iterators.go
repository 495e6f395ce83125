package object

import "unsafe"

// This file holds the iterators over sequences and the built-in types that wrap iterators: enumerate, zip, map, filter, reversed
// (Objects/iterobject.c, enumobject.c, Python/bltinmodule.c).

func iterSelf(_ *Thread, self Value) (Value, *Exc) { return self, nil }

// setupIter completes an iterator type; hint, its __length_hint__, and traverse can be nil.
func setupIter(c *Type, next, hint UnaryFunc, traverse func(*Object, func(Value))) {
	c.Iter, c.Next, c.Traverse = iterSelf, next, traverse
	if hint != nil {
		c.Methods([]Native{{Name: "__length_hint__", Sig: "self, /", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return hint(t, a[0]) }}})
	}
	Ready(c)
}

// ListIter runs over a list; L is nil once it is exhausted.
type ListIter struct {
	Object
	L *List
	I int
}

// ListRevIter runs over a list backwards.
type ListRevIter struct {
	Object
	L *List
	I int
}

// TupleIter runs over a tuple; T is nil once it is exhausted.
type TupleIter struct {
	Object
	T *Tuple
	I int
}

// SeqIter runs over anything that has __getitem__, from 0 until IndexError.
type SeqIter struct {
	Object
	seq Value // absent once exhausted
	i   int64
}

// CallIter is iter(callable, sentinel).
type CallIter struct {
	Object
	Fn, sentinel Value // Fn absent once exhausted
}

// Got takes what a call of Fn has given, or the exception that it raised: more is false when the iterator is exhausted.
func (it *CallIter) Got(t *Thread, v Value, e *Exc) (more bool, err *Exc) {
	end := e.Is(StopIterationType)
	if e == nil && it.Fn.Ref != nil {
		if end, err = Equal(t, it.sentinel, v); err != nil {
			return false, err
		}
	}
	if end {
		it.Fn, it.sentinel = Value{}, Value{}
	} else if e != nil {
		return false, e
	}
	return it.Fn.Ref != nil, nil
}

// Types of iterators.
var (
	ListIterType    = &Type{Name: "list_iterator", Module: "builtins", Kind: KindOther}
	ListRevIterType = &Type{Name: "list_reverseiterator", Module: "builtins", Kind: KindOther}
	TupleIterType   = &Type{Name: "tuple_iterator", Module: "builtins", Kind: KindOther}
	SeqIterType     = &Type{Name: "iterator", Module: "builtins", Kind: KindOther}
	CallIterType    = &Type{Name: "callable_iterator", Module: "builtins", Kind: KindOther}
)

// NewListIter is iter(l).
func NewListIter(l *List) Value {
	it := &ListIter{Object{ListIterType}, l, 0}
	return Value{Ref: &it.Object}
}

// NewTupleIter is iter(u).
func NewTupleIter(u *Tuple) Value {
	it := &TupleIter{Object{TupleIterType}, u, 0}
	return Value{Ref: &it.Object}
}

// NewSeqIter runs over v by v[0], v[1] …
func NewSeqIter(v Value) Value {
	it := &SeqIter{Object{SeqIterType}, v, 0}
	return Value{Ref: &it.Object}
}

func listIterNext(_ *Thread, self Value) (Value, *Exc) {
	it := (*ListIter)(self.ptr())
	if it.L == nil {
		return Value{}, nil
	}
	if it.I >= len(it.L.Items) {
		it.L = nil
		return Value{}, nil
	}
	v := it.L.Items[it.I]
	it.I++
	return v, nil
}

func listIterHint(_ *Thread, self Value) (Value, *Exc) {
	it := (*ListIter)(self.ptr())
	if it.L == nil {
		return Int(0), nil
	}
	return Int(int64(max(len(it.L.Items)-it.I, 0))), nil
}

func listRevIterNext(_ *Thread, self Value) (Value, *Exc) {
	it := (*ListRevIter)(self.ptr())
	if it.L == nil || it.I < 0 || it.I >= len(it.L.Items) {
		it.L = nil
		return Value{}, nil
	}
	v := it.L.Items[it.I]
	it.I--
	return v, nil
}

func listRevIterHint(_ *Thread, self Value) (Value, *Exc) {
	it := (*ListRevIter)(self.ptr())
	if it.L == nil || it.I+1 > len(it.L.Items) {
		return Int(0), nil
	}
	return Int(int64(it.I + 1)), nil
}

func tupleIterNext(_ *Thread, self Value) (Value, *Exc) {
	it := (*TupleIter)(self.ptr())
	if it.T == nil {
		return Value{}, nil
	}
	if it.I >= len(it.T.Items) {
		it.T = nil
		return Value{}, nil
	}
	v := it.T.Items[it.I]
	it.I++
	return v, nil
}

func tupleIterHint(_ *Thread, self Value) (Value, *Exc) {
	it := (*TupleIter)(self.ptr())
	if it.T == nil {
		return Int(0), nil
	}
	return Int(int64(len(it.T.Items) - it.I)), nil
}

// endsSequence reports whether an error of __getitem__ means that there is no further item.
func endsSequence(err *Exc) bool { return err.Is(IndexErrorType) || err.Is(StopIterationType) }

func seqIterNext(t *Thread, self Value) (Value, *Exc) {
	it := (*SeqIter)(self.ptr())
	if it.seq.Ref == nil {
		return Value{}, nil
	}
	v, err := GetItem(t, it.seq, Int(it.i))
	if err != nil {
		if endsSequence(err) {
			it.seq = Value{}
			err = nil
		}
		return Value{}, err
	}
	it.i++
	return v, nil
}

func seqIterHint(t *Thread, self Value) (Value, *Exc) {
	it := (*SeqIter)(self.ptr())
	if it.seq.Ref == nil {
		return Int(0), nil
	}
	if it.seq.Ref.Type.Len == nil {
		return NotImplemented, nil
	}
	n, err := Len(t, it.seq)
	return Int(max(int64(n)-it.i, 0)), err
}

func callIterNext(t *Thread, self Value) (Value, *Exc) {
	it := (*CallIter)(self.ptr())
	if it.Fn.Ref == nil {
		return Value{}, nil
	}
	v, err := CallArgs(t, it.Fn)
	if more, err := it.Got(t, v, err); err != nil || !more {
		return Value{}, err
	}
	return v, nil
}

// visitAll calls visit for the values that are there.
func visitAll(visit func(Value), vs ...Value) {
	for _, v := range vs {
		if v.Ref != nil {
			visit(v)
		}
	}
}

func setupSeqIters() {
	setupIter(ListIterType, listIterNext, listIterHint, func(o *Object, visit func(Value)) {
		if l := (*ListIter)(unsafe.Pointer(o)).L; l != nil {
			visit(l.V())
		}
	})
	setupIter(ListRevIterType, listRevIterNext, listRevIterHint, func(o *Object, visit func(Value)) {
		if l := (*ListRevIter)(unsafe.Pointer(o)).L; l != nil {
			visit(l.V())
		}
	})
	setupIter(TupleIterType, tupleIterNext, tupleIterHint, func(o *Object, visit func(Value)) {
		if u := (*TupleIter)(unsafe.Pointer(o)).T; u != nil {
			visit(u.V())
		}
	})
	setupIter(SeqIterType, seqIterNext, seqIterHint, func(o *Object, visit func(Value)) {
		visitAll(visit, (*SeqIter)(unsafe.Pointer(o)).seq)
	})
	setupIter(CallIterType, callIterNext, nil, func(o *Object, visit func(Value)) {
		it := (*CallIter)(unsafe.Pointer(o))
		visitAll(visit, it.Fn, it.sentinel)
	})
}

// Wrapper types. Each may be subclassed: instances of subclasses are the struct followed by Ext.
var (
	EnumerateType = &Type{Name: "enumerate", Module: "builtins", Kind: KindOther, Flags: FlagBase}
	ReversedType  = &Type{Name: "reversed", Module: "builtins", Kind: KindOther, Flags: FlagBase}
	ZipType       = &Type{Name: "zip", Module: "builtins", Kind: KindOther, Flags: FlagBase}
	MapType       = &Type{Name: "map", Module: "builtins", Kind: KindOther, Flags: FlagBase}
	FilterType    = &Type{Name: "filter", Module: "builtins", Kind: KindOther, Flags: FlagBase}
)

// pairTuple is a tuple of two with its items in the same piece of memory.
type pairTuple struct {
	Tuple
	a [2]Value
}

// NewPair makes the tuple (x, y).
func NewPair(x, y Value) Value {
	p := &pairTuple{a: [2]Value{x, y}}
	p.Type, p.Items = TupleType, p.a[:]
	return p.V()
}

// Enumerate is an enumerate object.
type Enumerate struct {
	Object
	It Value
	I  Value // the next number, an exact int
}

type enumerateSub struct {
	Enumerate
	Ext
}

func enumerateNew(t *Thread, cls *Type, args []Value, names []*Str) (Value, *Exc) {
	var src, start Value
	if len(args) > 2 {
		return Value{}, t.TypeError("enumerate() takes at most 2 arguments (" + itoa(len(args)) + " given)")
	}
	pos := len(args) - len(names)
	if pos > 0 {
		src = args[0]
	}
	if pos > 1 {
		start = args[1]
	}
	for i, n := range names {
		switch {
		case n.S == "iterable" && src.Ref == nil:
			src = args[pos+i]
		case n.S == "start" && (src.Ref != nil || len(names) > 1):
			start = args[pos+i]
		default:
			return Value{}, t.TypeError("'" + n.S + "' is an invalid keyword argument for enumerate()")
		}
	}
	if src.Ref == nil {
		return Value{}, t.TypeError("enumerate() missing required argument 'iterable'")
	}
	i := Int(0)
	var err *Exc
	if start.Ref != nil {
		if i, err = IndexValue(t, start); err != nil {
			return Value{}, err
		}
	}
	it, err := Iter(t, src)
	if err != nil {
		return Value{}, err
	}
	x := &enumerateSub{Enumerate: Enumerate{Object{cls}, it, i}}
	if cls == EnumerateType {
		x := x.Enumerate
		return Value{Ref: &x.Object}, nil
	}
	t.born(&x.Object)
	return Value{Ref: &x.Object}, nil
}

func enumerateNext(t *Thread, self Value) (Value, *Exc) {
	x := (*Enumerate)(self.ptr())
	v, err := Next(t, x.It)
	if err != nil || v.Ref == nil {
		return Value{}, err
	}
	i := x.I
	if i.Ref == &IntTag && i.N+1 > i.N {
		x.I.N++
	} else {
		x.I = intOp(t, OpAdd, i, Int(1))
	}
	return NewPair(i, v), nil
}

// Reversed is a reversed object over a sequence that has no __reversed__ of its own.
type Reversed struct {
	Object
	Seq Value // absent once exhausted
	I   int64
}

type reversedSub struct {
	Reversed
	Ext
}

func reversedNew(t *Thread, cls *Type, args []Value, names []*Str) (Value, *Exc) {
	if len(names) > 0 {
		return Value{}, t.TypeError("reversed() takes no keyword arguments")
	}
	if len(args) != 1 {
		return Value{}, t.TypeError("reversed expected 1 argument, got " + itoa(len(args)))
	}
	seq := args[0]
	c := seq.Ref.Type
	if f := c.Lookup(NameReversed); f.Ref != nil && !f.IsNone() {
		v, _, err := CallSpecial(t, seq, NameReversed)
		return v, err
	} else if f.Ref != nil || c.GetItem == nil || !c.Iterable() {
		return Value{}, t.TypeError("'" + c.Name + "' object is not reversible")
	}
	n, err := Len(t, seq)
	if err != nil {
		return Value{}, err
	}
	if cls == ReversedType {
		x := &Reversed{Object{cls}, seq, int64(n) - 1}
		return Value{Ref: &x.Object}, nil
	}
	x := &reversedSub{Reversed: Reversed{Object{cls}, seq, int64(n) - 1}}
	t.born(&x.Object)
	return Value{Ref: &x.Object}, nil
}

func reversedNext(t *Thread, self Value) (Value, *Exc) {
	x := (*Reversed)(self.ptr())
	if x.Seq.Ref == nil {
		return Value{}, nil
	}
	if x.I >= 0 {
		v, err := GetItem(t, x.Seq, Int(x.I))
		if err == nil {
			x.I--
			return v, nil
		}
		if !endsSequence(err) {
			return Value{}, err
		}
	}
	x.Seq, x.I = Value{}, -1
	return Value{}, nil
}

func reversedHint(t *Thread, self Value) (Value, *Exc) {
	x := (*Reversed)(self.ptr())
	if x.Seq.Ref == nil {
		return Int(0), nil
	}
	n, err := Len(t, x.Seq)
	if err != nil {
		return Value{}, err
	}
	if int64(n) < x.I+1 {
		return Int(0), nil
	}
	return Int(x.I + 1), nil
}

// iterAll is iter of each argument.
func iterAll(t *Thread, args []Value) ([]Value, *Exc) {
	its := make([]Value, len(args))
	for i, a := range args {
		var err *Exc
		if its[i], err = Iter(t, a); err != nil {
			return nil, err
		}
	}
	return its, nil
}

// Zip is a zip object.
type Zip struct {
	Object
	its    []Value
	strict bool
}

type zipSub struct {
	Zip
	Ext
}

func zipNew(t *Thread, cls *Type, args []Value, names []*Str) (Value, *Exc) {
	pos := args[:len(args)-len(names)]
	strict := false
	for i, n := range names {
		if n.S != "strict" {
			return Value{}, t.TypeError("zip() got an unexpected keyword argument '" + n.S + "'")
		}
		var err *Exc
		if strict, err = Truth(t, args[len(pos)+i]); err != nil {
			return Value{}, err
		}
	}
	its, err := iterAll(t, pos)
	if err != nil {
		return Value{}, err
	}
	if cls == ZipType {
		z := &Zip{Object{cls}, its, strict}
		return Value{Ref: &z.Object}, nil
	}
	z := &zipSub{Zip: Zip{Object{cls}, its, strict}}
	t.born(&z.Object)
	return Value{Ref: &z.Object}, nil
}

func zipNext(t *Thread, self Value) (Value, *Exc) {
	z := (*Zip)(self.ptr())
	if len(z.its) == 0 {
		return Value{}, nil
	}
	if len(z.its) == 2 {
		x, err := Next(t, z.its[0])
		if err != nil || x.Ref == nil {
			return z.end(t, 0, err)
		}
		y, err := Next(t, z.its[1])
		if err != nil || y.Ref == nil {
			return z.end(t, 1, err)
		}
		return NewPair(x, y), nil
	}
	items := make([]Value, len(z.its))
	for i, it := range z.its {
		v, err := Next(t, it)
		if err != nil || v.Ref == nil {
			return z.end(t, i, err)
		}
		items[i] = v
	}
	return NewTuple(items...).V(), nil
}

// end is zip's answer when iterator i gave err or nothing: with strict, all must end together.
func (z *Zip) end(t *Thread, i int, err *Exc) (Value, *Exc) {
	if err != nil || !z.strict {
		return Value{}, err
	}
	others := func(n int) string {
		if n == 1 {
			return "argument 1"
		}
		return "arguments 1-" + itoa(n)
	}
	if i > 0 {
		return Value{}, t.ValueError("zip() argument " + itoa(i+1) + " is shorter than " + others(i))
	}
	for k := 1; k < len(z.its); k++ {
		v, err := Next(t, z.its[k])
		if err != nil {
			return Value{}, err
		}
		if v.Ref != nil {
			return Value{}, t.ValueError("zip() argument " + itoa(k+1) + " is longer than " + others(k))
		}
	}
	return Value{}, nil
}

// Map is a map object.
type Map struct {
	Object
	fn  Value
	its []Value
}

type mapSub struct {
	Map
	Ext
}

func mapNew(t *Thread, cls *Type, args []Value, names []*Str) (Value, *Exc) {
	if len(names) > 0 && cls == MapType {
		return Value{}, t.TypeError("map() takes no keyword arguments")
	}
	args = args[:len(args)-len(names)]
	if len(args) < 2 {
		return Value{}, t.TypeError("map() must have at least two arguments.")
	}
	its, err := iterAll(t, args[1:])
	if err != nil {
		return Value{}, err
	}
	if cls == MapType {
		m := &Map{Object{cls}, args[0], its}
		return Value{Ref: &m.Object}, nil
	}
	m := &mapSub{Map: Map{Object{cls}, args[0], its}}
	t.born(&m.Object)
	return Value{Ref: &m.Object}, nil
}

func mapNext(t *Thread, self Value) (Value, *Exc) {
	m := (*Map)(self.ptr())
	if len(m.its) == 1 {
		v, err := Next(t, m.its[0])
		if err != nil || v.Ref == nil {
			return Value{}, err
		}
		return CallArgs(t, m.fn, v)
	}
	args := make([]Value, len(m.its))
	for i, it := range m.its {
		v, err := Next(t, it)
		if err != nil || v.Ref == nil {
			return Value{}, err
		}
		args[i] = v
	}
	return Call(t, m.fn, args, nil)
}

// Filter is a filter object.
type Filter struct {
	Object
	fn, it Value
}

type filterSub struct {
	Filter
	Ext
}

func filterNew(t *Thread, cls *Type, args []Value, names []*Str) (Value, *Exc) {
	if len(names) > 0 && cls == FilterType {
		return Value{}, t.TypeError("filter() takes no keyword arguments")
	}
	args = args[:len(args)-len(names)]
	if len(args) != 2 {
		return Value{}, t.TypeError("filter expected 2 arguments, got " + itoa(len(args)))
	}
	it, err := Iter(t, args[1])
	if err != nil {
		return Value{}, err
	}
	if cls == FilterType {
		f := &Filter{Object{cls}, args[0], it}
		return Value{Ref: &f.Object}, nil
	}
	f := &filterSub{Filter: Filter{Object{cls}, args[0], it}}
	t.born(&f.Object)
	return Value{Ref: &f.Object}, nil
}

func filterNext(t *Thread, self Value) (Value, *Exc) {
	f := (*Filter)(self.ptr())
	plain := f.fn.IsNone() || f.fn == BoolType.V()
	for {
		v, err := Next(t, f.it)
		if err != nil || v.Ref == nil {
			return Value{}, err
		}
		good := v
		if !plain {
			if good, err = CallArgs(t, f.fn, v); err != nil {
				return Value{}, err
			}
		}
		ok, err := Truth(t, good)
		if err != nil {
			return Value{}, err
		}
		if ok {
			return v, nil
		}
	}
}

func setupWrappers() {
	EnumerateType.New, ReversedType.New, ZipType.New, MapType.New, FilterType.New = enumerateNew, reversedNew, zipNew, mapNew, filterNew
	typeLayouts[EnumerateType] = unsafe.Offsetof(enumerateSub{}.Ext)
	typeLayouts[ReversedType] = unsafe.Offsetof(reversedSub{}.Ext)
	typeLayouts[ZipType] = unsafe.Offsetof(zipSub{}.Ext)
	typeLayouts[MapType] = unsafe.Offsetof(mapSub{}.Ext)
	typeLayouts[FilterType] = unsafe.Offsetof(filterSub{}.Ext)
	setupIter(EnumerateType, enumerateNext, nil, func(o *Object, visit func(Value)) {
		visit((*Enumerate)(unsafe.Pointer(o)).It)
	})
	setupIter(ReversedType, reversedNext, reversedHint, func(o *Object, visit func(Value)) {
		visitAll(visit, (*Reversed)(unsafe.Pointer(o)).Seq)
	})
	setupIter(ZipType, zipNext, nil, func(o *Object, visit func(Value)) {
		visitAll(visit, (*Zip)(unsafe.Pointer(o)).its...)
	})
	setupIter(MapType, mapNext, nil, func(o *Object, visit func(Value)) {
		m := (*Map)(unsafe.Pointer(o))
		visit(m.fn)
		visitAll(visit, m.its...)
	})
	setupIter(FilterType, filterNext, nil, func(o *Object, visit func(Value)) {
		f := (*Filter)(unsafe.Pointer(o))
		visitAll(visit, f.fn, f.it)
	})
}
