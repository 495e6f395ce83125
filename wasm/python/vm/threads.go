package vm

import (
	"math"
	"slices"
)

// # Threads
//
// A thread of the program is a Strand: a chain of frames and whether it can run. One strand runs at a time, the current one; the others' chains are put aside (Stack),
// which is possible at any instruction because a frame is plain data. Strands change only between two slices of the dispatch loop, so the loop itself knows nothing of them.
//
// A strand gives way when it waits (a driver calls Block and pauses; Wake makes the strand ready again), when it ends, or when it has used up its turn of instructions.
// Ready strands run first come, first served. The length of each turn is drawn from the run's seed: the same seed gives the same interleaving. Instructions are
// counted exactly, without those of nested runs and those that only recorded code has, so that neither slices nor recording shift a switch.
//
// The clock moves when no strand is ready: to the earliest deadline, or to the earliest event of the world outside, which may wake a strand. With neither, the program is stuck (Stuck).
//
// A strand that waits within a nested run (a sort key that takes a lock) holds Go stack. So a run with threads is executed on goroutines of its own, and such a strand keeps
// the one that it is on; see goroutines.go.
//
// observe is the one place that all of this is reported from; see recordthreads.go.

// Stack is a chain of frames put aside while another one runs: that of a thread, or of a greenlet.
type Stack struct {
	fr                   *Frame
	err                  *Exc // to be raised where it goes on
	depth                int
	context              Value
	agFirst, agFinalizer Value
}

// Strand is a thread of the program.
type Strand struct {
	Stack
	ID       int            // 1: the main thread
	Daemon   bool           // the end of the program does not wait for it
	Object   Value          // what the library knows it by
	Local    map[string]any // per-thread state of library modules, by module name
	end      func(v Value, err *Exc)
	state    strandState
	pinned   *pinned // it waits within a nested run, on a goroutine of its own
	wait     Wait
	timedOut bool
	rec      strandRecord
}

type strandState uint8

const (
	strandReady strandState = iota
	strandRuns
	strandWaits
	strandEnded
)

// Wait is what a strand waits for.
type Wait struct {
	For   any     // the lock, the strand, the loop …; nil: nothing but the time
	Until float64 // virtual seconds; Forever: no deadline
	Seq   uint64  // orders deadlines of one instant
	Peer  string  // who is at the other end, when it is a connection that it waits for
}

// Forever is the deadline of a wait that has none.
var Forever = math.Inf(1)

// ThreadEvent says what happens to a strand; see recordthreads.go.
type ThreadEvent uint8

// The events.
const (
	ThreadStarts ThreadEvent = iota
	ThreadRuns               // it is the current one from here on
	ThreadWaits              // for Strand.Waiting().For
	ThreadReady              // its wait is over
	ThreadEnds
	LockTaken // on is the lock
	LockFreed
)

// threads is the state of the scheduler.
type threads struct {
	main, current *Strand
	all           []*Strand // those that have not ended, in order of their start
	ready         []*Strand // first come, first served
	sleepers      []*Strand // those with a deadline, earliest first
	last          int       // ID of the last one started
	left          int64     // instructions left of the turn
	random        uint64
	level         int // nested runs on the Go stack
	work          work
	nested        int64
	over          bool // the main thread has ended and been waited for
	apart         bool // Apart calls something
}

// TurnLength is how many instructions a turn has on average. sys.setswitchinterval takes seconds: a microsecond counts as an instruction.
const TurnLength = 5000

// spinsPerTurn is how much a turn that was used up while others sleep counts on the clock: like so many readings of a program that waits busily.
const spinsPerTurn = 1000

func (m *VM) setupThreads() {
	m.Turn = TurnLength
	s := &Strand{ID: 1, state: strandRuns, Local: map[string]any{}}
	m.threads = threads{main: s, current: s, all: []*Strand{s}, last: 1}
}

// Current is the strand that runs.
func (m *VM) Current() *Strand { return m.threads.current }

// MainStrand is the program's main thread.
func (m *VM) MainStrand() *Strand { return m.threads.main }

// Strands lists those that have not ended, in the order of their start.
func (m *VM) Strands() []*Strand { return m.threads.all }

// Alone reports whether there is no second strand.
func (m *VM) Alone() bool { return len(m.threads.all) == 1 }

// Waiting is what the strand waits for; ok is false when it does not.
func (s *Strand) Waiting() (w Wait, ok bool) { return s.wait, s.state == strandWaits }

// Frames lists the frames of a strand that does not run, innermost first; drivers are among them.
func (s *Strand) Frames() []*Frame {
	var out []*Frame
	for f := s.fr; f != nil; f = f.back {
		out = append(out, f)
	}
	return out
}

// Context is the context that a strand which does not run will go on in.
func (s *Strand) Context() Value { return s.context }

// Ended reports whether the strand has.
func (s *Strand) Ended() bool { return s.state == strandEnded }

// TimedOut reports whether the deadline, not Wake, ended the strand's last wait.
func (s *Strand) TimedOut() bool { return s.timedOut }

