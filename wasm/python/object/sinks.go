package object

import "math"

// This file holds the built-in functions that use iterables up, and the sinks they and the container types are made of: each is written once, as a
// Sink, and serves both ordinary iterables (RunSink) and generators, whose frames the machine runs side by side with the sink.

// listSink gathers items for list(…), tuple(…) and sorted(…).
type listSink struct {
	l      List
	finish func(t *Thread, l *List) (Value, *Exc)
}

func (s *listSink) Take(t *Thread, v Value) (bool, *Exc) { return false, s.l.Append(t, v) }
func (s *listSink) Finish(t *Thread) (Value, *Exc)       { return s.finish(t, &s.l) }
func finishList(_ *Thread, l *List) (Value, *Exc)        { return l.V(), nil }
func finishTuple(_ *Thread, l *List) (Value, *Exc)       { return NewTuple(l.Items...).V(), nil }
func newListSink(f func(*Thread, *List) (Value, *Exc)) Sink {
	return &listSink{l: List{Object: Object{ListType}}, finish: f}
}

// NewListSink makes the sink of list(iterable), NewTupleSink that of tuple(iterable).
func NewListSink() Sink  { return newListSink(finishList) }
func NewTupleSink() Sink { return newListSink(finishTuple) }

// NewSortedSink makes the sink of sorted(iterable); key can be absent.
func NewSortedSink(key Value, reversed bool) Sink {
	return newListSink(func(t *Thread, l *List) (Value, *Exc) { return l.V(), sortList(t, l, key, reversed) })
}

// extendSink appends to a list that others can see meanwhile.
type extendSink struct{ l *List }

func (s extendSink) Take(t *Thread, v Value) (bool, *Exc) { return false, s.l.Append(t, v) }
func (s extendSink) Finish(*Thread) (Value, *Exc)         { return None, nil }

// extendSinkOf is list.extend's Sink; args are the list and the iterable.
func extendSinkOf(_ *Thread, args []Value, names []*Str) (Sink, *Exc) {
	if len(args) != 2 || len(names) > 0 || AsList(args[0]) == nil {
		return nil, nil
	}
	return extendSink{AsList(args[0])}, nil
}

// setSink is the sink of set(iterable) and frozenset(iterable).
type setSink struct{ s *Set }

func (s setSink) Take(t *Thread, v Value) (bool, *Exc) { return false, s.s.Add(t, v) }
func (s setSink) Finish(*Thread) (Value, *Exc)         { return s.s.V(), nil }

// NewSetSink makes the sink of set(iterable), or of frozenset(iterable) when c is frozenset.
func NewSetSink(c *Type) Sink { return setSink{&Set{Object: Object{c}}} }

// dictSink is the sink of dict(pairs).
type dictSink struct {
	d *Dict
	n int
}

func (s *dictSink) Take(t *Thread, v Value) (bool, *Exc) {
	err := s.d.setPair(t, v, s.n)
	s.n++
	return err != nil, err
}

func (s *dictSink) Finish(*Thread) (Value, *Exc) { return s.d.V(), nil }

// NewDictSink makes the sink of dict(pairs).
func NewDictSink() Sink { return &dictSink{d: NewDict()} }

// SinkForType is the sink of c(args…), or nil when that call is not simply "gather one iterable".
func SinkForType(c *Type, args []Value, names []*Str) Sink {
	if len(args) != 1 || len(names) != 0 {
		return nil
	}
	switch c {
	case ListType:
		return NewListSink()
	case TupleType:
		return NewTupleSink()
	case SetType, FrozenSetType:
		return NewSetSink(c)
	case DictType:
		return NewDictSink()
	}
	return nil
}

// truthSink is any (want true) and all (want false): it stops at the first item whose truth is want.
type truthSink struct{ want, found bool }

func (s *truthSink) Take(t *Thread, v Value) (bool, *Exc) {
	b, err := Truth(t, v)
	s.found = err == nil && b == s.want
	return s.found, err
}

func (s *truthSink) Finish(*Thread) (Value, *Exc) { return Bool(s.found == s.want), nil }

// NewAnySink and NewAllSink make the sinks of any(iterable) and all(iterable).
func NewAnySink() Sink { return &truthSink{want: true} }
func NewAllSink() Sink { return &truthSink{want: false} }

// sumSink adds as CPython does (sum, Python/bltinmodule.c): plain ints apart, floats with Neumaier's compensation, anything else with +.
type sumSink struct {
	mode  int
	n     int64   // sumInts
	f, c  float64 // sumFloats: the sum and what rounding took from it
	total Value   // sumAny
}

const (
	sumInts = iota
	sumFloats
	sumAny
)

