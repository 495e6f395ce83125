package compile

import "loopscope/wasm/python/syntax"

// funcNode is a def or async def.
type funcNode struct {
	key        any
	span       syntax.Span
	name       string
	args       *syntax.Arguments
	body       []syntax.Stmt
	decorators []syntax.Expr
	returns    syntax.Expr
	params     []syntax.TypeParam
	async      bool
}

func (u *unit) functionDef(f *funcNode) {
	u.c.checkName(f.name, f.span, "assign to")
	base := u.top
	for _, d := range f.decorators {
		u.tempOf(d)
	}
	want := reg(NoReg)
	sym, local := u.localTarget(f.name)
	if local && len(f.decorators) == 0 {
		want = sym.reg
	}
	var r reg
	if len(f.params) > 0 {
		r = u.genericFunction(f, want)
	} else {
		r = u.plainFunction(f, want)
	}
	u.decorate(f.decorators, base)
	if len(f.decorators) > 0 {
		r = reg(base)
	}
	u.at(f.span)
	u.store(f.name, r)
}

// decorate calls decorators, the innermost first, that stand in registers from base with what they decorate behind them.
func (u *unit) decorate(decorators []syntax.Expr, base int) {
	for i := len(decorators) - 1; i >= 0; i-- {
		u.at(decorators[i].Pos())
		d := reg(base + i)
		u.emit(Call, d, d, 1)
	}
}

// plainFunction makes a function without type parameters.
func (u *unit) plainFunction(f *funcNode, want reg) reg {
	u.at(f.span)
	if want == NoReg {
		want = u.temp()
	}
	mark := u.top
	p := u.parts()
	u.defaults(f.args, p)
	u.annotations(f, p)
	code := u.functionCode(f)
	u.at(f.span)
	u.makeFunction(want, p, code, NoReg)
	u.top = mark
	return want
}

// parts is the row of registers that MakeFunction reads; a part that is never set is cleared at the end.
type parts struct {
	base reg
	set  [4]bool
}

func (u *unit) parts() *parts { return &parts{base: u.temps(4)} }

// place returns the register of a part that is about to be set.
func (p *parts) place(i int) reg {
	p.set[i] = true
	return p.base + reg(i)
}

// defaults evaluates the default values of parameters.
func (u *unit) defaults(a *syntax.Arguments, p *parts) {
	if len(a.Defaults) > 0 {
		u.tupleOf(a.Defaults, p.place(0))
	}
	mark := u.top
	n := 0
	for i, e := range a.KwDefaults {
		if e == nil {
			continue
		}
		u.constTemp(Const{Kind: ConstStr, Str: u.scope.mangle(a.Kwonlyargs[i].Arg)})
		u.tempOf(e)
		n++
	}
	if n > 0 {
		u.emit(BuildMap, p.place(1), reg(mark), reg(n))
	}
	u.top = mark
}

// tupleOf evaluates expressions into a tuple.
func (u *unit) tupleOf(list []syntax.Expr, want reg) {
	if k := u.c.foldItems(ConstTuple, list); k != nil {
		at := u.pos
		for _, e := range list {
			u.at(e.Pos())
			u.beginLine()
		}
		u.pos = at
		u.constantExpr(*k, want)
		return
	}
	mark := u.top
	for _, e := range list {
		u.tempOf(e)
	}
	u.emit(BuildTuple, want, reg(mark), reg(len(list)))
	u.top = mark
}

func (u *unit) annotations(f *funcNode, p *parts) {
	mark := u.top
	n := 0
	add := func(name string, e syntax.Expr) {
		if e != nil {
			u.at(e.Pos())
			u.constTemp(Const{Kind: ConstStr, Str: u.scope.mangle(name)})
			u.annotation(e)
			u.top = mark + 2*n + 2
			n++
		}
	}
	for _, a := range allArgs(f.args) {
		add(a.Arg, a.Annotation)
	}
	add("return", f.returns)
	if n > 0 {
		u.at(f.span)
		u.emit(BuildMap, p.place(2), reg(mark), reg(n))
	}
	u.top = mark
}

