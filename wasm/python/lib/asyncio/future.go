package asyncio

import (
	"slices"
	"unsafe"

	"loopscope/wasm/python/lib/contextvars"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
	"loopscope/wasm/trace"
)

// The states of a future.
const (
	pending uint8 = iota
	cancelled
	finished
)

// Future is asyncio.Future, and the first part of Task and of gather's future (FutureObj, Modules/_asynciomodule.c).
type Future struct {
	object.Object
	object.Ext
	loop     *Loop
	state    uint8
	purpose  purpose
	calls    called         // what first is
	failed   bool           // result is an exception
	blocking bool           // _asyncio_future_blocking: yielded by an await
	logTB    bool           // its exception has not been asked for yet
	quiet    bool           // _log_destroy_pending is False
	awake    bool           // the sleep that it was to end is over
	seq      uint32         // for hashes: the order in which futures were made
	number   uint32         // of a task without a name
	entity   uint32         // (recorded) its number; of a sleep, that of the task which sleeps
	event    int32          // (recorded) what set its timer; of a task, the latest event of its state
	first    *object.Object // the first of what is called when it is done, if there is one and it is of a kind that called knows
	result   value
	why      *object.Object // what somebody who waits for this future waits for: a Lock, a Queue …
	rare     *rare
}

// purpose is what a future of this package's own making is for.
type purpose uint8

const (
	anything purpose = iota
	sleeping         // it ends a sleep
	joining          // it is that of a queue's join
	putting          // it is that of a queue's waiter that wants to put
)

// called is what the first callback of a future is. Nearly all have one callback at most, and it is one of these: a million tasks that are gathered have a word for it each.
type called uint8

const (
	callsNone   called = iota
	callsTask          // a *Task, to be woken
	callsGather        // a *gathering
	callsGroup         // a *group
)

// exc is the exception of a future that has failed, else nil.
func (f *Future) exc() *exc {
	if !f.failed {
		return nil
	}
	return object.AsExc(f.result)
}

// firstCB is the callback in first.
func (f *Future) firstCB() callback {
	switch f.calls {
	case callsTask:
		return callback{task: (*Task)(unsafe.Pointer(f.first))}
	case callsGather:
		return callback{call: (*gathering)(unsafe.Pointer(f.first))}
	}
	return callback{call: (*group)(unsafe.Pointer(f.first))}
}

// callbacks are all callbacks, in order.
func (f *Future) callbacks() []callback {
	if f.first == nil {
		return f.more()
	}
	return append([]callback{f.firstCB()}, f.more()...)
}

// more are the callbacks after first.
func (f *Future) more() []callback {
	if f.rare == nil {
		return nil
	}
	return f.rare.more
}

// addCB adds a callback: in first if it is of such a kind and the first one.
func (f *Future) addCB(cb callback) {
	if f.first == nil && len(f.more()) == 0 {
		switch x := cb.call.(type) {
		case *gathering:
			f.first, f.calls = &x.Object, callsGather
			return
		case *group:
			f.first, f.calls = &x.Object, callsGroup
			return
		}
		if cb.task != nil {
			f.first, f.calls = &cb.task.Object, callsTask
			return
		}
	}
	r := f.mark()
	r.more = append(r.more, cb)
}

// rare holds what few futures have.
type rare struct {
	more    []callback
	message value // of cancel(msg)
	saved   *exc  // _cancelled_exc
	source  string
	excTB   *object.Traceback // of the exception, when it was set
	raise   *exc              // of a task: what the next step raises in the coroutine
	since   float64           // (recorded) when a task's state began
	request int32             // (recorded) the latest event that asked for a task's cancellation
	begun   bool              // (recorded) a task has made a step
}

// callback is what a done future calls: a task's wake-up, a function of the program, or one of this package's own.
type callback struct {
	task *Task
	fn   value
	ctx  *contextvars.Context
	call doneFunc
}

// doneFunc is a callback written in Go.
type doneFunc interface {
	futureDone(t *thread, f *Future) *exc
	describe() string
	visit(visit func(value))
}

