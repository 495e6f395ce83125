package compile

import (
	"slices"

	"loopscope/wasm/python/syntax"
)

// maxIndex bounds registers, instructions, sites, constants and nested code of one code object: operands have 16 bits.
const maxIndex = 65000

// constRegs is where the generator numbers constant registers from, until the number of temporaries is known.
const constRegs = 0xFF00

// maxRegConsts is how many constants of one code object get a register.
const maxRegConsts = 16

// reg is a register number.
type reg = uint16

// label is a place to jump to, perhaps not reached yet. It gathers what is known on every way there.
type label struct {
	pc    int32 // -1: not placed yet
	used  bool
	known []uint64
	line  int32
}

// handler is where exceptions go on, for a stretch of instructions being emitted.
type handler struct {
	label   label
	reg     reg
	cleanup bool
	used    bool
}

// fix is a jump to a label that had no place yet.
type fix struct {
	pc int32
	to *label
}

// unit is one code object under construction.
type unit struct {
	c     *compiler
	outer *unit
	code  *Code
	root  *scope // the scope of the code object
	scope *scope // the scope being generated: root or a comprehension within
	pos   Pos

	top, peak int // next free temporary; the highest there ever was
	consts    map[string]int
	constReg  map[string]reg
	free      map[string]reg
	walrus    map[reg]bool // locals that := assigns

	handler *handler // of the instructions being emitted
	marks   []*handler
	fixes   []fix
	blocks  []*block
	iters   []reg // iterators of the loops generated so far, for try statements to clear
	known   []uint64
	dead    bool  // the place cannot be reached
	placed  int32 // where the last label was placed
	line    int32 // line of the last Line, when recording

}

func newLabel() *label { return &label{pc: -1, line: -2} }

// at sets the position of the instructions that follow.
func (u *unit) at(s syntax.Span) {
	u.pos = Pos{s.Line, s.Col, s.EndLine, s.EndCol}
}

// span is the current position as errors take it.
func (u *unit) span() syntax.Span {
	return syntax.Span{Line: u.pos.Line, Col: u.pos.Col, EndLine: u.pos.EndLine, EndCol: u.pos.EndCol}
}

// nowhere makes the instructions that follow belong to no line, as the compiler's own clean-up does.
func (u *unit) nowhere() { u.pos = Pos{} }

// emit adds an instruction, unless it could never run.
func (u *unit) emit(op Op, a, b, c reg) {
	if u.dead {
		return
	}
	if op != Ext {
		u.beginLine()
	}
	if u.c.opt.Trace {
		u.reported(op, a, b, c)
		return
	}
	u.add(op, a, b, c)
}

// reported adds an instruction of recorded code with the reports that go with it.
func (u *unit) reported(op Op, a, b, c reg) {
	switch op {
	case Return:
		u.add(Leave, a, 0, 0)
		u.add(op, a, b, c)
	case Yield:
		u.add(Hand, b, 0, 0)
		u.add(op, a, b, c)
		u.add(Resumed, a, 0, 0)
	default:
		u.add(op, a, b, c)
	}
}

func (u *unit) add(op Op, a, b, c reg) {
	u.code.Instrs = append(u.code.Instrs, Instr{op, a, b, c})
	u.code.Positions = append(u.code.Positions, u.pos)
	u.marks = append(u.marks, u.handler)
	if u.handler != nil && (op < Line || op > Hop) { // a report needs no handler
		u.handler.used = true
	}
}

// leap emits an instruction whose C is a place to jump to.
func (u *unit) leap(op Op, a, b reg, to *label) {
	if u.dead {
		return
	}
	u.emit(op, a, b, 0)
	u.aim(to)
}

// aim makes the last instruction jump to a label.
func (u *unit) aim(to *label) {
	pc := int32(len(u.code.Instrs) - 1)
	if to.pc >= 0 {
		u.code.Instrs[pc].C = reg(to.pc)
		return
	}
	u.fixes = append(u.fixes, fix{pc, to})
	u.meet(to)
}

// jump goes to a label. It begins no line of its own: it is part of the statement before it.
func (u *unit) jump(to *label) {
	if u.dead {
		return
	}
	u.add(Jmp, 0, 0, 0)
	u.aim(to)
	u.dead = true
}

// beginLine records the line of a statement that has no instruction of its own.
func (u *unit) beginLine() {
	if u.c.opt.Trace && !u.dead && u.pos.Line > 0 && u.pos.Line != u.line {
		u.line = u.pos.Line
		u.add(Line, reg(u.line), reg(u.line>>16), 0)
	}
}

// stop emits an instruction after which the code does not run on.
func (u *unit) stop(op Op, a, b, c reg) {
	u.emit(op, a, b, c)
	u.dead = true
}

// meet keeps for a label what is known on this way there too.
func (u *unit) meet(to *label) {
	if !to.used {
		to.used = true
		to.known = slices.Clone(u.known)
		to.line = u.line
		return
	}
	for i := range to.known {
		to.known[i] &= u.known[i]
	}
	if to.line != u.line {
		to.line = -1
	}
}

