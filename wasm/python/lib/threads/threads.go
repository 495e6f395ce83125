// Package threads is the core of Python's threads: the module _thread, and what threading, queue, concurrent.futures and multiprocessing (in Python,
// in package pure) stand on.
//
// # The machine
//
// The machine itself (package vm, threads.go) keeps the threads of a run, its strands, and lets one of them run at a time. This package makes what strands wait for: locks, the
// end of another thread, the items of a SimpleQueue, the end of a sleep. All of them wait in one way (waits.go): the native function asks the machine for a driver, which tries,
// blocks, and tries again when it is woken. Nothing is held on the Go stack meanwhile.
//
// # Order
//
// Those who wait for the same thing are woken first come, first served. A lock that is released is free: the waiter that release wakes has to take it when its turn comes, and another
// thread may come first, as in CPython (where the waiter waits for the GIL as well). The thread that releases goes on.
//
// # Reports
//
// When no thread can run any more, report.go says who waits where and for what.
package threads

import (
	"unsafe"

	"loopscope/wasm/python/lib/deadlock"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
	"loopscope/wasm/sim"
)

type (
	value  = object.Value
	exc    = object.Exc
	str    = object.Str
	thread = object.Thread
)

// state is what a run keeps for threads.
type state struct {
	m     *vm.VM
	clock *sim.Clock
	begun int     // threads that _thread.start_new_thread started and that have not ended
	exit  waiters // those who wait for the last thread that is not a daemon (_thread._shutdown)
}

func stateOf(t *thread) *state { return t.State["_thread"].(*state) }

// Core makes the module _thread.
func Core(m *vm.VM) (*object.Module, *exc) {
	st := &state{m: m, clock: sim.Of(m.In.State)}
	m.In.State["_thread"] = st
	deadlock.AddSource(m, st.stuck)
	m.RunApart()
	mod := object.NewModule("_thread")
	mod.Add(functions)
	mod.Set("lock", lockType.V())
	mod.Set("LockType", lockType.V())
	mod.Set("RLock", rlockType.V())
	mod.Set("_local", localType.V())
	mod.Set("_ThreadHandle", handleType.V())
	mod.Set("error", object.RuntimeErrorType.V())
	mod.Set("TIMEOUT_MAX", object.Float(timeoutMax))
	mod.Set("_ExceptHookArgs", object.StructType("_thread._ExceptHookArgs", hookFields).V())
	return mod, nil
}

// timeoutMax is the longest timeout in seconds (PY_TIMEOUT_MAX, Include/cpython/pythread.h).
const timeoutMax = 9223372036.0

var hookFields = []string{"exc_type", "exc_value", "exc_traceback", "thread"}

// identBase makes identifiers look like CPython's on Linux, which are addresses.
const identBase = 0x7f3a00000000

func ident(s *vm.Strand) value { return object.Int(identBase + int64(s.ID)<<23) }

// mainPid is what os.getpid says; the main thread's native id is the same, as on Linux. Simulated processes have others: a thread has its starter's.
const mainPid = 1000

const pidKey = "_thread.pid"

func pid(s *vm.Strand) int64 {
	if n, ok := s.Local[pidKey].(int64); ok {
		return n
	}
	return mainPid
}

func nativeID(s *vm.Strand) value { return object.Int(mainPid + int64(s.ID) - 1) }

func current(t *thread) *vm.Strand { return vm.Of(t).Current() }

// handle is _thread._ThreadHandle: a thread that can be joined.
type handle struct {
	object.Object
	strand *vm.Strand // nil: not started
	ended  bool
	join   waiters
}

var handleType = &object.Type{Name: "_thread._ThreadHandle", Qualname: "_ThreadHandle", Module: "_thread", Kind: object.KindOther, Flags: object.FlagWeakref}

func asHandle(v value) *handle {
	if v.Ref != nil && v.Ref.Type == handleType {
		return (*handle)(unsafe.Pointer(v.Ref))
	}
	return nil
}

func setupHandle() {
	c := handleType
	c.New = func(*thread, *object.Type, []value, []*str) (value, *exc) {
		return object.Obj(&(&handle{Object: object.Object{Type: handleType}}).Object), nil
	}
	c.Methods([]object.Native{
		{Name: "join", Sig: "self, timeout=None, /", Fn: handleJoin},
		{Name: "is_done", Sig: "self, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return object.Bool(asHandle(a[0]).ended), nil }},
		{Name: "_set_done", Sig: "self, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			asHandle(a[0]).done(vm.Of(t))
			return object.None, nil
		}},
	})
	c.Getters([]object.Getter{{Name: "ident", Get: func(_ *thread, self value) (value, *exc) {
		if h := asHandle(self); h.strand != nil {
			return ident(h.strand), nil
		}
		return object.Int(0), nil
	}}})
	object.Ready(c)
}

