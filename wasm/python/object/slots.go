package object

import (
	"slices"
	"strings"
)

// This file joins slots and special methods, in both directions (slotdefs, Objects/typeobject.c): a class written in Python gets slots that call its
// special methods; a class written in Go shows its slots as wrapper descriptors (int.__add__).

// slotDef is one special method.
type slotDef struct {
	name *Str
	sig  string               // of the wrapper, as for Native
	has  func(c *Type) bool   // does c have the slot?
	copy func(dst, src *Type) // take the slot from another class
	user func(dst *Type)      // set the slot to a Go function that calls the Python method
	wrap wrapFunc             // what calling the wrapper descriptor does

	shared bool       // another special method uses the same slot
	mates  []*slotDef // those that share it, itself among them
}

// wrapFunc is the body of a wrapper descriptor; owner is the class whose slot it stands for (a subclass's own slot could lead back here).
type wrapFunc func(t *Thread, owner *Type, a []Value, names []*Str) (Value, *Exc)

var nameIter = Intern("__iter__")

var slotDefs []*slotDef
var slotsByName = map[*Str][]*slotDef{}

func addSlot(name, sig string, has func(c *Type) bool, copy func(dst, src *Type), user func(dst *Type), wrap wrapFunc) {
	d := &slotDef{name: Intern(name), sig: sig, has: has, copy: copy, user: user, wrap: wrap}
	slotDefs = append(slotDefs, d)
	slotsByName[d.name] = append(slotsByName[d.name], d)
}

// wrapper is the native behind owner's wrapper descriptor.
func (d *slotDef) wrapper(owner *Type) *Native {
	return &Native{Name: d.name.S, Sig: d.sig, Fn: func(t *Thread, args []Value, names []*Str) (Value, *Exc) {
		return d.wrap(t, owner, args, names)
	}}
}

// unarySlot declares a slot of type UnaryFunc; field picks it out of a Type.
func unarySlot(name string, field func(c *Type) *UnaryFunc, check func(t *Thread, v Value) *Exc) {
	n := Intern(name)
	addSlot(name, "self, /",
		func(c *Type) bool { return *field(c) != nil },
		func(dst, src *Type) { *field(dst) = *field(src) },
		func(dst *Type) {
			*field(dst) = func(t *Thread, self Value) (Value, *Exc) {
				if n == nameIter && // None says that instances are not iterable, whatever their base classes are
					self.Ref.Type.Lookup(n).IsNone() {
					return Value{}, t.TypeError("'" + TypeName(self) + "' object is not iterable")
				}
				v, _, err := CallSpecial(t, self, n)
				if err == nil && check != nil {
					err = check(t, v)
				}
				return v, err
			}
		},
		func(t *Thread, owner *Type, a []Value, _ []*Str) (Value, *Exc) {
			return (*field(owner))(t, a[0])
		})
}

// slotOwner returns the native class along c's line whose slot stands behind a wrapper; a wrapper is only reached through that class's namespace, so
// the class's own slot must be used rather than that of the (Python) subclass, which would call the wrapper again.
func (c *Type) slotOwner(name *Str) *Type {
	for _, m := range c.MRO {
		if !m.IsHeap() && m.Attrs != nil {
			if v := m.Attrs.GetStr(name); isSlotOfNative(v) {
				return m
			}
		}
	}
	return c
}

func (c *Type) binary() *[NumBinOps]BinaryFunc {
	if c.Binary == nil {
		c.Binary = new([NumBinOps]BinaryFunc)
	}
	return c.Binary
}

func (c *Type) inplace() *[NumBinOps]BinaryFunc {
	if c.Inplace == nil {
		c.Inplace = new([NumBinOps]BinaryFunc)
	}
	return c.Inplace
}

