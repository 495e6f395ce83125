package vm

import (
	"unsafe"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
)

type instr = compile.Instr

// ASend is the awaitable that an async generator's __anext__, asend, athrow and aclose return (PEP 525; Objects/genobject.c). Awaited in the ordinary
// way, its generator's frame joins the chain of the frame that awaits it; driven by hand (send), it runs nested.
type ASend struct {
	object.Object
	g      *Gen
	arg    Value // what asend() sends; a tuple of what athrow() was given
	close  bool
	state  aState
	listed bool // among those whose end can be seen: nobody has awaited it
}

type aState uint8

const (
	aInit aState = iota
	aIter
	aClosed
)

// Types of the awaitables of async generators.
var (
	ASendType  = &object.Type{Name: "async_generator_asend", Module: "builtins", Kind: object.KindOther}
	AThrowType = &object.Type{Name: "async_generator_athrow", Module: "builtins", Kind: object.KindOther}
)

func asASend(v Value) *ASend {
	if v.Ref != nil && (v.Ref.Type == ASendType || v.Ref.Type == AThrowType) {
		return (*ASend)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// newASend makes the awaitable of asend(arg); the hooks of the event loop are called the first time.
func (m *VM) newASend(g *Gen, arg Value) (*ASend, *Exc) {
	return &ASend{Object: object.Object{Type: ASendType}, g: g, arg: arg}, m.initHooks(g)
}

func (m *VM) newAThrow(g *Gen, given []Value) (*ASend, *Exc) {
	return &ASend{Object: object.Object{Type: AThrowType}, g: g, arg: object.NewTuple(append([]Value(nil), given...)...).V()}, m.initHooks(g)
}

func (m *VM) newAClose(g *Gen) (*ASend, *Exc) {
	return &ASend{Object: object.Object{Type: AThrowType}, g: g, close: true}, m.initHooks(g)
}

// shown is the awaitable as the program gets it: whether it awaits it can be seen.
func (m *VM) shown(a *ASend, err *Exc) (Value, *Exc) {
	if err != nil {
		return Value{}, err
	}
	a.listed = true
	m.list(&a.Object)
	return Value{Ref: &a.Object}, nil
}

// awaited says that somebody awaits a, or has ended it.
func (m *VM) awaited(a *ASend) {
	if a.listed {
		a.listed = false
		m.forget(&a.Object)
	}
}

// method is the name of the method that made the awaitable.
func (a *ASend) method() string {
	switch {
	case a.close:
		return "aclose"
	case a.Type == AThrowType:
		return "athrow"
	}
	return "asend"
}

// start says that a is awaited or thrown into for the first time, which it refuses when its generator runs.
func (m *VM) start(a *ASend) *Exc {
	m.awaited(a)
	if a.g.agRunning || a.g.state == genRunning {
		a.state = aClosed
		what := a.method()
		if what == "asend" {
			what = "anext"
		}
		return m.T.RuntimeError(what + "(): asynchronous generator is already running")
	}
	a.state = aIter
	return nil
}

// used is the error of an awaitable that is over.
func (m *VM) used(a *ASend) *Exc {
	if a.Type == AThrowType {
		return m.T.RuntimeError("cannot reuse already awaited aclose()/athrow()")
	}
	return m.T.RuntimeError("cannot reuse already awaited __anext__()/asend()")
}

// initHooks calls the firstiter hook of sys.set_asyncgen_hooks once for each async generator and remembers the finalizer.
func (m *VM) initHooks(g *Gen) *Exc {
	if g.hooked {
		return nil
	}
	g.hooked = true
	(*asyncGen)(unsafe.Pointer(g)).finalizer = m.agFinalizer
	if m.agFinalizer.Ref != nil && g.track == 0 {
		m.trackGen(g)
	}
	if m.agFirstIter.Ref != nil {
		_, err := object.CallArgs(m.T, m.agFirstIter, g.V())
		return err
	}
	return nil
}

// begin checks and starts an awaitable; e is what must be raised in the generator, if anything. finished: there is nothing to resume, the await raises err or gives None.
func (m *VM) beginASend(a *ASend, arg Value) (e *Exc, finished bool, err *Exc) {
	g := a.g
	switch a.state {
	case aClosed:
		return nil, true, m.used(a)
	case aIter:
		return nil, false, nil
	}
	if err := m.start(a); err != nil {
		return nil, true, err
	}
	if a.Type == AThrowType && !arg.IsNone() {
		a.state = aInit
		return nil, true, m.T.RuntimeError("can't send non-None value to a just-started coroutine")
	}
	if g.state == genClosed {
		a.state = aClosed
		if a.Type == AThrowType {
			return nil, true, nil
		}
		return nil, true, m.T.NewExc(object.StopAsyncIterationType, "")
	}
	switch {
	case a.close && g.state == genCreated:
		m.finish(g)
		a.state = aClosed
		return nil, true, nil
	case a.close:
		return m.T.NewExc(object.GeneratorExitType, ""), false, nil
	case a.Type == ASendType:
		return nil, false, nil
	}
	if e, err = m.thrownInto(a); err != nil {
		a.state = aClosed
	}
	return e, err != nil, err
}

// thrownInto is the exception that athrow() was given.
func (m *VM) thrownInto(a *ASend) (*Exc, *Exc) {
	given := object.AsTuple(a.arg).Items
	if len(given) == 0 || len(given) > 3 {
		bound := "least 1 argument"
		if len(given) > 3 {
			bound = "most 3 arguments"
		}
		return nil, m.T.TypeError("athrow expected at " + bound + ", got " + itoa(len(given)))
	}
	return m.exceptionOf(given)
}

// delegateASend lets frame f await an async generator's awaitable. The generator's frame joins f's chain; its next item, or its end, is the await's result.
func (m *VM) delegateASend(f *Frame, i *instr, a *ASend, arg Value) (*Frame, *Exc) {
	if a.close || a.state == aIter {
		// aclose must look at how the generator ends: its steps run nested.
		v, done, err := m.aSend(a, arg)
		if err != nil {
			return nil, err
		}
		if done {
			f.r[i.A] = v
			return f, nil
		}
		if m.rec != nil {
			m.reportWait(f, v)
		}
		return m.suspend(f, v), nil
	}
	e, finished, err := m.beginASend(a, arg)
	if err != nil || finished {
		if err == nil {
			f.r[i.A] = object.None
			return f, nil
		}
		return nil, err
	}
	g := a.g
	if g.state == genCreated && e == nil && !a.arg.Absent() && !a.arg.IsNone() {
		a.state = aClosed
		return nil, m.T.TypeError("can't send non-None value to a just-started async generator")
	}
	if m.T.Depth >= m.T.RecursionLimit {
		return nil, m.tooDeep()
	}
	a.state = aClosed
	g.agRunning = true
	if e != nil {
		if g.state == genCreated {
			g.agRunning = false
			return nil, m.throwCreated(g, e)
		}
		leaf := m.link(g, f)
		m.fr = leaf
		m.thrown(leaf, e)
		return m.unwind(leaf, e), nil
	}
	v := a.arg
	if v.Ref == nil {
		v = object.None
	}
	return m.delegate(g, f, v), nil
}

// aSend drives an awaitable by hand: v is what the generator's awaits yield, done that the awaitable has its result.
func (m *VM) aSend(a *ASend, arg Value) (v Value, done bool, err *Exc) {
	fresh := a.state == aInit
	e, finished, err := m.beginASend(a, arg)
	if err != nil {
		return Value{}, false, err
	}
	if finished {
		return object.None, true, nil
	}
	if fresh {
		if e != nil {
			return m.aStep(a, func() (Value, bool, *Exc) { return m.throw(a.g, e, nil) })
		}
		if a.Type == ASendType && a.arg.Ref != nil && arg.IsNone() {
			arg = a.arg
		}
	}
	return m.aStep(a, func() (Value, bool, *Exc) { return m.send(a.g, arg) })
}

// aThrowInto raises e in a generator whose awaitable is suspended.
func (m *VM) aThrowInto(a *ASend, e *Exc) (Value, bool, *Exc) {
	if a.state == aClosed {
		return Value{}, false, m.used(a)
	}
	if a.state == aInit { // even an awaitable that was never started raises the exception in the generator itself
		if err := m.start(a); err != nil {
			return Value{}, false, err
		}
	}
	return m.aStep(a, func() (Value, bool, *Exc) { return m.throw(a.g, e, nil) })
}

// closeASend is close() of an awaitable: unless that has ended, it ends its generator (async_gen_asend_close, Objects/genobject.c).
func (m *VM) closeASend(a *ASend) *Exc {
	if a.state == aClosed {
		return nil
	}
	_, done, err := m.aThrowInto(a, m.T.NewExc(object.GeneratorExitType, ""))
	switch {
	case err == nil && !done:
		return m.T.RuntimeError("coroutine ignored GeneratorExit")
	case err.Is(object.StopAsyncIterationType), err.Is(object.GeneratorExitType):
		return nil
	}
	return err
}

// aStep runs one nested step of the generator and sorts out what came of it.
func (m *VM) aStep(a *ASend, step func() (Value, bool, *Exc)) (Value, bool, *Exc) {
	g := a.g
	g.agRunning = true
	m.agYield = false
	v, done, err := step()
	item := m.agYield
	m.agYield = false
	if err == nil && !done && !item {
		return v, false, nil
	}
	g.agRunning = false
	a.state = aClosed
	switch {
	case err != nil:
		if a.close && (err.Is(object.StopAsyncIterationType) || err.Is(object.GeneratorExitType)) {
			return object.None, true, nil
		}
		return Value{}, false, err
	case done:
		if a.close {
			return object.None, true, nil
		}
		return Value{}, false, m.T.NewExc(object.StopAsyncIterationType, "")
	case a.close:
		return Value{}, false, m.T.RuntimeError("async generator ignored GeneratorExit")
	}
	return v, true, nil
}

// awaitable is the operation GetAwaitable (_PyCoro_GetAwaitableIter, Objects/genobject.c).
func (m *VM) awaitable(v Value, where int) (Value, *Exc) {
	if g := AsGen(v); g != nil {
		if g.kind == kindCoroutine {
			if where != 3 && g.awaits() {
				return Value{}, m.T.RuntimeError("coroutine is being awaited already")
			}
			return v, nil
		}
		if g.kind == kindGenerator && g.from.code.C.Flags&compile.FlagIterCoroutine != 0 {
			return v, nil
		}
	}
	c := v.Ref.Type
	if c.Await != nil {
		it, err := c.Await(m.T, v)
		if err != nil {
			return Value{}, err
		}
		if g := AsGen(it); g != nil && (g.kind == kindCoroutine || g.IterableCoroutine()) {
			return Value{}, m.T.TypeError("__await__() returned a coroutine")
		}
		if it.Ref.Type.Next == nil {
			return Value{}, m.T.TypeError("__await__() returned non-iterator of type '" + object.TypeName(it) + "'")
		}
		return it, nil
	}
	switch where {
	case 1:
		return Value{}, m.T.TypeError("'async with' received an object from __aenter__ that does not implement __await__: " + c.Name)
	case 2:
		return Value{}, m.T.TypeError("'async with' received an object from __aexit__ that does not implement __await__: " + c.Name)
	}
	return Value{}, m.T.TypeError("object " + c.Name + " can't be used in 'await' expression")
}

// aiter is the operation GetAIter.
func (m *VM) aiter(v Value) (Value, *Exc) {
	c := v.Ref.Type
	if c.AIter == nil {
		return Value{}, m.T.TypeError("'async for' requires an object with __aiter__ method, got " + c.Name)
	}
	it, err := c.AIter(m.T, v)
	if err == nil && it.Ref.Type.ANext == nil {
		return Value{}, m.T.TypeError("'async for' received an object from __aiter__ that does not implement __anext__: " + object.TypeName(it))
	}
	return it, err
}

// anext is the operation GetANext.
func (m *VM) anext(v Value) (Value, *Exc) {
	c := v.Ref.Type
	if c.ANext == nil {
		return Value{}, m.T.TypeError("'async for' requires an iterator with __anext__ method, got " + c.Name)
	}
	if c == AsyncGenType { // awaited at once
		a, err := m.newASend(AsGen(v), Value{})
		return Value{Ref: &a.Object}, err
	}
	a, err := c.ANext(m.T, v)
	if err != nil || asASend(a) != nil {
		return a, err
	}
	it, err := m.awaitable(a, 3)
	if err != nil && err.Type != abortType {
		e := m.T.TypeError("'async for' received an invalid object from __anext__: " + object.TypeName(a))
		e.Cause, e.CauseSet, e.SuppressContext = err, true, true
		e.Context = err
		return Value{}, e
	}
	return it, err
}

// yieldFromIter is the operation GetYieldFromIter.
func (m *VM) yieldFromIter(f *Frame, v Value) (Value, *Exc) {
	if g := AsGen(v); g != nil {
		if g.kind == kindCoroutine {
			if f.code.C.Flags&(compile.FlagCoroutine|compile.FlagIterCoroutine) == 0 {
				return Value{}, m.T.TypeError("cannot 'yield from' a coroutine object in a non-coroutine generator")
			}
			return v, nil
		}
		if g.kind == kindGenerator {
			return v, nil
		}
	}
	return object.Iter(m.T, v)
}

// SetAsyncGenHooks is sys.set_asyncgen_hooks: an absent hook stays as it is, None removes it.
func (m *VM) SetAsyncGenHooks(first, fin Value) *Exc {
	for i, h := range []Value{first, fin} {
		if h.Ref == nil {
			continue
		}
		if !h.IsNone() && h.Ref.Type.Call == nil {
			return m.T.TypeError("callable " + [...]string{"firstiter", "finalizer"}[i] + " expected, got " + object.TypeName(h))
		}
		if h.IsNone() {
			h = Value{}
		}
		if i == 0 {
			m.agFirstIter = h
		} else {
			m.agFinalizer = h
		}
	}
	return nil
}

// AsyncGenHooks returns the hooks, None for one that is not set.
func (m *VM) AsyncGenHooks() (first, fin Value) { return orNone(m.agFirstIter), orNone(m.agFinalizer) }
