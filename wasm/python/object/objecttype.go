package object

import (
	"slices"
	"strconv"
)

// objectClass is the descriptor of object.__class__: while a type's lookup finds it, __class__ is no more than the type.
var objectClass Value

// objectNew is object.__new__ (object_new, Objects/typeobject.c).
func objectNew(t *Thread, c *Type, args []Value, names []*Str) (Value, *Exc) {
	if len(args) > 0 {
		if c.Lookup(NameNew) != ObjectType.Lookup(NameNew) {
			return Value{}, t.TypeError("object.__new__() takes exactly one argument (the type to instantiate)")
		}
		if c.Lookup(NameInit) == ObjectType.Lookup(NameInit) {
			return Value{}, t.TypeError(c.Name + "() takes no arguments")
		}
	}
	if c.Flags&FlagAbstract != 0 {
		return Value{}, abstractError(t, c)
	}
	if c == ObjectType {
		return NewInstance(c), nil
	}
	if c.Kind != KindObject || c.ExtOffset == 0 {
		return Value{}, t.TypeError("object.__new__(" + c.Name + ") is not safe, use " + nativeBase(c).Name + ".__new__()")
	}
	x := NewInstance(c)
	t.born(x.Ref)
	return x, nil
}

// NewInstance makes a bare instance of a class whose native base is object (or of object itself), without running any __init__.
func NewInstance(c *Type) Value {
	x := &Instance{Object: Object{c}}
	return Value{Ref: &x.Object}
}

// nativeBase is the nearest class along c's line that is written in Go.
func nativeBase(c *Type) *Type {
	for c.IsHeap() {
		c = c.Base
	}
	return c
}

// objectInit is object.__init__: it refuses arguments that neither __new__ nor __init__ takes.
func objectInit(t *Thread, self Value, args []Value, names []*Str) *Exc {
	c := self.Ref.Type
	if len(args) == 0 || !c.IsHeap() && c != ObjectType {
		return nil
	}
	if c.Lookup(NameInit) != ObjectType.Lookup(NameInit) {
		return t.TypeError("object.__init__() takes exactly one argument (the instance to initialize)")
	}
	if c.Lookup(NameNew) == ObjectType.Lookup(NameNew) {
		return t.TypeError(c.Name + ".__init__() takes exactly one argument (the instance to initialize)")
	}
	return nil
}

// HexString is n in lower-case hexadecimal, without a prefix.
func HexString(n int64) string { return strconv.FormatInt(n, 16) }

// Address is how reprs show id(v): ids have the 12 digits of CPython's addresses.
func Address(t *Thread, v Value) string { return "0x" + HexString(t.ID(v)) }

// TypeTitle is a class's name with its module, as reprs of instances show it; builtins are left out.
func TypeTitle(c *Type) string {
	m := ModuleOf(c)
	if m == "" || m == "builtins" {
		return c.Qualname
	}
	return m + "." + c.Qualname
}

func objectRepr(t *Thread, self Value) (Value, *Exc) {
	return String("<" + TypeTitle(self.Ref.Type) + " object at " + Address(t, self) + ">"), nil
}

// objectStr hands on what __repr__ gives, str or not: it is the caller's to complain, of __str__.
func objectStr(t *Thread, self Value) (Value, *Exc) { return self.Ref.Type.Repr(t, self) }

func objectHash(t *Thread, self Value) (int64, *Exc) { return HashID(t, self), nil }

// objectCompare is identity for ==; != turns round what the type's own == says.
func objectCompare(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	switch op {
	case CmpEq:
		if a == b {
			return True, nil
		}
	case CmpNe:
		v, err := a.Ref.Type.Compare(t, CmpEq, a, b)
		if err != nil || v == NotImplemented {
			return v, err
		}
		ok, err := Truth(t, v)
		return Bool(!ok), err
	}
	return NotImplemented, nil
}

func objectFormat(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	spec := AsStr(args[1])
	if spec == nil {
		return Value{}, t.TypeError("__format__() argument must be str, not " + ArgType(args[1]))
	}
	if spec.S != "" {
		return Value{}, t.TypeError("unsupported format string passed to " + TypeName(args[0]) + ".__format__")
	}
	s, err := ToStr(t, args[0])
	return String(s), err
}

// objectDir is object.__dir__: the instance's own attributes and those of its class.
func objectDir(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	names := NewDict()
	d, err := GetAttrOpt(t, args[0], NameDict)
	if err != nil {
		return Value{}, err
	}
	if d.Ref != nil {
		addKeys(names, AsDict(d))
	}
	k, err := GetAttrOpt(t, args[0], NameClass)
	if err != nil {
		return Value{}, err
	}
	if c := AsType(k); c != nil {
		for _, m := range c.MRO {
			addKeys(names, m.Attrs)
		}
	}
	return NewList(dictKeys(names)).V(), nil
}

// Dir is dir(v): the names that __dir__ gives, sorted by code points (which is how their UTF-8 sorts too).
func Dir(t *Thread, v Value) ([]string, *Exc) {
	r, found, err := CallSpecial(t, v, Intern("__dir__"))
	if err != nil {
		return nil, err
	}
	if !found {
		return nil, t.TypeError("object does not provide __dir__")
	}
	var names []string
	err = Iterate(t, r, func(x Value) (bool, *Exc) {
		s := AsStr(x)
		if s == nil {
			return true, t.TypeError("__dir__() gave '" + TypeName(x) + "' among the names")
		}
		names = append(names, s.S)
		return false, nil
	})
	slices.Sort(names)
	return names, err
}

