package vm

import (
	"unsafe"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
	"loopscope/wasm/trace"
)

// The chain of delegation. When frame X delegates to generator Y (yield from, await), Y.awaiter = X and Y.frame.back = X. The outermost generator R of the
// chain, the one that somebody resumes, knows the innermost frame: R.leaf. A yield of the leaf goes straight to R's resumer; a resume of R goes straight to the
// leaf. Frame.root caches R; a root that has itself been delegated to since is recognised by its awaiter and followed upward (rootOf).

// genState is where a generator stands; the names are those of inspect.getgeneratorstate.
type genState uint8

const (
	genCreated genState = iota
	genSuspended
	genRunning
	genClosed
)

type genKind uint8

const (
	kindGenerator genKind = iota
	kindCoroutine
	kindAsyncGen
)

// Gen is a generator, a coroutine or an async generator.
type Gen struct {
	object.Object
	kind      genKind
	state     genState
	native    bool   // it is the first part of a nativeGen
	loose     bool   // listed since the finaliser's last look
	held      bool   // a task of the event loop drives it
	hooked    bool   // (async generators, PEP 525) the hooks have been called
	agRunning bool   // (async generators) ag_running
	waiting   bool   // (recorded) its frame is suspended in its YieldFrom by what is no generator
	track     uint32 // index+1 in the finaliser's list
	base      int32  // recursion depth of the resumer
	used      int32  // recursion depth that the suspended chain takes up
	frame     *Frame // nil once finished
	leaf      *Frame // innermost frame of the chain that begins here
	awaiter   *Frame // frame that delegates to this generator
	from      *origin
}

// origin is what a generator has from the function that made it, one for all its generators.
type origin struct {
	code           *Code // nil: written in Go
	name, qualname *Str
}

// nativeGen is a coroutine written in Go.
type nativeGen struct {
	Gen
	body NativeCoro
}

// asyncGen is an async generator; finalizer is that of sys.set_asyncgen_hooks at the time it was first iterated.
type asyncGen struct {
	Gen
	finalizer Value
}

// body is the Go part of a coroutine that is native.
func (g *Gen) body() NativeCoro { return (*nativeGen)(unsafe.Pointer(g)).body }

// finalizer is how an async generator ends when the program drops it; absent for other generators.
func (g *Gen) finalizer() Value {
	if g.kind != kindAsyncGen {
		return Value{}
	}
	return (*asyncGen)(unsafe.Pointer(g)).finalizer
}

// NativeCoro is a coroutine written in Go (asyncio.sleep): Send resumes it; done reports that v is its result. Throw raises err in it.
type NativeCoro interface {
	Send(t *Thread, arg Value) (v Value, done bool, err *Exc)
	Throw(t *Thread, e *Exc) (v Value, done bool, err *Exc)
	Visit(visit func(Value))
}

// The generator types.
var (
	GeneratorType = &object.Type{Name: "generator", Module: "builtins", Kind: object.KindGenerator, Flags: object.FlagWeakref}
	CoroutineType = &object.Type{Name: "coroutine", Module: "builtins", Kind: object.KindGenerator, Flags: object.FlagWeakref}
	AsyncGenType  = &object.Type{Name: "async_generator", Module: "builtins", Kind: object.KindGenerator, Flags: object.FlagWeakref}
)

