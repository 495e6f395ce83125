package object

import (
	"slices"
	"unsafe"
)

// This file holds weak references. An object dies when the machine finds that the program cannot reach it any more; the machine then calls ClearWeakRefs.
// A weak reference's Traverse leaves its target out, so it keeps nothing alive.

// WeakRef is a weakref.ref or a weak proxy.
type WeakRef struct {
	Object
	Ext
	Target   *Object // nil: dead
	Callback Value   // absent: none
	hash     int64
	hashed   bool
}

// Types of weak references. ProxyType serves objects that cannot be called, CallableProxyType those that can.
var (
	WeakRefType       = &Type{Name: "weakref.ReferenceType", Module: "weakref", Kind: KindOther, Flags: FlagBase, ExtOffset: unsafe.Offsetof(WeakRef{}.Ext)}
	ProxyType         = &Type{Name: "weakref.ProxyType", Module: "weakref", Kind: KindOther, Flags: FlagDisallowed}
	CallableProxyType = &Type{Name: "weakref.CallableProxyType", Module: "weakref", Kind: KindOther, Flags: FlagDisallowed}
)

// AsWeakRef returns v as a weak reference (not a proxy), or nil.
func AsWeakRef(v Value) *WeakRef {
	if v.Ref != nil && v.Ref.Type.IsSubtype(WeakRefType) {
		return asWeak(v)
	}
	return nil
}

func asWeak(v Value) *WeakRef { return (*WeakRef)(unsafe.Pointer(v.Ref)) }

// V is the reference as a value.
func (r *WeakRef) V() Value { return Value{Ref: &r.Object} }

// NewWeakRef makes a weak reference of class c to target; callback absent or None for none. A plain reference without callback is shared by all who ask.
// TypeError when target cannot be weakly referenced.
func NewWeakRef(t *Thread, c *Type, target, callback Value) (Value, *Exc) {
	if target.Ref.Type.Flags&FlagWeakref == 0 || isTag(target) {
		return Value{}, t.TypeError("cannot create weak reference to '" + TypeName(target) + "' object")
	}
	if callback.Ref != nil && callback.IsNone() {
		callback = Value{}
	}
	if callback.Ref == nil && !c.IsHeap() {
		for _, o := range t.WeakRefs[target.Ref] {
			if r := asWeak(Obj(o)); o.Type == c && r.Callback.Ref == nil {
				return r.V(), nil
			}
		}
	}
	r := &WeakRef{Object: Object{c}, Target: target.Ref, Callback: callback}
	if len(t.WeakRefs[target.Ref]) == 0 && target.Ref.Type.Flags&FlagFinalize == 0 && t.NewFinalizable != nil {
		t.NewFinalizable(target.Ref)
	}
	t.WeakRefs[target.Ref] = append(t.WeakRefs[target.Ref], &r.Object)
	return r.V(), nil
}

// isTag reports whether v is an unboxed value or a singleton.
func isTag(v Value) bool {
	switch v.Ref {
	case &IntTag, &FloatTag, &BoolTag, &NoneTag, &NotImplementedTag, &EllipsisTag:
		return true
	}
	return false
}

// WeakCall is a callback to run: Func(Ref).
type WeakCall struct{ Func, Ref Value }

// ClearWeakRefs makes the weak references to a dying object dead and returns the callbacks to run, in CPython's order: the newest first.
func ClearWeakRefs(t *Thread, o *Object) []WeakCall {
	refs := t.WeakRefs[o]
	if refs == nil {
		return nil
	}
	delete(t.WeakRefs, o)
	var calls []WeakCall
	for i := len(refs) - 1; i >= 0; i-- {
		r := asWeak(Obj(refs[i]))
		r.Target = nil
		if r.Callback.Ref != nil {
			calls = append(calls, WeakCall{r.Callback, r.V()})
			r.Callback = Value{}
		}
	}
	return calls
}

// DropWeakRef forgets a weak reference that is itself dead, so that its callback never runs.
func DropWeakRef(t *Thread, o *Object) {
	r := asWeak(Obj(o))
	refs := t.WeakRefs[r.Target]
	if len(refs) == 1 {
		delete(t.WeakRefs, r.Target)
	} else {
		t.WeakRefs[r.Target] = slices.DeleteFunc(refs, func(x *Object) bool { return x == o })
	}
	r.Target = nil
}

// weakArgs takes (object[, callback]).
func weakArgs(t *Thread, what string, args []Value, names []*Str) (Value, Value, *Exc) {
	pos := args[:len(args)-len(names)]
	switch {
	case len(pos) < 1:
		return Value{}, Value{}, t.TypeError(what + " expected at least 1 argument, got 0")
	case len(pos) > 2:
		return Value{}, Value{}, t.TypeError(what + " expected at most 2 arguments, got " + itoa(len(pos)))
	case len(pos) == 2:
		return pos[0], pos[1], nil
	}
	return pos[0], Value{}, nil
}

// NewProxy is weakref.proxy(target, callback).
func NewProxy(t *Thread, target, callback Value) (Value, *Exc) {
	if target.Ref.Type.Call != nil {
		return NewWeakRef(t, CallableProxyType, target, callback)
	}
	return NewWeakRef(t, ProxyType, target, callback)
}

// WeakRefsOf lists the weak references and proxies to v, oldest first.
func WeakRefsOf(t *Thread, v Value) []Value {
	var out []Value
	for _, o := range t.WeakRefs[v.Ref] {
		out = append(out, Obj(o))
	}
	return out
}

func weakRepr(kind string) UnaryFunc {
	return func(t *Thread, self Value) (Value, *Exc) {
		r := asWeak(self)
		b := "<" + kind + " at " + Address(t, self) + "; "
		if r.Target == nil {
			return String(b + "dead>"), nil
		}
		return String(b + "to '" + TypeName(Obj(r.Target)) + "' at " + Address(t, Obj(r.Target)) + ">"), nil
	}
}