// NewSumSink makes the sink of sum(iterable, start); TypeError for text, which is to be joined instead.
func NewSumSink(t *Thread, start Value) (Sink, *Exc) {
	s := &sumSink{}
	if start.Ref == nil {
		return s, nil
	}
	switch k := start.Ref.Type.Kind; {
	case k == KindStr:
		return nil, t.TypeError("sum() can't sum strings [use ''.join(seq) instead]")
	case k == KindBytes:
		return nil, t.TypeError("sum() can't sum bytes [use b''.join(seq) instead]")
	case k == KindByteArray:
		return nil, t.TypeError("sum() can't sum bytearray [use b''.join(seq) instead]")
	case start.Ref == &IntTag:
		s.n = start.N
	default:
		s.resume(start)
	}
	return s, nil
}

// resume goes on from a value that + gave.
func (s *sumSink) resume(v Value) {
	if v.Ref == &FloatTag {
		s.mode, s.f, s.c = sumFloats, v.F(), 0
		return
	}
	s.mode, s.total = sumAny, v
}

func (s *sumSink) Take(t *Thread, v Value) (bool, *Exc) {
	switch s.mode {
	case sumInts:
		if v.Ref == &IntTag || v.Ref == &BoolTag {
			if n := s.n + v.N; (n > s.n) == (v.N > 0) {
				s.n = n
				return false, nil
			}
		}
	case sumFloats:
		if v.Ref == &FloatTag {
			s.addFloat(v.F())
			return false, nil
		}
		if k := v.Ref.Type.Kind; k == KindInt || k == KindBool {
			if n, ok := Int64(ToInt(v)); ok {
				s.f += float64(n)
				return false, nil
			}
		}
	}
	total, err := BinaryOp(t, OpAdd, s.value(), v)
	if err != nil {
		return true, err
	}
	if s.mode == sumInts {
		s.resume(total)
	} else {
		s.mode, s.total = sumAny, total
	}
	return false, nil
}

func (s *sumSink) addFloat(x float64) {
	sum := s.f + x
	if math.Abs(s.f) >= math.Abs(x) {
		s.c += (s.f - sum) + x
	} else {
		s.c += (x - sum) + s.f
	}
	s.f = sum
}

// value is the sum so far.
func (s *sumSink) value() Value {
	switch s.mode {
	case sumInts:
		return Int(s.n)
	case sumFloats:
		if s.c != 0 && !math.IsInf(s.c, 0) && !math.IsNaN(s.c) {
			return Float(s.f + s.c)
		}
		return Float(s.f)
	}
	return s.total
}

func (s *sumSink) Finish(*Thread) (Value, *Exc) { return s.value(), nil }

// extremeSink is min and max of an iterable.
type extremeSink struct {
	name    string
	op      CmpOp
	key     Value // absent: items are compared themselves
	missing Value // default, absent when not given
	item    Value
	best    Value // key of item
}

func (s *extremeSink) Take(t *Thread, v Value) (bool, *Exc) {
	k := v
	if s.key.Ref != nil {
		var err *Exc
		if k, err = CallArgs(t, s.key, v); err != nil {
			return true, err
		}
	}
	if s.item.Ref == nil {
		s.item, s.best = v, k
		return false, nil
	}
	r, err := Compare(t, s.op, k, s.best)
	if err != nil {
		return true, err
	}
	better, err := Truth(t, r)
	if better {
		s.item, s.best = v, k
	}
	return false, err
}

func (s *extremeSink) Finish(t *Thread) (Value, *Exc) {
	if s.item.Ref != nil {
		return s.item, nil
	}
	if s.missing.Ref != nil {
		return s.missing, nil
	}
	return Value{}, t.ValueError(s.name + "() iterable argument is empty")
}

// newExtreme reads the arguments of min (op <) and max (op >).
func newExtreme(t *Thread, name string, op CmpOp, args []Value, names []*Str) (*extremeSink, *Exc) {
	s := &extremeSink{name: name, op: op}
	pos := len(args) - len(names)
	if pos == 0 {
		return nil, t.TypeError(name + " expected at least 1 argument, got 0")
	}
	for i, n := range names {
		switch n.S {
		case "key":
			if !args[pos+i].IsNone() {
				s.key = args[pos+i]
			}
		case "default":
			s.missing = args[pos+i]
		default:
			return nil, t.TypeError(name + "() got an unexpected keyword argument '" + n.S + "'")
		}
	}
	if pos > 1 && s.missing.Ref != nil {
		return nil, t.TypeError("Cannot specify a default for " + name + "() with multiple positional arguments")
	}
	return s, nil
}

func extreme(name string, op CmpOp) Native {
	return Native{
		Name: name,
		Fn: func(t *Thread, args []Value, names []*Str) (Value, *Exc) {
			s, err := newExtreme(t, name, op, args, names)
			if err != nil {
				return Value{}, err
			}
			pos := args[:len(args)-len(names)]
			if len(pos) == 1 {
				return RunSink(t, pos[0], s)
			}
			for _, v := range pos {
				if _, err := s.Take(t, v); err != nil {
					return Value{}, err
				}
			}
			return s.Finish(t)
		},
		Sink: func(t *Thread, args []Value, names []*Str) (Sink, *Exc) {
			if len(args)-len(names) != 1 {
				return nil, nil
			}
			s, err := newExtreme(t, name, op, args, names)
			if err != nil {
				return nil, err
			}
			return s, nil
		},
	}
}

