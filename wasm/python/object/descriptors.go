package object

import (
	"unsafe"
)

// This file holds the descriptors that classes are made of: property, classmethod, staticmethod, bound methods, and the attributes of natives.

// Property is a property; the functions are None where they were not given.
type Property struct {
	Object
	Ext
	Fget, Fset, Fdel, Doc Value
	Name                  Value // from __set_name__; absent before
	getterDoc             bool  // Doc is that of Fget
}

// PropertyType is property.
var PropertyType = &Type{Name: "property", Module: "builtins", Kind: KindOther, Flags: FlagBase, ExtOffset: unsafe.Offsetof(Property{}.Ext)}

// AsProperty returns v as a property (or subclass instance), or nil.
func AsProperty(v Value) *Property {
	if v.Ref != nil && v.Ref.Type.IsSubtype(PropertyType) {
		return (*Property)(unsafe.Pointer(v.Ref))
	}
	return nil
}

func asProperty(v Value) *Property { return (*Property)(unsafe.Pointer(v.Ref)) }

func propertyNew(t *Thread, c *Type, _ []Value, _ []*Str) (Value, *Exc) {
	p := &Property{Object: Object{c}, Fget: None, Fset: None, Fdel: None, Doc: None}
	t.born(&p.Object)
	return Value{Ref: &p.Object}, nil
}

var propertyArgs = (&Native{Name: "property", Sig: "fget=None, fset=None, fdel=None, doc=None", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return NewTuple(orNone(a[0]), orNone(a[1]), orNone(a[2]), orNone(a[3])).V(), nil
}})

func orNone(v Value) Value {
	if v.Ref == nil {
		return None
	}
	return v
}

func propertyInit(t *Thread, self Value, args []Value, names []*Str) *Exc {
	v, err := CallNative(t, &Builtin{Native: propertyArgs}, args, names)
	if err != nil {
		return err
	}
	p, a := asProperty(self), AsTuple(v).Items
	p.Fget, p.Fset, p.Fdel, p.Doc = a[0], a[1], a[2], a[3]
	p.getterDoc = false
	if p.Doc.IsNone() && !p.Fget.IsNone() {
		d, err := GetAttrOpt(t, p.Fget, NameDoc)
		if err != nil {
			return err
		}
		if d.Ref != nil && !d.IsNone() {
			p.Doc, p.getterDoc = d, true
		}
	}
	if self.Ref.Type != PropertyType && self.Ref.Type.Flags&FlagHasDict != 0 {
		return SetAttr(t, self, NameDoc, p.Doc)
	}
	return nil
}

// propertyName is the name for messages: as set, else the getter's; absent when there is none.
func propertyName(t *Thread, p *Property) (Value, *Exc) {
	if p.Name.Ref != nil || p.Fget.IsNone() {
		return p.Name, nil
	}
	return GetAttrOpt(t, p.Fget, NameName)
}

func propertyError(t *Thread, p *Property, obj Value, what string) *Exc {
	name, err := propertyName(t, p)
	if err != nil {
		return err
	}
	if name.Ref == nil {
		return t.AttributeErrorPlain("property of '" + obj.Ref.Type.Qualname + "' object has no " + what)
	}
	s, err := Repr(t, name)
	if err != nil {
		return err
	}
	return t.AttributeErrorPlain("property " + s + " of '" + obj.Ref.Type.Qualname + "' object has no " + what)
}

// AttributeErrorPlain makes an AttributeError without name and obj.
func (t *Thread) AttributeErrorPlain(msg string) *Exc { return t.NewExc(AttributeErrorType, msg) }

func propertyGet(t *Thread, self, obj Value, owner *Type) (Value, *Exc) {
	if obj.Ref == nil {
		return self, nil
	}
	p := asProperty(self)
	if p.Fget.IsNone() {
		return Value{}, propertyError(t, p, obj, "getter")
	}
	return CallArgs(t, p.Fget, obj)
}

func propertySet(t *Thread, self, obj, val Value) *Exc {
	p := asProperty(self)
	if val.Ref == nil {
		if p.Fdel.IsNone() {
			return propertyError(t, p, obj, "deleter")
		}
		_, err := CallArgs(t, p.Fdel, obj)
		return err
	}
	if p.Fset.IsNone() {
		return propertyError(t, p, obj, "setter")
	}
	_, err := CallArgs(t, p.Fset, obj, val)
	return err
}

