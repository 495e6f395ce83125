package object

import (
	"strings"
	"unsafe"
)

// This file is list (Objects/listobject.c), with what list and tuple share: repr, comparison, repetition, search.

// listSub is an instance of a class derived from list.
type listSub struct {
	List
	Ext
}

// overAllocate is how many items CPython makes room for when a list grows to n items (list_resize).
func overAllocate(n int) int { return (n + n>>3 + 6) &^ 3 }

// Allocated is how many items CPython would have room for, which is what sys.getsizeof shows: exact for lists made in one piece, the steps of
// repeated append for others.
func (l *List) Allocated() int {
	n := len(l.Items)
	switch c := cap(l.Items); c {
	case n, evenRoom(n), resizeRoom(n):
		return c
	}
	a := 0
	for a < n {
		a = overAllocate(a + 1)
	}
	return a
}

// evenRoom is how many items CPython makes room for when it fills an empty list from n items (list_preallocate).
func evenRoom(n int) int { return (n + 1) &^ 1 }

// resizeRoom is the same when the items come from a set or dict (list_resize): more than append takes, unless that is less than what is added.
func resizeRoom(n int) int {
	if room := overAllocate(n); n <= room-n {
		return room
	}
	return (n + 3) &^ 3
}

// grow makes room for at least n items: capacities are those of CPython, with some steps left out, because a Go slice can only grow by being copied.
func (l *List) grow(t *Thread, n int) *Exc {
	want := len(l.Items) * 2
	if len(l.Items) > 1024 {
		want = len(l.Items) * 3 / 2
	}
	c := overAllocate(n)
	for c < want {
		c = overAllocate(c + 1)
	}
	if err := t.Charge(int64(c) * 16); err != nil {
		return err
	}
	items := make([]Value, len(l.Items), c)
	copy(items, l.Items)
	l.Items = items
	return nil
}

// Append is l.append(v); MemoryError past the run's limit.
func (l *List) Append(t *Thread, v Value) *Exc {
	if len(l.Items) == cap(l.Items) {
		if err := l.grow(t, len(l.Items)+1); err != nil {
			return err
		}
	}
	l.Items = append(l.Items, v)
	return nil
}

// Extend appends every item of v; those before an error stay.
func (l *List) Extend(t *Thread, v Value) *Exc {
	switch v.Ref.Type {
	case ListType, TupleType:
		return l.appendAll(t, seqItems(v))
	}
	if n := LengthHint(t, v); n > 0 && cap(l.Items) == 0 {
		if err := t.Charge(int64(n) * 16); err != nil {
			return err
		}
		room := evenRoom(n)
		switch v.Ref.Type {
		case SetType, FrozenSetType, DictType, DictKeysType, DictValuesType, DictItemsType:
			room = resizeRoom(n)
		}
		l.Items = make([]Value, 0, room)
	}
	return iterateSized(t, v, func(x Value) (bool, *Exc) { return false, l.Append(t, x) })
}

func (l *List) appendAll(t *Thread, items []Value) *Exc {
	n := len(l.Items) + len(items)
	if cap(l.Items) == 0 {
		if err := t.Charge(int64(n) * 16); err != nil {
			return err
		}
		l.Items = make([]Value, 0, evenRoom(n))
	} else if n > cap(l.Items) {
		if err := l.grow(t, n); err != nil {
			return err
		}
	}
	l.Items = append(l.Items, items...)
	return nil
}

// truncate drops the items from n on.
func (l *List) truncate(n int) {
	clear(l.Items[n:])
	l.Items = l.Items[:n]
}

// removeAt takes out the item at i.
func (l *List) removeAt(i int) Value {
	v := l.Items[i]
	copy(l.Items[i:], l.Items[i+1:])
	l.truncate(len(l.Items) - 1)
	return v
}

// insertAt puts v before position i, which must be within 0 … len.
func (l *List) insertAt(t *Thread, i int, v Value) *Exc {
	if err := l.Append(t, v); err != nil {
		return err
	}
	copy(l.Items[i+1:], l.Items[i:])
	l.Items[i] = v
	return nil
}

// seqItems gives the items of a list or tuple, or of an instance of their subclasses; nil for anything else.
func seqItems(v Value) []Value {
	switch v.Ref.Type.Kind {
	case KindList:
		return (*List)(v.ptr()).Items
	case KindTuple:
		return (*Tuple)(v.ptr()).Items
	}
	return nil
}

