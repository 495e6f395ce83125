// Package re is the module _re: the matcher under Python's module re.
//
// # The machine
//
// Module re (lib/pure/re.py) reads a pattern, checks it and writes it as a program: a list of numbers, instructions (op.go) with their operands
// in place. A matcher (match.go) runs a program on a subject, from left to right, with an explicit stack of what to undo and what to try next, so that
// neither the length of a subject nor the nesting of a pattern uses the Go stack. Groups, the counters of loops and the last group are undone one
// by one on the way back, which gives Modules/_sre/sre_lib.h's order of attempts and its groups.
//
// A subject of ASCII or bytes is matched byte by byte, any other by code points; positions are indices of Python's either way.
//
// A match may take exponential time. Its steps count as instructions of the run, and after a slice of them the matcher gives control back to
// the machine (vm.DoPause), so that a run can be stopped and limited in the middle of one.
//
// Package regexp is no help: it has neither lookaround nor references back. github.com/dlclark/regexp2 has both, in .NET's sense of them (other groups in
// loops, other classes of characters, other case rules), knows nothing of pauses, and brings fmt, reflect and all of unicode's tables: more than this whole library.
package re

import (
	"unsafe"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

type (
	value  = object.Value
	exc    = object.Exc
	str    = object.Str
	thread = object.Thread
)

// Module makes the module _re.
func Module(*vm.VM) (*object.Module, *exc) {
	mod := object.NewModule("_re")
	mod.Add([]object.Native{
		{Name: "program", Sig: "code, sets, slots, loops, /", Fn: newProgram},
		{Name: "run", Sig: "program, subject, pos, end, mode, empty, /", Fn: runOnce},
		{Name: "run_all", Sig: "program, subject, pos, end, limit, /", Fn: runAll},
		{Name: "fold", Sig: "code, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return object.Int(int64(fold(rune(a[0].N)))), nil }},
	})
	return mod, nil
}

// programObject is a program as a Python object, for module re to keep.
type programObject struct {
	object.Object
	*program
}

var programType = &object.Type{Name: "_re.program", Qualname: "program", Module: "_re", Kind: object.KindOther, Flags: object.FlagNoNew}

func init() { object.Ready(programType) }

// newProgram takes what re.py's writer gives: the code, the sets as lists of numbers, how many slots the groups take and how many loops count.
func newProgram(_ *thread, a []value, _ []*str) (value, *exc) {
	p := &program{code: numbers(a[0]), slots: int(a[2].N), loops: int(a[3].N)}
	for _, s := range object.AsList(a[1]).Items {
		p.sets = append(p.sets, newSet(numbers(s)))
	}
	p.findFirst()
	o := &programObject{object.Object{Type: programType}, p}
	return object.Obj(&o.Object), nil
}

func numbers(list value) []int32 {
	items := object.AsList(list).Items
	out := make([]int32, len(items))
	for i, v := range items {
		out[i] = int32(v.N)
	}
	return out
}

// newMatcher begins a run of a program on subject[pos:end]; subject is str or bytes-like, which re.py has checked, as it has the bounds.
func newMatcher(t *thread, a []value) *matcher {
	p := (*programObject)(unsafe.Pointer(a[0].Ref)).program
	m := &matcher{program: p, t: t, end: int32(a[3].N), slot: make([]int32, p.slots), loop: make([]loopState, p.loops)}
	for i := range m.slot {
		m.slot[i] = -1
	}
	if s := object.AsStr(a[1]); s == nil {
		b, _ := object.AsBuffer(a[1])
		m.bytes = string(b) // a copy: a bytearray may change while the matcher pauses
	} else if s.IsASCII() {
		m.bytes = s.S
	} else {
		m.runes = s.Runes()
	}
	m.begin(int32(a[2].N))
	return m
}

// runOnce gives None, or a match as a tuple: the last group that was closed (0: none), then start and end of the whole and of every group, -1 for
// one that took no part. mode is one of the match modes; with empty false an empty match at pos is none.
func runOnce(t *thread, a []value, _ []*str) (value, *exc) {
	m := newMatcher(t, a)
	m.mode, m.notEmpty = int(a[4].N), a[5].N == 0
	return drive(t, &once{m})
}

// runAll gives the list of all matches that do not overlap, at most limit (0: all of them), as finditer finds them.
func runAll(t *thread, a []value, _ []*str) (value, *exc) {
	m := newMatcher(t, a)
	m.mode = modeSearch
	return drive(t, &all{matcher: m, limit: int(a[4].N)})
}

// A task works with a matcher in slices.
type task interface {
	// slice goes on for about a slice of steps and returns how many it took. done: v is the result.
	slice() (v value, done bool, steps int, err *exc)
}

// drive runs a task: the first slice at once, which is enough for nearly all, the others between slices of the run.
func drive(t *thread, k task) (value, *exc) {
	v, done, steps, err := k.slice()
	m := vm.Of(t)
	m.Count(steps)
	if done || err != nil {
		return v, err
	}
	return m.Tail(&driver{k})
}

type driver struct{ task }

// Resume is vm.Driver's.
func (d *driver) Resume(m *vm.VM, ev vm.Event, _ value, err *exc) vm.Next {
	if ev == vm.EvRaise { // the run is stopped, or over a limit
		return vm.Next{Do: vm.DoRaise, Err: err}
	}
	v, done, steps, err := d.slice()
	m.Count(steps)
	switch {
	case err != nil:
		return vm.Next{Do: vm.DoRaise, Err: err}
	case done:
		return vm.Next{Do: vm.DoReturn, V: v}
	}
	return vm.Next{Do: vm.DoPause}
}

type once struct{ *matcher }

func (o *once) slice() (value, bool, int, *exc) {
	st, steps, err := o.run(sliceSteps)
	if st == matched {
		return o.result(), true, steps, nil
	}
	return object.None, st == failed, steps, err
}

type all struct {
	*matcher
	limit int
	found []value
}

func (a *all) slice() (value, bool, int, *exc) {
	total := 0
	for total < sliceSteps {
		st, steps, err := a.run(sliceSteps - total)
		total += steps
		if err != nil || st == running {
			return value{}, false, total, err
		}
		if st == matched {
			a.found = append(a.found, a.result())
			a.notEmpty = a.pos == a.start
			a.begin(a.pos)
		}
		if st == failed || len(a.found) == a.limit {
			return object.NewList(a.found).V(), true, total, nil
		}
	}
	return value{}, false, total, nil
}

// result makes the tuple of a match.
func (m *matcher) result() value {
	out := make([]value, 3+len(m.slot))
	out[0], out[1], out[2] = object.Int(int64(m.last)), object.Int(int64(m.start)), object.Int(int64(m.pos))
	for i := 0; i < len(m.slot); i += 2 {
		from, to := m.slot[i], m.slot[i+1]
		if from < 0 || to < 0 {
			from, to = -1, -1
		}
		out[3+i], out[4+i] = object.Int(int64(from)), object.Int(int64(to))
	}
	return object.NewTuple(out...).V()
}