// propertyWith is getter(), setter() and deleter(): a copy of the property, made by its own class, with one function changed.
func propertyWith(which int) NativeFunc {
	return func(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
		p := asProperty(args[0])
		a := [4]Value{p.Fget, p.Fset, p.Fdel, p.Doc}
		if p.getterDoc {
			a[3] = None
		}
		if !args[1].IsNone() {
			a[which] = args[1]
		}
		v, err := CallArgs(t, p.Type.V(), a[:]...)
		if err != nil {
			return Value{}, err
		}
		if q := AsProperty(v); q != nil {
			q.Name = p.Name
		}
		return v, nil
	}
}

func propertyField(name string, f func(p *Property) *Value) Getter {
	return Getter{Name: name, Member: true, Get: func(t *Thread, v Value) (Value, *Exc) { return *f(asProperty(v)), nil }}
}

func setupProperty() {
	c := PropertyType
	c.New, c.Init, c.DescrGet, c.DescrSet = propertyNew, propertyInit, propertyGet, propertySet
	c.Traverse = func(o *Object, visit func(Value)) {
		p := asProperty(Obj(o))
		visitAll(visit, p.Fget, p.Fset, p.Fdel, p.Doc, p.Name)
	}
	c.Methods([]Native{
		{Name: "getter", Sig: "self, object, /", Fn: propertyWith(0)},
		{Name: "setter", Sig: "self, object, /", Fn: propertyWith(1)},
		{Name: "deleter", Sig: "self, object, /", Fn: propertyWith(2)},
		{Name: "__set_name__", Sig: "self, owner, name, /", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
			asProperty(a[0]).Name = a[2]
			return None, nil
		}},
	})
	doc := propertyField("__doc__", func(p *Property) *Value { return &p.Doc })
	doc.Set = func(t *Thread, self, v Value) *Exc {
		asProperty(self).Doc = orNone(v)
		return nil
	}
	c.Getters([]Getter{
		propertyField("fget", func(p *Property) *Value { return &p.Fget }),
		propertyField("fset", func(p *Property) *Value { return &p.Fset }),
		propertyField("fdel", func(p *Property) *Value { return &p.Fdel }),
		doc,
		{Name: "__name__", Get: func(t *Thread, self Value) (Value, *Exc) {
			n, err := propertyName(t, asProperty(self))
			if err == nil && n.Ref == nil {
				return n, NoAttribute(t, self, NameName)
			}
			return n, err
		}, Set: func(t *Thread, self, v Value) *Exc {
			asProperty(self).Name = v
			return nil
		}},
		{Name: "__isabstractmethod__", Get: func(t *Thread, self Value) (Value, *Exc) {
			p := asProperty(self)
			for _, f := range []Value{p.Fget, p.Fset, p.Fdel} {
				if ok, err := isAbstract(t, f); ok || err != nil {
					return Bool(ok), err
				}
			}
			return False, nil
		}},
	})
	Ready(c)
}

// isAbstract reports whether f has a true __isabstractmethod__; f may be a chain of wrappers, which is followed as deep as calls may nest.
func isAbstract(t *Thread, f Value) (bool, *Exc) {
	if f.Ref == nil || f.IsNone() {
		return false, nil
	}
	if err := t.Enter(""); err != nil {
		return false, err
	}
	defer t.Leave()
	v, err := GetAttrOpt(t, f, Intern("__isabstractmethod__"))
	if err != nil || v.Ref == nil {
		return false, err
	}
	return Truth(t, v)
}

// Wrapped is a classmethod or staticmethod around a callable.
type Wrapped struct {
	Object
	Ext
	Func Value
}

// ClassMethodType and StaticMethodType are classmethod and staticmethod.
var (
	ClassMethodType  = &Type{Name: "classmethod", Module: "builtins", Kind: KindOther, Flags: FlagBase | FlagHasDict, ExtOffset: unsafe.Offsetof(Wrapped{}.Ext)}
	StaticMethodType = &Type{Name: "staticmethod", Module: "builtins", Kind: KindOther, Flags: FlagBase | FlagHasDict, ExtOffset: unsafe.Offsetof(Wrapped{}.Ext)}
)

// NewClassMethod is classmethod(f).
func NewClassMethod(f Value) Value { return newWrapped(ClassMethodType, f) }

// NewStaticMethod is staticmethod(f).
func NewStaticMethod(f Value) Value { return newWrapped(StaticMethodType, f) }

