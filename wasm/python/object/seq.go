package object

import "unsafe"

// List is a list.
type List struct {
	Object
	Items []Value
}

// Tuple is a tuple.
type Tuple struct {
	Object
	Items []Value
}

// ListType and TupleType are list and tuple.
var (
	ListType  = &Type{Name: "list", Module: "builtins", Kind: KindList, Flags: FlagBase | FlagSequence | FlagMatchSelf}
	TupleType = &Type{Name: "tuple", Module: "builtins", Kind: KindTuple, Flags: FlagBase | FlagSequence | FlagMatchSelf}
)

var emptyTuple = &Tuple{Object: Object{TupleType}}

// NewList makes a list that owns items.
func NewList(items []Value) *List { return &List{Object{ListType}, items} }

// NewTuple makes a tuple that owns items.
func NewTuple(items ...Value) *Tuple {
	if len(items) == 0 {
		return emptyTuple
	}
	return &Tuple{Object{TupleType}, items}
}

// V is the list as a value.
func (l *List) V() Value { return Value{Ref: &l.Object} }

// V is the tuple as a value.
func (l *Tuple) V() Value { return Value{Ref: &l.Object} }

// AsList returns v as a list (or subclass instance), or nil.
func AsList(v Value) *List {
	if v.Ref != nil && v.Ref.Type.Kind == KindList {
		return (*List)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// AsTuple returns v as a tuple (or subclass instance), or nil.
func AsTuple(v Value) *Tuple {
	if v.Ref != nil && v.Ref.Type.Kind == KindTuple {
		return (*Tuple)(unsafe.Pointer(v.Ref))
	}
	return nil
}
