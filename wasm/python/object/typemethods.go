package object

import (
	"slices"
	"strings"
)

// typeCall is calling a class: __new__, then __init__ when the result is an instance (type_call, Objects/typeobject.c).
func typeCall(t *Thread, self Value, args []Value, names []*Str) (Value, *Exc) {
	c := AsType(self)
	if c == TypeType {
		if len(args) == 1 && len(names) == 0 {
			return args[0].Ref.Type.V(), nil
		}
		if len(args) == 2 && len(names) == 1 {
			return Value{}, t.TypeError("type() takes no keyword arguments")
		}
		if len(args)-len(names) != 3 {
			return Value{}, t.TypeError("type() takes 1 or 3 arguments")
		}
	}
	return NewObject(t, c, args, names)
}

// NewObject makes an instance of c from call arguments: c.__new__ and, when that gave an instance of c, its __init__.
func NewObject(t *Thread, c *Type, args []Value, names []*Str) (Value, *Exc) {
	if c.New == nil || c.Flags&FlagDisallowed != 0 {
		return Value{}, t.TypeError("cannot create '" + c.Name + "' instances")
	}
	v, err := c.New(t, c, args, names)
	if err != nil {
		return Value{}, err
	}
	if v.Ref.Type != c && !v.Ref.Type.IsSubtype(c) {
		return v, nil
	}
	if init := v.Ref.Type.Init; init != nil {
		if err := init(t, v, args, names); err != nil {
			return Value{}, err
		}
	}
	return v, nil
}

// ShortName is __name__. Name itself, which messages show, has the module in front for classes written in Go outside builtins, as in CPython.
func (c *Type) ShortName() string {
	if c.IsHeap() && c.Flags&FlagDotted == 0 {
		return c.Name
	}
	return c.Name[strings.LastIndexByte(c.Name, '.')+1:]
}

// typeNew is type.__new__(meta, name, bases, namespace, **kwds).
func typeNew(t *Thread, meta *Type, args []Value, names []*Str) (Value, *Exc) {
	pos := args[:len(args)-len(names)]
	if len(pos) != 3 {
		return Value{}, t.TypeError("type.__new__() takes exactly 3 arguments (" + itoa(len(pos)) + " given)")
	}
	name, bases, ns := AsStr(pos[0]), AsTuple(pos[1]), AsDict(pos[2])
	switch {
	case name == nil:
		return Value{}, t.TypeError("type.__new__() argument 1 must be str, not " + TypeName(pos[0]))
	case bases == nil:
		return Value{}, t.TypeError("type.__new__() argument 2 must be tuple, not " + TypeName(pos[1]))
	case ns == nil:
		return Value{}, t.TypeError("type.__new__() argument 3 must be dict, not " + TypeName(pos[2]))
	}
	for _, b := range bases.Items {
		if AsType(b) != nil {
			continue
		}
		if f, err := GetAttrOpt(t, b, NameMroEntries); err != nil || f.Ref != nil {
			if err != nil {
				return Value{}, err
			}
			return Value{}, t.TypeError("type() doesn't support MRO entry resolution; use types.new_class()")
		}
	}
	winner, err := WinningMeta(t, meta, bases.Items)
	if err != nil {
		return Value{}, err
	}
	if winner != meta && winner.Lookup(NameNew) != TypeType.Lookup(NameNew) {
		return winner.New(t, winner, args, names)
	}
	c, err := BuildType(t, winner, name.S, bases.Items, ns, names, args[3:])
	if err != nil {
		return Value{}, err
	}
	return c.V(), nil
}

// typeInit is type.__init__: the class is complete; only the number of arguments is checked.
func typeInit(t *Thread, _ Value, args []Value, names []*Str) *Exc {
	if n := len(args) - len(names); n != 1 && n != 3 || n == 1 && len(names) > 0 {
		return t.TypeError("type.__init__() takes 1 or 3 arguments")
	}
	return nil
}

