package vm

import (
	"unsafe"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
)

// # The dispatch loop
//
// run carries out the hot operations on the values that are common in them: small ints and floats, lists, ranges, Python functions, generators, cached names. Whatever
// it does not do itself, a rare operation, a rare operand, an error, goes to step (step.go), which does every operation in full. So each case here is a
// shortcut and no more: to leave one out changes nothing but speed.
//
// What the loop is made of is decided by the figures of engine.wasm (./build.sh bench). Go keeps at most 16 words in WebAssembly's locals and stores every
// value to memory that is needed after a call or after a store of a pointer (the collector's write barrier counts as a call), and it does so where the value is made: at the
// loop's head, for each instruction. Hence:
//
//   - r, base and ip point at the running frame's registers, its code's first instruction and the next one. They are read without bounds checks, for which package
//     compile's own checks stand in (operands and jumps within range, a last instruction that never falls through). r is a pointer to an array as long as
//     an operand can say, so that one check for nil serves all operands of an instruction.
//   - Nothing but m is needed after a call: what step leaves is read back from memory.
//   - Pointers are stored at one place, behind the switch, and only where the register holds another one: x.Ref == &object.IntTag compares with a constant address.
//   - The switch has all operations in a row, for straighten (cmd/site) to make a jump table of.

// at is the instruction of a code with a number.
func at(base unsafe.Pointer, pc uint16) unsafe.Pointer { return unsafe.Add(base, uintptr(pc)<<3) }

// pcOf is the number of the instruction at ip.
func pcOf(base, ip unsafe.Pointer) int { return int((uintptr(ip) - uintptr(base)) >> 3) }