func newWrapped(c *Type, f Value) Value {
	w := &Wrapped{Object: Object{c}, Func: f}
	return Value{Ref: &w.Object}
}

func asWrapped(v Value) *Wrapped { return (*Wrapped)(unsafe.Pointer(v.Ref)) }

func wrappedNew(t *Thread, c *Type, _ []Value, _ []*Str) (Value, *Exc) {
	return newWrapped(c, None), nil
}

// wrappedInit takes the callable and its name, module, doc and annotations (functools_wraps, Objects/funcobject.c).
func wrappedInit(kind string) func(t *Thread, self Value, args []Value, names []*Str) *Exc {
	return func(t *Thread, self Value, args []Value, names []*Str) *Exc {
		if len(names) > 0 {
			return t.TypeError(kind + "() takes no keyword arguments")
		}
		if len(args) != 1 {
			return t.TypeError(kind + " expected 1 argument, got " + itoa(len(args)))
		}
		w := asWrapped(self)
		w.Func = args[0]
		for _, n := range []string{"__module__", "__name__", "__qualname__", "__doc__"} {
			v, err := GetAttrOpt(t, args[0], Intern(n))
			if err != nil {
				return err
			}
			if v.Ref == nil {
				continue
			}
			if w.Dict == nil {
				w.Dict = NewDict()
			}
			w.Dict.SetStr(Intern(n), v)
		}
		return nil
	}
}

func classMethodGet(t *Thread, self, obj Value, owner *Type) (Value, *Exc) {
	if owner == nil {
		owner = obj.Ref.Type
	}
	return NewMethod(asWrapped(self).Func, owner.V()), nil
}

func staticMethodGet(t *Thread, self, obj Value, owner *Type) (Value, *Exc) {
	return asWrapped(self).Func, nil
}

func setupWrapped() {
	for _, c := range []*Type{ClassMethodType, StaticMethodType} {
		c.New, c.Init = wrappedNew, wrappedInit(c.Name)
		c.Repr = func(t *Thread, self Value) (Value, *Exc) {
			s, err := Repr(t, asWrapped(self).Func)
			return String("<" + nativeBase(self.Ref.Type).Name + "(" + s + ")>"), err
		}
		c.Traverse = func(o *Object, visit func(Value)) { visitAll(visit, asWrapped(Obj(o)).Func) }
		get := func(t *Thread, v Value) (Value, *Exc) { return asWrapped(v).Func, nil }
		c.Getters([]Getter{
			dictGetter,
			{Name: "__func__", Get: get, Member: true},
			{Name: "__wrapped__", Get: get, Member: true},
			{Name: "__isabstractmethod__", Get: func(t *Thread, v Value) (Value, *Exc) {
				ok, err := isAbstract(t, asWrapped(v).Func)
				return Bool(ok), err
			}},
		})
	}
	ClassMethodType.DescrGet = classMethodGet
	StaticMethodType.DescrGet = staticMethodGet
	StaticMethodType.Call = func(t *Thread, self Value, args []Value, names []*Str) (Value, *Exc) {
		return Call(t, asWrapped(self).Func, args, names)
	}
	Ready(ClassMethodType, StaticMethodType)
}

// methodGetAttr passes over to the function what the method does not have itself (method_getattro, Objects/classobject.c).
func methodGetAttr(t *Thread, self Value, name *Str) (Value, *Exc) {
	v, err := findAttr(t, self, name)
	if err != nil || v.Ref != nil {
		return v, err
	}
	return GetAttr(t, innerFunc(self), name)
}

// innerFunc is the function of a method, through methods of methods.
func innerFunc(v Value) Value {
	for m := AsMethod(v); m != nil; m = AsMethod(v) {
		v = m.Func
	}
	return v
}

func methodRepr(t *Thread, self Value) (Value, *Exc) {
	m := AsMethod(self)
	name := "?"
	v, err := GetAttrOpt(t, m.Func, NameQualname)
	if err != nil {
		return Value{}, err
	}
	if v.Ref == nil {
		if v, err = GetAttrOpt(t, m.Func, NameName); err != nil {
			return Value{}, err
		}
	}
	if s := AsStr(v); s != nil {
		name = s.S
	}
	of, err := Repr(t, m.Self)
	return String("<bound method " + name + " of " + of + ">"), err
}

