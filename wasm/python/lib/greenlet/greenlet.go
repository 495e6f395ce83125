// Package greenlet is the third-party library of that name (greenlet 3, by its documentation): coroutines that switch to one another by name, from any depth of calls.
//
// # The machine
//
// A greenlet is a stack of frames (vm.Stack). Of the greenlets of a thread one runs; switch puts its frames aside and takes up the target's. Nothing is copied, and a switch costs
// the same at any depth. Each stack is left in a driver, switcher, which waits there for what it is sent: a value, which becomes the result of switch(), or an exception.
//
// The outermost frame of a greenlet is the driver base: it calls run, and gives what comes of it to the parent.
//
// A greenlet that has begun a call on the Go stack (it is within a sort's key function) can only go on where that call is still the innermost one; any other switch to it is refused by name.
package greenlet

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

// greenlet is a greenlet.greenlet.
type greenlet struct {
	object.Object
	object.Ext
	strand *vm.Strand
	parent *greenlet // nil: it is a thread's main greenlet
	run    value     // absent: given by the class, or used up
	stack  *vm.Stack // nil: not begun, running or dead
	state  state
	base   int  // nested runs below it
	level  int  // when pinned: those and its own
	pinned bool // it has nested runs of its own
	sent   parcel
	listed bool // the machine watches for its end
}

// parcel is what a greenlet is taken up with: arguments, or an exception.
type parcel struct {
	args   []value // positional, then one for each of names
	names  []*str
	thrown *exc
}

func (p *parcel) visit(visit func(value)) {
	for _, v := range p.args {
		visit(v)
	}
	if p.thrown != nil {
		visit(p.thrown.V())
	}
}

// result is what switch() returns for the arguments of the switch back: a single one is itself, more are a tuple, keywords are a dict.
func (p *parcel) result() value {
	pos := p.args[:len(p.args)-len(p.names)]
	tuple := object.NewTuple(pos...).V()
	if len(p.names) == 0 {
		if len(pos) == 1 {
			return pos[0]
		}
		return tuple
	}
	d := object.NewDict()
	for i, name := range p.names {
		d.SetStr(name, p.args[len(pos)+i])
	}
	if len(pos) == 0 {
		return d.V()
	}
	return object.NewTuple(tuple, d.V()).V()
}

type state uint8

const (
	created state = iota
	active
	dead
)

// ExitType and ErrorType are greenlet.GreenletExit and greenlet.error.
var (
	ExitType  = &object.Type{Name: "GreenletExit", Module: "greenlet", Kind: object.KindExc, Flags: object.BaseExceptionType.Flags, ExtOffset: object.BaseExceptionType.ExtOffset, Base: object.BaseExceptionType}
	ErrorType = &object.Type{Name: "error", Module: "greenlet", Kind: object.KindExc, Flags: object.ExceptionType.Flags, ExtOffset: object.ExceptionType.ExtOffset, Base: object.ExceptionType}
	// Type is greenlet.greenlet.
	Type = &object.Type{Name: "greenlet.greenlet", Qualname: "greenlet", Module: "greenlet", Kind: object.KindOther,
		Flags: object.FlagBase | object.FlagHasDict | object.FlagWeakref, ExtOffset: unsafe.Offsetof(greenlet{}.Ext)}
)