// observe reports what happens to a strand.
func (m *VM) observe(ev ThreadEvent, s *Strand, on any) {
	if m.rec != nil {
		m.reportThread(ev, s, on)
	}
}

// ObserveLock reports that the current strand takes or frees a lock.
func (m *VM) ObserveLock(ev ThreadEvent, lock any) { m.observe(ev, m.threads.current, lock) }

// Spawn makes a strand that calls fn, ready but not begun. end is called when it is over, with the result or the exception that nobody caught.
func (m *VM) Spawn(fn Value, args []Value, names []*Str, end func(v Value, err *Exc)) *Strand {
	t := &m.threads
	t.last++
	s := &Strand{ID: t.last, Local: map[string]any{}, end: end}
	s.Stack = *m.NewStack(fn, args, names)
	s.fr.mode = modeStop
	t.all = append(t.all, s)
	t.ready = append(t.ready, s)
	m.observe(ThreadStarts, s, nil)
	return s
}

// NewStack makes a chain of frames that calls fn when it is taken up.
func (m *VM) NewStack(fn Value, args []Value, names []*Str) *Stack {
	return &Stack{fr: newDriven(driven{driver: &starter{fn: fn, args: args, names: names}})}
}

// starter is the outermost frame of a stack: it calls the function that the stack is for.
type starter struct {
	fn    Value
	args  []Value
	names []*Str
}

func (d *starter) Visit(visit func(Value)) {
	visit(d.fn)
	for _, v := range d.args {
		visit(v)
	}
}

func (d *starter) Resume(_ *VM, ev Event, v Value, err *Exc) Next {
	switch ev {
	case EvStart:
		n := Next{Do: DoCall, V: d.fn, Args: d.args, Names: d.names}
		d.fn, d.args, d.names = Value{}, nil, nil
		return n
	case EvRaise:
		return Next{Do: DoRaise, Err: err}
	}
	return Next{Do: DoReturn, V: v}
}

// TailCall is Tail for a call: its result takes the place of that of the native function that asks for it.
func (m *VM) TailCall(fn Value, args []Value, names []*Str) (Value, *Exc) {
	return m.Tail(&starter{fn: fn, args: args, names: names})
}

// putAside keeps what is the running stack's own.
func (m *VM) putAside(s *Stack) {
	s.fr, s.depth, s.context = m.fr, m.T.Depth, m.T.Context
	s.agFirst, s.agFinalizer = m.agFirstIter, m.agFinalizer
}

// takeUp makes s the running stack; m.fr is the frame to go on with.
func (m *VM) takeUp(s *Stack) {
	m.fr, m.T.Depth, m.T.Context = s.fr, s.depth, s.context
	m.agFirstIter, m.agFinalizer = s.agFirst, s.agFinalizer
	s.fr, s.context, s.agFirst, s.agFinalizer = nil, Value{}, Value{}, Value{}
}

// Block puts the current strand to sleep until Wake or the deadline; a driver returns what it returns, and is resumed with EvStart.
func (m *VM) Block(w Wait) Next {
	t := &m.threads
	s := t.current
	s.state, s.wait, s.timedOut = strandWaits, w, false
	if w.Until < Forever {
		t.sleep(s)
	}
	m.observe(ThreadWaits, s, w.For)
	return Next{Do: DoPause}
}

// GiveWay lets the strands that are ready run before the current one goes on: like Block, without a wait.
func (m *VM) GiveWay() Next {
	t := &m.threads
	t.current.state = strandReady
	t.ready = append(t.ready, t.current)
	return Next{Do: DoPause}
}

// Wake makes a strand that waits ready.
func (m *VM) Wake(s *Strand) {
	if s.state != strandWaits {
		return
	}
	if s.wait.Until < Forever {
		m.threads.unsleep(s)
	}
	m.makeReady(s)
}

func (m *VM) makeReady(s *Strand) {
	s.state, s.wait = strandReady, Wait{}
	m.threads.ready = append(m.threads.ready, s)
	m.observe(ThreadReady, s, nil)
}

// sleep enters s among the sleepers.
func (t *threads) sleep(s *Strand) {
	i := len(t.sleepers)
	for i > 0 && s.before(t.sleepers[i-1]) {
		i--
	}
	t.sleepers = append(t.sleepers, nil)
	copy(t.sleepers[i+1:], t.sleepers[i:])
	t.sleepers[i] = s
}

func (s *Strand) before(x *Strand) bool {
	return s.wait.Until < x.wait.Until || s.wait.Until == x.wait.Until && s.wait.Seq < x.wait.Seq
}

func (t *threads) unsleep(s *Strand) { t.sleepers = without(t.sleepers, s) }

func without(list []*Strand, s *Strand) []*Strand {
	if i := slices.Index(list, s); i >= 0 {
		return slices.Delete(list, i, i+1)
	}
	return list
}

// executed counts the instructions of strands: without those of nested runs. Those that only recorded code has do not count at all (see run).
func (m *VM) executed() int64 { return m.steps - m.threads.nested }

