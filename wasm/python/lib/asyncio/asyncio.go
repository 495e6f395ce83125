// Package asyncio is Python's asyncio (3.13) on the virtual clock of package sim.
//
// # The machine
//
// A Loop has a ready queue (ready.go), timers (sim.Timers) and a list of its unfinished tasks. While it runs, a runner (runner.go) is the machine's Driver: it takes
// one job after the other from the ready queue, and a job is a step of a task, the wake-up of a task by a future, a callback, or the end of a sleep. A step of a task
// is a resume of its coroutine by the machine (vm.DoSend, vm.DoThrow): nothing nests, however many tasks there are.
//
// # Order
//
// Order is CPython's (Lib/asyncio/base_events.py, Modules/_asynciomodule.c), because programs print in it:
//
//   - one iteration runs the jobs that were ready when it began, first in first out; what they add runs in the next one;
//   - a future that is done puts its callbacks on the ready queue, in the order they were added; nothing is called at once;
//   - timers that are due are put on the ready queue before an iteration's jobs are counted.
//
// # The parts in Go and the parts in Python
//
// What runs for each switch, item, timer or task is in Go: Future, Task, Handle, Loop, sleep, gather, what of TaskGroup its tasks meet, Queue, Lock, Event, Semaphore. What is
// called now and then (wait, wait_for, timeout, Condition, Barrier, as_completed, Runner, policies) is in Python, in py/*.py, one file for each submodule.
//
// # Room for a million tasks
//
// A task that sleeps takes 500 bytes with all that belongs to it: Task 160, its coroutine 64 and 176 of frame with five registers, a nap 32, a timer 24, and its places in lists.
// What few tasks have is in Future.rare, or is made when somebody asks for it: the name Task-7, an empty context, the future that a sleeper waits for.
//
// # Where tasks change state
//
// Task.start (runner.go), Task.suspend, Task.wake and Task.finish (task.go) are the only places where a task begins to run, waits, becomes ready and ends.
package asyncio

import (
	"loopscope/wasm/python/lib/deadlock"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
	"loopscope/wasm/sim"
	"loopscope/wasm/trace"
)

type (
	value  = object.Value
	exc    = object.Exc
	str    = object.Str
	thread = object.Thread
)

// state is what a run keeps for asyncio.
type state struct {
	m        *vm.VM
	clock    *sim.Clock
	running  *Loop // of the current thread
	loops    []*Loop
	tasks    uint32 // number of the last task that was not given a name
	futures  uint32 // number of the last future, for hashes
	mod      *object.Module
	names    map[string]value          // functions of the Python part that Go code calls
	leaving  []*Task                   // tasks that have ended the program
	ready    vm.Instant                // the one awaitable of results that are there already
	rec      *trace.Recorder           // what the run reports to, or nil; see record.go
	entities map[*object.Object]uint32 // (recorded) of what tasks wait for and no type of this package is
	visible  []*Task                   // (recorded) in the order in which they were made
	reason   string                    // (recorded) the last reason entered, and its number
	reasonAt int32
	pinned   []value // what Go code alone holds while eager tasks run
}

// stateOf returns the run's state; the module must have been imported.
func stateOf(t *thread) *state {
	if st, ok := t.Async.(*state); ok {
		return st
	}
	return t.State["asyncio"].(*state)
}

var (
	nameSend      = object.Intern("send")
	nameThrow     = object.Intern("throw")
	nameClose     = object.Intern("close")
	nameCancel    = object.Intern("cancel")
	nameContext   = object.Intern("context")
	nameSetName   = object.Intern("set_name")
	nameQualname  = object.Intern("__qualname__")
	nameName      = object.Intern("__name__")
	nameTask      = object.Intern("create_task")
	nameBlocking  = object.Intern("_asyncio_future_blocking")
	nameWrapped   = object.Intern("__wrapped__")
	nameFunc      = object.Intern("func")
	nameQueueAttr = object.Intern("_queue")
)

// errorTypes are asyncio's own exceptions (Lib/asyncio/exceptions.py, queues.py).
var (
	CancelledErrorType = newError("CancelledError", "asyncio.exceptions", object.BaseExceptionType)
	invalidStateType   = newError("InvalidStateError", "asyncio.exceptions", object.ExceptionType)
	sendfileErrorType  = newError("SendfileNotAvailableError", "asyncio.exceptions", object.RuntimeErrorType)
	brokenBarrierType  = newError("BrokenBarrierError", "asyncio.exceptions", object.RuntimeErrorType)
	queueEmptyType     = newError("QueueEmpty", "asyncio.queues", object.ExceptionType)
	queueFullType      = newError("QueueFull", "asyncio.queues", object.ExceptionType)
	queueShutDownType  = newError("QueueShutDown", "asyncio.queues", object.ExceptionType)
)

