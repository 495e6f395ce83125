package asyncio

import (
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
	"loopscope/wasm/trace"
)

// runner drives a loop while it runs: run_forever, or run_until_complete when until is set. It is resumed after each step of a task and each callback.
type runner struct {
	l       *Loop
	until   *Future
	own     bool // run_until_complete made the task until itself
	began   bool
	inside  bool // an iteration is under way
	todo    int  // jobs of this iteration still to do
	slice   int  // jobs since the embedder last had its turn
	task    *Task
	handle  *Handle
	started float64     // when the job under way began, in debug mode
	place   trace.Place // (recorded) who acted before the run
	first   value       // hooks for async generators before the run
	final   value
}

// sliceJobs is how many jobs run between two turns of the embedder: the machine's own budget counts instructions, of which a job may have none.
const sliceJobs = 4096

// Schedules says that the program's frames have no caller below the loop; see vm.Scheduler.
func (r *runner) Schedules() {}

// Visit reports what the runner holds.
func (r *runner) Visit(visit func(value)) {
	visit(r.l.V())
	if r.until != nil {
		visit(r.until.V())
	}
	if r.task != nil {
		visit(r.task.V())
	}
	if r.handle != nil {
		visit(r.handle.V())
	}
	visit(r.first)
	visit(r.final)
}

// Resume takes what the last job came to and goes on with the next one.
func (r *runner) Resume(m *vm.VM, ev vm.Event, v value, err *exc) vm.Next {
	t := m.T
	if _, ok := vm.ExitOf(err); ok {
		r.l.st.running = nil
		r.l.st.m.Anchor(nil)
		return vm.Next{Do: vm.DoRaise, Err: err}
	}
	switch {
	case !r.began:
		r.began = true
		if err := r.setUp(t); err != nil {
			return vm.Next{Do: vm.DoRaise, Err: err}
		}
	case r.task != nil:
		err = r.endStep(t, ev, v, err)
	case r.handle != nil:
		err = r.endCallback(t, err)
	}
	if err != nil {
		return r.tearDown(t, err)
	}
	return r.next(m)
}

// next runs jobs until one needs the machine.
func (r *runner) next(m *vm.VM) vm.Next {
	t, l := m.T, r.l
	for {
		for r.todo > 0 {
			r.todo--
			j := l.ready.pop()
			if j.kind == jobStep {
				if n, ok, err := r.start(t, j.task(), j.fut, j.event); err != nil {
					return r.tearDown(t, err)
				} else if ok {
					return n
				}
				continue
			}
			if j.kind == jobHandle {
				if j.handle().cancelled {
					continue
				}
				return r.callBack(t, j.handle(), j.event)
			}
			if err := r.native(t, j); err != nil {
				return r.tearDown(t, err)
			}
		}
		if r.inside && l.stopping {
			return r.tearDown(t, nil)
		}
		if r.slice > sliceJobs {
			r.slice = 0
			return vm.Next{Do: vm.DoPause}
		}
		w, idle, err := l.iterate(t)
		if err != nil {
			return r.tearDown(t, err)
		}
		if idle {
			return m.Block(w)
		}
		r.inside = true
		r.todo = l.ready.n
		r.slice += r.todo + 1
	}
}

// start begins a step of task k, which is ready: it was woken by fut, or is new, or let the others run. ok is false when there is nothing for the machine to do (task_step_impl).
func (r *runner) start(t *thread, k *Task, fut *Future, event int32) (n vm.Next, ok bool, err *exc) {
	l := r.l
	e := k.takeRaise()
	if fut != nil {
		if _, e = fut.outcome(t); e != nil && fut.state == cancelled {
			l.st.m.Chain(e)
		}
	}
	if k.state != pending {
		l.st.report(t, l, "Exception in callback Task.__step()", entry{"exception", t.NewExc(invalidStateType, "__step(): already done: "+reprOf(t, k.V())+", "+reprOf(t, e.V())).V()})
		return n, false, nil
	}
	if k.mustCancel {
		if e == nil || !e.Is(CancelledErrorType) {
			e = k.cancelledError(t)
		}
		k.mustCancel = false
	}
	k.waitFor, k.nap = nil, nil
	if err := k.enter(t); err != nil {
		l.st.report(t, l, "Exception in callback Task.__step()", entry{"exception", err.V()})
		return n, false, nil
	}
	if f := l.st.m.OnStep; f != nil {
		f(k.generator(), true)
	}
	l.current = k
	r.task = k
	if l.st.rec != nil {
		l.st.recordStep(k, event)
	}
	if l.debug {
		r.started = l.st.clock.Now()
	}
	g := k.generator()
	if g == nil {
		return r.startByHand(t, k, e)
	}
	if e != nil {
		return vm.Next{Do: vm.DoThrow, Gen: g, Err: e}, true, nil
	}
	return vm.Next{Do: vm.DoSend, Gen: g, V: object.None}, true, nil
}

