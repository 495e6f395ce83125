package vm

import (
	"slices"

	"unsafe"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
)

// step carries out instruction i of frame f, whose pc is behind it, in full: what run leaves out of the hot operations, and all others (cold.go). It returns the frame to go on
// with, f itself or another one, or nil when the frame that the run was for has ended or pauses (m.exit, m.result, m.err). With an error, which is then raised in f, m.fr is f.
func (m *VM) step(f *Frame, i *instr) (*Frame, *Exc) {
	t, r := m.T, f.r
	switch i.Op {
	case compile.Mov:
		if m.fin.on {
			m.suspectValue(r[i.A])
		}
		r[i.A] = r[i.B]
	case compile.LoadConst:
		if m.fin.on {
			m.suspectValue(r[i.A])
		}
		r[i.A] = f.code.consts[i.B]
	case compile.Add, compile.Sub, compile.Mul, compile.Mod, compile.FloorDiv, compile.IAdd, compile.ISub, compile.IMul:
		v, err := m.binary(i.Op, r[i.B], r[i.C])
		if err != nil {
			return nil, err
		}
		r[i.A] = v
	case compile.JmpNLt, compile.JmpNLe, compile.JmpNEq, compile.JmpNNe, compile.JmpNGt, compile.JmpNGe:
		b, err := m.compareTruth(jumpCompares[i.Op-compile.JmpNLt], r[i.A], r[i.B])
		if err != nil {
			return nil, err
		}
		if !b {
			f.pc = int(i.C)
		}
	case compile.JmpFalse, compile.JmpTrue:
		b, err := object.Truth(t, r[i.A])
		if err != nil {
			return nil, err
		}
		taken := b == (i.Op == compile.JmpTrue)
		if m.fin.on && !(taken && slices.Contains(f.code.C.LiveTemps(int(i.C)), i.A)) {
			m.suspectOperands() // a coroutine that was tested and not awaited goes here, on this line
			if m.fin.pending {
				m.finalize()
			}
		}
		if taken {
			f.pc = int(i.C)
		}
	case compile.LoadGlobal:
		v, err := m.loadGlobal(f, int(i.B))
		if err != nil {
			return nil, err
		}
		r[i.A] = v
	case compile.StoreGlobal:
		m.storeGlobal(f, int(i.B), r[i.A])
	case compile.LoadMethod:
		return f, m.loadMethod(f, i)
	case compile.GetItem:
		x := r[i.B]
		v, err := object.GetItem(t, x, r[i.C])
		if err != nil {
			return nil, err
		}
		m.overwritten(f, i.A)
		r[i.A] = v
		if m.fin.on && int(i.B) >= f.code.C.TempBase {
			m.suspectValue(x)
		}
	case compile.SetItem:
		if m.fin.on {
			m.suspectItem(r[i.A], r[i.B])
		}
		if err := object.SetItem(t, r[i.A], r[i.B], r[i.C]); err != nil {
			return nil, err
		}
	case compile.SetAttr:
		return f, m.setAttr(f, r[i.A], int(i.C), r[i.B])
	case compile.LoadCell:
		v := asCell(r[i.B]).v
		if v.Ref == nil {
			return nil, m.emptyCell(f, int(i.B))
		}
		r[i.A] = v
	case compile.StoreCell:
		c := asCell(r[i.A])
		if m.fin.on {
			m.suspectValue(c.v)
		}
		c.v = r[i.B]
	case compile.Drop, compile.Clear:
		if m.fin.on {
			m.suspectValue(r[i.A])
		}
		r[i.A].Ref = nil
	case compile.CheckLocal:
		return nil, m.unbound(f.code.C.LocalNames[i.B])
	case compile.Hop:
		f.pc = int(i.C)
		m.left++
	case compile.Enter, compile.Leave, compile.Hand, compile.Resumed:
		m.report(f, i)
		m.left++ // a recorded run counts the steps of a plain one
	default:
		return m.cold(f, i)
	}
	return f, nil
}

// jumpCompares are the comparisons of JmpNLt and those after it.
var jumpCompares = [...]object.CmpOp{object.CmpLt, object.CmpLe, object.CmpEq, object.CmpNe, object.CmpGt, object.CmpGe}

// getAttrOp is the operation GetAttr.
func (m *VM) getAttrOp(f *Frame, i *instr) (*Frame, *Exc) {
	x := f.r[i.B]
	if get := m.propertyGetter(f, x, int(i.C)); get != nil { // it runs as a frame of its own, so that it may wait for another thread
		return m.callFunc(f, i.A, get, x, nil, nil)
	}
	v, err := m.getAttr(f, x, int(i.C))
	if err != nil {
		return nil, err
	}
	f.r[i.A] = v
	if m.fin.on && int(i.B) >= f.code.C.TempBase {
		m.suspectValue(x)
	}
	return f, nil
}

// forNext is the operation ForNext.
func (m *VM) forNext(f *Frame, i *instr) (*Frame, *Exc) {
	if it := f.r[i.B]; it.Ref.Type == GeneratorType {
		return m.forGen(f, i, AsGen(it))
	}
	if nf, err := m.forFunc(f, i, f.r[i.B]); nf != nil || err != nil {
		return nf, err
	}
	v, err := object.Next(m.T, f.r[i.B])
	if err != nil {
		return nil, err
	}
	if v.Ref == nil {
		f.pc = int(i.C)
	} else {
		f.r[i.A] = v
	}
	return f, nil
}

