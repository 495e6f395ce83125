// Package vm runs compiled Python: frames, the dispatch loop, calls, exceptions, generators, coroutines and limits.
//
// # The machine
//
// A VM runs one program. Its unit of work is the Frame: a code object, an instruction counter and registers, on the Go heap. Frames link to
// the frame that gets their result (back). A Python function calling another pushes a frame and stays in the same Go loop (run, in run.go); so does resuming
// a generator. A suspended frame is plain data that a debugger can show.
//
// run executes at most a budget of instructions and returns. V8 keeps a wasm function in its slow tier until it is called again, so the embedder calls
// Run in slices of a few thousand instructions; the return is also where stop requests and output are served.
//
// # How a frame ends
//
// Frame.mode says who waits for the frame and how the result is handed over: a register of the calling frame, the constructor of an instance, a for loop, a call of next
// or send, a delegating frame (yield from, await), a driver, or a Go function in a nested run (see frame.go).
//
// # Nesting
//
// A native function that calls Python (a sort key, an __eq__ in a dict) starts a nested run on top of the current frame. Nesting is counted by object.Thread.Enter
// and ends in RecursionError long before the stack of a browser's worker does. Natives that would nest for long (asyncio.run, exec, import, a class body) do not nest:
// they ask the machine to push a frame after they return (VM.Tail).
//
// # Drivers
//
// A driver is a frame without code: a Go state machine that is resumed when the frame it started yields, returns or raises. The event loop of asyncio is one.
//
// # Threads
//
// A thread of the program is a Strand, a chain of frames that can be put aside at any instruction; see threads.go for how they take turns.
//
// # Generators
//
// A Gen owns a frame. `yield from` and `await` link frames into a chain whose innermost frame (Gen.leaf of the outermost generator) is resumed directly, so
// the depth of delegation costs nothing (see gen.go).
package vm

import (
	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
	"loopscope/wasm/trace"
)

type (
	// Value, Exc, Str, Thread and Dict are package object's, in short.
	Value  = object.Value
	Exc    = object.Exc
	Str    = object.Str
	Thread = object.Thread
	Dict   = object.Dict
)

// Status is how a slice of a run ended.
type Status uint8

// The states of a run.
const (
	Running Status = iota // the budget is used up; call Run again
	Done                  // the frame that the run was for has returned
	Raised                // it has raised
	yielded               // (nested runs only) it has yielded
)

// Limits bound a run. Zero means the default.
type Limits struct {
	Steps  int64 // instructions
	Memory int64 // bytes
}

// Source is the text of a module of the program, for tracebacks.
type Source struct {
	Text  string
	lines []string
}

// VM is one run of one program.
type VM struct {
	T      *Thread // the main thread
	In     *object.Interp
	fr     *Frame // the innermost frame, up to date whenever Go code outside run can look
	steps  int64
	left   int // of the budget of the run under way, while step is carried out
	limits Limits

	// How the frame that a run was for has ended: valid when run returns something else than Running.
	exit    Status
	result  Value
	err     *Exc
	leaving Value // on its way from an ended frame to the next: an exception or a result
	unwound struct {
		frame    *Frame
		from, to int
	} // the frame that has just come to a handler: until it goes on there, it stands where the exception was raised
	reraising *Exc // this one is being raised again: no new traceback entry for the current frame
	agYield   bool // what a nested run yielded is an async generator's own item, not an awaitable's

	oldStack, newStack *Stack // of the switch that a driver asks for
	tail               *Frame // frame to push after the native function that asked for it returns

	Sources map[string]*Source // by file name
	Files   map[string]string  // the program's own files, for import and open
	Argv    []string
	Input   func() (line string, ok bool) // the next line of standard input with its end; not ok: there are no more (see input.go)
	Asks    bool                          // without Input: pause and wait for Answer
	stdin   standardInput

	codes map[*compile.Code]*Code
	main  *object.Module
	ended bool
	// Exit is the exit status of the run once it is over, Failure the exception that ended it, Place where that was.
	Exit          int
	Failure       *Exc
	Place         *Place
	stopped       bool
	looks         int64 // at the limits
	until         int64 // instructions at which the evaluation of a condition is given up; 0: none is under way
	repeats       bool  // the run repeats another one's interruptions
	interruptions []Interruption
	memChecked    int64

	agFirstIter, agFinalizer Value // hooks of sys.set_asyncgen_hooks
	Warnings                 WarnHook
	BeforeCollect            []func(t *object.Thread) // called when the program asks for a collection
	LibraryLines             map[string]string        // by file:line: lines of CPython's library that warnings show
	warned                   map[string]bool
	extraLocals              map[*Frame]*Dict // what the f_locals of function frames have been given besides their variables

	rec    *trace.Recorder // nil: nobody records the run; see record.go
	unread bool            // (recorded) the yield taken up next has been sent nothing, and a plain run leaves the Drop of that out
	throws []throw         // see thrown
	fin    finalizers
	// Lib makes library modules by name; nil: there is no such module.
	Lib func(m *VM, name string) (*object.Module, *Exc)
	// Unsupported says of a module that CPython's standard library has, and Lib has not, what there is instead: a line for the reader; "" for any other name.
	Unsupported func(name string) string
	// AtExit run after the program, last first.
	AtExit []func(t *Thread)
	// Clock returns the virtual time in seconds.
	Clock func() float64

	threads threads
	ending  bool // the program is over, and what CPython does then is under way
	closing bool // and it has come to the last objects: CPython can no longer read lines of source then
	// Vary is the number that the length of a thread's turn comes from, given the one that it would come from by the run's seed; nil: that one.
	Vary func(usual uint64) uint64
	// Turn is how many instructions a thread runs on average before another has its turn.
	Turn int64
	// MoveClock moves the virtual clock; Spin counts so many busy readings of it.
	MoveClock func(when float64)
	// Outside lets the earliest event of the world outside happen that is due by a time; false when there is none.
	Outside func(until float64) bool
	Spin    func(n int)
	// Shutdown is called when the program is over, to wait for its threads; absent: it has none.
	Shutdown Value
	// Stuck reports that no thread can ever run again.
	Stuck func()
	// OnSwitch are called when another strand becomes the current one.
	OnSwitch []func(from, to *Strand)
	// OnStep, unless nil, is called when a task is about to make a step, in its context, and when it has made one. g is its coroutine, nil for one that is no coroutine of the machine.
	OnStep func(g *Gen, begins bool)
	// EntityOf is the number of an object of the event loop's in the recording.
	EntityOf     func(v Value) uint32
	acting       *Strand                   // (recorded) the strand that acts; nil: no other than the main one has yet
	lockEntities map[*object.Object]uint32 // (recorded) of what threads wait for
}