// oneIterable checks the arguments of list(), tuple(), set() and frozenset(): at most one, and by position. It returns that one, or absent.
func oneIterable(t *Thread, name string, args []Value, names []*Str) (Value, *Exc) {
	if len(names) > 0 {
		return Value{}, t.TypeError(name + "() takes no keyword arguments")
	}
	switch len(args) {
	case 0:
		return Value{}, nil
	case 1:
		return args[0], nil
	}
	return Value{}, t.TypeError(name + " expected at most 1 argument, got " + itoa(len(args)))
}

// keywordsFor drops the keywords of a call of cls when an __init__ of the class's own takes them.
func keywordsFor(cls *Type, args []Value, names []*Str) ([]Value, []*Str) {
	if len(names) == 0 || cls.Lookup(NameInit) == ObjectType.Lookup(NameInit) {
		return args, names
	}
	return args[:len(args)-len(names)], nil
}

// born tells the machine of a new object if its class has a finaliser.
func (t *Thread) born(o *Object) {
	if o.Type.Flags&FlagFinalize != 0 && t.NewFinalizable != nil {
		t.NewFinalizable(o)
	}
}

func listNew(t *Thread, cls *Type, _ []Value, _ []*Str) (Value, *Exc) {
	if cls == ListType {
		return NewList(nil).V(), nil
	}
	x := &listSub{}
	x.Type = cls
	t.born(&x.Object)
	return x.V(), nil
}

func listInit(t *Thread, self Value, args []Value, names []*Str) *Exc {
	src, err := oneIterable(t, "list", args, names)
	if err != nil {
		return err
	}
	l := AsList(self)
	if cap(l.Items) > 0 {
		l.Items = nil
	}
	if src.Ref == nil {
		return nil
	}
	return l.Extend(t, src)
}

// reprItems writes the reprs of the items that at gives, separated by commas; at is asked anew each time, because a repr may change the container.
func reprItems(t *Thread, b *strings.Builder, at func(i int) (Value, bool)) *Exc {
	for i := 0; ; i++ {
		v, ok := at(i)
		if !ok {
			return nil
		}
		if i > 0 {
			b.WriteString(", ")
		}
		s, err := Repr(t, v)
		if err != nil {
			return err
		}
		b.WriteString(s)
		if b.Len() > 1<<16 {
			if err := t.Charge(int64(b.Len())); err != nil {
				return err
			}
		}
	}
}

func listRepr(t *Thread, self Value) (Value, *Exc) {
	l := AsList(self)
	if len(l.Items) == 0 {
		return String("[]"), nil
	}
	if !t.ReprEnter(&l.Object) {
		return String("[...]"), nil
	}
	defer t.ReprLeave()
	var b strings.Builder
	b.WriteByte('[')
	err := reprItems(t, &b, func(i int) (Value, bool) {
		if i < len(l.Items) {
			return l.Items[i], true
		}
		return Value{}, false
	})
	if err != nil {
		return Value{}, err
	}
	b.WriteByte(']')
	return String(b.String()), nil
}

func listLen(t *Thread, self Value) (int, *Exc) { return len(AsList(self).Items), nil }

func listIter(t *Thread, self Value) (Value, *Exc) { return NewListIter(AsList(self)), nil }

// seqIndex turns a key into a position of a sequence of n items; what is the sequence's name in the errors.
func seqIndex(t *Thread, key Value, n int, what, outOfRange string) (int, *Exc) {
	i := key.N
	if key.Ref != &IntTag {
		if key.Ref.Type.Index == nil && key.Ref.Type.Kind != KindInt && key.Ref.Type.Kind != KindBool {
			return 0, t.TypeError(what + " indices must be integers or slices, not " + TypeName(key))
		}
		var err *Exc
		if i, err = Index(t, key); err != nil {
			return 0, err
		}
	}
	k, ok := NormIndex(i, n)
	if !ok {
		return 0, t.IndexError(outOfRange)
	}
	return k, nil
}

func listGetItem(t *Thread, self, key Value) (Value, *Exc) {
	l := AsList(self)
	if key.Ref == &IntTag {
		if i, ok := NormIndex(key.N, len(l.Items)); ok {
			return l.Items[i], nil
		}
		return Value{}, t.IndexError("list index out of range")
	}
	if s := AsSlice(key); s != nil {
		items, err := sliceOf(t, s, func() []Value { return l.Items })
		if err != nil {
			return Value{}, err
		}
		return NewList(items).V(), nil
	}
	i, err := seqIndex(t, key, len(l.Items), "list", "list index out of range")
	if err != nil {
		return Value{}, err
	}
	return NormItem(t, l, i)
}

