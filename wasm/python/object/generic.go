package object

import (
	"strings"
	"unsafe"
)

// GenericAlias is list[int] and its like (types.GenericAlias, Objects/genericaliasobject.c).
type GenericAlias struct {
	Object
	Origin   Value
	Args     *Tuple
	params   *Tuple // type variables in Args; nil until asked for
	Unpacked bool   // *tuple[int]
}

// Union is int | str (types.UnionType, Objects/unionobject.c).
type Union struct {
	Object
	Args   *Tuple
	params *Tuple
}

// GenericAliasType and UnionType are types.GenericAlias and types.UnionType.
var (
	GenericAliasType = &Type{Name: "types.GenericAlias", Module: "types", Kind: KindOther, Flags: FlagWeakref}
	UnionType        = &Type{Name: "types.UnionType", Module: "types", Kind: KindOther, Flags: FlagDisallowed}
)

// Names that the arguments of generics are asked for.
var (
	nameParameters  = Intern("__parameters__")
	nameTypingSubst = Intern("__typing_subst__")
	nameOrigin      = Intern("__origin__")
)

// NewGenericAlias is origin[item], where a tuple item stands for several arguments.
func NewGenericAlias(t *Thread, origin, item Value) Value {
	args := AsTuple(item)
	if args == nil {
		args = NewTuple(item)
	}
	g := &GenericAlias{Object: Object{GenericAliasType}, Origin: origin, Args: args}
	return Value{Ref: &g.Object}
}

// ClassGetItem is the __class_getitem__ of generic built-in classes; its signature is "cls, object, /".
func ClassGetItem(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	return NewGenericAlias(t, args[0], args[1]), nil
}

// Generic gives a native class a __class_getitem__ that makes generic aliases.
func (c *Type) Generic() {
	c.ClassMethods([]Native{{Name: "__class_getitem__", Sig: "cls, object, /", Fn: ClassGetItem}})
}

// genericTypes are the classes of builtins that can be subscripted; BaseExceptionGroup and weakref.ref see to themselves.
var genericTypes = []*Type{ListType, TupleType, DictType, SetType, FrozenSetType, EnumerateType}

// AsGenericAlias returns v as a generic alias, or nil.
func AsGenericAlias(v Value) *GenericAlias {
	if v.Ref != nil && v.Ref.Type == GenericAliasType {
		return (*GenericAlias)(unsafe.Pointer(v.Ref))
	}
	return nil
}

