package greenlet

import (
	"unsafe"

	"loopscope/wasm/python/lib/contextvars"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

func newGreenlet(t *thread, c *object.Type, _ []value, _ []*str) (value, *exc) {
	m := vm.Of(t)
	g := &greenlet{Object: object.Object{Type: c}, strand: m.Current(), parent: current(m)}
	return g.V(), nil
}

var initArgs = &object.Native{Name: "greenlet", Sig: "run=None, parent=None", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
	return object.NewTuple(orNone(a[0]), orNone(a[1])).V(), nil
}}

func initGreenlet(t *thread, self value, args []value, names []*str) *exc {
	v, err := object.CallNative(t, &object.Builtin{Native: initArgs}, args, names)
	if err != nil {
		return err
	}
	a, g := object.AsTuple(v).Items, asGreenlet(self)
	if !a[0].IsNone() {
		if err := g.setRun(t, a[0]); err != nil {
			return err
		}
	}
	if !a[1].IsNone() {
		return g.setParent(t, a[1])
	}
	return nil
}

func orNone(v value) value {
	if v.Ref == nil {
		return object.None
	}
	return v
}

func (g *greenlet) setRun(t *thread, v value) *exc {
	if g.state != created {
		return t.AttributeErrorPlain("run cannot be set after the start of the greenlet")
	}
	g.run = v
	return nil
}

func (g *greenlet) setParent(t *thread, v value) *exc {
	p := asGreenlet(v)
	switch {
	case v.Ref == nil:
		return t.AttributeErrorPlain("can't delete attribute")
	case p == nil:
		return t.TypeError("parent must be a greenlet")
	case g.parent == nil:
		return t.AttributeErrorPlain("cannot set the parent of a main greenlet")
	case p.strand != g.strand:
		return t.ValueError("parent cannot be on a different thread")
	}
	for x := p; x != nil; x = x.parent {
		if x == g {
			return t.ValueError("cyclic parent chain")
		}
	}
	g.parent = p
	return nil
}

func greenletSwitch(t *thread, args []value, names []*str) (value, *exc) {
	p := parcel{args: append([]value(nil), args[1:]...), names: append([]*str(nil), names...)}
	return switchTo(t, asGreenlet(args[0]), p)
}

// greenletThrow is g.throw([type, [value, [traceback]]]).
func greenletThrow(t *thread, a []value, _ []*str) (value, *exc) {
	g := asGreenlet(a[0])
	e, err := exception(t, a[1], a[2], a[3])
	if err != nil {
		return value{}, err
	}
	if g.state == created { // it ends before it has begun
		g.state, g.run = dead, value{}
	}
	return switchTo(t, g, parcel{thrown: e})
}

// exception makes what throw raises of its arguments.
func exception(t *thread, kind, val, tb value) (*exc, *exc) {
	if kind.Ref == nil {
		kind = ExitType.V()
	}
	e := object.AsExc(kind)
	if c := object.AsType(kind); c != nil && c.IsSubtype(object.BaseExceptionType) {
		if e = object.AsExc(orNone(val)); e == nil || !e.Type.IsSubtype(c) {
			var args []value
			if tup := object.AsTuple(orNone(val)); tup != nil {
				args = tup.Items
			} else if val.Ref != nil && !val.IsNone() {
				args = []value{val}
			}
			v, err := object.CallArgs(t, kind, args...)
			if err != nil {
				return nil, err
			}
			e = object.AsExc(v)
		}
	} else if e != nil && val.Ref != nil && !val.IsNone() {
		return nil, t.TypeError("instance exception may not have a separate value")
	}
	if e == nil {
		return nil, t.TypeError("exceptions must be classes, or instances, not " + object.TypeName(kind))
	}
	if tb.Ref != nil && !tb.IsNone() {
		x := object.AsTraceback(tb)
		if x == nil {
			return nil, t.TypeError("throw() third argument must be a traceback object")
		}
		e.Traceback = x
	}
	return e, nil
}

// greenletKill is called when nothing reaches a greenlet any more: GreenletExit is raised where it stands, and whoever runs now is its parent.
func greenletKill(t *thread, a []value, _ []*str) (value, *exc) {
	g, m := asGreenlet(a[0]), vm.Of(t)
	if g.state != active || g.stack == nil || g.strand != m.Current() {
		return object.None, nil
	}
	g.parent = current(m)
	return switchTo(t, g, parcel{thrown: t.NewExc(ExitType, "")})
}

func greenletRepr(t *thread, self value) (value, *exc) {
	g := asGreenlet(self)
	text := "<" + self.Ref.Type.Name + " object at 0x" + object.HexString(t.ID(self)) + " (otid=0x" + object.HexString(identOf(g.strand)) + ")"
	exited := g.strand.Ended()
	if g.state == dead {
		if exited {
			text += " (thread exited)"
		}
		return object.String(text + " dead>"), nil
	}
	switch {
	case exited:
		text += " (thread exited)"
	case current(vm.Of(t)) == g:
		text += " current"
	case g.state == active:
		text += " suspended"
	}
	if g.state == created {
		text += " pending"
	} else {
		text += " active started"
	}
	if g.parent == nil {
		text += " main"
	}
	return object.String(text + ">"), nil
}