// NormItem is l.Items[i], checked again because an __index__ may have shortened the list.
func NormItem(t *Thread, l *List, i int) (Value, *Exc) {
	if i >= len(l.Items) {
		return Value{}, t.IndexError("list index out of range")
	}
	return l.Items[i], nil
}

// sliceOf copies the items that a slice selects; items is called once the slice's own __index__ methods have run.
func sliceOf(t *Thread, s *Slice, items func() []Value) ([]Value, *Exc) {
	start, stop, step, err := s.unpack(t)
	if err != nil {
		return nil, err
	}
	src := items()
	start, _, n := adjustSlice(start, stop, step, len(src))
	if err := t.Charge(int64(n) * 16); err != nil {
		return nil, err
	}
	out := make([]Value, n)
	if step == 1 {
		copy(out, src[start:start+n])
		return out, nil
	}
	for i, k := 0, start; i < n; i, k = i+1, k+step {
		out[i] = src[k]
	}
	return out, nil
}

func listSetItem(t *Thread, self, key, val Value) *Exc {
	l := AsList(self)
	if key.Ref != &IntTag {
		if s := AsSlice(key); s != nil {
			return l.setSlice(t, s, val)
		}
	}
	i, err := seqIndex(t, key, len(l.Items), "list", "list assignment index out of range")
	if err != nil {
		return err
	}
	if i >= len(l.Items) {
		return t.IndexError("list assignment index out of range")
	}
	if val.Ref == nil {
		l.removeAt(i)
		return nil
	}
	l.Items[i] = val
	return nil
}

// setSlice is l[s] = val, or del l[s] for an absent val.
func (l *List) setSlice(t *Thread, s *Slice, val Value) *Exc {
	start, stop, step, err := s.unpack(t)
	if err != nil {
		return err
	}
	var items []Value
	if val.Ref != nil {
		if items, err = assignable(t, val); err != nil {
			return err
		}
	}
	start, stop, n := adjustSlice(start, stop, step, len(l.Items))
	if step == 1 {
		if stop < start {
			stop = start
		}
		return l.replace(t, start, stop, items)
	}
	if val.Ref == nil {
		l.deleteSteps(start, step, n)
		return nil
	}
	if len(items) != n {
		return t.ValueError("attempt to assign sequence of size " + itoa(len(items)) + " to extended slice of size " + itoa(n))
	}
	for i, k := 0, start; i < n; i, k = i+1, k+step {
		l.Items[k] = items[i]
	}
	return nil
}

// assignable copies the items on the right of a slice assignment, so that l[:] = l works.
func assignable(t *Thread, val Value) ([]Value, *Exc) {
	if c := val.Ref.Type; !c.Iterable() {
		return nil, t.TypeError("must assign iterable to extended slice")
	}
	if AsList(val) == nil && AsTuple(val) == nil { // PySequence_Fast
		it, err := Iter(t, val)
		if err != nil {
			return nil, err
		}
		val = it
	}
	return Collect(t, val)
}

// replace puts items in the place of l[i:j].
func (l *List) replace(t *Thread, i, j int, items []Value) *Exc {
	d := len(items) - (j - i)
	n := len(l.Items)
	if d > 0 {
		if n+d > cap(l.Items) {
			if err := l.grow(t, n+d); err != nil {
				return err
			}
		}
		l.Items = l.Items[:n+d]
	}
	if d != 0 {
		copy(l.Items[j+d:], l.Items[j:n])
	}
	copy(l.Items[i:], items)
	if d < 0 {
		l.truncate(n + d)
	}
	return nil
}

// deleteSteps removes n items, at start, start+step and so on.
func (l *List) deleteSteps(start, step, n int) {
	if n == 0 {
		return
	}
	if step < 0 {
		start += step * (n - 1)
		step = -step
	}
	w := start
	for r := start; r < len(l.Items); r++ {
		if (r-start)%step == 0 && (r-start)/step < n {
			continue
		}
		l.Items[w] = l.Items[r]
		w++
	}
	l.truncate(w)
}

func listContains(t *Thread, self, x Value) (bool, *Exc) {
	i, err := findItem(t, self, x, 0, len(seqItems(self)))
	return i >= 0, err
}

