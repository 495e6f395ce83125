package syntax

import "strings"

// stmt parses one statement, or the several of one line, and appends them.
func (p *parser) stmt(body []Stmt) []Stmt {
	switch p.k {
	case tIf:
		return append(body, p.ifStmt())
	case tDef, tAsync, tAt, tClass:
		return append(body, p.decorated())
	case tFor:
		return append(body, p.forStmt(p.pos, false))
	case tWhile:
		return append(body, p.whileStmt())
	case tTry:
		return append(body, p.tryStmt())
	case tWith:
		return append(body, p.withStmt(p.pos, false))
	case tName:
		if p.is("match") {
			if m := p.matchStmt(); m != nil {
				return append(body, m)
			}
		}
	}
	return p.simpleStmts(body)
}

// simpleStmts parses a line of statements separated by semicolons.
func (p *parser) simpleStmts(body []Stmt) []Stmt {
	for {
		body = append(body, p.simpleStmt())
		if !p.accept(tSemi) || p.k == tNewline {
			break
		}
	}
	p.expect(tNewline)
	return body
}

// block parses what stands after a colon.
func (p *parser) block() []Stmt {
	p.expect(tColon)
	if p.k == tFail || p.k != tNewline {
		return p.simpleStmts(nil)
	}
	p.next()
	p.expect(tIndent)
	if !p.enter() {
		return nil
	}
	var body []Stmt
	for p.k != tDedent && p.k != tFail {
		body = p.stmt(body)
	}
	p.depth--
	p.expect(tDedent)
	return body
}

func (p *parser) elseBlock() []Stmt {
	if !p.accept(tElse) {
		return nil
	}
	return p.block()
}

func (p *parser) simpleStmt() Stmt {
	start := p.pos
	switch p.k {
	case tPass:
		p.next()
		return &Pass{p.span(start)}
	case tBreak:
		p.next()
		return &Break{p.span(start)}
	case tContinue:
		p.next()
		return &Continue{p.span(start)}
	case tReturn:
		p.next()
		var v Expr
		if p.k != tNewline && p.k != tSemi {
			v = p.starExpressions()
		}
		return &Return{p.span(start), v}
	case tRaise:
		return p.raiseStmt()
	case tGlobal:
		names := p.names()
		return &Global{p.span(start), names}
	case tNonlocal:
		names := p.names()
		return &Nonlocal{p.span(start), names}
	case tDel:
		return p.delStmt()
	case tAssert:
		return p.assertStmt()
	case tImport:
		return p.importStmt()
	case tFrom:
		return p.fromStmt()
	case tName:
		if p.peek() == tName && p.is("type") {
			return p.typeAlias()
		}
	}
	return p.exprStmt()
}

func (p *parser) raiseStmt() Stmt {
	start := p.pos
	p.next()
	r := &Raise{}
	if p.k != tNewline && p.k != tSemi {
		r.Exc = p.expression()
		if p.accept(tFrom) {
			r.Cause = p.expression()
		}
	}
	r.Span = p.span(start)
	return r
}

func (p *parser) names() []string {
	p.next()
	list := []string{p.name()}
	for p.accept(tComma) {
		list = append(list, p.name())
	}
	return list
}

func (p *parser) delStmt() Stmt {
	start := p.pos
	p.next()
	var targets []Expr
	for {
		t := p.primary()
		p.target(t, Del)
		targets = append(targets, t)
		if !p.accept(tComma) || p.k == tSemi || p.k == tNewline {
			break
		}
	}
	if p.k != tSemi && p.k != tNewline {
		p.fail()
	}
	return &Delete{p.span(start), targets}
}

func (p *parser) assertStmt() Stmt {
	start := p.pos
	p.next()
	a := &Assert{Test: p.expression()}
	if p.accept(tComma) {
		a.Msg = p.expression()
	}
	a.Span = p.span(start)
	return a
}

func (p *parser) dottedName() string {
	parts := []string{p.name()}
	for p.accept(tDot) {
		parts = append(parts, p.name())
	}
	return strings.Join(parts, ".")
}

func (p *parser) importStmt() Stmt {
	start := p.pos
	p.next()
	var names []*Alias
	for {
		at := p.pos
		a := &Alias{Name: p.dottedName()}
		if p.accept(tAs) {
			a.Asname = p.name()
		}
		a.Span = p.span(at)
		names = append(names, a)
		if !p.accept(tComma) {
			break
		}
	}
	return &Import{p.span(start), names}
}

