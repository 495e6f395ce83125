package object

import (
	"math/bits"
	"strings"
	"unsafe"
)

// This file is tuple (Objects/tupleobject.c).

// tupleSub is an instance of a class derived from tuple.
type tupleSub struct {
	Tuple
	Ext
}

func tupleNew(t *Thread, cls *Type, args []Value, names []*Str) (Value, *Exc) {
	args, names = keywordsFor(cls, args, names)
	src, err := oneIterable(t, "tuple", args, names)
	if err != nil {
		return Value{}, err
	}
	if src.Ref != nil && cls == TupleType && src.Ref.Type == TupleType {
		return src, nil
	}
	var items []Value
	if src.Ref != nil {
		if items, err = Collect(t, src); err != nil {
			return Value{}, err
		}
	}
	return t.NewTupleOf(cls, items), nil
}

// NewTupleOf makes a tuple of class cls, which is tuple or derives from it, that owns items.
func (t *Thread) NewTupleOf(cls *Type, items []Value) Value {
	if cls == TupleType {
		return NewTuple(items...).V()
	}
	x := &tupleSub{}
	x.Type, x.Items = cls, items
	t.born(&x.Object)
	return x.V()
}

func tupleRepr(t *Thread, self Value) (Value, *Exc) {
	u := AsTuple(self)
	if len(u.Items) == 0 {
		return String("()"), nil
	}
	if !t.ReprEnter(&u.Object) {
		return String("(...)"), nil
	}
	defer t.ReprLeave()
	var b strings.Builder
	b.WriteByte('(')
	err := reprItems(t, &b, func(i int) (Value, bool) {
		if i < len(u.Items) {
			return u.Items[i], true
		}
		return Value{}, false
	})
	if err != nil {
		return Value{}, err
	}
	if len(u.Items) == 1 {
		b.WriteByte(',')
	}
	b.WriteByte(')')
	return String(b.String()), nil
}

// The constants of xxHash, on which CPython's hashes of tuples and slices are built.
const (
	xxPrime1 = 11400714785074694791
	xxPrime2 = 14029467366897019727
	xxPrime5 = 2870177450012600261
)

// xxLane mixes one item's hash into the accumulator.
func xxLane(acc uint64, h int64) uint64 {
	return bits.RotateLeft64(acc+uint64(h)*xxPrime2, 31) * xxPrime1
}

// hashItems is the hash of a tuple of items (tuplehash).
func hashItems(t *Thread, items []Value) (int64, *Exc) {
	if err := t.Enter(""); err != nil {
		return 0, err
	}
	defer t.Leave()
	acc := uint64(xxPrime5)
	for _, v := range items {
		h, err := Hash(t, v)
		if err != nil {
			return 0, err
		}
		acc = xxLane(acc, h)
	}
	acc += uint64(len(items)) ^ (xxPrime5 ^ 3527539)
	if acc == 1<<64-1 {
		return 1546275796, nil
	}
	return int64(acc), nil
}

func tupleHash(t *Thread, self Value) (int64, *Exc) { return hashItems(t, AsTuple(self).Items) }

func tupleLen(t *Thread, self Value) (int, *Exc) { return len(AsTuple(self).Items), nil }

func tupleIter(t *Thread, self Value) (Value, *Exc) { return NewTupleIter(AsTuple(self)), nil }

func tupleGetItem(t *Thread, self, key Value) (Value, *Exc) {
	u := AsTuple(self)
	if s := AsSlice(key); s != nil {
		items, err := sliceOf(t, s, func() []Value { return u.Items })
		if err != nil {
			return Value{}, err
		}
		if len(items) == len(u.Items) && u.Type == TupleType && (s.Step.IsNone() || s.Step == Int(1)) {
			return self, nil
		}
		return NewTuple(items...).V(), nil
	}
	i, err := seqIndex(t, key, len(u.Items), "tuple", "tuple index out of range")
	if err != nil {
		return Value{}, err
	}
	return u.Items[i], nil
}

func tupleCompare(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	if AsTuple(a) == nil || AsTuple(b) == nil {
		return NotImplemented, nil
	}
	return compareSeqs(t, op, a, b)
}

func tupleAdd(t *Thread, a, b Value) (Value, *Exc) {
	x, y := AsTuple(a), AsTuple(b)
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	if len(x.Items) == 0 && y.Type == TupleType {
		return b, nil
	}
	if len(y.Items) == 0 && x.Type == TupleType {
		return a, nil
	}
	items, err := concat(t, x.Items, y.Items)
	if err != nil {
		return Value{}, err
	}
	return NewTuple(items...).V(), nil
}

func tupleMul(t *Thread, a, b Value) (Value, *Exc) {
	seq, n, ok, err := seqRepeat(t, KindTuple, a, b)
	if err != nil {
		return Value{}, err
	}
	if !ok {
		return NotImplemented, nil
	}
	u := AsTuple(seq)
	if n == 1 && u.Type == TupleType {
		return seq, nil
	}
	items, err := repeat(t, u.Items, n)
	if err != nil {
		return Value{}, err
	}
	return NewTuple(items...).V(), nil
}

func tupleIndex(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	start, stop, err := seqBounds(t, a[2], a[3], len(AsTuple(a[0]).Items))
	if err != nil {
		return Value{}, err
	}
	i, err := findItem(t, a[0], a[1], start, stop)
	if err != nil {
		return Value{}, err
	}
	if i < 0 {
		return Value{}, t.ValueError("tuple.index(x): x not in tuple")
	}
	return Int(int64(i)), nil
}

func tupleNewArgs(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return NewTuple(NewTuple(AsTuple(a[0]).Items...).V()).V(), nil
}

func tupleTraverse(o *Object, visit func(Value)) {
	for _, v := range (*Tuple)(unsafe.Pointer(o)).Items {
		visit(v)
	}
}

func setupTuple() {
	c := TupleType
	c.Doc = String("Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.")
	c.New, c.Repr, c.Hash, c.Len, c.Iter = tupleNew, tupleRepr, tupleHash, tupleLen, tupleIter
	c.GetItem, c.Contains, c.Compare = tupleGetItem, listContains, tupleCompare
	c.binary()[OpAdd], c.binary()[OpMul] = tupleAdd, tupleMul
	c.Traverse = tupleTraverse
	subLayouts[KindTuple] = unsafe.Offsetof(tupleSub{}.Ext)
	c.Methods([]Native{
		{Name: "index", Sig: "self, value, start=0, stop=9223372036854775807, /", Fn: tupleIndex},
		{Name: "count", Sig: "self, value, /", Fn: listCount},
		{Name: "__getnewargs__", Sig: "self, /", Fn: tupleNewArgs},
	})
	Ready(c)
	c.dropReflected(OpAdd)
}