// binarySlots declares name, its reflected and its in-place form for one operator.
func binarySlots(op BinOp) {
	s := binarySpecs[op]
	name, rname := Intern(s.name), Intern(s.rname)
	has := func(c *Type) bool { return c.Binary != nil && c.Binary[op] != nil }
	bit := uint32(1) << op
	cp := func(dst, src *Type) {
		dst.binary()[op] = src.Binary[op]
		dst.userOps = dst.userOps&^bit | src.userOps&bit
	}
	call := userBinary(bit, name, rname)
	user := func(dst *Type) {
		dst.binary()[op] = call
		dst.userOps |= bit
	}
	sig := "self, value, /"
	if op == OpPow {
		sig = "self, value, mod=None, /"
	}
	addSlot(s.name, sig, has, cp, user, func(t *Thread, owner *Type, a []Value, _ []*Str) (Value, *Exc) {
		if op == OpPow && !orNone(a[2]).IsNone() {
			return powSlot(t, a[0], a[1], a[2])
		}
		return sequenceResult(t, op, a)(owner.Binary[op](t, a[0], a[1]))
	})
	addSlot(s.rname, sig, has, cp, user, func(t *Thread, owner *Type, a []Value, _ []*Str) (Value, *Exc) {
		if op == OpPow && !orNone(a[2]).IsNone() {
			return powSlot(t, a[1], a[0], a[2])
		}
		return sequenceResult(t, op, a)(owner.Binary[op](t, a[1], a[0]))
	})
	if s.iname == "" {
		return
	}
	iname := Intern(s.iname)
	addSlot(s.iname, "self, value, /",
		func(c *Type) bool { return c.Inplace != nil && c.Inplace[op] != nil },
		func(dst, src *Type) { dst.inplace()[op] = src.Inplace[op] },
		func(dst *Type) {
			dst.inplace()[op] = func(t *Thread, a, b Value) (Value, *Exc) {
				v, ok, err := CallSpecial(t, a, iname, b)
				if !ok {
					return NotImplemented, nil
				}
				return v, err
			}
		},
		func(t *Thread, owner *Type, a []Value, _ []*Str) (Value, *Exc) {
			return sequenceResult(t, op, a)(owner.Inplace[op](t, a[0], a[1]))
		})
}

// powSlot is what the pow slots of numbers make of three operands; NotImplemented when they are not all integers.
func powSlot(t *Thread, a, b, m Value) (Value, *Exc) {
	for _, v := range []Value{a, b, m} {
		if !IsIntLike(v) {
			return NotImplemented, nil
		}
	}
	return powMod(t, a, b, m)
}

// isSlotOfNative reports whether v is what a class written in Go shows of one of its slots.
func isSlotOfNative(v Value) bool {
	b := AsBuiltin(v)
	return b != nil && (b.Type == WrapperDescrType || b.Type == MethodDescrType && isCoexisting(b.Owner, b.Name))
}

// isCoexisting reports whether CPython gives the class an ordinary method beside the slot, for the sake of speed (METH_COEXIST).
func isCoexisting(c *Type, name string) bool {
	switch name {
	case "__getitem__":
		return c == ListType || c == DictType
	case "__contains__":
		return c == DictType || c == SetType || c == FrozenSetType
	}
	return false
}

// userBinary is the slot of classes that define an operator or its reflection in Python (SLOT1BINFULL). It serves either operand, and both at once: a's
// method, then b's reflected one; b's first when its class derives from a's and has a reflected method of its own.
func userBinary(bit uint32, name, rname *Str) BinaryFunc {
	return func(t *Thread, a, b Value) (Value, *Exc) {
		ta, tb := a.Ref.Type, b.Ref.Type
		reflect := ta != tb && tb.userOps&bit != 0
		if ta.userOps&bit != 0 {
			if reflect && tb.IsSubtype(ta) && overloads(tb, ta, rname) {
				v, err := callOperator(t, b, rname, a)
				if err != nil || v != NotImplemented {
					return v, err
				}
				reflect = false
			}
			v, err := callOperator(t, a, name, b)
			if err != nil || v != NotImplemented {
				return v, err
			}
		}
		if reflect {
			return callOperator(t, b, rname, a)
		}
		return NotImplemented, nil
	}
}

// overloads reports whether sub finds name, and not where base finds it.
func overloads(sub, base *Type, name *Str) bool {
	v := sub.Lookup(name)
	return v.Ref != nil && v != base.Lookup(name)
}

// callOperator calls v.name(o); NotImplemented when there is no such method.
func callOperator(t *Thread, v Value, name *Str, o Value) (Value, *Exc) {
	r, found, err := CallSpecial(t, v, name, o)
	if !found {
		return NotImplemented, nil
	}
	return r, err
}