// startByHand makes a step of a coroutine that is an object with send and throw.
func (r *runner) startByHand(t *thread, k *Task, e *exc) (vm.Next, bool, *exc) {
	name, arg := nameSend, object.None
	if e != nil {
		name, arg = nameThrow, e.V()
	}
	fn, err := object.GetAttr(t, k.coroutine(), name)
	if err != nil {
		err = r.endStep(t, vm.EvRaise, value{}, err)
		return vm.Next{}, false, err
	}
	return vm.Next{Do: vm.DoCall, V: fn, Args: []value{arg}}, true, nil
}

// endStep takes what came of a step. It returns an exception that ends the loop.
func (r *runner) endStep(t *thread, ev vm.Event, v value, e *exc) *exc {
	k := r.task
	r.task = nil
	r.l.current = nil
	if f := r.l.st.m.OnStep; f != nil {
		f(k.generator(), false)
	}
	k.exit(t)
	var err *exc
	switch {
	case k.generator() == nil:
		err = k.settle(t, v, e)
	case ev == vm.EvYield:
		err = k.suspend(t, v)
	case ev == vm.EvReturn:
		k.finish(v)
	default:
		k.fail(t, e)
		if leavesLoop(e) {
			err = e
		}
	}
	if err != nil && leavesLoop(err) {
		// CPython's traceback keeps the task alive until the program ends.
		r.l.st.leaving = append(r.l.st.leaving, k)
	}
	r.goOn()
	if r.l.debug {
		r.checkSlow(t, func() string { return reprOf(t, k.V()) })
	}
	return err
}

// goOn says that the loop itself acts again.
func (r *runner) goOn() {
	if rec := r.l.st.rec; rec != nil {
		rec.Give(r.l.entity, r.l.turnEv)
	}
}

// callBack starts the function of a handle, which an event put on the ready queue.
func (r *runner) callBack(t *thread, h *Handle, event int32) vm.Next {
	r.handle = h
	if st := r.l.st; st.rec != nil {
		h.ran = true
		st.rec.Give(r.l.entity, st.rec.Emit(trace.CallbackRun, h.entity, 0, st.rec.Text(st.callbackName(h.fn)), event))
	}
	if r.l.debug {
		r.started = r.l.st.clock.Now()
	}
	if h.ctx != nil {
		if err := h.ctx.Enter(t); err != nil {
			r.handle = nil
			r.l.st.reportCallback(t, h, err)
			return vm.Next{Do: vm.DoPause}
		}
	}
	return vm.Next{Do: vm.DoCall, V: h.fn, Args: h.args}
}

func (r *runner) endCallback(t *thread, e *exc) *exc {
	h := r.handle
	r.handle = nil
	if h.ctx != nil {
		h.ctx.Exit(t)
	}
	r.goOn()
	if e != nil {
		if leavesLoop(e) {
			return e
		}
		r.l.st.reportCallback(t, h, e)
	}
	if r.l.debug {
		r.checkSlow(t, func() string {
			if b := object.AsBuiltin(h.fn); b != nil && asTask(b.Self) != nil {
				return reprOf(t, b.Self)
			}
			return h.repr(t)
		})
	}
	return nil
}

// native is callNative with the job's event as the cause of what it brings about.
func (r *runner) native(t *thread, j job) *exc {
	if r.l.st.rec == nil {
		return r.callNative(t, j)
	}
	var err *exc
	r.l.st.during(j.event, func() { err = r.callNative(t, j) })
	return err
}

