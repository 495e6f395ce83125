package compile

import "loopscope/wasm/python/syntax"

// blockKind says what a return, break or continue must do on its way out of a block.
type blockKind uint8

const (
	loopBlock    blockKind = iota // let go of the iterator
	tryBlock                      // nothing, but its handler no longer covers
	finallyBlock                  // run the finally clause
	withBlock                     // call the exit method
	handlerBlock                  // end the handling of the exception
	starBlock                     // an except* clause: nothing may leave it
)

// block is a compound statement around the code being generated.
type block struct {
	kind      blockKind
	brk, cont *label
	iter      reg         // of a loop, or NoReg
	head      syntax.Span // of a loop over an iterator: what begins again with each round
	outer     *handler    // what covers the code around the block
	final     []syntax.Stmt
	exit      reg // of a with: method and self, then room for three arguments
	async     bool
	where     Pos
	exc       reg    // of a handler: what PushExc began
	name      string // of an except clause: the variable to delete
}

// maxBlocks is CPython's bound on nested blocks.
const maxBlocks = 21

func (u *unit) deepEnough(at syntax.Span) {
	if len(u.blocks) >= maxBlocks {
		u.c.fail(at, "too many statically nested blocks")
	}
}

func (u *unit) push(b *block) {
	b.outer = u.handler
	u.blocks = append(u.blocks, b)
}

func (u *unit) pop() { u.blocks = u.blocks[:len(u.blocks)-1] }

// leavesWork says whether leaving the blocks above the first n runs anything of the program's or deletes the variable of an except clause.
func (u *unit) leavesWork(n int) bool {
	for _, b := range u.blocks[n:] {
		if b.kind == finallyBlock || b.kind == withBlock || b.kind == handlerBlock && b.name != "" {
			return true
		}
	}
	return false
}

// unwind generates the way out of the blocks above the first n, ending with then, and goes on generating where it was.
func (u *unit) unwind(n int, at syntax.Span, then func()) {
	blocks, outer, top := u.blocks, u.handler, u.top
	for i := len(blocks) - 1; i >= n; i-- {
		if blocks[i].kind == starBlock {
			u.c.fail(at, "'break', 'continue' and 'return' cannot appear in an except* block")
			break
		}
		u.blocks = blocks[:i:i] // what a finally clause pushes must not overwrite the blocks that are left for this path only
		u.leave(blocks[i])
	}
	u.at(at)
	then()
	u.blocks, u.handler, u.top = blocks, outer, top
}

func (u *unit) leave(b *block) {
	switch b.kind {
	case loopBlock:
		if b.iter != NoReg {
			u.endLoop(b.iter)
		}
	case tryBlock:
		u.handler = b.outer
	case finallyBlock:
		u.handler = b.outer
		u.body(b.final)
	case withBlock:
		u.handler = b.outer
		u.pos = b.where
		u.exitNormally(b.exit, b.async)
	case handlerBlock:
		u.handler = b.outer
		u.nowhere()
		u.emit(PopExc, b.exc, 0, 0)
		u.forgetException(b.name)
	}
}

// forgetException deletes the variable of an except clause, which by then may already be gone.
func (u *unit) forgetException(name string) {
	if name == "" || u.dead {
		return
	}
	u.nowhere()
	t := u.constTemp(Const{Kind: ConstNone})
	u.store(name, t)
	u.top = int(t)
	u.del(name)
}

// leaveLoop is break and continue.
func (u *unit) leaveLoop(at syntax.Span, brk bool) {
	n := len(u.blocks) - 1
	for n >= 0 && u.blocks[n].kind != loopBlock && u.blocks[n].kind != starBlock {
		n--
	}
	switch {
	case n >= 0 && u.blocks[n].kind == starBlock:
		u.c.fail(at, "'break', 'continue' and 'return' cannot appear in an except* block")
	case n < 0 && brk:
		u.c.fail(at, "'break' outside loop")
	case n < 0:
		u.c.fail(at, "'continue' not properly in loop")
	default:
		loop := u.blocks[n]
		u.unwind(n+1, at, func() {
			if brk && loop.iter != NoReg {
				u.endLoop(loop.iter)
			}
			switch {
			case brk:
				u.jump(loop.brk)
			case loop.iter != NoReg:
				u.again(loop.cont, loop.head)
			default:
				u.jump(loop.cont)
			}
		})
	}
}

// guarded is a stretch of code with a handler: the registers h, h+1 are held for it throughout, so that no loop within can live there.
type guarded struct {
	h       reg
	handler *handler
	known   []uint64
	iters   int
	end     *label
}

func (u *unit) guard(b *block) *guarded {
	u.deepEnough(u.span())
	g := &guarded{h: u.temps(2), known: append([]uint64(nil), u.known...), iters: len(u.iters), end: newLabel()}
	g.handler = &handler{label: *newLabel(), reg: g.h}
	u.push(b)
	u.handler = g.handler
	return g
}

func (u *unit) endGuard() {
	u.handler = u.blocks[len(u.blocks)-1].outer
	u.pop()
}

