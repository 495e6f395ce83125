package vm

import (
	"slices"
	"unsafe"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
)

// This file makes functions, code objects and cells by calling their types, as the module types names them.

func asCode(v Value) *Code {
	if v.Ref != nil && v.Ref.Type == CodeType {
		return (*Code)(unsafe.Pointer(v.Ref))
	}
	return nil
}

var functionArgs = &object.Native{Name: "function", Sig: "code, globals, name=None, argdefs=None, closure=None, kwdefaults=None", Fn: makeFunctionOf}

// makeFunctionOf is types.FunctionType(code, globals, …) (func_new, Objects/funcobject.c).
func makeFunctionOf(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	k, globals := asCode(a[0]), object.AsDict(a[1])
	if k == nil {
		return Value{}, t.TypeError("function() argument 'code' must be code, not " + object.ArgType(a[0]))
	}
	if globals == nil {
		return Value{}, t.TypeError("function() argument 'globals' must be dict, not " + object.ArgType(a[1]))
	}
	given := func(v Value) bool { return v.Ref != nil && !v.IsNone() }
	name, defaults, closure, kwdefaults := object.AsStr(orNone(a[2])), object.AsTuple(orNone(a[3])), object.AsTuple(orNone(a[4])), object.AsDict(orNone(a[5]))
	switch {
	case given(a[2]) && name == nil:
		return Value{}, t.TypeError("arg 3 (name) must be None or string")
	case given(a[3]) && defaults == nil:
		return Value{}, t.TypeError("arg 4 (defaults) must be None or tuple")
	case closure == nil && len(k.C.FreeNames) > 0:
		return Value{}, t.TypeError("arg 5 (closure) must be tuple")
	case given(a[4]) && closure == nil:
		return Value{}, t.TypeError("arg 5 (closure) must be None or tuple")
	case given(a[5]) && kwdefaults == nil:
		return Value{}, t.TypeError("arg 6 (kwdefaults) must be None or dict")
	}
	var cells []Value
	if closure != nil {
		cells = closure.Items
	}
	if len(cells) != len(k.C.FreeNames) {
		return Value{}, t.ValueError(k.C.Name + " requires closure of length " + itoa(len(k.C.FreeNames)) + ", not " + itoa(len(cells)))
	}
	for _, c := range cells {
		if c.Ref.Type != CellType {
			return Value{}, t.TypeError("arg 5 (closure) expected cell, found " + object.TypeName(c))
		}
	}
	fn := funcOf(k, globals, cells)
	fn.defaults, fn.kwdefaults = defaults, kwdefaults
	if name != nil {
		fn.name = object.InternStr(name)
	}
	return Value{Ref: &fn.Object}, nil
}

// funcOf makes a function of a code object, as types.FunctionType does when nothing more is given.
func funcOf(k *Code, globals *Dict, cells []Value) *Func {
	fn := &Func{Object: object.Object{Type: FuncType}, code: k, globals: globals, closure: cells,
		name: object.Intern(k.C.Name), qualname: object.Intern(k.C.Qualname), doc: object.None, module: object.None}
	if k.C.HasDocString {
		fn.doc = object.String(k.C.DocString)
	}
	if v := globals.GetStr(object.NameName); v.Ref != nil {
		fn.module = v
	}
	return fn
}

// codeReplace is code.replace(**changes). What the code does cannot be changed: only what it is called and where it says it stands.
func codeReplace(t *Thread, args []Value, names []*Str) (Value, *Exc) {
	k := asCode(args[0])
	if len(args)-len(names) != 1 {
		return Value{}, t.TypeError("replace() takes no positional arguments")
	}
	c := k.C.Copy()
	for i, n := range names {
		v := args[1+i]
		switch n.S {
		case "co_name", "co_qualname", "co_filename":
			s := object.AsStr(v)
			if s == nil {
				return Value{}, t.TypeError("replace() argument '" + n.S + "' must be str, not " + object.ArgType(v))
			}
			*map[string]*string{"co_name": &c.Name, "co_qualname": &c.Qualname, "co_filename": &c.Filename}[n.S] = s.S
			continue
		case "co_firstlineno":
			line, err := object.Index(t, v)
			if err != nil {
				return Value{}, err
			}
			c.FirstLine = int(line)
			continue
		}
		old, err := object.GetAttrOpt(t, args[0], n)
		if err != nil {
			return Value{}, err
		}
		if old.Ref == nil || len(n.S) < 3 || n.S[:3] != "co_" {
			return Value{}, t.TypeError("replace() got an unexpected keyword argument '" + n.S + "'")
		}
		if same, err := object.Equal(t, old, v); err != nil {
			return Value{}, err
		} else if !same {
			return Value{}, t.NotSupported("replacing " + n.S + " of a code object")
		}
	}
	return Value{Ref: &of(t).code(c).Object}, nil
}