// run executes at most limit instructions, beginning with frame fr, or with raising err in it. It returns Running with m.fr set to the frame to go on with, or how the
// frame that the run was for has ended (m.result, m.err).
func (m *VM) run(fr *Frame, limit int, err *Exc) Status {
	var (
		r        *registers
		base, ip unsafe.Pointer
		i        *instr
		slot     **object.Object // where the one pointer of an instruction is stored
		ref      *object.Object  // that pointer
		budget   = limit
	)
	t := m.T
	if fr.code == nil {
		ev := EvStart
		if err != nil {
			ev = EvRaise
		}
		fr = m.drive(fr, ev, Value{}, err)
		if err = nil; fr == nil {
			return m.exit
		}
	} else if err != nil {
		m.fr, m.left = fr, limit
		goto raise
	}
enter:
	r, base = fr.r, fr.code.base
	ip = unsafe.Add(base, fr.pc<<3)
	for ; budget > 0; budget-- {
		i = (*instr)(ip)
		ip = unsafe.Add(ip, 8)
		switch i.Op {
		case compile.Nop:
			continue
		case compile.Mov:
			d, s := &r[i.A], &r[i.B]
			if d.Ref != s.Ref && m.fin.on {
				goto slow
			}
			d.N = s.N
			slot, ref = &d.Ref, s.Ref
		case compile.LoadConst:
			d, s := &r[i.A], constantAt(fr.code, i.B)
			if d.Ref != s.Ref && m.fin.on {
				goto slow
			}
			d.N = s.N
			slot, ref = &d.Ref, s.Ref
		case compile.Add, compile.IAdd:
			x, y := &r[i.B], &r[i.C]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				z := x.N + y.N
				if (x.N^z)&(y.N^z) < 0 {
					goto slow
				}
				d := &r[i.A]
				d.N = z
				slot, ref = &d.Ref, &object.IntTag
			} else if x.Ref == &object.FloatTag && y.Ref == &object.FloatTag {
				d := &r[i.A]
				*number(d) = *number(x) + *number(y)
				slot, ref = &d.Ref, &object.FloatTag
			} else {
				goto slow
			}
		case compile.Sub, compile.ISub:
			x, y := &r[i.B], &r[i.C]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				z := x.N - y.N
				if (x.N^y.N)&(x.N^z) < 0 {
					goto slow
				}
				d := &r[i.A]
				d.N = z
				slot, ref = &d.Ref, &object.IntTag
			} else if x.Ref == &object.FloatTag && y.Ref == &object.FloatTag {
				d := &r[i.A]
				*number(d) = *number(x) - *number(y)
				slot, ref = &d.Ref, &object.FloatTag
			} else {
				goto slow
			}
		case compile.Mul, compile.IMul:
			x, y := &r[i.B], &r[i.C]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if int64(int32(x.N)) != x.N || int64(int32(y.N)) != y.N { // else the product fits 64 bits
					goto slow
				}
				d := &r[i.A]
				d.N = x.N * y.N
				slot, ref = &d.Ref, &object.IntTag
			} else if x.Ref == &object.FloatTag && y.Ref == &object.FloatTag {
				d := &r[i.A]
				*number(d) = *number(x) * *number(y)
				slot, ref = &d.Ref, &object.FloatTag
			} else {
				goto slow
			}
		case compile.Mod, compile.IMod:
			x, y := &r[i.B], &r[i.C]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag && y.N > 0 {
				z := int64(uint64(x.N) % uint64(y.N))
				if x.N < 0 {
					z = y.N - 1 - int64(uint64(^x.N)%uint64(y.N))
				}
				d := &r[i.A]
				d.N = z
				slot, ref = &d.Ref, &object.IntTag
			} else {
				goto slow
			}
		case compile.FloorDiv, compile.IFloorDiv:
			x, y := &r[i.B], &r[i.C]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag && y.N > 0 {
				z := int64(uint64(x.N) / uint64(y.N))
				if x.N < 0 {
					z = ^int64(uint64(^x.N) / uint64(y.N))
				}
				d := &r[i.A]
				d.N = z
				slot, ref = &d.Ref, &object.IntTag
			} else {
				goto slow
			}
		case compile.TrueDiv, compile.ITrueDiv:
			x, y := &r[i.B], &r[i.C]
			if x.Ref != &object.FloatTag || y.Ref != &object.FloatTag || *number(y) == 0 {
				goto slow
			}
			d := &r[i.A]
			*number(d) = *number(x) / *number(y)
			slot, ref = &d.Ref, &object.FloatTag
		case compile.And, compile.IAnd:
			x, y := &r[i.B], &r[i.C]
			if x.Ref != &object.IntTag || y.Ref != &object.IntTag {
				goto slow
			}
			d := &r[i.A]
			d.N = x.N & y.N
			slot, ref = &d.Ref, &object.IntTag
		case compile.Or, compile.IOr:
			x, y := &r[i.B], &r[i.C]
			if x.Ref != &object.IntTag || y.Ref != &object.IntTag {
				goto slow
			}
			d := &r[i.A]
			d.N = x.N | y.N
			slot, ref = &d.Ref, &object.IntTag
		case compile.Xor, compile.IXor:
			x, y := &r[i.B], &r[i.C]
			if x.Ref != &object.IntTag || y.Ref != &object.IntTag {
				goto slow
			}
			d := &r[i.A]
			d.N = x.N ^ y.N
			slot, ref = &d.Ref, &object.IntTag
		case compile.JmpJmpNLt:
			ip = at(base, i.C)
			i = (*instr)(ip)
			ip = unsafe.Add(ip, 8)
			fallthrough
		case compile.JmpNLt:
			x, y := &r[i.A], &r[i.B]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if x.N < y.N {
					continue
				}
			} else if x.Ref == &object.FloatTag && y.Ref == &object.FloatTag {
				if *number(x) < *number(y) {
					continue
				}
			} else {
				goto slow
			}
			ip = at(base, i.C)
			continue
		case compile.JmpNLe:
			x, y := &r[i.A], &r[i.B]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if x.N <= y.N {
					continue
				}
			} else if x.Ref == &object.FloatTag && y.Ref == &object.FloatTag {
				if *number(x) <= *number(y) {
					continue
				}
			} else {
				goto slow
			}
			ip = at(base, i.C)
			continue
		case compile.JmpNEq:
			x, y := &r[i.A], &r[i.B]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if x.N == y.N {
					continue
				}
			} else if x.Ref == &object.FloatTag && y.Ref == &object.FloatTag {
				if *number(x) == *number(y) {
					continue
				}
			} else {
				goto slow
			}
			ip = at(base, i.C)
			continue
		case compile.JmpNNe:
			x, y := &r[i.A], &r[i.B]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if x.N != y.N {
					continue
				}
			} else if x.Ref == &object.FloatTag && y.Ref == &object.FloatTag {
				if *number(x) != *number(y) {
					continue
				}
			} else {
				goto slow
			}
			ip = at(base, i.C)
			continue
		case compile.JmpNGt:
			x, y := &r[i.A], &r[i.B]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if x.N > y.N {
					continue
				}
			} else if x.Ref == &object.FloatTag && y.Ref == &object.FloatTag {
				if *number(x) > *number(y) {
					continue
				}
			} else {
				goto slow
			}
			ip = at(base, i.C)
			continue
		case compile.JmpNGe:
			x, y := &r[i.A], &r[i.B]
			if x.Ref == &object.IntTag && y.Ref == &object.IntTag {
				if x.N >= y.N {
					continue
				}
			} else if x.Ref == &object.FloatTag && y.Ref == &object.FloatTag {
				if *number(x) >= *number(y) {
					continue
				}
			} else {
				goto slow
			}
			ip = at(base, i.C)
			continue
		case compile.Lt:
			x, y := &r[i.B], &r[i.C]
			if x.Ref != &object.IntTag || y.Ref != &object.IntTag {
				goto slow
			}
			d := &r[i.A]
			d.N = truth(x.N < y.N)
			slot, ref = &d.Ref, &object.BoolTag
		case compile.Le:
			x, y := &r[i.B], &r[i.C]
			if x.Ref != &object.IntTag || y.Ref != &object.IntTag {
				goto slow
			}
			d := &r[i.A]
			d.N = truth(x.N <= y.N)
			slot, ref = &d.Ref, &object.BoolTag
		case compile.Eq:
			x, y := &r[i.B], &r[i.C]
			if x.Ref != &object.IntTag || y.Ref != &object.IntTag {
				goto slow
			}
			d := &r[i.A]
			d.N = truth(x.N == y.N)
			slot, ref = &d.Ref, &object.BoolTag
		case compile.Ne:
			x, y := &r[i.B], &r[i.C]
			if x.Ref != &object.IntTag || y.Ref != &object.IntTag {
				goto slow
			}
			d := &r[i.A]
			d.N = truth(x.N != y.N)
			slot, ref = &d.Ref, &object.BoolTag
		case compile.Gt:
			x, y := &r[i.B], &r[i.C]
			if x.Ref != &object.IntTag || y.Ref != &object.IntTag {
				goto slow
			}
			d := &r[i.A]
			d.N = truth(x.N > y.N)
			slot, ref = &d.Ref, &object.BoolTag
		case compile.Ge:
			x, y := &r[i.B], &r[i.C]
			if x.Ref != &object.IntTag || y.Ref != &object.IntTag {
				goto slow
			}
			d := &r[i.A]
			d.N = truth(x.N >= y.N)
			slot, ref = &d.Ref, &object.BoolTag
		case compile.Is:
			x, y, d := &r[i.B], &r[i.C], &r[i.A]
			d.N = truth(*x == *y)
			slot, ref = &d.Ref, &object.BoolTag
		case compile.IsNot:
			x, y, d := &r[i.B], &r[i.C], &r[i.A]
			d.N = truth(*x != *y)
			slot, ref = &d.Ref, &object.BoolTag
		case compile.Not:
			x, d := &r[i.B], &r[i.A]
			switch x.Ref {
			case &object.BoolTag, &object.IntTag:
				d.N = truth(x.N == 0)
			case &object.NoneTag:
				d.N = 1
			default:
				goto slow
			}
			slot, ref = &d.Ref, &object.BoolTag
		case compile.GetAwaitable:
			x := r[i.B].Ref
			if x.Type.Flags&object.FlagAwaitSelf == 0 && (x.Type != CoroutineType || (*Gen)(unsafe.Pointer(x)).state != genCreated) {
				goto slow
			}
			slot, ref = &r[i.A].Ref, x
		case compile.JmpFalse:
			x := &r[i.A]
			switch x.Ref {
			case &object.BoolTag, &object.IntTag:
				if x.N != 0 {
					continue
				}
			case &object.NoneTag:
			default:
				goto slow
			}
			ip = at(base, i.C)
			continue
		case compile.JmpTrue:
			x := &r[i.A]
			switch x.Ref {
			case &object.BoolTag, &object.IntTag:
				if x.N == 0 {
					continue
				}
			case &object.NoneTag:
				continue
			default:
				goto slow
			}
			ip = at(base, i.C)
			continue
		case compile.JmpNone:
			if r[i.A].Ref == &object.NoneTag {
				ip = at(base, i.C)
			}
			continue
		case compile.JmpNotNone:
			if r[i.A].Ref != &object.NoneTag {
				ip = at(base, i.C)
			}
			continue
		case compile.Jmp:
			ip = at(base, i.C)
			continue
		case compile.JmpForNext:
			ip = at(base, i.C)
			i = (*instr)(ip)
			ip = unsafe.Add(ip, 8)
			fallthrough
		case compile.ForNext:
			it := r[i.B].Ref
			switch it.Type {
			case object.RangeIterType:
				x := (*object.RangeIter)(unsafe.Pointer(it))
				if x.Step > 0 && x.Cur >= x.Stop || x.Step <= 0 && x.Cur <= x.Stop {
					ip = at(base, i.C)
					continue
				}
				d := &r[i.A]
				d.N = x.Cur
				x.Cur += x.Step
				slot, ref = &d.Ref, &object.IntTag
			case object.ListIterType:
				x := (*object.ListIter)(unsafe.Pointer(it))
				if x.L == nil || x.I >= len(x.L.Items) {
					goto slow
				}
				d, s := &r[i.A], &x.L.Items[x.I]
				x.I++
				d.N = s.N
				slot, ref = &d.Ref, s.Ref
			case GeneratorType:
				g := (*Gen)(unsafe.Pointer(it))
				if g.state != genSuspended || g.awaiter != nil || g.frame.back != fr || t.Depth >= t.RecursionLimit {
					goto slow
				}
				top := g.frame
				top.mode, top.ret = modeFor, i.A
				fr.pc = pcOf(base, ip)
				g.state, g.base = genRunning, int32(t.Depth)
				t.Depth += int(g.used) + 1
				fr = g.leaf
				r, base = fr.r, fr.code.base
				ip = unsafe.Add(base, fr.pc<<3)
				i = (*instr)(unsafe.Add(ip, -8))
				if i.Op == compile.YieldFrom {
					ip = unsafe.Pointer(i)
				} else if next := (*instr)(ip); next.Op == compile.Drop && next.A == i.A {
					ip = unsafe.Add(ip, 8) // nobody looks at what was sent
					continue
				} else if next.Op == compile.Resumed {
					m.unread = true
				}
				slot, ref = &r[i.A].Ref, &object.NoneTag
			default:
				goto slow
			}
		case compile.LoadGlobal:
			c := cacheAt(fr.code, i.B)
			name := nameAt(fr.code, i.B)
			var e *object.Entry
			if c.typ == nil {
				e = entryAt(fr.globals, c.idx)
			} else if fr.globals.Keys == c.keys {
				e = entryAt(t.Builtins, c.idx)
			}
			if e == nil || e.Key.Ref != name {
				goto slow
			}
			d := &r[i.A]
			d.N = e.Val.N
			slot, ref = &d.Ref, e.Val.Ref
		case compile.StoreGlobal:
			e := entryAt(fr.globals, cacheAt(fr.code, i.B).idx)
			if e == nil || e.Key.Ref != nameAt(fr.code, i.B) || m.fin.on {
				goto slow
			}
			s := &r[i.A]
			e.Val.N = s.N
			slot, ref = &e.Val.Ref, s.Ref
		case compile.LoadCell:
			d, s := &r[i.A], &(*Cell)(unsafe.Pointer(r[i.B].Ref)).v
			if s.Ref == nil {
				goto slow
			}
			d.N = s.N
			slot, ref = &d.Ref, s.Ref
		case compile.StoreCell:
			d, s := &(*Cell)(unsafe.Pointer(r[i.A].Ref)).v, &r[i.B]
			if m.fin.on {
				goto slow
			}
			d.N = s.N
			slot, ref = &d.Ref, s.Ref
		case compile.Drop, compile.Clear:
			if m.fin.on {
				goto slow
			}
			slot, ref = &r[i.A].Ref, nil
		case compile.CheckLocal:
			if r[i.A].Ref == nil {
				goto slow
			}
			continue
		case compile.GetItem:
			x, y := r[i.B].Ref, &r[i.C]
			if y.Ref != &object.IntTag || x.Type != object.ListType {
				goto slow
			}
			l := (*object.List)(unsafe.Pointer(x))
			if uint64(y.N) >= uint64(len(l.Items)) {
				goto slow
			}
			d, s := &r[i.A], &l.Items[y.N]
			d.N = s.N
			slot, ref = &d.Ref, s.Ref
		case compile.SetItem:
			x, y := r[i.A].Ref, &r[i.B]
			if y.Ref != &object.IntTag || x.Type != object.ListType || m.fin.on {
				goto slow
			}
			l := (*object.List)(unsafe.Pointer(x))
			if uint64(y.N) >= uint64(len(l.Items)) {
				goto slow
			}
			d, s := &l.Items[y.N], &r[i.C]
			d.N = s.N
			slot, ref = &d.Ref, s.Ref
		case compile.GetAttr:
			x := r[i.B].Ref
			c := cacheAt(fr.code, i.C)
			if c.typ != x.Type || c.ver != x.Type.Version || !c.own || m.fin.on {
				goto slow
			}
			dict := (*object.Instance)(unsafe.Pointer(x)).Dict
			if dict == nil {
				goto slow
			}
			e := entryAt(dict, c.idx)
			if e == nil || e.Key.Ref != nameAt(fr.code, i.C) {
				goto slow
			}
			d := &r[i.A]
			d.N = e.Val.N
			slot, ref = &d.Ref, e.Val.Ref
		case compile.SetAttr:
			x := r[i.A].Ref
			c := cacheAt(fr.code, i.C)
			if c.typ != x.Type || c.ver != x.Type.Version || !c.own || m.fin.on {
				goto slow
			}
			dict := (*object.Instance)(unsafe.Pointer(x)).Dict
			if dict == nil {
				goto slow
			}
			e := entryAt(dict, c.idx)
			if e == nil || e.Key.Ref != nameAt(fr.code, i.C) {
				goto slow
			}
			s := &r[i.B]
			e.Val.N = s.N
			slot, ref = &e.Val.Ref, s.Ref
		case compile.LoadMethod:
			s, a, d := &r[i.B], &r[i.A], &r[i.A+1]
			c := cacheAt(fr.code, i.C)
			if c.typ != s.Ref.Type || c.ver != c.typ.Version {
				goto slow
			}
			if !c.plain {
				if !c.own {
					goto slow
				}
				if dict := (*object.Instance)(unsafe.Pointer(s.Ref)).Dict; dict != nil {
					name := nameAt(fr.code, i.C)
					if e := entryAt(dict, c.idx); e != nil && e.Key.Ref == name {
						if d.Ref != nil {
							slot, ref = &d.Ref, nil
							goto again
						}
						a.N = e.Val.N
						slot, ref = &a.Ref, e.Val.Ref
						goto store
					}
					if !lacks(dict, name) {
						goto slow
					}
				}
				if !c.method {
					goto slow
				}
			}
			if d.Ref != s.Ref {
				slot, ref = &d.Ref, s.Ref
				goto again
			}
			d.N = s.N
			slot, ref = &a.Ref, c.val.Ref
		case compile.Call, compile.CallMethod:
			fn := r[i.B].Ref
			nargs := int(i.C)
			if i.Op == compile.CallMethod { // self is the first of them, unless it is absent
				if fn == sendMethod {
					self := r[i.B+1].Ref
					if i.C != 1 || self == nil || self.Type != GeneratorType {
						goto slow
					}
					g := (*Gen)(unsafe.Pointer(self))
					if g.state != genSuspended || g.awaiter != nil || g.frame.back != fr || t.Depth >= t.RecursionLimit {
						goto slow
					}
					top := g.frame
					top.mode, top.ret = modeNext, i.A
					fr.pc = pcOf(base, ip)
					g.state, g.base = genRunning, int32(t.Depth)
					t.Depth += int(g.used) + 1
					s := &r[i.B+2]
					fr = g.leaf
					r, base = fr.r, fr.code.base
					ip = unsafe.Add(base, fr.pc<<3)
					i = (*instr)(unsafe.Add(ip, -8))
					if i.Op == compile.YieldFrom {
						ip = unsafe.Pointer(i)
					}
					d := &r[i.A]
					d.N = s.N
					slot, ref = &d.Ref, s.Ref
					break
				}
				if r[i.B+1].Ref == nil {
					goto slow
				}
				nargs++
			}
			if fn.Type != FuncType {
				goto slow
			}
			k := (*Func)(unsafe.Pointer(fn)).code
			if nargs != k.direct || k.poolN == 0 || t.Depth >= t.RecursionLimit {
				goto slow
			}
			nf := k.pool[k.poolN-1]
			if nf.fn != (*Func)(unsafe.Pointer(fn)) {
				goto slow
			}
			args := (*registers)(unsafe.Pointer(&r[i.B+1]))
			to := nf.r
			for n := range uint16(k.direct) {
				s, d := &args[n], &to[n]
				if d.Ref != s.Ref {
					slot, ref = &d.Ref, s.Ref
					goto again
				}
				d.N = s.N
			}
			if nf.back != fr {
				slot, ref = (**object.Object)(unsafe.Pointer(&nf.back)), &fr.Object
				goto again
			}
			for n := uint16(k.direct); n < uint16(k.nlocal); n++ {
				vacate(&to[n])
			}
			k.poolN--
			t.Depth++
			nf.ret = i.A
			fr.pc = pcOf(base, ip)
			fr, r, base, ip = nf, to, k.base, k.base
			continue
		case compile.Return:
			if fr.mode != modeCall || fr.escaped || fr.handled != nil || m.fin.on {
				goto slow
			}
			k := fr.code
			if k.poolN >= len(k.pool) || k.pool[k.poolN] != fr {
				goto slow
			}
			k.poolN++
			t.Depth--
			fr.pc = 0
			s, d := &r[i.A], &fr.back.r[fr.ret]
			fr = fr.back
			r, base = fr.r, fr.code.base
			ip = unsafe.Add(base, fr.pc<<3)
			d.N = s.N
			slot, ref = &d.Ref, s.Ref
		case compile.Yield:
			g := fr.root
			if g.awaiter != nil || g.leaf != fr || fr.gen.kind == kindAsyncGen {
				goto slow
			}
			top := g.frame
			if top.mode != modeFor && (m.fin.on || top.mode != modeNext && top.mode != modeNextDefault) {
				goto slow
			}
			fr.pc = pcOf(base, ip)
			g.state = genSuspended
			g.used = int32(t.Depth) - g.base - 1
			t.Depth = int(g.base)
			s := &r[i.B]
			fr = top.back
			r, base = fr.r, fr.code.base
			ip = unsafe.Add(base, fr.pc<<3)
			d := &r[top.ret]
			d.N = s.N
			slot, ref = &d.Ref, s.Ref
		case compile.YieldFrom:
			x := r[i.B].Ref
			if x.Type != InstantType {
				goto slow
			}
			d, s := &r[i.A], &(*Instant)(unsafe.Pointer(x)).Result
			d.N = s.N
			slot, ref = &d.Ref, s.Ref
		default:
			goto slow
		}
	store:
		if *slot != ref {
			*slot = ref
		}
		continue
	again: // the instruction has more than one pointer to store
		ip = unsafe.Pointer(i)
		budget++
		goto store
	}
	fr.pc, m.fr = pcOf(base, ip), fr
	m.steps += int64(limit)
	return Running

