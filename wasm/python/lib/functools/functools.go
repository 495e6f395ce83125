// Package functools is the core of Python's module functools: partial, the cache behind lru_cache, reduce and cmp_to_key. The rest is Python (functools.py).
//
// A cached or partial function that the program calls must not nest in Go, or a recursion through it would end early: its TailCall leaves the machine a driver that
// makes the inner call.
package functools

import (
	"unsafe"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/pack"
	"loopscope/wasm/python/vm"
)

type (
	value  = object.Value
	exc    = object.Exc
	str    = object.Str
	thread = object.Thread
)

// Module makes the module functools.
func Module(m *vm.VM) (*object.Module, *exc) {
	return m.LoadPython("functools", pack.Text(pack.Library, "functools/functools.py"))
}

// Core makes the module _functools.
func Core(*vm.VM) (*object.Module, *exc) {
	mod := object.NewModule("_functools")
	mod.Set("partial", partialType.V())
	mod.Set("_lru_cache_wrapper", cacheType.V())
	mod.Add([]object.Native{
		{Name: "reduce", Sig: "function, iterable, initial=None, /", Fn: reduce},
		{Name: "cmp_to_key", Sig: "mycmp", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return newKey(a[0], value{}), nil }},
	})
	return mod, nil
}

func reduce(t *thread, a []value, _ []*str) (value, *exc) {
	acc, fn := a[2], a[0]
	if a[1].Type().Iter == nil && a[1].Type().GetItem == nil {
		return value{}, t.TypeError("reduce() arg 2 must support iteration")
	}
	err := object.Iterate(t, a[1], func(v value) (bool, *exc) {
		if acc.Absent() {
			acc = v
			return false, nil
		}
		var err *exc
		acc, err = object.CallArgs(t, fn, acc, v)
		return false, err
	})
	if err == nil && acc.Absent() {
		err = t.TypeError("reduce() of empty iterable with no initial value")
	}
	return acc, err
}

// cmpKey is a key made by cmp_to_key (obj absent: the maker of keys itself).
type cmpKey struct {
	object.Object
	cmp, obj value
}

var keyType = &object.Type{Name: "functools.KeyWrapper", Qualname: "KeyWrapper", Module: "functools", Kind: object.KindOther}

func newKey(cmp, obj value) value {
	k := &cmpKey{object.Object{Type: keyType}, cmp, obj}
	return object.Obj(&k.Object)
}

func asKey(v value) *cmpKey { return (*cmpKey)(unsafe.Pointer(v.Ref)) }

// partial is a functools.partial object.
type partial struct {
	object.Object
	object.Ext
	fn    value
	args  []value // positional, then one for each of names
	names []*str
}

var partialType = &object.Type{Name: "functools.partial", Qualname: "partial", Module: "functools", Kind: object.KindOther,
	Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref, ExtOffset: unsafe.Offsetof(partial{}.Ext)}

func asPartial(v value) *partial { return (*partial)(unsafe.Pointer(v.Ref)) }

func (p *partial) positional() []value { return p.args[:len(p.args)-len(p.names)] }

// merged is the arguments of the inner call: later keywords replace earlier ones, in place.
func (p *partial) merged(args []value, names []*str) ([]value, []*str) {
	pos := args[:len(args)-len(names)]
	out := append(append([]value(nil), p.positional()...), pos...)
	if len(p.names)+len(names) == 0 {
		return out, nil
	}
	keys := append([]*str(nil), p.names...)
	vals := append([]value(nil), p.args[len(p.args)-len(p.names):]...)
next:
	for i, n := range names {
		v := args[len(pos)+i]
		for k := range keys {
			if keys[k].S == n.S {
				vals[k] = v
				continue next
			}
		}
		keys, vals = append(keys, n), append(vals, v)
	}
	return append(out, vals...), keys
}

func newPartial(t *thread, c *object.Type, args []value, names []*str) (value, *exc) {
	if len(args) == len(names) {
		return value{}, t.TypeError("type 'partial' takes at least one argument")
	}
	if args[0].Type().Call == nil {
		return value{}, t.TypeError("the first argument must be callable")
	}
	p := &partial{Object: object.Object{Type: c}, fn: args[0], names: append([]*str(nil), names...), args: append([]value(nil), args[1:]...)}
	if args[0].Type() == partialType && asPartial(args[0]).Dict == nil {
		inner := asPartial(args[0])
		p.fn = inner.fn
		p.args, p.names = inner.merged(args[1:], names)
	}
	return object.Obj(&p.Object), nil
}

// once is a driver that makes one call and ends with what it gives; done, when set, is told the result.
type once struct {
	fn    value
	args  []value
	names []*str
	done  func(t *thread, v value) *exc
}

// Visit lists the values that only the driver holds.
func (o *once) Visit(visit func(value)) {
	visit(o.fn)
	for _, v := range o.args {
		visit(v)
	}
}

// Resume makes the call, then hands over how it ended.
func (o *once) Resume(m *vm.VM, ev vm.Event, v value, err *exc) vm.Next {
	switch ev {
	case vm.EvStart:
		return vm.Next{Do: vm.DoCall, V: o.fn, Args: o.args, Names: o.names}
	case vm.EvRaise:
		return vm.Next{Do: vm.DoRaise, Err: err}
	}
	if o.done != nil {
		if err := o.done(m.T, v); err != nil {
			return vm.Next{Do: vm.DoRaise, Err: err}
		}
	}
	return vm.Next{Do: vm.DoReturn, V: v}
}