// findItem is the position of the first item equal to x between start and stop, or -1. Comparison can change a list: the bounds are checked anew.
func findItem(t *Thread, seq, x Value, start, stop int) (int, *Exc) {
	for i := start; i < stop; i++ {
		items := seqItems(seq)
		if i >= len(items) {
			break
		}
		eq, err := Equal(t, items[i], x)
		if err != nil {
			return -1, err
		}
		if eq {
			return i, nil
		}
	}
	return -1, nil
}

func countItem(t *Thread, seq, x Value) (Value, *Exc) {
	n := 0
	for i := 0; i < len(seqItems(seq)); i++ {
		eq, err := Equal(t, seqItems(seq)[i], x)
		if err != nil {
			return Value{}, err
		}
		if eq {
			n++
		}
	}
	return Int(int64(n)), nil
}

// seqBounds reads the optional start and stop of index().
func seqBounds(t *Thread, start, stop Value, n int) (int, int, *Exc) {
	i, j := 0, n
	var err *Exc
	if start.Ref != nil {
		if i, err = sliceBound(t, start); err != nil {
			return 0, 0, err
		}
	}
	if stop.Ref != nil {
		if j, err = sliceBound(t, stop); err != nil {
			return 0, 0, err
		}
	}
	if i < 0 {
		i = max(i+n, 0)
	}
	if j < 0 {
		j = max(j+n, 0)
	}
	return i, j, nil
}

// sliceBound is an index that is cut to the range of an int (_PyEval_SliceIndexNotNone).
func sliceBound(t *Thread, v Value) (int, *Exc) {
	if v.IsNone() {
		return 0, t.TypeError("slice indices must be integers or have an __index__ method")
	}
	n, err := clipIndex(t, v)
	if err.Is(TypeErrorType) && v.Ref.Type.Index == nil {
		return 0, t.TypeError("slice indices must be integers or have an __index__ method")
	}
	return n, err
}

// compareSeqs is the lexicographic comparison of two sequences of the same type, whose items it reads anew after each step.
func compareSeqs(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	if (op == CmpEq || op == CmpNe) && len(seqItems(a)) != len(seqItems(b)) {
		return Bool(op == CmpNe), nil
	}
	for i := 0; ; i++ {
		x, y := seqItems(a), seqItems(b)
		if i >= len(x) || i >= len(y) {
			return Bool(cmpInts(op, len(x), len(y))), nil
		}
		eq, err := Equal(t, x[i], y[i])
		if err != nil {
			return Value{}, err
		}
		if eq {
			continue
		}
		switch op {
		case CmpEq:
			return False, nil
		case CmpNe:
			return True, nil
		}
		x, y = seqItems(a), seqItems(b)
		if i >= len(x) || i >= len(y) {
			return Bool(cmpInts(op, len(x), len(y))), nil
		}
		return Compare(t, op, x[i], y[i])
	}
}

func cmpInts(op CmpOp, a, b int) bool {
	switch op {
	case CmpLt:
		return a < b
	case CmpLe:
		return a <= b
	case CmpEq:
		return a == b
	case CmpNe:
		return a != b
	case CmpGt:
		return a > b
	}
	return a >= b
}

func listCompare(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	if AsList(a) == nil || AsList(b) == nil {
		return NotImplemented, nil
	}
	return compareSeqs(t, op, a, b)
}

func listAdd(t *Thread, a, b Value) (Value, *Exc) {
	x, y := AsList(a), AsList(b)
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	items, err := concat(t, x.Items, y.Items)
	if err != nil {
		return Value{}, err
	}
	return NewList(items).V(), nil
}

func concat(t *Thread, a, b []Value) ([]Value, *Exc) {
	n := len(a) + len(b)
	if err := t.Charge(int64(n) * 16); err != nil {
		return nil, err
	}
	out := make([]Value, n)
	copy(out, a)
	copy(out[len(a):], b)
	return out, nil
}

// seqRepeat finds the sequence of type kind and the count in a * b; ok is false when there is no such pair.
func seqRepeat(t *Thread, kind Kind, a, b Value) (seq Value, n int, ok bool, err *Exc) {
	seq, by := a, b
	if a.Ref.Type.Kind != kind {
		seq, by = b, a
	}
	k := by.Ref.Type.Kind
	if k != KindInt && k != KindBool && by.Ref.Type.Index == nil {
		return Value{}, 0, false, nil
	}
	x, err := IndexValue(t, by)
	if err != nil {
		return Value{}, 0, false, err
	}
	i, fits := Int64(x)
	if !fits {
		return Value{}, 0, false, t.OverflowError("cannot fit '" + TypeName(by) + "' into an index-sized integer")
	}
	return seq, int(max(i, 0)), true, nil
}