// TypeRepr is how a class shows itself: <class 'module.Qual'>.
func typeRepr(t *Thread, self Value) (Value, *Exc) {
	c := AsType(self)
	m := ModuleOf(c)
	if m == "" || m == "builtins" {
		return String("<class '" + c.ShortName() + "'>"), nil
	}
	return String("<class '" + m + "." + c.Qualname + "'>"), nil
}

// ModuleOf is the class's __module__, "" when that is no str.
func ModuleOf(c *Type) string {
	if c.IsHeap() {
		if s := AsStr(c.Attrs.GetStr(NameModule)); s != nil {
			return s.S
		}
		return ""
	}
	return c.Module
}

// nativeSubclasses lists, by class, the subclasses that this package makes. Classes of library modules stay out (sealed is set before any is made): they come
// into being when a run first imports the module, and no run may see what others did.
var (
	nativeSubclasses = map[*Type][]*Type{}
	sealed           bool
)

func typeSubclasses(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	c := AsType(args[0])
	var out []Value
	for _, s := range nativeSubclasses[c] {
		out = append(out, s.V())
	}
	for _, s := range t.Subclasses(c) {
		out = append(out, s.V())
	}
	return NewList(out).V(), nil
}

func typesTuple(cs []*Type) Value {
	out := make([]Value, len(cs))
	for i, c := range cs {
		out[i] = c.V()
	}
	return NewTuple(out...).V()
}

// heapOnly is the error for changing a class written in Go, or for deleting what a class must have.
func heapOnly(t *Thread, c *Type, name string, val Value) *Exc {
	if !c.IsHeap() {
		return t.TypeError("cannot set '" + name + "' attribute of immutable type '" + c.Name + "'")
	}
	if val.Ref == nil {
		return t.TypeError("cannot delete '" + name + "' attribute of immutable type '" + c.Name + "'")
	}
	return nil
}

func typeStrSetter(name string, set func(c *Type, s string)) func(t *Thread, self, val Value) *Exc {
	return func(t *Thread, self, val Value) *Exc {
		c := AsType(self)
		if err := heapOnly(t, c, name, val); err != nil {
			return err
		}
		s := AsStr(val)
		if s == nil {
			return t.TypeError("can only assign string to " + c.Name + "." + name + ", not '" + TypeName(val) + "'")
		}
		set(c, s.S)
		return nil
	}
}

func typeGetModule(t *Thread, self Value) (Value, *Exc) {
	c := AsType(self)
	if !c.IsHeap() {
		return String(c.Module), nil
	}
	if v := c.Attrs.GetStr(NameModule); v.Ref != nil {
		return v, nil
	}
	return String("builtins"), nil
}

func typeSetModule(t *Thread, self, val Value) *Exc {
	c := AsType(self)
	if err := heapOnly(t, c, "__module__", val); err != nil {
		return err
	}
	c.Attrs.SetStr(NameModule, val)
	if s := AsStr(val); s != nil {
		c.Module = s.S
	}
	c.Modified(t)
	return nil
}

func typeGetDoc(t *Thread, self Value) (Value, *Exc) {
	c := AsType(self)
	if !c.IsHeap() {
		return orNone(c.Doc), nil
	}
	v := c.Attrs.GetStr(NameDoc)
	if v.Ref == nil {
		return None, nil
	}
	if g := v.Ref.Type.DescrGet; g != nil {
		return g(t, v, Value{}, c)
	}
	return v, nil
}

func typeSetDoc(t *Thread, self, val Value) *Exc {
	c := AsType(self)
	if err := heapOnly(t, c, "__doc__", val); err != nil {
		return err
	}
	c.Attrs.SetStr(NameDoc, val)
	c.Modified(t)
	return nil
}

func typeGetAnnotations(t *Thread, self Value) (Value, *Exc) {
	c := AsType(self)
	name := Intern("__annotations__")
	if !c.IsHeap() {
		return Value{}, t.AttributeError("type object '"+c.Name+"' has no attribute '__annotations__'", self, name)
	}
	v := c.Attrs.GetStr(name)
	if v.Ref == nil {
		v = NewDict().V()
		c.Attrs.SetStr(name, v)
	}
	if g := v.Ref.Type.DescrGet; g != nil {
		return g(t, v, Value{}, c)
	}
	return v, nil
}