func compareSlot(op CmpOp, name string) {
	addSlot(name, "self, value, /",
		func(c *Type) bool { return c.Compare != nil },
		func(dst, src *Type) { dst.Compare = src.Compare },
		func(dst *Type) { dst.Compare = userCompare },
		func(t *Thread, owner *Type, a []Value, _ []*Str) (Value, *Exc) {
			return owner.Compare(t, op, a[0], a[1])
		})
}

var cmpNames = [...]*Str{CmpLt: Intern("__lt__"), CmpLe: Intern("__le__"), CmpEq: Intern("__eq__"), CmpNe: Intern("__ne__"), CmpGt: Intern("__gt__"), CmpGe: Intern("__ge__")}

func userCompare(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	v, ok, err := CallSpecial(t, a, cmpNames[op], b)
	if !ok {
		return NotImplemented, nil
	}
	return v, err
}

// intSlot wraps the result of a special method that must give an int.
func lenResult(t *Thread, v Value) (int, *Exc) {
	x, err := IndexValue(t, v)
	if err != nil {
		return 0, err
	}
	n, ok := Int64(x)
	if !ok {
		if BigOf(x).Sign() < 0 {
			return 0, t.ValueError("__len__() should return >= 0")
		}
		return 0, t.OverflowError("cannot fit 'int' into an index-sized integer")
	}
	if n < 0 {
		return 0, t.ValueError("__len__() should return >= 0")
	}
	return int(n), nil
}

func noSlot(*Type) bool { return false }

