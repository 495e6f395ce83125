package compile

import "loopscope/wasm/python/syntax"

// What has type parameters is made by a function of their own that is called at once (PEP 695): the parameters are its variables.

// scopeFunction compiles such a function, or an evaluator, into a register.
func (u *unit) scopeFunction(key scopeKey, want reg, args int, body func(inner *unit) reg) {
	at := u.pos
	s := u.c.scopes[key]
	inner := u.c.newUnit(s, s.name, int(at.Line))
	inner.code.ArgCount = args
	inner.functionFlags()
	code := u.c.within(inner, func() {
		inner.pos = at
		r := body(inner)
		inner.stop(Return, r, 0, 0)
	})
	mark := u.top
	u.pos = at
	u.makeFunction(want, u.parts(), code, NoReg)
	u.top = mark
}

// evaluator makes the function that evaluates a bound, default or alias when it is asked for.
func (u *unit) evaluator(key scopeKey, e syntax.Expr, want reg) {
	if e == nil {
		u.emit(Clear, want, 0, 0)
		return
	}
	u.at(e.Pos())
	u.scopeFunction(key, want, 0, func(inner *unit) reg {
		if s, ok := e.(*syntax.Starred); ok {
			return inner.starredAnnotation(s)
		}
		r := inner.expr(e)
		inner.at(e.Pos())
		return r
	})
}

// typeParams makes the type parameters, assigns them and returns the register of their tuple.
func (u *unit) typeParams(params []syntax.TypeParam) reg {
	at := u.pos
	base := u.temps(len(params))
	mark := u.top
	for i, p := range params {
		name, bound, def, _ := typeParamParts(p)
		u.at(p.Pos())
		b := u.temps(3)
		u.emit(LoadConst, b, u.constant(Const{Kind: ConstStr, Str: name}), 0)
		u.evaluator(scopeKey{p, partBound}, bound, b+1)
		u.evaluator(scopeKey{p, partDefault}, def, b+2)
		u.at(p.Pos())
		u.emit(MakeTypeVar, base+reg(i), b, typeParamKind(p, bound))
		u.store(name, base+reg(i))
		u.top = mark
	}
	u.pos = at
	u.top = int(base)
	return u.result(int(base), NoReg, BuildTuple, base, reg(len(params)))
}

// typeParamKind is operand C of MakeTypeVar.
func typeParamKind(p syntax.TypeParam, bound syntax.Expr) reg {
	switch p.(type) {
	case *syntax.TypeVarTuple:
		return 2
	case *syntax.ParamSpec:
		return 3
	}
	if _, ok := bound.(*syntax.Tuple); ok {
		return 1
	}
	return 0
}

// genericFunction makes a def with type parameters. The defaults are evaluated outside and handed in.
func (u *unit) genericFunction(f *funcNode, want reg) reg {
	mark := u.top
	u.at(f.span)
	callee := u.temp()
	p := &parts{base: u.temps(4)}
	u.defaults(f.args, p)
	args := 0
	if p.set[0] {
		args++
	}
	if p.set[1] {
		if args == 0 {
			u.emit(Mov, p.base, p.base+1, 0)
		}
		args++
	}
	u.at(f.span)
	u.scopeFunction(scopeKey{f.key, partTypeParams}, callee, args, func(inner *unit) reg {
		types := inner.typeParams(f.params)
		d := inner.temp()
		own := inner.parts()
		if p.set[0] {
			inner.load(".defaults", own.place(0))
		}
		if p.set[1] {
			inner.load(".kwdefaults", own.place(1))
		}
		inner.annotations(f, own)
		code := inner.functionCode(f)
		inner.at(f.span)
		inner.makeFunction(d, own, code, types)
		return d
	})
	return u.result(mark, want, Call, callee, reg(args))
}

func (u *unit) genericClass(s *syntax.ClassDef, firstLine int32) reg {
	mark := u.top
	callee := u.temp()
	u.scopeFunction(scopeKey{s, partTypeParams}, callee, 0, func(inner *unit) reg {
		types := inner.typeParams(s.TypeParams)
		inner.store(".type_params", types)
		g := inner.temp()
		inner.emit(MakeGenericBase, g, types, 0)
		inner.store(".generic_base", g)
		bases := append(append([]syntax.Expr{}, s.Bases...), &syntax.Name{Span: s.Span, ID: ".generic_base"})
		return inner.buildClass(s, firstLine, bases)
	})
	return u.result(mark, NoReg, Call, callee, 0)
}

func (u *unit) typeAlias(s *syntax.TypeAlias) {
	u.c.checkName(s.Name.ID, s.Name.Span, "assign to")
	mark := u.top
	var r reg
	if len(s.TypeParams) > 0 {
		callee := u.temp()
		u.scopeFunction(scopeKey{s, partTypeParams}, callee, 0, func(inner *unit) reg {
			return inner.makeAlias(s)
		})
		r = u.result(mark, NoReg, Call, callee, 0)
	} else {
		r = u.makeAlias(s)
	}
	u.at(s.Span)
	u.store(s.Name.ID, r)
}

func (u *unit) makeAlias(s *syntax.TypeAlias) reg {
	mark := u.top
	b := u.temps(3)
	u.emit(LoadConst, b, u.constant(Const{Kind: ConstStr, Str: s.Name.ID}), 0)
	if len(s.TypeParams) > 0 {
		u.emit(Mov, b+1, u.typeParams(s.TypeParams), 0)
	} else {
		u.emit(Clear, b+1, 0, 0)
	}
	u.evaluator(scopeKey{s, partBody}, s.Value, b+2)
	u.at(s.Span)
	return u.result(mark, NoReg, MakeTypeAlias, b, 0)
}