// identOf makes the number of a thread's state look like an address.
func identOf(s *vm.Strand) int64 { return 0x7f3900000000 + int64(s.ID)<<12 }

func setupType() {
	c := Type
	c.New, c.Init, c.Repr = newGreenlet, initGreenlet, greenletRepr
	c.Bool = func(_ *thread, self value) (bool, *exc) { return asGreenlet(self).state == active, nil }
	c.Traverse = func(o *object.Object, visit func(value)) {
		g := (*greenlet)(unsafe.Pointer(o))
		visit(g.run)
		g.sent.visit(visit)
		if g.parent != nil {
			visit(g.parent.V())
		}
		if g.stack != nil {
			g.stack.Visit(visit)
		}
	}
	c.Methods([]object.Native{
		{Name: "switch", Fn: greenletSwitch},
		{Name: "throw", Sig: "self, type=None, value=None, traceback=None, /", Fn: greenletThrow},
		{Name: "__del__", Sig: "self, /", Fn: greenletKill},
	})
	c.Getters([]object.Getter{
		{Name: "run", Get: func(t *thread, self value) (value, *exc) {
			if g := asGreenlet(self); g.run.Ref != nil {
				return g.run, nil
			}
			return value{}, t.AttributeErrorPlain("run")
		}, Set: func(t *thread, self, v value) *exc { return asGreenlet(self).setRun(t, v) }},
		{Name: "parent", Get: func(_ *thread, self value) (value, *exc) {
			if p := asGreenlet(self).parent; p != nil {
				return p.V(), nil
			}
			return object.None, nil
		}, Set: func(t *thread, self, v value) *exc { return asGreenlet(self).setParent(t, v) }},
		{Name: "dead", Get: func(_ *thread, self value) (value, *exc) { return object.Bool(asGreenlet(self).state == dead), nil }},
		{Name: "gr_frame", Get: func(_ *thread, self value) (value, *exc) {
			if g := asGreenlet(self); g.stack != nil {
				return orNone(g.stack.Top()), nil
			}
			return object.None, nil
		}},
		{Name: "gr_context", Get: func(t *thread, self value) (value, *exc) {
			switch g := asGreenlet(self); {
			case g.stack != nil:
				return kept(g.stack.Context()), nil
			case current(vm.Of(t)) == g:
				return kept(t.Context), nil
			}
			return object.None, nil
		}, Set: setContext},
	})
	c.StaticMethods(functions)
	object.Ready(ExitType, ErrorType, c)
	c.Attrs.SetStr(object.Intern("GreenletExit"), ExitType.V())
	c.Attrs.SetStr(object.Intern("error"), ErrorType.V())
}

// kept gives a context, if there is one, to the program.
func kept(v value) value {
	if c := contextvars.AsContext(v); c != nil {
		c.Keep()
	}
	return orNone(v)
}

func setContext(t *thread, self, v value) *exc {
	g := asGreenlet(self)
	ctx := contextvars.AsContext(orNone(v))
	switch {
	case v.Ref == nil:
		return t.AttributeErrorPlain("can't delete context attribute")
	case ctx == nil && !v.IsNone():
		return t.TypeError("greenlet context must be a contextvars.Context or None")
	case g.stack == nil:
		return t.NotSupported("setting gr_context of a greenlet that is not suspended")
	case ctx == nil:
		g.stack.SetContext(value{})
	default:
		g.stack.SetContext(v)
	}
	return nil
}

var functions = []object.Native{
	{Name: "getcurrent", Sig: "", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) { return current(vm.Of(t)).V(), nil }},
	{Name: "gettrace", Sig: "", Fn: func(*thread, []value, []*str) (value, *exc) { return object.None, nil }},
	{Name: "settrace", Sig: "callback, /", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) {
		return value{}, t.NotSupported("greenlet.settrace")
	}},
}

// Module makes the module greenlet.
func Module(m *vm.VM) (*object.Module, *exc) {
	m.AddRoots(func(visit func(value)) { VisitRunning(m, visit) })
	mod := object.NewModule("greenlet")
	mod.Add(functions)
	mod.Set("greenlet", Type.V())
	mod.Set("GreenletExit", ExitType.V())
	mod.Set("error", ErrorType.V())
	mod.Set("GREENLET_USE_GC", object.True)
	mod.Set("GREENLET_USE_CONTEXT_VARS", object.True)
	mod.Set("__version__", object.String("3.1.1"))
	return mod, nil
}

func init() { setupType() }
