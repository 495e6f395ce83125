package vm

import (
	"unsafe"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
)

// This file gives the machine's own types their slots, methods and attributes.

func init() {
	setupFunctions()
	setupGenerators()
	setupAsyncGenerators()
	setupFrames()
	setupTypeParams()
	for _, c := range []*object.Type{object.BuiltinType, object.MethodDescrType, object.MethodWrapperType} {
		leavingTail[c] = c.Call
		c.Call = finishTail(c.Call)
	}
	abortType.Bases = []*object.Type{object.BaseExceptionType}
	object.Ready(abortType)
	setupInstant()
}

// finishTail wraps the Call slot of natives, which other natives use: a frame or driver that the native asks for runs at once, nested.
func finishTail(call object.CallFunc) object.CallFunc {
	return func(t *Thread, self Value, args []Value, names []*Str) (Value, *Exc) {
		m := of(t)
		saved := m.tail
		m.tail = nil
		v, err := call(t, self, args, names)
		if err == nil && m.tail != nil {
			v, err = m.runTail()
		}
		m.tail = saved
		return v, err
	}
}

func reprAt(t *Thread, what string, v Value) Value {
	return object.String("<" + what + " at 0x" + hex(t.ID(v)) + ">")
}

func hex(n int64) string { return object.HexString(n) }

func setupFunctions() {
	c := FuncType
	c.Call = funcCall
	c.DescrGet = funcGet
	c.Repr = func(t *Thread, self Value) (Value, *Exc) {
		return reprAt(t, "function "+asFunc(self).qualname.S, self), nil
	}
	str := func(get func(f *Func) **Str, name string) object.Getter {
		return object.Getter{Name: name,
			Get: func(t *Thread, self Value) (Value, *Exc) { return (*get(asFunc(self))).V(), nil },
			Set: func(t *Thread, self, v Value) *Exc {
				s := object.AsStr(v)
				if s == nil {
					return t.TypeError(name + " must be set to a string object")
				}
				*get(asFunc(self)) = object.InternStr(s)
				return nil
			}}
	}
	val := func(name string, get func(f *Func) *Value) object.Getter {
		return object.Getter{Name: name,
			Get: func(t *Thread, self Value) (Value, *Exc) { return orNone(*get(asFunc(self))), nil },
			Set: func(t *Thread, self, v Value) *Exc { *get(asFunc(self)) = orNone(v); return nil }}
	}
	c.Getters([]object.Getter{
		str(func(f *Func) **Str { return &f.name }, "__name__"),
		str(func(f *Func) **Str { return &f.qualname }, "__qualname__"),
		val("__doc__", func(f *Func) *Value { return &f.doc }),
		val("__module__", func(f *Func) *Value { return &f.module }),
		{Name: "__annotations__", Get: funcAnnotations, Set: func(t *Thread, self, v Value) *Exc { asFunc(self).annotations = v; return nil }},
		{Name: "__defaults__", Get: func(t *Thread, self Value) (Value, *Exc) {
			if d := asFunc(self).defaults; d != nil {
				return d.V(), nil
			}
			return object.None, nil
		}, Set: func(t *Thread, self, v Value) *Exc {
			tup := object.AsTuple(v)
			if tup == nil && v.Ref != nil && !v.IsNone() {
				return t.TypeError("__defaults__ must be set to a tuple object")
			}
			asFunc(self).defaults = tup
			return nil
		}},
		{Name: "__kwdefaults__", Get: func(t *Thread, self Value) (Value, *Exc) {
			if d := asFunc(self).kwdefaults; d != nil {
				return d.V(), nil
			}
			return object.None, nil
		}, Set: func(t *Thread, self, v Value) *Exc {
			d := object.AsDict(v)
			if d == nil && v.Ref != nil && !v.IsNone() {
				return t.TypeError("__kwdefaults__ must be set to a dict object")
			}
			asFunc(self).kwdefaults = d
			return nil
		}},
		{Name: "__closure__", Member: true, Get: func(t *Thread, self Value) (Value, *Exc) {
			if f := asFunc(self); len(f.closure) > 0 {
				return object.NewTuple(f.closure...).V(), nil
			}
			return object.None, nil
		}},
		{Name: "__globals__", Member: true, Get: func(t *Thread, self Value) (Value, *Exc) { return asFunc(self).globals.V(), nil }},
		{Name: "__builtins__", Member: true, Get: func(t *Thread, self Value) (Value, *Exc) { return t.Builtins.V(), nil }},
		{Name: "__code__", Get: func(t *Thread, self Value) (Value, *Exc) { return Value{Ref: &asFunc(self).code.Object}, nil },
			Set: func(t *Thread, self, v Value) *Exc {
				if v.Ref == nil || v.Ref.Type != CodeType {
					return t.TypeError("__code__ must be set to a code object")
				}
				asFunc(self).code = (*Code)(unsafe.Pointer(v.Ref))
				return nil
			}},
		{Name: "__type_params__", Get: func(t *Thread, self Value) (Value, *Exc) {
			if v := asFunc(self).typeParams; v.Ref != nil {
				return v, nil
			}
			return object.NewTuple().V(), nil
		}, Set: func(t *Thread, self, v Value) *Exc { asFunc(self).typeParams = v; return nil }},
		{Name: "__dict__", Get: func(t *Thread, self Value) (Value, *Exc) { return object.DictOf(self).V(), nil }},
	})
	c.Traverse = func(o *object.Object, visit func(Value)) {
		f := (*Func)(unsafe.Pointer(o))
		visit(f.globals.V())
		for _, v := range f.closure {
			visit(v)
		}
		if f.defaults != nil {
			visit(f.defaults.V())
		}
		if f.kwdefaults != nil {
			visit(f.kwdefaults.V())
		}
		visit(f.annotations)
	}
	CellType.Repr = func(t *Thread, self Value) (Value, *Exc) {
		v := asCell(self).v
		if v.Ref == nil {
			return object.String("<cell at 0x" + hex(t.ID(self)) + ": empty>"), nil
		}
		return object.String("<cell at 0x" + hex(t.ID(self)) + ": " + object.TypeName(v) + " object at 0x" + hex(t.ID(v)) + ">"), nil
	}
	CellType.Getters([]object.Getter{{Name: "cell_contents", Get: func(t *Thread, self Value) (Value, *Exc) {
		if v := asCell(self).v; v.Ref != nil {
			return v, nil
		}
		return Value{}, t.ValueError("Cell is empty")
	}, Set: func(t *Thread, self, v Value) *Exc { asCell(self).v = v; return nil }}})
	CellType.Traverse = func(o *object.Object, visit func(Value)) { visit((*Cell)(unsafe.Pointer(o)).v) }
	object.Ready(FuncType, CellType)
}