// FutureType is asyncio.Future.
var FutureType = &object.Type{Name: "_asyncio.Future", Qualname: "Future", Sig: "*, loop=None", Module: "_asyncio", Kind: object.KindOther, Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref, ExtOffset: unsafe.Offsetof(Future{}.Ext)}

func isFutureType(c *object.Type) bool {
	return c == FutureType || c == TaskType || c == gatheringType || c.Kind == object.KindOther && c.IsSubtype(FutureType)
}

// asFuture returns v as a future (a task is one), or nil.
func asFuture(v value) *Future {
	if v.Ref != nil && isFutureType(v.Ref.Type) {
		return (*Future)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// V is the future as a value.
func (f *Future) V() value { return value{Ref: &f.Object} }

// newFuture makes a pending future of loop l.
func (l *Loop) newFuture() *Future {
	l.st.futures++
	return &Future{Object: object.Object{Type: FutureType}, loop: l, seq: l.st.futures}
}

// newWaiter makes the future of somebody who waits for thing.
func (l *Loop) newWaiter(thing *object.Object) *Future {
	f := l.newFuture()
	f.why = thing
	if l.debug {
		f.mark().source = sourceCreateFuture
	}
	return f
}

func (f *Future) mark() *rare {
	if f.rare == nil {
		f.rare = &rare{}
	}
	return f.rare
}

// isTask reports whether the future is a Task.
func (f *Future) isTask() bool {
	return f.Type == TaskType || f.Type.IsHeap() && f.Type.IsSubtype(TaskType)
}

func (f *Future) task() *Task { return (*Task)(unsafe.Pointer(f)) }

// init is Future.__init__.
func (f *Future) init(t *thread, loop value) *exc {
	st := stateOf(t)
	var err *exc
	if given(loop) {
		f.loop, err = needLoop(t, loop)
	} else {
		f.loop, err = st.eventLoop(t)
	}
	if err != nil {
		return err
	}
	st.futures++
	f.seq = st.futures
	if f.loop.debug {
		f.mark().source = st.source()
	}
	if st.rec != nil && !f.isTask() {
		f.entity = st.bind("future", &f.Object)
		st.recordFuture(f, trace.FutureCreate, -1)
	}
	return nil
}

// schedule puts the callbacks of a future that is done now on the ready queue.
func (f *Future) schedule() {
	l := f.loop
	if x := f.first; x != nil {
		f.first = nil
		switch f.calls {
		case callsTask:
			(*Task)(unsafe.Pointer(x)).wake(f)
		case callsGather:
			l.push(job{kind: jobGather, what: unsafe.Pointer(x), fut: f})
		case callsGroup:
			l.push(job{kind: jobGroup, what: unsafe.Pointer(x), fut: f})
		}
	}
	if len(f.more()) == 0 {
		return
	}
	cbs := f.rare.more
	f.rare.more = nil
	for i := range cbs {
		cb := &cbs[i]
		switch {
		case cb.task != nil:
			cb.task.wake(f)
		case cb.call != nil:
			l.push(doneJob(cb.call, f))
		default:
			h := l.newHandle(cb.fn, []value{f.V()}, cb.ctx)
			if l.st.rec != nil {
				l.st.recordHandle(h, "handle")
			}
			l.push(handleJob(h))
		}
	}
}

// setResult marks the future, which must be pending, as finished.
func (f *Future) setResult(v value) {
	f.result = v
	f.state = finished
	f.schedule()
}

// release is for waiters: finishes the future unless it is done.
func (f *Future) release(v value) {
	if f.state == pending {
		f.setResult(v)
	}
}

// setException marks the future, which must be pending, as failed.
func (f *Future) setException(t *thread, e *exc) {
	f.result, f.failed = e.V(), true
	f.mark().excTB = e.Traceback
	f.state = finished
	f.schedule()
	f.logTB = true
	if t.NewFinalizable != nil {
		t.NewFinalizable(&f.Object)
	}
}

// cancelBase is Future.cancel, without what tasks and gather's future do instead.
func (f *Future) cancelBase(msg value) bool {
	f.logTB = false
	if f.state != pending {
		return false
	}
	f.state = cancelled
	if given(msg) || f.rare != nil {
		f.mark().message = msg
	}
	f.settled(trace.FutureCancel, func() int32 { return f.loop.st.textOf(msg) }, f.schedule)
	return true
}

// cancel is fut.cancel(msg) for whatever kind of future it is.
func (f *Future) cancel(t *thread, msg value) (bool, *exc) {
	switch f.Type {
	case FutureType:
		return f.cancelBase(msg), nil
	case TaskType:
		return f.task().cancel(t, msg)
	case gatheringType:
		return f.gathering().cancel(t, msg)
	}
	names := []*str{object.Intern("msg")}
	fn, err := object.GetAttr(t, f.V(), nameCancel)
	if err != nil {
		return false, err
	}
	v, err := object.Call(t, fn, []value{orNone(msg)}, names)
	if err != nil {
		return false, err
	}
	return object.Truth(t, v)
}

// cancelledError is _make_cancelled_error.
func (f *Future) cancelledError(t *thread) *exc {
	r := f.rare
	if r != nil && r.saved != nil {
		e := r.saved
		r.saved = nil
		return e
	}
	if r != nil && given(r.message) {
		return t.NewExcArgs(CancelledErrorType, r.message)
	}
	return t.NewExcArgs(CancelledErrorType)
}

// outcome is future_get_result: the result or exception of the future, which must be done.
func (f *Future) outcome(t *thread) (value, *exc) {
	if f.state == cancelled {
		e := f.cancelledError(t)
		return value{}, e
	}
	f.logTB = false
	if e := f.exc(); e != nil {
		e.Traceback = f.rare.excTB
		f.rare.excTB = nil
		return value{}, e
	}
	return f.result, nil
}

// raise is the outcome where an exception is raised at once, in whatever is running now: it gets its context there.
func (f *Future) raise(t *thread) (value, *exc) {
	v, err := f.outcome(t)
	if err != nil {
		machine(t).Chain(err)
	}
	return v, err
}

// addCallback adds a callback written in Go.
func (f *Future) addCallback(call doneFunc) {
	if f.state != pending {
		f.loop.push(doneJob(call, f))
		return
	}
	f.addCB(callback{call: call})
}

// addWaiter makes task t wait for the future.
func (f *Future) addWaiter(t *Task) {
	if f.state != pending {
		t.wake(f)
		return
	}
	f.addCB(callback{task: t})
}

// removeCall drops a callback written in Go.
func (f *Future) removeCall(call doneFunc) {
	if len(f.more()) == 0 {
		return
	}
	f.rare.more = slices.DeleteFunc(f.rare.more, func(cb callback) bool { return cb.call == call })
}

func (f *Future) visit(visit func(value)) {
	if f.loop != nil {
		visit(f.loop.V())
	}
	if f.first != nil {
		visit(object.Obj(f.first))
	}
	for _, cb := range f.more() {
		cb.visit(visit)
	}
	visit(f.result)
	if f.why != nil {
		visit(object.Obj(f.why))
	}
	if f.rare != nil {
		visit(f.rare.message)
		if f.rare.saved != nil {
			visit(f.rare.saved.V())
		}
	}
}

func (cb *callback) visit(visit func(value)) {
	if cb.task != nil {
		visit(cb.task.V())
	}
	visit(cb.fn)
	if cb.ctx != nil {
		visit(cb.ctx.V())
	}
	if cb.call != nil {
		cb.call.visit(visit)
	}
}

// contextArg is the context= argument of callbacks: a copy of the current one when none is given.
func contextArg(t *thread, v value) (*contextvars.Context, *exc) {
	if !given(v) {
		return contextvars.Copy(t), nil
	}
	if c := contextvars.AsContext(v); c != nil {
		return c, nil
	}
	return nil, t.TypeError("a context was expected, got " + reprOf(t, v))
}

func futureSetResult(t *thread, a []value, _ []*str) (value, *exc) {
	f := asFuture(a[0])
	if f.loop == nil {
		return value{}, t.RuntimeError("Future object is not initialized.")
	}
	if f.state != pending {
		return value{}, t.NewExc(invalidStateType, "invalid state")
	}
	f.settled(trace.FutureResult, func() int32 { return f.loop.st.item(a[1]) }, func() { f.setResult(a[1]) })
	return object.None, nil
}

func futureSetException(t *thread, a []value, _ []*str) (value, *exc) {
	f := asFuture(a[0])
	if f.state != pending {
		return value{}, t.NewExc(invalidStateType, "invalid state")
	}
	v := a[1]
	if c := object.AsType(v); c != nil && c.IsSubtype(object.BaseExceptionType) {
		x, err := object.CallArgs(t, v)
		if err != nil {
			return value{}, err
		}
		v = x
	}
	e := object.AsExc(v)
	if e == nil {
		return value{}, t.TypeError("invalid exception object")
	}
	if e.Is(object.StopIterationType) {
		n := t.RuntimeError("StopIteration interacts badly with generators and cannot be raised into a Future")
		n.Cause, n.CauseSet, n.SuppressContext, n.Context = e, true, true, e
		e = n
	}
	f.settled(trace.FutureException, func() int32 { return f.loop.st.item(e.V()) }, func() { f.setException(t, e) })
	return object.None, nil
}

func futureResult(t *thread, a []value, _ []*str) (value, *exc) {
	f := asFuture(a[0])
	if f.state == pending {
		return value{}, t.NewExc(invalidStateType, "Result is not set.")
	}
	return f.raise(t)
}

func futureException(t *thread, a []value, _ []*str) (value, *exc) {
	f := asFuture(a[0])
	switch f.state {
	case cancelled:
		return f.raise(t)
	case pending:
		return value{}, t.NewExc(invalidStateType, "Exception is not set.")
	}
	f.logTB = false
	return f.exc().V(), nil
}

func futureAddCallback(t *thread, a []value, _ []*str) (value, *exc) {
	f := asFuture(a[0])
	ctx, err := contextArg(t, a[2])
	if err != nil {
		return value{}, err
	}
	if f.loop == nil {
		return value{}, t.RuntimeError("Future object is not initialized.")
	}
	if f.state != pending {
		return object.None, f.loop.callSoon(t, a[1], []value{a[0]}, ctx)
	}
	f.addCB(callback{fn: a[1], ctx: ctx})
	return object.None, nil
}

func futureRemoveCallback(t *thread, a []value, _ []*str) (value, *exc) {
	f := asFuture(a[0])
	var kept []callback
	n := int64(0)
	for _, cb := range f.more() {
		if cb.fn.Ref != nil {
			same, err := object.Equal(t, cb.fn, a[1])
			if err != nil {
				return value{}, err
			}
			if same {
				n++
				continue
			}
		}
		kept = append(kept, cb)
	}
	if n > 0 {
		f.rare.more = kept
	}
	return object.Int(n), nil
}

func futureCancel(t *thread, a []value, _ []*str) (value, *exc) {
	f := asFuture(a[0])
	var ok bool
	var err *exc
	switch {
	case f.Type == gatheringType:
		ok, err = f.gathering().cancel(t, a[1])
	case f.isTask():
		ok, err = f.task().cancel(t, a[1])
	default:
		ok = f.cancelBase(a[1])
	}
	return object.Bool(ok), err
}

func futureNew(_ *thread, c *object.Type, _ []value, _ []*str) (value, *exc) {
	f := &Future{Object: object.Object{Type: c}}
	return f.V(), nil
}

var futureArgs = &object.Native{Name: "Future", Sig: "*, loop=None", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return orNone(a[0]), nil }}

func futureInit(t *thread, self value, args []value, names []*str) *exc {
	loop, err := object.CallNative(t, &object.Builtin{Native: futureArgs}, args, names)
	if err != nil {
		return err
	}
	return asFuture(self).init(t, loop)
}

// futureSend is a step of an await: it yields the future itself, once, and then gives its outcome. The future serves as its own iterator: it keeps in blocking that
// it has been yielded and not yet taken over by a task.
func futureSend(t *thread, self, _ value) (value, bool, *exc) {
	f := (*Future)(unsafe.Pointer(self.Ref))
	if f.state == pending {
		if f.blocking {
			return value{}, false, t.RuntimeError("await wasn't used with future")
		}
		f.blocking = true
		return self, false, nil
	}
	v, err := f.raise(t)
	return v, true, err
}

// futureIter is the iterator of a future for those who drive it themselves (yield from in a generator, fut.__await__()).
type futureIter struct {
	object.Object
	fut *Future
}

var futureIterType = &object.Type{Name: "FutureIter", Module: "_asyncio", Kind: object.KindOther, Flags: object.FlagDisallowed}

func newFutureIter(_ *thread, self value) (value, *exc) {
	it := &futureIter{object.Object{Type: futureIterType}, asFuture(self)}
	return value{Ref: &it.Object}, nil
}

func asFutureIter(v value) *futureIter { return (*futureIter)(unsafe.Pointer(v.Ref)) }

func futureIterSend(t *thread, self, arg value) (value, bool, *exc) {
	it := asFutureIter(self)
	if it.fut == nil {
		return object.None, true, nil
	}
	v, done, err := futureSend(t, it.fut.V(), arg)
	if done {
		it.fut = nil
	}
	return v, done, err
}

func futureIterThrow(t *thread, a []value, _ []*str) (value, *exc) {
	asFutureIter(a[0]).fut = nil
	e := object.AsExc(a[1])
	if c := object.AsType(a[1]); c != nil && c.IsSubtype(object.BaseExceptionType) {
		x, err := object.CallArgs(t, a[1])
		if err != nil {
			return value{}, err
		}
		e = object.AsExc(x)
	}
	if e == nil {
		return value{}, t.TypeError("exceptions must be classes deriving BaseException or instances of such a class")
	}
	return value{}, e
}

func setupFutureIter() {
	c := futureIterType
	c.Send, c.Next = futureIterSend, iteratorNext(futureIterSend)
	c.Iter = func(_ *thread, v value) (value, *exc) { return v, nil }
	c.Traverse = func(o *object.Object, visit func(value)) {
		if f := (*futureIter)(unsafe.Pointer(o)).fut; f != nil {
			visit(f.V())
		}
	}
	next := c.Next
	c.Methods([]object.Native{
		{Name: "send", Sig: "self, value, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return next(t, a[0]) }},
		{Name: "throw", Sig: "self, type, value=None, traceback=None, /", Fn: futureIterThrow},
		{Name: "close", Sig: "self, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
			asFutureIter(a[0]).fut = nil
			return object.None, nil
		}},
	})
	object.Ready(c)
}

func futureFinalize(t *thread, a []value, _ []*str) (value, *exc) {
	f := asFuture(a[0])
	if f.loop != nil {
		f.loop.st.lastReference(t, f)
	}
	return object.None, nil
}

// lastReference is what happens when nothing refers to a future any more (TaskObj_finalize, FutureObj_finalize).
func (st *state) lastReference(t *thread, f *Future) {
	if f.state == pending && f.isTask() && !f.quiet {
		f.quiet = true
		f.loop.unlink(f.task())
		st.report(t, f.loop, "Task was destroyed but it is pending!", entry{"task", f.V()})
		return
	}
	if !f.logTB {
		return
	}
	f.logTB = false
	st.report(t, f.loop, f.Type.ShortName()+" exception was never retrieved", entry{"exception", f.result}, entry{"future", f.V()})
}

func flagGetter(name string, get func(f *Future) bool, set func(f *Future, b bool) string) object.Getter {
	return object.Getter{Name: name,
		Get: func(_ *thread, self value) (value, *exc) { return object.Bool(get(asFuture(self))), nil },
		Set: func(t *thread, self, v value) *exc {
			if v.Ref == nil {
				return t.AttributeError("cannot delete attribute", self, object.Intern(name))
			}
			b, err := object.Truth(t, v)
			if err == nil {
				if msg := set(asFuture(self), b); msg != "" {
					err = t.ValueError(msg)
				}
			}
			return err
		}}
}

func setupFuture() {
	c := FutureType
	c.New, c.Init = futureNew, futureInit
	self := func(_ *thread, v value) (value, *exc) { return v, nil }
	c.Await, c.Iter, c.Next, c.Send = self, newFutureIter, iteratorNext(futureSend), futureSend
	setupFutureIter()
	c.Repr = futureRepr
	c.Hash = func(_ *thread, self value) (int64, *exc) { return int64(asFuture(self).seq), nil }
	c.Traverse = func(o *object.Object, visit func(value)) { (*Future)(unsafe.Pointer(o)).visit(visit) }
	c.Methods([]object.Native{
		{Name: "set_result", Sig: "self, result, /", Fn: futureSetResult},
		{Name: "set_exception", Sig: "self, exception, /", Fn: futureSetException},
		{Name: "result", Sig: "self, /", Fn: futureResult},
		{Name: "exception", Sig: "self, /", Fn: futureException},
		{Name: "add_done_callback", Sig: "self, fn, /, *, context=None", Fn: futureAddCallback},
		{Name: "remove_done_callback", Sig: "self, fn, /", Fn: futureRemoveCallback},
		{Name: "cancel", Sig: "self, /, msg=None", Fn: futureCancel},
		{Name: "cancelled", Sig: "self, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
			return object.Bool(asFuture(a[0]).state == cancelled), nil
		}},
		{Name: "done", Sig: "self, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
			return object.Bool(asFuture(a[0]).state != pending), nil
		}},
		{Name: "get_loop", Sig: "self, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			if f := asFuture(a[0]); f.loop != nil {
				return f.loop.V(), nil
			}
			return value{}, t.RuntimeError("Future object is not initialized.")
		}},
		{Name: "_make_cancelled_error", Sig: "self, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return asFuture(a[0]).cancelledError(t).V(), nil }},
		{Name: "__await__", Sig: "self, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return newFutureIter(t, a[0]) }},
		{Name: "__del__", Sig: "self, /", Fn: futureFinalize},
	})
	c.Getters([]object.Getter{
		{Name: "_state", Get: func(_ *thread, self value) (value, *exc) {
			return object.String([]string{"PENDING", "CANCELLED", "FINISHED"}[asFuture(self).state]), nil
		}},
		flagGetter("_asyncio_future_blocking", func(f *Future) bool { return f.blocking }, func(f *Future, b bool) string { f.blocking = b; return "" }),
		flagGetter("_log_traceback", func(f *Future) bool { return f.logTB }, func(f *Future, b bool) string {
			if b {
				return "_log_traceback can only be set to False"
			}
			f.logTB = false
			return ""
		}),
		{Name: "_loop", Get: func(_ *thread, self value) (value, *exc) {
			if f := asFuture(self); f.loop != nil {
				return f.loop.V(), nil
			}
			return object.None, nil
		}},
		{Name: "_result", Get: func(_ *thread, self value) (value, *exc) {
			if f := asFuture(self); !f.failed {
				return orNone(f.result), nil
			}
			return object.None, nil
		}},
		{Name: "_exception", Get: func(_ *thread, self value) (value, *exc) { return asFuture(self).exc().V(), nil }},
		{Name: "_cancel_message", Get: func(_ *thread, self value) (value, *exc) {
			if r := asFuture(self).rare; r != nil {
				return orNone(r.message), nil
			}
			return object.None, nil
		}},
		{Name: "_callbacks", Get: futureCallbacks},
		{Name: "_source_traceback", Get: func(*thread, value) (value, *exc) { return object.None, nil }},
	})
	c.Generic()
	object.Ready(c)
}

// futureCallbacks is the attribute _callbacks: pairs of function and context, None when there are none.
func futureCallbacks(t *thread, self value) (value, *exc) {
	var out []value
	for _, cb := range asFuture(self).more() {
		if cb.fn.Ref != nil {
			out = append(out, object.NewTuple(cb.fn, cb.ctx.V()).V())
		}
	}
	if out == nil {
		return object.None, nil
	}
	return object.NewList(out).V(), nil
}

// machine is the machine a thread belongs to.
func machine(t *thread) *vm.VM { return vm.Of(t) }
