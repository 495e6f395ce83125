package compile

// LiveTemps returns the temporaries whose content may still be read at or after pc, in order: what a frame stopped there keeps
// alive besides its locals, cells and constants. It is found by following the code backwards from every read, once for the whole code
// object, and kept.
func (c *Code) LiveTemps(pc int) []uint16 {
	if c.live == nil {
		c.live = c.liveness()
	}
	return c.live[pc]
}

// liveSet is a set of temporaries, by their distance from TempBase.
type liveSet []uint64

func (s liveSet) has(i int) bool { return s[i/64]>>(i%64)&1 != 0 }
func (s liveSet) add(i int)      { s[i/64] |= 1 << (i % 64) }
func (s liveSet) remove(i int)   { s[i/64] &^= 1 << (i % 64) }

// union adds other to s and says whether s grew.
func (s liveSet) union(other liveSet) bool {
	grew := false
	for i, w := range other {
		if s[i]|w != s[i] {
			s[i] |= w
			grew = true
		}
	}
	return grew
}

func (c *Code) liveness() [][]uint16 {
	temps := c.NumRegs - len(c.RegConsts) - c.TempBase
	words := (temps + 63) / 64
	n := len(c.Instrs)
	all := make([]uint64, words*(n+1))
	at := func(pc int) liveSet { return all[pc*words : (pc+1)*words] }
	handlers := c.handlerOf()
	work := make(liveSet, words)
	for changed := true; changed; {
		changed = false
		for pc := n - 1; pc >= 0; pc-- {
			c.before(pc, work, at, handlers[pc])
			if at(pc).union(work) {
				changed = true
			}
		}
	}
	result := make([][]uint16, n)
	for pc := range result {
		result[pc] = c.listed(at(pc), temps)
		if pc > 0 && equal(result[pc], result[pc-1]) {
			result[pc] = result[pc-1]
		}
	}
	return result
}

// before puts into work what is live before the instruction at pc.
func (c *Code) before(pc int, work liveSet, at func(int) liveSet, h *Handler) {
	clear(work)
	in := c.Instrs[pc]
	if in.Op.runsOn() {
		work.union(at(pc + 1))
	}
	if in.Op.Jumps() {
		work.union(at(int(in.C)))
	}
	change := func(r uint16, n int, add bool) {
		for i := int(r) - c.TempBase; n > 0; i, n = i+1, n-1 {
			switch {
			case i < 0 || i >= 64*len(work):
			case add:
				work.add(i)
			default:
				work.remove(i)
			}
		}
	}
	in.registers(func(r uint16, n int, write bool) {
		if write {
			change(r, n, false)
		}
	})
	if h != nil {
		c.addHandler(work, at(int(h.Target)), h)
	}
	in.registers(func(r uint16, n int, write bool) {
		if !write {
			change(r, n, true)
		}
	})
	if in.Op == MakeFunction {
		c.addExt(pc, change)
	}
}

// addExt counts the register of type parameters that follows MakeFunction.
func (c *Code) addExt(pc int, change func(r uint16, n int, add bool)) {
	if pc+1 < len(c.Instrs) && c.Instrs[pc+1].Op == Ext && c.Instrs[pc+1].A > 0 {
		change(c.Instrs[pc+1].A-1, 1, true)
	}
}

// addHandler adds what a handler reads, except the exception, which it is given.
func (c *Code) addHandler(work, live liveSet, h *Handler) {
	own := int(h.Reg) - c.TempBase
	had := own >= 0 && work.has(own)
	work.union(live)
	if own >= 0 && !had {
		work.remove(own)
	}
}

// handlerOf lists the innermost handler of each instruction.
func (c *Code) handlerOf() []*Handler {
	list := make([]*Handler, len(c.Instrs))
	for i := range c.Handlers {
		h := &c.Handlers[i]
		for pc := h.Start; pc < h.End; pc++ {
			if list[pc] == nil {
				list[pc] = h
			}
		}
	}
	return list
}

func (c *Code) listed(s liveSet, temps int) []uint16 {
	var list []uint16
	for i := range temps {
		if s.has(i) {
			list = append(list, uint16(c.TempBase+i))
		}
	}
	return list
}

func equal(a, b []uint16) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// runsOn says whether the next instruction may follow.
func (op Op) runsOn() bool {
	switch op {
	case Jmp, Hop, Return, Raise, RaiseBare, Reraise, StopIterError:
		return false
	}
	return true
}

// Jumps reports whether C is a place in the code.
func (op Op) Jumps() bool { return shapes[op].c == opJump }
