package asyncio

import (
	"math"
	"unsafe"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
	"loopscope/wasm/sim"
	"loopscope/wasm/trace"
)

// sleepBody is the coroutine of sleep(delay, result).
type sleepBody struct {
	st     *state
	delay  value
	result value
	fut    *Future
	zero   bool // it has let the others run
}

// sleep is asyncio.sleep. It takes its arguments unparsed: with one, which is nearly always, there is nothing to parse.
func (st *state) sleep(t *thread, args []value, names []*str) (value, *exc) {
	if len(args) == 1 && len(names) == 0 {
		if st.m.AwaitsResult() {
			if args[0] == object.Int(0) {
				return value{Ref: &pause}, nil
			}
			if v := st.napFor(args[0]); v.Ref != nil {
				return v, nil
			}
		}
		return coroutine(t, "sleep", &sleepBody{st: st, delay: args[0], result: object.None})
	}
	v, err := object.CallNative(t, &object.Builtin{Native: sleepArgs}, args, names)
	if err != nil {
		return value{}, err
	}
	a := object.AsTuple(v).Items
	return coroutine(t, "sleep", &sleepBody{st: st, delay: a[0], result: a[1]})
}

var sleepArgs = &object.Native{Name: "sleep", Python: true, Sig: "delay, result=None", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
	return object.NewTuple(a[0], orNone(a[1])).V(), nil
}}

func (b *sleepBody) Send(t *thread, _ value) (value, bool, *exc) {
	switch {
	case b.fut != nil:
		if b.fut.state == pending {
			return waitAgain(t, b.fut)
		}
		v, err := b.fut.raise(t)
		return v, true, err
	case b.zero:
		return b.result, true, nil
	}
	positive, err := object.Compare(t, object.CmpLe, b.delay, object.Int(0))
	if err != nil {
		return value{}, false, err
	}
	if positive == object.True {
		b.zero = true
		return object.None, false, nil
	}
	return b.start(t)
}

func (b *sleepBody) start(t *thread) (value, bool, *exc) {
	seconds, err := object.AsFloat(t, b.delay)
	if err != nil {
		return value{}, false, err
	}
	if math.IsNaN(seconds) {
		return value{}, false, t.ValueError("Invalid delay: NaN (not a number)")
	}
	l, err := b.st.runningLoop(t)
	if err != nil {
		return value{}, false, err
	}
	if l.closed {
		return value{}, false, errClosed(t)
	}
	f := l.newWaiter(nil)
	f.result, f.purpose = b.result, sleeping
	b.fut = f
	if b.st.rec != nil {
		f.entity = currentOf(t).identity()
		f.event = b.st.recordTimer(f.entity, b.st.clock.Now()+seconds)
	}
	l.wakeAfter(seconds, &f.Object)
	return wait(f)
}

// wakeAfter sets the timer of a sleep.
func (l *Loop) wakeAfter(seconds float64, x *object.Object) {
	c := l.st.clock
	l.timers.Set(sim.Timer[due]{When: c.Now() + seconds, Seq: c.Next(), Target: due{x}})
}

func (b *sleepBody) Throw(_ *thread, e *exc) (value, bool, *exc) {
	if f := b.fut; f != nil {
		f.awake = true
		f.loop.timers.Cancelled()
		if r := b.st.rec; r != nil {
			r.Emit(trace.TimerCancel, f.entity, 0, -1, r.Cause())
		}
	}
	return value{}, false, e
}

func (b *sleepBody) Visit(visit func(value)) {
	visit(b.delay)
	visit(b.result)
	if b.fut != nil {
		visit(b.fut.V())
	}
}

// nap is what `await sleep(seconds)` waits for when a task of the running loop comes to it in its own coroutine, which is where nearly all programs sleep: it serves as the
// awaitable, as what the task is given and as what the timer is for, where CPython has a coroutine, a future and a handle. A million sleepers take 32 bytes each this way in
// place of 220. The future is made when somebody looks: see Task.waiting.
type nap struct {
	object.Object
	task  *Task
	fut   *Future
	seq   uint32 // of the future
	begun bool   // the task has been given it
	over  bool   // its time has come
	awake bool   // an exception has ended the await before
}

var napType = &object.Type{Name: "coroutine", Module: "builtins", Kind: object.KindOther, Flags: object.FlagDisallowed | object.FlagAwaitSelf}

// napFor makes a nap of the current task; the result is absent when it takes the coroutine of sleep to do what CPython does.
func (st *state) napFor(delay value) value {
	seconds := float64(delay.N)
	if delay.Ref == &object.FloatTag {
		seconds = delay.F()
	} else if delay.Ref != &object.IntTag {
		return value{}
	}
	l := st.running
	if !(seconds > 0) || l == nil || l.current == nil || l.debug || l.closed || st.rec != nil || !st.m.Within(l.current.generator()) {
		return value{}
	}
	st.futures++
	y := &nap{Object: object.Object{Type: napType}, task: l.current, seq: st.futures}
	l.wakeAfter(seconds, &y.Object)
	return value{Ref: &y.Object}
}

// future is the future that CPython's sleep would have made.
func (y *nap) future() *Future {
	if y.fut != nil {
		return y.fut
	}
	y.fut = &Future{Object: object.Object{Type: FutureType}, loop: y.task.loop, seq: y.seq, purpose: sleeping, result: object.None}
	if y.over {
		y.fut.state = finished
	} else {
		y.fut.addWaiter(y.task)
	}
	return y.fut
}

// stale reports whether nobody waits for the nap's time to come any more.
func (y *nap) stale() bool { return y.over || y.awake || y.fut != nil && y.fut.state != pending }

// end wakes the task: its time has come.
func (y *nap) end() {
	if y.stale() {
		return
	}
	y.over = true
	switch k := y.task; {
	case y.fut != nil:
		y.fut.setResult(object.None)
	case k.nap == y:
		k.loop.push(stepJob(k, nil))
	}
}

func (y *nap) Send(t *thread, _ value) (value, bool, *exc) {
	switch {
	case y.fut != nil && y.fut.state != pending:
		v, err := y.fut.raise(t)
		return v, true, err
	case y.over:
		return object.None, true, nil
	case y.begun:
		return waitAgain(t, y.future())
	}
	y.begun = true
	return value{Ref: &y.Object}, false, nil
}

func (y *nap) Throw(_ *thread, e *exc) (value, bool, *exc) {
	y.awake = true
	y.task.loop.timers.Cancelled()
	return value{}, false, e
}

func (y *nap) Visit(visit func(value)) {
	visit(y.task.V())
	if y.fut != nil {
		visit(y.fut.V())
	}
}

func asNap(v value) *nap { return (*nap)(unsafe.Pointer(v.Ref)) }

var _ vm.NativeCoro = (*nap)(nil)
