package vm

import (
	"strings"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
)

// This file is how package debug looks at frames and generators. Nothing here changes anything, or runs code of the program.

// Innermost is the innermost frame of all, drivers included; nil when the program is over.
func (m *VM) Innermost() *Frame { return m.fr }

// Chain is the innermost frame of a stack that is put aside, nil for the current strand's.
func (s *Stack) Chain() *Frame { return s.fr }

// Back is the frame that waits for this one.
func (f *Frame) Back() *Frame { return f.back }

// Recorded reports whether the frame is the program's own and recorded.
func (f *Frame) Recorded() bool { return f.code != nil && f.code.number != 0 }

// Serial is the number of the frame's activation in the recording; 0: it has not begun.
func (f *Frame) Serial() uint32 { return f.serial }

// CodeNumber is the number of its code in the recording's table.
func (f *Frame) CodeNumber() uint32 { return f.code.number }

// Gen is the generator or coroutine whose frame it is, or nil.
func (f *Frame) Gen() *Gen { return f.gen }

// Handled is the exception that the frame is handling, or nil.
func (f *Frame) Handled() *Exc { return f.handled }

// FrameKind names what the frame runs.
func (f *Frame) FrameKind() string {
	c := f.code.C
	switch {
	case c.IsModule:
		return "module"
	case c.IsClass:
		return "class"
	case c.Flags&compile.FlagCoroutine != 0:
		return "coroutine"
	case c.Flags&compile.FlagAsyncGenerator != 0:
		return "async generator"
	case c.Flags&compile.FlagGenerator != 0:
		return "generator"
	}
	return "function"
}

// Span is the stretch of source that the frame stands at: the expression that waits, or, where a line is about to begin, that line. Lines count from 1, columns in
// characters from 0.
func (m *VM) Span(f *Frame) (line, col, endLine, endCol int) {
	p := f.Pos()
	src := m.Sources[f.Filename()]
	if src == nil {
		return int(p.Line), 0, int(p.EndLine), 0
	}
	if f.pc > 0 && f.code.ins[f.pc-1].Op == compile.Line {
		i := &f.code.ins[f.pc-1]
		line := int(uint32(i.A) | uint32(i.B)<<16)
		text := src.Line(line)
		start := len(text) - len(strings.TrimLeft(text, " \t\f"))
		return line, runeOffset(text, start), line, runeOffset(text, len(strings.TrimRight(text, " \t\r\n")))
	}
	if p.EndLine == 0 {
		return int(p.Line), 0, int(p.Line), 0
	}
	return int(p.Line), runeOffset(src.Line(int(p.Line)), int(p.Col)), int(p.EndLine), runeOffset(src.Line(int(p.EndLine)), int(p.EndCol))
}

// Locals gives the frame's variables that have a value, in order: of a module or class body its namespace without what Python itself put there.
func (f *Frame) Locals(visit func(name string, v Value)) {
	if f.locals() != nil {
		for i := range f.locals().Entries() {
			e := &f.locals().Entries()[i]
			if s := object.AsStr(orNone(e.Key)); s != nil && e.Val.Ref != nil && !strings.HasPrefix(s.S, "__") {
				visit(s.S, e.Val)
			}
		}
		return
	}
	give := func(name string, v Value) {
		if v.Ref != nil && v.Ref.Type == CellType {
			v = asCell(v).v
		}
		if v.Ref != nil && !strings.HasPrefix(name, ".") && name != "__class__" && name != "__classdict__" {
			visit(name, v)
		}
	}
	for i, n := range f.code.C.LocalNames {
		give(n, f.r[i])
	}
	for i, n := range f.code.C.FreeNames {
		give(n, f.r[f.code.nlocal+i])
	}
}

// Temporaries gives the values of expressions under way that are still to be used: the iterators of loops, what stands left of an operator.
func (f *Frame) Temporaries(visit func(Value)) {
	if f.code == nil || f.pc == 0 {
		return
	}
	for _, i := range f.code.C.LiveTemps(f.pc) {
		if v := f.r[i]; v.Ref != nil {
			visit(v)
		}
	}
}