func (p *parser) fromStmt() Stmt {
	start := p.pos
	p.next()
	f := &ImportFrom{}
	for {
		if p.accept(tDot) {
			f.Level++
		} else if p.accept(tEllipsis) {
			f.Level += 3
		} else {
			break
		}
	}
	if p.k != tImport || f.Level == 0 {
		f.Module = p.dottedName()
	}
	p.expect(tImport)
	if at := p.pos; p.accept(tStar) {
		f.Names = []*Alias{{Span: p.span(at), Name: "*"}}
	} else if p.accept(tLpar) {
		f.Names = p.importNames(tRpar)
		p.expect(tRpar)
	} else {
		f.Names = p.importNames(tFail)
	}
	f.Span = p.span(start)
	return f
}

func (p *parser) importNames(closing tokenKind) []*Alias {
	var names []*Alias
	for {
		at := p.pos
		a := &Alias{Name: p.name()}
		if p.accept(tAs) {
			a.Asname = p.name()
		}
		a.Span = p.span(at)
		names = append(names, a)
		if !p.accept(tComma) || p.k == closing {
			return names
		}
	}
}

func (p *parser) typeAlias() Stmt {
	start := p.pos
	p.next()
	t := &TypeAlias{Name: p.nameExpr(Store)}
	t.TypeParams = p.typeParams()
	p.expect(tEqual)
	t.Value = p.expression()
	t.Span = p.span(start)
	return t
}

func (p *parser) nameExpr(ctx Context) *Name {
	at := p.pos
	id := p.name()
	return &Name{p.span(at), id, ctx}
}

// exprStmt parses an expression statement or an assignment.
func (p *parser) exprStmt() Stmt {
	start := p.pos
	first := p.annotatedRHS()
	switch {
	case p.k == tEqual:
		return p.assign(start, first)
	case p.k == tColon:
		return p.annAssign(start, first)
	case p.k >= tPlusEqual && p.k <= tDoubleSlashEqual:
		op := Operator(p.k - tPlusEqual)
		p.singleTarget(first)
		p.next()
		value := p.annotatedRHS()
		return &AugAssign{p.span(start), first, op, value}
	}
	return &ExprStmt{p.span(start), first}
}

func (p *parser) assign(start int, first Expr) Stmt {
	targets := make([]Expr, 0, 1)
	value := first
	for p.k == tEqual {
		p.target(value, Store)
		targets = append(targets, value)
		if p.k == tFail {
			break
		}
		p.next()
		value = p.annotatedRHS()
	}
	return &Assign{p.span(start), targets, value}
}

func (p *parser) annAssign(start int, target Expr) Stmt {
	a := &AnnAssign{Target: target}
	switch target.(type) {
	case *Name:
		a.Simple = p.toks[start].kind == tName
	case *Attribute, *Subscript:
		// With parentheses too.
	default:
		p.fail()
		return a
	}
	p.target(target, Store)
	p.expect(tColon)
	a.Annotation = p.expression()
	if p.accept(tEqual) {
		a.Value = p.annotatedRHS()
	}
	a.Span = p.span(start)
	return a
}

// singleTarget checks the target of an augmented assignment.
func (p *parser) singleTarget(e Expr) {
	switch e.(type) {
	case *Name, *Attribute, *Subscript:
		p.target(e, Store)
	default:
		p.fail()
	}
}

// target turns an expression into an assignment or del target, or fails.
func (p *parser) target(e Expr, ctx Context) {
	switch e := e.(type) {
	case *Name:
		e.Ctx = ctx
	case *Attribute:
		e.Ctx = ctx
	case *Subscript:
		e.Ctx = ctx
	case *Starred:
		if _, twice := e.Value.(*Starred); twice || ctx == Del {
			p.fail()
			return
		}
		e.Ctx = ctx
		p.target(e.Value, ctx)
	case *Tuple:
		e.Ctx = ctx
		for _, elt := range e.Elts {
			p.target(elt, ctx)
		}
	case *List:
		e.Ctx = ctx
		for _, elt := range e.Elts {
			p.target(elt, ctx)
		}
	default:
		p.fail()
	}
}

// starTarget parses one target.
func (p *parser) starTarget() Expr {
	start := p.pos
	var e Expr
	if p.accept(tStar) {
		v := p.primary()
		p.h++
		e = &Starred{p.span(start), v, Store}
	} else {
		e = p.primary()
	}
	p.target(e, Store)
	return e
}

