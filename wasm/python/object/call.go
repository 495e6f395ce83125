package object

// Call calls fn with positional values followed by one value for each of names. It must not be used where Python code can be entered without
// Go recursion (the machine does that for its own call instructions).
func Call(t *Thread, fn Value, args []Value, names []*Str) (Value, *Exc) {
	f := fn.Ref.Type.Call
	if f == nil {
		return Value{}, t.TypeError("'" + fn.Ref.Type.Name + "' object is not callable")
	}
	if err := t.Enter(" while calling a Python object"); err != nil {
		return Value{}, err
	}
	v, err := f(t, fn, args, names)
	t.Native--
	return v, err
}

// CallArgs calls fn with the given positional arguments, laid out on the thread's scratch stack so that none is allocated.
func CallArgs(t *Thread, fn Value, args ...Value) (Value, *Exc) {
	base := len(t.scratch)
	t.scratch = append(t.scratch, args...)
	v, err := Call(t, fn, t.scratch[base:base+len(args):base+len(args)], nil)
	clear(t.scratch[base : base+len(args)])
	t.scratch = t.scratch[:base]
	return v, err
}

// CallMethod calls v.name(args…) through ordinary attribute lookup.
func CallMethod(t *Thread, v Value, name *Str, args ...Value) (Value, *Exc) {
	f, err := GetAttr(t, v, name)
	if err != nil {
		return Value{}, err
	}
	return CallArgs(t, f, args...)
}

// CallSpecial calls a special method, looked up on the type as Python does for its operators; found is false when the type has none.
func CallSpecial(t *Thread, v Value, name *Str, args ...Value) (r Value, found bool, err *Exc) {
	f := v.Ref.Type.Lookup(name)
	if f.Ref == nil {
		return Value{}, false, nil
	}
	base := len(t.scratch)
	if f.Ref.Type.Kind == KindFunction || f.Ref.Type == MethodDescrType {
		t.scratch = append(t.scratch, v)
	} else if g := f.Ref.Type.DescrGet; g != nil {
		if f, err = g(t, f, v, v.Ref.Type); err != nil {
			return Value{}, true, err
		}
	}
	t.scratch = append(t.scratch, args...)
	end := len(t.scratch)
	r, err = Call(t, f, t.scratch[base:end:end], nil)
	clear(t.scratch[base:end])
	t.scratch = t.scratch[:base]
	return r, true, err
}

func methodCall(t *Thread, self Value, args []Value, names []*Str) (Value, *Exc) {
	m := AsMethod(self)
	base := len(t.scratch)
	t.scratch = append(append(t.scratch, m.Self), args...)
	end := len(t.scratch)
	v, err := Call(t, m.Func, t.scratch[base:end:end], names)
	clear(t.scratch[base:end])
	t.scratch = t.scratch[:base]
	return v, err
}

func builtinCall(t *Thread, self Value, args []Value, names []*Str) (Value, *Exc) {
	b := AsBuiltin(self)
	if b.Self.Ref == nil {
		if b.Owner != nil {
			if err := checkSelf(t, b, args[:len(args)-len(names)]); err != nil {
				return Value{}, err
			}
		}
		return CallNative(t, b, args, names)
	}
	base := len(t.scratch)
	t.scratch = append(append(t.scratch, b.Self), args...)
	end := len(t.scratch)
	v, err := CallNative(t, b, t.scratch[base:end:end], names)
	clear(t.scratch[base:end])
	t.scratch = t.scratch[:base]
	return v, err
}

// checkSelf makes sure that an unbound method's first argument is an instance of its class (descr_check, Objects/descrobject.c).
func checkSelf(t *Thread, b *Builtin, args []Value) *Exc {
	if b.isWrapper() {
		if len(args) == 0 {
			return t.TypeError("descriptor '" + b.Name + "' of '" + b.Owner.Name + "' object needs an argument")
		}
		if !args[0].Ref.Type.IsSubtype(b.Owner) {
			return t.TypeError("descriptor '" + b.Name + "' requires a '" + b.Owner.Name + "' object but received a '" + args[0].Ref.Type.Name + "'")
		}
		return nil
	}
	if len(args) == 0 {
		return t.TypeError("unbound method " + b.Owner.Name + "." + b.Name + "() needs an argument")
	}
	if b.Type == ClassMethodDescrType {
		return nil
	}
	if !args[0].Ref.Type.IsSubtype(b.Owner) {
		return t.TypeError("descriptor '" + b.Name + "' for '" + b.Owner.Name + "' objects doesn't apply to a '" + args[0].Ref.Type.Name + "' object")
	}
	return nil
}

// CheckSelf is checkSelf for the machine's own call of a method descriptor.
func CheckSelf(t *Thread, b *Builtin, args []Value) *Exc {
	if len(args) > 0 && args[0].Ref.Type == b.Owner {
		return nil
	}
	return checkSelf(t, b, args)
}

func builtinGet(t *Thread, self, obj Value, owner *Type) (Value, *Exc) {
	b := AsBuiltin(self)
	switch b.Type {
	case MethodDescrType, WrapperDescrType:
		if obj.Ref == nil {
			return self, nil
		}
		if !obj.Ref.Type.IsSubtype(b.Owner) {
			return Value{}, t.TypeError("descriptor '" + b.Name + "' for '" + b.Owner.Name + "' objects doesn't apply to a '" + obj.Ref.Type.Name + "' object")
		}
		m := *b
		m.Self = obj
		m.Object.Type = BuiltinType
		if b.Type == WrapperDescrType {
			m.Object.Type = MethodWrapperType
		}
		return Value{Ref: &m.Object}, nil
	case ClassMethodDescrType:
		if owner == nil {
			owner = obj.Ref.Type
		}
		m := *b
		m.Self = owner.V()
		m.Object.Type = BuiltinType
		return Value{Ref: &m.Object}, nil
	}
	return self, nil
}

func getsetGet(t *Thread, self, obj Value, owner *Type) (Value, *Exc) {
	if obj.Ref == nil {
		return self, nil
	}
	g := asGetSet(self)
	if !obj.Ref.Type.IsSubtype(g.Owner) {
		return Value{}, t.TypeError("descriptor '" + g.Name + "' for '" + g.Owner.Name + "' objects doesn't apply to a '" + obj.Ref.Type.Name + "' object")
	}
	return g.Get(t, obj)
}

func getsetSet(t *Thread, self, obj, val Value) *Exc {
	g := asGetSet(self)
	if !obj.Ref.Type.IsSubtype(g.Owner) {
		return t.TypeError("descriptor '" + g.Name + "' for '" + g.Owner.Name + "' objects doesn't apply to a '" + obj.Ref.Type.Name + "' object")
	}
	if g.Set == nil {
		if g.Member {
			return t.AttributeError("readonly attribute", obj, Intern(g.Name))
		}
		return t.AttributeError("attribute '"+g.Name+"' of '"+g.Owner.Name+"' objects is not writable", obj, Intern(g.Name))
	}
	return g.Set(t, obj, val)
}

// CallNativeSelf calls a native method with self before the other arguments.
func CallNativeSelf(t *Thread, b *Builtin, self Value, args []Value, names []*Str) (Value, *Exc) {
	base := len(t.scratch)
	t.scratch = append(append(t.scratch, self), args...)
	end := len(t.scratch)
	v, err := CallNative(t, b, t.scratch[base:end:end], names)
	clear(t.scratch[base:end])
	t.scratch = t.scratch[:base]
	return v, err
}
