package world

import (
	"strconv"
	"strings"

	"loopscope/wasm/python/lib/contextvars"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

// mixup is an answer that belongs to somebody else's question, in words.
type mixup struct {
	text  string
	place *vm.Place
}

// watchFn is _world.watch(): the watch begins.
func watchFn(t *thread, _ []value, _ []*str) (value, *exc) {
	of(vm.Of(t)).startWatch(vm.Of(t))
	return object.None, nil
}

// owner is _world.owner(request): what the task at hand does, and whatever it starts, belongs to a request from now on.
func owner(t *thread, a []value, _ []*str) (value, *exc) {
	contextvars.Current(t).Owner = int32(a[0].N)
	return object.None, nil
}

// mixed is _world.mixed(request, other, name, name of other, said): the request got the answer to the other one, which says what is said. The first is explained, the others are counted.
func mixed(t *thread, a []value, _ []*str) (value, *exc) {
	m := vm.Of(t)
	st := of(m)
	st.mixups++
	if st.mixup == nil {
		var found []finding
		if st.watch != nil {
			found = st.watch.explain(int32(a[0].N), int32(a[1].N), text(a[4]))
		}
		st.mixup = st.word(m, text(a[2]), text(a[3]), text(a[4]), found)
	}
	return object.None, nil
}

// word puts a mix-up in words.
func (st *state) word(m *vm.VM, one, other, said string, found []finding) *mixup {
	var b strings.Builder
	b.WriteString(one + " got the answer that belongs to " + other + ": " + said + "\n")
	x := &mixup{}
	switch {
	case len(found) == 0:
		b.WriteString("  No variable was found that the one request wrote, and the other wrote again while it waited.\n")
	case len(found) > 1:
		var names []string
		for _, f := range found {
			names = append(names, f.place.describe())
		}
		b.WriteString("  The two requests share " + strings.Join(names, ", and ") + ".\n")
	default:
		b.WriteString("  The two requests share " + found[0].place.describe() + ".\n")
	}
	if len(found) > 0 {
		x.place = st.watch.course(&b, found[0], one, other)
	}
	x.text = b.String()
	return x
}

// describe says what a place is.
func (p *place) describe() string {
	where := " (" + p.file + ")"
	switch p.kind {
	case variable:
		return "the module-level variable " + p.name + where
	case attribute:
		return "the attribute " + p.name + where
	case item:
		return "the entry " + p.name + where
	}
	return "the contents of " + p.name + where
}

// course writes what happened one after the other, and returns the place of the wait.
func (w *watch) course(b *strings.Builder, f finding, one, other string) *vm.Place {
	line := func(clock float64, who, does, where string) {
		b.WriteString("    t = " + strconv.FormatFloat(clock, 'f', 3, 64) + " s  " + who + "'s request " + does + where + "\n")
	}
	writes, name := w.quote(w.writing(f)), f.place.name
	line(f.first.clock, one, "writes "+name, writes)
	var place *vm.Place
	where := ""
	if n := len(f.rest.spots); n > 0 {
		s := f.rest.spots[n-1]
		where = w.quote(sites{s.code.Filename, []int{int(s.pos.Line)}})
		place = &vm.Place{Kind: "wrong answer", Message: one + " got " + other + "'s answer", File: s.code.Filename, Line: int(s.pos.Line), Col: int(s.pos.Col), EndLine: int(s.pos.EndLine), EndCol: int(s.pos.EndCol)}
	}
	line(f.rest.clock, one, "waits", where)
	line(f.other.clock, other, "writes "+name, writes)
	line(f.rest.again, one, "goes on, and reads "+name, w.quote(w.reading(f)))
	return place
}

// quote shows lines of the program: the line itself when there is one, else their numbers.
func (w *watch) quote(s sites) string {
	switch len(s.lines) {
	case 0:
		return ""
	case 1:
		out := ": " + s.file + ", line " + strconv.Itoa(s.lines[0])
		if src := w.m.Sources[s.file]; src != nil {
			out += ": " + strings.TrimSpace(src.Line(s.lines[0]))
		}
		return out
	}
	var numbers []string
	for _, n := range s.lines {
		numbers = append(numbers, strconv.Itoa(n))
	}
	return ": " + s.file + ", line " + strings.Join(numbers, " or ")
}

// tell ends a run in which answers were mixed up: the report, and a status of failure.
func (st *state) tell(m *vm.VM) {
	if st.mixup == nil {
		return
	}
	m.Stderr("Wrong answer: " + st.mixup.text)
	if st.mixups > 1 {
		m.Stderr("  " + strconv.Itoa(st.mixups) + " answers in all went to somebody else.\n")
	}
	if m.Exit == vm.ExitOK {
		m.Exit = vm.ExitError
		m.Place = st.mixup.place
	}
}