// makeFunction emits MakeFunction with the closure that the code needs.
func (u *unit) makeFunction(want reg, p *parts, code *Code, typeParams reg) {
	if len(code.FreeNames) > 0 {
		mark := u.top
		for _, name := range code.FreeNames {
			t := u.temp()
			u.emit(Mov, t, u.cell(name), 0)
		}
		u.emit(BuildTuple, p.place(3), reg(mark), reg(len(code.FreeNames)))
		u.top = mark
	}
	u.code.Codes = append(u.code.Codes, code)
	base := reg(NoReg)
	if p.set != [4]bool{} {
		base = p.base
		for i, set := range p.set {
			if !set {
				u.emit(Clear, base+reg(i), 0, 0)
			}
		}
	}
	u.emit(MakeFunction, want, base, reg(len(u.code.Codes)-1))
	u.emit(Ext, typeParams+1, 0, 0) // NoReg + 1 is 0
}

// cell returns the register of the cell of a variable that an inner function uses.
func (u *unit) cell(name string) reg {
	for s := u.scope; ; s = s.parent {
		if sym := s.syms[name]; sym != nil && sym.captured && s.ownsRegister(sym) {
			return sym.reg
		}
		if s == u.root {
			return u.free[name]
		}
	}
}

// functionCode compiles the body of a def.
func (u *unit) functionCode(f *funcNode) *Code {
	first := f.span.Line
	if len(f.decorators) > 0 {
		first = f.decorators[0].Pos().Line
	}
	s := u.c.scopes[scopeKey{f.key, partBody}]
	inner := u.c.newUnit(s, f.name, int(first))
	inner.signature(f.args)
	return u.c.within(inner, func() {
		doc, rest := docString(f.body)
		if doc != nil {
			inner.code.DocString, inner.code.HasDocString = doc.Str, true
		}
		u.c.checkParams(f.args)
		inner.guardStop(func() {
			inner.body(rest)
			inner.returnNone()
		})
	})
}

func (u *unit) lambda(e *syntax.Lambda, want reg) reg {
	d := u.dest(want)
	mark := u.top
	u.at(e.Span)
	p := u.parts()
	u.defaults(e.Args, p)
	inner := u.c.newUnit(u.c.scopes[scopeKey{e, partBody}], "<lambda>", int(e.Line))
	inner.signature(e.Args)
	code := u.c.within(inner, func() {
		u.c.checkParams(e.Args)
		inner.guardStop(func() {
			r := inner.expr(e.Body)
			inner.at(e.Body.Pos())
			inner.stop(Return, r, 0, 0)
		})
	})
	u.at(e.Span)
	u.makeFunction(d, p, code, NoReg)
	u.top = mark
	return d
}

// signature sets what a code object says of its parameters and of the kind of function it is.
func (u *unit) signature(a *syntax.Arguments) {
	code := u.code
	code.PosOnlyArgCount = len(a.Posonlyargs)
	code.ArgCount = len(a.Posonlyargs) + len(a.Args)
	code.KwOnlyArgCount = len(a.Kwonlyargs)
	if a.Vararg != nil {
		code.Flags |= FlagVarArgs
	}
	if a.Kwarg != nil {
		code.Flags |= FlagVarKeywords
	}
	u.functionFlags()
}

func (u *unit) functionFlags() {
	code := u.code
	code.Flags |= FlagOptimized | FlagNewLocals
	if u.outer != nil && u.outer.root.functionLike() {
		code.Flags |= FlagNested
	}
	switch {
	case u.root.generator && u.root.declaredAsync:
		code.Flags |= FlagAsyncGenerator
	case u.root.generator:
		code.Flags |= FlagGenerator
	case u.root.declaredAsync:
		code.Flags |= FlagCoroutine
	}
}

// guardStop generates the body of a code object. In a generator or coroutine a StopIteration that reaches the end becomes RuntimeError (PEP 479).
func (u *unit) guardStop(body func()) {
	var kind reg
	switch {
	case u.code.Flags&FlagCoroutine != 0:
		kind = 1
	case u.code.Flags&FlagAsyncGenerator != 0:
		kind = 2
	case u.code.Flags&FlagGenerator == 0:
		body()
		return
	}
	h := &handler{label: *newLabel(), reg: u.temp(), cleanup: true}
	u.top-- // the body may use the register: when the handler gets its exception, nothing that the body left in temporaries is read again
	known := append([]uint64(nil), u.known...)
	u.handler = h
	body()
	u.handler = nil
	u.placeHandler(h, known)
	u.nowhere()
	u.stop(StopIterError, h.reg, 0, kind)
}