func setupMethod() {
	c := MethodType
	c.Call, c.GetAttr, c.Repr = methodCall, methodGetAttr, methodRepr
	c.Hash = func(t *Thread, self Value) (int64, *Exc) {
		h, err := Hash(t, innerFunc(self))
		for m := AsMethod(self); m != nil; m = AsMethod(m.Func) {
			h ^= HashID(t, m.Self)
		}
		return h, err
	}
	c.Compare = func(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
		x, y := AsMethod(a), AsMethod(b)
		if x == nil || y == nil || op != CmpEq && op != CmpNe {
			return NotImplemented, nil
		}
		eq, err := Equal(t, x.Func, y.Func)
		return Bool((eq && x.Self == y.Self) == (op == CmpEq)), err
	}
	c.New = func(t *Thread, c *Type, args []Value, names []*Str) (Value, *Exc) {
		if len(names) > 0 {
			return Value{}, t.TypeError("method() takes no keyword arguments")
		}
		if len(args) != 2 {
			return Value{}, t.TypeError("method expected 2 arguments, got " + itoa(len(args)))
		}
		if args[0].Ref.Type.Call == nil {
			return Value{}, t.TypeError("first argument must be callable")
		}
		if args[1].IsNone() {
			return Value{}, t.TypeError("instance must not be None")
		}
		return NewMethod(args[0], args[1]), nil
	}
	c.DescrGet = func(t *Thread, self, obj Value, owner *Type) (Value, *Exc) { return self, nil }
	c.Traverse = func(o *Object, visit func(Value)) {
		m := AsMethod(Obj(o))
		visitAll(visit, m.Func, m.Self)
	}
	c.Getters([]Getter{
		{Name: "__func__", Member: true, Get: func(t *Thread, v Value) (Value, *Exc) { return AsMethod(v).Func, nil }},
		{Name: "__self__", Member: true, Get: func(t *Thread, v Value) (Value, *Exc) { return AsMethod(v).Self, nil }},
		{Name: "__doc__", Get: func(t *Thread, v Value) (Value, *Exc) { return GetAttr(t, innerFunc(v), NameDoc) }},
	})
	Ready(c)
}

// qualifiedName is a native's __qualname__.
func (b *Builtin) qualifiedName() string {
	switch {
	case b.NewOf != nil:
		return b.NewOf.Name + "." + b.Name
	case b.Owner == nil:
		return b.Name
	case b.Type == BuiltinType:
		if c := AsType(b.Self); c != nil {
			return c.Qualname + "." + b.Name
		}
		return b.Self.Ref.Type.Qualname + "." + b.Name
	}
	return b.Owner.Name + "." + b.Name
}

func builtinRepr(t *Thread, self Value) (Value, *Exc) {
	b := AsBuiltin(self)
	switch {
	case b.Python:
		return b.pythonRepr(t)
	case b.Type == MethodDescrType || b.Type == ClassMethodDescrType:
		return String("<method '" + b.Name + "' of '" + b.Owner.Name + "' objects>"), nil
	case b.Type == WrapperDescrType:
		return String("<slot wrapper '" + b.Name + "' of '" + b.Owner.Name + "' objects>"), nil
	case b.Type == MethodWrapperType:
		return String("<method-wrapper '" + b.Name + "' of " + TypeName(b.Self) + " object at " + Address(t, b.Self) + ">"), nil
	case b.NewOf != nil:
		return String("<built-in method __new__ of type object at " + Address(t, b.NewOf.V()) + ">"), nil
	case b.Self.Ref == nil || AsModule(b.Self) != nil:
		return String("<built-in function " + b.Name + ">"), nil
	}
	return String("<built-in method " + b.Name + " of " + TypeName(b.Self) + " object at " + Address(t, b.Self) + ">"), nil
}

// textSignature is __text_signature__: the parameters with the bound one marked by a dollar sign.
func (b *Builtin) textSignature() Value {
	sig := b.Sig
	switch {
	case sig == "":
		sig = b.Text
	case b.Owner == nil:
		sig = "module, " + sig
	}
	if sig == "" {
		return None
	}
	return String("($" + sig + ")")
}

func builtinSame(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	x, y := AsBuiltin(a), AsBuiltin(b)
	if x == nil || y == nil || op != CmpEq && op != CmpNe {
		return NotImplemented, nil
	}
	same := x == y || x.Native == y.Native && x.Type == y.Type && x.Self == y.Self && x.NewOf == y.NewOf
	return Bool(same == (op == CmpEq)), nil
}

