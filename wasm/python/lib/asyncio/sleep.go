package asyncio

import (
	"math"

	"loopscope/wasm/python/object"
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
		if args[0] == object.Int(0) && st.m.AwaitsResult() {
			return value{Ref: &st.yielder().Object}, nil
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

// yielder returns an awaitable that yields once. Those that have done so are used again: nobody but the await ever saw them.
func (st *state) yielder() *yieldOnce {
	n := len(st.yielders)
	if n == 0 {
		return &yieldOnce{Object: object.Object{Type: onceType}, st: st}
	}
	y := st.yielders[n-1]
	st.yielders = st.yielders[:n-1]
	y.yielded = false
	return y
}

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
	f.result, f.sleeps = b.result, true
	b.fut = f
	c := b.st.clock
	if b.st.rec != nil {
		f.entity = currentOf(t).identity()
		f.event = b.st.recordTimer(f.entity, c.Now()+seconds)
	}
	l.timers.Set(sim.Timer{When: c.Now() + seconds, Seq: c.Next(), Target: f})
	return wait(f)
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
