package object

import (
	"strconv"

	"loopscope/wasm/python/stack"
)

// Names of special methods and attributes that the engine itself looks up.
var (
	NameInit     = Intern("__init__")
	NameNew      = Intern("__new__")
	NameDict     = Intern("__dict__")
	NameClass    = Intern("__class__")
	NameName     = Intern("__name__")
	NameModule   = Intern("__module__")
	NameQualname = Intern("__qualname__")
	NameDoc      = Intern("__doc__")
	NameGetattr  = Intern("__getattr__")
	NameDel      = Intern("__del__")
	NameHash     = Intern("__hash__")
	NameEnter    = Intern("__enter__")
	NameExit     = Intern("__exit__")
	NameAEnter   = Intern("__aenter__")
	NameAExit    = Intern("__aexit__")
	NameFormat   = Intern("__format__")
	NameLenHint  = Intern("__length_hint__")
	NameMissing  = Intern("__missing__")
	NameReversed = Intern("__reversed__")
	NameSlots    = Intern("__slots__")
)

// binarySpec says how an operator is written and which special methods stand for it.
type binarySpec struct{ symbol, inplace, name, rname, iname string }

var binarySpecs = [NumBinOps]binarySpec{
	OpAdd: {"+", "+=", "__add__", "__radd__", "__iadd__"}, OpSub: {"-", "-=", "__sub__", "__rsub__", "__isub__"},
	OpMul: {"*", "*=", "__mul__", "__rmul__", "__imul__"}, OpTrueDiv: {"/", "/=", "__truediv__", "__rtruediv__", "__itruediv__"},
	OpFloorDiv: {"//", "//=", "__floordiv__", "__rfloordiv__", "__ifloordiv__"}, OpMod: {"%", "%=", "__mod__", "__rmod__", "__imod__"},
	OpPow: {"** or pow()", "**=", "__pow__", "__rpow__", "__ipow__"}, OpLShift: {"<<", "<<=", "__lshift__", "__rlshift__", "__ilshift__"},
	OpRShift: {">>", ">>=", "__rshift__", "__rrshift__", "__irshift__"}, OpAnd: {"&", "&=", "__and__", "__rand__", "__iand__"},
	OpOr: {"|", "|=", "__or__", "__ror__", "__ior__"}, OpXor: {"^", "^=", "__xor__", "__rxor__", "__ixor__"},
	OpMatMul: {"@", "@=", "__matmul__", "__rmatmul__", "__imatmul__"}, OpDivMod: {"divmod()", "", "__divmod__", "__rdivmod__", ""},
}

func binarySlot(c *Type, op BinOp) BinaryFunc {
	if c.Binary == nil {
		return nil
	}
	return c.Binary[op]
}

// BinaryOp is a op b: the left operand's slot, then the right's, the right's first when its type derives from the left's (binary_op1, Objects/abstract.c).
func BinaryOp(t *Thread, op BinOp, a, b Value) (Value, *Exc) {
	if f := numericSlot(op, a, b); f != nil {
		return f(t, a, b)
	}
	v, err := tryBinary(t, op, a, b)
	if err != nil || v != NotImplemented {
		return v, err
	}
	return Value{}, unsupported(t, binarySpecs[op].symbol, op, a, b)
}

func tryBinary(t *Thread, op BinOp, a, b Value) (Value, *Exc) {
	ta, tb := a.Ref.Type, b.Ref.Type
	fa := binarySlot(ta, op)
	var fb BinaryFunc
	if ta != tb && ta.userOps&tb.userOps>>op&1 == 0 { // userBinary asks both operands itself
		fb = binarySlot(tb, op)
	}
	if fb != nil && fa != nil && tb.IsSubtype(ta) {
		v, err := fb(t, a, b)
		if err != nil || v != NotImplemented {
			return v, err
		}
		fb = nil
	}
	if fa != nil {
		v, err := fa(t, a, b)
		if err != nil || v != NotImplemented {
			return v, err
		}
	}
	if fb != nil {
		return fb(t, a, b)
	}
	return NotImplemented, nil
}

