// Package builtins fills the module builtins with what needs no frame: the classes, the exceptions, and functions that are thin covers over package object.
// What looks into frames (eval, exec, __import__, __build_class__, super() without arguments …) is added by package vm.
package builtins

import (
	"loopscope/wasm/python/object"
)

type (
	value  = object.Value
	thread = object.Thread
	str    = object.Str
	exc    = object.Exc
)

// Setup fills i.Builtins and makes it the namespace of the module builtins in i.Modules.
func Setup(i *object.Interp) {
	m := object.NewModule("builtins")
	for _, e := range m.Dict.Entries() {
		i.Builtins.SetStr(object.AsStr(e.Key), e.Val)
	}
	m.Dict = i.Builtins
	i.Modules.SetStr(object.Intern("builtins"), m.V())
	m.Set("__debug__", object.True)
	m.Set("None", object.None)
	m.Set("True", object.True)
	m.Set("False", object.False)
	m.Set("Ellipsis", object.Ellipsis)
	m.Set("NotImplemented", object.NotImplemented)
	m.Add(functions)
	m.Add(object.IterBuiltins)
	for _, c := range classes {
		m.Set(c.ShortName(), c.V())
	}
	for _, c := range object.ExceptionTypes {
		m.Set(c.Name, c.V())
	}
	m.Set("EnvironmentError", object.OSErrorType.V())
	m.Set("IOError", object.OSErrorType.V())
	addSite(m)
}

var classes = []*object.Type{
	object.ObjectType, object.TypeType, object.BoolType, object.IntType, object.FloatType, object.ComplexType, object.StrType, object.BytesType,
	object.ByteArrayType, object.MemoryViewType, object.ListType, object.TupleType, object.DictType, object.SetType, object.FrozenSetType, object.RangeType,
	object.SliceType, object.PropertyType, object.ClassMethodType, object.StaticMethodType, object.SuperType,
	object.EnumerateType, object.ZipType, object.MapType, object.FilterType, object.ReversedType,
}

var functions = []object.Native{
	{Name: "abs", Sig: "x, /", Fn: abs},
	{Name: "ascii", Sig: "obj, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		s, err := object.Ascii(t, a[0])
		return object.String(s), err
	}},
	{Name: "bin", Sig: "number, /", Fn: inBase("0b", 2)},
	{Name: "breakpoint", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) { return value{}, t.NotSupported("breakpoint()") }},
	{Name: "callable", Sig: "obj, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		return object.Bool(a[0].Type().Call != nil), nil
	}},
	{Name: "chr", Sig: "i, /", Fn: chr},
	{Name: "delattr", Sig: "obj, name, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		n, err := attrName(t, a[1])
		if err != nil {
			return value{}, err
		}
		return object.None, object.SetAttr(t, a[0], n, value{})
	}},
	{Name: "divmod", Sig: "x, y, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		return object.BinaryOp(t, object.OpDivMod, a[0], a[1])
	}},
	{Name: "format", Sig: "value, format_spec='', /", Fn: format},
	{Name: "getattr", Sig: "object, name, default=None, /", Fn: getattr},
	{Name: "hasattr", Sig: "obj, name, /", Fn: hasattr},
	{Name: "hash", Sig: "obj, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		h, err := object.Hash(t, a[0])
		return object.Int(h), err
	}},
	{Name: "hex", Sig: "number, /", Fn: inBase("0x", 16)},
	{Name: "id", Sig: "obj, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return object.Int(t.ID(a[0])), nil }},
	{Name: "isinstance", Sig: "obj, class_or_tuple, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		ok, err := object.IsInstanceOf(t, a[0], a[1])
		return object.Bool(ok), err
	}},
	{Name: "issubclass", Sig: "cls, class_or_tuple, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		ok, err := object.IsSubclassOf(t, a[0], a[1])
		return object.Bool(ok), err
	}},
	{Name: "oct", Sig: "number, /", Fn: inBase("0o", 8)},
	{Name: "ord", Sig: "c, /", Fn: ord},
	{Name: "pow", Sig: "base, exp, mod=None", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return object.Pow(t, a[0], a[1], a[2]) }},
	{Name: "print", Fn: printValues},
	{Name: "repr", Sig: "obj, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		s, err := object.Repr(t, a[0])
		return object.String(s), err
	}},
	{Name: "round", Sig: "number, ndigits=None", Fn: round},
	{Name: "setattr", Sig: "obj, name, value, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		n, err := attrName(t, a[1])
		if err != nil {
			return value{}, err
		}
		return object.None, object.SetAttr(t, a[0], n, a[2])
	}},
}