slow:
	fr.pc, m.left = pcOf(base, ip), budget
	if m.fr != fr {
		m.fr = fr
	}
	switch i.Op {
	case compile.Line: // of recorded code: it does not count, and nothing comes of it
		m.rec.Line(fr.serial, fr.code.number, uint32(i.A)|uint32(i.B)<<16)
		budget = m.left
		goto enter
	case compile.Call:
		fr, err = m.callOp(fr, i)
	case compile.CallMethod:
		fr, err = m.callMethodOp(fr, i)
	case compile.Return:
		fr, err = m.leave(fr, r[i.A]), nil
	case compile.Yield:
		fr, err = m.yieldOp(fr, i)
	case compile.YieldFrom:
		fr, err = m.yieldFromOp(fr, i)
	case compile.ForNext:
		fr, err = m.forNext(fr, i)
	case compile.GetAttr:
		fr, err = m.getAttrOp(fr, i)
	default:
		fr, err = m.step(fr, i)
	}
	if err != nil {
		goto raise
	}
	if fr == nil {
		goto done
	}
	if m.fin.pending {
		m.fr = fr
		m.finalize()
		fr = m.fr
	}
	budget = m.left - 1
	goto enter

raise: // err in the frame m.fr
	m.left--
	fr = m.handle(err)
	if fr == nil {
		goto done
	}
	budget = m.left
	goto enter

