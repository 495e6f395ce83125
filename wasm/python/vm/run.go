package vm

import (
	"math"
	"unsafe"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
)

// run executes at most budget instructions, beginning with frame fr, or with raising err in it. It returns Running with m.fr set to the frame to go on with, or how the
// frame that the run was for has ended (m.result, m.err).
//
// Only the hot operations are here; the rest is in cold.go, reached through the default case. fr, ins, r and pc mirror the running frame; fr.pc and m.fr are brought up to date
// before anything that could look at frames. x.Ref == &object.IntTag compares with a constant address. Pointer stores are skipped where the register holds
// the right tag already: a store costs a write-barrier check, which the loop benchmark shows (27 to 38 million iterations a second).
func (m *VM) run(fr *Frame, budget int, err *Exc) Status {
	t := m.T
	total := budget
	var ins []compile.Instr
	var r []Value
	var pc int
	if fr.driver != nil {
		ev := EvStart
		if err != nil {
			ev = EvRaise
		}
		fr = m.drive(fr, ev, Value{}, err)
		if err = nil; fr == nil {
			return m.exit
		}
	}
	ins, r, pc = fr.code.ins, fr.r, fr.pc
	if err != nil {
		goto raise
	}
loop:
	for ; budget > 0; budget-- {
		i := &ins[pc]
		pc++
		switch i.Op {
		case compile.Nop:
		case compile.Mov:
			put(&r[i.A], &r[i.B])
		case compile.LoadConst:
			r[i.A] = fr.code.consts[i.B]
		case compile.Add, compile.IAdd:
			x, y := &r[i.B], &r[i.C]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if z := x.N + y.N; (x.N^z)&(y.N^z) >= 0 {
					d := &r[i.A]
					d.N = z
					if d.Ref != &object.IntTag {
						d.Ref = &object.IntTag
					}
					continue
				}
			} else if x.Ref == &object.FloatTag && y.Ref == &object.FloatTag {
				setFloat(&r[i.A], x.F()+y.F())
				continue
			}
			fr.pc, m.fr = pc, fr
			var v Value
			if v, err = m.binary(i.Op, *x, *y); err != nil {
				break loop
			}
			r[i.A] = v
		case compile.Sub, compile.ISub:
			x, y := &r[i.B], &r[i.C]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if z := x.N - y.N; (x.N^y.N)&(x.N^z) >= 0 {
					d := &r[i.A]
					d.N = z
					if d.Ref != &object.IntTag {
						d.Ref = &object.IntTag
					}
					continue
				}
			} else if x.Ref == &object.FloatTag && y.Ref == &object.FloatTag {
				setFloat(&r[i.A], x.F()-y.F())
				continue
			}
			fr.pc, m.fr = pc, fr
			var v Value
			if v, err = m.binary(i.Op, *x, *y); err != nil {
				break loop
			}
			r[i.A] = v
		case compile.Mul, compile.IMul:
			x, y := &r[i.B], &r[i.C]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				// Both fit 32 bits: the product fits 64.
				if int64(int32(x.N)) == x.N && int64(int32(y.N)) == y.N {
					d := &r[i.A]
					d.N = x.N * y.N
					if d.Ref != &object.IntTag {
						d.Ref = &object.IntTag
					}
					continue
				}
			} else if x.Ref == &object.FloatTag && y.Ref == &object.FloatTag {
				setFloat(&r[i.A], x.F()*y.F())
				continue
			}
			fr.pc, m.fr = pc, fr
			var v Value
			if v, err = m.binary(i.Op, *x, *y); err != nil {
				break loop
			}
			r[i.A] = v
		case compile.Mod:
			x, y := &r[i.B], &r[i.C]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag && y.N > 0 {
				z := x.N % y.N
				if z < 0 {
					z += y.N
				}
				d := &r[i.A]
				d.N = z
				if d.Ref != &object.IntTag {
					d.Ref = &object.IntTag
				}
				continue
			}
			fr.pc, m.fr = pc, fr
			var v Value
			if v, err = m.binary(i.Op, *x, *y); err != nil {
				break loop
			}
			r[i.A] = v
		case compile.FloorDiv:
			x, y := &r[i.B], &r[i.C]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag && y.N > 0 {
				z := x.N / y.N
				if x.N < 0 && z*y.N != x.N {
					z--
				}
				d := &r[i.A]
				d.N = z
				if d.Ref != &object.IntTag {
					d.Ref = &object.IntTag
				}
				continue
			}
			fr.pc, m.fr = pc, fr
			var v Value
			if v, err = m.binary(i.Op, *x, *y); err != nil {
				break loop
			}
			r[i.A] = v
		case compile.JmpNLt:
			x, y := &r[i.A], &r[i.B]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if x.N >= y.N {
					pc = int(i.C)
				}
				continue
			}
			fr.pc, m.fr = pc, fr
			var b bool
			if b, err = m.compareTruth(object.CmpLt, *x, *y); err != nil {
				break loop
			}
			if !b {
				pc = int(i.C)
			}
		case compile.JmpNLe:
			x, y := &r[i.A], &r[i.B]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if x.N > y.N {
					pc = int(i.C)
				}
				continue
			}
			fr.pc, m.fr = pc, fr
			var b bool
			if b, err = m.compareTruth(object.CmpLe, *x, *y); err != nil {
				break loop
			}
			if !b {
				pc = int(i.C)
			}
		case compile.JmpNEq:
			x, y := &r[i.A], &r[i.B]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if x.N != y.N {
					pc = int(i.C)
				}
				continue
			}
			fr.pc, m.fr = pc, fr
			var b bool
			if b, err = m.compareTruth(object.CmpEq, *x, *y); err != nil {
				break loop
			}
			if !b {
				pc = int(i.C)
			}
		case compile.JmpNNe:
			x, y := &r[i.A], &r[i.B]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if x.N == y.N {
					pc = int(i.C)
				}
				continue
			}
			fr.pc, m.fr = pc, fr
			var b bool
			if b, err = m.compareTruth(object.CmpNe, *x, *y); err != nil {
				break loop
			}
			if !b {
				pc = int(i.C)
			}
		case compile.JmpNGt:
			x, y := &r[i.A], &r[i.B]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if x.N <= y.N {
					pc = int(i.C)
				}
				continue
			}
			fr.pc, m.fr = pc, fr
			var b bool
			if b, err = m.compareTruth(object.CmpGt, *x, *y); err != nil {
				break loop
			}
			if !b {
				pc = int(i.C)
			}
		case compile.JmpNGe:
			x, y := &r[i.A], &r[i.B]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if x.N < y.N {
					pc = int(i.C)
				}
				continue
			}
			fr.pc, m.fr = pc, fr
			var b bool
			if b, err = m.compareTruth(object.CmpGe, *x, *y); err != nil {
				break loop
			}
			if !b {
				pc = int(i.C)
			}
		case compile.JmpFalse:
			x := r[i.A]
			if x.Ref == &object.BoolTag || x.Ref == &object.IntTag {
				if x.N == 0 {
					pc = int(i.C)
				}
				continue
			}
			if x.Ref == &object.NoneTag {
				pc = int(i.C)
				continue
			}
			fr.pc, m.fr = pc, fr
			var b bool
			if b, err = object.Truth(t, x); err != nil {
				break loop
			}
			if !b {
				pc = int(i.C)
			}
		case compile.JmpTrue:
			x := r[i.A]
			if x.Ref == &object.BoolTag || x.Ref == &object.IntTag {
				if x.N != 0 {
					pc = int(i.C)
				}
				continue
			}
			if x.Ref == &object.NoneTag {
				continue
			}
			fr.pc, m.fr = pc, fr
			var b bool
			if b, err = object.Truth(t, x); err != nil {
				break loop
			}
			if b {
				pc = int(i.C)
			}
		case compile.JmpNone:
			if r[i.A].Ref == &object.NoneTag {
				pc = int(i.C)
			}
		case compile.JmpNotNone:
			if r[i.A].Ref != &object.NoneTag {
				pc = int(i.C)
			}
		case compile.Jmp:
			pc = int(i.C)
		case compile.ForNext:
			it := r[i.B].Ref
			switch it.Type {
			case object.RangeIterType:
				x := (*object.RangeIter)(unsafe.Pointer(it))
				if x.Step > 0 && x.Cur < x.Stop || x.Step < 0 && x.Cur > x.Stop {
					d := &r[i.A]
					d.N = x.Cur
					if d.Ref != &object.IntTag {
						d.Ref = &object.IntTag
					}
					x.Cur += x.Step
				} else {
					pc = int(i.C)
				}
				continue
			case object.ListIterType:
				x := (*object.ListIter)(unsafe.Pointer(it))
				if x.L != nil {
					if x.I < len(x.L.Items) {
						put(&r[i.A], &x.L.Items[x.I])
						x.I++
						continue
					}
					x.L = nil
				}
				pc = int(i.C)
				continue
			case GeneratorType:
				g := (*Gen)(unsafe.Pointer(it))
				if t.Depth >= t.RecursionLimit {
					fr.pc = pc
					err = m.tooDeep()
					break loop
				}
				if g.state == genRunning || g.awaiter != nil {
					fr.pc, m.fr = pc, fr
					if _, err = m.resumable(g, Value{}); err != nil {
						break loop
					}
				}
				if g.state == genClosed {
					pc = int(i.C)
					continue
				}
				fr.pc = pc
				top := g.frame
				top.mode = modeFor
				top.ret = i.A
				if top.back != fr {
					top.back = fr
				}
				g.state = genRunning
				g.base = t.Depth
				t.Depth += g.used + 1
				fr = g.leaf
				ins, r, pc = fr.code.ins, fr.r, fr.pc
				if pc > 0 {
					j := &ins[pc-1]
					put(&r[j.A], &object.None)
					if j.Op == compile.YieldFrom {
						pc--
					}
				}
				continue
			}
			fr.pc, m.fr = pc, fr
			var v Value
			if v, err = object.Next(t, r[i.B]); err != nil {
				break loop
			}
			if v.Ref == nil {
				pc = int(i.C)
			} else {
				r[i.A] = v
			}
		case compile.LoadGlobal:
			c := &fr.code.caches[i.B]
			if e := fr.globals.At(int(c.idx)); c.typ == nil && e != nil && e.Key.Ref == &fr.code.names[i.B].Object {
				put(&r[i.A], &e.Val)
				continue
			}
			if c.typ != nil && fr.globals.Keys == c.keys {
				if e := t.Builtins.At(int(c.idx)); e != nil && e.Key.Ref == &fr.code.names[i.B].Object {
					put(&r[i.A], &e.Val)
					continue
				}
			}
			fr.pc, m.fr = pc, fr
			var v Value
			if v, err = m.loadGlobal(fr, int(i.B)); err != nil {
				break loop
			}
			r[i.A] = v
		case compile.StoreGlobal:
			if e := fr.globals.At(int(fr.code.caches[i.B].idx)); e != nil && e.Key.Ref == &fr.code.names[i.B].Object && !m.fin.on {
				put(&e.Val, &r[i.A])
				continue
			}
			fr.pc, m.fr = pc, fr
			m.storeGlobal(fr, int(i.B), r[i.A])
		case compile.Call:
			fn := r[i.B].Ref
			if fn.Type == FuncType {
				f := (*Func)(unsafe.Pointer(fn))
				k := f.code
				if int(i.C) == k.direct {
					if t.Depth >= t.RecursionLimit {
						fr.pc = pc
						err = m.tooDeep()
						break loop
					}
					t.Depth++
					nf := k.newFrame(k.direct)
					a := r[i.B+1:]
					for j := 0; j < k.direct; j++ {
						put(&nf.r[j], &a[j])
					}
					if nf.fn != f {
						m.enterFunc(nf, f)
					}
					if nf.back != fr {
						nf.back = fr
					}
					nf.ret = i.A
					fr.pc = pc
					fr = nf
					ins, r, pc = k.ins, nf.r, 0
					continue
				}
			}
			fr.pc, m.fr = pc, fr
			var nf *Frame
			if nf, err = m.call(fr, i.A, r[i.B], Value{}, r[i.B+1:i.B+1+i.C], nil); err != nil {
				break loop
			}
			if nf != fr {
				if fr = nf; fr == nil {
					m.steps += int64(total - budget)
					return m.exit
				}
				ins, r, pc = fr.code.ins, fr.r, fr.pc
			}
		case compile.LoadMethod:
			x := r[i.B]
			if c := &fr.code.caches[i.C]; c.typ == x.Ref.Type && c.plain && c.ver == c.typ.Version {
				put(&r[i.A+1], &x)
				put(&r[i.A], &c.val)
				continue
			}
			fr.pc, m.fr = pc, fr
			if err = m.loadMethod(fr, i); err != nil {
				break loop
			}
		case compile.CallMethod:
			self := r[i.B+1]
			fn := r[i.B].Ref
			if fn.Type == FuncType && self.Ref != nil {
				f := (*Func)(unsafe.Pointer(fn))
				k := f.code
				if int(i.C)+1 == k.direct {
					if t.Depth >= t.RecursionLimit {
						fr.pc = pc
						err = m.tooDeep()
						break loop
					}
					t.Depth++
					nf := k.newFrame(k.direct)
					a := r[i.B+1:]
					for j := 0; j < k.direct; j++ {
						put(&nf.r[j], &a[j])
					}
					if nf.fn != f {
						m.enterFunc(nf, f)
					}
					if nf.back != fr {
						nf.back = fr
					}
					nf.ret = i.A
					fr.pc = pc
					fr = nf
					ins, r, pc = k.ins, nf.r, 0
					continue
				}
			}
			if fn == sendMethod && i.C == 1 && self.Ref != nil && self.Ref.Type == GeneratorType {
				g := (*Gen)(unsafe.Pointer(self.Ref))
				if g.state == genSuspended && g.awaiter == nil && t.Depth < t.RecursionLimit {
					fr.pc = pc
					top := g.frame
					top.mode = modeNext
					top.ret = i.A
					if top.back != fr {
						top.back = fr
					}
					g.state = genRunning
					g.base = t.Depth
					t.Depth += g.used + 1
					arg := &r[i.B+2]
					fr = g.leaf
					ins, r, pc = fr.code.ins, fr.r, fr.pc
					j := &ins[pc-1]
					put(&r[j.A], arg)
					if j.Op == compile.YieldFrom {
						pc--
					}
					continue
				}
			}
			fr.pc, m.fr = pc, fr
			var nf *Frame
			if nf, err = m.call(fr, i.A, r[i.B], self, r[i.B+2:i.B+2+i.C], nil); err != nil {
				break loop
			}
			if nf != fr {
				if fr = nf; fr == nil {
					m.steps += int64(total - budget)
					return m.exit
				}
				ins, r, pc = fr.code.ins, fr.r, fr.pc
			}
		case compile.Return:
			if fr.mode == modeCall && !m.fin.on {
				t.Depth--
				b := fr.back
				put(&b.r[fr.ret], &r[i.A])
				fr.release()
				fr = b
				ins, r, pc = fr.code.ins, fr.r, fr.pc
				continue
			}
			fr.pc, m.fr = pc, fr
			if fr = m.leave(fr, r[i.A]); fr == nil {
				m.steps += int64(total - budget)
				return m.exit
			}
			ins, r, pc = fr.code.ins, fr.r, fr.pc
		case compile.Yield:
			v := r[i.B]
			fr.pc = pc
			g := fr.root
			if g.awaiter != nil || fr.gen.kind == kindAsyncGen {
				m.fr = fr
				if fr = m.yield(fr, v); fr == nil {
					m.steps += int64(total - budget)
					return m.exit
				}
				ins, r, pc = fr.code.ins, fr.r, fr.pc
				continue
			}
			top := g.frame
			b := top.back
			switch top.mode {
			case modeFor, modeNext, modeNextDefault:
				if g.leaf != fr {
					g.leaf = fr
				}
				g.state = genSuspended
				g.used = t.Depth - g.base - 1
				t.Depth = g.base
				put(&b.r[top.ret], &v)
				fr = b
				ins, r, pc = fr.code.ins, fr.r, fr.pc
				continue
			}
			m.fr = fr
			if b != nil && b.sink != nil {
				var done bool
				if done, err = b.sink.Take(t, v); err == nil && !done {
					r[i.A] = object.None
					continue
				}
				if fr = m.sinkDone(g, fr, b, done, err); fr == nil {
					m.steps += int64(total - budget)
					return m.exit
				}
				err = nil
				ins, r, pc = fr.code.ins, fr.r, fr.pc
				continue
			}
			if fr = m.yield(fr, v); fr == nil {
				m.steps += int64(total - budget)
				return m.exit
			}
			ins, r, pc = fr.code.ins, fr.r, fr.pc
		case compile.YieldFrom:
			it := r[i.B].Ref
			fr.pc, m.fr = pc, fr
			if it.Type.Kind == object.KindGenerator {
				g := (*Gen)(unsafe.Pointer(it))
				if g.native == nil && (g.state == genSuspended || g.state == genCreated) && g.awaiter == nil && t.Depth < t.RecursionLimit {
					if g.state == genCreated && r[i.A].Ref != &object.NoneTag {
						_, err = m.resumable(g, r[i.A])
						break loop
					}
					fr = m.delegate(g, fr, r[i.A])
					ins, r, pc = fr.code.ins, fr.r, fr.pc
					continue
				}
			}
			nf, e := m.delegateOther(fr, i)
			if e != nil {
				err = e
				break loop
			}
			if nf == nil {
				m.steps += int64(total - budget)
				return m.exit
			}
			fr = nf
			ins, r, pc = fr.code.ins, fr.r, fr.pc
		case compile.GetItem:
			x, y := &r[i.B], &r[i.C]
			if y.Ref == &object.IntTag && x.Ref.Type == object.ListType {
				l := (*object.List)(unsafe.Pointer(x.Ref))
				n := y.N
				if n < 0 {
					n += int64(len(l.Items))
				}
				if uint64(n) < uint64(len(l.Items)) {
					r[i.A] = l.Items[n]
					continue
				}
			}
			fr.pc, m.fr = pc, fr
			o := *x
			var v Value
			if v, err = object.GetItem(t, o, *y); err != nil {
				break loop
			}
			r[i.A] = v
			if m.fin.on && int(i.B) >= fr.code.C.TempBase {
				m.suspectValue(o)
			}
		case compile.SetItem:
			x, y := &r[i.A], &r[i.B]
			if y.Ref == &object.IntTag && x.Ref.Type == object.ListType && !m.fin.on {
				l := (*object.List)(unsafe.Pointer(x.Ref))
				if uint64(y.N) < uint64(len(l.Items)) {
					l.Items[y.N] = r[i.C]
					continue
				}
			}
			fr.pc, m.fr = pc, fr
			if err = object.SetItem(t, *x, *y, r[i.C]); err != nil {
				break loop
			}
			if m.fin.on {
				m.suspect()
			}
		case compile.GetAttr:
			fr.pc, m.fr = pc, fr
			x := r[i.B]
			var v Value
			if v, err = m.getAttr(fr, x, int(i.C)); err != nil {
				break loop
			}
			r[i.A] = v
			if m.fin.on && int(i.B) >= fr.code.C.TempBase {
				m.suspectValue(x)
			}
		case compile.SetAttr:
			fr.pc, m.fr = pc, fr
			if err = m.setAttr(fr, r[i.A], int(i.C), r[i.B]); err != nil {
				break loop
			}
		case compile.LoadCell:
			v := (*Cell)(unsafe.Pointer(r[i.B].Ref)).v
			if v.Ref == nil {
				fr.pc = pc
				err = m.emptyCell(fr, int(i.B))
				break loop
			}
			r[i.A] = v
		case compile.StoreCell:
			c := (*Cell)(unsafe.Pointer(r[i.A].Ref))
			c.v = r[i.B]
			if m.fin.on {
				m.suspect()
			}
		case compile.CheckLocal:
			if r[i.A].Ref == nil {
				fr.pc = pc
				name := fr.code.C.LocalNames[i.B]
				err = t.NewExc(object.UnboundLocalErrorType, "cannot access local variable '"+name+"' where it is not associated with a value")
				err.SetField(0, object.Intern(name).V())
				break loop
			}
		default:
			fr.pc, m.fr = pc, fr
			var nf *Frame
			if nf, err = m.cold(fr, i); err != nil {
				break loop
			}
			if nf != fr {
				if fr = nf; fr == nil {
					m.steps += int64(total - budget)
					return m.exit
				}
				ins, r, pc = fr.code.ins, fr.r, fr.pc
				continue
			}
			pc = fr.pc
		}
		if m.fin.pending {
			fr.pc, m.fr = pc, fr
			m.finalize()
		}
	}
	fr.pc, m.fr = pc, fr
	if err == nil {
		m.steps += int64(total - budget)
		return Running
	}