func reprPartial(t *thread, self value) (value, *exc) {
	p := asPartial(self)
	name := object.TypeTitle(p.Type)
	if !t.ReprEnter(&p.Object) {
		return object.String("..."), nil
	}
	defer t.ReprLeave()
	s, err := object.Repr(t, p.fn)
	if err != nil {
		return value{}, err
	}
	out := name + "(" + s
	for i, v := range p.args {
		if s, err = object.Repr(t, v); err != nil {
			return value{}, err
		}
		out += ", "
		if k := i - len(p.positional()); k >= 0 {
			out += p.names[k].S + "="
		}
		out += s
	}
	return object.String(out + ")"), nil
}

func partialKeywords(_ *thread, self value) (value, *exc) {
	p, d := asPartial(self), object.NewDict()
	for i, n := range p.names {
		d.SetStr(n, p.args[len(p.positional())+i])
	}
	return d.V(), nil
}

// partialReduce says how a partial object is made anew, for copies of it (partial_reduce, Modules/_functoolsmodule.c).
func partialReduce(t *thread, a []value, _ []*str) (value, *exc) {
	p := asPartial(a[0])
	keywords, err := partialKeywords(t, a[0])
	if err != nil {
		return value{}, err
	}
	own := object.None
	if p.Dict != nil {
		own = p.Dict.V()
	}
	state := object.NewTuple(p.fn, object.NewTuple(p.positional()...).V(), keywords, own)
	return object.NewTuple(p.Type.V(), object.NewTuple(p.fn).V(), state.V()).V(), nil
}

func partialSetState(t *thread, a []value, _ []*str) (value, *exc) {
	p, state := asPartial(a[0]), object.AsTuple(a[1])
	if state == nil || len(state.Items) != 4 {
		return value{}, t.TypeError("invalid partial state")
	}
	args, keywords, own := object.AsTuple(state.Items[1]), object.AsDict(state.Items[2]), object.AsDict(state.Items[3])
	if state.Items[0].Type().Call == nil || args == nil || keywords == nil && !state.Items[2].IsNone() || own == nil && !state.Items[3].IsNone() {
		return value{}, t.TypeError("invalid partial state")
	}
	p.fn, p.args, p.names, p.Dict = state.Items[0], append([]value(nil), args.Items...), nil, own
	if keywords == nil {
		return object.None, nil
	}
	for _, e := range keywords.Entries() {
		if n := object.AsStr(e.Key); n != nil {
			p.names, p.args = append(p.names, n), append(p.args, e.Val)
		}
	}
	return object.None, nil
}

func init() {
	c := partialType
	c.New, c.Repr = newPartial, reprPartial
	c.Init = func(*thread, value, []value, []*str) *exc { return nil }
	c.Call = func(t *thread, self value, args []value, names []*str) (value, *exc) {
		p := asPartial(self)
		args, names = p.merged(args, names)
		return object.Call(t, p.fn, args, names)
	}
	c.TailCall = func(t *thread, self value, args []value, names []*str) (value, *exc) {
		p := asPartial(self)
		args, names = p.merged(args, names)
		return vm.Of(t).Tail(&once{fn: p.fn, args: args, names: names})
	}
	c.Traverse = func(o *object.Object, visit func(value)) {
		p := (*partial)(unsafe.Pointer(o))
		visit(p.fn)
		for _, v := range p.args {
			visit(v)
		}
	}
	c.Getters([]object.Getter{
		{Name: "func", Member: true, Get: func(_ *thread, self value) (value, *exc) { return asPartial(self).fn, nil }},
		{Name: "args", Member: true, Get: func(_ *thread, self value) (value, *exc) {
			return object.NewTuple(asPartial(self).positional()...).V(), nil
		}},
		{Name: "keywords", Member: true, Get: partialKeywords},
		object.DictGetter(),
	})
	c.Methods([]object.Native{
		{Name: "__reduce__", Sig: "self, /", Fn: partialReduce},
		{Name: "__setstate__", Sig: "self, state, /", Fn: partialSetState},
	})
	keyType.Call = func(t *thread, self value, args []value, names []*str) (value, *exc) {
		if len(args) != 1 {
			return value{}, t.TypeError("K() takes exactly one argument (" + object.Decimal(int64(len(args))) + " given)")
		}
		return newKey(asKey(self).cmp, args[0]), nil
	}
	keyType.Compare = func(t *thread, op object.CmpOp, a, b value) (value, *exc) {
		if b.Type() != keyType || a.Type() != keyType {
			return value{}, t.TypeError("other argument must be K instance")
		}
		v, err := object.CallArgs(t, asKey(a).cmp, asKey(a).obj, asKey(b).obj)
		if err != nil {
			return value{}, err
		}
		return object.Compare(t, op, v, object.Int(0))
	}
	keyType.Traverse = func(o *object.Object, visit func(value)) {
		k := (*cmpKey)(unsafe.Pointer(o))
		visit(k.cmp)
		if !k.obj.Absent() {
			visit(k.obj)
		}
	}
	setupCache()
	object.Ready(partialType, keyType, cacheType)
}
