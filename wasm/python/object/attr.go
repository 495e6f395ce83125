package object

import "unsafe"

// GetAttr is getattr(v, name): the type's __getattribute__, then its __getattr__.
func GetAttr(t *Thread, v Value, name *Str) (Value, *Exc) {
	if f := v.Ref.Type.GetAttr; f != nil {
		return f(t, v, name)
	}
	return GenericGetAttr(t, v, name)
}

// GetAttrOpt is GetAttr with an absent Value in place of AttributeError.
func GetAttrOpt(t *Thread, v Value, name *Str) (Value, *Exc) {
	find := v.Ref.Type.GetAttr
	if find == nil {
		find = findAttr
	}
	r, err := find(t, v, name)
	if err.Is(AttributeErrorType) {
		return Value{}, nil
	}
	return r, err
}

// GenericGetAttr is object.__getattribute__ (PyObject_GenericGetAttr, Objects/object.c).
func GenericGetAttr(t *Thread, v Value, name *Str) (Value, *Exc) {
	r, err := findAttr(t, v, name)
	if err == nil && r.Ref == nil {
		return r, NoAttribute(t, v, name)
	}
	return r, err
}

// NoAttribute is the AttributeError for a name that v does not have.
func NoAttribute(t *Thread, v Value, name *Str) *Exc {
	if m := AsModule(v); m != nil {
		return t.AttributeError("module '"+m.Name()+"' has no attribute '"+name.S+"'", v, name)
	}
	return t.AttributeError("'"+v.Ref.Type.Name+"' object has no attribute '"+name.S+"'", v, name)
}

// findAttr is the search of GenericGetAttr: data descriptor, instance dict, other class attribute; absent when there is none.
func findAttr(t *Thread, v Value, name *Str) (Value, *Exc) {
	typ := v.Ref.Type
	d := typ.Lookup(name)
	if d.Ref != nil {
		if dt := d.Ref.Type; dt.DescrSet != nil && dt.DescrGet != nil {
			return dt.DescrGet(t, d, v, typ)
		}
	}
	if x := ExtOf(v.Ref); x != nil && x.Dict != nil {
		if r := x.Dict.GetStr(name); r.Ref != nil {
			return r, nil
		}
	}
	if d.Ref != nil {
		if g := d.Ref.Type.DescrGet; g != nil {
			return g(t, d, v, typ)
		}
		return d, nil
	}
	return Value{}, nil
}

// SetAttr is setattr(v, name, x); an absent x deletes.
func SetAttr(t *Thread, v Value, name *Str, x Value) *Exc {
	if f := v.Ref.Type.SetAttr; f != nil {
		return f(t, v, name, x)
	}
	return GenericSetAttr(t, v, name, x)
}

// GenericSetAttr is object.__setattr__ and __delattr__.
func GenericSetAttr(t *Thread, v Value, name *Str, x Value) *Exc {
	typ := v.Ref.Type
	d := typ.Lookup(name)
	if d.Ref != nil && d.Ref.Type.DescrSet != nil {
		return d.Ref.Type.DescrSet(t, d, v, x)
	}
	ext := ExtOf(v.Ref)
	if ext == nil || typ.Flags&FlagHasDict == 0 {
		if d.Ref != nil {
			return t.AttributeError("'"+typ.Name+"' object attribute '"+name.S+"' is read-only", v, name)
		}
		return t.AttributeError("'"+typ.Name+"' object has no attribute '"+name.S+"' and no __dict__ for setting new attributes", v, name)
	}
	if x.Ref == nil {
		if ext.Dict == nil || !ext.Dict.DelStr(name) {
			return NoAttribute(t, v, name)
		}
		return nil
	}
	if ext.Dict == nil {
		ext.Dict = NewDict()
	}
	ext.Dict.SetStr(name, x)
	return nil
}

// DictOf returns v.__dict__, made when it does not exist yet; nil when v has no place for one.
func DictOf(v Value) *Dict {
	if c := AsType(v); c != nil {
		return c.namespace()
	}
	x := ExtOf(v.Ref)
	if x == nil || v.Ref.Type.Flags&FlagHasDict == 0 {
		return nil
	}
	if x.Dict == nil {
		x.Dict = NewDict()
	}
	return x.Dict
}