func orNone(v Value) Value {
	if v.Ref == nil {
		return object.None
	}
	return v
}

func funcAnnotations(t *Thread, self Value) (Value, *Exc) {
	f := asFunc(self)
	if f.annotations.Ref == nil {
		f.annotations = object.NewDict().V()
	}
	return f.annotations, nil
}

func genFrame(t *Thread, self Value) (Value, *Exc) {
	g := AsGen(self)
	if g.frame == nil {
		return object.None, nil
	}
	g.frame.escaped = true
	return Value{Ref: &g.frame.Object}, nil
}

func genCode(t *Thread, self Value) (Value, *Exc) {
	if c := AsGen(self).from.code; c != nil {
		return Value{Ref: &c.Object}, nil
	}
	return object.None, nil
}

func genName(get func(o *origin) **Str, name string) object.Getter {
	return object.Getter{Name: name,
		Get: func(t *Thread, self Value) (Value, *Exc) { return (*get(AsGen(self).from)).V(), nil },
		Set: func(t *Thread, self, v Value) *Exc {
			s := object.AsStr(v)
			if s == nil {
				return t.TypeError(name + " must be set to a string object")
			}
			g, own := AsGen(self), *AsGen(self).from
			*get(&own) = s
			g.from = &own
			return nil
		}}
}

func genGetters(prefix string, awaitName string) []object.Getter {
	return []object.Getter{
		genName(func(o *origin) **Str { return &o.name }, "__name__"),
		genName(func(o *origin) **Str { return &o.qualname }, "__qualname__"),
		{Name: prefix + "_frame", Get: genFrame},
		{Name: prefix + "_code", Get: genCode},
		{Name: prefix + "_running", Get: func(t *Thread, self Value) (Value, *Exc) {
			g := AsGen(self)
			if g.kind == kindAsyncGen {
				return object.Bool(g.agRunning), nil
			}
			return object.Bool(g.executing()), nil
		}},
		{Name: prefix + "_suspended", Get: func(t *Thread, self Value) (Value, *Exc) {
			g := AsGen(self)
			return object.Bool(g.state == genSuspended || g.state == genRunning && !g.executing()), nil
		}},
		{Name: awaitName, Get: func(t *Thread, self Value) (Value, *Exc) { return AsGen(self).yieldFrom(), nil }},
	}
}