// sinkNative is a built-in function of one iterable.
func sinkNative(name string, mk func() Sink) Native {
	return Native{
		Name: name, Sig: "iterable, /",
		Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return RunSink(t, a[0], mk()) },
		Sink: func(t *Thread, args []Value, names []*Str) (Sink, *Exc) {
			if len(args) != 1 || len(names) > 0 {
				return nil, nil
			}
			return mk(), nil
		},
	}
}

func builtinSum(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	if c := a[0].Ref.Type; !c.Iterable() {
		return Value{}, t.TypeError("'" + c.Name + "' object is not iterable")
	}
	s, err := NewSumSink(t, a[1])
	if err != nil {
		return Value{}, err
	}
	return RunSink(t, a[0], s)
}

// sumSinkOf is sum's Sink.
func sumSinkOf(t *Thread, args []Value, names []*Str) (Sink, *Exc) {
	switch {
	case len(args) == 1 && len(names) == 0:
		return NewSumSink(t, Value{})
	case len(args) == 2 && (len(names) == 0 || names[0].S == "start"):
		return NewSumSink(t, args[1])
	}
	return nil, nil
}

// sortedSinkOf is sorted's Sink.
func sortedSinkOf(t *Thread, args []Value, names []*Str) (Sink, *Exc) {
	if len(args)-len(names) != 1 {
		return nil, nil
	}
	key, reversed, err := sortOptions(t, args[1:], names)
	if err != nil {
		return nil, err
	}
	return NewSortedSink(key, reversed), nil
}

func builtinIter(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	if a[1].Ref == nil {
		return Iter(t, a[0])
	}
	if a[0].Ref.Type.Call == nil {
		return Value{}, t.TypeError("iter(v, w): v must be callable")
	}
	it := &CallIter{Object{CallIterType}, a[0], a[1]}
	return Value{Ref: &it.Object}, nil
}

var nameNext = Intern("__next__")

// builtinNext is next(it[, default]). The StopIteration that ends a generator or a class's own __next__ passes through as it is, with its value.
func builtinNext(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	v, err := nextOrStop(t, a[0])
	if a[1].Ref != nil && err.Is(StopIterationType) {
		return a[1], nil
	}
	return v, err
}

func nextOrStop(t *Thread, it Value) (Value, *Exc) {
	c := it.Ref.Type
	if c.Next == nil {
		return Value{}, t.TypeError("'" + c.Name + "' object is not an iterator")
	}
	if c.Kind == KindGenerator && c.Send != nil {
		v, done, err := c.Send(t, it, None)
		if err == nil && done {
			return Value{}, t.StopIteration(v)
		}
		return v, err
	}
	if c.IsHeap() && overrides(c, nameNext) {
		v, _, err := CallSpecial(t, it, nameNext)
		return v, err
	}
	v, err := c.Next(t, it)
	if err == nil && v.Ref == nil {
		return v, t.StopIteration(None)
	}
	return v, err
}

// IterBuiltins are the built-in functions on iterables and containers.
var IterBuiltins = []Native{
	{Name: "iter", Sig: "object, sentinel=None, /", Fn: builtinIter},
	{Name: "next", Sig: "iterator, default=None, /", Fn: builtinNext},
	{Name: "len", Sig: "obj, /", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
		n, err := Len(t, a[0])
		return Int(int64(n)), err
	}},
	{Name: "hash", Sig: "obj, /", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
		h, err := Hash(t, a[0])
		return Int(h), err
	}},
	{Name: "sorted", Fn: builtinSorted, Sink: sortedSinkOf},
	{Name: "sum", Sig: "iterable, /, start=0", Fn: builtinSum, Sink: sumSinkOf},
	extreme("min", CmpLt), extreme("max", CmpGt),
	sinkNative("any", NewAnySink), sinkNative("all", NewAllSink),
}

// setupContainers completes the container types and everything that iterates.
func setupContainers() {
	setupSlice()
	setupList()
	setupTuple()
	setupRange()
	setupSeqIters()
	setupDict()
	setupSet()
	setupDictViews()
	setupWrappers()
}

// What a sink holds is seen by nobody else until it finishes: the machine asks for it when it looks for what is still in use.

func (s *listSink) Visit(visit func(Value)) { visitAll(visit, s.l.Items...) }
func (s setSink) Visit(visit func(Value))   { visit(s.s.V()) }
func (s *dictSink) Visit(visit func(Value)) { visit(s.d.V()) }
func (s *sumSink) Visit(visit func(Value))  { visit(s.total) }
func (s *extremeSink) Visit(visit func(Value)) {
	visitAll(visit, s.key, s.missing, s.item, s.best)
}
