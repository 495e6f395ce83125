package vm

import (
	"strings"
	"unsafe"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
)

// This file is what library modules (asyncio) and reports ask about frames and generators.

// Closed reports whether the generator has ended.
func (g *Gen) Closed() bool { return g.state == genClosed }

// Qualname is its __qualname__.
func (g *Gen) Qualname() string { return g.from.qualname.S }

// Native is the Go body of a coroutine made by NewNativeCoro, nil for others.
func (g *Gen) Native() NativeCoro {
	if !g.native {
		return nil
	}
	return g.body()
}

// Started reports whether it has run at all.
func (g *Gen) Started() bool { return g.state != genCreated }

// IterableCoroutine reports whether g comes from a generator function decorated with types.coroutine, so that it can be awaited.
func (g *Gen) IterableCoroutine() bool {
	return g.kind == kindGenerator && g.from.code != nil && g.from.code.C.Flags&compile.FlagIterCoroutine != 0
}

// Where is the line that the generator's own frame is at, or, with live false, where it was defined when it has ended. ok is false for one written in Go.
func (g *Gen) Where() (file string, line int, live, ok bool) {
	if g.from.code == nil {
		return "", 0, false, false
	}
	file = g.from.code.C.Filename
	if g.frame == nil {
		return file, g.from.code.C.FirstLine, false, true
	}
	if g.frame.pc == 0 {
		return file, g.from.code.C.FirstLine, true, true
	}
	return file, g.frame.Line(), true, true
}

