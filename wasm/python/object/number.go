package object

import (
	"unsafe"

	"loopscope/wasm/python/bignum"
)

// BigInt is an int that does not fit 64 bits. Every int that fits is unboxed: code may tell the two apart by range.
type BigInt struct {
	Object
	I bignum.Int
}

// IntSub is an instance of a class derived from int; Num is the exact int (unboxed or *BigInt).
type IntSub struct {
	Object
	Ext
	Num Value
}

// FloatSub is an instance of a class derived from float.
type FloatSub struct {
	Object
	Ext
	F float64
}

// Complex is a complex.
type Complex struct {
	Object
	C complex128
}

// complexSub is an instance of a class derived from complex.
type complexSub struct {
	Complex
	Ext
}

// The numeric types.
var (
	IntType     = &Type{Name: "int", Module: "builtins", Kind: KindInt, Flags: FlagBase | FlagMatchSelf}
	BoolType    = &Type{Name: "bool", Module: "builtins", Kind: KindBool, Base: IntType, Flags: FlagMatchSelf}
	FloatType   = &Type{Name: "float", Module: "builtins", Kind: KindFloat, Flags: FlagBase | FlagMatchSelf}
	ComplexType = &Type{Name: "complex", Module: "builtins", Kind: KindComplex, Flags: FlagBase}
)

// setupNumbers completes the numeric types; bool after int, which it derives from.
func setupNumbers() {
	subLayouts[KindInt] = unsafe.Offsetof(IntSub{}.Ext)
	subLayouts[KindFloat] = unsafe.Offsetof(FloatSub{}.Ext)
	subLayouts[KindComplex] = unsafe.Offsetof(complexSub{}.Ext)
	setupInt()
	setupBool()
	setupFloat()
	setupComplex()
}

// NewBig is the int with this value, unboxed when it fits; it may keep n.
func NewBig(n *bignum.Int) Value {
	if n.IsInt64() {
		return Int(n.Int64())
	}
	b := &BigInt{Object{IntType}, *n}
	return Value{Ref: &b.Object}
}

// NewUint is the int with this value.
func NewUint(n uint64) Value {
	if n < 1<<63 {
		return Int(int64(n))
	}
	return NewBig(new(bignum.Int).SetUint64(n))
}

// IsIntLike reports whether v is an int, a bool, or an instance of a class derived from int.
func IsIntLike(v Value) bool {
	if v.Ref == &IntTag {
		return true
	}
	k := v.Ref.Type.Kind
	return k == KindInt || k == KindBool
}

// ToInt is the exact int of an int, a bool or an instance of a class derived from int.
func ToInt(v Value) Value {
	switch {
	case v.Ref == &IntTag:
		return v
	case v.Ref == &BoolTag:
		return Int(v.N)
	case v.Ref.Type == IntType:
		return v
	}
	return (*IntSub)(v.ptr()).Num
}

// Int64 is the value of an int (or bool, or instance of a class derived from int) that fits 64 bits; false for those that do not and for everything else.
func Int64(v Value) (int64, bool) {
	if v.Ref == &IntTag || v.Ref == &BoolTag {
		return v.N, true
	}
	if c := v.Ref.Type; c.Kind == KindInt && c != IntType {
		n := (*IntSub)(v.ptr()).Num
		return n.N, n.Ref == &IntTag
	}
	return 0, false
}

// BigOf is the value of an int-like v at any size; do not change it.
func BigOf(v Value) *bignum.Int {
	v = ToInt(v)
	if v.Ref == &IntTag {
		return bignum.NewInt(v.N)
	}
	return &(*BigInt)(v.ptr()).I
}

// intSign is -1, 0 or 1 for an exact int.
func intSign(v Value) int {
	switch {
	case v.Ref != &IntTag:
		return (*BigInt)(v.ptr()).I.Sign()
	case v.N < 0:
		return -1
	case v.N > 0:
		return 1
	}
	return 0
}

// IsFloatLike reports whether v is a float or an instance of a class derived from it.
func IsFloatLike(v Value) bool { return v.Ref == &FloatTag || v.Ref.Type.Kind == KindFloat }

// FloatOf is the value of a float or of an instance of a class derived from it.
func FloatOf(v Value) float64 {
	if v.Ref == &FloatTag {
		return v.F()
	}
	return (*FloatSub)(v.ptr()).F
}

// AsFloat is what functions that want a real number make of v (PyFloat_AsDouble): __float__, then __index__; TypeError "must be real number, not …".
func AsFloat(t *Thread, v Value) (float64, *Exc) {
	if v.Ref == &FloatTag {
		return v.F(), nil
	}
	c := v.Ref.Type
	switch {
	case c.Kind == KindFloat:
		return FloatOf(v), nil
	case c == IntType || c == BoolType:
		return intToFloat(t, v)
	case c.Float != nil:
		r, err := c.Float(t, v)
		if err != nil {
			return 0, err
		}
		if r.Ref.Type.Kind != KindFloat {
			return 0, t.TypeError(c.Name + ".__float__ returned non-float (type " + TypeName(r) + ")")
		}
		return FloatOf(r), nil
	case c.Index != nil:
		n, err := IndexValue(t, v)
		if err != nil {
			return 0, err
		}
		return intToFloat(t, n)
	}
	return 0, t.TypeError("must be real number, not " + c.Name)
}

// intToFloat is the float nearest to an int-like value; OverflowError beyond the range of floats.
func intToFloat(t *Thread, v Value) (float64, *Exc) {
	if n, ok := Int64(v); ok {
		return float64(n), nil
	}
	f := BigOf(v).Float64()
	if f-f != 0 { // infinite
		return 0, t.OverflowError("int too large to convert to float")
	}
	return f, nil
}

// operand is what arithmetic of floats makes of an operand: ok is false for what is neither float nor int.
func operand(t *Thread, v Value) (f float64, ok bool, err *Exc) {
	switch v.Ref {
	case &FloatTag:
		return v.F(), true, nil
	case &IntTag, &BoolTag:
		return float64(v.N), true, nil
	}
	switch v.Ref.Type.Kind {
	case KindFloat:
		return FloatOf(v), true, nil
	case KindInt:
		f, err = intToFloat(t, v)
		return f, true, err
	}
	return 0, false, nil
}

// numericSlot is the function that decides an operator for two unboxed numbers alone, nil for all other operands: it saves them the search for the slot.
func numericSlot(op BinOp, a, b Value) BinaryFunc {
	switch a.Ref {
	case &IntTag:
		switch b.Ref {
		case &IntTag:
			return IntType.Binary[op]
		case &FloatTag:
			return FloatType.Binary[op]
		}
	case &FloatTag:
		if b.Ref == &FloatTag || b.Ref == &IntTag {
			return FloatType.Binary[op]
		}
	}
	return nil
}

// mul64 is the product when it fits 64 bits. Factors of 32 bits, nearly all there are, cost two comparisons.
func mul64(x, y int64) (int64, bool) {
	p := x * y
	if x == int64(int32(x)) && y == int64(int32(y)) {
		return p, true
	}
	if y == 0 || y == 1 {
		return p, true
	}
	return p, y != -1 && p/y == x
}
