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
// Only the hot operations are here; the rest is in cold.go, reached through the default case. rp, base and ip point at the running frame's registers, its code's first instruction and the next one: three words
// in place of two slices and an index keep the state in registers and take out the bounds checks, which package compile's own checks (operands and jumps within range, a last instruction
// that never falls through) stand in for. sync brings fr.pc and m.fr up to date before anything that could look at frames. x.Ref == &object.IntTag compares with a constant address. Pointer stores are skipped where the register holds
// the right tag already: a store costs a write-barrier check, which the loop benchmark shows (27 to 38 million iterations a second).
func (m *VM) run(fr *Frame, budget int, err *Exc) Status {
	t := m.T
	total := budget
	var rp, base, ip unsafe.Pointer
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
	rp, base = unsafe.Pointer(unsafe.SliceData(fr.r)), fr.code.base
	ip = unsafe.Add(base, fr.pc<<3)
	if err != nil {
		goto raise
	}
loop:
	for ; budget > 0; budget-- {
		i := (*compile.Instr)(ip)
		ip = unsafe.Add(ip, 8)
		switch i.Op {
		case compile.Nop:
		case compile.Mov:
			if m.fin.on {
				m.sync(fr, base, ip)
				m.suspectValue(*reg(rp, i.A))
			}
			put(reg(rp, i.A), reg(rp, i.B))
		case compile.LoadConst:
			if m.fin.on {
				m.sync(fr, base, ip)
				m.suspectValue(*reg(rp, i.A))
			}
			*reg(rp, i.A) = fr.code.consts[i.B]
		case compile.Add, compile.IAdd:
			x, y := reg(rp, i.B), reg(rp, i.C)
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if z := x.N + y.N; (x.N^z)&(y.N^z) >= 0 {
					d := reg(rp, i.A)
					d.N = z
					if d.Ref != &object.IntTag {
						d.Ref = &object.IntTag
					}
					continue
				}
			} else if x.Ref == &object.FloatTag && y.Ref == &object.FloatTag {
				setFloat(reg(rp, i.A), x.F()+y.F())
				continue
			}
			m.sync(fr, base, ip)
			var v Value
			if v, err = m.binary(i.Op, *x, *y); err != nil {
				break loop
			}
			*reg(rp, i.A) = v
		case compile.Sub, compile.ISub:
			x, y := reg(rp, i.B), reg(rp, i.C)
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if z := x.N - y.N; (x.N^y.N)&(x.N^z) >= 0 {
					d := reg(rp, i.A)
					d.N = z
					if d.Ref != &object.IntTag {
						d.Ref = &object.IntTag
					}
					continue
				}
			} else if x.Ref == &object.FloatTag && y.Ref == &object.FloatTag {
				setFloat(reg(rp, i.A), x.F()-y.F())
				continue
			}
			m.sync(fr, base, ip)
			var v Value
			if v, err = m.binary(i.Op, *x, *y); err != nil {
				break loop
			}
			*reg(rp, i.A) = v
		case compile.Mul, compile.IMul:
			x, y := reg(rp, i.B), reg(rp, i.C)
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				// Both fit 32 bits: the product fits 64.
				if int64(int32(x.N)) == x.N && int64(int32(y.N)) == y.N {
					d := reg(rp, i.A)
					d.N = x.N * y.N
					if d.Ref != &object.IntTag {
						d.Ref = &object.IntTag
					}
					continue
				}
			} else if x.Ref == &object.FloatTag && y.Ref == &object.FloatTag {
				setFloat(reg(rp, i.A), x.F()*y.F())
				continue
			}
			m.sync(fr, base, ip)
			var v Value
			if v, err = m.binary(i.Op, *x, *y); err != nil {
				break loop
			}
			*reg(rp, i.A) = v
		case compile.Mod:
			x, y := reg(rp, i.B), reg(rp, i.C)
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag && y.N > 0 {
				z := x.N % y.N
				if z < 0 {
					z += y.N
				}
				d := reg(rp, i.A)
				d.N = z
				if d.Ref != &object.IntTag {
					d.Ref = &object.IntTag
				}
				continue
			}
			m.sync(fr, base, ip)
			var v Value
			if v, err = m.binary(i.Op, *x, *y); err != nil {
				break loop
			}
			*reg(rp, i.A) = v
		case compile.FloorDiv:
			x, y := reg(rp, i.B), reg(rp, i.C)
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag && y.N > 0 {
				z := x.N / y.N
				if x.N < 0 && z*y.N != x.N {
					z--
				}
				d := reg(rp, i.A)
				d.N = z
				if d.Ref != &object.IntTag {
					d.Ref = &object.IntTag
				}
				continue
			}
			m.sync(fr, base, ip)
			var v Value
			if v, err = m.binary(i.Op, *x, *y); err != nil {
				break loop
			}
			*reg(rp, i.A) = v
		case compile.JmpJmpNLt:
			i = (*compile.Instr)(unsafe.Add(base, uintptr(i.C)<<3))
			ip = unsafe.Add(unsafe.Pointer(i), 8)
			fallthrough
		case compile.JmpNLt:
			x, y := reg(rp, i.A), reg(rp, i.B)
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if x.N >= y.N {
					ip = unsafe.Add(base, uintptr(i.C)<<3)
				}
				continue
			}
			m.sync(fr, base, ip)
			var b bool
			if b, err = m.compareTruth(object.CmpLt, *x, *y); err != nil {
				break loop
			}
			if !b {
				ip = unsafe.Add(base, uintptr(i.C)<<3)
			}
		case compile.JmpNLe:
			x, y := reg(rp, i.A), reg(rp, i.B)
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if x.N > y.N {
					ip = unsafe.Add(base, uintptr(i.C)<<3)
				}
				continue
			}
			m.sync(fr, base, ip)
			var b bool
			if b, err = m.compareTruth(object.CmpLe, *x, *y); err != nil {
				break loop
			}
			if !b {
				ip = unsafe.Add(base, uintptr(i.C)<<3)
			}
		case compile.JmpNEq:
			x, y := reg(rp, i.A), reg(rp, i.B)
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if x.N != y.N {
					ip = unsafe.Add(base, uintptr(i.C)<<3)
				}
				continue
			}
			m.sync(fr, base, ip)
			var b bool
			if b, err = m.compareTruth(object.CmpEq, *x, *y); err != nil {
				break loop
			}
			if !b {
				ip = unsafe.Add(base, uintptr(i.C)<<3)
			}
		case compile.JmpNNe:
			x, y := reg(rp, i.A), reg(rp, i.B)
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if x.N == y.N {
					ip = unsafe.Add(base, uintptr(i.C)<<3)
				}
				continue
			}
			m.sync(fr, base, ip)
			var b bool
			if b, err = m.compareTruth(object.CmpNe, *x, *y); err != nil {
				break loop
			}
			if !b {
				ip = unsafe.Add(base, uintptr(i.C)<<3)
			}
		case compile.JmpNGt:
			x, y := reg(rp, i.A), reg(rp, i.B)
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if x.N <= y.N {
					ip = unsafe.Add(base, uintptr(i.C)<<3)
				}
				continue
			}
			m.sync(fr, base, ip)
			var b bool
			if b, err = m.compareTruth(object.CmpGt, *x, *y); err != nil {
				break loop
			}
			if !b {
				ip = unsafe.Add(base, uintptr(i.C)<<3)
			}
		case compile.JmpNGe:
			x, y := reg(rp, i.A), reg(rp, i.B)
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if x.N < y.N {
					ip = unsafe.Add(base, uintptr(i.C)<<3)
				}
				continue
			}
			m.sync(fr, base, ip)
			var b bool
			if b, err = m.compareTruth(object.CmpGe, *x, *y); err != nil {
				break loop
			}
			if !b {
				ip = unsafe.Add(base, uintptr(i.C)<<3)
			}
		case compile.JmpFalse:
			x := *reg(rp, i.A)
			if x.Ref == &object.BoolTag || x.Ref == &object.IntTag {
				if x.N == 0 {
					ip = unsafe.Add(base, uintptr(i.C)<<3)
				}
				continue
			}
			if x.Ref == &object.NoneTag {
				ip = unsafe.Add(base, uintptr(i.C)<<3)
				continue
			}
			m.sync(fr, base, ip)
			var b bool
			if b, err = object.Truth(t, x); err != nil {
				break loop
			}
			if !b {
				ip = unsafe.Add(base, uintptr(i.C)<<3)
			}
		case compile.JmpTrue:
			x := *reg(rp, i.A)
			if x.Ref == &object.BoolTag || x.Ref == &object.IntTag {
				if x.N != 0 {
					ip = unsafe.Add(base, uintptr(i.C)<<3)
				}
				continue
			}
			if x.Ref == &object.NoneTag {
				continue
			}
			m.sync(fr, base, ip)
			var b bool
			if b, err = object.Truth(t, x); err != nil {
				break loop
			}
			if b {
				ip = unsafe.Add(base, uintptr(i.C)<<3)
			}
		case compile.JmpNone:
			if reg(rp, i.A).Ref == &object.NoneTag {
				ip = unsafe.Add(base, uintptr(i.C)<<3)
			}
		case compile.JmpNotNone:
			if reg(rp, i.A).Ref != &object.NoneTag {
				ip = unsafe.Add(base, uintptr(i.C)<<3)
			}
		case compile.Jmp:
			ip = unsafe.Add(base, uintptr(i.C)<<3)
		case compile.JmpForNext:
			i = (*compile.Instr)(unsafe.Add(base, uintptr(i.C)<<3))
			ip = unsafe.Add(unsafe.Pointer(i), 8)
			fallthrough
		case compile.ForNext:
			it := reg(rp, i.B).Ref
			switch it.Type {
			case object.RangeIterType:
				x := (*object.RangeIter)(unsafe.Pointer(it))
				if x.Step > 0 && x.Cur < x.Stop || x.Step < 0 && x.Cur > x.Stop {
					d := reg(rp, i.A)
					d.N = x.Cur
					if d.Ref != &object.IntTag {
						d.Ref = &object.IntTag
					}
					x.Cur += x.Step
				} else {
					ip = unsafe.Add(base, uintptr(i.C)<<3)
				}
				continue
			case object.ListIterType:
				x := (*object.ListIter)(unsafe.Pointer(it))
				if x.L != nil {
					if x.I < len(x.L.Items) {
						put(reg(rp, i.A), &x.L.Items[x.I])
						x.I++
						continue
					}
					x.L = nil
				}
				ip = unsafe.Add(base, uintptr(i.C)<<3)
				continue
			case GeneratorType:
				g := (*Gen)(unsafe.Pointer(it))
				if t.Depth >= t.RecursionLimit {
					fr.pc = pcOf(base, ip)
					err = m.tooDeep()
					break loop
				}
				if g.state == genRunning || g.awaiter != nil {
					m.sync(fr, base, ip)
					if _, err = m.resumable(g, Value{}); err != nil {
						break loop
					}
				}
				if g.state == genClosed {
					ip = unsafe.Add(base, uintptr(i.C)<<3)
					continue
				}
				fr.pc = pcOf(base, ip)
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
				rp, base = unsafe.Pointer(unsafe.SliceData(fr.r)), fr.code.base
				ip = unsafe.Add(base, fr.pc<<3)
				if ip != base {
					j := (*compile.Instr)(unsafe.Add(ip, -8))
					put(reg(rp, j.A), &object.None)
					if j.Op == compile.YieldFrom {
						ip = unsafe.Pointer(j)
					} else if (*compile.Instr)(ip).Op == compile.Drop {
						ip = unsafe.Add(ip, 8) // None, dropped
					}
				}
				continue
			}
			m.sync(fr, base, ip)
			var v Value
			if v, err = object.Next(t, *reg(rp, i.B)); err != nil {
				break loop
			}
			if v.Ref == nil {
				ip = unsafe.Add(base, uintptr(i.C)<<3)
			} else {
				*reg(rp, i.A) = v
			}
		case compile.LoadGlobal:
			c := &fr.code.caches[i.B]
			if e := fr.globals.At(int(c.idx)); c.typ == nil && e != nil && e.Key.Ref == &fr.code.names[i.B].Object {
				put(reg(rp, i.A), &e.Val)
				continue
			}
			if c.typ != nil && fr.globals.Keys == c.keys {
				if e := t.Builtins.At(int(c.idx)); e != nil && e.Key.Ref == &fr.code.names[i.B].Object {
					put(reg(rp, i.A), &e.Val)
					continue
				}
			}
			m.sync(fr, base, ip)
			var v Value
			if v, err = m.loadGlobal(fr, int(i.B)); err != nil {
				break loop
			}
			*reg(rp, i.A) = v
		case compile.StoreGlobal:
			if e := fr.globals.At(int(fr.code.caches[i.B].idx)); e != nil && e.Key.Ref == &fr.code.names[i.B].Object && !m.fin.on {
				put(&e.Val, reg(rp, i.A))
				continue
			}
			m.sync(fr, base, ip)
			m.storeGlobal(fr, int(i.B), *reg(rp, i.A))
		case compile.Call:
			fn := reg(rp, i.B).Ref
			if fn.Type == FuncType {
				f := (*Func)(unsafe.Pointer(fn))
				k := f.code
				if int(i.C) == k.direct {
					if t.Depth >= t.RecursionLimit {
						fr.pc = pcOf(base, ip)
						err = m.tooDeep()
						break loop
					}
					t.Depth++
					nf := k.newFrame(k.direct)
					copyRegs(unsafe.Pointer(unsafe.SliceData(nf.r)), unsafe.Pointer(reg(rp, i.B+1)), k.direct)
					if nf.fn != f {
						m.enterFunc(nf, f)
					}
					if nf.back != fr {
						nf.back = fr
					}
					nf.ret = i.A
					fr.pc = pcOf(base, ip)
					fr = nf
					rp, base = unsafe.Pointer(unsafe.SliceData(nf.r)), k.base
					ip = base
					continue
				}
			}
			m.sync(fr, base, ip)
			var nf *Frame
			if fn.Type == object.BuiltinType && !m.fin.on {
				b := (*object.Builtin)(unsafe.Pointer(fn))
				if b.Self.Ref == nil && b.Owner == nil && b.Native.Direct(int(i.C)) && (i.C == 0 || reg(rp, i.B+1).Ref.Type != GeneratorType) {
					var v Value
					if v, err = b.Native.Fn(t, fr.r[i.B+1:i.B+1+i.C], nil); err == nil && m.tail == nil {
						put(reg(rp, i.A), &v)
						continue
					}
					if nf, err = m.callDone(fr, i.A, v, err); err != nil {
						break loop
					}
					if fr = nf; fr == nil {
						m.steps += int64(total - budget)
						return m.exit
					}
					rp, base = unsafe.Pointer(unsafe.SliceData(fr.r)), fr.code.base
					ip = unsafe.Add(base, fr.pc<<3)
					continue
				}
			}
			if nf, err = m.call(fr, i.A, *reg(rp, i.B), Value{}, fr.r[i.B+1:i.B+1+i.C], nil); err != nil {
				break loop
			}
			if nf != fr {
				if fr = nf; fr == nil {
					m.steps += int64(total - budget)
					return m.exit
				}
				rp, base = unsafe.Pointer(unsafe.SliceData(fr.r)), fr.code.base
			}
			ip = unsafe.Add(base, fr.pc<<3) // a driver that failed at once has left the same frame at its handler
		case compile.LoadMethod:
			x := *reg(rp, i.B)
			if c := &fr.code.caches[i.C]; c.typ == x.Ref.Type && c.plain && c.ver == c.typ.Version {
				put(reg(rp, i.A+1), &x)
				put(reg(rp, i.A), &c.val)
				continue
			}
			m.sync(fr, base, ip)
			if err = m.loadMethod(fr, i); err != nil {
				break loop
			}
		case compile.CallMethod:
			self := *reg(rp, i.B+1)
			fn := reg(rp, i.B).Ref
			if fn.Type == FuncType && self.Ref != nil {
				f := (*Func)(unsafe.Pointer(fn))
				k := f.code
				if int(i.C)+1 == k.direct {
					if t.Depth >= t.RecursionLimit {
						fr.pc = pcOf(base, ip)
						err = m.tooDeep()
						break loop
					}
					t.Depth++
					nf := k.newFrame(k.direct)
					copyRegs(unsafe.Pointer(unsafe.SliceData(nf.r)), unsafe.Pointer(reg(rp, i.B+1)), k.direct)
					if nf.fn != f {
						m.enterFunc(nf, f)
					}
					if nf.back != fr {
						nf.back = fr
					}
					nf.ret = i.A
					fr.pc = pcOf(base, ip)
					fr = nf
					rp, base = unsafe.Pointer(unsafe.SliceData(nf.r)), k.base
					ip = base
					continue
				}
			}
			if fn == sendMethod && i.C == 1 && self.Ref != nil && self.Ref.Type == GeneratorType {
				g := (*Gen)(unsafe.Pointer(self.Ref))
				if g.state == genSuspended && g.awaiter == nil && t.Depth < t.RecursionLimit {
					fr.pc = pcOf(base, ip)
					top := g.frame
					top.mode = modeNext
					top.ret = i.A
					if top.back != fr {
						top.back = fr
					}
					g.state = genRunning
					g.base = t.Depth
					t.Depth += g.used + 1
					arg := reg(rp, i.B+2)
					fr = g.leaf
					rp, base = unsafe.Pointer(unsafe.SliceData(fr.r)), fr.code.base
					ip = unsafe.Add(base, fr.pc<<3)
					j := (*compile.Instr)(unsafe.Add(ip, -8))
					put(reg(rp, j.A), arg)
					if j.Op == compile.YieldFrom {
						ip = unsafe.Pointer(j)
					}
					continue
				}
			}
			m.sync(fr, base, ip)
			var nf *Frame
			if fn.Type == object.MethodDescrType && self.Ref != nil && !m.fin.on {
				b := (*object.Builtin)(unsafe.Pointer(fn))
				if self.Ref.Type == b.Owner && self.Ref.Type.Kind != object.KindGenerator && b.Native.Direct(int(i.C)+1) {
					// self and the other arguments stand side by side in the registers.
					var v Value
					if v, err = b.Native.Fn(t, fr.r[i.B+1:i.B+2+i.C], nil); err == nil && m.tail == nil {
						put(reg(rp, i.A), &v)
						continue
					}
					if nf, err = m.callDone(fr, i.A, v, err); err != nil {
						break loop
					}
					if fr = nf; fr == nil {
						m.steps += int64(total - budget)
						return m.exit
					}
					rp, base = unsafe.Pointer(unsafe.SliceData(fr.r)), fr.code.base
					ip = unsafe.Add(base, fr.pc<<3)
					continue
				}
			}
			if nf, err = m.call(fr, i.A, *reg(rp, i.B), self, fr.r[i.B+2:i.B+2+i.C], nil); err != nil {
				break loop
			}
			if nf != fr {
				if fr = nf; fr == nil {
					m.steps += int64(total - budget)
					return m.exit
				}
				rp, base = unsafe.Pointer(unsafe.SliceData(fr.r)), fr.code.base
			}
			ip = unsafe.Add(base, fr.pc<<3)
		case compile.Return:
			if fr.mode == modeCall && !m.fin.on {
				t.Depth--
				b := fr.back
				put(&b.r[fr.ret], reg(rp, i.A))
				fr.release()
				fr = b
				rp, base = unsafe.Pointer(unsafe.SliceData(fr.r)), fr.code.base
				ip = unsafe.Add(base, fr.pc<<3)
				continue
			}
			m.sync(fr, base, ip)
			if fr = m.leave(fr, *reg(rp, i.A)); fr == nil {
				m.steps += int64(total - budget)
				return m.exit
			}
			rp, base = unsafe.Pointer(unsafe.SliceData(fr.r)), fr.code.base
			ip = unsafe.Add(base, fr.pc<<3)
		case compile.Yield:
			v := *reg(rp, i.B)
			fr.pc = pcOf(base, ip)
			g := fr.root
			if g.awaiter != nil || fr.gen.kind == kindAsyncGen {
				m.fr = fr
				if fr = m.yield(fr, v); fr == nil {
					m.steps += int64(total - budget)
					return m.exit
				}
				rp, base = unsafe.Pointer(unsafe.SliceData(fr.r)), fr.code.base
				ip = unsafe.Add(base, fr.pc<<3)
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
				rp, base = unsafe.Pointer(unsafe.SliceData(fr.r)), fr.code.base
				ip = unsafe.Add(base, fr.pc<<3)
				continue
			}
			m.fr = fr
			if b != nil && b.sink != nil {
				var done bool
				if done, err = b.sink.Take(t, v); err == nil && !done {
					put(reg(rp, i.A), &object.None)
					if (*compile.Instr)(ip).Op == compile.Drop {
						ip = unsafe.Add(ip, 8)
					}
					continue
				}
				if fr = m.sinkDone(g, fr, b, done, err); fr == nil {
					m.steps += int64(total - budget)
					return m.exit
				}
				err = nil
				rp, base = unsafe.Pointer(unsafe.SliceData(fr.r)), fr.code.base
				ip = unsafe.Add(base, fr.pc<<3)
				continue
			}
			if fr = m.yield(fr, v); fr == nil {
				m.steps += int64(total - budget)
				return m.exit
			}
			rp, base = unsafe.Pointer(unsafe.SliceData(fr.r)), fr.code.base
			ip = unsafe.Add(base, fr.pc<<3)
		case compile.YieldFrom:
			it := reg(rp, i.B).Ref
			m.sync(fr, base, ip)
			if it.Type.Kind == object.KindGenerator {
				g := (*Gen)(unsafe.Pointer(it))
				if g.native == nil && (g.state == genSuspended || g.state == genCreated) && g.awaiter == nil && t.Depth < t.RecursionLimit {
					if g.state == genCreated && reg(rp, i.A).Ref != &object.NoneTag {
						_, err = m.resumable(g, *reg(rp, i.A))
						break loop
					}
					fr = m.delegate(g, fr, *reg(rp, i.A))
					rp, base = unsafe.Pointer(unsafe.SliceData(fr.r)), fr.code.base
					ip = unsafe.Add(base, fr.pc<<3)
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
			rp, base = unsafe.Pointer(unsafe.SliceData(fr.r)), fr.code.base
			ip = unsafe.Add(base, fr.pc<<3)
		case compile.GetItem:
			x, y := reg(rp, i.B), reg(rp, i.C)
			if y.Ref == &object.IntTag && x.Ref.Type == object.ListType {
				l := (*object.List)(unsafe.Pointer(x.Ref))
				n := y.N
				if n < 0 {
					n += int64(len(l.Items))
				}
				if uint64(n) < uint64(len(l.Items)) {
					*reg(rp, i.A) = l.Items[n]
					continue
				}
			}
			m.sync(fr, base, ip)
			o := *x
			var v Value
			if v, err = object.GetItem(t, o, *y); err != nil {
				break loop
			}
			*reg(rp, i.A) = v
			if m.fin.on && int(i.B) >= fr.code.C.TempBase {
				m.suspectValue(o)
			}
		case compile.SetItem:
			x, y := reg(rp, i.A), reg(rp, i.B)
			if y.Ref == &object.IntTag && x.Ref.Type == object.ListType && !m.fin.on {
				l := (*object.List)(unsafe.Pointer(x.Ref))
				if uint64(y.N) < uint64(len(l.Items)) {
					l.Items[y.N] = *reg(rp, i.C)
					continue
				}
			}
			m.sync(fr, base, ip)
			if err = object.SetItem(t, *x, *y, *reg(rp, i.C)); err != nil {
				break loop
			}
			if m.fin.on {
				m.suspect()
			}
		case compile.GetAttr:
			m.sync(fr, base, ip)
			x := *reg(rp, i.B)
			var v Value
			if v, err = m.getAttr(fr, x, int(i.C)); err != nil {
				break loop
			}
			*reg(rp, i.A) = v
			if m.fin.on && int(i.B) >= fr.code.C.TempBase {
				m.suspectValue(x)
			}
		case compile.SetAttr:
			m.sync(fr, base, ip)
			if err = m.setAttr(fr, *reg(rp, i.A), int(i.C), *reg(rp, i.B)); err != nil {
				break loop
			}
		case compile.LoadCell:
			v := (*Cell)(unsafe.Pointer(reg(rp, i.B).Ref)).v
			if v.Ref == nil {
				fr.pc = pcOf(base, ip)
				err = m.emptyCell(fr, int(i.B))
				break loop
			}
			*reg(rp, i.A) = v
		case compile.StoreCell:
			c := (*Cell)(unsafe.Pointer(reg(rp, i.A).Ref))
			c.v = *reg(rp, i.B)
			if m.fin.on {
				m.suspect()
			}
		case compile.Drop, compile.Clear:
			x := reg(rp, i.A)
			if m.fin.on {
				m.sync(fr, base, ip)
				m.suspectValue(*x)
			}
			if x.Ref != nil {
				x.Ref = nil
			}
		case compile.CheckLocal:
			if reg(rp, i.A).Ref == nil {
				fr.pc = pcOf(base, ip)
				err = m.unbound(fr.code.C.LocalNames[i.B])
				break loop
			}
		default:
			m.sync(fr, base, ip)
			if i.Op >= compile.Line && i.Op <= compile.Resumed {
				m.report(fr, i)
				budget++ // a recorded run counts the steps of a plain one
				continue
			}
			var nf *Frame
			if nf, err = m.cold(fr, i); err != nil {
				break loop
			}
			if nf != fr {
				if fr = nf; fr == nil {
					m.steps += int64(total - budget)
					return m.exit
				}
				rp, base = unsafe.Pointer(unsafe.SliceData(fr.r)), fr.code.base
				ip = unsafe.Add(base, fr.pc<<3)
				continue
			}
			ip = unsafe.Add(base, fr.pc<<3)
		}
		if m.fin.pending {
			m.sync(fr, base, ip)
			m.finalize()
		}
	}
	m.sync(fr, base, ip)
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
	if err = nil; m.fin.pending {
		m.finalize() // what the frames left behind held goes before the handler runs
	}
	rp, base = unsafe.Pointer(unsafe.SliceData(fr.r)), fr.code.base
	ip = unsafe.Add(base, fr.pc<<3)
	goto loop
}

// reg is register n of the frame whose registers begin at rp.
func reg(rp unsafe.Pointer, n uint16) *Value { return (*Value)(unsafe.Add(rp, uintptr(n)<<4)) }

// copyRegs copies n registers.
func copyRegs(dst, src unsafe.Pointer, n int) {
	for ; n > 0; n-- {
		put((*Value)(dst), (*Value)(src))
		dst, src = unsafe.Add(dst, 16), unsafe.Add(src, 16)
	}
}

// pcOf is the index of the instruction at ip.
func pcOf(base, ip unsafe.Pointer) int { return int((uintptr(ip) - uintptr(base)) >> 3) }

// sync makes the running frame's state visible.
func (m *VM) sync(fr *Frame, base, ip unsafe.Pointer) {
	fr.pc = pcOf(base, ip)
	if m.fr != fr {
		m.fr = fr
	}
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
