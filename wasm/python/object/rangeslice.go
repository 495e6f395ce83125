package object

import (
	"math"
	"unsafe"
)

// This file is slice (Objects/sliceobject.c) and range (Objects/rangeobject.c).

// Slice is a slice; None stands for what was left out.
type Slice struct {
	Object
	Start, Stop, Step Value
}

// SliceType and RangeType are slice and range.
var (
	SliceType = &Type{Name: "slice", Module: "builtins", Kind: KindSlice}
	RangeType = &Type{Name: "range", Module: "builtins", Kind: KindRange, Flags: FlagSequence}
)

// NewSlice makes a slice.
func NewSlice(start, stop, step Value) Value {
	s := &Slice{Object{SliceType}, start, stop, step}
	return Value{Ref: &s.Object}
}

// AsSlice returns v as a slice, or nil.
func AsSlice(v Value) *Slice {
	if v.Ref != nil && v.Ref.Type == SliceType {
		return (*Slice)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// clipIndex is operator.index(v), cut to the range of an int64 (_PyEval_SliceIndex).
func clipIndex(t *Thread, v Value) (int, *Exc) {
	if v.Ref == &IntTag {
		return int(v.N), nil
	}
	if k := v.Ref.Type.Kind; k != KindInt && k != KindBool && v.Ref.Type.Index == nil {
		return 0, t.TypeError("slice indices must be integers or None or have an __index__ method")
	}
	x, err := IndexValue(t, v)
	if err != nil {
		return 0, err
	}
	if n, ok := Int64(x); ok {
		return int(n), nil
	}
	if (*BigInt)(x.ptr()).I.Sign() < 0 {
		return math.MinInt64, nil
	}
	return math.MaxInt64, nil
}

// unpack evaluates the three parts, with the defaults for a sequence of any length (PySlice_Unpack).
func (s *Slice) unpack(t *Thread) (start, stop, step int, err *Exc) {
	step = 1
	if !s.Step.IsNone() {
		if step, err = clipIndex(t, s.Step); err != nil {
			return 0, 0, 0, err
		}
		if step == 0 {
			return 0, 0, 0, t.ValueError("slice step cannot be zero")
		}
		step = max(step, -math.MaxInt64)
	}
	stop = math.MaxInt64
	if step < 0 {
		start, stop = math.MaxInt64, math.MinInt64
	}
	if !s.Start.IsNone() {
		if start, err = clipIndex(t, s.Start); err != nil {
			return 0, 0, 0, err
		}
	}
	if !s.Stop.IsNone() {
		stop, err = clipIndex(t, s.Stop)
	}
	return start, stop, step, err
}

// adjustSlice fits bounds to a sequence of n items and counts the items selected (PySlice_AdjustIndices).
func adjustSlice(start, stop, step, n int) (from, to, count int) {
	low, high := 0, n
	if step < 0 {
		low, high = -1, n-1
	}
	fit := func(i int) int {
		if i < 0 {
			return max(i+n, low)
		}
		return min(i, high)
	}
	start, stop = fit(start), fit(stop)
	switch {
	case step < 0 && stop < start:
		count = (start-stop-1)/-step + 1
	case step > 0 && start < stop:
		count = (stop-start-1)/step + 1
	}
	return start, stop, count
}

// Indices gives start, stop and step for a sequence of n items.
func (s *Slice) Indices(t *Thread, n int) (start, stop, step int, err *Exc) {
	if start, stop, step, err = s.unpack(t); err != nil {
		return 0, 0, 0, err
	}
	start, stop, _ = adjustSlice(start, stop, step, n)
	return start, stop, step, nil
}

// intOp does arithmetic on exact ints of any size; it cannot fail for the operators and divisors used here.
func intOp(t *Thread, op BinOp, a, b Value) Value {
	v, _ := BinaryOp(t, op, a, b)
	return v
}

// intLess is a < b for exact ints of any size.
func intLess(t *Thread, a, b Value) bool {
	less, _ := Less(t, a, b)
	return less
}

// sliceIndexValue is operator.index of one part of a slice, unclipped.
func sliceIndexValue(t *Thread, v Value) (Value, *Exc) {
	if k := v.Ref.Type.Kind; k != KindInt && k != KindBool && v.Ref.Type.Index == nil {
		return Value{}, t.TypeError("slice indices must be integers or None or have an __index__ method")
	}
	return IndexValue(t, v)
}

// longIndices is Indices for lengths and parts of any size (_PySlice_GetLongIndices).
func (s *Slice) longIndices(t *Thread, n Value) (start, stop, step Value, err *Exc) {
	step = Int(1)
	if !s.Step.IsNone() {
		if step, err = sliceIndexValue(t, s.Step); err != nil {
			return
		}
		if step == Int(0) {
			err = t.ValueError("slice step cannot be zero")
			return
		}
	}
	low, high := Int(0), n
	back := intLess(t, step, Int(0))
	if back {
		low, high = Int(-1), intOp(t, OpSub, n, Int(1))
	}
	fit := func(v, missing Value) (Value, *Exc) {
		if v.IsNone() {
			return missing, nil
		}
		x, err := sliceIndexValue(t, v)
		if err != nil {
			return x, err
		}
		if intLess(t, x, Int(0)) {
			if x = intOp(t, OpAdd, x, n); intLess(t, x, low) {
				x = low
			}
		} else if intLess(t, high, x) {
			x = high
		}
		return x, nil
	}
	first, last := low, high
	if back {
		first, last = high, low
	}
	if start, err = fit(s.Start, first); err != nil {
		return
	}
	stop, err = fit(s.Stop, last)
	return
}

func (s *Slice) tuple() *Tuple { return NewTuple(s.Start, s.Stop, s.Step) }

func sliceNew(t *Thread, _ *Type, args []Value, names []*Str) (Value, *Exc) {
	if len(names) > 0 {
		return Value{}, t.TypeError("slice() takes no keyword arguments")
	}
	switch len(args) {
	case 0:
		return Value{}, t.TypeError("slice expected at least 1 argument, got 0")
	case 1:
		return NewSlice(None, args[0], None), nil
	case 2:
		return NewSlice(args[0], args[1], None), nil
	case 3:
		return NewSlice(args[0], args[1], args[2]), nil
	}
	return Value{}, t.TypeError("slice expected at most 3 arguments, got " + itoa(len(args)))
}

func sliceRepr(t *Thread, self Value) (Value, *Exc) {
	s, err := Repr(t, AsSlice(self).tuple().V())
	return String("slice" + s), err
}

// sliceHash is a tuple's hash without its last step (slicehash).
func sliceHash(t *Thread, self Value) (int64, *Exc) {
	if err := t.Enter(""); err != nil {
		return 0, err
	}
	defer t.Leave()
	acc := uint64(xxPrime5)
	for _, v := range AsSlice(self).tuple().Items {
		h, err := Hash(t, v)
		if err != nil {
			return 0, err
		}
		acc = xxLane(acc, h)
	}
	if acc == 1<<64-1 {
		return 1546275796, nil
	}
	return int64(acc), nil
}

func sliceCompare(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	x, y := AsSlice(a), AsSlice(b)
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	return Compare(t, op, x.tuple().V(), y.tuple().V())
}

func sliceIndicesMethod(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	n, err := IndexValue(t, a[1])
	if err != nil {
		return Value{}, err
	}
	if intLess(t, n, Int(0)) {
		return Value{}, t.ValueError("length should not be negative")
	}
	start, stop, step, err := AsSlice(a[0]).longIndices(t, n)
	if err != nil {
		return Value{}, err
	}
	return NewTuple(start, stop, step).V(), nil
}

func sliceTraverse(o *Object, visit func(Value)) {
	s := (*Slice)(unsafe.Pointer(o))
	visit(s.Start)
	visit(s.Stop)
	visit(s.Step)
}

func setupSlice() {
	c := SliceType
	c.New, c.Repr, c.Hash, c.Compare, c.Traverse = sliceNew, sliceRepr, sliceHash, sliceCompare, sliceTraverse
	c.Methods([]Native{{Name: "indices", Sig: "self, object, /", Fn: sliceIndicesMethod}})
	c.Getters([]Getter{
		{Name: "start", Get: func(t *Thread, v Value) (Value, *Exc) { return AsSlice(v).Start, nil }, Member: true},
		{Name: "stop", Get: func(t *Thread, v Value) (Value, *Exc) { return AsSlice(v).Stop, nil }, Member: true},
		{Name: "step", Get: func(t *Thread, v Value) (Value, *Exc) { return AsSlice(v).Step, nil }, Member: true},
	})
	Ready(c)
}

// Range is a range; all parts are exact ints of any size.
type Range struct {
	Object
	Start, Stop, Step, Length Value
}

// AsRange returns v as a range, or nil.
func AsRange(v Value) *Range {
	if v.Ref != nil && v.Ref.Type == RangeType {
		return (*Range)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// NewRange makes a range of exact ints; step must not be 0.
func NewRange(t *Thread, start, stop, step Value) *Range {
	return &Range{Object{RangeType}, start, stop, step, rangeLength(t, start, stop, step)}
}

// V is the range as a value.
func (r *Range) V() Value { return Value{Ref: &r.Object} }

func rangeLength(t *Thread, start, stop, step Value) Value {
	if start.Ref == &IntTag && stop.Ref == &IntTag && step.Ref == &IntTag {
		if step.N == 1 {
			if start.N >= stop.N {
				return Int(0)
			}
			if n := stop.N - start.N; n > 0 {
				return Int(n)
			}
		}
		low, high, by := start.N, stop.N, uint64(step.N)
		if step.N < 0 {
			low, high, by = stop.N, start.N, -uint64(step.N)
		}
		if low >= high {
			return Int(0)
		}
		if n := (uint64(high)-uint64(low)-1)/by + 1; n <= math.MaxInt64 {
			return Int(int64(n))
		}
	}
	low, high, by := start, stop, step
	if intLess(t, step, Int(0)) {
		low, high, by = stop, start, intOp(t, OpSub, Int(0), step)
	}
	if !intLess(t, low, high) {
		return Int(0)
	}
	span := intOp(t, OpSub, intOp(t, OpSub, high, low), Int(1))
	return intOp(t, OpAdd, intOp(t, OpFloorDiv, span, by), Int(1))
}

func rangeNew(t *Thread, _ *Type, args []Value, names []*Str) (Value, *Exc) {
	if len(names) > 0 {
		return Value{}, t.TypeError("range() takes no keyword arguments")
	}
	if len(args) == 0 {
		return Value{}, t.TypeError("range expected at least 1 argument, got 0")
	}
	if len(args) > 3 {
		return Value{}, t.TypeError("range expected at most 3 arguments, got " + itoa(len(args)))
	}
	var x [3]Value
	for i, a := range args {
		var err *Exc
		if x[i], err = IndexValue(t, a); err != nil {
			return Value{}, err
		}
	}
	switch len(args) {
	case 1:
		x[0], x[1], x[2] = Int(0), x[0], Int(1)
	case 2:
		x[2] = Int(1)
	default:
		if x[2] == Int(0) {
			return Value{}, t.ValueError("range() arg 3 must not be zero")
		}
	}
	return NewRange(t, x[0], x[1], x[2]).V(), nil
}

func rangeRepr(t *Thread, self Value) (Value, *Exc) {
	r := AsRange(self)
	out := "range("
	for i, v := range []Value{r.Start, r.Stop, r.Step} {
		if i == 2 && v == Int(1) {
			break
		}
		if i > 0 {
			out += ", "
		}
		s, err := Repr(t, v)
		if err != nil {
			return Value{}, err
		}
		out += s
	}
	return String(out + ")"), nil
}

func rangeLen(t *Thread, self Value) (int, *Exc) {
	n, ok := Int64(AsRange(self).Length)
	if !ok {
		return 0, t.OverflowError("Python int too large to convert to C ssize_t")
	}
	return int(n), nil
}

func rangeBool(t *Thread, self Value) (bool, *Exc) { return AsRange(self).Length != Int(0), nil }

// item is the int at position i, which need not lie within the range.
func (r *Range) item(t *Thread, i Value) Value {
	return intOp(t, OpAdd, r.Start, intOp(t, OpMul, i, r.Step))
}

func rangeGetItem(t *Thread, self, key Value) (Value, *Exc) {
	r := AsRange(self)
	if s := AsSlice(key); s != nil {
		start, stop, step, err := s.longIndices(t, r.Length)
		if err != nil {
			return Value{}, err
		}
		return NewRange(t, r.item(t, start), r.item(t, stop), intOp(t, OpMul, r.Step, step)).V(), nil
	}
	if k := key.Ref.Type.Kind; k != KindInt && k != KindBool && key.Ref.Type.Index == nil {
		return Value{}, t.TypeError("range indices must be integers or slices, not " + TypeName(key))
	}
	i, err := IndexValue(t, key)
	if err != nil {
		return Value{}, err
	}
	if intLess(t, i, Int(0)) {
		i = intOp(t, OpAdd, i, r.Length)
	}
	if intLess(t, i, Int(0)) || !intLess(t, i, r.Length) {
		return Value{}, t.IndexError("range object index out of range")
	}
	return r.item(t, i), nil
}

// position is where the int v stands in the range; ok is false when it does not.
func (r *Range) position(t *Thread, v Value) (i Value, ok bool) {
	d := intOp(t, OpSub, v, r.Start)
	if intOp(t, OpMod, d, r.Step) != Int(0) {
		return Value{}, false
	}
	i = intOp(t, OpFloorDiv, d, r.Step)
	return i, !intLess(t, i, Int(0)) && intLess(t, i, r.Length)
}

// isExactInt reports whether v is an int or bool proper, for which a range computes instead of searching.
func isExactInt(v Value) bool { return v.Ref.Type == IntType || v.Ref.Type == BoolType }

// search looks for a value that is no plain int: it compares with each item.
func (r *Range) search(t *Thread, v Value, each func(i int) (stop bool)) *Exc {
	i := 0
	return Iterate(t, r.V(), func(x Value) (bool, *Exc) {
		eq, err := Equal(t, x, v)
		if err != nil {
			return true, err
		}
		stop := eq && each(i)
		i++
		return stop, nil
	})
}

func rangeContains(t *Thread, self, v Value) (bool, *Exc) {
	r := AsRange(self)
	if isExactInt(v) {
		_, ok := r.position(t, ToInt(v))
		return ok, nil
	}
	found := false
	err := r.search(t, v, func(int) bool { found = true; return true })
	return found, err
}

func rangeIndex(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	r := AsRange(a[0])
	if isExactInt(a[1]) {
		if i, ok := r.position(t, ToInt(a[1])); ok {
			return i, nil
		}
		s, err := Repr(t, a[1])
		if err != nil {
			return Value{}, err
		}
		return Value{}, t.ValueError(s + " is not in range")
	}
	at := -1
	if err := r.search(t, a[1], func(i int) bool { at = i; return true }); err != nil {
		return Value{}, err
	}
	if at < 0 {
		return Value{}, t.ValueError("sequence.index(x): x not in sequence")
	}
	return Int(int64(at)), nil
}

func rangeCount(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	r := AsRange(a[0])
	n := int64(0)
	if isExactInt(a[1]) {
		if _, ok := r.position(t, ToInt(a[1])); ok {
			n = 1
		}
		return Int(n), nil
	}
	err := r.search(t, a[1], func(int) bool { n++; return false })
	return Int(n), err
}

// key is what equal ranges have in common: length, first item, step, as far as there are any.
func (r *Range) key() []Value {
	switch r.Length {
	case Int(0):
		return []Value{r.Length, None, None}
	case Int(1):
		return []Value{r.Length, r.Start, None}
	}
	return []Value{r.Length, r.Start, r.Step}
}

func rangeHash(t *Thread, self Value) (int64, *Exc) { return hashItems(t, AsRange(self).key()) }

func rangeCompare(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	x, y := AsRange(a), AsRange(b)
	if x == nil || y == nil || op != CmpEq && op != CmpNe {
		return NotImplemented, nil
	}
	return compareSeqs(t, op, NewTuple(x.key()...).V(), NewTuple(y.key()...).V())
}

// RangeIter runs over a range whose ints, the one after the last included, fit 64 bits. Stop is exactly the last item plus Step, so that Cur meets it.
type RangeIter struct {
	Object
	Cur, Stop, Step int64
}

// LongRangeIter runs over any other range.
type LongRangeIter struct {
	Object
	cur, step, left Value
}

// Types of range iterators.
var (
	RangeIterType     = &Type{Name: "range_iterator", Module: "builtins", Kind: KindOther}
	LongRangeIterType = &Type{Name: "longrange_iterator", Module: "builtins", Kind: KindOther}
)

// newRangeIter runs over n ints from start.
func newRangeIter(t *Thread, start, step, n Value) Value {
	if start.Ref == &IntTag && step.Ref == &IntTag && n.Ref == &IntTag {
		if end := intOp(t, OpAdd, start, intOp(t, OpMul, n, step)); end.Ref == &IntTag {
			it := &RangeIter{Object{RangeIterType}, start.N, end.N, step.N}
			return Value{Ref: &it.Object}
		}
	}
	it := &LongRangeIter{Object{LongRangeIterType}, start, step, n}
	return Value{Ref: &it.Object}
}

func rangeIter(t *Thread, self Value) (Value, *Exc) {
	r := AsRange(self)
	if r.Step == Int(1) && r.Start.Ref == &IntTag && r.Stop.Ref == &IntTag && r.Length.Ref == &IntTag {
		it := &RangeIter{Object{RangeIterType}, r.Start.N, r.Start.N + r.Length.N, 1}
		return Value{Ref: &it.Object}, nil
	}
	return newRangeIter(t, r.Start, r.Step, r.Length), nil
}

func rangeReversed(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	r := AsRange(a[0])
	last := r.item(t, intOp(t, OpSub, r.Length, Int(1)))
	return newRangeIter(t, last, intOp(t, OpSub, Int(0), r.Step), r.Length), nil
}

func rangeIterNext(_ *Thread, self Value) (Value, *Exc) {
	it := (*RangeIter)(self.ptr())
	if it.Cur == it.Stop {
		return Value{}, nil
	}
	v := Int(it.Cur)
	it.Cur += it.Step
	return v, nil
}

func rangeIterHint(_ *Thread, self Value) (Value, *Exc) {
	it := (*RangeIter)(self.ptr())
	return Int((it.Stop - it.Cur) / it.Step), nil
}

func longRangeIterNext(t *Thread, self Value) (Value, *Exc) {
	it := (*LongRangeIter)(self.ptr())
	if it.left == Int(0) {
		return Value{}, nil
	}
	v := it.cur
	it.cur, it.left = intOp(t, OpAdd, v, it.step), intOp(t, OpSub, it.left, Int(1))
	return v, nil
}

func setupRange() {
	c := RangeType
	c.Doc = String("range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.")
	c.New, c.Repr, c.Hash, c.Len, c.Bool = rangeNew, rangeRepr, rangeHash, rangeLen, rangeBool
	c.GetItem, c.Contains, c.Compare, c.Iter = rangeGetItem, rangeContains, rangeCompare, rangeIter
	c.Methods([]Native{
		{Name: "index", Sig: "self, object, /", Fn: rangeIndex},
		{Name: "count", Sig: "self, object, /", Fn: rangeCount},
		{Name: "__reversed__", Sig: "self, /", Fn: rangeReversed},
	})
	c.Getters([]Getter{
		{Name: "start", Get: func(t *Thread, v Value) (Value, *Exc) { return AsRange(v).Start, nil }, Member: true},
		{Name: "stop", Get: func(t *Thread, v Value) (Value, *Exc) { return AsRange(v).Stop, nil }, Member: true},
		{Name: "step", Get: func(t *Thread, v Value) (Value, *Exc) { return AsRange(v).Step, nil }, Member: true},
	})
	Ready(c)
	setupIter(RangeIterType, rangeIterNext, rangeIterHint, nil)
	setupIter(LongRangeIterType, longRangeIterNext, func(t *Thread, v Value) (Value, *Exc) { return (*LongRangeIter)(v.ptr()).left, nil }, nil)
}
