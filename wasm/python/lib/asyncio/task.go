package asyncio

import (
	"strconv"
	"unsafe"

	"loopscope/wasm/python/lib/contextvars"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
	"loopscope/wasm/trace"
)

// Task is asyncio.Task (TaskObj, Modules/_asynciomodule.c).
type Task struct {
	Future
	coro       *object.Object // nil: an eager task has ended at once
	name       *str           // nil: Task-number
	cancels    int32
	mustCancel bool
	linked     bool
	watched    bool // something happens when nothing refers to it any more
	waitFor    *Future
	nap        *nap                 // what it waits for when that is no future: see waiting
	ctx        *contextvars.Context // nil: an empty one that nobody has seen yet
	prev, next *Task                // of the loop's unfinished tasks, oldest first
}

// coroutine is what the task runs; absent once an eager task has ended at once.
func (k *Task) coroutine() value { return value{Ref: k.coro} }

// generator is the coroutine when the machine can resume it; nil: an object with send and throw.
func (k *Task) generator() *vm.Gen { return vm.AsGen(value{Ref: k.coro}) }

// waiting is the future that the task waits for, nil when it waits for none. That of a nap is made only now that somebody looks.
func (k *Task) waiting() *Future {
	if k.nap != nil && k.waitFor == nil {
		k.waitFor = k.nap.future()
	}
	return k.waitFor
}

// seen is what a recorded run knows of the task.
func (k *Task) seen() *rare { return k.mark() }

// takeRaise is what the step that begins raises in the coroutine, nil when nothing.
func (k *Task) takeRaise() *exc {
	if k.rare == nil {
		return nil
	}
	e := k.rare.raise
	k.rare.raise = nil
	return e
}

// context is the context that the task runs in.
func (k *Task) context() *contextvars.Context {
	if k.ctx == nil {
		k.ctx = contextvars.Empty()
	}
	k.ctx.Keep()
	return k.ctx
}

// enter makes the task's context the current one. Tasks whose context is empty use one of the loop's in turn, as long as nobody sets a variable in it or gets hold of it.
func (k *Task) enter(t *thread) *exc {
	if k.ctx == nil {
		if k.ctx = k.loop.spare; k.ctx == nil {
			k.ctx = contextvars.Empty()
		}
		k.loop.spare = nil
	}
	return k.ctx.Enter(t)
}

// exit ends what enter began.
func (k *Task) exit(t *thread) {
	k.ctx.Exit(t)
	if k.ctx.Unseen() {
		k.loop.spare, k.ctx = k.ctx, nil
	}
}

// TaskType is asyncio.Task.
var TaskType = &object.Type{Name: "_asyncio.Task", Qualname: "Task", Sig: "coro, *, loop=None, name=None, context=None, eager_start=False", Module: "_asyncio", Kind: object.KindOther, Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref, ExtOffset: unsafe.Offsetof(Future{}.Ext), Base: FutureType}

// asTask returns v as a task, or nil.
func asTask(v value) *Task {
	if f := asFuture(v); f != nil && f.isTask() {
		return f.task()
	}
	return nil
}

// isCoroutine is asyncio.iscoroutine.
func isCoroutine(v value) bool {
	if g := vm.AsGen(v); g != nil {
		return g.IsCoroutine()
	}
	c := v.Ref.Type
	return c.Await != nil && c.Lookup(nameSend).Ref != nil && c.Lookup(nameThrow).Ref != nil && c.Lookup(nameClose).Ref != nil
}

// newTask is loop.create_task without a task factory. name and ctx may be absent.
func (l *Loop) newTask(t *thread, coro, name, ctx value) (*Task, *exc) {
	if l.closed {
		return nil, errClosed(t)
	}
	k := &Task{}
	k.Type = TaskType
	l.st.futures++
	k.loop, k.seq = l, l.st.futures
	if err := k.begin(t, coro, name, ctx); err != nil {
		return nil, err
	}
	k.schedule()
	return k, nil
}

// begin sets up a task that has its loop.
func (k *Task) begin(t *thread, coro, name, ctx value) *exc {
	if !isCoroutine(coro) {
		k.quiet = true
		return t.TypeError("a coroutine was expected, got " + reprOf(t, coro))
	}
	k.coro = coro.Ref
	if g := k.generator(); g != nil {
		k.loop.st.m.Hold(g)
	}
	if err := k.setName(t, name); err != nil {
		return err
	}
	if k.loop.st.rec != nil {
		k.loop.st.recordTask(k)
	}
	if !given(ctx) {
		if !contextvars.IsEmpty(t) {
			k.ctx = contextvars.Copy(t)
		}
		return nil
	}
	c, err := contextArg(t, ctx)
	k.ctx = c
	return err
}