func weakCompare(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	x, y := AsWeakRef(a), AsWeakRef(b)
	if x == nil || y == nil || op != CmpEq && op != CmpNe {
		return NotImplemented, nil
	}
	if x.Target == nil || y.Target == nil {
		return Bool((x == y) == (op == CmpEq)), nil
	}
	return Compare(t, op, Obj(x.Target), Obj(y.Target))
}

func setupWeakRef() {
	c := WeakRefType
	c.New = func(t *Thread, c *Type, args []Value, names []*Str) (Value, *Exc) {
		target, callback, err := weakArgs(t, "__new__", args, names)
		if err != nil {
			return Value{}, err
		}
		return NewWeakRef(t, c, target, callback)
	}
	c.Init = func(t *Thread, self Value, args []Value, names []*Str) *Exc {
		if len(names) > 0 {
			return t.TypeError("ref() takes no keyword arguments")
		}
		_, _, err := weakArgs(t, "__init__", args, names)
		return err
	}
	c.Call = func(t *Thread, self Value, args []Value, names []*Str) (Value, *Exc) {
		if len(args) > 0 {
			return Value{}, t.TypeError("weakref expected 0 arguments, got " + itoa(len(args)))
		}
		if r := asWeak(self); r.Target != nil {
			return Obj(r.Target), nil
		}
		return None, nil
	}
	c.Repr, c.Compare = weakRepr("weakref"), weakCompare
	c.Hash = func(t *Thread, self Value) (int64, *Exc) {
		r := asWeak(self)
		if r.hashed {
			return r.hash, nil
		}
		if r.Target == nil {
			return 0, t.TypeError("weak object has gone away")
		}
		h, err := Hash(t, Obj(r.Target))
		if err == nil {
			r.hash, r.hashed = h, true
		}
		return h, err
	}
	c.Traverse = func(o *Object, visit func(Value)) { visitAll(visit, asWeak(Obj(o)).Callback) }
	c.Generic()
	c.Getters([]Getter{{Name: "__callback__", Member: true, Get: func(t *Thread, v Value) (Value, *Exc) { return orNone(asWeak(v).Callback), nil }}})
	Ready(c)
	setupProxy(ProxyType)
	CallableProxyType.Call = func(t *Thread, self Value, args []Value, names []*Str) (Value, *Exc) {
		v, err := alive(t, self)
		if err != nil {
			return Value{}, err
		}
		return Call(t, v, args, names)
	}
	setupProxy(CallableProxyType)
}

// alive is what a proxy stands for; ReferenceError when it is dead. Other values stand for themselves.
func alive(t *Thread, v Value) (Value, *Exc) {
	if k := v.Ref.Type; k != ProxyType && k != CallableProxyType {
		return v, nil
	}
	if o := asWeak(v).Target; o != nil {
		return Obj(o), nil
	}
	return Value{}, t.NewExc(ReferenceErrorType, "weakly-referenced object no longer exists")
}

// through makes a slot that does the operation on what the proxy stands for.
func through[R any](f func(t *Thread, v Value) (R, *Exc)) func(t *Thread, v Value) (R, *Exc) {
	return func(t *Thread, v Value) (R, *Exc) {
		x, err := alive(t, v)
		if err != nil {
			var zero R
			return zero, err
		}
		return f(t, x)
	}
}

func throughBinary(f BinaryFunc) BinaryFunc {
	return func(t *Thread, a, b Value) (Value, *Exc) {
		x, err := alive(t, a)
		if err != nil {
			return Value{}, err
		}
		y, err := alive(t, b)
		if err != nil {
			return Value{}, err
		}
		return f(t, x, y)
	}
}

func setupProxy(c *Type) {
	c.Repr = weakRepr("weakproxy")
	c.Str = through(func(t *Thread, v Value) (Value, *Exc) {
		s, err := ToStr(t, v)
		return String(s), err
	})
	c.GetAttr = func(t *Thread, self Value, name *Str) (Value, *Exc) {
		v, err := alive(t, self)
		if err != nil {
			return Value{}, err
		}
		return GetAttr(t, v, name)
	}
	c.SetAttr = func(t *Thread, self Value, name *Str, val Value) *Exc {
		v, err := alive(t, self)
		if err != nil {
			return err
		}
		return SetAttr(t, v, name, val)
	}
	c.Bool, c.Len, c.Iter, c.Next = through(Truth), through(Len), through(Iter), through(Next)
	c.Neg, c.Pos, c.Invert = through(Negative), through(Positive), through(Inverted)
	c.GetItem = throughBinary(GetItem)
	c.SetItem = func(t *Thread, self, key, val Value) *Exc {
		v, err := alive(t, self)
		if err != nil {
			return err
		}
		if val.Ref == nil {
			return DelItem(t, v, key)
		}
		return SetItem(t, v, key, val)
	}
	c.Contains = func(t *Thread, self, item Value) (bool, *Exc) {
		v, err := alive(t, self)
		if err != nil {
			return false, err
		}
		return Contains(t, v, item)
	}
	for op := OpAdd; op < NumBinOps; op++ {
		c.binary()[op] = throughBinary(func(t *Thread, a, b Value) (Value, *Exc) { return BinaryOp(t, op, a, b) })
	}
	c.Compare = func(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
		return throughBinary(func(t *Thread, x, y Value) (Value, *Exc) { return Compare(t, op, x, y) })(t, a, b)
	}
	c.Traverse = func(o *Object, visit func(Value)) { visitAll(visit, asWeak(Obj(o)).Callback) }
	Ready(c)
}