func asGreenlet(v value) *greenlet {
	if v.Ref != nil && v.Ref.Type.IsSubtype(Type) {
		return (*greenlet)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// V is the greenlet as a value.
func (g *greenlet) V() value { return value{Ref: &g.Object} }

const local = "greenlet"

// current is the running greenlet of the current thread; the first one is made when it is asked for.
func current(m *vm.VM) *greenlet {
	s := m.Current()
	if g, ok := s.Local[local].(*greenlet); ok {
		return g
	}
	g := &greenlet{Object: object.Object{Type: Type}, strand: s, state: active}
	s.Local[local] = g
	return g
}

// Suspended is a greenlet that has begun and does not run.
type Suspended struct {
	Strand    *vm.Strand
	Innermost *vm.Frame // of its stack, drivers included
}

// Look tells where o stands; ok is false when it is no suspended greenlet.
func Look(o *object.Object) (s Suspended, ok bool) {
	g := asGreenlet(value{Ref: o})
	if g == nil || g.stack == nil {
		return s, false
	}
	return Suspended{Strand: g.strand, Innermost: g.stack.Chain()}, true
}

// VisitRunning reports the greenlets that run, or whose threads do not, with their parents.
func VisitRunning(m *vm.VM, visit func(value)) {
	for _, s := range m.Strands() {
		for g, _ := s.Local[local].(*greenlet); g != nil; g = g.parent {
			visit(g.V())
		}
	}
}

// target is the greenlet that a switch to g reaches: g itself, or, when it is dead, the first of its parents that is not.
func (g *greenlet) target() *greenlet {
	for g.state == dead && g.parent != nil {
		g = g.parent
	}
	return g
}

// enter makes g ready to be taken up from greenlet from (nil: it has ended) and returns what the driver is to return.
func (g *greenlet) enter(m *vm.VM, from *greenlet) (vm.Next, *exc) {
	t := m.T
	level := m.Level()
	switch {
	case g.strand != m.Current() && g.strand.Ended():
		return vm.Next{}, t.NewExc(ErrorType, "cannot switch to a different thread (which happens to have exited)")
	case g.strand != m.Current():
		return vm.Next{}, t.NewExc(ErrorType, "cannot switch to a different thread")
	case g.pinned && g.level != level:
		return vm.Next{}, t.NotSupported("switching to a greenlet that is inside a call that a built-in function makes")
	}
	if g.state == created {
		run, err := g.function(t)
		if err != nil {
			return vm.Next{}, err
		}
		g.state, g.run = active, value{}
		g.stack = m.StackOf(&base{g: g, fn: run})
	}
	if !g.pinned {
		g.base = level
	}
	g.pinned = false
	m.Current().Local[local] = g
	to := g.stack
	g.stack = nil
	if from == nil {
		return m.SwitchStack(nil, to), nil
	}
	from.pinned, from.level = level > from.base, level
	from.stack = &vm.Stack{}
	return m.SwitchStack(from.stack, to), nil
}

var nameRun = object.Intern("run")

// function is what g runs: what it was given, or the method run of its class.
func (g *greenlet) function(t *thread) (value, *exc) {
	if g.run.Ref != nil {
		return g.run, nil
	}
	return object.GetAttr(t, g.V(), nameRun)
}

// switcher is the driver in which a greenlet leaves its stack: it switches to another and waits to be taken up again.
type switcher struct {
	from, to *greenlet
	sent     parcel
	left     bool
}

// Visit reports what the driver holds until it has switched. That its greenlet's stack leads back to the greenlet is no reference of the program's.
func (d *switcher) Visit(visit func(value)) {
	if d.to != nil {
		visit(d.to.V())
	}
	d.sent.visit(visit)
}

// Resume makes the switch, or ends it with what it was answered.
func (d *switcher) Resume(m *vm.VM, ev vm.Event, _ value, err *exc) vm.Next {
	if ev == vm.EvRaise { // the run ends
		return vm.Next{Do: vm.DoRaise, Err: err}
	}
	if d.left {
		return d.from.taken()
	}
	to, sent := d.to, d.sent
	d.left, d.to, d.sent = true, nil, parcel{}
	if to == d.from {
		d.from.sent = sent
		return d.from.taken()
	}
	n, err := to.enter(m, d.from)
	if err != nil {
		return vm.Next{Do: vm.DoRaise, Err: err}
	}
	to.sent = sent
	return n
}

// taken takes what the greenlet has been sent.
func (g *greenlet) taken() vm.Next {
	p := g.sent
	g.sent = parcel{}
	if p.thrown != nil {
		return vm.Next{Do: vm.DoRaise, Err: p.thrown}
	}
	return vm.Next{Do: vm.DoReturn, V: p.result()}
}

// base is the outermost frame of a greenlet.
type base struct {
	g  *greenlet
	fn value
}

// Visit reports what the driver holds.
func (d *base) Visit(visit func(value)) { visit(d.fn) }

// Resume calls run with what the first switch has sent, and gives the result to the parent.
func (d *base) Resume(m *vm.VM, ev vm.Event, v value, err *exc) vm.Next {
	g := d.g
	if ev != vm.EvStart {
		return g.end(m, v, err)
	}
	p, fn := g.sent, d.fn
	g.sent, d.fn = parcel{}, value{}
	if p.thrown != nil {
		return g.end(m, value{}, p.thrown)
	}
	return vm.Next{Do: vm.DoCall, V: fn, Args: p.args, Names: p.names}
}

// end makes g dead and goes on with its parent, or with the first living one of that one's: with the result, or the exception that nobody caught. GreenletExit is a result.
func (g *greenlet) end(m *vm.VM, v value, e *exc) vm.Next {
	g.state, g.stack, g.pinned = dead, nil, false
	if e != nil && e.Is(ExitType) {
		v, e = e.V(), nil
	}
	for to := g.parent.target(); ; to = to.parent.target() {
		n, err := to.enter(m, nil)
		if err == nil {
			if to.sent = (parcel{args: []value{v}}); e != nil {
				to.sent = parcel{thrown: e}
			}
			return n
		}
		if to.parent == nil {
			return vm.Next{Do: vm.DoRaise, Err: err}
		}
		e = err // that one cannot go on: its own parent gets the error
	}
}

// switchTo is the native switch and throw: the current greenlet sends p to g.
func switchTo(t *thread, g *greenlet, p parcel) (value, *exc) {
	m := vm.Of(t)
	from, to := current(m), g.target()
	if p.thrown != nil && to != g && p.thrown.Is(ExitType) { // the dead can be killed again
		p = parcel{args: []value{p.thrown.V()}}
	}
	from.watch(m)
	return m.Tail(&switcher{from: from, to: to, sent: p})
}

// watch makes the machine watch for the greenlet's end: one that nothing can reach any more is killed.
func (g *greenlet) watch(m *vm.VM) {
	if g.parent != nil && !g.listed && m.In.NewFinalizable != nil {
		g.listed = true
		m.In.NewFinalizable(&g.Object)
	}
}