func objectSetClass(t *Thread, self, val Value) *Exc {
	if val.Ref == nil {
		return t.TypeError("can't delete __class__ attribute")
	}
	c, old := AsType(val), self.Ref.Type
	if c == nil {
		return t.TypeError("__class__ must be set to a class, not '" + TypeName(val) + "' object")
	}
	if c.Kind == KindModule && old.Kind == KindModule {
		self.Ref.Type = c
		return nil
	}
	if !c.IsHeap() || !old.IsHeap() {
		return t.TypeError("__class__ assignment only supported for mutable types or ModuleType subclasses")
	}
	if err := replaceable(t, old, c, "__class__"); err != nil {
		return err
	}
	self.Ref.Type = c
	if old.Flags&FlagFinalize == 0 {
		t.born(self.Ref)
	}
	return nil
}

// dictGetter is the __dict__ of instances; every type whose instances have a dict shows it.
var dictGetter = Getter{Name: "__dict__", Get: getDict, Set: setDict}

func getDict(t *Thread, self Value) (Value, *Exc) {
	if d := DictOf(self); d != nil {
		return d.V(), nil
	}
	return Value{}, NoAttribute(t, self, NameDict)
}

func setDict(t *Thread, self, val Value) *Exc {
	x := ExtOf(self.Ref)
	if x == nil {
		return t.AttributeError("This object has no __dict__", self, NameDict)
	}
	if val.Ref == nil {
		x.Dict = nil
		return nil
	}
	d := AsDict(val)
	if d == nil {
		return t.TypeError("__dict__ must be set to a dictionary, not a '" + TypeName(val) + "'")
	}
	x.Dict = d
	return nil
}

// DictGetter is the getter to add to a native type whose instances have a __dict__.
func DictGetter() Getter { return dictGetter }

var weakrefGetter = Getter{Name: "__weakref__", Get: func(t *Thread, self Value) (Value, *Exc) {
	if self.Ref.Type.Flags&FlagWeakref == 0 {
		return Value{}, t.AttributeErrorPlain("This object has no __weakref__")
	}
	for _, r := range t.WeakRefs[self.Ref] {
		return Obj(r), nil
	}
	return None, nil
}}

// objectGetState is object.__getstate__: the dict, with the values of slots beside it when there are any (object_getstate_default).
func objectGetState(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	self := args[0]
	x := ExtOf(self.Ref)
	state := None
	if x != nil && x.Dict != nil && x.Dict.Len() > 0 {
		state = x.Dict.Copy().V()
	}
	if self.Ref.Type.NumSlots == 0 {
		return state, nil
	}
	slots := NewDict()
	for _, c := range self.Ref.Type.MRO {
		for _, n := range c.SlotNames {
			v, err := GetAttrOpt(t, self, n)
			if err != nil {
				return Value{}, err
			}
			if v.Ref != nil {
				slots.SetStr(n, v)
			}
		}
	}
	if slots.Len() == 0 {
		return state, nil
	}
	return NewTuple(state, slots.V()).V(), nil
}

func objectInitSubclass(t *Thread, args []Value, names []*Str) (Value, *Exc) {
	if len(names) > 0 {
		return Value{}, t.TypeError(AsType(args[0]).Name + ".__init_subclass__() takes no keyword arguments")
	}
	if len(args) > 1 {
		return Value{}, t.TypeError(AsType(args[0]).Name + ".__init_subclass__() takes no arguments (" + itoa(len(args)-1) + " given)")
	}
	return None, nil
}

func noPickle(t *Thread, _ []Value, _ []*Str) (Value, *Exc) {
	return Value{}, t.NotSupported("pickling")
}

func setupObject() {
	ObjectType.New = objectNew
	ObjectType.Init = objectInit
	ObjectType.Repr = objectRepr
	ObjectType.Str = objectStr
	ObjectType.Hash = objectHash
	ObjectType.Compare = objectCompare
	ObjectType.Methods([]Native{
		{Name: "__format__", Sig: "self, format_spec, /", Fn: objectFormat},
		{Name: "__dir__", Sig: "self, /", Fn: objectDir},
		{Name: "__sizeof__", Sig: "self, /", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return Int(16), nil }},
		{Name: "__getstate__", Sig: "self, /", Fn: objectGetState},
		{Name: "__reduce__", Sig: "self, /", Fn: noPickle},
		{Name: "__reduce_ex__", Sig: "self, protocol, /", Fn: noPickle},
	})
	ObjectType.ClassMethods([]Native{
		{Name: "__init_subclass__", Fn: objectInitSubclass},
		{Name: "__subclasshook__", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return NotImplemented, nil }},
	})
	ObjectType.Getters([]Getter{
		{Name: "__class__", Get: func(t *Thread, v Value) (Value, *Exc) { return v.Ref.Type.V(), nil }, Set: objectSetClass},
	})
	ObjectType.Doc = String("The class that all others derive from: what every object can do.\n\nCalled without arguments it makes an object that is only itself.")
	objectClass = ObjectType.Attrs.GetStr(NameClass)
	setupType()
	Ready(ObjectType, TypeType)
}