// ExitDeadlock and the others are exit statuses of a run besides what sys.exit says.
const (
	ExitOK       = 0
	ExitError    = 1
	ExitUsage    = 2
	ExitDeadlock = 3
	ExitLimit    = 4
	ExitStopped  = 130
)

func of(t *Thread) *VM { return t.Data.(*VM) }

// Of returns the machine a thread belongs to.
func Of(t *Thread) *VM { return t.Data.(*VM) }

// New makes a machine. Builtins must have been set up by the caller (package lib).
func New(limits Limits) *VM {
	if limits.Memory == 0 {
		limits.Memory = 512 << 20
	}
	in := object.NewInterp()
	in.MemoryLimit = limits.Memory
	m := &VM{In: in, limits: limits, Sources: map[string]*Source{}, codes: map[*compile.Code]*Code{}}
	m.T = &Thread{Interp: in, Data: m}
	m.T.HandledFn = func() *Exc { return m.handled() }
	m.T.FrameFn = func(depth int) Value { return m.frameAt(depth) }
	in.RunSink = m.runSink
	in.NewFinalizable = m.trackObject
	in.Warn = m.warnOrRaise
	m.Clock = func() float64 { return 0 }
	m.MoveClock = func(float64) {}
	m.Outside = func(float64) bool { return false }
	m.Spin = func(int) {}
	m.setupThreads()
	return m
}

// Steps is how many instructions have run.
func (m *VM) Steps() int64 { return m.steps }

// Count adds to the instructions that have run, for natives that work long.
func (m *VM) Count(steps int) { m.steps += int64(steps) }

// Stop ends the run at the end of the current slice.
func (m *VM) Stop() { m.stopped = true }

// handled returns the exception being handled now: the innermost one along the chain of frames.
func (m *VM) handled() *Exc {
	for f := m.fr; f != nil; f = f.back {
		if f.handled != nil {
			return f.handled
		}
		if f.root != nil {
			if g := rootOf(f); len(m.throws) > 0 && m.thrownAt(g) == f {
				f = g.frame
			}
		}
	}
	return nil
}

// Chain makes the exception that is being handled now, if any, the context of e, as raising an exception that exists already does (PyErr_SetObject).
func (m *VM) Chain(e *Exc) {
	if h := m.handled(); h != nil && h != e {
		setContext(e, h)
	}
}

func (m *VM) frameAt(depth int) Value {
	for f := m.fr; f != nil; f = f.back {
		if f.code == nil {
			continue
		}
		if depth == 0 {
			f.escaped = true
			return Value{Ref: &f.Object}
		}
		depth--
	}
	return Value{}
}

// Frame returns the innermost frame with code, nil outside any.
func (m *VM) Frame() *Frame {
	for f := m.fr; f != nil; f = f.back {
		if f.code != nil {
			return f
		}
	}
	return nil
}
