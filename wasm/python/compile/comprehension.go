package compile

import "loopscope/wasm/python/syntax"

// comprehension generates a list, set or dict comprehension within the code around it. Its targets have registers of their own,
// which are emptied when it ends, however it ends.
func (u *unit) comprehension(e syntax.Expr, want reg) reg {
	var gens []*syntax.Comprehension
	var build, add Op
	var elt, value syntax.Expr
	switch e := e.(type) {
	case *syntax.ListComp:
		gens, elt, build, add = e.Generators, e.Elt, BuildList, ListAppend
	case *syntax.SetComp:
		gens, elt, build, add = e.Generators, e.Elt, BuildSet, SetAdd
	case *syntax.DictComp:
		gens, elt, value, build, add = e.Generators, e.Key, e.Value, BuildMap, MapAdd
	}
	s := u.c.scopes[scopeKey{e, partBody}]
	if s.async && !u.awaits() {
		u.c.fail(e.Pos(), "asynchronous comprehension outside of an asynchronous function")
	}
	d := u.scratch(want)
	mark := u.top
	it := u.temp()
	u.firstIterable(gens[0], it)
	u.at(e.Pos())
	u.emit(build, d, 0, 0)
	u.inScope(s, e.Pos(), func() {
		u.generators(gens, 0, it, e.Pos(), func() {
			k := u.operand(elt, value)
			v := reg(0)
			if value != nil {
				v = u.expr(value)
			}
			at := elt.Pos()
			if value != nil {
				at.EndLine, at.EndCol = value.Pos().EndLine, value.Pos().EndCol
			}
			u.at(at)
			u.emit(add, d, k, v)
		})
	})
	u.at(e.Pos())
	u.top = mark
	return u.finish(d, want)
}

// firstIterable evaluates the first iterable, which belongs to the scope around the comprehension, and takes its iterator.
func (u *unit) firstIterable(g *syntax.Comprehension, it reg) {
	if !g.IsAsync {
		u.iterate(g.Iter, it)
		return
	}
	mark := u.top
	r := u.expr(g.Iter)
	u.at(g.Iter.Pos())
	u.emit(GetAIter, it, r, 0)
	u.top = mark
	u.iters = append(u.iters, it)
}

// inScope generates f with the names of a comprehension's scope.
func (u *unit) inScope(s *scope, at syntax.Span, f func()) {
	outer := u.scope
	u.scope = s
	defer func() { u.scope = outer }()
	var own []*symbol
	for _, sym := range s.order {
		if s.ownsRegister(sym) {
			own = append(own, sym)
			if sym.captured {
				u.emit(MakeCell, sym.reg, 0, 0)
			}
		}
	}
	if len(own) == 0 {
		f()
		return
	}
	h := &handler{label: *newLabel(), reg: u.temp(), cleanup: true}
	known := append([]uint64(nil), u.known...)
	covering := u.handler
	u.handler = h
	f()
	u.handler = covering
	end := newLabel()
	u.clearAll(own)
	u.jump(end)
	u.placeHandler(h, known)
	u.clearAll(own)
	u.stop(Reraise, h.reg, 0, 0)
	u.place(end)
}

func (u *unit) clearAll(list []*symbol) {
	u.nowhere()
	for _, sym := range list {
		u.emit(Clear, sym.reg, 0, 0)
		u.forget(sym.reg)
	}
}

// generators generates the loops of a comprehension from number i on; the iterator of that one is in it.
func (u *unit) generators(gens []*syntax.Comprehension, i int, it reg, at syntax.Span, emit func()) {
	if !u.c.descend() {
		return
	}
	defer u.c.ascend()
	g := gens[i]
	mark := u.top
	next, exit := newLabel(), newLabel()
	line := g.Iter.Pos()
	if g.IsAsync {
		line = at
	}
	start := u.forHead(line)
	var asyncOut asyncExit
	if g.IsAsync {
		asyncOut = u.asyncNext(g.Target, it)
	} else {
		u.next(g.Target, g.Iter, it, exit)
	}
	for _, f := range g.Ifs {
		u.jumpIf(f, next, false)
	}
	if i == len(gens)-1 {
		emit()
	} else {
		inner := u.temp()
		u.firstIterable(gens[i+1], inner)
		u.generators(gens, i+1, inner, at, emit)
	}
	u.place(next)
	u.again(start, line)
	if g.IsAsync {
		u.endAsyncLoop(asyncOut, it, g.Iter.Pos())
	} else {
		u.place(exit)
		u.endLoop(it)
	}
	u.top = mark
}

// generatorExp makes the generator of a generator expression: a function of its own, called with the iterator over the first iterable.
func (u *unit) generatorExp(e *syntax.GeneratorExp, want reg) reg {
	mark := u.top
	f := u.temp()
	code := u.generatorCode(e)
	top := u.top
	u.at(e.Span)
	u.makeFunction(f, u.parts(), code, NoReg)
	u.top = top
	it := u.temp()
	n := len(u.iters)
	u.firstIterable(e.Generators[0], it)
	u.iters = u.iters[:n]
	u.at(e.Span)
	return u.result(mark, want, Call, f, 1)
}

func (u *unit) generatorCode(e *syntax.GeneratorExp) *Code {
	inner := u.c.newUnit(u.c.scopes[scopeKey{e, partBody}], "<genexpr>", int(e.Line))
	inner.code.ArgCount = 1
	inner.functionFlags()
	return u.c.within(inner, func() {
		inner.at(e.Span)
		inner.guardStop(func() {
			inner.generators(e.Generators, 0, 0, e.Span, func() {
				r := inner.expr(e.Elt)
				inner.at(e.Elt.Pos())
				inner.emit(Yield, inner.temp(), r, 0)
			})
			inner.at(e.Span)
			inner.returnNone()
		})
	})
}