// starTargets parses the targets of a for.
func (p *parser) starTargets() Expr {
	start := p.pos
	first := p.starTarget()
	if p.k != tComma {
		return first
	}
	elts := []Expr{first}
	h := p.h
	for p.accept(tComma) && p.k != tIn && p.k != tFail {
		elts = append(elts, p.starTarget())
		h = max(h, p.h)
	}
	p.h = h + 1
	return &Tuple{p.span(start), elts, Store}
}

// ifStmt parses if with all of its elif clauses. They nest in the tree, so their
// number counts as depth.
func (p *parser) ifStmt() Stmt {
	first := &If{}
	node := first
	starts := []int{p.pos}
	nodes := []*If{first}
	entered := 0
	for {
		p.next()
		node.Test = p.namedExpression()
		node.Body = p.block()
		if p.k != tElif {
			break
		}
		if !p.enter() {
			return first
		}
		entered++
		inner := &If{}
		node.Orelse = []Stmt{inner}
		node = inner
		nodes = append(nodes, inner)
		starts = append(starts, p.pos)
	}
	node.Orelse = p.elseBlock()
	p.depth -= entered
	for i, n := range nodes {
		n.Span = p.span(starts[i])
	}
	return first
}

func (p *parser) whileStmt() Stmt {
	start := p.pos
	p.next()
	w := &While{Test: p.namedExpression()}
	w.Body = p.block()
	w.Orelse = p.elseBlock()
	w.Span = p.span(start)
	return w
}

func (p *parser) forStmt(start int, async bool) Stmt {
	p.next()
	target := p.starTargets()
	p.expect(tIn)
	iter := p.starExpressions()
	body := p.block()
	orelse := p.elseBlock()
	if async {
		return &AsyncFor{p.span(start), target, iter, body, orelse}
	}
	return &For{p.span(start), target, iter, body, orelse}
}

func (p *parser) withStmt(start int, async bool) Stmt {
	p.next()
	items := p.withItems()
	body := p.block()
	if async {
		return &AsyncWith{p.span(start), items, body}
	}
	return &With{p.span(start), items, body}
}

// withItems tries the parenthesized form first, which needs a colon right after the
// closing parenthesis.
func (p *parser) withItems() []*WithItem {
	if p.k == tLpar && p.err == nil {
		start := p.mark()
		p.next()
		items := p.withItemList(tRpar)
		if p.accept(tRpar) && p.k == tColon {
			return items
		}
		if p.err != nil {
			return nil
		}
		p.rewind(start)
	}
	return p.withItemList(tFail)
}

func (p *parser) withItemList(closing tokenKind) []*WithItem {
	var items []*WithItem
	for {
		item := &WithItem{ContextExpr: p.expression()}
		if p.accept(tAs) {
			item.OptionalVars = p.starTarget()
			if p.k != tComma && p.k != tRpar && p.k != tColon {
				p.fail()
			}
		}
		items = append(items, item)
		if !p.accept(tComma) || p.k == closing {
			return items
		}
	}
}

func (p *parser) tryStmt() Stmt {
	start := p.pos
	p.next()
	body := p.block()
	var handlers []*ExceptHandler
	star := p.k == tExcept && p.peek() == tStar
	for p.k == tExcept && star == (p.peek() == tStar) {
		handlers = append(handlers, p.exceptHandler(star))
	}
	var orelse, final []Stmt
	if len(handlers) > 0 {
		orelse = p.elseBlock()
	}
	if p.accept(tFinally) {
		final = p.block()
	} else if len(handlers) == 0 {
		p.fail()
	}
	if star {
		return &TryStar{p.span(start), body, handlers, orelse, final}
	}
	return &Try{p.span(start), body, handlers, orelse, final}
}

func (p *parser) exceptHandler(star bool) *ExceptHandler {
	start := p.pos
	p.next()
	if star {
		p.next()
	}
	h := &ExceptHandler{}
	if p.k != tColon || star {
		h.Type = p.expression()
		if p.accept(tAs) {
			h.Name = p.name()
		}
	}
	h.Body = p.block()
	h.Span = p.span(start)
	return h
}