// done says that the handle's thread is over.
func (h *handle) done(m *vm.VM) {
	h.ended = true
	h.join.wakeAll(m)
}

func handleJoin(t *thread, a []value, _ []*str) (value, *exc) {
	h := asHandle(a[0])
	switch {
	case h.strand == nil:
		return value{}, t.RuntimeError("thread not started")
	case h.ended:
		return object.None, nil
	case h.strand == current(t):
		return value{}, t.RuntimeError("Cannot join current thread")
	}
	until, now, err := stateOf(t).deadline(t, a[1])
	if err != nil || now {
		return object.None, err
	}
	return stateOf(t).waitFor(&h.join, h, until, func(bool) (value, bool, *exc) { return object.None, h.ended, nil })
}

// spawn starts a thread that calls fn. h may be nil.
func (st *state) spawn(fn value, args []value, names []*str, h *handle, daemon bool) *vm.Strand {
	s := st.m.Spawn(fn, args, names, func(_ value, err *exc) {
		if err != nil && !err.Is(object.SystemExitType) {
			st.m.Unraisable("Exception ignored in thread started by: ", fn, err)
		}
		st.begun--
		if h != nil {
			h.done(st.m)
		}
		if !st.busy(nil) {
			st.exit.wakeAll(st.m)
		}
	})
	s.Daemon = daemon
	s.Local[pidKey] = pid(st.m.Current())
	st.begun++
	if h != nil {
		h.strand = s
	}
	return s
}

// busy reports whether a thread other than besides has to end before the program does.
func (st *state) busy(besides *vm.Strand) bool {
	for _, s := range st.m.Strands() {
		if s != besides && s != st.m.MainStrand() && !s.Daemon {
			return true
		}
	}
	return false
}

// startNew is _thread.start_new_thread(function, args[, kwargs]).
func startNew(t *thread, a []value, _ []*str) (value, *exc) {
	args := object.AsTuple(a[1])
	switch {
	case a[0].Ref.Type.Call == nil:
		return value{}, t.TypeError("first arg must be callable")
	case args == nil:
		return value{}, t.TypeError("2nd arg must be a tuple")
	}
	vals, names := append([]value(nil), args.Items...), []*str(nil)
	if a[2].Ref != nil {
		d := object.AsDict(a[2])
		if d == nil {
			return value{}, t.TypeError("optional 3rd arg must be a dictionary")
		}
		for _, e := range d.Entries() {
			if name := object.AsStr(e.Key); name != nil {
				vals, names = append(vals, e.Val), append(names, name)
			}
		}
	}
	return ident(stateOf(t).spawn(a[0], vals, names, nil, true)), nil
}

// startJoinable is _thread.start_joinable_thread(function, handle=None, daemon=True).
func startJoinable(t *thread, a []value, _ []*str) (value, *exc) {
	if a[0].Ref.Type.Call == nil {
		return value{}, t.TypeError("thread function must be callable")
	}
	h := asHandle(a[1])
	switch {
	case h == nil && a[1].Ref != nil && !a[1].IsNone():
		return value{}, t.TypeError("'handle' must be a _ThreadHandle")
	case h == nil:
		h = &handle{Object: object.Object{Type: handleType}}
	case h.strand != nil:
		return value{}, t.RuntimeError("thread already started")
	}
	daemon := true
	if a[2].Ref != nil {
		var err *exc
		if daemon, err = object.Truth(t, a[2]); err != nil {
			return value{}, err
		}
	}
	stateOf(t).spawn(a[0], nil, nil, h, daemon)
	return object.Obj(&h.Object), nil
}

// shutdown is _thread._shutdown: it waits for every thread that is not a daemon.
func shutdown(t *thread, _ []value, _ []*str) (value, *exc) {
	st, me := stateOf(t), current(t)
	if !st.busy(me) {
		return object.None, nil
	}
	return st.waitFor(&st.exit, st, vm.Forever, func(bool) (value, bool, *exc) { return object.None, !st.busy(me), nil })
}

// setShutdown makes the machine call a function between the end of the program and its exit functions.
func setShutdown(t *thread, a []value, _ []*str) (value, *exc) {
	vm.Of(t).Shutdown = a[0]
	return object.None, nil
}