// executing reports whether g runs now; a generator that is delegated to shares its state with the outermost of its chain.
func (g *Gen) executing() bool {
	if g.state != genRunning {
		return false
	}
	if g.awaiter == nil {
		return true
	}
	return rootOf(g.frame).state == genRunning
}

// exceptionArgs makes the exception that throw(typ[, val[, tb]]) means.
func (m *VM) exceptionArgs(args []Value) (*Exc, *Exc) {
	t := m.T
	if len(args) > 2 && !args[2].IsNone() && args[2].Ref.Type != object.TracebackType {
		return nil, t.TypeError("throw() third argument must be a traceback object")
	}
	if len(args) > 1 {
		m.warnHere("DeprecationWarning", "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.")
	}
	return m.exceptionOf(args)
}

// exceptionOf is the exception of exceptionArgs. What a class raises in place of making an instance is that exception.
func (m *VM) exceptionOf(args []Value) (*Exc, *Exc) {
	t, v := m.T, args[0]
	if len(args) > 2 && !args[2].IsNone() && object.AsTraceback(args[2]) == nil {
		return nil, t.TypeError("throw() third argument must be a traceback object")
	}
	if e := object.AsExc(v); e != nil {
		if len(args) > 1 && !args[1].IsNone() {
			return nil, t.TypeError("instance exception may not have a separate value")
		}
		return e, nil
	}
	c := object.AsType(v)
	if c == nil || !c.IsSubtype(object.BaseExceptionType) {
		return nil, t.TypeError("exceptions must be classes or instances deriving from BaseException, not " + object.TypeName(v))
	}
	var of []Value
	if len(args) > 1 && !args[1].IsNone() {
		if e := object.AsExc(args[1]); e != nil && e.Is(c) {
			return e, nil
		}
		of = args[1:2]
		if tup := object.AsTuple(args[1]); tup != nil {
			of = tup.Items
		}
	}
	x, err := object.Call(t, v, of, nil)
	if err != nil {
		if err.Type == abortType {
			return nil, err
		}
		return err, nil
	}
	if e := object.AsExc(x); e != nil {
		return e, nil
	}
	return t.TypeError("calling " + m.reprOr(v) + " should have returned an instance of BaseException, not " + object.TypeName(x)), nil
}

func genSendMethod(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	m := of(t)
	g := AsGen(args[0])
	finished := g.state == genClosed
	v, done, err := m.send(g, args[1])
	if err == nil && done {
		if finished {
			v = object.None
		}
		return Value{}, t.StopIteration(v)
	}
	return v, err
}

func genThrowMethod(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	m := of(t)
	if len(args) < 2 || len(args) > 4 {
		return Value{}, t.TypeError("throw expected at least 1 argument, got " + itoa(len(args)-1))
	}
	e, err := m.exceptionArgs(args[1:])
	if err != nil {
		return Value{}, err
	}
	v, done, err := m.throw(AsGen(args[0]), e, args[1:])
	if err == nil && done {
		return Value{}, t.StopIteration(v)
	}
	return v, err
}

func genCloseMethod(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	return of(t).closeGenValue(AsGen(args[0]))
}

func genSend(t *Thread, self, arg Value) (Value, bool, *Exc) { return of(t).send(AsGen(self), arg) }

func genTraverse(o *object.Object, visit func(Value)) {
	g := (*Gen)(unsafe.Pointer(o))
	visit(g.finalizer())
	if g.native {
		g.body().Visit(visit)
	}
	f := g.frame
	if f == nil || f.code == nil {
		return
	}
	// A suspended frame: its locals, the temporaries still to be read, and what it delegates to.
	k := &frameVisitor{visit}
	k.frame(f)
}

type frameVisitor struct{ visit func(Value) }

func (k *frameVisitor) frame(f *Frame) {
	c := f.code.C
	for i := 0; i < c.TempBase && i < f.code.nregs; i++ {
		k.visit(f.r[i])
	}
	for _, i := range c.LiveTemps(f.pc) {
		k.visit(f.r[i])
	}
	if f.pc > 0 && c.Instrs[f.pc-1].Op == compile.YieldFrom {
		k.visit(f.r[c.Instrs[f.pc-1].B])
	}
	if f.handled != nil {
		k.visit(f.handled.V())
	}
	if f.locals() != nil {
		k.visit(f.locals().V())
	}
}