// Frames lists the frames of a suspended generator and of what it delegates to, outermost first; empty when it has ended or runs.
func (g *Gen) Frames() []*Frame {
	if g.frame == nil || g.state == genRunning && g.awaiter == nil {
		return nil
	}
	var out []*Frame
	for f := g.leaf; f != nil; f = f.back {
		out = append(out, f)
		if f == g.frame {
			break
		}
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// Code is the frame's code, nil for a driver.
func (f *Frame) Code() *compile.Code {
	if f.code == nil {
		return nil
	}
	return f.code.C
}

// Filename is the file of the frame's code, "" for a driver.
func (f *Frame) Filename() string {
	if f.code == nil {
		return ""
	}
	return f.code.C.Filename
}

// Qualname is the qualified name of the function that the frame is of, "" for anything else.
func (f *Frame) Qualname() string {
	if f.fn == nil {
		return ""
	}
	return f.fn.qualname.S
}

// Local is the value of the frame's local variable number i, absent when it has none.
func (f *Frame) Local(i int) Value {
	if f.code == nil || i >= f.code.nlocal {
		return Value{}
	}
	if v := f.r[i]; v.Ref == nil || v.Ref.Type != CellType {
		return v
	}
	return asCell(f.r[i]).v
}

// InLibrary reports whether the frame belongs to a library module written in Python.
func (f *Frame) InLibrary() bool { return strings.HasPrefix(f.Filename(), LibPrefix) }

// Text is the source of the expression under way, on one line; "" when the source is not at hand.
func (m *VM) Text(f *Frame) string {
	src := m.Sources[f.Filename()]
	if src == nil {
		return ""
	}
	p := f.Pos()
	line := src.Line(int(p.Line))
	if p.EndLine != p.Line || int(p.EndCol) > len(line) || p.Col < 0 || p.Col > p.EndCol {
		return strings.TrimSpace(line)
	}
	return line[p.Col:p.EndCol]
}

// Caller is the innermost frame of the program itself, nil when none runs.
func (m *VM) Caller() *Frame {
	for f := m.fr; f != nil; f = f.back {
		if f.code != nil && !f.InLibrary() {
			return f
		}
	}
	return nil
}

// InProgram reports whether the code that called the native function under way belongs to the program, not to a library module.
func (m *VM) InProgram() bool {
	f := m.Frame()
	return f != nil && !f.InLibrary()
}

// AwaitsResult reports whether the native function under way was called by `await f(…)`, so that nobody but the await can see what it returns.
func (m *VM) AwaitsResult() bool {
	f := m.fr
	if f == nil || f.code == nil || f.pc == 0 || f.pc >= len(f.code.ins) || m.T.Native != 0 {
		return false
	}
	next := &f.code.ins[f.pc]
	return next.Op == compile.GetAwaitable && next.B == f.code.ins[f.pc-1].A && int(next.B) >= f.code.C.TempBase // no variable, as in c = f(…); await c
}

// AwaitNext says, from within the Send slot of what an await has been given, that the await goes on with v in its place when it is resumed.
func (m *VM) AwaitNext(v Value) { m.fr.r[m.fr.code.ins[m.fr.pc-1].B] = v }

// Within reports whether the code under way is that of g, or of what g delegates to, so that what it yields goes to g's resumer.
func (m *VM) Within(g *Gen) bool {
	return g != nil && m.fr != nil && m.fr.root != nil && rootOf(m.fr) == g
}

// Held reports whether a task of the event loop drives g.
func (g *Gen) Held() bool { return g.held }

// IsCoroutineFunction reports whether v is a function, or a method, defined with async def.
func IsCoroutineFunction(v Value) bool {
	if b := object.AsMethod(v); b != nil {
		v = b.Func
	}
	if b := object.AsBuiltin(v); b != nil {
		return b.Native.Async
	}
	fn := AsFunc(v)
	return fn != nil && fn.code.C.Flags&compile.FlagCoroutine != 0
}

// QualifiedName is the function's __qualname__.
func (f *Func) QualifiedName() string { return f.qualname.S }

// MarkIterableCoroutine makes generators of function f awaitable (types.coroutine).
func (m *VM) MarkIterableCoroutine(f *Func) {
	c := *f.code.C
	c.Flags |= compile.FlagIterCoroutine
	f.code = m.code(&c)
}

// BoundName is the variable that the result of the call under way is bound to: x of `x = f()`, self.x of `self.x = f()`; "" when it is bound to none, or by the library.
func (m *VM) BoundName() string {
	f := m.fr
	if f == nil || f.code == nil || f.code.number == 0 || f.pc == 0 {
		return ""
	}
	k := f.code.C
	dst := f.code.ins[f.pc-1].A
	if int(dst) < len(k.LocalNames) {
		return k.LocalNames[dst]
	}
	// `x, y = f(), g()` binds x only when g has been called, too.
	for _, i := range k.Instrs[f.pc:] {
		if i.Op == compile.Ext || i.Op == compile.Line {
			continue
		}
		if name := boundBy(k, i, dst); name != "" || i.Op.Jumps() || i.Touches(dst) {
			return name
		}
	}
	return ""
}

// boundBy is the variable that an instruction binds to what a register holds, "" when it does something else.
func boundBy(k *compile.Code, i compile.Instr, dst uint16) string {
	switch {
	case (i.Op == compile.StoreGlobal || i.Op == compile.StoreName) && i.A == dst:
		return k.Sites[i.B]
	case i.Op == compile.StoreCell && i.B == dst:
		return registerName(k, i.A)
	case i.Op == compile.SetAttr && i.B == dst:
		if owner := registerName(k, i.A); owner != "" {
			return owner + "." + k.Sites[i.C]
		}
		return k.Sites[i.C]
	case i.Op == compile.Mov && i.B == dst:
		return registerName(k, i.A)
	}
	return ""
}

// registerName is the variable that a register belongs to, "" for a temporary.
func registerName(k *compile.Code, r uint16) string {
	switch n := int(r) - len(k.LocalNames); {
	case n < 0:
		return k.LocalNames[r]
	case n < len(k.FreeNames):
		return k.FreeNames[n]
	}
	return ""
}

// Instant is what a native function called by `await f(…)` returns when the result is there already (see AwaitsResult).
type Instant struct {
	object.Object
	Result Value
}

// InstantType is the type of Instant. Nobody but the await ever sees one.
var InstantType = &object.Type{Name: "coroutine", Module: "builtins", Kind: object.KindOther, Flags: object.FlagDisallowed | object.FlagAwaitSelf}

func setupInstant() {
	self := func(_ *Thread, v Value) (Value, *Exc) { return v, nil }
	result := func(v Value) Value { return (*Instant)(unsafe.Pointer(v.Ref)).Result }
	InstantType.Await, InstantType.Iter = self, self
	InstantType.Next = func(t *Thread, v Value) (Value, *Exc) { return Value{}, t.StopIteration(result(v)) }
	InstantType.Send = func(_ *Thread, v, _ Value) (Value, bool, *Exc) { return result(v), true, nil }
	object.Ready(InstantType)
}