func typeSetAnnotations(t *Thread, self, val Value) *Exc {
	return typeSetPlain(t, AsType(self), "__annotations__", val)
}

// typeSetPlain stores or deletes an attribute that is kept in the class namespace.
func typeSetPlain(t *Thread, c *Type, name string, val Value) *Exc {
	if !c.IsHeap() {
		return heapOnly(t, c, name, val)
	}
	n := Intern(name)
	if val.Ref == nil {
		if !c.Attrs.DelStr(n) {
			return t.AttributeError(name, c.V(), n)
		}
	} else {
		c.Attrs.SetStr(n, val)
	}
	c.Modified(t)
	return nil
}

func typeGetAbstract(t *Thread, self Value) (Value, *Exc) {
	c := AsType(self)
	if v := c.Attrs.GetStr(NameAbstractMethods); c != TypeType && v.Ref != nil {
		return v, nil
	}
	return Value{}, t.AttributeError("__abstractmethods__", self, NameAbstractMethods)
}

func typeSetAbstract(t *Thread, self, val Value) *Exc {
	c := AsType(self)
	abstract := false
	if val.Ref != nil {
		var err *Exc
		if abstract, err = Truth(t, val); err != nil {
			return err
		}
	}
	if err := typeSetPlain(t, c, "__abstractmethods__", val); err != nil {
		return err
	}
	c.Flags &^= FlagAbstract
	if abstract {
		c.Flags |= FlagAbstract
	}
	return nil
}

// abstractError is the refusal to instantiate a class with abstract methods left.
func abstractError(t *Thread, c *Type) *Exc {
	var names []string
	if err := Iterate(t, c.Attrs.GetStr(NameAbstractMethods), func(v Value) (bool, *Exc) {
		s, err := ToStr(t, v)
		names = append(names, s)
		return false, err
	}); err != nil {
		return err
	}
	slices.Sort(names)
	word := "method"
	if len(names) > 1 {
		word = "methods"
	}
	return t.TypeError("Can't instantiate abstract class " + c.Name + " without an implementation for abstract " + word + " '" + strings.Join(names, "', '") + "'")
}

func typeMro(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	c := AsType(args[0])
	probe := &Type{Bases: c.Bases}
	if err := probe.ComputeMRO(t); err != nil {
		return Value{}, err
	}
	probe.MRO[0] = c
	out := make([]Value, len(probe.MRO))
	for i, m := range probe.MRO {
		out[i] = m.V()
	}
	return NewList(out).V(), nil
}

func typeDir(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	names := NewDict()
	for _, m := range AsType(args[0]).MRO {
		addKeys(names, m.Attrs)
	}
	return NewList(dictKeys(names)).V(), nil
}

func addKeys(to, from *Dict) {
	if from == nil {
		return
	}
	for _, e := range from.entries {
		if s := AsStr(e.Key); s != nil {
			to.SetStr(s, None)
		}
	}
}

func dictKeys(d *Dict) []Value {
	out := make([]Value, 0, d.used)
	for _, e := range d.entries {
		if e.Key.Ref != nil {
			out = append(out, e.Key)
		}
	}
	return out
}

// IsInstanceOf is isinstance(v, cls) (object_isinstance and PyObject_IsInstance, Objects/abstract.c).
func IsInstanceOf(t *Thread, v, cls Value) (bool, *Exc) {
	if v.Ref.Type.V() == cls {
		return true, nil
	}
	if c := AsType(cls); c != nil && c.Type == TypeType {
		return realInstance(t, v, c)
	}
	if u := asUnion(cls); u != nil {
		return anyOf(t, v, u.Args.Items, IsInstanceOf)
	}
	if tup := AsTuple(cls); tup != nil {
		return anyOf(t, v, tup.Items, IsInstanceOf)
	}
	if cls.Ref.Type.Lookup(nameInstanceCheck) != TypeType.Lookup(nameInstanceCheck) {
		r, found, err := CallSpecial(t, cls, nameInstanceCheck, v)
		if err != nil {
			return false, err
		}
		if found {
			return Truth(t, r)
		}
	}
	return plainInstance(t, v, cls)
}