// sendMethod is generator.send, which the call instruction recognises.
var sendMethod *object.Object

func setupGenerators() {
	g := GeneratorType
	g.Iter = func(t *Thread, self Value) (Value, *Exc) { return self, nil }
	g.Next = func(t *Thread, self Value) (Value, *Exc) {
		gen := AsGen(self)
		v, done, err := of(t).send(gen, object.None)
		if done {
			return Value{}, err
		}
		return v, err
	}
	g.Send = genSend
	g.Traverse = genTraverse
	g.Repr = func(t *Thread, self Value) (Value, *Exc) {
		return reprAt(t, "generator object "+AsGen(self).from.qualname.S, self), nil
	}
	methods := func() []object.Native {
		return []object.Native{
			{Name: "send", Sig: "self, arg, /", Fn: genSendMethod},
			{Name: "throw", Fn: genThrowMethod},
			{Name: "close", Sig: "self, /", Fn: genCloseMethod},
		}
	}
	g.Methods(methods())
	sendMethod = g.Attrs.GetStr(nameSend).Ref
	g.Getters(genGetters("gi", "gi_yieldfrom"))

	c := CoroutineType
	c.Send = genSend
	c.Traverse = genTraverse
	c.Repr = func(t *Thread, self Value) (Value, *Exc) {
		return reprAt(t, "coroutine object "+AsGen(self).from.qualname.S, self), nil
	}
	c.Await = func(t *Thread, self Value) (Value, *Exc) {
		w := &coroWrapper{object.Object{Type: coroWrapperType}, AsGen(self)}
		return Value{Ref: &w.Object}, nil
	}
	c.Methods(methods())
	c.Getters(append(genGetters("cr", "cr_await"), object.Getter{Name: "cr_origin", Get: func(t *Thread, self Value) (Value, *Exc) { return object.None, nil }}))

	w := coroWrapperType
	w.Iter = func(t *Thread, self Value) (Value, *Exc) { return self, nil }
	w.Next = func(t *Thread, self Value) (Value, *Exc) {
		v, done, err := of(t).send(asWrapper(self).g, object.None)
		if err == nil && done {
			return Value{}, t.StopIteration(v)
		}
		return v, err
	}
	w.Send = func(t *Thread, self, arg Value) (Value, bool, *Exc) { return of(t).send(asWrapper(self).g, arg) }
	w.Traverse = func(o *object.Object, visit func(Value)) { visit((*coroWrapper)(unsafe.Pointer(o)).g.V()) }
	through := func(f object.NativeFunc) object.NativeFunc {
		return func(t *Thread, args []Value, names []*Str) (Value, *Exc) {
			a := append([]Value{asWrapper(args[0]).g.V()}, args[1:]...)
			return f(t, a, names)
		}
	}
	w.Methods([]object.Native{
		{Name: "send", Sig: "self, arg, /", Fn: through(genSendMethod)},
		{Name: "throw", Fn: through(genThrowMethod)},
		{Name: "close", Sig: "self, /", Fn: through(genCloseMethod)},
	})
	object.Ready(GeneratorType, CoroutineType, coroWrapperType)
}

// coroWrapper is what coroutine.__await__() returns.
type coroWrapper struct {
	object.Object
	g *Gen
}

var coroWrapperType = &object.Type{Name: "coroutine_wrapper", Module: "builtins", Kind: object.KindOther}

func asWrapper(v Value) *coroWrapper { return (*coroWrapper)(unsafe.Pointer(v.Ref)) }

