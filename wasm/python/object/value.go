// Package object holds Python's values and what can be done with them without running Python code of the program: types and their slots, attribute
// lookup, numbers, text, containers, exceptions. It knows nothing of frames or bytecode: where an operation must call back into Python (an __eq__ written
// in a class, a key function), it goes through the slots of the value's type, which package vm fills in for functions and generators.
//
// # Values
//
// A Value is two words. Ref points at an Object, whose first field is its type; N carries the payload of the unboxed kinds. An int that fits 64 bits is
// {&IntTag, n}, a float {&FloatTag, its bits}, a bool {&BoolTag, 0 or 1}, None {&NoneTag, 0}: they allocate nothing, and since the
// tags are package variables, a test such as v.Ref == &IntTag compares with a constant address. Everything else is {&x.Object, 0} for a Go struct x that begins with Object.
// Two Values are identical (Python's "is") when both words are equal. The zero Value is "nothing": an unbound local, an absent argument, an exhausted iterator.
//
// # Types and slots
//
// A Type holds Go functions for what Python spells with double underscores. Types written in Go set the slots; a class written in Python gets
// slots that call its methods (see slots.go). The rule never to be broken: code that wants an operation on a value calls the generic function
// (Repr, Hash, Equal, GetAttr, Iter …), never a slot of a concrete type, unless it has just checked the exact type.
//
// # Errors
//
// Functions that can fail return *Exc, a Python exception; nil means success. A Go panic is an engine bug.
package object

import (
	"math"
	"unsafe"
)

// Object is the header of every heap value.
type Object struct {
	Type *Type
}

// Value is a Python value. See the package comment.
type Value struct {
	Ref *Object
	N   int64
}

// Tags of the unboxed kinds and the singletons; their types are set in this package's init.
var (
	IntTag, FloatTag, BoolTag, NoneTag, NotImplementedTag, EllipsisTag Object
)

// The singletons.
var (
	None           = Value{Ref: &NoneTag}
	True           = Value{&BoolTag, 1}
	False          = Value{&BoolTag, 0}
	NotImplemented = Value{Ref: &NotImplementedTag}
	Ellipsis       = Value{Ref: &EllipsisTag}
)

// Int makes an int that fits 64 bits.
func Int(n int64) Value { return Value{&IntTag, n} }

// Float makes a float.
func Float(f float64) Value { return Value{&FloatTag, int64(math.Float64bits(f))} }

// Bool makes a bool.
func Bool(b bool) Value {
	if b {
		return True
	}
	return False
}

// F is the payload of a Value known to be an exact float.
func (v Value) F() float64 { return math.Float64frombits(uint64(v.N)) }

// Type is v's Python type; v must not be the zero Value.
func (v Value) Type() *Type { return v.Ref.Type }

// IsNone reports whether v is None.
func (v Value) IsNone() bool { return v.Ref == &NoneTag }

// Absent reports whether v is the zero Value: nothing there.
func (v Value) Absent() bool { return v.Ref == nil }

// IsInt reports whether v is an exact int that fits 64 bits.
func (v Value) IsInt() bool { return v.Ref == &IntTag }

// IsFloat reports whether v is an exact float.
func (v Value) IsFloat() bool { return v.Ref == &FloatTag }

// Obj makes the Value of a heap object.
func Obj(o *Object) Value { return Value{Ref: o} }

// The casts below are valid only after the type's Kind has been checked: a Kind fixes the layout of the Go struct.

func (v Value) ptr() unsafe.Pointer { return unsafe.Pointer(v.Ref) }

// Ext is the part of an instance that only some types have: the attribute dict and the values of __slots__.
type Ext struct {
	Dict  *Dict  // nil until the first attribute is set
	slots *Value // the first of as many as the type says, one for each name in __slots__ along the bases; nil until the first is set
}

// SlotsOf returns what o has in its __slots__; nil when no place has ever been filled.
func SlotsOf(o *Object) []Value {
	x := ExtOf(o)
	if x == nil || x.slots == nil {
		return nil
	}
	return unsafe.Slice(x.slots, o.Type.NumSlots)
}

// Instance is an object of a class written in Python whose native base is object.
type Instance struct {
	Object
	Ext
}

// ExtOf returns where o keeps its attributes, or nil when its type has no place for any.
func ExtOf(o *Object) *Ext {
	off := o.Type.ExtOffset
	if off == 0 {
		return nil
	}
	return (*Ext)(unsafe.Add(unsafe.Pointer(o), off))
}