var (
	nameInstanceCheck = Intern("__instancecheck__")
	nameSubclassCheck = Intern("__subclasscheck__")
)

// anyOf tries check against each of classes.
func anyOf(t *Thread, v Value, classes []Value, check func(t *Thread, v, cls Value) (bool, *Exc)) (bool, *Exc) {
	if err := t.Enter(" in __instancecheck__"); err != nil {
		return false, err
	}
	defer t.Leave()
	for _, c := range classes {
		if ok, err := check(t, v, c); ok || err != nil {
			return ok, err
		}
	}
	return false, nil
}

// realInstance is type.__instancecheck__ for a class: by the type, else by what __class__ claims.
func realInstance(t *Thread, v Value, c *Type) (bool, *Exc) {
	if v.Ref.Type.IsSubtype(c) {
		return true, nil
	}
	if v.Ref.Type.GetAttr == nil && v.Ref.Type.Lookup(NameClass) == objectClass {
		return false, nil
	}
	k, err := GetAttrOpt(t, v, NameClass)
	if err != nil || k.Ref == nil {
		return false, err
	}
	kt := AsType(k)
	return kt != nil && kt != v.Ref.Type && kt.IsSubtype(c), nil
}

func plainInstance(t *Thread, v, cls Value) (bool, *Exc) {
	if c := AsType(cls); c != nil {
		return realInstance(t, v, c)
	}
	if err := classLike(t, cls, "isinstance() arg 2 must be a type, a tuple of types, or a union"); err != nil {
		return false, err
	}
	k, err := GetAttrOpt(t, v, NameClass)
	if err != nil || k.Ref == nil {
		return false, err
	}
	return abstractSubclass(t, k, cls)
}

// classLike accepts what has a tuple __bases__; msg is the error for anything else.
func classLike(t *Thread, v Value, msg string) *Exc {
	b, err := GetAttrOpt(t, v, NameBases)
	if err != nil {
		return err
	}
	if b.Ref == nil || AsTuple(b) == nil {
		return t.TypeError(msg)
	}
	return nil
}

// abstractSubclass follows __bases__ of class-like objects.
func abstractSubclass(t *Thread, c, cls Value) (bool, *Exc) {
	if c == cls {
		return true, nil
	}
	if err := t.Enter(" in __subclasscheck__"); err != nil {
		return false, err
	}
	defer t.Leave()
	bases, err := GetAttrOpt(t, c, NameBases)
	if err != nil || bases.Ref == nil || AsTuple(bases) == nil {
		return false, err
	}
	for _, b := range AsTuple(bases).Items {
		if ok, err := abstractSubclass(t, b, cls); ok || err != nil {
			return ok, err
		}
	}
	return false, nil
}

// IsSubclassOf is issubclass(c, cls).
func IsSubclassOf(t *Thread, c, cls Value) (bool, *Exc) {
	if k := AsType(cls); k != nil && k.Type == TypeType {
		if c == cls {
			return true, nil
		}
		return plainSubclass(t, c, cls)
	}
	if u := asUnion(cls); u != nil {
		return anyOf(t, c, u.Args.Items, IsSubclassOf)
	}
	if tup := AsTuple(cls); tup != nil {
		return anyOf(t, c, tup.Items, IsSubclassOf)
	}
	if cls.Ref.Type.Lookup(nameSubclassCheck) != TypeType.Lookup(nameSubclassCheck) {
		r, found, err := CallSpecial(t, cls, nameSubclassCheck, c)
		if err != nil {
			return false, err
		}
		if found {
			return Truth(t, r)
		}
	}
	return plainSubclass(t, c, cls)
}

