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

// Explorer is an exploration under way: a run, and what comes after it. It stops between any two slices of a run, so what it does is written forwards: begin a run, and say what to do
// with its outcome.
type Explorer struct {
	Report  Report
	program run.Program
	count   int

	run      *run.Run // under way; nil: all is done
	schedule int64    // that it follows
	stdout   []byte   // that it has written
	then     func(Outcome, *sim.Schedule)
}

// New prepares to run a program under count other schedules. Input is not part of it: the program is told that there is none.
func New(p run.Program, count int) *Explorer {
	p.Input, p.Asks, p.Trace = nil, false, nil
	p.Limits.Steps = MostSteps
	e := &Explorer{program: p, count: count}
	e.begin(0, func(usual Outcome, _ *sim.Schedule) {
		e.Report.Outcomes = []Outcome{usual}
		e.try(1)
	})
	return e
}

// Go goes on until enough is reported, or all is done: then it returns true. An Explorer that nobody lets go on has nothing to be closed.
func (e *Explorer) Go(enough func() bool) (done bool) {
	for {
		if e.run.Slice() {
			e.end()
		}
		if e.run == nil {
			return true
		}
		if enough() {
			return false
		}
	}
}

// begin begins the run of the program under a schedule; then is told its outcome, and may begin another.
func (e *Explorer) begin(number int64, then func(Outcome, *sim.Schedule)) {
	p := e.program
	p.Schedule = number
	e.schedule, e.stdout, e.then = number, nil, then
	e.run = run.Start(p, func(stream int, _ float64, text string) {
		if stream == 1 {
			e.stdout = append(e.stdout, text...)
		}
	})
}

func (e *Explorer) end() {
	r := e.run
	e.run = nil
	e.then(Outcome{Schedule: e.schedule, Exit: r.VM.Exit, Error: said(r.VM.Place), Stdout: string(e.stdout)}, r.Schedule)
}

// try runs the program under the n-th schedule and those that follow.
func (e *Explorer) try(n int) {
	if n > e.count {
		if i := e.worst(); i > 0 {
			e.shrink(i)
		}
		return
	}
	number := sim.Parts{Seed: n, Level: levels[(n-1)%len(levels)]}.Number()
	e.begin(number, func(got Outcome, _ *sim.Schedule) {
		e.enter(got)
		e.try(n + 1)
	})
}

// enter counts an outcome.
func (e *Explorer) enter(got Outcome) {
	e.Report.Tried++
	got.Fails = got.Exit != 0 && e.Report.Outcomes[0].Exit == 0
	if i := slices.IndexFunc(e.Report.Outcomes, func(o Outcome) bool { return o.same(&got) }); i >= 0 {
		e.Report.Outcomes[i].Runs++
		return
	}
	got.Runs = 1
	e.Report.Outcomes = append(e.Report.Outcomes, got)
}

// worst is the first failing outcome, or else the first that is not the usual one; 0 when there is none.
func (e *Explorer) worst() int {
	if i := slices.IndexFunc(e.Report.Outcomes, func(o Outcome) bool { return o.Fails }); i > 0 {
		return i
	}
	return min(1, len(e.Report.Outcomes)-1)
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
	k := &shrinking{e: e, wanted: e.Report.Outcomes[i]}
	k.holds(sim.PartsOf(k.wanted.Schedule), func(yes bool) {
		if !yes {
			return // what ended the run was a limit of the machine, which it reaches or does not
		}
		k.behind(func() {
			k.before(func() {
				k.less(func() {
					e.Report.Small = &Small{k.parts.Number(), i, k.best.Lates, k.best.Longest, k.best.Turns}
				})
			})
		})
	})
}

// shrinking is the search for a small schedule: the parts of the smallest so far that leads to the wanted outcome, and how its run went. Each step of the search is told what comes after it.
type shrinking struct {
	e      *Explorer
	wanted Outcome
	parts  sim.Parts
	best   *sim.Schedule
}

// holds runs the program under a schedule and tells then whether the outcome is the wanted one. An outcome need not come and go only once on the way, so what has been seen to hold is kept.
func (k *shrinking) holds(p sim.Parts, then func(bool)) {
	k.e.begin(p.Number(), func(got Outcome, schedule *sim.Schedule) {
		yes := got.same(&k.wanted)
		if yes {
			k.parts, k.best = p, schedule
		}
		then(yes)
	})
}

// behind lets fewer choices from the beginning vary.
func (k *shrinking) behind(then func()) {
	k.bisect(1, min(k.best.Choices(), sim.MaxChoice), func(count int) sim.Parts {
		p := k.parts
		p.First, p.Count = 0, count
		return p
	}, then)
}

// before lets them begin later.
func (k *shrinking) before(then func()) {
	end := k.parts.First + k.parts.Count
	k.bisect(0, end-1, func(left int) sim.Parts {
		p := k.parts
		p.First, p.Count = end-1-left, left+1
		return p
	}, then)
}

// less lets sleepers be less late.
func (k *shrinking) less(then func()) {
	p := k.parts
	p.Level--
	if p.Level < 1 {
		then()
		return
	}
	k.holds(p, func(yes bool) {
		if yes {
			k.less(then)
		} else {
			then()
		}
	})
}

// bisect looks for the smallest n from low to high for which the schedule of n holds; it is taken to hold from somewhere on.
func (k *shrinking) bisect(low, high int, schedule func(n int) sim.Parts, then func()) {
	if low >= high {
		then()
		return
	}
	middle := (low + high) / 2
	k.holds(schedule(middle), func(yes bool) {
		if yes {
			k.bisect(low, middle, schedule, then)
		} else {
			k.bisect(middle+1, high, schedule, then)
		}
	})
}
