package asyncio

import (
	"unsafe"

	"loopscope/wasm/python/lib/contextvars"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
	"loopscope/wasm/sim"
	"loopscope/wasm/trace"
)

// Loop is an event loop (Lib/asyncio/base_events.py).
type Loop struct {
	object.Object
	object.Ext
	st       *state
	thread   *vm.Strand // that it runs in, nil when it does not run
	ready    line
	timers   sim.Timers[due]
	spare    *contextvars.Context // see Task.enter
	current  *Task
	first    *Task // unfinished tasks, oldest first
	last     *Task
	stopping bool
	closed   bool
	debug    bool
	factory  value // of tasks; absent: the usual one
	handler  value // of exceptions
	slow     value // slow_callback_duration
	executor value
	agens    []value // async generators that were iterated while the loop ran
	agenEnd  bool    // shutdown_asyncgens was called
	execEnd  bool
	poll     value  // puts what sockets are ready for on the ready queue; absent: the loop has none
	poked    bool   // there is something for it to do
	entity   uint32 // (recorded) its number
	turn     int32  // (recorded) iterations so far, and the event of the latest
	turnEv   int32
}

// The types of loops. AbstractEventLoop and BaseEventLoop are there to be named and derived from.
var (
	abstractLoopType = &object.Type{Name: "AbstractEventLoop", Module: "asyncio.events", Kind: object.KindObject, Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref, ExtOffset: unsafe.Offsetof(object.Instance{}.Ext)}
	baseLoopType     = &object.Type{Name: "BaseEventLoop", Module: "asyncio.base_events", Kind: object.KindOther, Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref, ExtOffset: unsafe.Offsetof(Loop{}.Ext), Base: abstractLoopType}
	loopType         = &object.Type{Name: "_UnixSelectorEventLoop", Sig: "selector=None", Module: "asyncio.unix_events", Kind: object.KindOther, Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref, ExtOffset: unsafe.Offsetof(Loop{}.Ext), Base: baseLoopType}
	uvLoopType       = &object.Type{Name: "Loop", Module: "uvloop", Kind: object.KindOther, Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref, ExtOffset: unsafe.Offsetof(Loop{}.Ext), Base: baseLoopType}
)