func (k *Task) setName(t *thread, name value) *exc {
	if !given(name) {
		st := k.loop.st
		st.tasks++
		k.number = st.tasks
		return nil
	}
	if k.name = object.AsStr(name); k.name == nil {
		s, err := object.ToStr(t, name)
		if err != nil {
			return err
		}
		k.name = object.NewStr(s)
	}
	return nil
}

func (k *Task) nameText() string {
	if k.name != nil {
		return k.name.S
	}
	return "Task-" + strconv.Itoa(int(k.number))
}

// schedule makes a new task ready for its first step.
func (k *Task) schedule() {
	k.loop.link(k)
	k.loop.push(stepJob(k, nil))
}

// wake makes a waiting task ready: fut, which it waited for, is done.
func (k *Task) wake(fut *Future) {
	j := stepJob(k, fut)
	if st := k.loop.st; st.rec != nil {
		j.event = st.recordWake(k, fut)
	}
	k.loop.ready.push(j)
}

// stepWith makes the task ready for a step that raises e in its coroutine.
func (k *Task) stepWith(e *exc) {
	k.mark().raise = e
	if st := k.loop.st; st.rec != nil {
		st.recordSuspend(k, nil)
	}
	k.loop.push(stepJob(k, nil))
}

// suspend takes what the coroutine has yielded: nearly always a future to wait for, or None to let the others run (task_step_handle_result_impl).
func (k *Task) suspend(t *thread, v value) *exc {
	if v.IsNone() {
		if st := k.loop.st; st.rec != nil {
			st.recordSuspend(k, nil)
		}
		k.loop.push(stepJob(k, nil))
		return nil
	}
	if v.Ref.Type == napType {
		k.nap = asNap(v)
		if !k.mustCancel {
			return nil
		}
		return k.passOn(t, k.waiting())
	}
	f := asFuture(v)
	if f == nil {
		return k.badYield(t, v)
	}
	switch {
	case f.loop != k.loop:
		k.stepWith(t.RuntimeError("Task " + reprOf(t, k.V()) + " got Future " + reprOf(t, v) + " attached to a different loop"))
		return nil
	case !f.blocking:
		k.stepWith(t.RuntimeError("yield was used instead of yield from in task " + reprOf(t, k.V()) + " with " + reprOf(t, v)))
		return nil
	case f == &k.Future:
		k.stepWith(t.RuntimeError("Task cannot await on itself: " + reprOf(t, k.V())))
		return nil
	}
	f.blocking = false
	if st := k.loop.st; st.rec != nil {
		st.recordSuspend(k, f)
	}
	f.addWaiter(k)
	k.waitFor = f
	if !k.mustCancel {
		return nil
	}
	return k.passOn(t, f)
}

// passOn cancels f, which the task has just begun to wait for, because its own cancellation was asked for before.
func (k *Task) passOn(t *thread, f *Future) *exc {
	var msg value
	if k.rare != nil {
		msg = k.rare.message
	}
	ok, err := f.cancel(t, msg)
	if ok {
		k.mustCancel = false
	}
	return err
}

func (k *Task) badYield(t *thread, v value) *exc {
	if g := vm.AsGen(v); g != nil && v.Ref.Type == vm.GeneratorType {
		k.stepWith(t.RuntimeError("yield was used instead of yield from for generator in task " + reprOf(t, k.V()) + " with " + reprOf(t, v)))
		return nil
	}
	k.stepWith(t.RuntimeError("Task got bad yield: " + reprOf(t, v)))
	return nil
}

// finish ends the task with the coroutine's value.
func (k *Task) finish(v value) {
	k.loop.unlink(k)
	if !k.mustCancel {
		k.ended(trace.TaskFinish, func() string { return k.loop.st.m.Brief(v) }, func() { k.Future.setResult(v) })
		return
	}
	k.mustCancel = false
	var msg value
	if k.rare != nil {
		msg = k.rare.message
	}
	k.ended(trace.TaskCancelled, func() string { return k.loop.st.m.Brief(msg) }, func() { k.cancelBase(msg) })
}