raise:
	budget--
	m.fr = fr
	if err != m.reraising {
		m.raised(fr, err)
	}
	m.reraising = nil
	if fr = m.unwind(fr, err); fr == nil {
		m.steps += int64(total - budget)
		return m.exit
	}
	err = nil
	ins, r, pc = fr.code.ins, fr.r, fr.pc
	goto loop
}

// put copies a value without storing a pointer that is there already.
func put(d, s *Value) {
	d.N = s.N
	if d.Ref != s.Ref {
		d.Ref = s.Ref
	}
}

func setFloat(d *Value, f float64) {
	d.N = int64(math.Float64bits(f))
	if d.Ref != &object.FloatTag {
		d.Ref = &object.FloatTag
	}
}

// binOps gives the operator of each arithmetic instruction, with 0x80 for the in-place forms.
var binOps = [compile.NumOps]uint8{
	compile.Add: uint8(object.OpAdd), compile.Sub: uint8(object.OpSub), compile.Mul: uint8(object.OpMul), compile.Mod: uint8(object.OpMod),
	compile.FloorDiv: uint8(object.OpFloorDiv), compile.TrueDiv: uint8(object.OpTrueDiv), compile.Pow: uint8(object.OpPow), compile.LShift: uint8(object.OpLShift),
	compile.RShift: uint8(object.OpRShift), compile.And: uint8(object.OpAnd), compile.Or: uint8(object.OpOr), compile.Xor: uint8(object.OpXor), compile.MatMul: uint8(object.OpMatMul),
	compile.IAdd: inplace | uint8(object.OpAdd), compile.ISub: inplace | uint8(object.OpSub), compile.IMul: inplace | uint8(object.OpMul), compile.IMod: inplace | uint8(object.OpMod),
	compile.IFloorDiv: inplace | uint8(object.OpFloorDiv), compile.ITrueDiv: inplace | uint8(object.OpTrueDiv), compile.IPow: inplace | uint8(object.OpPow), compile.ILShift: inplace | uint8(object.OpLShift),
	compile.IRShift: inplace | uint8(object.OpRShift), compile.IAnd: inplace | uint8(object.OpAnd), compile.IOr: inplace | uint8(object.OpOr), compile.IXor: inplace | uint8(object.OpXor), compile.IMatMul: inplace | uint8(object.OpMatMul),
}