func init() {
	for op := OpAdd; op < NumBinOps; op++ {
		binarySlots(op)
	}
	for op, n := range []string{"__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"} {
		compareSlot(CmpOp(op), n)
	}
	mustBe := func(kind Kind, what, kindName string) func(*Thread, Value) *Exc {
		return func(t *Thread, v Value) *Exc {
			if k := v.Ref.Type.Kind; k == kind || kind == KindInt && k == KindBool {
				return nil
			}
			return t.TypeError(what + " returned non-" + kindName + " (type " + TypeName(v) + ")")
		}
	}
	unarySlot("__repr__", func(c *Type) *UnaryFunc { return &c.Repr }, nil) // Repr and ToStr check the results
	unarySlot("__str__", func(c *Type) *UnaryFunc { return &c.Str }, nil)
	unarySlot("__iter__", func(c *Type) *UnaryFunc { return &c.Iter }, nil)
	unarySlot("__await__", func(c *Type) *UnaryFunc { return &c.Await }, nil)
	unarySlot("__aiter__", func(c *Type) *UnaryFunc { return &c.AIter }, nil)
	unarySlot("__anext__", func(c *Type) *UnaryFunc { return &c.ANext }, nil)
	unarySlot("__neg__", func(c *Type) *UnaryFunc { return &c.Neg }, nil)
	unarySlot("__pos__", func(c *Type) *UnaryFunc { return &c.Pos }, nil)
	unarySlot("__abs__", func(c *Type) *UnaryFunc { return &c.Abs }, nil)
	unarySlot("__invert__", func(c *Type) *UnaryFunc { return &c.Invert }, nil)
	unarySlot("__int__", func(c *Type) *UnaryFunc { return &c.Int }, mustBe(KindInt, "__int__", "int"))
	unarySlot("__index__", func(c *Type) *UnaryFunc { return &c.Index }, mustBe(KindInt, "__index__", "int"))
	unarySlot("__float__", func(c *Type) *UnaryFunc { return &c.Float }, nil)

	nameNext := Intern("__next__")
	addSlot("__next__", "self, /", func(c *Type) bool { return c.Next != nil }, func(d, s *Type) { d.Next = s.Next },
		func(d *Type) {
			d.Next = func(t *Thread, self Value) (Value, *Exc) {
				v, _, err := CallSpecial(t, self, nameNext)
				if err.Is(StopIterationType) {
					return Value{}, nil
				}
				return v, err
			}
		},
		func(t *Thread, owner *Type, a []Value, _ []*Str) (Value, *Exc) {
			v, err := owner.Next(t, a[0])
			if err == nil && v.Ref == nil {
				return v, t.StopIteration(None)
			}
			return v, err
		})

	addSlot("__hash__", "self, /", func(c *Type) bool { return c.Hash != nil }, func(d, s *Type) { d.Hash = s.Hash },
		func(d *Type) { d.Hash = userHash },
		func(t *Thread, owner *Type, a []Value, _ []*Str) (Value, *Exc) {
			n, err := owner.Hash(t, a[0])
			return Int(n), err
		})

	nameCall := Intern("__call__")
	addSlot("__call__", "", func(c *Type) bool { return c.Call != nil }, func(d, s *Type) { d.Call = s.Call },
		func(d *Type) { d.Call = userCall(nameCall) },
		func(t *Thread, owner *Type, a []Value, names []*Str) (Value, *Exc) {
			return owner.Call(t, a[0], a[1:], names)
		})

	addSlot("__init__", "", func(c *Type) bool { return c.Init != nil }, func(d, s *Type) { d.Init = s.Init },
		func(d *Type) { d.Init = userInit },
		func(t *Thread, owner *Type, a []Value, names []*Str) (Value, *Exc) {
			return None, owner.Init(t, a[0], a[1:], names)
		})

	addSlot("__new__", "", noSlot, func(d, s *Type) { d.New = s.New }, func(d *Type) { d.New = userNew }, nil)

	nameBool := Intern("__bool__")
	addSlot("__bool__", "self, /", func(c *Type) bool { return c.Bool != nil }, func(d, s *Type) { d.Bool = s.Bool },
		func(d *Type) {
			d.Bool = func(t *Thread, self Value) (bool, *Exc) {
				v, _, err := CallSpecial(t, self, nameBool)
				if err != nil {
					return false, err
				}
				if v.Ref != &BoolTag {
					return false, t.TypeError("__bool__ should return bool, returned " + TypeName(v))
				}
				return v.N != 0, nil
			}
		},
		func(t *Thread, owner *Type, a []Value, _ []*Str) (Value, *Exc) {
			b, err := owner.Bool(t, a[0])
			return Bool(b), err
		})

	nameLen := Intern("__len__")
	addSlot("__len__", "self, /", func(c *Type) bool { return c.Len != nil }, func(d, s *Type) { d.Len = s.Len },
		func(d *Type) {
			d.Len = func(t *Thread, self Value) (int, *Exc) {
				v, _, err := CallSpecial(t, self, nameLen)
				if err != nil {
					return 0, err
				}
				return lenResult(t, v)
			}
		},
		func(t *Thread, owner *Type, a []Value, _ []*Str) (Value, *Exc) {
			n, err := owner.Len(t, a[0])
			return Int(int64(n)), err
		})

	nameContains := Intern("__contains__")
	addSlot("__contains__", "self, key, /", func(c *Type) bool { return c.Contains != nil }, func(d, s *Type) { d.Contains = s.Contains },
		func(d *Type) {
			d.Contains = func(t *Thread, self, item Value) (bool, *Exc) {
				if self.Ref.Type.Lookup(nameContains).IsNone() {
					return false, t.TypeError("'" + TypeName(self) + "' object is not a container")
				}
				v, _, err := CallSpecial(t, self, nameContains, item)
				if err != nil {
					return false, err
				}
				return Truth(t, v)
			}
		},
		func(t *Thread, owner *Type, a []Value, _ []*Str) (Value, *Exc) {
			b, err := owner.Contains(t, a[0], a[1])
			return Bool(b), err
		})

	nameGetItem := Intern("__getitem__")
	addSlot("__getitem__", "self, key, /", func(c *Type) bool { return c.GetItem != nil }, func(d, s *Type) { d.GetItem = s.GetItem },
		func(d *Type) {
			d.GetItem = func(t *Thread, self, key Value) (Value, *Exc) {
				v, _, err := CallSpecial(t, self, nameGetItem, key)
				return v, err
			}
		},
		func(t *Thread, owner *Type, a []Value, _ []*Str) (Value, *Exc) {
			return owner.GetItem(t, a[0], a[1])
		})

	nameSetItem, nameDelItem := Intern("__setitem__"), Intern("__delitem__")
	userSetItem := func(d *Type) {
		d.SetItem = func(t *Thread, self, key, val Value) *Exc {
			if val.Ref == nil {
				_, ok, err := CallSpecial(t, self, nameDelItem, key)
				if !ok {
					return noItemDeletion(t, self, key)
				}
				return err
			}
			_, ok, err := CallSpecial(t, self, nameSetItem, key, val)
			if !ok {
				return t.TypeError("'" + TypeName(self) + "' object does not support item assignment")
			}
			return err
		}
	}
	hasSetItem := func(c *Type) bool { return c.SetItem != nil }
	copySetItem := func(d, s *Type) { d.SetItem = s.SetItem }
	addSlot("__setitem__", "self, key, value, /", hasSetItem, copySetItem, userSetItem, func(t *Thread, owner *Type, a []Value, _ []*Str) (Value, *Exc) {
		return None, owner.SetItem(t, a[0], a[1], a[2])
	})
	addSlot("__delitem__", "self, key, /", hasSetItem, copySetItem, userSetItem, func(t *Thread, owner *Type, a []Value, _ []*Str) (Value, *Exc) {
		return None, owner.SetItem(t, a[0], a[1], Value{})
	})

	copyGetAttr := func(d, s *Type) { d.GetAttr = s.GetAttr }
	userGet := func(d *Type) { d.GetAttr = userGetAttr }
	addSlot("__getattribute__", "self, name, /", func(c *Type) bool { return c == ObjectType || c == TypeType || c.GetAttr != nil }, copyGetAttr, userGet,
		func(t *Thread, owner *Type, a []Value, _ []*Str) (Value, *Exc) {
			s := AsStr(a[1])
			if s == nil {
				return Value{}, t.TypeError("attribute name must be string, not '" + TypeName(a[1]) + "'")
			}
			if f := owner.GetAttr; f != nil {
				return f(t, a[0], InternStr(s))
			}
			return GenericGetAttr(t, a[0], InternStr(s))
		})
	addSlot("__getattr__", "self, name, /", noSlot, copyGetAttr, userGet, nil)

	nameSetattr, nameDelattr := Intern("__setattr__"), Intern("__delattr__")
	hasSet := func(c *Type) bool { return c == ObjectType || c == TypeType || c.SetAttr != nil }
	copySet := func(d, s *Type) { d.SetAttr = s.SetAttr }
	userSet := func(d *Type) {
		d.SetAttr = func(t *Thread, self Value, name *Str, val Value) *Exc {
			var err *Exc
			if val.Ref == nil {
				_, _, err = CallSpecial(t, self, nameDelattr, name.V())
			} else {
				_, _, err = CallSpecial(t, self, nameSetattr, name.V(), val)
			}
			return err
		}
	}
	nativeSet := func(t *Thread, owner *Type, self, name, val Value) *Exc {
		if owner == ObjectType && AsType(self) != nil { // would go past the caches of classes (hackcheck, Objects/typeobject.c)
			what := "__setattr__"
			if val.Ref == nil {
				what = "__delattr__"
			}
			return t.TypeError("can't apply this " + what + " to " + TypeName(self) + " object")
		}
		s := AsStr(name)
		if s == nil {
			return t.TypeError("attribute name must be string, not '" + TypeName(name) + "'")
		}
		if f := owner.SetAttr; f != nil {
			return f(t, self, InternStr(s), val)
		}
		return GenericSetAttr(t, self, InternStr(s), val)
	}
	addSlot("__setattr__", "self, name, value, /", hasSet, copySet, userSet, func(t *Thread, owner *Type, a []Value, _ []*Str) (Value, *Exc) {
		return None, nativeSet(t, owner, a[0], a[1], a[2])
	})
	addSlot("__delattr__", "self, name, /", hasSet, copySet, userSet, func(t *Thread, owner *Type, a []Value, _ []*Str) (Value, *Exc) {
		return None, nativeSet(t, owner, a[0], a[1], Value{})
	})

	nameGet, nameSet, nameDelete := Intern("__get__"), Intern("__set__"), Intern("__delete__")
	addSlot("__get__", "self, instance, owner=None, /", func(c *Type) bool { return c.DescrGet != nil }, func(d, s *Type) { d.DescrGet = s.DescrGet },
		func(d *Type) {
			d.DescrGet = func(t *Thread, self, obj Value, owner *Type) (Value, *Exc) {
				if obj.Ref == nil {
					obj = None
				}
				o := None
				if owner != nil {
					o = owner.V()
				}
				v, ok, err := CallSpecial(t, self, nameGet, obj, o)
				if !ok {
					return self, nil
				}
				return v, err
			}
		},
		func(t *Thread, owner *Type, a []Value, _ []*Str) (Value, *Exc) {
			obj, cls := a[1], AsType(a[2])
			if obj.IsNone() {
				obj = Value{}
			}
			if cls == nil && obj.Ref == nil {
				return Value{}, t.TypeError("__get__(None, None) is invalid")
			}
			if cls == nil {
				cls = obj.Ref.Type
			}
			return owner.DescrGet(t, a[0], obj, cls)
		})
	hasDescrSet := func(c *Type) bool { return c.DescrSet != nil }
	copyDescrSet := func(d, s *Type) { d.DescrSet = s.DescrSet }
	userDescrSet := func(d *Type) {
		d.DescrSet = func(t *Thread, self, obj, val Value) *Exc {
			if val.Ref == nil {
				_, ok, err := CallSpecial(t, self, nameDelete, obj)
				if !ok {
					return t.AttributeError("__delete__", self, nameDelete)
				}
				return err
			}
			_, ok, err := CallSpecial(t, self, nameSet, obj, val)
			if !ok {
				return t.AttributeError("__set__", self, nameSet)
			}
			return err
		}
	}
	addSlot("__set__", "self, instance, value, /", hasDescrSet, copyDescrSet, userDescrSet, func(t *Thread, owner *Type, a []Value, _ []*Str) (Value, *Exc) {
		return None, owner.DescrSet(t, a[0], a[1], a[2])
	})
	addSlot("__delete__", "self, instance, /", hasDescrSet, copyDescrSet, userDescrSet, func(t *Thread, owner *Type, a []Value, _ []*Str) (Value, *Exc) {
		return None, owner.DescrSet(t, a[0], a[1], Value{})
	})
}

