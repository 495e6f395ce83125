// Package debug moves a reader through a recorded run, in both directions, and shows the program at any step.
//
// # The machine
//
// A Session is one recorded run. Its events are in a trace.Recorder; what the program looked like at a step is not: it is computed again, by replay. A run is a pure function of
// the program, its arguments, its seed, the lines of input that it was given and the places at which it was interrupted from outside (a stop, memory running out), and the session
// keeps all of these. So a second machine, running the same program, passes through the same states, and its counting recorder (trace.New(false)) says which step it is at.
// That is the rule that must never be broken: whatever a run depends on is in run.Program or in the session.
//
// # Standing at a step
//
// A replay runs on a goroutine of its own. When a step begins the recorder calls back, in the middle of whatever the machine was doing (within a sort's key function, say), and the
// goroutine blocks there: a machine can stand at any step, with all of its Go stack. It goes on when it is told to, or is thrown away (runtime.Goexit). Only one
// goroutine ever runs, the others stand: nothing here needs a lock.
//
// # The way back
//
// A machine cannot be forked, nor run backwards. A step back would cost a replay from the start: 50 to 200 ms a million steps. So
//
//   - a machine on its way to step n makes a snapshot of each of the last steps before n too, as many as take about 10 ms (stretch); steps back within that stretch are answered
//     from them;
//   - Prepare, called while nobody asks for anything, brings other machines to where the next such stretches would begin, so that leaving the stretch backwards costs the
//     stretch alone, not the run;
//   - machines are kept where they stand, a few of them, since going forward from where one stands is cheap.
//
// # What is found without running
//
// Motions (the next line of this frame, the next iteration of the loop, a breakpoint on a line or a kind of event) are found in the columns of the recording. A condition is evaluated
// in machines of its own; see find.go.
package debug

import (
	"runtime"

	"loopscope/wasm/python/vm"
	"loopscope/wasm/run"
	"loopscope/wasm/trace"
)

// Session is a recorded run and what looks back on it.
type Session struct {
	Run         *run.Run // nil once it is forgotten
	Rec         *trace.Recorder
	program     run.Program
	interrupted []vm.Interruption // of a run that has been forgotten
	over        bool              // it had ended
	lines       []string          // of input, as the program was given them
	ended       bool              // and that there are no more

	here    int // the step that the reader stands at, or is on the way to
	history map[int]*snapshot
	low     int // history holds the steps low to high
	high    int
	front   *replay // the machine that is on its way, or stands at here
	parked  []*replay
	carried int     // machines that Prepare has parked since the reader moved
	spare   *replay // on its way to where the next step back out of the history begins
	size    int     // bytes of the last snapshots, about
	search  *search
}

// Start begins a recorded run; out takes what it writes.
func Start(p run.Program, out run.Output) *Session {
	s := &Session{Rec: trace.New(true), history: map[int]*snapshot{}, here: -1, low: 0, high: -1}
	p.Trace = s.Rec
	if input := p.Input; input != nil {
		p.Input = func() (string, bool) {
			line, ok := input()
			if ok {
				s.lines = append(s.lines, line)
			} else {
				s.ended = true
			}
			return line, ok
		}
	}
	s.program = p
	s.Run = run.Start(p, out)
	return s
}

// Answer gives the run the line of input it waits for, without its end.
func (s *Session) Answer(line string) {
	s.lines = append(s.lines, line+"\n")
	s.Run.VM.Answer(line)
}

// EndInput says that there are no more lines.
func (s *Session) EndInput() {
	s.ended = true
	s.Run.VM.EndInput()
}

// Steps is how many steps can be sought. The step after the last one is the end of the program, once it is over and its recording whole.
func (s *Session) Steps() int { return s.Rec.RecordedSteps() }

// last is the last step that can be sought.
func (s *Session) last() int {
	n := s.Steps()
	if s.isOver() && !s.Rec.Full() {
		return n
	}
	return max(n-1, 0)
}

// Close throws all machines away.
func (s *Session) Close() {
	s.drop(s.front)
	s.drop(s.spare)
	for _, p := range s.parked {
		s.drop(p)
	}
	s.front, s.spare, s.parked = nil, nil, nil
	s.endSearch()
}

// Relieve is for before the run goes on: its memory is watched, and that of machines which look back would count as the program's. They go when they may be large.
func (s *Session) Relieve() {
	if s.front == nil && s.spare == nil && len(s.parked) == 0 && s.search == nil {
		return
	}
	if s.crowded() {
		s.Close()
	}
}

// crowded reports whether the run and its replays take up so much memory that they should not stand side by side.
func (s *Session) crowded() bool {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)-s.Rec.Bytes() > roomy
}

const roomy = 192 << 20

// Forget lets go of the machine of the run, which has ended: what is needed of it is kept.
func (s *Session) Forget() {
	s.interrupted, s.over, s.Run = s.interruptions(), s.isOver(), nil
}

func (s *Session) isOver() bool {
	if s.Run == nil {
		return s.over
	}
	return s.Run.VM.Over()
}

func (s *Session) drop(p *replay) {
	if p != nil {
		p.kill()
	}
}

// interruptions are the places where the run was interrupted from outside.
func (s *Session) interruptions() []vm.Interruption {
	if s.Run == nil {
		return s.interrupted
	}
	return s.Run.VM.Interruptions()
}