// InplaceOp is a op= b.
func InplaceOp(t *Thread, op BinOp, a, b Value) (Value, *Exc) {
	if f := numericSlot(op, a, b); f != nil {
		return f(t, a, b)
	}
	if c := a.Ref.Type; c.Inplace != nil {
		if f := c.Inplace[op]; f != nil {
			v, err := f(t, a, b)
			if err != nil || v != NotImplemented {
				return v, err
			}
		}
	}
	if op == OpMul && isRepeatable(b) && !isRepeatable(a) && a.Ref.Type.sequenceLike() && a.Ref.Type.userOps>>op&1 == 0 && !b.Ref.Type.IsHeap() {
		return Value{}, t.unsupportedTypes(binarySpecs[op].inplace, a, b) // PyNumber_InPlaceMultiply asks the right operand only when the left one is no sequence
	}
	v, err := tryBinary(t, op, a, b)
	if err != nil || v != NotImplemented {
		return v, err
	}
	return Value{}, unsupported(t, binarySpecs[op].inplace, op, a, b)
}

func unsupported(t *Thread, symbol string, op BinOp, a, b Value) *Exc {
	concat := op != OpAdd || a.Ref.Type.userOps>>op&1 == 0 // a class with an __add__ of its own is no sequence to +
	if err := operandError(t, op, a, b); concat && err != nil {
		return err
	}
	if bi := AsBuiltin(a); op == OpRShift && bi != nil && bi.Name == "print" && bi.Module == "builtins" {
		symbol += ": '" + TypeName(a) + "' and '" + TypeName(b) + "'. Did you mean \"print(<message>, file=<output_stream>)\"?"
		return t.TypeError("unsupported operand type(s) for " + symbol)
	}
	return t.unsupportedTypes(symbol, a, b)
}

func (t *Thread) unsupportedTypes(symbol string, a, b Value) *Exc {
	return t.TypeError("unsupported operand type(s) for " + symbol + ": '" + TypeName(a) + "' and '" + TypeName(b) + "'")
}

// Unary operators.
func Negative(t *Thread, v Value) (Value, *Exc) { return unary(t, v, v.Ref.Type.Neg, "-") }
func Positive(t *Thread, v Value) (Value, *Exc) { return unary(t, v, v.Ref.Type.Pos, "+") }
func Inverted(t *Thread, v Value) (Value, *Exc) { return unary(t, v, v.Ref.Type.Invert, "~") }

func unary(t *Thread, v Value, f UnaryFunc, op string) (Value, *Exc) {
	if f == nil {
		return Value{}, t.TypeError("bad operand type for unary " + op + ": '" + TypeName(v) + "'")
	}
	return f(t, v)
}

// Truth is bool(v).
func Truth(t *Thread, v Value) (bool, *Exc) {
	switch v.Ref {
	case &BoolTag, &IntTag:
		return v.N != 0, nil
	case &NoneTag:
		return false, nil
	case &FloatTag:
		return v.F() != 0, nil
	}
	c := v.Ref.Type
	if c.Bool != nil {
		return c.Bool(t, v)
	}
	if c.Len != nil {
		n, err := c.Len(t, v)
		return n != 0, err
	}
	return true, nil
}

// Compare is a op b as a value, which need not be a bool.
func Compare(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	if err := t.Enter(" in comparison"); err != nil {
		return Value{}, err
	}
	v, err := compare(t, op, a, b)
	t.Native--
	return v, err
}

var cmpSwapped = [...]CmpOp{CmpLt: CmpGt, CmpLe: CmpGe, CmpEq: CmpEq, CmpNe: CmpNe, CmpGt: CmpLt, CmpGe: CmpLe}
var cmpSymbols = [...]string{"<", "<=", "==", "!=", ">", ">="}

// compare is do_richcompare (Objects/object.c).
func compare(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	ta, tb := a.Ref.Type, b.Ref.Type
	reflectedTried := false
	if ta != tb && tb.Compare != nil && tb.IsSubtype(ta) {
		reflectedTried = true
		v, err := tb.Compare(t, cmpSwapped[op], b, a)
		if err != nil || v != NotImplemented {
			return v, err
		}
	}
	if ta.Compare != nil {
		v, err := ta.Compare(t, op, a, b)
		if err != nil || v != NotImplemented {
			return v, err
		}
	}
	if !reflectedTried && tb.Compare != nil {
		v, err := tb.Compare(t, cmpSwapped[op], b, a)
		if err != nil || v != NotImplemented {
			return v, err
		}
	}
	switch op {
	case CmpEq:
		return Bool(a == b), nil
	case CmpNe:
		return Bool(a != b), nil
	}
	return Value{}, t.TypeError("'" + cmpSymbols[op] + "' not supported between instances of '" + TypeName(a) + "' and '" + TypeName(b) + "'")
}