func userHash(t *Thread, self Value) (int64, *Exc) {
	v, _, err := CallSpecial(t, self, NameHash)
	if err != nil {
		return 0, err
	}
	if k := v.Ref.Type.Kind; k != KindInt && k != KindBool {
		return 0, t.TypeError("__hash__ method should return an integer")
	}
	return HashInt(ToInt(v)), nil
}

func userCall(name *Str) CallFunc {
	return func(t *Thread, self Value, args []Value, names []*Str) (Value, *Exc) {
		f, err := specialBound(t, self, name)
		if err != nil {
			return Value{}, err
		}
		return Call(t, f, args, names)
	}
}

// specialBound looks a special method up on the type and binds it.
func specialBound(t *Thread, self Value, name *Str) (Value, *Exc) {
	f := self.Ref.Type.Lookup(name)
	if f.Ref == nil {
		return f, NoAttribute(t, self, name)
	}
	if g := f.Ref.Type.DescrGet; g != nil {
		return g(t, f, self, self.Ref.Type)
	}
	return f, nil
}

func userInit(t *Thread, self Value, args []Value, names []*Str) *Exc {
	f, err := specialBound(t, self, NameInit)
	if err != nil {
		return err
	}
	v, err := Call(t, f, args, names)
	if err != nil {
		return err
	}
	if !v.IsNone() {
		return t.TypeError("__init__() should return None, not '" + TypeName(v) + "'")
	}
	return nil
}