func asLoop(v value) *Loop {
	if v.Ref != nil && v.Ref.Type.Kind == object.KindOther && v.Ref.Type.IsSubtype(baseLoopType) {
		return (*Loop)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// V is the loop as a value.
func (l *Loop) V() value { return value{Ref: &l.Object} }

func (l *Loop) isRunning() bool { return l.thread != nil }

func errClosed(t *thread) *exc { return t.RuntimeError("Event loop is closed") }

// link adds a task to the unfinished ones.
func (l *Loop) link(k *Task) {
	k.prev, k.linked = l.last, true
	if l.last == nil {
		l.first = k
	} else {
		l.last.next = k
	}
	l.last = k
}

// unlink takes a task out of the unfinished ones.
func (l *Loop) unlink(k *Task) {
	if !k.linked {
		return
	}
	if k.prev == nil {
		l.first = k.next
	} else {
		k.prev.next = k.next
	}
	if k.next == nil {
		l.last = k.prev
	} else {
		k.next.prev = k.prev
	}
	k.prev, k.next, k.linked = nil, nil, false
}

// iterate begins an iteration: it looks what sockets are ready for, moves the clock when there is nothing to do, and makes due timers ready (_run_once). When there are other
// threads, the clock is not the loop's to move, nor is the program stuck when the loop is: idle says that its thread waits until w.Until, or for call_soon_threadsafe.
func (l *Loop) iterate(t *thread) (w vm.Wait, idle bool, err *exc) {
	c := l.st.clock
	was, jumped := c.Now(), false
	if err := l.listen(t); err != nil {
		return w, false, err
	}
	next := l.timers.Earliest()
	for l.ready.n == 0 && !l.stopping && l.st.m.Alone() { // the world outside goes on until it has something for the loop
		until := vm.Forever
		if next != nil {
			until = next.When
		}
		if !c.Happen(until) {
			break
		}
		if jumped = c.Now() > was; jumped {
			c.Linger()
		}
		if err := l.listen(t); err != nil {
			return w, false, err
		}
		next = l.timers.Earliest()
	}
	switch {
	case l.ready.n > 0 || l.stopping || next != nil && next.When <= c.Now():
		l.recordTurn()
		if l.ready.n == 0 && !l.stopping && next.When >= c.Now()+resolution && l.st.m.Alone() {
			c.SpinOn()
			break
		}
		c.Spin()
	case next != nil && l.st.m.Alone():
		l.recordTurn()
		was := c.Now()
		c.Arrive(next.When)
		if c.Schedule != nil { // the loop may have been late, and the world gone on
			if err := l.listen(t); err != nil {
				return w, false, err
			}
		}
		if r := l.st.rec; r != nil {
			_, set := timerOf(next.Target)
			r.Emit(trace.ClockJump, l.entity, 0, int32(r.Instant(was)), set)
		}
	case next != nil:
		return vm.Wait{For: l, Until: next.When, Seq: next.Seq}, true, nil
	default:
		return vm.Wait{For: l, Until: vm.Forever}, true, nil
	}
	if jumped {
		l.recordJump(was, next)
	}
	end := c.Now() + resolution
	for next != nil && next.When < end {
		l.fire(l.timers.Pop().Target)
		next = l.timers.Earliest()
	}
	return w, false, nil
}

// listen puts on the ready queue what has become possible with the loop's sockets.
func (l *Loop) listen(t *thread) *exc {
	for l.st.clock.Happen(l.st.clock.Now()) { // in time for this iteration, as a select() is told by the system
	}
	if !l.poked {
		return nil
	}
	l.poked = false
	_, err := object.CallArgs(t, l.poll)
	return err
}

// wake lets the loop's thread look at the ready queue when it waits for something to come (_write_to_self, Lib/asyncio/selector_events.py).
func (l *Loop) wake() {
	if l.thread == nil {
		return
	}
	if w, ok := l.thread.Waiting(); ok && w.For == l {
		l.st.m.Wake(l.thread)
	}
}

// recordJump reports that the clock has moved to what the world outside brought; or to a timer, when that was nothing to the loop.
func (l *Loop) recordJump(was float64, next *sim.Timer[due]) {
	r := l.st.rec
	if r == nil {
		return
	}
	cause := l.turnEv
	switch {
	case l.ready.n > 0:
		cause = l.ready.first().event
	case next != nil:
		_, cause = timerOf(next.Target)
	}
	r.Emit(trace.ClockJump, l.entity, 0, int32(r.Instant(was)), cause)
}

// recordTurn reports that an iteration begins.
func (l *Loop) recordTurn() {
	if r := l.st.rec; r != nil {
		l.turn++
		l.turnEv = r.Emit(trace.Iteration, l.entity, 0, l.turn, l.turnEv)
		r.Give(l.entity, l.turnEv)
	}
}

// resolution is how close to now a timer may be to count as due, as in the oracle.
const resolution = 1e-9

func (l *Loop) fire(x due) {
	event := int32(-1)
	if r := l.st.rec; r != nil {
		entity, set := timerOf(x)
		event = r.Emit(trace.TimerFire, entity, 0, -1, set)
	}
	switch x.Type {
	case napType:
		l.ready.push(job{kind: jobNap, what: unsafe.Pointer(x.Object), event: event})
	case timerHandleType:
		h := asHandle(object.Obj(x.Object))
		h.scheduled = false
		h.event = event
		l.push(handleJob(h))
	default:
		l.ready.push(job{kind: jobSleep, fut: asFuture(object.Obj(x.Object)), event: event})
	}
}

// push puts a job on the ready queue, with what brought it there.
func (l *Loop) push(j job) {
	if r := l.st.rec; r != nil {
		switch j.kind {
		case jobStep:
			j.event = j.task().event
		case jobHandle:
			j.event = j.handle().event
		default:
			j.event = r.Cause()
		}
	}
	l.ready.push(j)
}

// due is what a timer of the loop is for: the *Future of a sleep, a *nap or a *Handle.
type due struct{ *object.Object }

// Stale tells the timers that it has been cancelled.
func (x due) Stale() bool {
	switch x.Type {
	case napType:
		return (*nap)(unsafe.Pointer(x.Object)).stale()
	case timerHandleType:
		return (*Handle)(unsafe.Pointer(x.Object)).cancelled
	}
	return (*Future)(unsafe.Pointer(x.Object)).stale()
}

// stale reports whether the sleep which the future ends is over or cancelled.
func (f *Future) stale() bool { return f.state != pending || f.awake }

// callSoon puts a function on the ready queue.
func (l *Loop) callSoon(t *thread, fn value, args []value, ctx *contextvars.Context) *exc {
	_, err := l.soon(t, "call_soon", fn, args, ctx)
	return err
}

func (l *Loop) soon(t *thread, method string, fn value, args []value, ctx *contextvars.Context) (*Handle, *exc) {
	if l.debug && method == "call_soon" && l.thread != nil && l.thread != l.st.m.Current() {
		return nil, t.RuntimeError("Non-thread-safe operation invoked on an event loop other than the current one")
	}
	if err := l.checkCallback(t, method, fn); err != nil {
		return nil, err
	}
	h := l.newHandle(fn, args, ctx)
	if l.debug {
		h.source = l.st.source()
	}
	if l.st.rec != nil {
		l.st.recordHandle(h, "handle")
	}
	l.push(handleJob(h))
	if method == "call_soon_threadsafe" {
		l.wake()
	}
	return h, nil
}

func (l *Loop) checkCallback(t *thread, method string, fn value) *exc {
	if l.closed {
		return errClosed(t)
	}
	if !l.debug {
		return nil
	}
	if isCoroutine(fn) || vm.IsCoroutineFunction(fn) {
		return t.TypeError("coroutines cannot be used with " + method + "()")
	}
	if fn.Ref.Type.Call == nil {
		return t.TypeError("a callable object was expected by " + method + "(), got " + reprOf(t, fn))
	}
	return nil
}

// at sets a timer for the time when.
func (l *Loop) at(t *thread, when value, fn value, args []value, ctx *contextvars.Context) (*Handle, *exc) {
	if err := l.checkCallback(t, "call_at", fn); err != nil {
		return nil, err
	}
	w, err := object.AsFloat(t, when)
	if err != nil {
		return nil, err
	}
	h := l.newHandle(fn, args, ctx)
	h.Type = timerHandleType
	h.when, h.whenV, h.scheduled = w, when, true
	if l.debug {
		h.source = l.st.source()
	}
	if l.st.rec != nil {
		l.st.recordHandle(h, "timer")
	}
	l.timers.Set(sim.Timer[due]{When: w, Seq: l.st.clock.Next(), Target: due{&h.Object}})
	return h, nil
}

// createTask is loop.create_task, through the task factory if there is one.
func (l *Loop) createTask(t *thread, coro, name, ctx value) (value, *exc) {
	if l.factory.Ref == nil {
		k, err := l.newTask(t, coro, name, ctx)
		if err != nil {
			return value{}, err
		}
		if l.debug {
			k.mark().source = l.st.source()
		}
		return k.V(), nil
	}
	if l.closed {
		return value{}, errClosed(t)
	}
	var v value
	var err *exc
	if given(ctx) {
		v, err = object.Call(t, l.factory, []value{l.V(), coro, ctx}, []*str{nameContext})
	} else {
		v, err = object.CallArgs(t, l.factory, l.V(), coro)
	}
	if err != nil {
		return v, err
	}
	if k := asTask(v); k != nil && !given(name) && k.number != 0 {
		// CPython passes None on to set_name, which names the task "None".
		k.name = object.NewStr("None")
		return v, nil
	}
	_, err = object.CallMethod(t, v, nameSetName, orNone(name))
	return v, err
}

// spawn is create_task on whatever class of loop l is; source is the place in CPython's library that calls it.
func (l *Loop) spawn(t *thread, coro, name, ctx value, source string) (value, *exc) {
	if !l.Type.IsHeap() {
		v, err := l.createTask(t, coro, name, ctx)
		if err == nil && l.debug && l.factory.Ref == nil {
			asFuture(v).mark().source = source
		}
		return v, err
	}
	fn, err := object.GetAttr(t, l.V(), nameTask)
	if err != nil {
		return value{}, err
	}
	args, names := []value{coro}, []*str(nil)
	if name.Ref != nil {
		args, names = append(args, name), append(names, nameOfName)
	}
	if given(ctx) {
		args, names = append(args, ctx), append(names, nameContext)
	}
	return object.Call(t, fn, args, names)
}

var nameOfName = object.Intern("name")

// ensureFuture is asyncio.ensure_future; l nil: the current loop.
func (st *state) ensureFuture(t *thread, v value, l *Loop) (*Future, *exc) {
	if f := asFuture(v); f != nil {
		if l != nil && f.loop != l {
			return nil, t.ValueError("The future belongs to a different loop than the one specified as the loop argument")
		}
		return f, nil
	}
	coro, ours := v, false
	if !isCoroutine(v) {
		if v.Ref.Type.Await == nil && !isIterCoroutine(v) {
			return nil, t.TypeError("An asyncio.Future, a coroutine or an awaitable is required")
		}
		w, err := object.CallArgs(t, st.fn("_wrap_awaitable"), v)
		if err != nil {
			return nil, err
		}
		coro, ours = w, true
	}
	if l == nil {
		var err *exc
		if l, err = st.eventLoop(t); err != nil {
			return nil, err
		}
	}
	k, err := l.spawn(t, coro, value{}, value{}, sourceEnsure)
	if err != nil {
		if err.Is(object.RuntimeErrorType) && !ours {
			if _, e := object.CallMethod(t, coro, nameClose); e != nil {
				return nil, e
			}
		}
		return nil, err
	}
	f := asFuture(k)
	if f == nil {
		return nil, t.NotSupported("a task of type " + object.TypeName(k))
	}
	return f, nil
}

// isIterCoroutine reports whether v is a generator of a function decorated with types.coroutine.
func isIterCoroutine(v value) bool {
	g := vm.AsGen(v)
	return g != nil && g.IterableCoroutine()
}

// hook makes a bound method of the loop for sys.set_asyncgen_hooks.
func (l *Loop) hook(name string, f func(l *Loop, t *thread, agen value) *exc) value {
	n := &object.Native{Name: name, Sig: "agen, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return object.None, f(l, t, a[0]) }}
	return object.NewBuiltin("asyncio.base_events", n)
}

func (l *Loop) firstIter(t *thread, agen value) *exc {
	if l.agenEnd {
		l.st.m.Warn("ResourceWarning", "asynchronous generator "+reprOf(t, agen)+" was scheduled after loop.shutdown_asyncgens() call", library+"base_events.py", 565)
	}
	if len(l.agens) == cap(l.agens) {
		l.forgetClosed()
	}
	l.agens = append(l.agens, agen)
	return nil
}

// forgetClosed drops async generators that have ended.
func (l *Loop) forgetClosed() {
	kept := l.agens[:0]
	for _, v := range l.agens {
		if g := vm.AsGen(v); g != nil && !g.Closed() {
			kept = append(kept, v)
		}
	}
	clear(l.agens[len(kept):])
	l.agens = kept
}

// finalizeAsyncGen is called when the program has dropped an async generator that has not ended: a task closes it.
func (l *Loop) finalizeAsyncGen(t *thread, agen value) *exc {
	for i, v := range l.agens {
		if v == agen {
			l.agens = append(l.agens[:i], l.agens[i+1:]...)
			break
		}
	}
	if l.closed {
		return nil
	}
	c, err := object.CallMethod(t, agen, object.Intern("aclose"))
	if err != nil {
		return err
	}
	fn, err := object.GetAttr(t, l.V(), nameTask)
	if err != nil {
		return err
	}
	_, err = l.soon(t, "call_soon_threadsafe", fn, []value{c}, contextvars.Copy(t)) // it may have been dropped in another thread
	return err
}

func (l *Loop) visit(visit func(value)) {
	if !l.closed {
		visit(l.V()) // as CPython's, which is held by the callback for its own wake-up: only a collection ends it
	}
	l.ready.each(func(j *job) {
		switch j.kind {
		case jobStep:
			visit(j.task().V())
		case jobHandle:
			visit(j.handle().V())
		case jobNap:
			visit(value{Ref: (*object.Object)(j.what)})
		case jobGather, jobGroup:
			j.call().visit(visit)
		}
		if j.fut != nil {
			visit(j.fut.V())
		}
	})
	visit(l.poll)
	l.timers.All(func(x *sim.Timer[due]) { visit(object.Obj(x.Target.Object)) })
	if l.current != nil {
		visit(l.current.V())
	}
	visit(l.factory)
	visit(l.handler)
	visit(l.executor)
}

// unfinished lists the loop's unfinished tasks, oldest first.
func (l *Loop) unfinished() []value {
	var out []value
	for k := l.first; k != nil; k = k.next {
		out = append(out, k.V())
	}
	return out
}

// close is loop.close().
func (l *Loop) close(t *thread) *exc {
	if l.isRunning() {
		return t.RuntimeError("Cannot close a running event loop")
	}
	if l.closed {
		return nil
	}
	l.closed, l.execEnd = true, true
	l.ready.clear()
	l.timers.Clear()
	for k := l.first; k != nil; k = k.next {
		k.watch(t)
	}
	if l.executor.Ref == nil {
		return nil
	}
	x := l.executor
	l.executor = value{}
	fn, err := object.GetAttr(t, x, object.Intern("shutdown"))
	if err != nil {
		return err
	}
	_, err = object.Call(t, fn, []value{object.False}, []*str{object.Intern("wait")})
	return err
}

// finalize is the loop's __del__.
func (l *Loop) finalize(t *thread) *exc {
	if l.closed {
		return nil
	}
	l.st.m.Warn("ResourceWarning", "unclosed event loop "+reprOf(t, l.V()), library+"base_events.py", 760)
	if l.isRunning() {
		return nil
	}
	return l.close(t)
}