done:
	m.steps += int64(limit - m.left)
	return m.exit
}

// handle raises err in the frame m.fr and returns the frame that goes on.
func (m *VM) handle(err *Exc) *Frame {
	fr := m.fr
	if err != m.reraising {
		m.raised(fr, err)
	}
	m.reraising = nil
	if fr = m.unwind(fr, err); fr == nil {
		return nil
	}
	if m.fin.pending {
		m.finalize() // what the frames left behind held goes before the handler runs
	}
	return fr
}

// constantAt, cacheAt and nameAt read tables of a code by an operand that package compile has checked.
func constantAt(k *Code, n uint16) *Value {
	return (*Value)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(k.consts)), uintptr(n)*unsafe.Sizeof(Value{})))
}

func cacheAt(k *Code, n uint16) *siteCache {
	return (*siteCache)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(k.caches)), uintptr(n)*unsafe.Sizeof(siteCache{})))
}

func nameAt(k *Code, n uint16) *object.Object {
	return *(**object.Object)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(k.names)), uintptr(n)*unsafe.Sizeof(k.names[0])))
}

// entryAt is object.Dict.At, inlined: package object is compiled for size.
func entryAt(d *Dict, n int32) *object.Entry {
	entries := *(*[]object.Entry)(unsafe.Add(unsafe.Pointer(d), object.EntriesOffset))
	if uint(n) < uint(len(entries)) {
		return &entries[n]
	}
	return nil
}