func userNew(t *Thread, cls *Type, args []Value, names []*Str) (Value, *Exc) {
	f := cls.Lookup(NameNew)
	if g := f.Ref.Type.DescrGet; g != nil {
		var err *Exc
		if f, err = g(t, f, Value{}, cls); err != nil {
			return f, err
		}
	}
	all := append([]Value{cls.V()}, args...)
	return Call(t, f, all, names)
}

func userGetAttr(t *Thread, self Value, name *Str) (Value, *Exc) {
	var v Value
	var err *Exc
	nameGetattribute := Intern("__getattribute__")
	if f := self.Ref.Type.Lookup(nameGetattribute); f.Ref != nil && f.Ref.Type != WrapperDescrType {
		v, _, err = CallSpecial(t, self, nameGetattribute, name.V())
	} else if f := self.Ref.Type.slotOwner(nameGetattribute).GetAttr; f != nil {
		v, err = f(t, self, name)
	} else {
		v, err = findAttr(t, self, name)
		if err == nil && v.Ref == nil {
			if r, ok, e := CallSpecial(t, self, NameGetattr, name.V()); ok {
				return r, e
			}
			return v, NoAttribute(t, self, name)
		}
	}
	if err.Is(AttributeErrorType) {
		if r, ok, e := CallSpecial(t, self, NameGetattr, name.V()); ok {
			return r, e
		}
	}
	return v, err
}