// attrName is the name of an attribute that getattr and its kin are given.
func attrName(t *thread, v value) (*str, *exc) {
	if s := object.AsStr(v); s != nil {
		return object.InternStr(s), nil
	}
	return nil, t.TypeError("attribute name must be string, not '" + object.TypeName(v) + "'")
}

func abs(t *thread, a []value, _ []*str) (value, *exc) {
	if f := a[0].Type().Abs; f != nil {
		return f(t, a[0])
	}
	return value{}, t.TypeError("bad operand type for abs(): '" + object.TypeName(a[0]) + "'")
}

// inBase makes bin, oct and hex.
func inBase(prefix string, base int) object.NativeFunc {
	return func(t *thread, a []value, _ []*str) (value, *exc) {
		n, err := object.IndexValue(t, a[0])
		if err != nil {
			return value{}, err
		}
		s, err := object.IntText(t, n, base)
		if err != nil {
			return value{}, err
		}
		if s[0] == '-' {
			return object.String("-" + prefix + s[1:]), nil
		}
		return object.String(prefix + s), nil
	}
}

func chr(t *thread, a []value, _ []*str) (value, *exc) {
	v, err := object.IndexValue(t, a[0])
	if err != nil {
		return value{}, err
	}
	n, ok := object.Int64(v)
	if !ok || n < 0 || n > 0x10ffff {
		return value{}, t.ValueError("chr() arg not in range(0x110000)")
	}
	return object.RuneStr(rune(n)), nil
}

func ord(t *thread, a []value, _ []*str) (value, *exc) {
	n := 0
	if s := object.AsStr(a[0]); s != nil {
		if n = s.Len(); n == 1 {
			r, _ := object.DecodeRune(s.S)
			return object.Int(int64(r)), nil
		}
	} else if b, ok := object.AsBuffer(a[0]); ok && a[0].Type().Kind != object.KindOther {
		if n = len(b); n == 1 {
			return object.Int(int64(b[0])), nil
		}
	} else {
		return value{}, t.TypeError("ord() expected string of length 1, but " + object.TypeName(a[0]) + " found")
	}
	return value{}, t.TypeError("ord() expected a character, but string of length " + itoa(n) + " found")
}

func format(t *thread, a []value, _ []*str) (value, *exc) {
	spec := ""
	if !a[1].Absent() {
		s := object.AsStr(a[1])
		if s == nil {
			return value{}, t.TypeError("format() argument 2 must be str, not " + object.ArgType(a[1]))
		}
		spec = s.S
	}
	s, err := object.Format(t, a[0], spec)
	return object.String(s), err
}

func getattr(t *thread, a []value, _ []*str) (value, *exc) {
	n, err := attrName(t, a[1])
	if err != nil {
		return value{}, err
	}
	if a[2].Absent() {
		return object.GetAttr(t, a[0], n)
	}
	v, err := object.GetAttrOpt(t, a[0], n)
	if err == nil && v.Absent() {
		return a[2], nil
	}
	return v, err
}

func hasattr(t *thread, a []value, _ []*str) (value, *exc) {
	n, err := attrName(t, a[1])
	if err != nil {
		return value{}, err
	}
	v, err := object.GetAttrOpt(t, a[0], n)
	return object.Bool(err == nil && !v.Absent()), err
}

func round(t *thread, a []value, _ []*str) (value, *exc) {
	var v value
	var found bool
	var err *exc
	if a[1].Absent() || a[1].IsNone() {
		v, found, err = object.CallSpecial(t, a[0], nameRound)
	} else {
		v, found, err = object.CallSpecial(t, a[0], nameRound, a[1])
	}
	if !found && err == nil {
		return value{}, t.TypeError("type " + object.TypeName(a[0]) + " doesn't define __round__ method")
	}
	return v, err
}

var nameRound = object.Intern("__round__")