// Equal is "a is b or a == b", as containers compare their items.
func Equal(t *Thread, a, b Value) (bool, *Exc) {
	if a == b {
		return true, nil
	}
	if a.Ref == &IntTag && b.Ref == &IntTag {
		return false, nil
	}
	if a.Ref.Type == StrType && b.Ref.Type == StrType {
		return AsStr(a).S == AsStr(b).S, nil
	}
	v, err := Compare(t, CmpEq, a, b)
	if err != nil {
		return false, err
	}
	return Truth(t, v)
}

// Less is a < b as a Go bool, for sorting.
func Less(t *Thread, a, b Value) (bool, *Exc) {
	if a.Ref == &IntTag && b.Ref == &IntTag {
		return a.N < b.N, nil
	}
	v, err := Compare(t, CmpLt, a, b)
	if err != nil {
		return false, err
	}
	return Truth(t, v)
}

// Hash is hash(v).
func Hash(t *Thread, v Value) (int64, *Exc) {
	if v.Ref == &IntTag && uint64(v.N) < hashModulus {
		return v.N, nil
	}
	c := v.Ref.Type
	if c == StrType {
		return AsStr(v).Hash(), nil
	}
	if c.Hash == nil {
		return 0, t.TypeError("unhashable type: '" + c.Name + "'")
	}
	return c.Hash(t, v)
}

// Repr is repr(v).
func Repr(t *Thread, v Value) (string, *Exc) {
	return text(t, v, v.Ref.Type.Repr, "__repr__", " while getting the repr of an object")
}

// ToStr is str(v).
func ToStr(t *Thread, v Value) (string, *Exc) {
	if v.Ref.Type == StrType {
		return AsStr(v).S, nil
	}
	if f := v.Ref.Type.Str; f != nil {
		return text(t, v, f, "__str__", " while getting the str of an object")
	}
	return Repr(t, v)
}

func text(t *Thread, v Value, f UnaryFunc, name, where string) (string, *Exc) {
	if err := t.Enter(where); err != nil {
		return "", err
	}
	r, err := f(t, v)
	t.Native--
	if err != nil {
		return "", err
	}
	s := AsStr(r)
	if s == nil {
		return "", t.TypeError(name + " returned non-string (type " + TypeName(r) + ")")
	}
	return s.S, nil
}

// Len is len(v).
func Len(t *Thread, v Value) (int, *Exc) {
	f := v.Ref.Type.Len
	if f == nil {
		return 0, t.TypeError("object of type '" + TypeName(v) + "' has no len()")
	}
	return f(t, v)
}

// Iter is iter(v).
func Iter(t *Thread, v Value) (Value, *Exc) {
	c := v.Ref.Type
	if c.Iter != nil {
		it, err := c.Iter(t, v)
		if err == nil && it.Ref.Type.Next == nil {
			return Value{}, t.TypeError("iter() returned non-iterator of type '" + TypeName(it) + "'")
		}
		return it, err
	}
	if c.Iterable() && c.Lookup(Intern("__getitem__")).Ref != nil {
		return NewSeqIter(v), nil
	}
	return Value{}, t.TypeError("'" + TypeName(v) + "' object is not iterable")
}

// Next is the iterator's next item, absent when it is exhausted, be it by StopIteration (PyIter_Next).
func Next(t *Thread, it Value) (Value, *Exc) {
	f := it.Ref.Type.Next
	if f == nil {
		return Value{}, t.TypeError("'" + TypeName(it) + "' object is not an iterator")
	}
	if t.linked() {
		return Value{}, t.NewExc(RecursionErrorType, "maximum recursion depth exceeded")
	}
	if t.links%linksPerEntry == linksPerEntry-1 {
		stack.Deeper(t.links / linksPerEntry)
	}
	t.links++
	v, err := f(t, it)
	t.links--
	if err.Is(StopIterationType) {
		return Value{}, nil
	}
	return v, err
}