// callNative does a job that needs no Python code: the end of a sleep, or a callback written in Go.
func (r *runner) callNative(t *thread, j job) *exc {
	switch j.kind {
	case jobSleep:
		if !j.fut.stale() {
			j.fut.setResult(j.fut.result)
		}
		return nil
	case jobNap:
		(*nap)(j.what).end()
		return nil
	}
	e := j.call().futureDone(t, j.fut)
	if e == nil {
		return nil
	}
	if _, ok := vm.ExitOf(e); ok || leavesLoop(e) {
		return e
	}
	r.l.st.report(t, r.l, "Exception in callback "+j.call().describe(), entry{"exception", e.V()})
	return nil
}

// setUp is _run_forever_setup and what run_until_complete does before it.
func (r *runner) setUp(t *thread) *exc {
	l, st := r.l, r.l.st
	st.running = l
	st.m.Anchor(&l.Object)
	l.thread = st.m.Current()
	if st.rec != nil {
		r.place = st.rec.Place()
		l.turn, l.turnEv = 0, st.rec.Emit(trace.LoopStart, l.entity, 0, -1, st.rec.Cause())
		st.rec.Give(l.entity, l.turnEv)
	}
	r.first, r.final = st.m.AsyncGenHooks()
	return st.m.SetAsyncGenHooks(l.hook("_asyncgen_firstiter_hook", (*Loop).firstIter), l.hook("_asyncgen_finalizer_hook", (*Loop).finalizeAsyncGen))
}

// tearDown ends the run: with err, or normally.
func (r *runner) tearDown(t *thread, err *exc) vm.Next {
	l, st := r.l, r.l.st
	l.stopping, l.thread = false, nil
	st.running = nil
	st.m.Anchor(nil)
	if st.rec != nil {
		r.place.Why = st.rec.Emit(trace.LoopStop, l.entity, 0, -1, st.rec.Why)
		st.rec.Return(r.place)
	}
	if e := st.m.SetAsyncGenHooks(r.first, r.final); e != nil && err == nil {
		err = e
	}
	if _, ok := vm.ExitOf(err); ok {
		return vm.Next{Do: vm.DoRaise, Err: err}
	}
	f := r.until
	if f == nil {
		if err != nil {
			return vm.Next{Do: vm.DoRaise, Err: err}
		}
		return vm.Next{Do: vm.DoReturn, V: object.None}
	}
	f.removeCall(stopper{})
	if err != nil {
		if r.own && f.state == finished {
			f.logTB = false
		}
		return vm.Next{Do: vm.DoRaise, Err: err}
	}
	if f.state == pending {
		return vm.Next{Do: vm.DoRaise, Err: t.RuntimeError("Event loop stopped before Future completed.")}
	}
	v, err := f.raise(t)
	if err != nil {
		return vm.Next{Do: vm.DoRaise, Err: err}
	}
	return vm.Next{Do: vm.DoReturn, V: v}
}

// stopper is the callback that stops the loop when run_until_complete's future is done.
type stopper struct{}

func (stopper) futureDone(_ *thread, f *Future) *exc {
	if f.state == finished {
		f.logTB = false
		if leavesLoop(f.exc()) {
			return nil
		}
	}
	f.loop.stopping = true
	return nil
}

func (stopper) describe() string {
	return "_run_until_complete_cb() at " + library + "base_events.py:182"
}
func (stopper) visit(func(value)) {}

// run is the start of a run: until is nil for run_forever.
func (l *Loop) run(t *thread, until value) (value, *exc) {
	if l.closed {
		return value{}, errClosed(t)
	}
	if l.isRunning() {
		return value{}, t.RuntimeError("This event loop is already running")
	}
	if l.st.running != nil {
		return value{}, t.RuntimeError("Cannot run the event loop while another loop is running")
	}
	r := &runner{l: l}
	if until.Ref != nil {
		f, err := l.st.ensureFuture(t, until, l)
		if err != nil {
			return value{}, err
		}
		r.until = f
		if r.own = asFuture(until) == nil; r.own {
			f.quiet = true
		}
		f.addCallback(stopper{})
	}
	return l.st.m.Tail(r)
}