// setObject says which threading.Thread the current thread is.
func setObject(t *thread, a []value, _ []*str) (value, *exc) {
	current(t).Object = a[0]
	return object.None, nil
}

// setMainObject says the same of the main thread, and gives it a handle.
func setMainObject(t *thread, a []value, _ []*str) (value, *exc) {
	s := vm.Of(t).MainStrand()
	s.Object = a[0]
	if h := asHandle(a[1]); h != nil {
		h.strand = s
	}
	return object.None, nil
}

// currentObject is the threading.Thread of the current thread, None when it was not started by that module.
func currentObject(t *thread, _ []value, _ []*str) (value, *exc) {
	if v := current(t).Object; v.Ref != nil {
		return v, nil
	}
	return object.None, nil
}

// stackSize is _thread.stack_size([size]): the size is checked and kept, and changes nothing.
func stackSize(t *thread, a []value, _ []*str) (value, *exc) {
	old, _ := t.State["_thread.stack_size"].(int64)
	if a[0].Ref == nil {
		return object.Int(old), nil
	}
	n, err := object.Index(t, a[0])
	switch {
	case err != nil:
		return value{}, err
	case n < 0:
		return value{}, t.ValueError("size must be 0 or a positive value")
	case n > 0 && n < 32<<10:
		return value{}, t.ValueError("size not valid: " + object.Decimal(n) + " bytes")
	}
	t.State["_thread.stack_size"] = n
	return object.Int(old), nil
}

// hookArgs is _thread._ExceptHookArgs made of a sequence; the type itself makes no instances here.
func hookArgs(t *thread, a []value, _ []*str) (value, *exc) {
	var items []value
	if err := object.Iterate(t, a[0], func(v value) (bool, *exc) { items = append(items, v); return false, nil }); err != nil {
		return value{}, err
	}
	if len(items) != len(hookFields) {
		return value{}, t.TypeError("_thread.ExceptHookArgs() takes a 4-sequence (" + object.Decimal(int64(len(items))) + "-sequence given)")
	}
	return object.NewStruct("_thread._ExceptHookArgs", hookFields, items...), nil
}

var functions = []object.Native{
	{Name: "allocate_lock", Fn: allocateLock},
	{Name: "allocate", Fn: allocateLock},
	{Name: "start_new_thread", Sig: "function, args, kwargs=None, /", Fn: startNew},
	{Name: "start_new", Sig: "function, args, kwargs=None, /", Fn: startNew},
	{Name: "start_joinable_thread", Sig: "function, handle=None, daemon=True", Fn: startJoinable},
	{Name: "get_ident", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) { return ident(current(t)), nil }},
	{Name: "get_native_id", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) { return nativeID(current(t)), nil }},
	{Name: "_get_main_thread_ident", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) {
		return ident(vm.Of(t).MainStrand()), nil
	}},
	{Name: "_get_pid", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) { return object.Int(pid(current(t))), nil }},
	{Name: "_set_pid", Sig: "pid, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		n, err := object.Index(t, a[0])
		current(t).Local[pidKey] = n
		return object.None, err
	}},
	{Name: "_count", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) { return object.Int(int64(stateOf(t).begun)), nil }},
	{Name: "exit", Fn: exit}, {Name: "exit_thread", Fn: exit},
	{Name: "interrupt_main", Fn: func(t *thread, _ []value, _ []*str) (value, *exc) {
		return value{}, t.NotSupported("_thread.interrupt_main")
	}},
	{Name: "stack_size", Sig: "size=0, /", Fn: stackSize},
	{Name: "daemon_threads_allowed", Fn: func(*thread, []value, []*str) (value, *exc) { return object.True, nil }},
	{Name: "_shutdown", Fn: shutdown},
	{Name: "_set_shutdown", Sig: "function, /", Fn: setShutdown},
	{Name: "_set_object", Sig: "thread, /", Fn: setObject},
	{Name: "_set_main_object", Sig: "thread, handle, /", Fn: setMainObject},
	{Name: "_current_object", Fn: currentObject},
	{Name: "_make_hook_args", Sig: "args, /", Fn: hookArgs},
}

func exit(t *thread, _ []value, _ []*str) (value, *exc) {
	return value{}, t.NewExc(object.SystemExitType, "")
}

func init() {
	setupHandle()
	setupLocks()
	setupLocal()
	setupSimpleQueue()
}
