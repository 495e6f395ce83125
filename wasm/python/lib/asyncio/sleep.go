package asyncio

import (
	"math"

	"loopscope/wasm/python/object"
	"loopscope/wasm/sim"
)

// sleepBody is the coroutine of sleep(delay, result).
type sleepBody struct {
	st     *state
	delay  value
	result value
	fut    *Future
	zero   bool // it has let the others run
}

// sleep is asyncio.sleep.
func (st *state) sleep(t *thread, a []value, _ []*str) (value, *exc) {
	if a[0] == object.Int(0) && st.m.AwaitsResult() {
		o := &yieldOnce{Object: object.Object{Type: onceType}, result: orNone(a[1])}
		return value{Ref: &o.Object}, nil
	}
	return coroutine(t, "sleep", &sleepBody{st: st, delay: a[0], result: orNone(a[1])})
}

func (b *sleepBody) Send(t *thread, _ value) (value, bool, *exc) {
	switch {
	case b.fut != nil:
		if err := checkDone(t, b.fut); err != nil {
			return value{}, false, err
		}
		v, err := b.fut.outcome(t)
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
	f.result = b.result
	b.fut = f
	c := b.st.clock
	l.timers.Set(sim.Timer{When: c.Now() + seconds, Seq: c.Next(), Target: f})
	return wait(f)
}

func (b *sleepBody) Throw(_ *thread, e *exc) (value, bool, *exc) {
	if f := b.fut; f != nil {
		f.awake = true
		f.loop.timers.Cancelled()
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