// catch begins the handler of a guarded stretch: the exception is being handled, and the loops it left let go of their iterators. An
// exception in what follows ends the handling first: see endCatch.
func (u *unit) catch(g *guarded, b *block) (clean *handler) {
	u.placeHandler(g.handler, g.known)
	u.nowhere()
	u.emit(PushExc, g.h, 0, 0)
	seen := map[reg]bool{}
	for _, it := range u.iters[g.iters:] {
		if !seen[it] {
			seen[it] = true
			u.emit(Clear, it, 0, 0)
		}
	}
	clean = &handler{label: *newLabel(), reg: u.temp(), cleanup: true}
	b.exc = g.h
	u.push(b)
	u.handler = clean
	return clean
}

func (u *unit) endCatch(g *guarded, clean *handler) {
	u.endGuard()
	u.placeHandler(clean, g.known)
	u.nowhere()
	u.emit(PopExc, g.h, 0, 0)
	u.stop(Reraise, clean.reg, 0, 0)
	u.place(g.end)
}

func (u *unit) try(s *syntax.Try) {
	u.beginLine()
	if len(s.Finalbody) == 0 {
		u.tryExcept(s)
		return
	}
	u.tryFinally(s.Finalbody, func() {
		if len(s.Handlers) > 0 {
			u.tryExcept(s)
			return
		}
		u.body(s.Body)
		u.body(s.Orelse)
	})
}

func (u *unit) tryFinally(final []syntax.Stmt, body func()) {
	top := u.top
	g := u.guard(&block{kind: finallyBlock, final: final})
	body()
	u.endGuard()
	u.body(final)
	u.jump(g.end)
	clean := u.catch(g, &block{kind: handlerBlock})
	u.body(final)
	u.nowhere()
	u.stop(Reraise, g.h, 0, 0)
	u.endCatch(g, clean)
	u.top = top
}

func (u *unit) tryExcept(s *syntax.Try) {
	top := u.top
	g := u.guard(&block{kind: tryBlock})
	u.body(s.Body)
	u.endGuard()
	u.body(s.Orelse)
	u.jump(g.end)
	b := &block{kind: handlerBlock}
	clean := u.catch(g, b)
	for i, h := range s.Handlers {
		if h.Type == nil && i < len(s.Handlers)-1 {
			u.c.fail(h.Span, "default 'except:' must be last")
		}
		u.exceptClause(h, g, b)
	}
	u.nowhere()
	u.stop(Reraise, g.h, 0, 0)
	u.endCatch(g, clean)
	u.top = top
}

func (u *unit) exceptClause(h *syntax.ExceptHandler, g *guarded, b *block) {
	next := newLabel()
	mark := u.top
	u.at(h.Span)
	if h.Type == nil {
		u.beginLine()
	} else {
		r := u.expr(h.Type)
		u.at(h.Span)
		u.leap(ExcMatch, g.h, r, next)
		u.top = mark
	}
	if h.Name == "" {
		u.body(h.Body)
		u.nowhere()
		u.emit(PopExc, g.h, 0, 0)
	} else {
		u.namedClause(h, g, b)
	}
	u.jump(g.end)
	u.place(next)
}

// namedClause is the body of `except E as name`: the name is deleted however the body ends.
func (u *unit) namedClause(h *syntax.ExceptHandler, g *guarded, b *block) {
	u.c.checkName(h.Name, h.Span, "assign to")
	u.at(h.Span)
	u.store(h.Name, g.h)
	mark := u.top
	clean := &handler{label: *newLabel(), reg: u.temp(), cleanup: true}
	known := append([]uint64(nil), u.known...)
	outer := u.handler
	u.handler = clean
	b.name = h.Name
	u.body(h.Body)
	b.name = ""
	u.handler = outer
	u.nowhere()
	u.emit(PopExc, g.h, 0, 0)
	u.forgetException(h.Name)
	u.jump(g.end)
	u.placeHandler(clean, known)
	u.forgetException(h.Name)
	u.nowhere()
	u.stop(Reraise, clean.reg, 0, 0)
	u.top = mark
}

func (u *unit) tryStar(s *syntax.TryStar) {
	u.beginLine()
	if len(s.Finalbody) == 0 {
		u.tryExceptStar(s)
		return
	}
	u.tryFinally(s.Finalbody, func() { u.tryExceptStar(s) })
}

// tryExceptStar offers each clause its part of the group and gathers what the clauses raise; what is left over is raised again with it.
func (u *unit) tryExceptStar(s *syntax.TryStar) {
	top := u.top
	g := u.guard(&block{kind: tryBlock})
	u.body(s.Body)
	u.endGuard()
	u.body(s.Orelse)
	u.jump(g.end)
	clean := u.catch(g, &block{kind: handlerBlock})
	rest := u.temp()
	raised := u.temp()
	u.emit(Mov, rest, g.h, 0)
	u.emit(BuildList, raised, 0, 0)
	for _, h := range s.Handlers {
		u.starClause(h, rest, raised)
	}
	done := newLabel()
	u.nowhere()
	u.emit(ListAppend, raised, rest, 0)
	u.emit(ExcGroupRaise, rest, g.h, raised)
	u.leap(JmpNone, rest, 0, done)
	u.stop(Reraise, rest, 0, 0)
	u.place(done)
	u.emit(PopExc, g.h, 0, 0)
	u.jump(g.end)
	u.endCatch(g, clean)
	u.top = top
}