// place puts a label here. What follows can be reached if anything jumps here or the instruction before runs on.
func (u *unit) place(l *label) {
	if !u.dead {
		u.meet(l)
	}
	u.dropJump(l)
	l.pc = int32(len(u.code.Instrs))
	u.placed = l.pc
	if l.used {
		u.dead = false
		u.known = slices.Clone(l.known)
		u.line = l.line
	}
}

// dropJump takes back the last instruction if it only jumps to the label about to be placed behind it.
func (u *unit) dropJump(l *label) {
	last := len(u.code.Instrs) - 1
	if !u.dead || last < 0 || u.placed == int32(last+1) || len(u.fixes) == 0 {
		return
	}
	if f := u.fixes[len(u.fixes)-1]; u.code.Instrs[last].Op != Jmp || f != (fix{int32(last), l}) {
		return
	}
	u.code.Instrs = u.code.Instrs[:last]
	u.code.Positions = u.code.Positions[:last]
	u.marks = u.marks[:last]
	u.fixes = u.fixes[:len(u.fixes)-1]
}

// head places the label that a loop jumps back to. What is known on entry stays known, for names that the code ever deletes are never
// counted as known.
func (u *unit) head() *label {
	l := newLabel()
	u.place(l)
	return l
}

// forHead is head for loops over an iterator: the line of at has begun when they are entered, and begins again before each jump back (again).
func (u *unit) forHead(at syntax.Span) *label {
	u.at(at)
	u.beginLine()
	return u.head()
}

// again jumps back to the start of such a loop.
func (u *unit) again(start *label, at syntax.Span) {
	if u.c.opt.Trace && !u.dead {
		u.at(at)
		u.line = -1
		u.beginLine()
	}
	u.jump(start)
}

// placeHandler puts the target of a handler here, knowing what was known where its stretch began.
func (u *unit) placeHandler(h *handler, known []uint64) {
	h.label.pc = int32(len(u.code.Instrs))
	u.placed = h.label.pc
	u.dead = !h.used
	u.known = slices.Clone(known)
	u.line = -1
}

// temp takes the next temporary.
func (u *unit) temp() reg { return u.temps(1) }

// temps takes n consecutive temporaries and returns the first.
func (u *unit) temps(n int) reg {
	r := u.top
	u.top += n
	if u.top > u.peak {
		u.peak = u.top
	}
	if u.top > maxIndex {
		u.tooLarge("the number of registers")
		u.top = r
	}
	return reg(r)
}

func (u *unit) isTemp(r reg) bool { return int(r) >= u.code.TempBase && r < constRegs }

// dest is the register for a result: the one wanted, or a new temporary.
func (u *unit) dest(want reg) reg {
	if want == NoReg {
		return u.temp()
	}
	return want
}

// scratch is dest for results built in steps: a variable must not change before the last of them.
func (u *unit) scratch(want reg) reg {
	if want == NoReg || !u.isTemp(want) {
		return u.temp()
	}
	return want
}

// deliver ends an evaluation that used scratch.
func (u *unit) deliver(from, want reg) reg {
	if want == NoReg || want == from {
		return from
	}
	u.emit(Mov, want, from, 0)
	return want
}

func (u *unit) tooLarge(what string) {
	u.c.fail(u.span(), what+" of '"+u.code.Name+"' is too large for this engine")
}

// constant returns the index of a constant.
func (u *unit) constant(k Const) reg {
	key := constKey(k)
	i, ok := u.consts[key]
	if !ok {
		i = len(u.code.Consts)
		u.consts[key] = i
		u.code.Consts = append(u.code.Consts, k)
	}
	return reg(i)
}

// pool decides which constants of the scope get registers: in functions the most used, elsewhere those used in loops.
func (u *unit) pool(s *scope) {
	least := 8
	if s.functionLike() {
		least = 1
	}
	var list []*weighted
	for _, w := range s.weights {
		if w.weight >= least {
			list = append(list, w)
		}
	}
	// A few of many are wanted: choosing one after the other needs less code than a sort of its own kind.
	for i := range min(len(list), maxRegConsts) {
		for j := i + 1; j < len(list); j++ {
			if list[j].before(list[i]) {
				list[i], list[j] = list[j], list[i]
			}
		}
		w := list[i]
		u.constReg[constKey(w.value)] = constRegs + reg(i)
		u.code.RegConsts = append(u.code.RegConsts, int(u.constant(w.value)))
	}
}

// before says whether w deserves a register rather than v: by weight, and between equals in an order that is always the same.
func (w *weighted) before(v *weighted) bool {
	if w.weight != v.weight {
		return w.weight > v.weight
	}
	return constKey(w.value) < constKey(v.value)
}

// site returns a new site for a name.
func (u *unit) site(name string) reg {
	u.code.Sites = append(u.code.Sites, name)
	return reg(len(u.code.Sites) - 1)
}