// ended reports the end of a task, which do brings about.
func (k *Task) ended(kind trace.Kind, text func() string, do func()) {
	st := k.loop.st
	if st.rec == nil {
		do()
		return
	}
	st.recordEnd(k, kind, text)
	st.during(k.event, do)
}

// fail ends the task with the exception that its coroutine raised.
func (k *Task) fail(t *thread, e *exc) {
	k.loop.unlink(k)
	if e.Is(CancelledErrorType) {
		k.mark().saved = e
		k.ended(trace.TaskCancelled, func() string { return k.loop.st.m.BriefExc(e) }, func() { k.cancelBase(value{}) })
		return
	}
	k.ended(trace.TaskFail, func() string { return k.loop.st.m.BriefExc(e) }, func() { k.setException(t, e) })
}

// cancel is task.cancel(msg). A chain of tasks that wait for one another is followed without recursion: the request goes to the one at its end.
func (k *Task) cancel(t *thread, msg value) (bool, *exc) {
	var prev *Task
	for hops := 0; ; hops++ {
		if hops > maxChain {
			return false, t.NewExc(object.RecursionErrorType, "maximum recursion depth exceeded while calling a Python object")
		}
		k.logTB = false
		if k.state != pending {
			if prev == nil {
				return false, nil
			}
			prev.cancelLater(msg)
			return true, nil
		}
		k.cancels++
		if st := k.loop.st; st.rec != nil {
			st.recordCancel(k, msg)
		}
		w := k.waiting()
		if w == nil {
			k.cancelLater(msg)
			return true, nil
		}
		if w.Type == TaskType {
			prev, k = k, w.task()
			continue
		}
		if err := t.Enter(" while cancelling a task"); err != nil {
			return false, err
		}
		ok, err := k.pass(t, w, msg)
		t.Leave()
		if err == nil && !ok {
			k.cancelLater(msg)
		}
		return true, err
	}
}

// pass cancels what the task waits for.
func (k *Task) pass(t *thread, w *Future, msg value) (ok bool, err *exc) {
	st := k.loop.st
	if st.rec == nil {
		return w.cancel(t, msg)
	}
	st.during(k.seen().request, func() { ok, err = w.cancel(t, msg) })
	return ok, err
}

// maxChain bounds the chain of tasks that a request follows; tasks that wait for one another in a circle would have no end. It is CPython's bound for C code.
const maxChain = 10_000

// cancelLater makes the task's next step raise CancelledError.
func (k *Task) cancelLater(msg value) {
	k.mustCancel = true
	if given(msg) || k.rare != nil {
		k.mark().message = msg
	}
}

// uncancel takes back one request.
func (k *Task) uncancel() int32 {
	if k.cancels > 0 {
		k.cancels--
		if k.cancels == 0 {
			k.mustCancel = false
		}
	}
	return k.cancels
}

// eagerStart runs the task's first step at once, in place.
func (k *Task) eagerStart(t *thread) *exc {
	l := k.loop
	before := l.current
	l.current = k
	l.link(k)
	r := l.st.rec
	var place trace.Place
	if r != nil {
		place = r.Place()
		l.st.recordStep(k, k.event)
	}
	err := k.enter(t)
	if err == nil {
		var v value
		var e *exc
		l.st.m.Openly(func() { v, e = object.CallMethod(t, k.coroutine(), nameSend, object.None) })
		k.exit(t)
		err = k.settle(t, v, e)
	}
	l.current = before
	if r != nil {
		r.Return(place)
	}
	if k.state != pending {
		k.coro = nil
	}
	return err
}

// settle takes the outcome of a step made by calling send or throw: StopIteration carries the coroutine's value.
func (k *Task) settle(t *thread, v value, e *exc) *exc {
	if _, ok := vm.ExitOf(e); ok {
		return e
	}
	switch {
	case e == nil:
		return k.suspend(t, v)
	case e.Is(object.StopIterationType):
		k.finish(orNone(e.Field(0)))
		return nil
	}
	k.fail(t, e)
	if leavesLoop(e) {
		return e
	}
	return nil
}

// leavesLoop reports whether an exception ends the loop besides the task or callback that raised it.
func leavesLoop(e *exc) bool {
	return e.Is(object.SystemExitType) || e.Is(object.KeyboardInterruptType)
}

func taskNew(_ *thread, c *object.Type, _ []value, _ []*str) (value, *exc) {
	k := &Task{}
	k.Type = c
	return k.V(), nil
}

