package vm

import (
	"unsafe"

	"loopscope/wasm/python/object"
)

// TypeParam is a type parameter of PEP 695: TypeVar, TypeVarTuple or ParamSpec. Bounds, constraints and defaults are evaluated when first asked for.
type TypeParam struct {
	object.Object
	object.Ext
	name        Value
	bound       Value // evaluator function, or absent
	dflt        Value // evaluator function, or absent
	value       Value // of the bound or the constraints, once evaluated
	dvalue      Value
	constrained bool
}

// TypeAlias is what a type statement makes.
type TypeAlias struct {
	object.Object
	name   Value
	params Value
	eval   Value
	value  Value
	module Value
}

// The types of type parameters and aliases; module typing shows them.
var (
	TypeVarType      = typeParamType("TypeVar")
	TypeVarTupleType = typeParamType("TypeVarTuple")
	ParamSpecType    = typeParamType("ParamSpec")
	TypeAliasType    = &object.Type{Name: "TypeAliasType", Module: "typing", Kind: object.KindOther}
)

func typeParamType(name string) *object.Type {
	return &object.Type{Name: name, Module: "typing", Kind: object.KindOther, Flags: object.FlagHasDict, ExtOffset: unsafe.Offsetof(TypeParam{}.Ext)}
}

func asTypeParam(v Value) *TypeParam { return (*TypeParam)(unsafe.Pointer(v.Ref)) }
func asTypeAlias(v Value) *TypeAlias { return (*TypeAlias)(unsafe.Pointer(v.Ref)) }

func (m *VM) makeTypeVar(f *Frame, name, bound, dflt Value, kind int) (Value, *Exc) {
	c := [...]*object.Type{TypeVarType, TypeVarType, TypeVarTupleType, ParamSpecType}[kind]
	p := &TypeParam{Object: object.Object{Type: c}, name: name, bound: bound, dflt: dflt, constrained: kind == 1}
	return Value{Ref: &p.Object}, nil
}

func (m *VM) makeTypeAlias(f *Frame, name, params, eval Value) (Value, *Exc) {
	if params.Ref == nil {
		params = object.NewTuple().V()
	}
	a := &TypeAlias{Object: object.Object{Type: TypeAliasType}, name: name, params: params, eval: eval, module: object.None}
	if v := f.globals.GetStr(object.NameName); v.Ref != nil {
		a.module = v
	}
	return Value{Ref: &a.Object}, nil
}

// makeGenericBase is typing.Generic[*params], the base that a class with type parameters gets.
func (m *VM) makeGenericBase(params Value) (Value, *Exc) {
	typing, err := m.Import("typing")
	if err != nil {
		return Value{}, err
	}
	generic, err := object.GetAttr(m.T, typing, object.Intern("Generic"))
	if err != nil {
		return Value{}, err
	}
	args := append([]Value(nil), object.AsTuple(params).Items...)
	for i, p := range args {
		if p.Ref.Type != TypeVarTupleType {
			continue
		}
		unpack, err := object.GetAttr(m.T, typing, object.Intern("Unpack"))
		if err == nil {
			args[i], err = object.GetItem(m.T, unpack, p)
		}
		if err != nil {
			return Value{}, err
		}
	}
	return object.GetItem(m.T, generic, object.NewTuple(args...).V())
}

// lazily evaluates fn once into *slot; none is what an absent function gives.
func lazily(t *Thread, slot *Value, fn, none Value) (Value, *Exc) {
	if slot.Ref != nil {
		return *slot, nil
	}
	if fn.Ref == nil {
		return none, nil
	}
	v, err := object.CallArgs(t, fn)
	if err == nil {
		*slot = v
	}
	return v, err
}

func setupTypeParams() {
	name := func(t *Thread, self Value) (Value, *Exc) { return asTypeParam(self).name, nil }
	for _, c := range []*object.Type{TypeVarType, TypeVarTupleType, ParamSpecType} {
		c.Repr = name
		c.Getters([]object.Getter{
			{Name: "__name__", Get: name},
			{Name: "__default__", Get: func(t *Thread, self Value) (Value, *Exc) {
				return lazily(t, &asTypeParam(self).dvalue, asTypeParam(self).dflt, NoDefault)
			}},
		})
	}
	TypeVarType.Getters([]object.Getter{
		{Name: "__bound__", Get: func(t *Thread, self Value) (Value, *Exc) {
			p := asTypeParam(self)
			if p.constrained {
				return object.None, nil
			}
			return lazily(t, &p.value, p.bound, object.None)
		}},
		{Name: "__constraints__", Get: func(t *Thread, self Value) (Value, *Exc) {
			p := asTypeParam(self)
			if !p.constrained {
				return object.NewTuple().V(), nil
			}
			return lazily(t, &p.value, p.bound, object.NewTuple().V())
		}},
	})
	noDefaultType.Repr = func(t *Thread, self Value) (Value, *Exc) { return object.String("typing.NoDefault"), nil }
	TypeAliasType.Repr = func(t *Thread, self Value) (Value, *Exc) { return asTypeAlias(self).name, nil }
	TypeAliasType.GetItem = func(t *Thread, self, key Value) (Value, *Exc) { return object.NewGenericAlias(t, self, key), nil }
	TypeAliasType.Getters([]object.Getter{
		{Name: "__name__", Get: func(t *Thread, self Value) (Value, *Exc) { return asTypeAlias(self).name, nil }},
		{Name: "__type_params__", Get: func(t *Thread, self Value) (Value, *Exc) { return asTypeAlias(self).params, nil }},
		{Name: "__module__", Get: func(t *Thread, self Value) (Value, *Exc) { return asTypeAlias(self).module, nil }},
		{Name: "__value__", Get: func(t *Thread, self Value) (Value, *Exc) {
			return lazily(t, &asTypeAlias(self).value, asTypeAlias(self).eval, object.None)
		}},
	})
	TypeAliasType.Traverse = func(o *object.Object, visit func(Value)) {
		a := (*TypeAlias)(unsafe.Pointer(o))
		visit(a.params)
		visit(a.eval)
		visit(a.value)
	}
	object.Ready(TypeVarType, TypeVarTupleType, ParamSpecType, TypeAliasType, noDefaultType)
}

var noDefaultType = &object.Type{Name: "NoDefaultType", Module: "typing", Kind: object.KindOther}
var noDefaultTag = object.Object{Type: noDefaultType}

// NoDefault is typing.NoDefault.
var NoDefault = Value{Ref: &noDefaultTag}