func (u *unit) starClause(h *syntax.ExceptHandler, rest, raised reg) {
	mark := u.top
	next := newLabel()
	part := u.temps(2)
	r := u.expr(h.Type)
	u.at(h.Span)
	u.leap(JmpNone, rest, 0, next)
	u.emit(ExcGroupMatch, part, rest, r)
	u.emit(Mov, rest, part+1, 0)
	u.leap(JmpNone, part, 0, next)
	u.emit(PushExc, part, 0, 0)
	if h.Name != "" {
		u.c.checkName(h.Name, h.Span, "assign to")
		u.store(h.Name, part)
	}
	u.top = int(part) + 2
	clean := &handler{label: *newLabel(), reg: u.temp(), cleanup: true}
	known := append([]uint64(nil), u.known...)
	u.push(&block{kind: starBlock})
	u.handler = clean
	u.body(h.Body)
	u.endGuard()
	u.nowhere()
	u.emit(PopExc, part, 0, 0)
	u.forgetException(h.Name)
	u.jump(next)
	u.placeHandler(clean, known)
	u.nowhere()
	u.emit(ListAppend, raised, clean.reg, 0)
	u.emit(PopExc, part, 0, 0)
	u.forgetException(h.Name)
	u.place(next)
	u.top = mark
}

// with generates the items one within the other.
func (u *unit) with(items []*syntax.WithItem, body []syntax.Stmt, async bool) {
	if len(items) == 0 {
		u.body(body)
		return
	}
	if !u.c.descend() {
		return
	}
	defer u.c.ascend()
	top := u.top
	exit := u.temps(5)
	entered := u.enterContext(items[0], exit, async)
	where := u.pos
	g := u.guardWith(exit, async, where, int(entered)+1)
	if v := items[0].OptionalVars; v != nil {
		u.storeTo(v, entered)
	} else {
		u.emit(Drop, entered, 0, 0)
	}
	u.with(items[1:], body, async)
	u.endGuard()
	u.pos = where
	u.exitNormally(exit, async)
	u.jump(g.end)
	u.exitWithException(g, exit, async, where)
	u.top = top
}

func (u *unit) guardWith(exit reg, async bool, where Pos, top int) *guarded {
	u.top = top
	g := u.guard(&block{kind: withBlock, exit: exit, async: async, where: where})
	return g
}

// enterContext evaluates a context manager, finds its methods and enters it. The register of what it gave is returned.
func (u *unit) enterContext(item *syntax.WithItem, exit reg, async bool) reg {
	mark := u.top
	var kind reg
	if async {
		kind = 2
	}
	r := u.expr(item.ContextExpr)
	u.at(item.ContextExpr.Pos())
	enter := u.temps(2)
	u.emit(LoadSpecial, enter, r, kind)
	u.emit(LoadSpecial, exit, r, kind+1)
	u.top = mark
	v := u.temp()
	u.emit(CallMethod, v, enter, 0)
	if async {
		return u.delegate(mark, NoReg, GetAwaitable, v, 1)
	}
	return v
}

// exitNormally calls the exit method with three times None.
func (u *unit) exitNormally(exit reg, async bool) {
	for i := range reg(3) {
		u.emit(LoadConst, exit+2+i, u.constant(Const{Kind: ConstNone}), 0)
	}
	u.callExit(exit, async)
	u.emit(Drop, exit+2, 0, 0)
	u.emit(Clear, exit, 0, 0)
	u.emit(Clear, exit+1, 0, 0)
}

// callExit calls the exit method with the arguments behind it; the result comes where the first of them was.
func (u *unit) callExit(exit reg, async bool) {
	u.emit(CallMethod, exit+2, exit, 3)
	if async {
		mark := u.top
		u.delegate(mark, exit+2, GetAwaitable, exit+2, 2)
		u.top = mark
	}
}

func (u *unit) exitWithException(g *guarded, exit reg, async bool, where Pos) {
	clean := u.catch(g, &block{kind: handlerBlock})
	swallow := newLabel()
	u.pos = where
	u.emit(ExcTriple, exit+2, g.h, 0)
	u.callExit(exit, async)
	u.leap(JmpTrue, exit+2, 0, swallow)
	u.stop(Reraise, g.h, 0, 0)
	u.place(swallow)
	u.emit(PopExc, g.h, 0, 0)
	u.emit(Clear, exit, 0, 0)
	u.emit(Clear, exit+1, 0, 0)
	u.jump(g.end)
	u.endCatch(g, clean)
}
