package threads

import (
	"math"
	"slices"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

// waiters are the strands that wait for one thing, first come first.
type waiters struct{ list []*vm.Strand }

func (w *waiters) remove(s *vm.Strand) {
	if i := slices.Index(w.list, s); i >= 0 {
		w.list = slices.Delete(w.list, i, i+1)
	}
}

// wakeOne makes the first one ready.
func (w *waiters) wakeOne(m *vm.VM) {
	if len(w.list) > 0 {
		s := w.list[0]
		w.list = slices.Delete(w.list, 0, 1)
		m.Wake(s)
	}
}

func (w *waiters) wakeAll(m *vm.VM) {
	for len(w.list) > 0 {
		w.wakeOne(m)
	}
}

// waiting is the driver of a thread that waits.
type waiting struct {
	st    *state
	on    *waiters
	what  any // for reports
	until float64
	seq   uint64
	try   func(late bool) (v value, done bool, err *exc) // late: the deadline has come
	s     *vm.Strand
}

// waitFor makes the current thread wait in w until try succeeds or the deadline has come; then try has its last word. The native function that calls it returns what it returns.
func (st *state) waitFor(w *waiters, what any, until float64, try func(late bool) (value, bool, *exc)) (value, *exc) {
	d := &waiting{st: st, on: w, what: what, until: until, try: try}
	if until < vm.Forever {
		d.seq = st.clock.Next()
	}
	return st.m.Tail(d)
}

// Resume blocks the thread, or ends its wait.
func (d *waiting) Resume(m *vm.VM, ev vm.Event, _ value, err *exc) vm.Next {
	again := d.s != nil
	if d.s == nil {
		d.s = m.Current()
	}
	if ev == vm.EvRaise { // the run ends, or the wait is refused
		d.on.remove(d.s)
		return vm.Next{Do: vm.DoRaise, Err: err}
	}
	if again {
		late := d.s.TimedOut()
		v, done, err := d.try(late)
		if done || late || err != nil {
			d.on.remove(d.s)
			if err != nil {
				return vm.Next{Do: vm.DoRaise, Err: err}
			}
			return vm.Next{Do: vm.DoReturn, V: v}
		}
	}
	d.on.remove(d.s)
	if again {
		d.on.list = slices.Insert(d.on.list, 0, d.s) // it has been first before
	} else {
		d.on.list = append(d.on.list, d.s)
	}
	return m.Block(vm.Wait{For: d.what, Until: d.until, Seq: d.seq})
}

// deadline turns a timeout in seconds, absent or None for none, into an instant. now: it has come already.
func (st *state) deadline(t *thread, timeout value) (until float64, now bool, err *exc) {
	if timeout.Ref == nil || timeout.IsNone() {
		return vm.Forever, false, nil
	}
	s, err := seconds(t, timeout)
	return st.after(s), s <= 0, err
}

// after is the instant so many seconds from now. It is later than now even where the sum is not, or a program that waits for the rest of its time would wait busily: the rest
// that rounding leaves may be less than the clock can tell.
func (st *state) after(seconds float64) float64 {
	now := st.clock.Now()
	return max(now+seconds, math.Nextafter(now, vm.Forever))
}

// seconds reads a timeout (_PyTime_FromSecondsObject, Python/pytime.c).
func seconds(t *thread, v value) (float64, *exc) {
	if !v.IsFloat() && !v.IsInt() && v.Ref.Type.Index == nil {
		return 0, t.TypeError("'" + object.TypeName(v) + "' object cannot be interpreted as an integer")
	}
	s, err := object.AsFloat(t, v)
	switch {
	case err != nil:
		return 0, err
	case s != s:
		return 0, t.ValueError("Invalid value NaN (not a number)")
	case s*1e9 >= 1<<63 && v.IsFloat():
		return 0, t.OverflowError("timestamp out of range for platform time_t")
	case s*1e9 >= 1<<63:
		return 0, t.OverflowError("timestamp too large to convert to C PyTime_t")
	}
	return s, nil
}

// Sleep makes the current thread sleep until an instant; the native function that calls it returns what it returns.
func Sleep(m *vm.VM, until float64, seq uint64) (value, *exc) {
	return m.Tail(&sleeper{until: until, seq: seq})
}

type sleeper struct {
	until  float64
	seq    uint64
	asleep bool
}

func (d *sleeper) Resume(m *vm.VM, ev vm.Event, _ value, err *exc) vm.Next {
	switch {
	case ev == vm.EvRaise:
		return vm.Next{Do: vm.DoRaise, Err: err}
	case d.asleep:
		return vm.Next{Do: vm.DoReturn, V: object.None}
	}
	d.asleep = true
	if d.until <= m.Clock() {
		return m.GiveWay()
	}
	return m.Block(vm.Wait{Until: d.until, Seq: d.seq})
}