func plainSubclass(t *Thread, c, cls Value) (bool, *Exc) {
	a, b := AsType(c), AsType(cls)
	if a != nil && b != nil {
		return a.IsSubtype(b), nil
	}
	if a == nil {
		if err := classLike(t, c, "issubclass() arg 1 must be a class"); err != nil {
			return false, err
		}
	}
	if b == nil {
		if err := classLike(t, cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union"); err != nil {
			return false, err
		}
	}
	return abstractSubclass(t, c, cls)
}

// setupType completes type; object is set up before it, and both are made Ready together.
func setupType() {
	TypeType.New = typeNew
	TypeType.Init = typeInit
	TypeType.Call = typeCall
	TypeType.Repr = typeRepr
	TypeType.GetAttr = typeGetAttr
	TypeType.SetAttr = typeSetAttr
	TypeType.binary()[OpOr] = unionOr
	TypeType.Traverse = func(self *Object, visit func(Value)) {
		c := AsType(Obj(self))
		if c.Attrs != nil {
			visit(c.Attrs.V())
		}
		for _, m := range c.MRO {
			visit(m.V())
		}
	}
	TypeType.Methods([]Native{
		{Name: "mro", Sig: "self, /", Fn: typeMro},
		{Name: "__subclasses__", Sig: "self, /", Fn: typeSubclasses},
		{Name: "__dir__", Sig: "self, /", Fn: typeDir},
		{Name: "__sizeof__", Sig: "self, /", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return Int(1696), nil }},
		{Name: "__instancecheck__", Sig: "self, instance, /", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
			ok, err := plainInstance(t, a[1], a[0])
			return Bool(ok), err
		}},
		{Name: "__subclasscheck__", Sig: "self, subclass, /", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
			ok, err := plainSubclass(t, a[1], a[0])
			return Bool(ok), err
		}},
	})
	TypeType.ClassMethods([]Native{
		{Name: "__prepare__", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return NewDict().V(), nil }},
	})
	TypeType.Getters([]Getter{
		{Name: "__name__", Get: func(t *Thread, v Value) (Value, *Exc) { return String(AsType(v).ShortName()), nil },
			Set: typeStrSetter("__name__", func(c *Type, s string) { c.Name = s })},
		{Name: "__qualname__", Get: func(t *Thread, v Value) (Value, *Exc) { return String(AsType(v).Qualname), nil },
			Set: typeStrSetter("__qualname__", func(c *Type, s string) { c.Qualname = s })},
		{Name: "__module__", Get: typeGetModule, Set: typeSetModule},
		{Name: "__doc__", Get: typeGetDoc, Set: typeSetDoc},
		{Name: "__annotations__", Get: typeGetAnnotations, Set: typeSetAnnotations},
		{Name: "__abstractmethods__", Get: typeGetAbstract, Set: typeSetAbstract},
		{Name: "__bases__", Get: func(t *Thread, v Value) (Value, *Exc) { return typesTuple(AsType(v).Bases), nil }, Set: typeSetBases},
		{Name: "__base__", Member: true, Get: func(t *Thread, v Value) (Value, *Exc) {
			if b := AsType(v).Base; b != nil {
				return b.V(), nil
			}
			return None, nil
		}},
		{Name: "__mro__", Get: func(t *Thread, v Value) (Value, *Exc) { return typesTuple(AsType(v).MRO), nil }},
		{Name: "__dict__", Get: func(t *Thread, v Value) (Value, *Exc) { return NewMappingProxy(AsType(v).namespace().V()), nil }},
		{Name: "__text_signature__", Get: func(t *Thread, v Value) (Value, *Exc) {
			if c := AsType(v); c.Sig != "" {
				return String("(" + c.Sig + ")"), nil
			}
			return None, nil
		}},
		{Name: "__type_params__", Get: func(t *Thread, v Value) (Value, *Exc) {
			if p := AsType(v).namespace().GetStr(Intern("__type_params__")); p.Ref != nil && AsType(v) != TypeType {
				return p, nil
			}
			return emptyTuple.V(), nil
		}, Set: func(t *Thread, self, val Value) *Exc { return typeSetPlain(t, AsType(self), "__type_params__", val) }},
	})
}