// decorated parses def, class and what begins with async, with their decorators.
func (p *parser) decorated() Stmt {
	var decorators []Expr
	for p.accept(tAt) {
		decorators = append(decorators, p.namedExpression())
		p.expect(tNewline)
	}
	start := p.pos
	switch p.k {
	case tClass:
		return p.classDef(decorators)
	case tDef:
		return p.funcDef(start, decorators, false)
	case tAsync:
		p.next()
		switch {
		case p.k == tDef:
			return p.funcDef(start, decorators, true)
		case p.k == tFor && decorators == nil:
			return p.forStmt(start, true)
		case p.k == tWith && decorators == nil:
			return p.withStmt(start, true)
		}
	}
	p.fail()
	return nil
}

func (p *parser) classDef(decorators []Expr) Stmt {
	start := p.pos
	p.next()
	c := &ClassDef{Name: p.name(), DecoratorList: decorators}
	c.TypeParams = p.typeParams()
	if p.accept(tLpar) {
		c.Bases, c.Keywords = p.arguments()
		p.expect(tRpar)
	}
	c.Body = p.block()
	c.Span = p.span(start)
	return c
}

func (p *parser) funcDef(start int, decorators []Expr, async bool) Stmt {
	p.next()
	f := FunctionDef{Name: p.name(), DecoratorList: decorators}
	f.TypeParams = p.typeParams()
	p.expect(tLpar)
	f.Args = p.parameters(tRpar, true)
	p.expect(tRpar)
	if p.accept(tArrow) {
		f.Returns = p.expression()
	}
	f.Body = p.block()
	f.Span = p.span(start)
	if async {
		return (*AsyncFunctionDef)(&f)
	}
	return &f
}

// parameters parses a parameter list up to its closing token, which stays.
func (p *parser) parameters(closing tokenKind, annotated bool) *Arguments {
	a := &Arguments{}
	star, slash := false, false
	for p.k != closing && p.k != tFail {
		switch {
		case p.k == tSlash:
			if slash || star || len(a.Args) == 0 {
				p.fail()
				return a
			}
			p.next()
			slash = true
			a.Posonlyargs, a.Args = a.Args, nil
		case p.k == tStar:
			if star {
				p.fail()
				return a
			}
			star = true
			p.next()
			if p.k == tComma {
				if p.peek() != tName { // a bare * needs a name after it
					p.fail()
				}
			} else {
				a.Vararg = p.parameter(annotated, true)
			}
		case p.k == tDoubleStar:
			p.next()
			a.Kwarg = p.parameter(annotated, false)
			p.accept(tComma)
			if p.k != closing {
				p.fail()
			}
			return a
		default:
			p.plainParameter(a, annotated, star)
		}
		if !p.accept(tComma) {
			break
		}
	}
	return a
}

func (p *parser) plainParameter(a *Arguments, annotated, keywordOnly bool) {
	arg := p.parameter(annotated, false)
	var def Expr
	if p.accept(tEqual) {
		def = p.expression()
	}
	switch {
	case keywordOnly:
		a.Kwonlyargs = append(a.Kwonlyargs, arg)
		a.KwDefaults = append(a.KwDefaults, def)
		return
	case def != nil:
		a.Defaults = append(a.Defaults, def)
	case len(a.Defaults) > 0:
		p.fail()
	}
	a.Args = append(a.Args, arg)
}

func (p *parser) parameter(annotated, starred bool) *Arg {
	start := p.pos
	arg := &Arg{Arg: p.name()}
	if annotated && p.accept(tColon) {
		if starred && p.k == tStar {
			arg.Annotation = p.starExpression()
		} else {
			arg.Annotation = p.expression()
		}
	}
	arg.Span = p.span(start)
	return arg
}

// typeParams parses [T: bound = default, *Ts, **P], if there.
func (p *parser) typeParams() []TypeParam {
	if !p.accept(tLsqb) {
		return nil
	}
	var list []TypeParam
	for {
		list = append(list, p.typeParam())
		if !p.accept(tComma) || p.k == tRsqb {
			break
		}
	}
	p.expect(tRsqb)
	return list
}

func (p *parser) typeParam() TypeParam {
	start := p.pos
	var def Expr
	switch {
	case p.accept(tStar):
		name := p.name()
		if p.accept(tEqual) {
			def = p.starExpression()
		}
		return &TypeVarTuple{p.span(start), name, def}
	case p.accept(tDoubleStar):
		name := p.name()
		if p.accept(tEqual) {
			def = p.expression()
		}
		return &ParamSpec{p.span(start), name, def}
	}
	name := p.name()
	var bound Expr
	if p.accept(tColon) {
		bound = p.expression()
	}
	if p.accept(tEqual) {
		def = p.expression()
	}
	return &TypeVar{p.span(start), name, bound, def}
}
