package object

import "unsafe"

// Super is a super object: attribute lookup that begins behind a class in the MRO of another.
type Super struct {
	Object
	Ext
	This    *Type // the class to begin behind
	Obj     Value // absent: unbound
	ObjType *Type // whose MRO is searched; nil when unbound
}

// SuperType is super.
var SuperType = &Type{Name: "super", Module: "builtins", Kind: KindOther, Flags: FlagBase, ExtOffset: unsafe.Offsetof(Super{}.Ext)}

func asSuper(v Value) *Super { return (*Super)(unsafe.Pointer(v.Ref)) }

// NewSuper is super(cls, obj), obj an instance or a subclass of cls; TypeError otherwise. Super() without arguments is the machine's: it passes the __class__
// cell and the first argument.
func NewSuper(t *Thread, cls *Type, obj Value) (Value, *Exc) {
	ot, err := superCheck(t, cls, obj)
	if err != nil {
		return Value{}, err
	}
	s := &Super{Object: Object{SuperType}, This: cls, Obj: obj, ObjType: ot}
	return Value{Ref: &s.Object}, nil
}

// SuperFromArgs is super(…) with explicit arguments.
func SuperFromArgs(t *Thread, args []Value) (Value, *Exc) {
	s := &Super{Object: Object{SuperType}}
	v := Value{Ref: &s.Object}
	return v, superInit(t, v, args, nil)
}

// superCheck finds the class whose MRO super(cls, obj) searches (supercheck, Objects/typeobject.c).
func superCheck(t *Thread, cls *Type, obj Value) (*Type, *Exc) {
	if c := AsType(obj); c != nil && c.IsSubtype(cls) {
		return c, nil
	}
	if obj.Ref.Type.IsSubtype(cls) {
		return obj.Ref.Type, nil
	}
	k, err := GetAttrOpt(t, obj, NameClass)
	if err != nil {
		return nil, err
	}
	if c := AsType(k); c != nil && c != obj.Ref.Type && c.IsSubtype(cls) {
		return c, nil
	}
	what := "instance of " + TypeName(obj)
	if c := AsType(obj); c != nil {
		what = "type " + c.Name
	}
	return nil, t.TypeError("super(type, obj): obj (" + what + ") is not an instance or subtype of type (" + cls.Name + ").")
}

// superLookup finds name behind this in start's MRO and binds it; absent when there is none.
func superLookup(t *Thread, this *Type, obj Value, start *Type, name *Str) (Value, *Exc) {
	mro := start.MRO
	i := 0
	for i < len(mro) && mro[i] != this {
		i++
	}
	for i++; i < len(mro); i++ {
		if mro[i].Attrs == nil {
			continue
		}
		v := mro[i].Attrs.GetStr(name)
		if v.Ref == nil {
			continue
		}
		if g := v.Ref.Type.DescrGet; g != nil {
			if c := AsType(obj); c == start && c != nil {
				obj = Value{}
			}
			return g(t, v, obj, start)
		}
		return v, nil
	}
	return Value{}, nil
}

func superGetAttr(t *Thread, self Value, name *Str) (Value, *Exc) {
	s := asSuper(self)
	if s.ObjType != nil && name != NameClass {
		v, err := superLookup(t, s.This, s.Obj, s.ObjType, name)
		if err != nil || v.Ref != nil {
			return v, err
		}
	}
	return GenericGetAttr(t, self, name)
}

func superNew(t *Thread, c *Type, _ []Value, _ []*Str) (Value, *Exc) {
	s := &Super{Object: Object{c}}
	return Value{Ref: &s.Object}, nil
}

func superInit(t *Thread, self Value, args []Value, names []*Str) *Exc {
	if len(names) > 0 {
		return t.TypeError("super() takes no keyword arguments")
	}
	s := asSuper(self)
	if len(args) == 0 {
		if s.This != nil { // the machine's __new__ has found both in the calling frame
			return nil
		}
		return t.RuntimeError("super(): no arguments")
	}
	if len(args) > 2 {
		return t.TypeError("super() expected at most 2 arguments, got " + itoa(len(args)))
	}
	cls := AsType(args[0])
	if cls == nil {
		return t.TypeError("super() argument 1 must be a type, not " + TypeName(args[0]))
	}
	s.This, s.Obj, s.ObjType = cls, Value{}, nil
	if len(args) == 1 || args[1].IsNone() {
		return nil
	}
	ot, err := superCheck(t, cls, args[1])
	if err != nil {
		return err
	}
	s.Obj, s.ObjType = args[1], ot
	return nil
}

func superRepr(t *Thread, self Value) (Value, *Exc) {
	s := asSuper(self)
	name := "NULL"
	if s.This != nil {
		name = s.This.Name
	}
	if s.ObjType == nil {
		return String("<super: <class '" + name + "'>, NULL>"), nil
	}
	return String("<super: <class '" + name + "'>, <" + s.ObjType.Name + " object>>"), nil
}

func setupSuper() {
	c := SuperType
	c.New, c.Init, c.Repr, c.GetAttr = superNew, superInit, superRepr, superGetAttr
	c.DescrGet = func(t *Thread, self, obj Value, owner *Type) (Value, *Exc) {
		s := asSuper(self)
		if obj.Ref == nil || s.ObjType != nil || s.This == nil {
			return self, nil
		}
		return NewSuper(t, s.This, obj)
	}
	c.Traverse = func(o *Object, visit func(Value)) { visitAll(visit, asSuper(Obj(o)).Obj) }
	typeOrNone := func(c *Type) Value {
		if c == nil {
			return None
		}
		return c.V()
	}
	c.Getters([]Getter{
		{Name: "__thisclass__", Member: true, Get: func(t *Thread, v Value) (Value, *Exc) { return typeOrNone(asSuper(v).This), nil }},
		{Name: "__self__", Member: true, Get: func(t *Thread, v Value) (Value, *Exc) { return orNone(asSuper(v).Obj), nil }},
		{Name: "__self_class__", Member: true, Get: func(t *Thread, v Value) (Value, *Exc) { return typeOrNone(asSuper(v).ObjType), nil }},
	})
	Ready(c)
}