// forGen resumes a generator for ForNext.
func (m *VM) forGen(f *Frame, i *instr, g *Gen) (*Frame, *Exc) {
	if m.T.Depth >= m.T.RecursionLimit {
		return nil, m.tooDeep()
	}
	done, err := m.resumable(g, Value{})
	if err != nil {
		return nil, err
	}
	if done {
		f.pc = int(i.C)
		return f, nil
	}
	g.frame.mode, g.frame.ret = modeFor, i.A
	leaf := m.enter(g, f)
	leaf.deliver(object.None)
	return leaf, nil
}

// forFunc asks an iterator whose next item comes from a Python function: a class's own __next__, or iter(function, sentinel). The function runs as a frame of its own, so that it may
// wait for another thread. nil: it is none of these.
func (m *VM) forFunc(f *Frame, i *instr, it Value) (*Frame, *Exc) {
	var fn, self Value
	md, c := modeForNext, it.Ref.Type
	switch {
	case c.IsHeap():
		fn, self = c.Lookup(nameNext), it
	case c == object.CallIterType:
		fn, md = (*object.CallIter)(unsafe.Pointer(it.Ref)).Fn, modeForCall
		if b := object.AsMethod(fn); b != nil {
			fn, self = b.Func, b.Self
		}
	}
	if fn.Ref == nil || fn.Ref.Type != FuncType || asFunc(fn).code.gen {
		return nil, nil
	}
	nf, err := m.callFunc(f, i.A, asFunc(fn), self, nil, nil)
	if err != nil {
		return nil, err
	}
	if nf.mode = md; md == modeForCall {
		nf.setDflt(it)
	}
	return nf, nil
}

// callOp is the operation Call.
func (m *VM) callOp(f *Frame, i *instr) (*Frame, *Exc) {
	return m.callFor(f, i.A, f.r[i.B], f.r.span(i.B+1, i.C))
}

// callFor calls fn for frame f, whose register dst gets the result. A native that takes its arguments as they are is called at once.
func (m *VM) callFor(f *Frame, dst uint16, fn Value, args []Value) (*Frame, *Exc) {
	if fn.Ref.Type == object.BuiltinType && !m.fin.on {
		b := (*object.Builtin)(unsafe.Pointer(fn.Ref))
		if b.Self.Ref == nil && b.Owner == nil && b.Native.Direct(len(args)) && (len(args) == 0 || args[0].Ref.Type != GeneratorType) {
			v, err := b.Native.Fn(m.T, args, nil)
			return m.callDone(f, dst, v, err)
		}
	}
	return m.call(f, dst, fn, Value{}, args, nil)
}

// callMethodOp is the operation CallMethod.
func (m *VM) callMethodOp(f *Frame, i *instr) (*Frame, *Exc) {
	fn, self := f.r[i.B], f.r[i.B+1]
	if self.Ref == nil {
		return m.callFor(f, i.A, fn, f.r.span(i.B+2, i.C))
	}
	if fn.Ref.Type == object.MethodDescrType && !m.fin.on {
		b := (*object.Builtin)(unsafe.Pointer(fn.Ref))
		if self.Ref.Type == b.Owner && b.Owner.Kind != object.KindGenerator && b.Native.Direct(int(i.C)+1) {
			v, err := b.Native.Fn(m.T, f.r.span(i.B+1, i.C+1), nil) // self and the other arguments stand side by side
			return m.callDone(f, i.A, v, err)
		}
	}
	return m.call(f, i.A, fn, self, f.r.span(i.B+2, i.C), nil)
}

// yieldOp is the operation Yield.
func (m *VM) yieldOp(f *Frame, i *instr) (*Frame, *Exc) {
	v := f.r[i.B]
	g := f.root
	if g.awaiter != nil || f.gen.kind == kindAsyncGen {
		return m.yield(f, v), nil
	}
	b := g.frame.back
	if md := g.frame.mode; m.fin.on && (md == modeNext || md == modeNextDefault) {
		f = m.yield(f, v)
		m.suspectValue(g.V()) // the call may have held the only reference to it
		return f, nil
	}
	if g.frame.mode != modeDriver || b.sink() == nil {
		return m.yield(f, v), nil
	}
	done, err := b.sink().Take(m.T, v)
	if done || err != nil {
		return m.sinkDone(g, f, b, done, err), nil
	}
	m.unread = f.code.ins[f.pc].Op == compile.Resumed
	if next := &f.code.ins[f.pc]; next.Op == compile.Drop && next.A == i.A {
		f.pc++ // nobody looks at what was sent
	} else {
		f.r[i.A] = object.None
	}
	return f, nil
}

// yieldFromOp is the operation YieldFrom.
func (m *VM) yieldFromOp(f *Frame, i *instr) (*Frame, *Exc) {
	it, sent := f.r[i.B], f.r[i.A]
	if it.Ref.Type.Kind == object.KindGenerator {
		g := (*Gen)(unsafe.Pointer(it.Ref))
		if !g.native && (g.state == genSuspended || g.state == genCreated) && g.awaiter == nil && m.T.Depth < m.T.RecursionLimit {
			if g.state == genCreated && !sent.IsNone() {
				_, err := m.resumable(g, sent)
				return nil, err
			}
			return m.delegate(g, f, sent), nil
		}
	} else if send := it.Ref.Type.Send; send != nil && asASend(it) == nil {
		if m.rec != nil && f.gen.waiting {
			m.reportTaken(f, m.sent(sent))
		}
		v, done, err := send(m.T, it, sent)
		switch {
		case err != nil:
			return nil, err
		case done:
			f.r[i.A] = v
			return f, nil
		}
		if m.rec != nil {
			m.reportWait(f, v)
		}
		return m.suspend(f, v), nil
	}
	return m.delegateOther(f, i)
}