func setupAsyncGenerators() {
	a := AsyncGenType
	a.Repr = func(t *Thread, self Value) (Value, *Exc) {
		return reprAt(t, "async_generator object "+AsGen(self).from.qualname.S, self), nil
	}
	a.Traverse = genTraverse
	a.AIter = func(t *Thread, self Value) (Value, *Exc) { return self, nil }
	a.ANext = func(t *Thread, self Value) (Value, *Exc) {
		m := of(t)
		return m.shown(m.newASend(AsGen(self), Value{}))
	}
	a.Methods([]object.Native{
		{Name: "asend", Sig: "self, value, /", Fn: func(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
			m := of(t)
			return m.shown(m.newASend(AsGen(args[0]), args[1]))
		}},
		{Name: "athrow", Fn: func(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
			m := of(t)
			if len(args) > 2 {
				m.warnHere("DeprecationWarning", "the (type, exc, tb) signature of athrow() is deprecated, use the single-arg signature instead.")
			}
			return m.shown(m.newAThrow(AsGen(args[0]), args[1:]))
		}},
		{Name: "aclose", Sig: "self, /", Fn: func(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
			m := of(t)
			return m.shown(m.newAClose(AsGen(args[0])))
		}},
	})
	a.ClassMethods([]object.Native{{Name: "__class_getitem__", Sig: "cls, item, /", Fn: func(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
		return object.NewGenericAlias(t, args[0], args[1]), nil
	}}})
	a.Getters(genGetters("ag", "ag_await"))
	for _, c := range []*object.Type{ASendType, AThrowType} {
		self := func(t *Thread, self Value) (Value, *Exc) { return self, nil }
		c.Iter, c.Await = self, self
		c.Next = func(t *Thread, self Value) (Value, *Exc) {
			v, done, err := of(t).aSend(asASend(self), object.None)
			if err == nil && done {
				return Value{}, t.StopIteration(v)
			}
			return v, err
		}
		c.Send = func(t *Thread, self, arg Value) (Value, bool, *Exc) { return of(t).aSend(asASend(self), arg) }
		c.Traverse = func(o *object.Object, visit func(Value)) {
			a := (*ASend)(unsafe.Pointer(o))
			visit(a.g.V())
			visit(a.arg)
		}
		c.Methods([]object.Native{
			{Name: "send", Sig: "self, arg, /", Fn: func(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
				v, done, err := of(t).aSend(asASend(args[0]), args[1])
				if err == nil && done {
					return Value{}, t.StopIteration(v)
				}
				return v, err
			}},
			{Name: "throw", Fn: func(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
				if len(args) < 2 {
					return Value{}, t.TypeError("throw expected at least 1 argument, got 0")
				}
				e, err := of(t).exceptionArgs(args[1:])
				if err != nil {
					return Value{}, err
				}
				v, done, err := of(t).aThrowInto(asASend(args[0]), e)
				if err == nil && done {
					return Value{}, t.StopIteration(v)
				}
				return v, err
			}},
			{Name: "close", Sig: "self, /", Fn: func(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
				return object.None, of(t).closeASend(asASend(args[0]))
			}},
		})
	}
	object.Ready(AsyncGenType, ASendType, AThrowType)
}

// frameClear is frame.clear(): a finished frame lets go of its locals (frame_clear, Objects/frameobject.c).
func frameClear(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	m, f := of(t), frameOf(args[0].Ref)
	if g := f.gen; g != nil {
		switch {
		case g.executing():
			return Value{}, t.RuntimeError("cannot clear an executing frame")
		case g.state == genCreated:
			m.finalizeGen(g)
		case g.state != genClosed:
			return Value{}, t.RuntimeError("cannot clear a suspended frame")
		}
	}
	for x := m.fr; x != nil; x = x.back {
		if x == f {
			return Value{}, t.RuntimeError("cannot clear an executing frame")
		}
	}
	for i := 0; i < f.code.nlocal; i++ {
		if i < f.code.nregs {
			f.r[i] = Value{}
		}
	}
	m.suspect()
	return object.None, nil
}

