package world

import (
	"slices"
	"unsafe"

	"loopscope/wasm/python/lib/deadlock"
	"loopscope/wasm/python/lib/threads"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
	"loopscope/wasm/trace"
)

// What happens outside of the program, and waiting for it.
//
// An event is a call that is due at an instant. It is made by whoever moves the clock past that: an idle event loop, a thread that sleeps or waits, the scheduler of threads when no
// thread is ready (sim.Clock.Happen). It runs apart from the program, on an empty stack and in no thread (vm.VM.Apart). So the world needs no thread of its own: a program without
// threads stays one, its loop moves the clock as before, nothing has to be hidden from threading, reports and recordings, and an event costs one call of a Python
// function (0.4 µs natively, against 1.1 µs for a switch to a thread and back).
//
// An event cannot wait. What takes time in the world is written as a coroutine that a later event goes on with (_network.py).

// event is an event to come.
type event struct {
	object.Object
	m     *vm.VM
	fn    value
	args  []value
	cause int32 // (recorded) what brings it about
	over  bool  // it has happened, or was dropped
}

var eventType = &object.Type{Name: "Event", Module: "_world", Kind: object.KindOther}

func init() { object.Ready(eventType) }

func (e *event) Stale() bool { return e.over }

// Happen makes the call. An exception there is a mistake of whoever wrote the world's Python; it is reported, and the run goes on.
func (e *event) Happen() {
	e.over = true
	m := e.m
	st := of(m)
	m.Apart(func() {
		leave := st.enter(m, e.cause)
		if _, err := object.CallArgs(m.T, e.fn, e.args...); err != nil {
			if _, abort := vm.ExitOf(err); !abort { // the program will meet it itself
				m.Unraisable("Exception ignored in the simulated world, in ", e.fn, err)
			}
		}
		leave()
	})
}

// enter makes the world who acts in the recording, because of an event; the function that it returns ends that.
func (st *state) enter(m *vm.VM, cause int32) (leave func()) {
	r := m.Recorder()
	if r == nil {
		return func() {}
	}
	if st.entity == 0 {
		st.entity = r.Add(trace.Entity{Kind: "place", Name: "world"})
	}
	place, by := r.Place(), r.By
	r.Give(st.entity, cause)
	r.By = -1
	return func() {
		r.By = by
		r.Return(place)
	}
}

// at enters a call that is due so many seconds from now: at(delay, function, *args).
func at(t *thread, a []value, _ []*str) (value, *exc) {
	m := vm.Of(t)
	delay, err := object.AsFloat(t, a[0])
	if err != nil {
		return value{}, err
	}
	e := &event{Object: object.Object{Type: eventType}, m: m, fn: a[1], args: append([]value(nil), a[2:]...), cause: cause(m)}
	of(m).clock.Expect(m.Clock()+max(delay, 0), e)
	return value{Ref: &e.Object}, nil
}

// drop takes an event back; one that has happened is left alone.
func drop(t *thread, a []value, _ []*str) (value, *exc) {
	if e := asEvent(a[0]); e != nil && !e.over {
		e.over = true
		of(e.m).clock.Dropped()
	}
	return object.None, nil
}

// cause is the event of the recording that brings about what is done now.
func cause(m *vm.VM) int32 {
	if r := m.Recorder(); r != nil {
		return r.Cause()
	}
	return -1
}

// waited is a thing of the world that a thread waits for: a connection, or a listening socket.
type waited struct {
	thing value
	what  string // in words
	woken bool
}

// V is the thing.
func (w *waited) V() value { return w.thing }

// wait makes the thread wait until somebody wakes the thing, or a timeout (None: without end) is over: wait(thing, peer, what, timeout) says whether it was woken. peer is who is
// at the other end, what the wait in words, for reports.
//
// The only thread there is lets the world go on by itself, so that the recording knows from when to when it stood still.
func wait(t *thread, a []value, _ []*str) (value, *exc) {
	m := vm.Of(t)
	st := of(m)
	if st.clock.Happening() {
		return value{}, t.NotSupported("waiting in a handler of the simulated world")
	}
	until := vm.Forever
	if !a[3].IsNone() {
		seconds, err := object.AsFloat(t, a[3])
		if err != nil {
			return value{}, err
		}
		until = m.Clock() + seconds
	}
	w := &waited{thing: a[0], what: text(a[2])}
	if m.Alone() {
		if woken, over := st.waitAlone(m, w, until); over {
			return object.Bool(woken), nil
		}
	}
	return m.Tail(&waiting{st: st, on: w, peer: text(a[1]), until: until})
}

// waitAlone waits in the only thread; over is false when nothing can wake it.
func (st *state) waitAlone(m *vm.VM, w *waited, until float64) (woken, over bool) {
	r, event := m.Recorder(), int32(-1)
	if r != nil {
		event = r.Emit(trace.Blocked, 0, 0, int32(r.Instant(m.Clock())), r.Why)
	}
	st.alone = append(st.alone, w)
	for !w.woken && st.clock.Happen(until) {
	}
	st.alone = st.alone[:len(st.alone)-1]
	if !w.woken && until < vm.Forever {
		st.clock.MoveTo(until)
		over = true
	}
	if r != nil {
		r.Settle(event, int32(r.Instant(m.Clock())))
	}
	return w.woken, over || w.woken
}

// waiting is the driver of a thread that waits for a thing of the world.
type waiting struct {
	st     *state
	on     *waited
	peer   string
	until  float64
	strand *vm.Strand
}

func (d *waiting) Visit(visit func(value)) { visit(d.on.thing) }

// Resume blocks the thread, or ends its wait.
func (d *waiting) Resume(m *vm.VM, ev vm.Event, _ value, err *exc) vm.Next {
	switch {
	case ev == vm.EvRaise:
		return vm.Next{Do: vm.DoRaise, Err: err}
	case d.strand != nil:
		return vm.Next{Do: vm.DoReturn, V: object.Bool(!d.strand.TimedOut())}
	}
	d.strand = m.Current()
	return m.Block(vm.Wait{For: d.on, Until: d.until, Seq: d.st.clock.Next(), Peer: d.peer})
}

// wake ends the waits for a thing: wake(thing).
func wake(t *thread, a []value, _ []*str) (value, *exc) {
	m := vm.Of(t)
	for _, w := range of(m).alone {
		w.woken = w.woken || w.thing == a[0]
	}
	for _, s := range m.Strands() {
		if on, ok := s.Waiting(); ok {
			if w, ok := on.For.(*waited); ok && w.thing == a[0] {
				m.Wake(s)
			}
		}
	}
	return object.None, nil
}

// stuck lists the threads that wait for a connection, for reports of deadlocks.
func (st *state) stuck(m *vm.VM) []deadlock.Waiting {
	var out []deadlock.Waiting
	for _, s := range m.Strands() {
		wait, ok := s.Waiting()
		w, world := wait.For.(*waited)
		if !ok || !world {
			continue
		}
		frames := s.Frames()
		slices.Reverse(frames)
		report := deadlock.At(m, frames)
		report.Who, report.For = threads.Party(s), w.what
		out = append(out, report)
	}
	return out
}

func asEvent(v value) *event {
	if v.Ref != nil && v.Ref.Type == eventType {
		return (*event)(unsafe.Pointer(v.Ref))
	}
	return nil
}