// typeGetAttr is type.__getattribute__ (type_getattro, Objects/typeobject.c).
func typeGetAttr(t *Thread, v Value, name *Str) (Value, *Exc) {
	c := AsType(v)
	meta := c.Type
	md := meta.Lookup(name)
	if md.Ref != nil {
		if dt := md.Ref.Type; dt.DescrSet != nil && dt.DescrGet != nil {
			return dt.DescrGet(t, md, v, meta)
		}
	}
	if a := c.Lookup(name); a.Ref != nil {
		if g := a.Ref.Type.DescrGet; g != nil {
			return g(t, a, Value{}, c)
		}
		return a, nil
	}
	if md.Ref != nil {
		if g := md.Ref.Type.DescrGet; g != nil {
			return g(t, md, v, meta)
		}
		return md, nil
	}
	return Value{}, t.AttributeError("type object '"+c.Name+"' has no attribute '"+name.S+"'", v, name)
}

// typeSetAttr is type.__setattr__.
func typeSetAttr(t *Thread, v Value, name *Str, x Value) *Exc {
	c := AsType(v)
	if !c.IsHeap() {
		return t.TypeError("cannot set '" + name.S + "' attribute of immutable type '" + c.Name + "'")
	}
	if md := c.Type.Lookup(name); md.Ref != nil && md.Ref.Type.DescrSet != nil {
		return md.Ref.Type.DescrSet(t, md, v, x)
	}
	name = InternStr(name)
	if x.Ref == nil {
		if !c.namespace().DelStr(name) {
			return t.AttributeError("type object '"+c.Name+"' has no attribute '"+name.S+"'", v, name)
		}
	} else {
		c.namespace().SetStr(name, x)
	}
	c.Modified(t)
	UpdateSlots(t, c, name)
	return nil
}

// BoundMethod is a function bound to an instance.
type BoundMethod struct {
	Object
	Func Value
	Self Value
}

// MethodType is the type of bound methods.
var MethodType = &Type{Name: "method", Module: "builtins", Kind: KindMethod, Flags: FlagWeakref}

// NewMethod binds fn to self.
func NewMethod(fn, self Value) Value {
	m := &BoundMethod{Object{MethodType}, fn, self}
	return Value{Ref: &m.Object}
}

// AsMethod returns v as a bound method, or nil.
func AsMethod(v Value) *BoundMethod {
	if v.Ref != nil && v.Ref.Type == MethodType {
		return (*BoundMethod)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// Module is a module; its attributes are its Ext.Dict.
type Module struct {
	Object
	Ext
	Source string // of a module written in Python, for tracebacks
}

// ModuleType is the type of modules.
var ModuleType = &Type{Name: "module", Module: "builtins", Kind: KindModule, Flags: FlagBase | FlagHasDict | FlagWeakref, ExtOffset: unsafe.Offsetof(Module{}.Ext)}

// NewModule makes an empty module named name.
func NewModule(name string) *Module {
	m := &Module{Object: Object{ModuleType}}
	m.Dict = NewDict()
	m.Dict.SetStr(Intern("__name__"), String(name))
	m.Dict.SetStr(Intern("__doc__"), None)
	m.Dict.SetStr(Intern("__package__"), String(""))
	m.Dict.SetStr(Intern("__loader__"), None)
	m.Dict.SetStr(Intern("__spec__"), None)
	return m
}

// V is the module as a value.
func (m *Module) V() Value { return Value{Ref: &m.Object} }

// Name is the module's __name__, "?" when that is no str.
func (m *Module) Name() string {
	if s := AsStr(m.Dict.GetStr(Intern("__name__"))); s != nil {
		return s.S
	}
	return "?"
}

// AsModule returns v as a module, or nil.
func AsModule(v Value) *Module {
	if v.Ref != nil && v.Ref.Type.Kind == KindModule {
		return (*Module)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// Add puts native functions into a module.
func (m *Module) Add(ns []Native) {
	name := m.Name()
	for i := range ns {
		m.Dict.SetStr(Intern(ns[i].Name), NewBuiltin(name, &ns[i]))
	}
}

// Set puts a value into a module.
func (m *Module) Set(name string, v Value) { m.Dict.SetStr(Intern(name), v) }