const inplace = 0x80

func (m *VM) binary(op compile.Op, a, b Value) (Value, *Exc) {
	o := binOps[op]
	if o&inplace != 0 {
		return object.InplaceOp(m.T, object.BinOp(o&^inplace), a, b)
	}
	return object.BinaryOp(m.T, object.BinOp(o), a, b)
}

func (m *VM) compareTruth(op object.CmpOp, a, b Value) (bool, *Exc) {
	if a.Ref == &object.FloatTag && b.Ref == &object.FloatTag {
		x, y := a.F(), b.F()
		switch op {
		case object.CmpLt:
			return x < y, nil
		case object.CmpLe:
			return x <= y, nil
		case object.CmpEq:
			return x == y, nil
		case object.CmpNe:
			return x != y, nil
		case object.CmpGt:
			return x > y, nil
		}
		return x >= y, nil
	}
	if a.Ref.Type == object.StrType && b.Ref.Type == object.StrType && (op == object.CmpEq || op == object.CmpNe) {
		eq := a.Ref == b.Ref || object.AsStr(a).S == object.AsStr(b).S
		return eq == (op == object.CmpEq), nil
	}
	v, err := object.Compare(m.T, op, a, b)
	if err != nil {
		return false, err
	}
	return object.Truth(m.T, v)
}

func (m *VM) tooDeep() *Exc {
	return m.T.NewExc(object.RecursionErrorType, "maximum recursion depth exceeded")
}