// namespace returns the class's own attributes, those made from its slots included.
func (c *Type) namespace() *Dict {
	if c.Attrs == nil {
		c.Attrs = NewDict()
	}
	return c.Attrs
}

// Ready completes classes written in Go, bases first: metatype, MRO, inherited slots, wrapper descriptors for the slots they define themselves.
// Panics on an inconsistent hierarchy, which is a mistake in this engine.
func Ready(types ...*Type) {
	for _, c := range types {
		if c.Object.Type == nil {
			c.Object.Type = TypeType
		}
		if c.Qualname == "" {
			c.Qualname = c.ShortName()
		}
		if c.Base == nil && c != ObjectType {
			c.Base = ObjectType
		}
		if c.Bases == nil && c.Base != nil {
			c.Bases = []*Type{c.Base}
		}
		if !sealed {
			for _, b := range c.Bases {
				nativeSubclasses[b] = append(nativeSubclasses[b], c)
			}
		}
		c.MRO = nil
		if err := c.ComputeMRO(nil); err != nil {
			panic("inconsistent bases of " + c.Name)
		}
		typeVersion++
		c.Version = typeVersion
		own := c.namespace()
		for _, d := range slotDefs {
			if d.wrap != nil && d.has(c) && own.FindStr(d.name) < 0 {
				kind := WrapperDescrType
				if isCoexisting(c, d.name.S) {
					kind = MethodDescrType
				}
				b := &Builtin{Object: Object{kind}, Native: d.wrapper(c), Owner: c}
				own.SetStr(d.name, Value{Ref: &b.Object})
			}
		}
		if c.Hash == nil && c.Compare != nil {
			own.SetStr(NameHash, None)
		}
		if own.FindStr(NameDoc) < 0 {
			own.SetStr(NameDoc, orNone(c.Doc))
		}
		if c.New != nil && own.FindStr(NameNew) < 0 && (c.Base == nil || c.New != nil) {
			own.SetStr(NameNew, newWrapper(c))
		}
		inheritNative(c)
	}
}

// inheritNative copies the slots that c does not define from its bases.
func inheritNative(c *Type) {
	hashNone := c.Attrs.GetStr(NameHash).IsNone()
	for _, b := range c.MRO[1:] {
		for _, d := range slotDefs {
			if d.has(b) && !d.has(c) && !(d.name == NameHash && hashNone) {
				d.copy(c, b)
			}
		}
		if c.New == nil && c.Flags&FlagNoNew == 0 {
			c.New = b.New
		}
		if c.ExtOffset == 0 && c.Kind == b.Kind {
			c.ExtOffset = b.ExtOffset
		}
		if c.Traverse == nil {
			c.Traverse = b.Traverse
		}
		if c.Send == nil {
			c.Send = b.Send
		}
		if c.GetAttr == nil {
			c.GetAttr = b.GetAttr
		}
		if c.SetAttr == nil {
			c.SetAttr = b.SetAttr
		}
	}
}

// newWrapper is a native class's __new__ as a static method: args[0] is the class to make.
func newWrapper(c *Type) Value {
	n := &Native{Name: "__new__", Fn: func(t *Thread, args []Value, names []*Str) (Value, *Exc) {
		if len(args)-len(names) == 0 {
			return Value{}, t.TypeError(c.Name + ".__new__(): not enough arguments")
		}
		cls := AsType(args[0])
		if cls == nil {
			return Value{}, t.TypeError(c.Name + ".__new__(X): X is not a type object (" + TypeName(args[0]) + ")")
		}
		if !cls.IsSubtype(c) {
			return Value{}, t.TypeError(c.Name + ".__new__(" + cls.Name + "): " + cls.Name + " is not a subtype of " + c.Name)
		}
		return c.New(t, cls, args[1:], names)
	}}
	b := &Builtin{Object: Object{BuiltinType}, Native: n, NewOf: c}
	return Value{Ref: &b.Object}
}