// slice lets the current strand run for at most budget instructions, and puts another one in its place when it waits, has ended or has used up its turn. It returns
// what ends the run: an abort.
func (m *VM) slice(budget int, err *Exc) *Exc {
	t := &m.threads
	s := t.current
	alone := len(t.all) == 1
	if !alone {
		budget = min(budget, int(t.left))
	}
	before := m.executed()
	st := m.run(m.fr, budget, err)
	if !alone {
		t.left -= m.executed() - before
	}
	if st == Running {
		switch {
		case s.state != strandRuns:
			m.putAside(&s.Stack)
			return m.reschedule()
		case !alone && t.left <= 0:
			return m.turnOver()
		}
		return nil
	}
	v, err := m.result, m.err
	m.result, m.err = Value{}, nil
	if _, ok := ExitOf(err); ok {
		return err
	}
	if s == t.main {
		m.mainEnded(err)
		if t.over {
			return m.Abort(m.Exit)
		}
		return nil
	}
	s.state = strandEnded
	t.all = without(t.all, s)
	s.end(v, err)
	m.observe(ThreadEnds, s, nil)
	return m.reschedule()
}

// libraryStep is how many instructions a turn goes on for, again and again, when it is used up in a function of the library.
const libraryStep = 16

// turnOver is called when the current strand has used up its turn. Functions of the library are not interrupted: much of what is written in Python here is written in C
// in CPython, where a thread that is in it keeps the GIL.
func (m *VM) turnOver() *Exc {
	t := &m.threads
	if m.fr.InLibrary() {
		t.left = libraryStep
		return nil
	}
	if len(t.sleepers) > 0 {
		m.Spin(spinsPerTurn)
		m.wakeDue()
	}
	if len(t.ready) == 0 {
		m.newTurn()
		return nil
	}
	s := t.current
	m.putAside(&s.Stack)
	s.state = strandReady
	t.ready = append(t.ready, s)
	return m.reschedule()
}

// newTurn draws the length of a turn (splitmix64, by Sebastiano Vigna).
func (m *VM) newTurn() {
	t := &m.threads
	if t.random == 0 {
		t.random = uint64(m.In.Seed)
	}
	t.random += 0x9e3779b97f4a7c15
	z := t.random
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	z ^= z >> 31
	if m.Vary != nil {
		z = m.Vary(z)
	}
	t.left = max(1, m.Turn/2+int64(z%uint64(m.Turn)))
}

// reschedule chooses the strand to run next; the one before has been put aside or has ended.
func (m *VM) reschedule() *Exc {
	t := &m.threads
	for len(t.ready) == 0 {
		until := Forever
		if len(t.sleepers) > 0 {
			until = t.sleepers[0].wait.Until
		}
		if m.Outside(until) {
			continue
		}
		if until == Forever {
			if m.EndLate() {
				continue
			}
			return m.stuck()
		}
		m.MoveClock(until)
		m.wakeDue()
	}
	s := t.ready[0]
	t.ready = slices.Delete(t.ready, 0, 1)
	m.change(s)
	return nil
}

// stuck ends a run in which nothing can happen any more.
func (m *VM) stuck() *Exc {
	if m.Stuck != nil {
		m.Stuck()
	}
	return m.Abort(ExitDeadlock)
}

// wakeDue makes the strands ready whose deadline has come.
func (m *VM) wakeDue() {
	t := &m.threads
	for len(t.sleepers) > 0 && t.sleepers[0].wait.Until <= m.Clock() {
		s := t.sleepers[0]
		t.unsleep(s)
		s.timedOut = true
		m.makeReady(s)
	}
}

// change makes s the current strand.
func (m *VM) change(s *Strand) {
	t := &m.threads
	from := t.current
	t.current, s.state, s.wait = s, strandRuns, Wait{}
	m.takeUp(&s.Stack)
	m.newTurn()
	if from == s {
		return
	}
	for _, f := range m.OnSwitch {
		f(from, s)
	}
	m.observe(ThreadRuns, s, nil)
}

// Apart calls f as if by nobody: on an empty stack and in no thread, whatever stands on the stack now. What the world outside does is called so.
func (m *VM) Apart(f func()) {
	t := &m.threads
	thread := t.current
	runs := thread.state == strandRuns
	if runs { // else it has been put aside already
		m.putAside(&thread.Stack)
	}
	calls, level := m.T.TakeCalls(), t.level
	m.fr, m.T.Depth, m.T.Context = nil, 0, Value{}
	t.current, t.apart = &Strand{state: strandRuns, Local: map[string]any{}}, true
	f()
	t.current, t.apart = thread, false
	m.T.PutCalls(calls)
	t.level = level
	if runs {
		m.takeUp(&thread.Stack)
	}
}

// visit visits what a stack that was put aside holds.
func (s *Stack) visit(k *marker) {
	for f := s.fr; f != nil; f = f.back {
		k.frame(f, true)
		k.run()
	}
	if s.err != nil {
		k.visit(s.err.V())
	}
	k.visit(s.context)
	k.visit(s.agFirst)
	k.visit(s.agFinalizer)
}

// roots marks what the strands hold that do not run.
func (t *threads) roots(k *marker) {
	for _, s := range t.all {
		k.visit(s.Object)
		if s != t.current {
			s.Stack.visit(k)
		}
	}
}