// Iterate calls f for each item of v until f fails or says stop.
func Iterate(t *Thread, v Value, f func(Value) (stop bool, err *Exc)) *Exc {
	switch v.Ref.Type {
	case ListType:
		l := AsList(v)
		for i := 0; i < len(l.Items); i++ {
			if stop, err := f(l.Items[i]); stop || err != nil {
				return err
			}
		}
		return nil
	case TupleType:
		for _, x := range AsTuple(v).Items {
			if stop, err := f(x); stop || err != nil {
				return err
			}
		}
		return nil
	}
	it, err := Iter(t, v)
	if err != nil {
		return err
	}
	return iterateOver(t, it, f)
}

// iterateSized is Iterate for what makes room beforehand: a class written in Python is asked how many items there will be, after its __iter__.
func iterateSized(t *Thread, v Value, f func(Value) (stop bool, err *Exc)) *Exc {
	if !v.Ref.Type.IsHeap() {
		return Iterate(t, v, f)
	}
	it, err := Iter(t, v)
	if err != nil {
		return err
	}
	if _, err := AskLength(t, v, 0); err != nil {
		return err
	}
	return iterateOver(t, it, f)
}

// iterateOver is Iterate for an iterator, which is not asked for its __iter__.
func iterateOver(t *Thread, it Value, f func(Value) (stop bool, err *Exc)) *Exc {
	next := it.Ref.Type.Next
	for {
		x, err := next(t, it)
		if err.Is(StopIterationType) {
			return nil
		}
		if err != nil || x.Ref == nil {
			return err
		}
		if stop, err := f(x); stop || err != nil {
			return err
		}
	}
}

// RunSink feeds every item of iterable to sink.
func RunSink(t *Thread, iterable Value, sink Sink) (Value, *Exc) {
	iterate := Iterate
	if _, ok := sink.(*listSink); ok {
		iterate = iterateSized
	}
	if err := iterate(t, iterable, func(v Value) (bool, *Exc) { return sink.Take(t, v) }); err != nil {
		return Value{}, err
	}
	return sink.Finish(t)
}

// Collect returns the items of v in a new slice.
func Collect(t *Thread, v Value) ([]Value, *Exc) {
	switch v.Ref.Type {
	case ListType:
		return append([]Value(nil), AsList(v).Items...), nil
	case TupleType:
		return append([]Value(nil), AsTuple(v).Items...), nil
	}
	var out []Value
	if n := LengthHint(t, v); n > 0 && n < 1<<20 {
		out = make([]Value, 0, n)
	}
	n := 0
	err := iterateSized(t, v, func(x Value) (bool, *Exc) {
		out = append(out, x)
		if n++; n&0xffff == 0 {
			if err := t.Charge(int64(len(out)) * 16); err != nil {
				return true, err
			}
		}
		return false, nil
	})
	return out, err
}

// LengthHint guesses how many items v will give, 0 when unknown; it runs no Python code.
func LengthHint(t *Thread, v Value) int {
	if c := v.Ref.Type; c.Len != nil && !c.IsHeap() {
		if n, err := c.Len(t, v); err == nil {
			return n
		}
	}
	return 0
}

// AskLength is how many items v says it has, by __len__ or else __length_hint__ (PyObject_LengthHint); missing when it says nothing.
func AskLength(t *Thread, v Value, missing int) (int, *Exc) {
	if f := v.Ref.Type.Len; f != nil {
		n, err := f(t, v)
		if !err.Is(TypeErrorType) {
			return n, err
		}
	}
	r, found, err := CallSpecial(t, v, NameLenHint)
	if err.Is(TypeErrorType) || err == nil && (!found || r == NotImplemented) {
		return missing, nil
	}
	if err != nil {
		return 0, err
	}
	if !IsIntLike(r) {
		return 0, t.TypeError("__length_hint__ must be an integer, not " + TypeName(r))
	}
	n, ok := Int64(ToInt(r))
	if !ok {
		return 0, t.OverflowError("Python int too large to convert to C ssize_t")
	}
	if n < 0 {
		return 0, t.ValueError("__length_hint__() should return >= 0")
	}
	return int(n), nil
}

// GetItem is v[key].
func GetItem(t *Thread, v, key Value) (Value, *Exc) {
	if f := v.Ref.Type.GetItem; f != nil {
		return f(t, v, key)
	}
	if c := AsType(v); c != nil {
		return classGetItem(t, c, key)
	}
	return Value{}, t.TypeError("'" + TypeName(v) + "' object is not subscriptable")
}