// repeat is items n times over.
func repeat(t *Thread, items []Value, n int) ([]Value, *Exc) {
	if len(items) == 0 || n <= 0 {
		return nil, nil
	}
	if n > 1<<40/len(items) {
		return nil, t.NewExc(MemoryErrorType, "")
	}
	total := n * len(items)
	if err := t.Charge(int64(total) * 16); err != nil {
		return nil, err
	}
	out := make([]Value, total)
	for k := copy(out, items); k < total; k *= 2 {
		copy(out[k:], out[:k])
	}
	return out, nil
}

func listMul(t *Thread, a, b Value) (Value, *Exc) {
	seq, n, ok, err := seqRepeat(t, KindList, a, b)
	if err != nil {
		return Value{}, err
	}
	if !ok {
		return NotImplemented, nil
	}
	items, err := repeat(t, AsList(seq).Items, n)
	if err != nil {
		return Value{}, err
	}
	return NewList(items).V(), nil
}

func listInplaceAdd(t *Thread, a, b Value) (Value, *Exc) {
	return a, AsList(a).Extend(t, b)
}

func listInplaceMul(t *Thread, a, b Value) (Value, *Exc) {
	_, n, ok, err := seqRepeat(t, KindList, a, b)
	if err != nil {
		return Value{}, err
	}
	if !ok {
		return NotImplemented, nil
	}
	l := AsList(a)
	items, err := repeat(t, l.Items, n)
	if err != nil {
		return Value{}, err
	}
	l.Items = items
	return a, nil
}

// operandError words a + b or a * b that a sequence refused (PyNumber_Add and PyNumber_Multiply, Objects/abstract.c); nil when neither operand is one.
func operandError(t *Thread, op BinOp, a, b Value) *Exc {
	switch op {
	case OpAdd:
		switch k := a.Ref.Type.Kind; k {
		case KindStr, KindList, KindTuple:
			name := nativeBase(a.Ref.Type).Name
			return t.TypeError("can only concatenate " + name + " (not \"" + TypeName(b) + "\") to " + name)
		case KindBytes, KindByteArray:
			return t.TypeError("can't concat " + TypeName(b) + " to " + TypeName(a))
		}
	case OpMul:
		if isRepeatable(a) {
			return t.TypeError("can't multiply sequence by non-int of type '" + TypeName(b) + "'")
		}
		if isRepeatable(b) {
			return t.TypeError("can't multiply sequence by non-int of type '" + TypeName(a) + "'")
		}
	}
	return nil
}

// sequenceResult turns the NotImplemented of a wrapper such as list.__add__ into the error that sequences raise there: in CPython they have no
// number slots, so that the other operand is not asked.
func sequenceResult(t *Thread, op BinOp, a []Value) func(v Value, err *Exc) (Value, *Exc) {
	return func(v Value, err *Exc) (Value, *Exc) {
		if err != nil || v != NotImplemented || !isRepeatable(a[0]) {
			return v, err
		}
		switch op {
		case OpAdd:
			return Value{}, operandError(t, op, a[0], a[1])
		case OpMul:
			return Value{}, t.TypeError("'" + TypeName(a[1]) + "' object cannot be interpreted as an integer")
		}
		return v, nil
	}
}

func isRepeatable(v Value) bool {
	switch v.Ref.Type.Kind {
	case KindStr, KindBytes, KindByteArray, KindList, KindTuple:
		return true
	}
	return false
}

func listAppend(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return None, AsList(a[0]).Append(t, a[1])
}

func listExtend(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return None, AsList(a[0]).Extend(t, a[1])
}

// ssize is operator.index(v) for an argument that C code takes as a Py_ssize_t.
func ssize(t *Thread, v Value) (int64, *Exc) {
	x, err := IndexValue(t, v)
	if err != nil {
		return 0, err
	}
	i, ok := Int64(x)
	if !ok {
		return 0, t.OverflowError("Python int too large to convert to C ssize_t")
	}
	return i, nil
}