// sameCode is the equality of code objects: the same instructions under the same name at the same place (code_richcompare, Objects/codeobject.c).
func sameCode(a, b *compile.Code) bool {
	return a == b || a.Name == b.Name && a.ArgCount == b.ArgCount && a.PosOnlyArgCount == b.PosOnlyArgCount && a.KwOnlyArgCount == b.KwOnlyArgCount &&
		a.Flags == b.Flags && a.FirstLine == b.FirstLine && slices.Equal(a.Instrs, b.Instrs) && slices.Equal(a.Positions, b.Positions) &&
		slices.Equal(a.LocalNames, b.LocalNames) && slices.Equal(a.FreeNames, b.FreeNames) && slices.Equal(a.Sites, b.Sites) &&
		slices.EqualFunc(a.Consts, b.Consts, sameConst) && slices.EqualFunc(a.Codes, b.Codes, sameCode)
}

func sameConst(a, b compile.Const) bool {
	if a.Kind != b.Kind || a.Int != b.Int || a.Float != b.Float || a.Real != b.Real || a.Str != b.Str || (a.Big == nil) != (b.Big == nil) {
		return false
	}
	return (a.Big == nil || a.Big.Cmp(b.Big) == 0) && slices.EqualFunc(a.Items, b.Items, sameConst)
}

func init() {
	FuncType.New = func(t *Thread, _ *object.Type, args []Value, names []*Str) (Value, *Exc) {
		b := &object.Builtin{Native: functionArgs}
		return object.CallNative(t, b, args, names)
	}
	CellType.New = func(t *Thread, _ *object.Type, args []Value, names []*Str) (Value, *Exc) {
		switch {
		case len(names) > 0:
			return Value{}, t.TypeError("cell() takes no keyword arguments")
		case len(args) > 1:
			return Value{}, t.TypeError("cell expected at most 1 argument, got " + itoa(len(args)))
		case len(args) == 1:
			return newCell(args[0]), nil
		}
		return newCell(Value{}), nil
	}
	for _, c := range []*object.Type{FrameType, GeneratorType, CoroutineType, AsyncGenType} {
		c.Flags |= object.FlagDisallowed
	}
	c := CodeType
	c.Compare = func(t *Thread, op object.CmpOp, a, b Value) (Value, *Exc) {
		x, y := asCode(a), asCode(b)
		if y == nil || op != object.CmpEq && op != object.CmpNe {
			return object.NotImplemented, nil
		}
		return object.Bool(sameCode(x.C, y.C) == (op == object.CmpEq)), nil
	}
	c.Hash = func(t *Thread, v Value) (int64, *Exc) {
		k := asCode(v).C
		h, err := object.Hash(t, object.String(k.Name))
		return h ^ int64(k.FirstLine)<<20 ^ int64(len(k.Instrs))<<4 ^ int64(k.Flags), err
	}
	c.New = func(t *Thread, _ *object.Type, args []Value, _ []*Str) (Value, *Exc) {
		if len(args) < 16 {
			return Value{}, t.TypeError("code expected at least 16 arguments, got " + itoa(len(args)))
		}
		return Value{}, t.NotSupported("making code objects")
	}
	c.Methods([]object.Native{
		{Name: "co_lines", Sig: "self, /", Fn: func(t *Thread, _ []Value, _ []*Str) (Value, *Exc) { return Value{}, t.NotSupported("code.co_lines()") }},
		{Name: "co_positions", Sig: "self, /", Fn: func(t *Thread, _ []Value, _ []*Str) (Value, *Exc) {
			return Value{}, t.NotSupported("code.co_positions()")
		}},
		{Name: "replace", Fn: codeReplace},
		{Name: "__replace__", Fn: codeReplace},
	})
}