// AsGen returns v as a generator, coroutine or async generator, or nil.
func AsGen(v Value) *Gen {
	if v.Ref != nil && v.Ref.Type.Kind == object.KindGenerator {
		return (*Gen)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// V is the generator as a value.
func (g *Gen) V() Value { return Value{Ref: &g.Object} }

// IsCoroutine reports whether g can be awaited as a coroutine object.
func (g *Gen) IsCoroutine() bool { return g.kind == kindCoroutine }

// newGen makes the generator of a call whose frame has been bound.
func (m *VM) newGen(f *Frame, fn *Func) Value {
	var g *Gen
	switch flags := f.code.C.Flags; {
	case flags&compile.FlagCoroutine != 0:
		g = &Gen{Object: object.Object{Type: CoroutineType}, kind: kindCoroutine}
	case flags&compile.FlagAsyncGenerator != 0:
		g = &(&asyncGen{Gen: Gen{Object: object.Object{Type: AsyncGenType}, kind: kindAsyncGen}}).Gen
	default:
		g = &Gen{Object: object.Object{Type: GeneratorType}}
	}
	g.frame, g.leaf, g.from = f, f, f.code.originOf(fn)
	f.gen, f.root = g, g
	f.back = nil
	if m.rec != nil && f.code.number != 0 {
		f.serial = m.rec.Create(fn.qualname.S)
	}
	if g.kind == kindCoroutine || f.code.guarded() {
		m.trackGen(g)
	}
	return Value{Ref: &g.Object}
}

// originOf is the origin of the generators that fn makes now.
func (k *Code) originOf(fn *Func) *origin {
	if o := k.origin; o != nil && o.name == fn.name && o.qualname == fn.qualname {
		return o
	}
	k.origin = &origin{k, fn.name, fn.qualname}
	return k.origin
}

// NewNativeCoro makes a coroutine object named name whose body is c.
func (m *VM) NewNativeCoro(name string, c NativeCoro) Value {
	n := object.Intern(name)
	g := &nativeGen{Gen{Object: object.Object{Type: CoroutineType}, kind: kindCoroutine, native: true, from: &origin{name: n, qualname: n}}, c}
	m.trackGen(&g.Gen)
	return Value{Ref: &g.Object}
}

// guarded reports whether the code has a try or with of the program's, so that dropping a suspended frame of it can be seen.
func (k *Code) guarded() bool {
	for i := range k.C.Handlers {
		if !k.C.Handlers[i].Cleanup {
			return true
		}
	}
	return false
}

// rootOf returns the generator whose resumer gets what f yields.
func rootOf(f *Frame) *Gen {
	g := f.root
	if g.awaiter == nil {
		return g
	}
	for g.awaiter != nil {
		g = g.awaiter.root
	}
	f.root = g
	return g
}

// noun is what messages call g.
func (g *Gen) noun() string {
	switch g.kind {
	case kindCoroutine:
		return "coroutine"
	case kindAsyncGen:
		return "async generator"
	}
	return "generator"
}

// resumable checks that g may be resumed with v; the error texts are gen_send_ex2's (Objects/genobject.c). done: it has finished already. A generator that somebody
// delegates to is taken out of that chain.
func (m *VM) resumable(g *Gen, v Value) (done bool, err *Exc) {
	if g.awaiter != nil {
		if rootOf(g.frame).state == genRunning {
			return false, m.T.ValueError(g.noun() + " already executing")
		}
		g.detach()
		return false, nil
	}
	switch g.state {
	case genCreated:
		if v.Ref != nil && !v.IsNone() {
			return false, m.T.TypeError("can't send non-None value to a just-started " + g.noun())
		}
	case genRunning:
		return false, m.T.ValueError(g.noun() + " already executing")
	case genClosed:
		if g.kind == kindCoroutine {
			return true, m.T.RuntimeError("cannot reuse already awaited coroutine")
		}
		return true, nil
	}
	return false, nil
}

// detach takes a suspended generator that is being delegated to out of its chain because somebody resumes it directly: the delegating frame becomes the
// innermost of its own chain and will send into g again when it is next resumed.
func (g *Gen) detach() {
	x := g.awaiter
	old := rootOf(x)
	g.leaf, old.leaf = old.leaf, x
	g.awaiter, g.frame.back = nil, nil
	g.state = genSuspended
	g.used = 0
	for f := g.leaf; f != g.frame; f = f.back {
		f.root = g
		g.used++
	}
	g.frame.root = g
	old.used = 0
	for f := x; f != old.frame; f = f.back {
		old.used++
	}
}

// enter links a generator under the frame that resumes it and returns the frame to go on with. The caller has set g.frame.mode and ret. Depth is checked by the caller.
func (m *VM) enter(g *Gen, back *Frame) *Frame {
	g.state = genRunning
	g.frame.back = back
	g.base = int32(m.T.Depth)
	m.T.Depth += int(g.used) + 1
	return g.leaf
}

// deliver puts the value sent into a suspended frame: it becomes the result of its yield, or what its delegate is sent next.
func (f *Frame) deliver(v Value) {
	if f.pc == 0 {
		return
	}
	i := &f.code.ins[f.pc-1]
	f.r[i.A] = v
	if i.Op == compile.YieldFrom {
		f.pc--
	}
}

// delegate makes frame x wait for generator g, sending it v, and returns the frame to go on with.
func (m *VM) delegate(g *Gen, x *Frame, v Value) *Frame {
	leaf := m.link(g, x)
	leaf.deliver(v)
	return leaf
}

// link puts generator g under frame x, whose pc is after its YieldFrom, and returns the chain's new innermost frame.
func (m *VM) link(g *Gen, x *Frame) *Frame {
	leaf := g.leaf
	root := x.root
	if root != nil {
		leaf.root = root
		g.frame.root = root
		if g.loose && root.held && g.kind != kindAsyncGen {
			m.settle(g)
		}
	}
	g.awaiter = x
	g.frame.back = x
	g.frame.mode = modeDeleg
	g.state = genRunning
	m.T.Depth += int(g.used) + 1
	g.used = 0
	return leaf
}

// finish marks the generator of frame f as finished.
func (m *VM) finish(g *Gen) {
	m.endThrow(g)
	g.state = genClosed
	g.awaiter = nil
	g.frame, g.leaf = nil, nil
	if g.track != 0 {
		m.untrackGen(g)
	}
}

// send resumes g from Go in a nested run until it yields or ends. done reports that v is its return value.
func (m *VM) send(g *Gen, v Value) (Value, bool, *Exc) {
	if g.native {
		return m.sendNative(g, v, nil)
	}
	done, err := m.resumable(g, v)
	if err != nil {
		return Value{}, false, err
	}
	if done {
		return object.None, true, nil
	}
	if err := m.T.Enter(" while calling a Python object"); err != nil {
		return Value{}, false, err
	}
	g.frame.mode = modeStop
	f := m.enter(g, m.fr)
	f.deliver(v)
	r, st, err := m.runLoop(f)
	m.T.Native--
	return r, st == Done, err
}

// throw raises e in g in a nested run. given are the arguments that e was made of, for an iterator of the program's that g delegates to; nil: e itself.
func (m *VM) throw(g *Gen, e *Exc, given []Value) (Value, bool, *Exc) {
	if g.native {
		return m.sendNative(g, Value{}, e)
	}
	switch g.state {
	case genCreated:
		return Value{}, false, m.throwCreated(g, e)
	case genClosed:
		if g.kind == kindCoroutine {
			return Value{}, false, m.T.RuntimeError("cannot reuse already awaited coroutine")
		}
		return Value{}, false, e
	}
	if _, err := m.resumable(g, Value{}); err != nil {
		return Value{}, false, err
	}
	if err := m.T.Enter(" while calling a Python object"); err != nil {
		return Value{}, false, err
	}
	defer m.T.Leave()
	if e.Is(object.GeneratorExitType) {
		g.state = genRunning
		err := m.closeDelegate(g)
		g.state = genSuspended
		if err != nil {
			e, given = err, nil
		}
	}
	f := g.leaf
	v, done, handled, err := m.throwDelegate(g, e, given)
	if handled {
		if err == nil && !done || err != nil && done {
			return v, false, err
		}
		g.frame.mode = modeStop
		m.enter(g, m.fr)
		if err == nil {
			if m.rec != nil {
				m.reportTaken(f, trace.NoValue)
			}
			f.r[f.code.ins[f.pc-1].A] = v
			r, st, err := m.runLoop(f)
			return r, st == Done, err
		}
		e = err
	} else {
		g.frame.mode = modeStop
		m.enter(g, m.fr)
	}
	m.throws = append(m.throws, throw{g, f})
	m.thrown(f, e)
	m.reraising = e
	r, st, err := m.raiseIn(f, e)
	return r, st == Done, err
}

// throwCreated ends a generator that has not begun because e is raised in it: at its def, which is the traceback's entry.
func (m *VM) throwCreated(g *Gen, e *Exc) *Exc {
	m.thrown(g.frame, e)
	m.finish(g)
	return e
}

// thrown notes that e is raised in f from outside: g.throw() in the generator whose chain f is the innermost frame of. Until the chain yields or f has been left, the frames
// between f and g's resumer are not on the stack of handled exceptions; each one that e then leaves by makes what it handles itself the context of e
// (_gen_throw, Objects/genobject.c).
func (m *VM) thrown(f *Frame, e *Exc) {
	if e.Type == abortType {
		return
	}
	if m.rec != nil {
		m.reportThrown(f, e)
	}
	traceback(f, e)
	chainHandled(f, e)
}

// throw is an exception from outside on its way through the chain of generator g: frame at is the one that it has reached. There is one at a time, unless finalisers
// or natives nest.
type throw struct {
	g  *Gen
	at *Frame
}

// thrownAt is the frame that an exception from outside has reached in the chain of g, nil when none is on its way.
func (m *VM) thrownAt(g *Gen) *Frame {
	for i := range m.throws {
		if m.throws[i].g == g {
			return m.throws[i].at
		}
	}
	return nil
}

// moveThrown says that frame f is left for back; ok is that an exception from outside had reached f.
func (m *VM) moveThrown(f, back *Frame) (ok bool) {
	for i := range m.throws {
		if m.throws[i].at == f {
			m.throws[i].at = back
			return true
		}
	}
	return false
}

// endThrow says that the chain of g has yielded or ended.
func (m *VM) endThrow(g *Gen) {
	for i := range m.throws {
		if m.throws[i].g == g {
			m.throws = append(m.throws[:i], m.throws[i+1:]...)
			return
		}
	}
}

// chainHandled makes what f handles, if anything, the context of e (_PyErr_ChainStackItem, Python/errors.c).
func chainHandled(f *Frame, e *Exc) {
	if h := f.handled; h != nil && h != e {
		setContext(e, h)
	}
}

// leaveThrown notes that the innermost frame f of a delegating chain is left, by err or normally: if an exception from outside had reached it, that is in back now.
func (m *VM) leaveThrown(f, back *Frame, err *Exc) {
	if !m.moveThrown(f, back) {
		return
	}
	if err != nil {
		chainHandled(back, err)
	}
}

// throwDelegate hands an exception to what the suspended chain of g delegates to, if that is no generator of ours. g runs meanwhile: nobody may resume it.
func (m *VM) throwDelegate(g *Gen, e *Exc, given []Value) (v Value, done, handled bool, err *Exc) {
	g.state = genRunning
	v, done, handled, err = m.throwIterator(g.leaf, e, given)
	g.state = genSuspended
	return v, done, handled, err
}

// throwIterator hands an exception to the iterator, not a generator of ours, that the innermost frame delegates to, when that has a throw method: as given, if that is not nil.
// An error that comes with done is of looking for that method: the delegating generator does not see it and stays suspended.
func (m *VM) throwIterator(f *Frame, e *Exc, given []Value) (v Value, done, handled bool, err *Exc) {
	if f.pc == 0 {
		return
	}
	i := &f.code.ins[f.pc-1]
	if i.Op != compile.YieldFrom {
		return
	}
	it := f.r[i.B]
	if it.Ref == nil || it.Ref.Type.Kind == object.KindGenerator && !AsGen(it).native {
		return
	}
	if g := AsGen(it); g != nil {
		v, done, err = m.sendNative(g, Value{}, e)
		return v, done && err == nil, true, err
	}
	if a := asASend(it); a != nil {
		v, done, err = m.aThrowInto(a, e)
		return v, done, true, err
	}
	if e.Is(object.GeneratorExitType) {
		if c, err := object.GetAttrOpt(m.T, it, nameClose); err != nil {
			m.Unraisable("Exception ignored in: ", it, err)
		} else if c.Ref != nil {
			if _, err := object.CallArgs(m.T, c); err != nil {
				return Value{}, false, true, err
			}
		}
		return
	}
	c, err := object.GetAttrOpt(m.T, it, nameThrow)
	if err != nil {
		return Value{}, true, true, err
	}
	if c.Ref == nil {
		return
	}
	if given == nil {
		given = []Value{e.V()}
	}
	v, err = object.CallArgs(m.T, c, given...)
	if err.Is(object.StopIterationType) {
		return stopValue(err), true, true, nil
	}
	return v, false, true, err
}

// stopValue is the value that a StopIteration carries.
func stopValue(e *Exc) Value {
	if v := e.Field(0); v.Ref != nil {
		return v
	}
	return object.None
}

// closeDelegate closes the generator that g's own frame delegates to, so that GeneratorExit is then raised in g itself (gen_close_iter, Objects/genobject.c).
func (m *VM) closeDelegate(g *Gen) *Exc {
	if g.frame == nil || g.leaf == g.frame {
		return nil
	}
	sub := g.delegateOf()
	if sub == nil {
		return nil
	}
	sub.detach()
	return m.closeGen(sub)
}

// delegateOf returns the generator that g's frame delegates to, nil when it does not.
func (g *Gen) delegateOf() *Gen {
	if g.frame == nil || g.frame.pc == 0 {
		return nil
	}
	i := &g.frame.code.ins[g.frame.pc-1]
	if i.Op != compile.YieldFrom {
		return nil
	}
	sub := AsGen(g.frame.r[i.B])
	if sub == nil || sub.awaiter != g.frame {
		return nil
	}
	return sub
}

// closeGen is gen.close() (gen_close, Objects/genobject.c).
func (m *VM) closeGen(g *Gen) *Exc {
	_, err := m.closeGenValue(g)
	return err
}

// closeGenValue also gives the value that the generator returned on being closed (3.13).
func (m *VM) closeGenValue(g *Gen) (Value, *Exc) {
	switch g.state {
	case genCreated:
		m.finish(g)
		return object.None, nil
	case genClosed:
		return object.None, nil
	}
	v, done, err := m.throw(g, m.T.NewExc(object.GeneratorExitType, ""), nil)
	switch {
	case err == nil && done:
		return v, nil
	case err == nil:
		return object.None, m.T.RuntimeError(g.noun() + " ignored GeneratorExit")
	case err.Is(object.StopIterationType), err.Is(object.GeneratorExitType):
		return object.None, nil
	}
	return object.None, err
}

// sendNative resumes a coroutine written in Go, with v, or raising e in it.
func (m *VM) sendNative(g *Gen, v Value, e *Exc) (Value, bool, *Exc) {
	switch g.state {
	case genRunning:
		return Value{}, false, m.T.ValueError("coroutine already executing")
	case genClosed:
		return Value{}, false, m.T.RuntimeError("cannot reuse already awaited coroutine")
	case genCreated:
		if e != nil {
			m.finish(g)
			return Value{}, false, e
		}
	}
	g.state = genRunning
	if g.track != 0 {
		m.untrackGen(g) // it has been awaited: nothing of its end can be seen any more
	}
	var r Value
	var done bool
	var err *Exc
	if e != nil {
		r, done, err = g.body().Throw(m.T, e)
	} else {
		r, done, err = g.body().Send(m.T, v)
	}
	if done || err != nil {
		m.finish(g)
		return r, done, err
	}
	g.state = genSuspended
	return r, false, nil
}

// awaits reports whether the coroutine g is suspended: in an await, for there is nowhere else.
func (g *Gen) awaits() bool {
	if g.native {
		return g.state == genSuspended
	}
	return !g.yieldFrom().IsNone()
}

// yieldFrom returns what g delegates to (gi_yieldfrom, cr_await), None when nothing.
func (g *Gen) yieldFrom() Value {
	if g.frame == nil || g.frame.pc == 0 || g.executing() {
		return object.None
	}
	i := &g.frame.code.ins[g.frame.pc-1]
	if i.Op != compile.YieldFrom {
		return object.None
	}
	if v := g.frame.r[i.B]; v.Ref != nil {
		return v
	}
	return object.None
}