func classGetItem(t *Thread, c *Type, key Value) (Value, *Exc) {
	if c == TypeType {
		return NewGenericAlias(t, c.V(), key), nil
	}
	f, err := GetAttrOpt(t, c.V(), Intern("__class_getitem__"))
	if err != nil {
		return Value{}, err
	}
	if f.Ref == nil {
		return Value{}, t.TypeError("type '" + c.Name + "' is not subscriptable")
	}
	return CallArgs(t, f, key)
}

// SetItem is v[key] = x.
func SetItem(t *Thread, v, key, x Value) *Exc {
	f := v.Ref.Type.SetItem
	if f == nil {
		return t.TypeError("'" + TypeName(v) + "' object does not support item assignment")
	}
	return f(t, v, key, x)
}

// DelItem is del v[key].
func DelItem(t *Thread, v, key Value) *Exc {
	f := v.Ref.Type.SetItem
	if f == nil {
		return noItemDeletion(t, v, key)
	}
	return f(t, v, key, Value{})
}

// noItemDeletion is the error of del v[key]. CPython words it in two ways: sequences are asked for an index by another function.
func noItemDeletion(t *Thread, v, key Value) *Exc {
	if isIndexable(key) && v.Ref.Type.sequenceLike() {
		return t.TypeError("'" + TypeName(v) + "' object doesn't support item deletion")
	}
	return t.TypeError("'" + TypeName(v) + "' object does not support item deletion")
}

// sequenceLike reports whether CPython gives the class a table of sequence methods (tp_as_sequence), whatever it holds.
func (c *Type) sequenceLike() bool { return c.IsHeap() || c.Len != nil || c.Contains != nil }

// Iterable reports whether iter() takes instances of c: they have __iter__, or are sequences.
func (c *Type) Iterable() bool {
	return c.Iter != nil || c.GetItem != nil && c.Kind != KindDict && c != UnionType
}

// Contains is item in v.
func Contains(t *Thread, v, item Value) (bool, *Exc) {
	c := v.Ref.Type
	if c.Contains != nil {
		return c.Contains(t, v, item)
	}
	it, err := Iter(t, v)
	if err != nil {
		if err.Is(TypeErrorType) {
			err = t.TypeError("argument of type '" + TypeName(v) + "' is not iterable")
		}
		return false, err
	}
	found := false
	err = Iterate(t, it, func(x Value) (bool, *Exc) {
		eq, err := Equal(t, x, item)
		found = eq
		return eq, err
	})
	return found, err
}

// Index is operator.index(v) for values that must fit an int64: what is the word the error uses ("list indices", say).
func Index(t *Thread, v Value) (int64, *Exc) {
	if v.Ref == &IntTag || v.Ref == &BoolTag {
		return v.N, nil
	}
	x, err := IndexValue(t, v)
	if err != nil {
		return 0, err
	}
	if n, ok := Int64(x); ok {
		return n, nil
	}
	return 0, t.IndexError("cannot fit '" + TypeName(v) + "' into an index-sized integer")
}

// IndexValue is operator.index(v): an exact int.
func IndexValue(t *Thread, v Value) (Value, *Exc) {
	if v.Ref == &IntTag {
		return v, nil
	}
	if v.Ref == &BoolTag {
		return Int(v.N), nil
	}
	if v.Ref.Type.Kind == KindInt {
		return ToInt(v), nil
	}
	f := v.Ref.Type.Index
	if f == nil {
		return Value{}, t.TypeError("'" + TypeName(v) + "' object cannot be interpreted as an integer")
	}
	x, err := f(t, v)
	if err != nil {
		return Value{}, err
	}
	if k := x.Ref.Type.Kind; k != KindInt && k != KindBool {
		return Value{}, t.TypeError("__index__ returned non-int (type " + TypeName(x) + ")")
	}
	return ToInt(x), nil
}

// NormIndex applies Python's rule for negative indexes; ok is false when i is out of 0 … n-1.
func NormIndex(i int64, n int) (int, bool) {
	if i < 0 {
		i += int64(n)
	}
	if i < 0 || i >= int64(n) {
		return 0, false
	}
	return int(i), true
}

func itoa(n int) string { return strconv.Itoa(n) }