func builtinHash(t *Thread, self Value) (int64, *Exc) {
	b := AsBuiltin(self)
	if b.Self.Ref == nil {
		return HashID(t, self), nil
	}
	return Intern(b.Name).Hash() ^ HashID(t, b.Self), nil
}

func setupBuiltins() {
	name := Getter{Name: "__name__", Get: func(t *Thread, v Value) (Value, *Exc) { return String(AsBuiltin(v).Name), nil }}
	common := []Getter{
		{Name: "__qualname__", Get: func(t *Thread, v Value) (Value, *Exc) { return String(AsBuiltin(v).qualifiedName()), nil }},
		{Name: "__doc__", Get: func(t *Thread, v Value) (Value, *Exc) {
			if d := AsBuiltin(v).Doc; d != "" {
				return String(d), nil
			}
			return None, nil
		}},
		{Name: "__text_signature__", Get: func(t *Thread, v Value) (Value, *Exc) { return AsBuiltin(v).textSignature(), nil }},
	}
	owner := Getter{Name: "__objclass__", Get: func(t *Thread, v Value) (Value, *Exc) { return AsBuiltin(v).Owner.V(), nil }}
	self := Getter{Name: "__self__", Get: builtinSelf}
	module := Getter{Name: "__module__", Get: func(t *Thread, v Value) (Value, *Exc) {
		if m := AsBuiltin(v).Module; m != "" {
			return String(m), nil
		}
		return None, nil
	}}
	with := func(gs ...Getter) []Getter { return append(append([]Getter{name}, common...), gs...) }
	BuiltinType.Getters(with(self, module))
	MethodWrapperType.Getters(with(self, owner))
	for _, c := range []*Type{MethodDescrType, WrapperDescrType, ClassMethodDescrType} {
		c.Getters(with(owner))
	}
	for _, c := range []*Type{BuiltinType, MethodDescrType, WrapperDescrType, MethodWrapperType, ClassMethodDescrType} {
		c.Call, c.Repr = builtinCall, builtinRepr
		c.Flags |= FlagDisallowed
		c.Traverse = func(o *Object, visit func(Value)) {
			b := AsBuiltin(Obj(o))
			visitAll(visit, b.Self)
		}
	}
	for _, c := range []*Type{BuiltinType, MethodWrapperType} {
		c.Compare, c.Hash = builtinSame, builtinHash
	}
	BuiltinType.Flags |= FlagWeakref
	for _, c := range []*Type{MethodDescrType, WrapperDescrType, ClassMethodDescrType} {
		c.DescrGet = builtinGet
	}
	Ready(BuiltinType, MethodDescrType, WrapperDescrType, MethodWrapperType, ClassMethodDescrType)
	setupGetSets()
}

// builtinSelf is __self__: the bound object, the class of a __new__, the module of a function.
func builtinSelf(t *Thread, v Value) (Value, *Exc) {
	b := AsBuiltin(v)
	if b.NewOf != nil {
		return b.NewOf.V(), nil
	}
	if b.Self.Ref != nil {
		return b.Self, nil
	}
	if m := t.Modules.GetStr(Intern(b.Module)); m.Ref != nil {
		return m, nil
	}
	return None, nil
}

func setupGetSets() {
	for c, word := range map[*Type]string{GetSetType: "attribute", MemberType: "member"} {
		c.DescrGet, c.DescrSet = getsetGet, getsetSet
		c.Flags |= FlagDisallowed
		c.Repr = func(t *Thread, self Value) (Value, *Exc) {
			g := asGetSet(self)
			return String("<" + word + " '" + g.Name + "' of '" + g.Owner.Name + "' objects>"), nil
		}
		c.Getters([]Getter{
			{Name: "__name__", Member: true, Get: func(t *Thread, v Value) (Value, *Exc) { return String(asGetSet(v).Name), nil }},
			{Name: "__qualname__", Get: func(t *Thread, v Value) (Value, *Exc) {
				return String(asGetSet(v).Owner.Qualname + "." + asGetSet(v).Name), nil
			}},
			{Name: "__objclass__", Member: true, Get: func(t *Thread, v Value) (Value, *Exc) { return asGetSet(v).Owner.V(), nil }},
			{Name: "__doc__", Get: func(t *Thread, v Value) (Value, *Exc) { return None, nil }},
		})
	}
	Ready(GetSetType, MemberType)
}
