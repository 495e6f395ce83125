package debug

import (
	"runtime"

	"loopscope/wasm/run"
	"loopscope/wasm/trace"
)

// replay is a machine that runs the program again.
type replay struct {
	s      *Session
	run    *run.Run
	rec    *trace.Recorder
	at     int  // the step it stands at; -1: before the first
	stands bool // it stands at that step, not somewhere behind it
	over   bool // the program has ended
	crash  any  // what it panicked with: a bug of the engine
	asked  int

	onStep func(step int) bool // called at each step from rec.Stop on; true: stand here
	pause  func() bool         // called now and then: true: stand wherever it is
	turn   chan bool           // to the machine: go on (true) or die
	stood  chan struct{}       // from the machine: it stands
	begun  bool
	dead   bool
}

// newReplay makes a machine that stands before the first step.
func (s *Session) newReplay() *replay {
	p := &replay{s: s, rec: trace.New(false), at: -1, turn: make(chan bool), stood: make(chan struct{})}
	program := s.program
	program.Trace = p.rec
	p.rec.OnStop = p.stopped
	if program.Input != nil {
		program.Input = p.nextLine
	}
	p.run = run.Start(program, func(int, float64, string) {})
	p.run.VM.In.Fits = nil // it runs out of memory where the run did
	return p
}

func (p *replay) nextLine() (string, bool) {
	if p.asked >= len(p.s.lines) {
		return "", false
	}
	p.asked++
	return p.s.lines[p.asked-1], true
}

// forward lets the machine run until onStep says to stand, from step `from` on, or pause does. It returns when it stands.
func (p *replay) forward(from int, onStep func(step int) bool, pause func() bool) {
	p.onStep, p.pause, p.stands = onStep, pause, false
	p.rec.Stop = from
	if p.over {
		return
	}
	p.run.VM.Repeat(p.s.interruptions())
	if !p.begun {
		p.begun = true
		go p.live()
	} else {
		p.turn <- true
	}
	<-p.stood
	if p.crash != nil {
		panic(p.crash)
	}
}

// live is the machine's goroutine.
func (p *replay) live() {
	defer func() {
		if !p.dead {
			p.crash = recover()
			p.over = true
			p.stood <- struct{}{}
		}
	}()
	for !p.run.Slice() {
		p.answer()
		if p.pause != nil && p.pause() {
			p.at = p.rec.Steps() - 1
			p.stand()
		}
	}
	p.at = p.rec.Steps()
	p.stands = true
}

// answer gives the machine the line that the run was given here.
func (p *replay) answer() {
	m := p.run.VM
	if _, asking := m.Asking(); !asking {
		return
	}
	if line, ok := p.nextLine(); ok {
		m.Answer(line[:len(line)-1])
	} else if p.s.ended {
		m.EndInput()
	} else {
		p.stand() // the run itself has not been answered yet
	}
}

// stopped is called when the step rec.Stop has begun.
func (p *replay) stopped() {
	p.at = p.rec.Stop
	if p.onStep(p.at) {
		p.stands = true
		p.stand()
		return
	}
	p.rec.Stop++
}

// stand blocks until the machine is told to go on.
func (p *replay) stand() {
	p.stood <- struct{}{}
	if !<-p.turn {
		p.dead = true
		runtime.Goexit()
	}
}

// kill ends the machine's goroutine.
func (p *replay) kill() {
	if p.begun && !p.over && !p.dead {
		p.turn <- false
	}
	p.over = true
}