// fillNew sets all slots of a class written in Python that has just been made. Where it is derived from one other such class, or from object, it differs from that one in the
// special methods of its own.
func (c *Type) fillNew(t *Thread) {
	b := c.Base
	if len(c.Bases) != 1 || b != ObjectType && !b.IsHeap() {
		FillSlots(t, c)
		return
	}
	var own []*slotDef
	for i := range c.Attrs.entries {
		if s := AsStr(orNone(c.Attrs.entries[i].Key)); s != nil && strings.HasPrefix(s.S, "__") {
			for _, d := range slotsByName[s] {
				own = append(own, d.mates...)
			}
		}
	}
	for _, d := range slotDefs {
		if d.has(b) || d.name == NameNew { // which never says so
			d.copy(c, b)
		}
	}
	for _, d := range slotDefs {
		if slices.Contains(own, d) {
			fillSlot(c, d)
		}
	}
	c.finishSlots()
}

// FillSlots sets all slots of a class written in Python from what its MRO defines.
func FillSlots(t *Thread, c *Type) {
	for _, d := range slotDefs {
		fillSlot(c, d)
	}
	c.finishSlots()
}

// finishSlots sets what no special method stands for.
func (c *Type) finishSlots() {
	c.Traverse, c.Send = c.Base.Traverse, c.Base.Send
	if c.Lookup(NameDel).Ref != nil {
		c.Flags |= FlagFinalize
	}
}

// UpdateSlots sets the slots behind one name anew, in c and its subclasses, after an assignment to a class attribute.
func UpdateSlots(t *Thread, c *Type, name *Str) {
	ds := slotsByName[name]
	if name == NameDel {
		c.Flags |= FlagFinalize
	}
	if ds == nil {
		return
	}
	t.eachSubclass(c, func(s *Type) {
		for _, d := range ds {
			fillSlot(s, d)
		}
	})
}

// fillSlot decides one slot of a class: the nearest definition along the MRO wins, a native one is taken over as it is. Several names can share a slot
// (__add__ and __radd__): one written in Python wins for all of them.
func fillSlot(c *Type, d *slotDef) {
	v := c.Lookup(d.name)
	if v.Ref == nil {
		if d.shared {
			return
		}
		clearSlot(c, d)
		return
	}
	if d.name == NameHash && v.IsNone() {
		c.Hash = nil
		return
	}
	if owner := nativeOwner(c, d, v); owner != nil {
		if d.shared && c.userDefinesSibling(d) {
			return
		}
		d.copy(c, owner)
		return
	}
	d.user(c)
}

// findMates says which special methods use the same slots.
func findMates() {
	groups := slices.Clone(siblings)
	for _, s := range binarySpecs {
		groups = append(groups, []string{s.name, s.rname})
	}
	for _, d := range slotDefs {
		d.mates = []*slotDef{d}
	}
	for _, g := range groups {
		var mates []*slotDef
		for _, n := range g {
			mates = append(mates, slotsByName[Intern(n)]...)
		}
		for _, d := range mates {
			d.shared, d.mates = true, mates
		}
	}
}

// siblings are the groups of special methods that share a slot.
var siblings = [][]string{
	{"__getattr__", "__getattribute__"}, {"__setattr__", "__delattr__"}, {"__setitem__", "__delitem__"}, {"__set__", "__delete__"},
	{"__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"},
}

func (c *Type) userDefinesSibling(d *slotDef) bool {
	for _, g := range siblings {
		for _, n := range g {
			if n == d.name.S {
				return c.anyUser(g)
			}
		}
	}
	for _, s := range binarySpecs {
		if d.name.S == s.name || d.name.S == s.rname {
			return c.anyUser([]string{s.name, s.rname})
		}
	}
	return false
}

func (c *Type) anyUser(names []string) bool {
	for _, n := range names {
		if v := c.Lookup(Intern(n)); v.Ref != nil && !isSlotOfNative(v) {
			return true
		}
	}
	return false
}

func clearSlot(c *Type, d *slotDef) { d.copy(c, emptyType) }

var emptyType = &Type{Name: "", Binary: new([NumBinOps]BinaryFunc), Inplace: new([NumBinOps]BinaryFunc)}

// nativeOwner returns the class written in Go that v, found under d's name along c's MRO, is the slot wrapper of; nil when v is something else.
func nativeOwner(c *Type, d *slotDef, v Value) *Type {
	b := AsBuiltin(v)
	if b == nil {
		return nil
	}
	if isSlotOfNative(v) && b.Name == d.name.S {
		return b.Owner
	}
	if d.name == NameNew {
		return b.NewOf
	}
	return nil
}
