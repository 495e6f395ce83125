// Package deadlock words the report of a program in which nothing can happen any more: no thread can run, no timer is set, and nobody outside can wake it.
//
// Those who can be stuck (threads, tasks of event loops) are known to other packages: each gives a Source, which lists its own with what they wait for and who could end the wait. A
// party is known by a node, any comparable value; what one source says of the other's parties is joined by it.
package deadlock

import (
	"slices"
	"strconv"
	"strings"

	"loopscope/wasm/python/vm"
)

// Party is a thread or a task.
type Party struct {
	Node any
	Name string
}

// Waiting is a party that waits for ever.
type Waiting struct {
	Who        Party
	Inside     string // the thread whose event loop it is a task of, when there are several threads
	File       string
	Line       int    // 0: it does not wait in the program's own code
	Source     string // that line
	Expression string // the part of it that waits
	For        string // in words, made to be followed by the holders' names; "": not worth a line of the report
	Holders    []Party
	After      string // what follows them
	place      vm.Place
}

// Source lists the parties of one kind that wait, oldest first.
type Source func() []Waiting

// Report is a deadlock.
type Report struct {
	Clock  float64 // seconds
	Waits  []Waiting
	Circle []Party // those that wait for one another; empty: it is not a circle
}

const key = "deadlock"

// state is what a run keeps.
type state struct {
	sources []Source
	report  *Report
}

func of(m *vm.VM) *state {
	st, ok := m.In.State[key].(*state)
	if !ok {
		st = &state{}
		m.In.State[key] = st
		m.Stuck = func() { st.stuck(m) }
	}
	return st
}

// Setup makes the machine report deadlocks.
func Setup(m *vm.VM) { of(m) }

// AddSource adds a source.
func AddSource(m *vm.VM, s Source) { st := of(m); st.sources = append(st.sources, s) }

// Of returns the deadlock that a run has ended in, nil when it has not.
func Of(m *vm.VM) *Report { return of(m).report }

// stuck makes the report and writes it.
func (st *state) stuck(m *vm.VM) {
	r := &Report{Clock: m.Clock()}
	for _, s := range st.sources {
		r.Waits = append(r.Waits, s()...)
	}
	r.Circle = circle(r.Waits)
	st.report = r
	m.Stderr(r.String())
	m.Place = r.place()
}

// place is where the report points: the first of the circle, or the first that waits.
func (r *Report) place() *vm.Place {
	p := vm.Place{File: vm.MainFile}
	for _, w := range r.Waits {
		if w.Line > 0 && w.For != "" && (len(r.Circle) == 0 || w.Who == r.Circle[0]) {
			p = w.place
			break
		}
	}
	p.Kind, p.Message = "Deadlock", r.summary()
	return &p
}

func (r *Report) summary() string {
	if len(r.Circle) > 0 {
		return r.circleText()
	}
	return "nothing can run any more"
}

func (r *Report) circleText() string {
	var names []string
	for _, p := range append(slices.Clip(r.Circle), r.Circle[0]) {
		names = append(names, p.Name)
	}
	if len(r.Circle) == 1 {
		return names[0] + " waits for itself"
	}
	return strings.Join(names, " → ")
}

// String is the report in words.
func (r *Report) String() string {
	var b strings.Builder
	b.WriteString("Deadlock at t = " + strconv.FormatFloat(r.Clock, 'f', 3, 64) + " s: nothing is ready to run, no timer is set, and nothing outside can wake the program.\n")
	for i := range r.Waits {
		if r.Waits[i].For != "" {
			r.Waits[i].write(&b)
		}
	}
	switch {
	case len(r.Circle) == 1:
		b.WriteString("  " + r.circleText() + ".\n")
	case len(r.Circle) > 1:
		b.WriteString("  They wait in a circle: " + r.circleText() + "\n")
	}
	return b.String()
}

func (w *Waiting) write(b *strings.Builder) {
	b.WriteString("  " + w.Who.Name)
	if w.Inside != "" {
		b.WriteString(", a task of " + w.Inside + ",")
	}
	b.WriteString(" waits")
	if w.Line > 0 {
		b.WriteString(" at " + w.File + ", line " + strconv.Itoa(w.Line))
	}
	where := ""
	switch {
	case w.Source == "" && w.Expression != "":
		b.WriteString(" in " + w.Expression)
	case w.Source != "":
		b.WriteString(": " + w.Source)
		if w.Expression != "" && w.Expression != w.Source {
			where = "in " + w.Expression + ", "
		}
	}
	b.WriteString("\n      " + where + "for " + w.For)
	for i, p := range w.Holders {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(p.Name)
	}
	b.WriteString(w.After + "\n")
}

// circle looks for parties that wait for one another in a circle; it returns one, or nothing. It walks with a stack of its own.
func circle(waits []Waiting) []Party {
	const (
		fresh = iota
		open
		closed
	)
	edges := map[any][]Party{}
	for _, w := range waits {
		edges[w.Who.Node] = append(edges[w.Who.Node], w.Holders...)
	}
	state, next := map[any]int{}, map[any]int{}
	for _, w := range waits {
		if state[w.Who.Node] != fresh {
			continue
		}
		path := []Party{w.Who}
		state[w.Who.Node] = open
		for len(path) > 0 {
			top := path[len(path)-1]
			if next[top.Node] == len(edges[top.Node]) {
				state[top.Node] = closed
				path = path[:len(path)-1]
				continue
			}
			to := edges[top.Node][next[top.Node]]
			next[top.Node]++
			switch state[to.Node] {
			case fresh:
				state[to.Node] = open
				path = append(path, to)
			case open:
				return path[slices.IndexFunc(path, func(p Party) bool { return p.Node == to.Node }):]
			}
		}
	}
	return nil
}

// At says where a chain of frames, outermost first, stands: the place of the innermost one that belongs to the program.
func At(m *vm.VM, frames []*vm.Frame) Waiting {
	var w Waiting
	for _, f := range frames {
		if f.Filename() == "" || f.InLibrary() {
			continue
		}
		w.File, w.Line, w.Expression, w.place = f.Filename(), f.Line(), m.Text(f), m.PlaceOf(f)
		w.Source = ""
		if src := m.Sources[w.File]; src != nil {
			w.Source = strings.TrimSpace(src.Line(w.Line))
		}
	}
	return w
}
