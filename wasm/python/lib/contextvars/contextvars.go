// Package contextvars is Python's module of that name (PEP 567).
//
// A Context is a pointer to an immutable list of bindings: copying one costs a word, setting a variable makes a new list. Programs have a handful of
// variables and thousands of contexts (each task and each callback of asyncio has its own), so the copy must be cheap and the set need not be.
//
// The current context of a thread is object.Thread.Context: absent until the program or asyncio asks for it.
package contextvars

import (
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

type binding struct {
	v   *variable
	val value
}

// Context is a context.
type Context struct {
	object.Object
	vars    *bindings // nil: none
	prev    *Context  // the thread's context before this one was entered
	entered bool
	seen    bool // somebody may hold it besides those who run in it
	// Owner says on whose behalf what runs in the context is done: the number of a request of the simulated world, 0 for none. Copies inherit it; the program does not see it.
	Owner int32
}

// OwnerOf is the owner of a thread's context, which may be absent.
func OwnerOf(context value) int32 {
	if c := AsContext(context); c != nil {
		return c.Owner
	}
	return 0
}

// Empty makes a context without bindings.
func Empty() *Context { return &Context{Object: object.Object{Type: ContextType}} }

// IsEmpty reports whether the thread's current context has no bindings and no owner.
func IsEmpty(t *thread) bool {
	c := AsContext(t.Context)
	return c == nil || c.vars == nil && c.Owner == 0
}

// Keep says that somebody gets hold of the context, so that it must stay this one.
func (c *Context) Keep() { c.seen = true }

// shown is the context as a value that the program gets.
func shown(c *Context) value {
	c.Keep()
	return c.V()
}

// Unseen reports whether the context is as good as another empty one: it has no bindings and no owner, and nobody holds it.
func (c *Context) Unseen() bool { return c.vars == nil && !c.seen && c.Owner == 0 }

// bindings is never changed in place: contexts share it.
type bindings struct{ list []binding }

func (c *Context) list() []binding {
	if c.vars == nil {
		return nil
	}
	return c.vars.list
}

type variable struct {
	object.Object
	name *str
	dflt value
}

type token struct {
	object.Object
	ctx  *Context
	v    *variable
	old  value // absent: there was none
	used bool
}

// The types of the module.
var (
	ContextType = &object.Type{Name: "_contextvars.Context", Qualname: "Context", Module: "_contextvars", Kind: object.KindOther, Flags: object.FlagMapping | object.FlagWeakref}
	varType     = &object.Type{Name: "_contextvars.ContextVar", Qualname: "ContextVar", Module: "_contextvars", Kind: object.KindOther}
	tokenType   = &object.Type{Name: "_contextvars.Token", Qualname: "Token", Module: "_contextvars", Kind: object.KindOther}
	missingType = &object.Type{Name: "Token.MISSING", Module: "_contextvars", Kind: object.KindOther, Flags: object.FlagDisallowed}
)

var missing = object.Object{}

func asVar(v value) *variable {
	if v.Ref != nil && v.Ref.Type == varType {
		return (*variable)(unsafe.Pointer(v.Ref))
	}
	return nil
}

func asToken(v value) *token { return (*token)(unsafe.Pointer(v.Ref)) }

// AsContext returns v as a context, or nil.
func AsContext(v value) *Context {
	if v.Ref != nil && v.Ref.Type == ContextType {
		return (*Context)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// V is the context as a value.
func (c *Context) V() value { return value{Ref: &c.Object} }

// Init makes c a copy of the thread's current context.
func (c *Context) Init(t *thread) {
	c.Type = ContextType
	if cur := AsContext(t.Context); cur != nil {
		c.vars, c.Owner = cur.vars, cur.Owner
	}
}

// Current is the thread's current context, made when there is none yet.
func Current(t *thread) *Context {
	c := AsContext(t.Context)
	if c == nil {
		c = Empty()
		t.Context = c.V()
	}
	c.Keep()
	return c
}

// Copy is copy_context().
func Copy(t *thread) *Context {
	c := &Context{}
	c.Init(t)
	return c
}

// Enter makes c the current context until Exit; RuntimeError when it is entered already.
func (c *Context) Enter(t *thread) *exc {
	if c.entered {
		r, err := object.Repr(t, c.V())
		if err != nil {
			return err
		}
		return t.RuntimeError("cannot enter context: " + r + " is already entered")
	}
	c.prev, c.entered = AsContext(t.Context), true
	t.Context = value{Ref: &c.Object}
	return nil
}

// Exit ends what Enter began.
func (c *Context) Exit(t *thread) {
	t.Context = value{}
	if c.prev != nil {
		t.Context = c.prev.V()
	}
	c.prev, c.entered = nil, false
}

// Visit reports the values that the context holds.
func (c *Context) Visit(visit func(value)) {
	for _, b := range c.list() {
		visit(b.v.V())
		visit(b.val)
	}
	if c.prev != nil {
		visit(c.prev.V())
	}
}

func (c *Context) get(v *variable) value {
	for _, b := range c.list() {
		if b.v == v {
			return b.val
		}
	}
	return value{}
}

// set binds v, or unbinds it when val is absent.
func (c *Context) set(v *variable, val value) {
	out := make([]binding, 0, len(c.list())+1)
	found := false
	for _, b := range c.list() {
		if b.v == v {
			found = true
			if val.Ref == nil {
				continue
			}
			b.val = val
		}
		out = append(out, b)
	}
	if !found && val.Ref != nil {
		out = append(out, binding{v, val})
	}
	c.vars = &bindings{out}
}

// V is the variable as a value.
func (v *variable) V() value { return value{Ref: &v.Object} }

// runner is Context.run: the function runs as a frame of the machine, in the context.
type runner struct {
	ctx   *Context
	args  []value // the function, its positional arguments, a value for each of names
	names []*str
}

func (r *runner) Visit(visit func(value)) {
	visit(r.ctx.V())
	for _, v := range r.args {
		visit(v)
	}
}

func (r *runner) Resume(m *vm.VM, ev vm.Event, v value, err *exc) vm.Next {
	switch ev {
	case vm.EvStart:
		if err := r.ctx.Enter(m.T); err != nil {
			return vm.Next{Do: vm.DoRaise, Err: err}
		}
		return vm.Next{Do: vm.DoCall, V: r.args[0], Args: r.args[1:], Names: r.names}
	case vm.EvRaise:
		r.ctx.leave(m.T)
		return vm.Next{Do: vm.DoRaise, Err: err}
	}
	r.ctx.leave(m.T)
	return vm.Next{Do: vm.DoReturn, V: v}
}

func (c *Context) leave(t *thread) {
	if c.entered {
		c.Exit(t)
	}
}

func contextRun(t *thread, args []value, names []*str) (value, *exc) {
	if len(args)-len(names) < 2 {
		return value{}, t.TypeError("run() missing 1 required positional argument")
	}
	c := AsContext(args[0])
	return vm.Of(t).Tail(&runner{c, append([]value(nil), args[1:]...), names})
}

func lookupError(t *thread, v value) *exc { return t.NewExcArgs(object.LookupErrorType, v) }

func varGet(t *thread, a []value, _ []*str) (value, *exc) {
	v := asVar(a[0])
	if c := AsContext(t.Context); c != nil {
		if x := c.get(v); x.Ref != nil {
			return x, nil
		}
	}
	switch {
	case a[1].Ref != nil:
		return a[1], nil
	case v.dflt.Ref != nil:
		return v.dflt, nil
	}
	return value{}, lookupError(t, a[0])
}

func varSet(t *thread, a []value, _ []*str) (value, *exc) {
	v, c := asVar(a[0]), Current(t)
	k := &token{Object: object.Object{Type: tokenType}, ctx: c, v: v, old: c.get(v)}
	c.set(v, a[1])
	return value{Ref: &k.Object}, nil
}

func varReset(t *thread, a []value, _ []*str) (value, *exc) {
	if a[1].Ref.Type != tokenType {
		return value{}, t.TypeError("expected an instance of Token, got " + reprOf(t, a[1]))
	}
	v, k := asVar(a[0]), asToken(a[1])
	switch {
	case k.used:
		return value{}, t.RuntimeError(reprOf(t, a[1]) + " has already been used once")
	case k.v != v:
		return value{}, t.ValueError(reprOf(t, a[1]) + " was created by a different ContextVar")
	case k.ctx.V() != t.Context:
		return value{}, t.ValueError(reprOf(t, a[1]) + " was created in a different Context")
	}
	k.used = true
	k.ctx.set(v, k.old)
	return object.None, nil
}

func reprOf(t *thread, v value) string {
	s, err := object.Repr(t, v)
	if err != nil {
		return "<" + object.TypeName(v) + ">"
	}
	return s
}

var newVarArgs = &object.Native{Name: "ContextVar", Sig: "name, /, *, default=None", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
	name := object.AsStr(a[0])
	if name == nil {
		return value{}, t.TypeError("context variable name must be a str")
	}
	v := &variable{Object: object.Object{Type: varType}, name: name, dflt: a[1]}
	return v.V(), nil
}}

func setupVar() {
	c := varType
	c.New = func(t *thread, _ *object.Type, args []value, names []*str) (value, *exc) {
		return object.CallNative(t, &object.Builtin{Native: newVarArgs}, args, names)
	}
	c.Repr = func(t *thread, self value) (value, *exc) {
		v := asVar(self)
		out := "<ContextVar name=" + object.ReprStr(v.name.S)
		if v.dflt.Ref != nil {
			d, err := object.Repr(t, v.dflt)
			if err != nil {
				return value{}, err
			}
			out += " default=" + d
		}
		return object.String(out + " at " + object.Address(t, self) + ">"), nil
	}
	c.Traverse = func(o *object.Object, visit func(value)) { visit((*variable)(unsafe.Pointer(o)).dflt) }
	c.Methods([]object.Native{
		{Name: "get", Sig: "self, default=None, /", Fn: varGet},
		{Name: "set", Sig: "self, value, /", Fn: varSet},
		{Name: "reset", Sig: "self, token, /", Fn: varReset},
	})
	c.Getters([]object.Getter{{Name: "name", Member: true, Get: func(_ *thread, self value) (value, *exc) { return asVar(self).name.V(), nil }}})
	c.Generic()
	object.Ready(c)
}

func setupToken() {
	missingType.Repr = func(*thread, value) (value, *exc) { return object.String("<Token.MISSING>"), nil }
	object.Ready(missingType)
	missing.Type = missingType
	c := tokenType
	c.New = func(t *thread, _ *object.Type, _ []value, _ []*str) (value, *exc) {
		return value{}, t.RuntimeError("Tokens can only be created by ContextVars")
	}
	c.Repr = func(t *thread, self value) (value, *exc) {
		k := asToken(self)
		out := "<Token"
		if k.used {
			out += " used"
		}
		return object.String(out + " var=" + reprOf(t, k.v.V()) + " at " + object.Address(t, self) + ">"), nil
	}
	c.Traverse = func(o *object.Object, visit func(value)) {
		k := (*token)(unsafe.Pointer(o))
		visit(k.ctx.V())
		visit(k.v.V())
		visit(k.old)
	}
	c.Getters([]object.Getter{
		{Name: "var", Get: func(_ *thread, self value) (value, *exc) { return asToken(self).v.V(), nil }},
		{Name: "old_value", Get: func(_ *thread, self value) (value, *exc) {
			if k := asToken(self); k.old.Ref != nil {
				return k.old, nil
			}
			return object.Obj(&missing), nil
		}},
	})
	c.Generic()
	c.Attrs.SetStr(object.Intern("MISSING"), object.Obj(&missing))
	object.Ready(c)
}

// pairs makes a list of what f picks from each binding.
func pairs(self value, f func(b binding) value) value {
	var out []value
	for _, b := range AsContext(self).list() {
		out = append(out, f(b))
	}
	return object.NewList(out).V()
}

func varKey(b binding) value { return b.v.V() }

func needVar(t *thread, v value) (*variable, *exc) {
	if x := asVar(v); x != nil {
		return x, nil
	}
	return nil, t.TypeError("a ContextVar key was expected, got " + reprOf(t, v))
}

// compareContexts compares what two contexts hold.
func compareContexts(t *thread, op object.CmpOp, a, b value) (value, *exc) {
	x, y := AsContext(a), AsContext(b)
	if x == nil || y == nil || op != object.CmpEq && op != object.CmpNe {
		return object.NotImplemented, nil
	}
	same := len(x.list()) == len(y.list())
	for _, e := range x.list() {
		if !same {
			break
		}
		other := y.get(e.v)
		if other.Ref == nil {
			same = false
			break
		}
		var err *exc
		if same, err = object.Equal(t, e.val, other); err != nil {
			return value{}, err
		}
	}
	return object.Bool(same == (op == object.CmpEq)), nil
}

func setupContext() {
	c := ContextType
	c.New = func(t *thread, _ *object.Type, args []value, _ []*str) (value, *exc) {
		if len(args) > 0 {
			return value{}, t.TypeError("Context() does not accept any arguments")
		}
		return shown(Empty()), nil
	}
	c.Traverse = func(o *object.Object, visit func(value)) { AsContext(object.Obj(o)).Visit(visit) }
	c.Compare = compareContexts
	c.Hash = func(t *thread, _ value) (int64, *exc) {
		return 0, t.TypeError("unhashable type: '_contextvars.Context'")
	}
	c.Len = func(_ *thread, self value) (int, *exc) { return len(AsContext(self).list()), nil }
	c.Iter = func(t *thread, self value) (value, *exc) { return object.Iter(t, pairs(self, varKey)) }
	c.Contains = func(t *thread, self, key value) (bool, *exc) {
		v, err := needVar(t, key)
		return err == nil && AsContext(self).get(v).Ref != nil, err
	}
	c.GetItem = func(t *thread, self, key value) (value, *exc) {
		v, err := needVar(t, key)
		if err != nil {
			return value{}, err
		}
		if x := AsContext(self).get(v); x.Ref != nil {
			return x, nil
		}
		return value{}, t.KeyError(key)
	}
	c.Methods([]object.Native{
		{Name: "run", Fn: contextRun},
		{Name: "copy", Sig: "self, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			c := AsContext(a[0])
			return shown(&Context{Object: object.Object{Type: ContextType}, vars: c.vars, Owner: c.Owner}), nil
		}},
		{Name: "get", Sig: "self, key, default=None, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			v, err := needVar(t, a[1])
			if err != nil {
				return value{}, err
			}
			if x := AsContext(a[0]).get(v); x.Ref != nil {
				return x, nil
			}
			if a[2].Ref != nil {
				return a[2], nil
			}
			return object.None, nil
		}},
		{Name: "keys", Sig: "self, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return pairs(a[0], varKey), nil }},
		{Name: "values", Sig: "self, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			return pairs(a[0], func(b binding) value { return b.val }), nil
		}},
		{Name: "items", Sig: "self, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			return pairs(a[0], func(b binding) value { return object.NewTuple(b.v.V(), b.val).V() }), nil
		}},
	})
	object.Ready(c)
}

func init() {
	setupVar()
	setupToken()
	setupContext()
}

var functions = []object.Native{{Name: "copy_context", Sig: "", Fn: func(t *thread, args []value, _ []*str) (value, *exc) {
	if len(args) > 0 {
		return value{}, t.TypeError("_contextvars.copy_context() takes no arguments (" + object.TypeName(args[0]) + " given)")
	}
	return shown(Copy(t)), nil
}}}

// Module makes the module contextvars.
func Module(m *vm.VM) (*object.Module, *exc) {
	mod := object.NewModule("contextvars")
	mod.Add(functions)
	mod.Set("Context", ContextType.V())
	mod.Set("ContextVar", varType.V())
	mod.Set("Token", tokenType.V())
	return mod, nil
}
