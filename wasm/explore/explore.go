// Package explore runs a program again and again, each time under another schedule (package sim: late sleepers, turns of threads), and says under which of them something else
// comes of it. A program whose result depends on who comes first may go well a hundred times on one machine; here the hundred and first is looked for.
//
// # What counts
//
// The usual run, under schedule 0, is the measure. A run has the same outcome as another when both end in the same way (exit status and exception) and, if that is the end of a program
// that went well, print the same. An outcome fails when it ends badly and the usual one does not: an exception that nobody caught, an assertion, a deadlock, a limit.
//
// # The smallest
//
// The first schedule with a failing outcome, or else the first with another outcome, is made small: as few choices as possible that are not the usual ones, first by cutting them off
// behind, then before, and then by letting sleepers be less and less late, as long as the outcome stays what it was. What is left is the one delay that matters, and it is
// a schedule like any other: a number that run, trace and a link take.
package explore

import (
	"iter"
	"slices"

	"loopscope/wasm/python/vm"
	"loopscope/wasm/run"
	"loopscope/wasm/sim"
)

// MostSteps is how many instructions a run may take: one that is endless under some schedule must not hold up the others.
const MostSteps = 5_000_000

// levels are how late sleepers are in turn: from a machine that is nearly idle to one that does everything else first.
var levels = []int{sim.MaxLevel, sim.MaxLevel - 2, sim.MaxLevel - 4, sim.MaxLevel - 6}

// Outcome is what came of one or more runs.
type Outcome struct {
	Runs     int
	Schedule int64 // the first that led to it
	Exit     int
	Error    string // the exception's type and text, or empty
	Stdout   string // of the first run
	Fails    bool
}

// same reports whether two runs came to the same.
func (o *Outcome) same(p *Outcome) bool {
	return o.Exit == p.Exit && o.Error == p.Error && (o.Exit != 0 || o.Stdout == p.Stdout)
}

// Small is a schedule made small.
type Small struct {
	Schedule int64
	Outcome  int     // which of the outcomes it leads to
	Lates    int     // how often somebody is late
	Longest  float64 // by how many seconds at most
	Turns    int     // how many turns of threads are not the usual ones
}

// Report is what an exploration has found. Outcomes[0] is the usual one.
type Report struct {
	Tried    int // schedules, the usual one not counted
	Outcomes []Outcome
	Small    *Small // nil: all is as usual
}

// Failed is how many of the tried runs failed, or if none did how many came to something else than the usual.
func (r *Report) Failed() int {
	fails, others := 0, 0
	for i, o := range r.Outcomes {
		if o.Fails {
			fails += o.Runs
		}
		if i > 0 {
			others += o.Runs
		}
	}
	if fails > 0 {
		return fails
	}
	return others
}

// Explorer is an exploration under way.
type Explorer struct {
	Report  Report
	program run.Program
	count   int
	pause   func()
	next    func() (struct{}, bool)
	stop    func()
}

// New prepares to run a program under count other schedules. Input is not part of it: the program is told that there is none.
func New(p run.Program, count int) *Explorer {
	p.Input, p.Asks, p.Trace = nil, false, nil
	p.Limits.Steps = MostSteps
	e := &Explorer{program: p, count: count}
	e.next, e.stop = iter.Pull(func(yield func(struct{}) bool) {
		e.pause = func() { yield(struct{}{}) }
		e.explore()
	})
	return e
}

// Go goes on until enough is reported, or all is done: then it returns true.
func (e *Explorer) Go(enough func() bool) (done bool) {
	for {
		if _, more := e.next(); !more {
			return true
		}
		if enough() {
			return false
		}
	}
}

// Close ends an exploration that is not done.
func (e *Explorer) Close() { e.stop() }

func (e *Explorer) explore() {
	usual, _ := e.run(0)
	e.Report.Outcomes = []Outcome{usual}
	for n := 1; n <= e.count; n++ {
		number := sim.Parts{Seed: n, Level: levels[(n-1)%len(levels)]}.Number()
		got, _ := e.run(number)
		got.Fails = got.Exit != 0 && usual.Exit == 0
		e.Report.Tried++
		if i := slices.IndexFunc(e.Report.Outcomes, func(o Outcome) bool { return o.same(&got) }); i >= 0 {
			e.Report.Outcomes[i].Runs++
			continue
		}
		got.Runs = 1
		e.Report.Outcomes = append(e.Report.Outcomes, got)
	}
	if i := e.worst(); i > 0 {
		e.shrink(i)
	}
}

// worst is the first failing outcome, or else the first that is not the usual one; 0 when there is none.
func (e *Explorer) worst() int {
	if i := slices.IndexFunc(e.Report.Outcomes, func(o Outcome) bool { return o.Fails }); i > 0 {
		return i
	}
	return min(1, len(e.Report.Outcomes)-1)
}

// run runs the program under a schedule.
func (e *Explorer) run(number int64) (Outcome, *sim.Schedule) {
	p := e.program
	p.Schedule = number
	var out []byte
	r := run.Start(p, func(stream int, _ float64, text string) {
		if stream == 1 {
			out = append(out, text...)
		}
	})
	for !r.Slice() {
		e.pause()
	}
	e.pause()
	return Outcome{Schedule: number, Exit: r.VM.Exit, Error: said(r.VM.Place), Stdout: string(out)}, r.Schedule
}

func said(p *vm.Place) string {
	switch {
	case p == nil:
		return ""
	case p.Message == "":
		return p.Kind
	}
	return p.Kind + ": " + p.Message
}

// shrink makes the schedule of outcome i small.
func (e *Explorer) shrink(i int) {
	wanted := e.Report.Outcomes[i]
	parts := sim.PartsOf(wanted.Schedule)
	var best *sim.Schedule
	holds := func(p sim.Parts) bool {
		got, schedule := e.run(p.Number())
		if !got.same(&wanted) {
			return false
		}
		parts, best = p, schedule
		return true
	}
	if !holds(parts) {
		return // what ended the run was a limit of the machine, which it reaches or does not
	}
	// Fewer choices from the beginning; then a later beginning; then less lateness. An outcome need not come and go only once on the way, so each step keeps what it has seen to hold.
	bisect(1, min(best.Choices(), sim.MaxChoice), func(count int) bool {
		p := parts
		p.First, p.Count = 0, count
		return holds(p)
	})
	end := parts.First + parts.Count
	bisect(0, end-1, func(left int) bool {
		p := parts
		p.First, p.Count = end-1-left, left+1
		return holds(p)
	})
	for p := parts; p.Level > 1; {
		p.Level--
		if !holds(p) {
			break
		}
	}
	e.Report.Small = &Small{parts.Number(), i, best.Lates, best.Longest, best.Turns}
}

// bisect looks for the smallest n from low to high for which holds; it is taken to hold from somewhere on.
func bisect(low, high int, holds func(int) bool) {
	for low < high {
		middle := (low + high) / 2
		if holds(middle) {
			high = middle
		} else {
			low = middle + 1
		}
	}
}
