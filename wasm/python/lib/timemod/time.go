// Package timemod is Python's module time, on the virtual clock of package sim: nothing waits, sleeping moves the clock.
package timemod

import (
	"loopscope/wasm/python/lib/threads"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

type (
	value  = object.Value
	exc    = object.Exc
	str    = object.Str
	thread = object.Thread
)

// Clock is what the module needs of the run's virtual clock.
type Clock interface {
	Read() float64         // the time in seconds, as the program reads it (a busy wait moves it in the end)
	Now() float64          // the same, read by the machine
	Sleep(seconds float64) // moves it
	Next() uint64          // orders deadlines of one instant
	Happening() bool       // the simulated world acts, outside of the program
}

// Epoch is what time.time() reads at virtual time zero, as in the oracle.
const Epoch = 1_700_000_000.0

// New returns the maker of the module for a clock.
func New(c Clock) func(m *vm.VM) (*object.Module, *exc) {
	return func(m *vm.VM) (*object.Module, *exc) {
		mod := object.NewModule("time")
		seconds := func(name string, offset float64) object.Native {
			return object.Native{Name: name, Fn: func(*thread, []value, []*str) (value, *exc) { return object.Float(offset + c.Read()), nil }}
		}
		nanos := func(name string, offset float64) object.Native {
			return object.Native{Name: name, Fn: func(*thread, []value, []*str) (value, *exc) {
				return object.Int(int64((offset + c.Read()) * 1e9)), nil
			}}
		}
		mod.Add([]object.Native{
			seconds("time", Epoch), seconds("monotonic", 0), seconds("perf_counter", 0), seconds("process_time", 0), seconds("thread_time", 0),
			nanos("time_ns", Epoch), nanos("monotonic_ns", 0), nanos("perf_counter_ns", 0), nanos("process_time_ns", 0),
			{Name: "sleep", Sig: "seconds, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return sleep(t, c, a[0]) }},
		})
		addCalendar(mod, c)
		return mod, nil
	}
}

// sleep is time.sleep: the only thread there is moves the clock; one of several waits.
func sleep(t *thread, c Clock, v value) (value, *exc) {
	var s float64
	switch {
	case v.IsFloat():
		s = v.F()
	default:
		if !v.IsInt() && v.Ref.Type.Index == nil && v.Ref.Type.Float == nil {
			return value{}, t.TypeError("'" + object.TypeName(v) + "' object cannot be interpreted as an integer")
		}
		x, err := object.AsFloat(t, v)
		if err != nil {
			return value{}, err
		}
		s = x
	}
	if s != s {
		return value{}, t.ValueError("Invalid value NaN (not a number)")
	}
	if s < 0 {
		return value{}, t.ValueError("sleep length must be non-negative")
	}
	if c.Happening() {
		return value{}, t.NotSupported("sleeping in a handler of the simulated world")
	}
	if m := vm.Of(t); !m.Alone() {
		return threads.Sleep(m, c.Now()+s, c.Next())
	}
	c.Sleep(s)
	return object.None, nil
}