// Awaits is what the frame's await or yield from is suspended on, absent when it is at none.
func (f *Frame) Awaits() Value {
	if f.code == nil || f.pc == 0 {
		return Value{}
	}
	if i := &f.code.ins[f.pc-1]; i.Op == compile.YieldFrom {
		return f.r[i.B]
	}
	return Value{}
}

// Yielded is what a generator's frame, suspended at a yield, has handed out last; Sent what it was resumed with, when it has just been. Both are absent elsewhere.
func (f *Frame) Yielded() Value {
	if f.code == nil || f.pc == 0 {
		return Value{}
	}
	if i := &f.code.ins[f.pc-1]; i.Op == compile.Yield {
		return f.r[i.B]
	}
	return Value{}
}

// Sent is what the frame has just been resumed with; see Yielded.
func (f *Frame) Sent() Value {
	if f.code == nil || f.pc == 0 {
		return Value{}
	}
	switch i := &f.code.ins[f.pc-1]; i.Op {
	case compile.Resumed, compile.YieldFrom:
		return f.r[i.A]
	}
	return Value{}
}

// Frame is the generator's own frame, nil when it has ended or is written in Go.
func (g *Gen) Frame() *Frame { return g.frame }

// Leaf is the innermost frame of the chain that begins with g, nil when it has ended.
func (g *Gen) Leaf() *Frame { return g.leaf }

// Awaiter is the frame that delegates to g, or nil.
func (g *Gen) Awaiter() *Frame { return g.awaiter }

// StateName is where the generator stands, in the words of inspect.getgeneratorstate.
func (g *Gen) StateName() string {
	switch {
	case g.state == genCreated:
		return "created"
	case g.state == genClosed:
		return "closed"
	case g.executing():
		return "running"
	}
	return "suspended"
}

// Outermost is the outermost generator of the chain that g is in.
func (g *Gen) Outermost() *Gen {
	if g.frame == nil {
		return g
	}
	return rootOf(g.frame)
}

// SyncView is what a debugger shows of a queue or lock, of asyncio or of threads.
type SyncView struct {
	Entity     uint32
	Items      []Value // of a queue, first out first
	IsQueue    bool
	Size       int
	Capacity   int
	Unfinished int  // of a queue; -1: it does not count that
	Flag       bool // an event that is set, a lock that is held
	HasFlag    bool
	Holder     uint32 // of a lock that is held; 0: the main program
	Getters    []uint32
	Putters    []uint32
}

// Children gives what an object holds, in a fixed order, except what every program has: modules, classes that are not its own, library functions.
func (m *VM) Children(o *object.Object, visit func(Value)) {
	if x := object.ExtOf(o); x != nil {
		if x.Dict != nil {
			visitDict(x.Dict, visit)
		}
	}
	for _, v := range object.SlotsOf(o) {
		visit(v)
	}
	switch o.Type.Kind {
	case object.KindModule, object.KindType, object.KindTraceback, object.KindFrame, object.KindCode:
		return
	case object.KindFunction:
		f := asFunc(Value{Ref: o})
		if f.code.number != 0 {
			for _, c := range f.closure {
				visit(c)
			}
			if f.defaults != nil {
				visit(f.defaults.V())
			}
		}
		return
	case object.KindGenerator:
		if g := AsGen(Value{Ref: o}); g.frame != nil {
			g.frame.Locals(func(_ string, v Value) { visit(v) })
			g.frame.Temporaries(visit)
			visit(g.frame.Awaits())
			return
		}
	}
	if f := o.Type.Traverse; f != nil {
		f(o, visit)
	}
}

func visitDict(d *Dict, visit func(Value)) {
	for i := range d.Entries() {
		if e := &d.Entries()[i]; e.Key.Ref != nil {
			visit(e.Key)
			visit(e.Val)
		}
	}
}

// MainNamespace is the namespace of the program's main module.
func (m *VM) MainNamespace() *Dict {
	if m.main == nil {
		return nil
	}
	return m.main.Dict
}

// Over reports whether the program has ended.
func (m *VM) Over() bool { return m.ended }
