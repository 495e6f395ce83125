package debug

import (
	"loopscope/wasm/python/vm"
	"loopscope/wasm/trace"
)

// Breakpoint is a place to stop at: a line, perhaps with a condition, or a kind of event.
type Breakpoint struct {
	File      string
	Line      int
	Condition string
	Event     string
}

// search looks for a step: by a motion, or a breakpoint, whichever comes first. The columns are read from the starting point on, in the direction asked for, until something is met
// or enough steps have been gathered at which a condition has yet to be evaluated. Conditions are evaluated in the order of the run, by a machine that is thrown away
// afterwards, and as soon as an evaluation may have changed anything (vm.VM.Holds): neither the run nor the reader's machines can see of it.
//
// Where an event is the breakpoint, the reader is taken to the first step after it: that shows what it has brought about.
type search struct {
	from   int
	motion string
	back   bool
	points []point
	in     map[uint32]bool // frames that over and out may stop in
	actor  uint32

	event  int  // next to be read
	step   int  // the step under way there; backwards: the first step after the events read so far
	turned bool // an iteration has begun since the last step
	struck int  // breakpoint of an event met since the last step; -1: none
	done   bool // reading has come to hit, or to the end

	hit     result
	maybe   []result // steps whose condition is to be evaluated, in the order of reading
	met     result
	machine *replay
	looked  int // how many of maybe have been evaluated, in the order of the run

	answer result
	found  bool
}

// point is a breakpoint, prepared.
type point struct {
	codes     map[uint32]bool
	line      uint32
	condition *vm.Condition
	kind      trace.Kind
	isEvent   bool
}

type result struct{ step, point int }

var nothing = result{-1, -1}

// maxMaybe is how many conditions are gathered before they are evaluated, readAtOnce how many events are read between two looks at the clock.
const (
	maxMaybe   = 256
	readAtOnce = 1 << 15
)

// Find begins to look for where a motion leads from a step, or for a breakpoint before that; motions are those of web/src/messages.js. Replay goes on with it, Found tells.
func (s *Session) Find(step int, motion string, back bool, points []Breakpoint) {
	s.endSearch()
	step = min(max(step, 0), s.last())
	x := &search{from: step, motion: motion, back: back, struck: -1, hit: nothing, met: nothing, answer: nothing}
	for _, b := range points {
		x.points = append(x.points, s.prepared(b))
	}
	s.search = x
	s.head(step)
}

func (s *Session) prepared(b Breakpoint) point {
	if b.Event != "" {
		k, ok := trace.KindOf(b.Event)
		if !ok {
			k = trace.NumKinds
		}
		return point{kind: k, isEvent: true}
	}
	p := point{codes: map[uint32]bool{}, line: uint32(b.Line)}
	for i, c := range s.Rec.Codes {
		if c.File == b.File || b.File == "" && c.File == vm.MainFile {
			p.codes[uint32(i)] = true
		}
	}
	if b.Condition != "" {
		p.condition, _ = vm.NewCondition(b.Condition)
	}
	return p
}

// Fault says why a condition is no Python expression, as CPython says it, such as "SyntaxError: invalid syntax"; "" when it is one.
func Fault(condition string) string {
	if _, err := vm.NewCondition(condition); err != nil {
		return err.Kind + ": " + err.Message
	}
	return ""
}

// Found is what the last search has come to: a step, -1 when there is none, and which breakpoint was met, -1 when none was. ok is false while it goes on, or when there was none.
func (s *Session) Found() (step, breakpoint int, ok bool) {
	if s.search == nil || !s.search.found {
		return -1, -1, false
	}
	return s.search.answer.step, s.search.answer.point, true
}

func (s *Session) endSearch() {
	if s.search != nil {
		s.drop(s.search.machine)
	}
	s.search = nil
}

// searchOn goes on with the search; true: it is over.
func (s *Session) searchOn(pause func() bool) bool {
	x := s.search
	if x.found {
		return true
	}
	if x.in == nil && !s.set(x, pause) {
		return false
	}
	for {
		for !x.done && len(x.maybe) < maxMaybe {
			x.read(s, readAtOnce)
			if !x.done && pause != nil && pause() {
				return false
			}
		}
		if !x.evaluate(s, pause) {
			return false
		}
		if x.met.step >= 0 {
			x.answer = x.met
			break
		}
		if x.done {
			x.answer = x.hit
			break
		}
		x.maybe, x.looked = x.maybe[:0], 0
	}
	s.drop(x.machine)
	x.machine = nil
	x.found = true
	return true
}