func asUnion(v Value) *Union {
	if v.Ref != nil && v.Ref.Type == UnionType {
		return (*Union)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// TypeArgRepr is how an argument of a generic shows: classes by their qualified name, ... as dots (_Py_typing_type_repr).
func TypeArgRepr(t *Thread, v Value) (string, *Exc) {
	switch {
	case v == Ellipsis:
		return "...", nil
	case AsGenericAlias(v) != nil:
		return Repr(t, v)
	}
	if c := AsType(v); c != nil && c.Type == TypeType && c != NoneType {
		return TypeTitle(c), nil
	}
	if k := v.Ref.Type.Kind; k == KindStr || k == KindInt {
		return Repr(t, v)
	}
	o, err := GetAttrOpt(t, v, nameOrigin)
	if err != nil || o.Ref != nil {
		if err != nil {
			return "", err
		}
		return Repr(t, v)
	}
	q, err := GetAttrOpt(t, v, NameQualname)
	if err != nil {
		return "", err
	}
	m, err := GetAttrOpt(t, v, NameModule)
	if err != nil {
		return "", err
	}
	if q.Ref == nil || m.Ref == nil || m.IsNone() {
		return Repr(t, v)
	}
	qs, err := ToStr(t, q)
	if err != nil {
		return "", err
	}
	ms, err := ToStr(t, m)
	if err != nil || ms == "builtins" {
		return qs, err
	}
	return ms + "." + qs, nil
}

func aliasRepr(t *Thread, self Value) (Value, *Exc) {
	g := AsGenericAlias(self)
	b := ""
	if g.Unpacked {
		b = "*"
	}
	s, err := TypeArgRepr(t, g.Origin)
	if err != nil {
		return Value{}, err
	}
	b += s + "["
	if len(g.Args.Items) == 0 {
		b += "()"
	}
	for i, a := range g.Args.Items {
		if i > 0 {
			b += ", "
		}
		if s, err = aliasArgRepr(t, a); err != nil {
			return Value{}, err
		}
		b += s
	}
	return String(b + "]"), nil
}

// aliasArgRepr shows an argument that may be a list of arguments, as Callable[[int], str] has.
func aliasArgRepr(t *Thread, a Value) (string, *Exc) {
	l := AsList(a)
	if l == nil {
		return TypeArgRepr(t, a)
	}
	parts := make([]string, len(l.Items))
	for i, x := range l.Items {
		s, err := TypeArgRepr(t, x)
		if err != nil {
			return "", err
		}
		parts[i] = s
	}
	return "[" + strings.Join(parts, ", ") + "]", nil
}

// parametersOf collects the type variables of args, each once, in order.
func parametersOf(t *Thread, args []Value) (*Tuple, *Exc) {
	if err := t.Enter(" in __parameters__"); err != nil {
		return nil, err
	}
	defer t.Leave()
	var out []Value
	add := func(v Value) {
		for _, o := range out {
			if o == v {
				return
			}
		}
		out = append(out, v)
	}
	for _, a := range args {
		if AsType(a) != nil {
			continue
		}
		s, err := GetAttrOpt(t, a, nameTypingSubst)
		if err != nil {
			return nil, err
		}
		if s.Ref != nil {
			add(a)
			continue
		}
		p, err := GetAttrOpt(t, a, nameParameters)
		if err != nil {
			return nil, err
		}
		if tup := AsTuple(orNone(p)); tup != nil {
			for _, x := range tup.Items {
				add(x)
			}
		}
	}
	return NewTuple(out...), nil
}

// substitute replaces the type variables params in args by item (one value or a tuple of them); self is what messages show.
func substitute(t *Thread, self Value, args []Value, params *Tuple, item Value) ([]Value, *Exc) {
	s, err := Repr(t, self)
	if err != nil {
		return nil, err
	}
	if len(params.Items) == 0 {
		return nil, t.TypeError(s + " is not a generic class")
	}
	given := []Value{item}
	if tup := AsTuple(item); tup != nil {
		given = tup.Items
	}
	if n, want := len(given), len(params.Items); n != want {
		word := "few"
		if n > want {
			word = "many"
		}
		return nil, t.TypeError("Too " + word + " arguments for " + s + "; actual " + itoa(n) + ", expected " + itoa(want))
	}
	value := func(p Value) Value {
		for i, x := range params.Items {
			if x == p {
				return given[i]
			}
		}
		return p
	}
	out := make([]Value, len(args))
	for i, a := range args {
		out[i] = value(a)
		if out[i] != a || AsType(a) != nil {
			continue
		}
		p, err := GetAttrOpt(t, a, nameParameters)
		if err != nil {
			return nil, err
		}
		tup := AsTuple(orNone(p))
		if tup == nil || len(tup.Items) == 0 {
			continue
		}
		sub := make([]Value, len(tup.Items))
		for k, x := range tup.Items {
			sub[k] = value(x)
		}
		if out[i], err = GetItem(t, a, NewTuple(sub...).V()); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// ownAliasAttrs are the attributes that a generic alias does not leave to its origin (attr_exceptions).
var ownAliasAttrs = map[string]bool{
	"__class__": true, "__origin__": true, "__args__": true, "__unpacked__": true, "__parameters__": true, "__typing_unpacked_tuple_args__": true,
	"__mro_entries__": true, "__reduce_ex__": true, "__reduce__": true, "__copy__": true, "__deepcopy__": true,
}

func aliasGetAttr(t *Thread, self Value, name *Str) (Value, *Exc) {
	if ownAliasAttrs[name.S] {
		return GenericGetAttr(t, self, name)
	}
	if err := t.Enter(""); err != nil {
		return Value{}, err
	}
	defer t.Leave()
	return GetAttr(t, AsGenericAlias(self).Origin, name)
}

func aliasCall(t *Thread, self Value, args []Value, names []*Str) (Value, *Exc) {
	v, err := Call(t, AsGenericAlias(self).Origin, args, names)
	if err != nil {
		return Value{}, err
	}
	if err := SetAttr(t, v, Intern("__orig_class__"), self); err != nil && !err.Is(AttributeErrorType) && !err.Is(TypeErrorType) {
		return Value{}, err
	}
	return v, nil
}

func aliasParams(t *Thread, self Value) (Value, *Exc) {
	g := AsGenericAlias(self)
	if g.params == nil {
		p, err := parametersOf(t, g.Args.Items)
		if err != nil {
			return Value{}, err
		}
		g.params = p
	}
	return g.params.V(), nil
}

func aliasCompare(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	x, y := AsGenericAlias(a), AsGenericAlias(b)
	if x == nil || y == nil || op != CmpEq && op != CmpNe {
		return NotImplemented, nil
	}
	same := x.Unpacked == y.Unpacked
	for _, p := range [][2]Value{{x.Origin, y.Origin}, {x.Args.V(), y.Args.V()}} {
		if !same {
			break
		}
		var err *Exc
		if same, err = Equal(t, p[0], p[1]); err != nil {
			return Value{}, err
		}
	}
	return Bool(same == (op == CmpEq)), nil
}

func setupGenericAlias() {
	c := GenericAliasType
	c.Repr, c.GetAttr, c.Call, c.Compare = aliasRepr, aliasGetAttr, aliasCall, aliasCompare
	c.binary()[OpOr] = unionOr
	c.Hash = func(t *Thread, self Value) (int64, *Exc) {
		g := AsGenericAlias(self)
		a, err := Hash(t, g.Origin)
		if err != nil {
			return 0, err
		}
		b, err := Hash(t, g.Args.V())
		return a ^ b, err
	}
	c.New = func(t *Thread, c *Type, args []Value, names []*Str) (Value, *Exc) {
		if len(names) > 0 || len(args) != 2 {
			return Value{}, t.TypeError("GenericAlias expected 2 arguments, got " + itoa(len(args)))
		}
		return NewGenericAlias(t, args[0], args[1]), nil
	}
	c.GetItem = func(t *Thread, self, item Value) (Value, *Exc) {
		g := AsGenericAlias(self)
		if _, err := aliasParams(t, self); err != nil {
			return Value{}, err
		}
		args, err := substitute(t, self, g.Args.Items, g.params, item)
		if err != nil {
			return Value{}, err
		}
		return NewGenericAlias(t, g.Origin, NewTuple(args...).V()), nil
	}
	c.Iter = func(t *Thread, self Value) (Value, *Exc) {
		g := *AsGenericAlias(self)
		g.Unpacked = true
		return Iter(t, NewTuple(Value{Ref: &g.Object}).V())
	}
	c.Traverse = func(o *Object, visit func(Value)) {
		g := AsGenericAlias(Obj(o))
		visitAll(visit, g.Origin, g.Args.V())
	}
	notGeneric := func(word string) NativeFunc {
		return func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
			return Value{}, t.TypeError(word + " argument 2 cannot be a parameterized generic")
		}
	}
	c.Methods([]Native{
		{Name: "__mro_entries__", Sig: "self, bases, /", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
			return NewTuple(AsGenericAlias(a[0]).Origin).V(), nil
		}},
		{Name: "__instancecheck__", Sig: "self, instance, /", Fn: notGeneric("isinstance()")},
		{Name: "__subclasscheck__", Sig: "self, cls, /", Fn: notGeneric("issubclass()")},
	})
	c.Getters([]Getter{
		{Name: "__origin__", Member: true, Get: func(t *Thread, v Value) (Value, *Exc) { return AsGenericAlias(v).Origin, nil }},
		{Name: "__args__", Member: true, Get: func(t *Thread, v Value) (Value, *Exc) { return AsGenericAlias(v).Args.V(), nil }},
		{Name: "__unpacked__", Member: true, Get: func(t *Thread, v Value) (Value, *Exc) { return Bool(AsGenericAlias(v).Unpacked), nil }},
		{Name: "__parameters__", Get: aliasParams},
	})
	Ready(c)
}

// NewUnion joins alternatives into a union, flattening unions among them and dropping repetitions; a single one is returned as it is.
func NewUnion(t *Thread, alternatives ...Value) (Value, *Exc) {
	var out []Value
	var add func(v Value) *Exc
	add = func(v Value) *Exc {
		if u := asUnion(v); u != nil {
			for _, x := range u.Args.Items {
				if err := add(x); err != nil {
					return err
				}
			}
			return nil
		}
		if v.IsNone() {
			v = NoneType.V()
		}
		for _, o := range out {
			if AsGenericAlias(o) == nil != (AsGenericAlias(v) == nil) {
				continue
			}
			if same, err := Equal(t, o, v); same || err != nil {
				return err
			}
		}
		out = append(out, v)
		return nil
	}
	for _, v := range alternatives {
		if err := add(v); err != nil {
			return Value{}, err
		}
	}
	if len(out) == 1 {
		return out[0], nil
	}
	u := &Union{Object: Object{UnionType}, Args: NewTuple(out...)}
	return Value{Ref: &u.Object}, nil
}

// unionOr is X | Y for classes, generic aliases, unions and None.
func unionOr(t *Thread, a, b Value) (Value, *Exc) {
	if !unionable(a) || !unionable(b) {
		return NotImplemented, nil
	}
	return NewUnion(t, a, b)
}

func unionable(v Value) bool {
	return v.IsNone() || AsType(v) != nil || AsGenericAlias(v) != nil || asUnion(v) != nil
}

func unionRepr(t *Thread, self Value) (Value, *Exc) {
	b := ""
	for i, a := range asUnion(self).Args.Items {
		if i > 0 {
			b += " | "
		}
		if a == NoneType.V() {
			b += "None"
			continue
		}
		s, err := TypeArgRepr(t, a)
		if err != nil {
			return Value{}, err
		}
		b += s
	}
	return String(b), nil
}

func unionCompare(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	x, y := asUnion(a), asUnion(b)
	if x == nil || y == nil || op != CmpEq && op != CmpNe {
		return NotImplemented, nil
	}
	same := len(x.Args.Items) == len(y.Args.Items)
	for _, v := range x.Args.Items {
		found := false
		for _, w := range y.Args.Items {
			eq, err := Equal(t, v, w)
			if err != nil {
				return Value{}, err
			}
			found = found || eq
		}
		same = same && found
	}
	return Bool(same == (op == CmpEq)), nil
}

func unionParams(t *Thread, self Value) (Value, *Exc) {
	u := asUnion(self)
	if u.params == nil {
		p, err := parametersOf(t, u.Args.Items)
		if err != nil {
			return Value{}, err
		}
		u.params = p
	}
	return u.params.V(), nil
}

func setupUnion() {
	c := UnionType
	c.Repr, c.Compare = unionRepr, unionCompare
	c.binary()[OpOr] = unionOr
	c.Hash = func(t *Thread, self Value) (int64, *Exc) {
		h := int64(0)
		for _, a := range asUnion(self).Args.Items {
			k, err := Hash(t, a)
			if err != nil {
				return 0, err
			}
			h ^= k
		}
		return h, nil
	}
	c.GetItem = func(t *Thread, self, item Value) (Value, *Exc) {
		if _, err := unionParams(t, self); err != nil {
			return Value{}, err
		}
		u := asUnion(self)
		args, err := substitute(t, self, u.Args.Items, u.params, item)
		if err != nil {
			return Value{}, err
		}
		return NewUnion(t, args...)
	}
	c.Traverse = func(o *Object, visit func(Value)) { visit(asUnion(Obj(o)).Args.V()) }
	c.Methods([]Native{
		{Name: "__instancecheck__", Sig: "self, instance, /", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
			ok, err := IsInstanceOf(t, a[1], a[0])
			return Bool(ok), err
		}},
		{Name: "__subclasscheck__", Sig: "self, cls, /", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
			ok, err := IsSubclassOf(t, a[1], a[0])
			return Bool(ok), err
		}},
	})
	c.Getters([]Getter{
		{Name: "__args__", Member: true, Get: func(t *Thread, v Value) (Value, *Exc) { return asUnion(v).Args.V(), nil }},
		{Name: "__parameters__", Get: unionParams},
	})
	Ready(c)
}