func newError(name, module string, base *object.Type) *object.Type {
	return &object.Type{Name: name, Module: module, Kind: object.KindExc, Flags: base.Flags, ExtOffset: base.ExtOffset, Base: base}
}

func init() {
	object.Ready(CancelledErrorType, invalidStateType, sendfileErrorType, brokenBarrierType, queueEmptyType, queueFullType, queueShutDownType)
	setupFuture()
	setupTask()
	setupGathering()
	setupGroup()
	setupHandles()
	setupLoop()
	setupLocks()
	setupQueues()
	setupOnce()
}

// Module makes the package asyncio and its submodules, which it enters in sys.modules.
func Module(m *vm.VM) (*object.Module, *exc) {
	st := &state{m: m, clock: sim.Of(m.In.State), names: map[string]value{}, ready: vm.Instant{Object: object.Object{Type: vm.InstantType}}}
	if st.rec = m.Recorder(); st.rec != nil {
		st.entities, st.reasonAt = map[*object.Object]uint32{}, -1
		m.EntityOf = EntityOf
	}
	m.In.State["asyncio"], m.In.Async = st, st
	m.Clock = st.clock.Now
	m.AddRoots(st.visit)
	m.AtExit = append(m.AtExit, st.atExit)
	m.BeforeCollect = append(m.BeforeCollect, st.watchTasks)
	m.LibraryLines = map[string]string{
		library + "base_events.py:565": "warnings.warn(",
		library + "base_events.py:760": "_warn(f\"unclosed event loop {self!r}\", ResourceWarning, source=self)",
	}
	deadlock.AddSource(m, st.stuck)
	m.OnSwitch = append(m.OnSwitch, st.switchThread)
	mod := object.NewModule("asyncio")
	mod.Set("__path__", object.NewList([]value{object.String("asyncio")}).V())
	mod.Set("__package__", object.String("asyncio"))
	st.mod = mod
	m.In.Modules.SetStr(object.Intern("asyncio"), mod.V())
	if err := st.fill(); err != nil {
		m.In.Modules.DelStr(object.Intern("asyncio"))
		return nil, err
	}
	return mod, nil
}

// switchThread keeps which loop runs in a thread while another thread has its turn.
func (st *state) switchThread(from, to *vm.Strand) {
	from.Local["asyncio"] = st.running
	st.running, _ = to.Local["asyncio"].(*Loop)
}

// visit reports what asyncio holds for the program: the running loops with their queues. Loops that do not run live by the program's references.
func (st *state) visit(visit func(value)) {
	for _, l := range st.loops {
		if l.thread != nil {
			visit(l.V())
		}
	}
	for _, v := range st.names {
		visit(v)
	}
	for _, k := range st.leaving {
		visit(k.V())
	}
	for _, v := range st.pinned {
		visit(v)
	}
}

// pin keeps values alive until the function that it returns is called.
func (st *state) pin(values ...value) (unpin func()) {
	n := len(st.pinned)
	st.pinned = append(st.pinned, values...)
	return func() {
		clear(st.pinned[n:])
		st.pinned = st.pinned[:n]
	}
}

// fn returns a function of the Python part.
func (st *state) fn(name string) value { return st.names[name] }

// runningLoop is get_running_loop.
func (st *state) runningLoop(t *thread) (*Loop, *exc) {
	if st.running == nil {
		return nil, t.RuntimeError("no running event loop")
	}
	return st.running, nil
}

// eventLoop is get_event_loop: the running loop, else the policy's.
func (st *state) eventLoop(t *thread) (*Loop, *exc) {
	if st.running != nil {
		return st.running, nil
	}
	v, err := object.CallArgs(t, st.fn("_policy_loop"))
	if err != nil {
		return nil, err
	}
	return needLoop(t, v)
}

func needLoop(t *thread, v value) (*Loop, *exc) {
	if l := asLoop(v); l != nil {
		return l, nil
	}
	return nil, t.NotSupported("an event loop of type " + object.TypeName(v))
}

// asPython marks natives as functions that CPython has in Python.
func asPython(natives []object.Native) []object.Native {
	for i := range natives {
		natives[i].Python = true
	}
	return natives
}

// orNone turns an absent value into None.
func orNone(v value) value {
	if v.Ref == nil {
		return object.None
	}
	return v
}

// given reports whether an optional argument was given and is not None.
func given(v value) bool { return v.Ref != nil && !v.IsNone() }