func setupFrames() {
	f := FrameType
	fr := func(v Value) *Frame { return frameOf(v.Ref) }
	f.Repr = func(t *Thread, self Value) (Value, *Exc) {
		x := fr(self)
		return object.String("<frame at 0x" + hex(t.ID(self)) + ", file '" + x.code.C.Filename + "', line " + itoa(x.Line()) + ", code " + x.code.C.Name + ">"), nil
	}
	f.Getters([]object.Getter{
		{Name: "f_back", Get: func(t *Thread, self Value) (Value, *Exc) {
			if g := fr(self).gen; g != nil && g.state != genRunning {
				return object.None, nil
			}
			for b := fr(self).back; b != nil; b = b.back {
				if b.code != nil {
					b.escaped = true
					return Value{Ref: &b.Object}, nil
				}
			}
			return object.None, nil
		}},
		{Name: "f_code", Get: func(t *Thread, self Value) (Value, *Exc) { return Value{Ref: &fr(self).code.Object}, nil }},
		{Name: "f_lineno", Get: func(t *Thread, self Value) (Value, *Exc) { return object.Int(int64(fr(self).Line())), nil }},
		{Name: "f_lasti", Get: func(t *Thread, self Value) (Value, *Exc) { return object.Int(int64(fr(self).pc) * 2), nil }},
		{Name: "f_globals", Get: func(t *Thread, self Value) (Value, *Exc) { return fr(self).globals.V(), nil }},
		{Name: "f_builtins", Get: func(t *Thread, self Value) (Value, *Exc) { return t.Builtins.V(), nil }},
		{Name: "f_locals", Get: func(t *Thread, self Value) (Value, *Exc) { return of(t).frameLocals(fr(self)), nil }},
		{Name: "f_trace", Get: func(t *Thread, self Value) (Value, *Exc) { return object.None, nil }},
	})
	f.Methods([]object.Native{{Name: "clear", Sig: "self, /", Fn: frameClear}})
	f.Traverse = func(o *object.Object, visit func(Value)) {
		x := frameOf(o)
		if x.code == nil {
			return
		}
		for i := 0; i < x.code.C.TempBase && i < x.code.nregs; i++ {
			visit(x.r[i])
		} // and not x.gen: a frame object does not keep its generator alive
	}
	c := CodeType
	co := func(v Value) *compile.Code { return (*Code)(unsafe.Pointer(v.Ref)).C }
	num := func(name string, get func(c *compile.Code) int) object.Getter {
		return object.Getter{Name: name, Member: true, Get: func(t *Thread, self Value) (Value, *Exc) { return object.Int(int64(get(co(self)))), nil }}
	}
	names := func(name string, get func(c *compile.Code) []string) object.Getter {
		return object.Getter{Name: name, Get: func(t *Thread, self Value) (Value, *Exc) {
			var out []Value
			for _, n := range get(co(self)) {
				out = append(out, object.String(n))
			}
			return object.NewTuple(out...).V(), nil
		}}
	}
	c.Repr = func(t *Thread, self Value) (Value, *Exc) {
		k := co(self)
		return object.String("<code object " + k.Name + " at 0x" + hex(t.ID(self)) + ", file \"" + k.Filename + "\", line " + itoa(k.FirstLine) + ">"), nil
	}
	c.Getters([]object.Getter{
		num("co_argcount", func(c *compile.Code) int { return c.ArgCount }),
		num("co_posonlyargcount", func(c *compile.Code) int { return c.PosOnlyArgCount }),
		num("co_kwonlyargcount", func(c *compile.Code) int { return c.KwOnlyArgCount }),
		num("co_nlocals", func(c *compile.Code) int { return len(c.LocalNames) }),
		num("co_flags", func(c *compile.Code) int { return c.Flags }),
		num("co_firstlineno", func(c *compile.Code) int { return c.FirstLine }),
		num("co_stacksize", func(c *compile.Code) int { return c.NumRegs - len(c.LocalNames) }),
		names("co_varnames", func(c *compile.Code) []string { return c.LocalNames }),
		names("co_freevars", func(c *compile.Code) []string { return c.FreeNames }),
		names("co_cellvars", func(c *compile.Code) []string {
			var out []string
			for _, r := range c.CellRegs {
				out = append(out, c.LocalNames[r])
			}
			return out
		}),
		names("co_names", func(c *compile.Code) []string {
			seen := map[string]bool{}
			var out []string
			for _, s := range c.Sites {
				if !seen[s] {
					seen[s] = true
					out = append(out, s)
				}
			}
			return out
		}),
		{Name: "co_name", Member: true, Get: func(t *Thread, self Value) (Value, *Exc) { return object.String(co(self).Name), nil }},
		{Name: "co_qualname", Member: true, Get: func(t *Thread, self Value) (Value, *Exc) { return object.String(co(self).Qualname), nil }},
		{Name: "co_filename", Member: true, Get: func(t *Thread, self Value) (Value, *Exc) { return object.String(co(self).Filename), nil }},
		{Name: "co_code", Get: func(t *Thread, self Value) (Value, *Exc) { return Value{}, t.NotSupported("code.co_code") }},
		{Name: "co_consts", Member: true, Get: func(t *Thread, self Value) (Value, *Exc) {
			k := (*Code)(unsafe.Pointer(self.Ref))
			k.prepare()
			consts := append([]Value(nil), k.consts...)
			if k.C.HasDocString {
				consts = append([]Value{object.String(k.C.DocString)}, consts...)
			}
			return object.NewTuple(consts...).V(), nil
		}},
	})
	object.Ready(FrameType, CodeType)
}
