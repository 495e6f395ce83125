package object

// moduleGetAttr adds a module's own __getattr__ (PEP 562) to the ordinary lookup.
func moduleGetAttr(t *Thread, self Value, name *Str) (Value, *Exc) {
	v, err := findAttr(t, self, name)
	if err != nil || v.Ref != nil {
		return v, err
	}
	m := AsModule(self)
	if f := m.Dict.GetStr(NameGetattr); f.Ref != nil {
		return CallArgs(t, f, name.V())
	}
	return Value{}, NoAttribute(t, self, name)
}

func moduleRepr(t *Thread, self Value) (Value, *Exc) {
	m := AsModule(self)
	name, err := Repr(t, String(m.Name()))
	if err != nil {
		return Value{}, err
	}
	if f := m.Dict.GetStr(Intern("__file__")); f.Ref != nil && AsStr(f) != nil {
		file, err := Repr(t, f)
		return String("<module " + name + " from " + file + ">"), err
	}
	if m.Dict.GetStr(Intern("__spec__")).IsNone() && m.Dict.GetStr(Intern("__package__")).IsNone() {
		return String("<module " + name + ">"), nil
	}
	return String("<module " + name + " (built-in)>"), nil
}

func moduleNew(t *Thread, c *Type, _ []Value, _ []*Str) (Value, *Exc) {
	m := &Module{Object: Object{c}}
	m.Dict = NewDict()
	return m.V(), nil
}

var moduleArgs = &Native{Name: "module", Sig: "name, doc=None", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return NewTuple(a[0], orNone(a[1])).V(), nil
}}

func moduleInit(t *Thread, self Value, args []Value, names []*Str) *Exc {
	v, err := CallNative(t, &Builtin{Native: moduleArgs}, args, names)
	if err != nil {
		return err
	}
	a := AsTuple(v).Items
	if AsStr(a[0]) == nil {
		return t.TypeError("module() argument 'name' must be str, not " + TypeName(a[0]))
	}
	m := AsModule(self)
	m.Set("__name__", a[0])
	m.Set("__doc__", a[1])
	for _, n := range []string{"__package__", "__loader__", "__spec__"} {
		m.Set(n, None)
	}
	return nil
}

// moduleDir is module.__dir__: what the module's own __dir__ says, else its names.
func moduleDir(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	m := AsModule(args[0])
	if f := m.Dict.GetStr(Intern("__dir__")); f.Ref != nil {
		return CallArgs(t, f)
	}
	return NewList(dictKeys(m.Dict)).V(), nil
}

func setupModule() {
	c := ModuleType
	c.New, c.Init, c.Repr, c.GetAttr = moduleNew, moduleInit, moduleRepr, moduleGetAttr
	c.Methods([]Native{{Name: "__dir__", Sig: "self, /", Fn: moduleDir}})
	name := Intern("__annotations__")
	c.Getters([]Getter{dictGetter, {Name: "__annotations__",
		Get: func(t *Thread, v Value) (Value, *Exc) {
			m := AsModule(v)
			if a := m.Dict.GetStr(name); a.Ref != nil {
				return a, nil
			}
			m.Dict.SetStr(name, NewDict().V())
			return m.Dict.GetStr(name), nil
		},
		Set: func(t *Thread, v, val Value) *Exc {
			if val.Ref != nil {
				AsModule(v).Dict.SetStr(name, val)
			} else if !AsModule(v).Dict.DelStr(name) {
				return t.AttributeError("__annotations__", v, name)
			}
			return nil
		}}})
	Ready(c)
}