func listInsert(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	i, err := ssize(t, a[1])
	if err != nil {
		return Value{}, err
	}
	l := AsList(a[0])
	n := int64(len(l.Items))
	if i < 0 {
		i = max(i+n, 0)
	}
	return None, l.insertAt(t, int(min(i, n)), a[2])
}

func listPop(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	l := AsList(a[0])
	i := int64(-1)
	if a[1].Ref != nil {
		var err *Exc
		if i, err = ssize(t, a[1]); err != nil {
			return Value{}, err
		}
	}
	n := len(l.Items)
	if n == 0 {
		return Value{}, t.IndexError("pop from empty list")
	}
	k, ok := NormIndex(i, n)
	if !ok {
		return Value{}, t.IndexError("pop index out of range")
	}
	if k == n-1 {
		v := l.Items[k]
		l.Items[k] = Value{}
		l.Items = l.Items[:k]
		return v, nil
	}
	return l.removeAt(k), nil
}

func listRemove(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	l := AsList(a[0])
	i, err := findItem(t, a[0], a[1], 0, len(l.Items))
	if err != nil {
		return Value{}, err
	}
	if i < 0 {
		return Value{}, t.ValueError("list.remove(x): x not in list")
	}
	if i < len(l.Items) {
		l.removeAt(i)
	}
	return None, nil
}

func listIndex(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	start, stop, err := seqBounds(t, a[2], a[3], len(AsList(a[0]).Items))
	if err != nil {
		return Value{}, err
	}
	i, err := findItem(t, a[0], a[1], start, stop)
	if err != nil {
		return Value{}, err
	}
	if i < 0 {
		s, err := Repr(t, a[1])
		if err != nil {
			return Value{}, err
		}
		return Value{}, t.ValueError(s + " is not in list")
	}
	return Int(int64(i)), nil
}

func listCount(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return countItem(t, a[0], a[1]) }

func listReverse(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	reverse(AsList(a[0]).Items)
	return None, nil
}

func reverse(s []Value) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}

func listClear(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	AsList(a[0]).Items = nil
	return None, nil
}

func listCopy(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	items, err := concat(t, AsList(a[0]).Items, nil)
	if err != nil {
		return Value{}, err
	}
	return NewList(items).V(), nil
}

func listReversed(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	l := AsList(a[0])
	it := &ListRevIter{Object{ListRevIterType}, l, len(l.Items) - 1}
	return Value{Ref: &it.Object}, nil
}

func listTraverse(o *Object, visit func(Value)) {
	for _, v := range (*List)(unsafe.Pointer(o)).Items {
		visit(v)
	}
}

func setupList() {
	c := ListType
	c.Doc = String("Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.")
	c.New, c.Init, c.Repr, c.Len, c.Iter = listNew, listInit, listRepr, listLen, listIter
	c.GetItem, c.SetItem, c.Contains, c.Compare = listGetItem, listSetItem, listContains, listCompare
	c.binary()[OpAdd], c.binary()[OpMul] = listAdd, listMul
	c.inplace()[OpAdd], c.inplace()[OpMul] = listInplaceAdd, listInplaceMul
	c.Traverse = listTraverse
	subLayouts[KindList] = unsafe.Offsetof(listSub{}.Ext)
	c.Methods([]Native{
		{Name: "append", Sig: "self, object, /", Fn: listAppend},
		{Name: "extend", Sig: "self, iterable, /", Fn: listExtend, Sink: extendSinkOf},
		{Name: "insert", Sig: "self, index, object, /", Fn: listInsert},
		{Name: "pop", Sig: "self, index=-1, /", Fn: listPop},
		{Name: "remove", Sig: "self, value, /", Fn: listRemove},
		{Name: "index", Sig: "self, value, start=0, stop=9223372036854775807, /", Fn: listIndex},
		{Name: "count", Sig: "self, value, /", Fn: listCount},
		{Name: "reverse", Sig: "self, /", Fn: listReverse},
		{Name: "sort", Sig: "self, /, *, key=None, reverse=False", Fn: listSort},
		{Name: "clear", Sig: "self, /", Fn: listClear},
		{Name: "copy", Sig: "self, /", Fn: listCopy},
		{Name: "__reversed__", Sig: "self, /", Fn: listReversed},
	})
	Ready(c)
	c.dropReflected(OpAdd)
}

// dropReflected removes the wrapper of a reflected operator from a sequence's namespace: concatenation has none in CPython.
func (c *Type) dropReflected(op BinOp) { c.Attrs.DelStr(Intern(binarySpecs[op].rname)) }
