// Package operator is Python's module operator: the operators as functions, and the callables that fetch items, attributes and methods.
package operator

import (
	"slices"
	"strings"
	"unsafe"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

type (
	value  = object.Value
	exc    = object.Exc
	str    = object.Str
	thread = object.Thread
)

// arithmetic names the functions of the binary operators; each also exists as __name__, and where in-place operators do, as iname.
var arithmetic = [...]struct {
	name string
	op   object.BinOp
}{
	{"add", object.OpAdd}, {"sub", object.OpSub}, {"mul", object.OpMul}, {"truediv", object.OpTrueDiv}, {"floordiv", object.OpFloorDiv}, {"mod", object.OpMod},
	{"pow", object.OpPow}, {"lshift", object.OpLShift}, {"rshift", object.OpRShift}, {"and_", object.OpAnd}, {"or_", object.OpOr}, {"xor", object.OpXor},
	{"matmul", object.OpMatMul},
}

var comparisons = [...]string{object.CmpLt: "lt", object.CmpLe: "le", object.CmpEq: "eq", object.CmpNe: "ne", object.CmpGt: "gt", object.CmpGe: "ge"}

var unary = [...]struct {
	name string
	f    func(t *thread, v value) (value, *exc)
}{
	{"neg", object.Negative}, {"pos", object.Positive}, {"invert", object.Inverted}, {"inv", object.Inverted}, {"index", object.IndexValue},
	{"abs", func(t *thread, v value) (value, *exc) {
		if f := v.Type().Abs; f != nil {
			return f(t, v)
		}
		return value{}, t.TypeError("bad operand type for abs(): '" + object.TypeName(v) + "'")
	}},
	{"truth", truth}, {"not_", func(t *thread, v value) (value, *exc) {
		b, err := object.Truth(t, v)
		return object.Bool(!b), err
	}},
}

func truth(t *thread, v value) (value, *exc) {
	b, err := object.Truth(t, v)
	return object.Bool(b), err
}

// Module makes the module.
func Module(*vm.VM) (*object.Module, *exc) {
	mod := object.NewModule("_operator")
	mod.Set("__name__", object.String("operator"))
	for _, a := range arithmetic {
		two(mod, a.name, func(t *thread, x, y value) (value, *exc) { return object.BinaryOp(t, a.op, x, y) })
		two(mod, "i"+strings.TrimSuffix(a.name, "_"), func(t *thread, x, y value) (value, *exc) { return object.InplaceOp(t, a.op, x, y) })
	}
	for op, name := range comparisons {
		two(mod, name, func(t *thread, x, y value) (value, *exc) { return object.Compare(t, object.CmpOp(op), x, y) })
	}
	for _, u := range unary {
		add(mod, object.Native{Name: u.name, Sig: "a, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return u.f(t, a[0]) }})
	}
	for i := range natives {
		add(mod, natives[i])
	}
	for _, k := range getters {
		mod.Set(k.Qualname, k.V())
	}
	var all []string
	for _, e := range mod.Dict.Entries() {
		if s := object.AsStr(e.Key); s != nil && s.S[0] != '_' {
			all = append(all, s.S)
		}
	}
	slices.Sort(all)
	names := make([]value, len(all))
	for i, name := range all {
		names[i] = object.String(name)
	}
	mod.Set("__all__", object.NewList(names).V())
	return mod, nil
}

// add puts a function into the module under its name and under the special method's.
func add(mod *object.Module, n object.Native) {
	f := object.NewBuiltin("_operator", &n)
	mod.Set(n.Name, f)
	mod.Set("__"+strings.TrimSuffix(n.Name, "_")+"__", f)
}

func two(mod *object.Module, name string, f func(t *thread, x, y value) (value, *exc)) {
	add(mod, object.Native{Name: name, Sig: "a, b, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return f(t, a[0], a[1]) }})
}

var natives = []object.Native{
	{Name: "getitem", Sig: "a, b, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return object.GetItem(t, a[0], a[1]) }},
	{Name: "setitem", Sig: "a, b, c, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		return object.None, object.SetItem(t, a[0], a[1], a[2])
	}},
	{Name: "delitem", Sig: "a, b, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return object.None, object.DelItem(t, a[0], a[1]) }},
	{Name: "contains", Sig: "a, b, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		b, err := object.Contains(t, a[0], a[1])
		return object.Bool(b), err
	}},
	{Name: "is_", Sig: "a, b, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return object.Bool(a[0] == a[1]), nil }},
	{Name: "is_not", Sig: "a, b, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return object.Bool(a[0] != a[1]), nil }},
	{Name: "concat", Sig: "a, b, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		return object.BinaryOp(t, object.OpAdd, a[0], a[1])
	}},
	{Name: "iconcat", Sig: "a, b, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		return object.InplaceOp(t, object.OpAdd, a[0], a[1])
	}},
	{Name: "countOf", Sig: "a, b, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		n, err := find(t, a, false)
		return object.Int(n), err
	}},
	{Name: "indexOf", Sig: "a, b, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		n, err := find(t, a, true)
		if err == nil && n < 0 {
			err = t.ValueError("sequence.index(x): x not in sequence")
		}
		return object.Int(n), err
	}},
	{Name: "length_hint", Sig: "obj, default=0, /", Fn: lengthHint},
	{Name: "call", Fn: func(t *thread, a []value, names []*str) (value, *exc) {
		if len(a) == len(names) {
			return value{}, t.TypeError("call expected at least 1 argument, got 0")
		}
		return object.Call(t, a[0], append([]value(nil), a[1:]...), names)
	}},
}

// find counts the items equal to a[1]; with first set, it gives the place of the first, -1 when there is none.
func find(t *thread, a []value, first bool) (int64, *exc) {
	n, place := int64(0), int64(-1)
	err := object.Iterate(t, a[0], func(v value) (bool, *exc) {
		eq, err := object.Equal(t, v, a[1])
		place++
		if eq {
			n++
		}
		return eq && first, err
	})
	if !first {
		return n, err
	}
	if n == 0 {
		place = -1
	}
	return place, err
}

func lengthHint(t *thread, a []value, _ []*str) (value, *exc) {
	missing := int64(0)
	if !a[1].Absent() {
		if !object.IsIntLike(a[1]) {
			return value{}, t.TypeError("'" + object.TypeName(a[1]) + "' object cannot be interpreted as an integer")
		}
		var err *exc
		if missing, err = object.Index(t, a[1]); err != nil {
			return value{}, err
		}
	}
	n, err := object.AskLength(t, a[0], int(missing))
	return object.Int(int64(n)), err
}

// getter is an itemgetter, attrgetter or methodcaller.
type getter struct {
	object.Object
	items []value // keys; dotted names; the method's name and its arguments
	names []*str  // methodcaller: keywords
}

var (
	itemType   = &object.Type{Name: "operator.itemgetter", Qualname: "itemgetter", Module: "operator", Kind: object.KindOther}
	attrType   = &object.Type{Name: "operator.attrgetter", Qualname: "attrgetter", Module: "operator", Kind: object.KindOther}
	methodType = &object.Type{Name: "operator.methodcaller", Qualname: "methodcaller", Module: "operator", Kind: object.KindOther}
	getters    = []*object.Type{itemType, attrType, methodType}
)

func of(v value) *getter { return (*getter)(unsafe.Pointer(v.Ref)) }

func init() {
	for _, c := range getters {
		c.New, c.Call, c.Repr = newGetter, callGetter, reprGetter
		c.Traverse = func(o *object.Object, visit func(value)) {
			for _, v := range (*getter)(unsafe.Pointer(o)).items {
				visit(v)
			}
		}
	}
	object.Ready(getters...)
}

func newGetter(t *thread, c *object.Type, args []value, names []*str) (value, *exc) {
	if len(names) > 0 && c != methodType {
		return value{}, t.TypeError(c.Qualname + "() takes no keyword arguments")
	}
	if len(args) == len(names) {
		if c == methodType {
			return value{}, t.TypeError("methodcaller needs at least one argument, the method name")
		}
		return value{}, t.TypeError(c.Qualname + " expected 1 argument, got 0")
	}
	g := &getter{object.Object{Type: c}, append([]value(nil), args...), names}
	for i, v := range args {
		if object.AsStr(v) == nil && (c == attrType || c == methodType && i == 0) {
			if c == methodType {
				return value{}, t.TypeError("method name must be a string")
			}
			return value{}, t.TypeError("attribute name must be a string")
		}
	}
	return object.Obj(&g.Object), nil
}

func callGetter(t *thread, self value, args []value, names []*str) (value, *exc) {
	g := of(self)
	if len(names) > 0 {
		return value{}, t.TypeError(g.Type.Qualname + "() takes no keyword arguments")
	}
	if len(args) != 1 {
		return value{}, t.TypeError(g.Type.Qualname + " expected 1 argument, got " + object.Decimal(int64(len(args))))
	}
	x := args[0]
	if g.Type == methodType {
		f, err := object.GetAttr(t, x, object.InternStr(object.AsStr(g.items[0])))
		if err != nil {
			return value{}, err
		}
		return object.Call(t, f, append([]value(nil), g.items[1:]...), g.names)
	}
	if len(g.items) == 1 {
		return g.fetch(t, x, g.items[0])
	}
	out := make([]value, len(g.items))
	for i, k := range g.items {
		var err *exc
		if out[i], err = g.fetch(t, x, k); err != nil {
			return value{}, err
		}
	}
	return object.NewTuple(out...).V(), nil
}

func (g *getter) fetch(t *thread, x, key value) (value, *exc) {
	if g.Type == itemType {
		return object.GetItem(t, x, key)
	}
	rest, name := object.AsStr(key).S, ""
	for more := true; more; {
		name, rest, more = strings.Cut(rest, ".")
		var err *exc
		if x, err = object.GetAttr(t, x, object.Intern(name)); err != nil {
			return value{}, err
		}
	}
	return x, nil
}

func reprGetter(t *thread, self value) (value, *exc) {
	g := of(self)
	out := g.Type.Name + "("
	for i, v := range g.items {
		if i > 0 {
			out += ", "
		}
		if k := i - (len(g.items) - len(g.names)); k >= 0 {
			out += g.names[k].S + "="
		}
		s, err := object.Repr(t, v)
		if err != nil {
			return value{}, err
		}
		out += s
	}
	return object.String(out + ")"), nil
}