// lacks reports whether a small dict with no other keys than interned names has no such name. It may be wrong the other way.
func lacks(d *Dict, name *object.Object) bool {
	entries := *(*[]object.Entry)(unsafe.Add(unsafe.Pointer(d), object.EntriesOffset))
	if len(entries) > 8 || *(*bool)(unsafe.Add(unsafe.Pointer(d), object.MixedOffset)) {
		return false
	}
	for i := range entries {
		if entries[i].Key.Ref == name {
			return false
		}
	}
	return true
}

// number is where v, a float, keeps its value. Even package math's conversions would be calls.
func number(v *Value) *float64 { return (*float64)(unsafe.Pointer(&v.N)) }

func truth(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// vacate empties a register of a frame that has ended. The pointer is overwritten as a number, without the collector's write barrier. For what is reachable from the heap that
// makes no difference: whatever is stored there is marked as it is stored. The barrier is there for who may hold the object on Go's stack alone, having taken it from this
// register. Natives see the registers of frames that wait for them, not of one that has ended before it came to the pool. What takes a value out of an ended frame is leave:
// it stores it in a register, or in the machine (VM.result, VM.leaving) before Go code gets it.
func vacate(v *Value) { *(*uintptr)(unsafe.Pointer(&v.Ref)) = 0 }

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

func (m *VM) binary(op compile.Op, a, b Value) (v Value, err *Exc) {
	o := binOps[op]
	if o&inplace != 0 {
		v, err = object.InplaceOp(m.T, object.BinOp(o&^inplace), a, b)
	} else {
		v, err = object.BinaryOp(m.T, object.BinOp(o), a, b)
	}
	m.suspectOperands()
	return v, err
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
	m.suspectOperands()
	if err != nil {
		return false, err
	}
	return object.Truth(m.T, v)
}

func (m *VM) tooDeep() *Exc {
	return m.T.NewExc(object.RecursionErrorType, "maximum recursion depth exceeded")
}