// set puts a search at its start: over and out want to know the frames there.
func (s *Session) set(x *search, pause func() bool) bool {
	x.in = map[uint32]bool{}
	if x.motion == "over" || x.motion == "out" {
		if !s.bring(pause) {
			x.in = nil
			return false
		}
		for i, f := range s.history[s.here].chain {
			if i > 0 || x.motion == "over" {
				x.in[f] = true
			}
		}
	}
	x.step = x.from
	if x.from >= s.Steps() { // the end
		x.event = s.Rec.Recorded()
		x.actor = 0
	} else {
		x.event = s.Rec.EventOf(x.from)
		x.actor = s.Rec.ActorAt(x.event)
	}
	if x.back {
		x.event--
	} else {
		x.event++
	}
	return true
}

// read goes through n events at most.
func (x *search) read(s *Session, n int) {
	r := s.Rec
	for ; n > 0 && len(x.maybe) < maxMaybe; n-- {
		if x.event < 0 || x.event >= r.Recorded() {
			x.done = true
			if !x.back {
				x.end(s)
			}
			return
		}
		kind := r.KindAt(x.event)
		if x.back {
			x.readBack(r, kind)
			x.event--
		} else {
			x.readOn(r, kind)
			x.event++
		}
		if x.done {
			return
		}
	}
}

// readOn takes the next event going forward.
func (x *search) readOn(r *trace.Recorder, kind trace.Kind) {
	if !kind.IsStep() {
		x.note(kind)
		return
	}
	x.step++
	if x.struck >= 0 {
		x.stop(x.struck)
		return
	}
	x.consider(r, kind, x.turned)
	x.turned = false
}

// readBack takes the next event going backward: an event is shown by the first step after it, which has been read already.
func (x *search) readBack(r *trace.Recorder, kind trace.Kind) {
	if kind.IsStep() {
		x.step--
		x.consider(r, kind, false)
		return
	}
	if x.step == x.from {
		return // its step is the one to leave
	}
	x.note(kind)
	if x.struck >= 0 {
		x.stop(x.struck)
	} else if x.turned && x.motion == "iteration" {
		x.stop(-1)
	}
}

// note remembers what an event between steps means for the search.
func (x *search) note(kind trace.Kind) {
	if kind == trace.Iteration {
		x.turned = true
	}
	for i := range x.points {
		if p := &x.points[i]; p.isEvent && p.kind == kind && x.struck < 0 {
			x.struck = i
		}
	}
}

// consider looks whether the step that the event begins is what is looked for.
func (x *search) consider(r *trace.Recorder, kind trace.Kind, turned bool) {
	point := -1
	for i := range x.points {
		p := &x.points[i]
		if p.isEvent || kind != trace.Line {
			continue
		}
		code, line := r.PlaceAt(x.event)
		if line != p.line || !p.codes[code] {
			continue
		}
		if p.condition == nil {
			point = i
			break
		}
		x.maybe = append(x.maybe, result{x.step, i})
	}
	if point >= 0 || x.moved(r, kind, turned) {
		x.stop(point)
	}
}

// moved reports whether the motion ends at the step.
func (x *search) moved(r *trace.Recorder, kind trace.Kind, turned bool) bool {
	switch x.motion {
	case "line", "into":
		return true
	case "over", "out":
		return x.in[r.FrameAt(x.event)]
	case "await":
		return kind == trace.Resume
	case "switch":
		return r.ActorAt(x.event) != x.actor
	case "iteration":
		return turned
	}
	return false
}

func (x *search) stop(point int) {
	x.hit, x.done = result{x.step, point}, true
}

// end is for a search forward that has come to the last event: the end of the program is a place to stand at too.
func (x *search) end(s *Session) {
	last := s.last()
	if x.struck >= 0 && last > x.step {
		x.hit = result{last, x.struck}
		return
	}
	switch x.motion {
	case "line", "into", "over", "out":
		if last > x.from && last == s.Steps() {
			x.hit = result{last, -1}
		}
	}
}

// evaluate evaluates the conditions gathered; false: the turn was given back. Backwards the last one that holds counts.
func (x *search) evaluate(s *Session, pause func() bool) bool {
	for ; x.looked < len(x.maybe); x.looked++ {
		c := x.maybe[x.looked]
		if x.back {
			c = x.maybe[len(x.maybe)-1-x.looked]
		}
		if !x.stand(s, c.step, pause) {
			return false
		}
		holds, clean := x.machine.run.VM.Holds(x.points[c.point].condition)
		if !clean {
			s.drop(x.machine)
			x.machine = nil
		}
		if holds {
			x.met = c
			if !x.back {
				return true
			}
		}
	}
	return true
}

// stand brings the search's machine to a step.
func (x *search) stand(s *Session, step int, pause func() bool) bool {
	if p := x.machine; p != nil && (p.at > step || p.at == step && !p.stands) {
		s.drop(p)
		x.machine = nil
	}
	if x.machine == nil {
		x.machine = s.takeBefore(step)
	}
	p := x.machine
	if p.at < step {
		p.forward(step, func(int) bool { return true }, pause)
	}
	return p.at == step && p.stands
}