var taskArgs = &object.Native{Name: "Task", Sig: "coro, *, loop=None, name=None, context=None, eager_start=False", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
	out := make([]value, len(a))
	for i, v := range a {
		out[i] = orNone(v)
	}
	return object.NewTuple(out...).V(), nil
}}

func taskInit(t *thread, self value, args []value, names []*str) *exc {
	v, err := object.CallNative(t, &object.Builtin{Native: taskArgs}, args, names)
	if err != nil {
		return err
	}
	a := object.AsTuple(v).Items
	k := asTask(self)
	if err := k.init(t, a[1]); err != nil {
		return err
	}
	if err := k.begin(t, a[0], a[2], a[3]); err != nil {
		return err
	}
	eager, err := object.Truth(t, a[4])
	if err != nil {
		return err
	}
	if eager && !given(a[1]) {
		return t.AttributeError("'NoneType' object has no attribute 'is_running'", object.None, object.Intern("is_running"))
	}
	if eager && k.loop.isRunning() {
		return k.eagerStart(t)
	}
	k.schedule()
	return nil
}

func (k *Task) visitTask(visit func(value)) {
	k.Future.visit(visit)
	visit(k.coroutine())
	if k.waitFor != nil {
		visit(k.waitFor.V())
	}
	if k.nap != nil {
		visit(value{Ref: &k.nap.Object})
	}
	if k.ctx != nil {
		visit(k.ctx.V())
	}
	if k.rare != nil && k.rare.raise != nil {
		visit(k.rare.raise.V())
	}
}

func refuse(what string) object.NativeFunc {
	return func(t *thread, _ []value, _ []*str) (value, *exc) {
		return value{}, t.RuntimeError("Task does not support " + what + " operation")
	}
}

func setupTask() {
	c := TaskType
	c.New, c.Init, c.Repr = taskNew, taskInit, taskRepr
	c.Traverse = func(o *object.Object, visit func(value)) { (*Task)(unsafe.Pointer(o)).visitTask(visit) }
	c.Methods([]object.Native{
		{Name: "set_result", Sig: "self, result, /", Fn: refuse("set_result")},
		{Name: "set_exception", Sig: "self, exception, /", Fn: refuse("set_exception")},
		{Name: "get_name", Sig: "self, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return object.String(asTask(a[0]).nameText()), nil }},
		{Name: "set_name", Sig: "self, value, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			k := asTask(a[0])
			s, err := object.ToStr(t, a[1])
			if err == nil {
				k.name = object.NewStr(s)
			}
			return object.None, err
		}},
		{Name: "get_coro", Sig: "self, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return orNone(asTask(a[0]).coroutine()), nil }},
		{Name: "get_context", Sig: "self, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return asTask(a[0]).context().V(), nil }},
		{Name: "cancel", Sig: "self, /, msg=None", Fn: futureCancel},
		{Name: "cancelling", Sig: "self, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
			return object.Int(int64(asTask(a[0]).cancels)), nil
		}},
		{Name: "uncancel", Sig: "self, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
			return object.Int(int64(asTask(a[0]).uncancel())), nil
		}},
		{Name: "get_stack", Sig: "self, /, *, limit=None", Fn: callPython("_task_get_stack")},
		{Name: "print_stack", Sig: "self, /, *, limit=None, file=None", Fn: callPython("_task_print_stack")},
	})
	c.Getters([]object.Getter{
		{Name: "_coro", Get: func(_ *thread, self value) (value, *exc) { return orNone(asTask(self).coroutine()), nil }},
		{Name: "_fut_waiter", Get: func(_ *thread, self value) (value, *exc) {
			if f := asTask(self).waiting(); f != nil {
				return f.V(), nil
			}
			return object.None, nil
		}},
		{Name: "_must_cancel", Get: func(_ *thread, self value) (value, *exc) { return object.Bool(asTask(self).mustCancel), nil }},
		flagGetter("_log_destroy_pending", func(f *Future) bool { return !f.quiet }, func(f *Future, b bool) string { f.quiet = !b; return "" }),
	})
	object.Ready(c)
}

// callPython makes a method that is a function of the Python part, with its parameters handed over by position.
func callPython(name string) object.NativeFunc {
	return func(t *thread, a []value, _ []*str) (value, *exc) {
		args := make([]value, len(a))
		for i, v := range a {
			args[i] = orNone(v)
		}
		return object.CallArgs(t, stateOf(t).fn(name), args...)
	}
}