// isKnown says whether a local variable certainly has a value here.
func (u *unit) isKnown(r reg) bool { return u.known[r/64]>>(r%64)&1 != 0 }

func (u *unit) know(s *symbol) {
	if s.flags&symDeleted == 0 {
		u.known[s.reg/64] |= 1 << (s.reg % 64)
	}
}

func (u *unit) forget(r reg) { u.known[r/64] &^= 1 << (r % 64) }

// assemble ends the unit: jumps, registers of constants, handlers.
func (u *unit) assemble() *Code {
	code := u.code
	switch {
	case len(code.Instrs) > maxIndex:
		u.tooLarge("the code")
	case len(code.Sites) > maxIndex || len(code.Consts) > maxIndex || len(code.Codes) > maxIndex:
		u.tooLarge("the number of names or constants")
	}
	if u.c.err != nil {
		return code
	}
	for _, f := range u.fixes {
		code.Instrs[f.pc].C = reg(f.to.pc)
	}
	u.threadJumps()
	u.placeConsts()
	code.Handlers = u.handlerTable()
	return code
}

// maxHops bounds how far a jump is followed: an empty endless loop jumps to itself.
const maxHops = 8

// threadJumps makes jumps to jumps go where those lead. In recorded code the lines on the way are reported all the same: the jump leads to a copy of them behind the code,
// which ends with a Hop. That does not count as an instruction, so that recorded code counts as many as plain code.
func (u *unit) threadJumps() {
	copies := map[string]uint16{}
	for i := 0; i < len(u.code.Instrs); i++ {
		in := &u.code.Instrs[i]
		if !in.Op.Jumps() || in.Op == Hop {
			continue
		}
		lines, to := u.follow(uint16(i), in.C)
		end := to
		for u.code.Instrs[end].Op == Line {
			end++
		}
		if op := u.code.Instrs[end].Op; in.Op == Jmp && (op == ForNext || op == JmpNLt) && (len(lines) > 0 || end != to) {
			in.Op = Hop // in plain code the machine makes one of the two (vm.fuse)
		}
		if len(lines) > 0 {
			if len(u.code.Instrs)+len(lines) >= maxIndex {
				continue
			}
			to = u.copyLines(copies, lines, to)
		}
		u.code.Instrs[i].C = to
	}
}

// follow goes from a place over jumps to where they lead; lines are the places of the Lines on the way, from is the jump that is being followed.
func (u *unit) follow(from, to uint16) (lines []uint16, end uint16) {
	end = to
	var seen []uint16
	for range maxHops {
		for u.code.Instrs[to].Op == Line {
			seen = append(seen, to)
			to++
		}
		if u.code.Instrs[to].Op != Jmp || to == from && len(seen) > 0 {
			break
		}
		to = u.code.Instrs[to].C
		lines, end = seen, to
	}
	return lines, end
}

// copyLines puts the lines and a Hop to the place `to` behind the code, unless they are there, and returns where.
func (u *unit) copyLines(copies map[string]uint16, lines []uint16, to uint16) uint16 {
	key := placesKey(append(slices.Clone(lines), to))
	if at, ok := copies[key]; ok {
		return at
	}
	code := u.code
	at := uint16(len(code.Instrs))
	for _, l := range lines {
		code.Instrs = append(code.Instrs, code.Instrs[l])
		code.Positions = append(code.Positions, code.Positions[l])
		u.marks = append(u.marks, nil)
	}
	code.Instrs = append(code.Instrs, Instr{Op: Hop, C: to})
	code.Positions = append(code.Positions, code.Positions[lines[len(lines)-1]])
	u.marks = append(u.marks, nil)
	copies[key] = at
	return at
}

// placesKey makes a key of some places.
func placesKey(places []uint16) string {
	key := make([]byte, 0, 2*len(places))
	for _, p := range places {
		key = append(key, byte(p), byte(p>>8))
	}
	return string(key)
}

// placeConsts moves the registers of constants behind the temporaries.
func (u *unit) placeConsts() {
	code := u.code
	code.NumRegs = u.peak + len(code.RegConsts)
	move := func(r *uint16) {
		if *r >= constRegs && *r != NoReg {
			*r = *r - constRegs + uint16(u.peak)
		}
	}
	for i := range code.Instrs {
		in := &code.Instrs[i]
		shape := &shapes[in.Op]
		if shape.a.isReg() {
			move(&in.A)
		}
		if shape.b.isReg() {
			move(&in.B)
		}
		if shape.c.isReg() {
			move(&in.C)
		}
	}
}

// handlerTable joins instructions with the same handler. Each instruction is covered by its innermost handler alone.
func (u *unit) handlerTable() []Handler {
	var table []Handler
	for pc := 0; pc < len(u.marks); {
		h, start := u.marks[pc], pc
		for pc < len(u.marks) && u.marks[pc] == h {
			pc++
		}
		if h != nil {
			table = append(table, Handler{Start: int32(start), End: int32(pc), Target: h.label.pc, Reg: h.reg, Cleanup: h.cleanup})
		}
	}
	return table
}
