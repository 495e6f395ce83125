package syntax

// startsExpression tells whether an expression may begin with a token: what may
// follow the comma of a tuple that does not end there.
func startsExpression(k tokenKind) bool {
	switch k {
	case tName, tNumber, tString, tFStringStart, tLpar, tLsqb, tLbrace, tEllipsis, tPlus, tMinus, tTilde,
		tStar, tFalse, tNone, tTrue, tAwait, tLambda, tNot:
		return true
	}
	return false
}

// annotatedRHS parses a yield expression or star expressions.
func (p *parser) annotatedRHS() Expr {
	if p.k == tYield {
		return p.yieldExpr()
	}
	return p.starExpressions()
}

func (p *parser) yieldExpr() Expr {
	start := p.pos
	p.next()
	if p.accept(tFrom) {
		v := p.expression()
		p.grow(p.h + 1)
		return &YieldFrom{p.span(start), v}
	}
	var v Expr
	p.h = 0
	if startsExpression(p.k) {
		v = p.starExpressions()
	}
	p.grow(p.h + 1)
	return &Yield{p.span(start), v}
}

// tuple parses the rest of an unparenthesized tuple whose first element is there.
func (p *parser) tuple(start int, first Expr, element func(*parser) Expr) Expr {
	elts := []Expr{first}
	h := p.h
	for p.accept(tComma) && startsExpression(p.k) {
		elts = append(elts, element(p))
		h = max(h, p.h)
	}
	p.grow(h + 1)
	return &Tuple{p.span(start), elts, Load}
}

func (p *parser) starExpressions() Expr {
	start := p.pos
	first := p.starExpression()
	if p.k != tComma {
		return first
	}
	return p.tuple(start, first, (*parser).starExpression)
}

func (p *parser) expressions() Expr {
	start := p.pos
	first := p.expression()
	if p.k != tComma {
		return first
	}
	return p.tuple(start, first, (*parser).expression)
}

func (p *parser) starExpression() Expr {
	if p.k == tStar {
		return p.starredOr()
	}
	return p.expression()
}

// starredOr parses * before an operand of |.
func (p *parser) starredOr() Expr {
	start := p.pos
	p.next()
	v := p.bitwiseOr()
	p.grow(p.h + 1)
	return &Starred{p.span(start), v, Load}
}

func (p *parser) starNamedExpression() Expr {
	if p.k == tStar {
		return p.starredOr()
	}
	return p.namedExpression()
}

func (p *parser) namedExpression() Expr {
	if p.k != tName || p.peek() != tColonEqual {
		e := p.expression()
		if p.k == tColonEqual {
			p.fail()
		}
		return e
	}
	start := p.pos
	target := p.nameExpr(Store)
	p.next()
	v := p.expression()
	p.grow(p.h + 1)
	return &NamedExpr{p.span(start), target, v}
}

// expression parses a conditional expression, a lambda or less.
func (p *parser) expression() Expr {
	if p.k == tLambda {
		return p.lambda()
	}
	start := p.pos
	body := p.disjunction()
	if p.k != tIf {
		return body
	}
	h := p.h
	p.next()
	test := p.disjunction()
	h = max(h, p.h)
	p.expect(tElse)
	if !p.enter() {
		return nil
	}
	orelse := p.expression()
	p.depth--
	p.grow(max(h, p.h) + 1)
	return &IfExp{p.span(start), test, body, orelse}
}

func (p *parser) lambda() Expr {
	start := p.pos
	p.next()
	if !p.enter() {
		return nil
	}
	args := p.parameters(tColon, false)
	p.expect(tColon)
	body := p.expression()
	p.depth--
	p.grow(p.h + 1)
	return &Lambda{p.span(start), args, body}
}

func (p *parser) disjunction() Expr {
	start := p.pos
	e := p.conjunction()
	if p.k != tOr {
		return e
	}
	values := []Expr{e}
	h := p.h
	for p.accept(tOr) {
		values = append(values, p.conjunction())
		h = max(h, p.h)
	}
	p.grow(h + 1)
	return &BoolOp{p.span(start), Or, values}
}

func (p *parser) conjunction() Expr {
	start := p.pos
	e := p.inversion()
	if p.k != tAnd {
		return e
	}
	values := []Expr{e}
	h := p.h
	for p.accept(tAnd) {
		values = append(values, p.inversion())
		h = max(h, p.h)
	}
	p.grow(h + 1)
	return &BoolOp{p.span(start), And, values}
}

func (p *parser) inversion() Expr {
	if p.k != tNot {
		return p.comparison()
	}
	start := p.pos
	for p.k == tNot {
		p.next()
	}
	end := p.pos
	e := p.comparison()
	for at := end - 1; at >= start && p.k != tFail; at-- {
		p.grow(p.h + 1)
		e = &UnaryOp{p.span(at), Not, e}
	}
	return e
}

// comparison parses operands of | with comparison operators between them.
func (p *parser) comparison() Expr {
	start := p.pos
	e := p.bitwiseOr()
	if !p.atComparison() {
		return e
	}
	c := &Compare{Left: e}
	h := p.h
	for p.atComparison() {
		c.Ops = append(c.Ops, p.cmpOp())
		c.Comparators = append(c.Comparators, p.bitwiseOr())
		h = max(h, p.h)
	}
	p.grow(h + 1)
	c.Span = p.span(start)
	return c
}

func (p *parser) atComparison() bool {
	switch p.k {
	case tEqEqual, tLess, tLessEqual, tGreater, tGreaterEqual, tIn, tIs:
		return true
	case tNotEqual:
		// The scanner takes <> for !=, which only the parser can refuse.
		return p.s.src[p.toks[p.pos].start] == '!'
	case tNot:
		return p.peek() == tIn
	}
	return false
}

func (p *parser) cmpOp() CmpOperator {
	k := p.k
	p.next()
	switch k {
	case tEqEqual:
		return Eq
	case tNotEqual:
		return NotEq
	case tLess:
		return Lt
	case tLessEqual:
		return LtE
	case tGreater:
		return Gt
	case tGreaterEqual:
		return GtE
	case tIn:
		return In
	case tNot:
		p.next()
		return NotIn
	}
	if p.accept(tNot) {
		return IsNot
	}
	return Is
}

// Precedence of the binary operators from | up.
const (
	precOr = 1 + iota
	precXor
	precAnd
	precShift
	precSum
	precTerm
)

func binary(k tokenKind) (op Operator, prec int) {
	switch k {
	case tPlus:
		return Add, precSum
	case tMinus:
		return Sub, precSum
	case tStar:
		return Mult, precTerm
	case tSlash:
		return Div, precTerm
	case tPercent:
		return Mod, precTerm
	case tDoubleSlash:
		return FloorDiv, precTerm
	case tAt:
		return MatMult, precTerm
	case tVbar:
		return BitOr, precOr
	case tCircumflex:
		return BitXor, precXor
	case tAmper:
		return BitAnd, precAnd
	case tLeftShift:
		return LShift, precShift
	case tRightShift:
		return RShift, precShift
	}
	return 0, 0
}

func (p *parser) bitwiseOr() Expr { return p.binary(precOr) }

// binary climbs the precedences of the left-associative operators.
func (p *parser) binary(least int) Expr {
	start := p.pos
	e := p.factor()
	if p.k < tPlus || p.k > tRightShift {
		return e
	}
	for {
		op, prec := binary(p.k)
		if prec < least || prec == 0 {
			return e
		}
		h := p.h
		p.next()
		right := p.binary(prec + 1)
		p.grow(max(h, p.h) + 1)
		e = &BinOp{p.span(start), e, op, right}
	}
}

// factor parses a sign before a factor, or a power.
func (p *parser) factor() Expr {
	if p.k != tMinus && p.k != tPlus && p.k != tTilde {
		return p.power()
	}
	start := p.pos
	for p.k == tMinus || p.k == tPlus || p.k == tTilde {
		p.next()
	}
	end := p.pos
	e := p.power()
	for at := end - 1; at >= start && p.k != tFail; at-- {
		op := USub
		switch p.toks[at].kind {
		case tPlus:
			op = UAdd
		case tTilde:
			op = Invert
		}
		p.grow(p.h + 1)
		e = &UnaryOp{p.span(at), op, e}
	}
	return e
}

func (p *parser) power() Expr {
	start := p.pos
	var e Expr
	if p.accept(tAwait) {
		v := p.primary()
		p.grow(p.h + 1)
		e = &Await{p.span(start), v}
	} else {
		e = p.primary()
	}
	if p.k != tDoubleStar {
		return e
	}
	h := p.h
	p.next()
	if !p.enter() {
		return nil
	}
	right := p.factor()
	p.depth--
	p.grow(max(h, p.h) + 1)
	return &BinOp{p.span(start), e, Pow, right}
}

// primary parses an atom and the attributes, subscripts and calls after it.
func (p *parser) primary() Expr {
	start := p.pos
	e := p.atom()
	for {
		h := p.h
		switch p.k {
		case tDot:
			p.next()
			attr := p.name()
			e = &Attribute{p.span(start), e, attr, Load}
		case tLpar:
			p.next()
			args, keywords := p.callArguments()
			h = max(h, p.h)
			p.expect(tRpar)
			e = &Call{p.span(start), e, args, keywords}
		case tLsqb:
			p.next()
			index := p.slices()
			h = max(h, p.h)
			p.expect(tRsqb)
			e = &Subscript{p.span(start), e, index, Load}
		default:
			return e
		}
		p.grow(h + 1)
	}
}

func (p *parser) atom() Expr {
	start := p.pos
	p.h = 1
	switch p.k {
	case tName:
		return p.nameExpr(Load)
	case tNumber:
		return p.number()
	case tString, tFStringStart:
		return p.strings()
	case tLpar, tLsqb, tLbrace:
		if !p.enter() {
			return nil
		}
		var e Expr
		switch p.k {
		case tLpar:
			e = p.parenthesized()
		case tLsqb:
			e = p.list()
		default:
			e = p.braces()
		}
		p.depth--
		return e
	case tTrue:
		return p.constant(start, ConstTrue)
	case tFalse:
		return p.constant(start, ConstFalse)
	case tNone:
		return p.constant(start, ConstNone)
	case tEllipsis:
		return p.constant(start, ConstEllipsis)
	}
	p.fail()
	return nil
}

func (p *parser) constant(start int, kind ConstantKind) Expr {
	p.next()
	return &Constant{Span: p.span(start), Kind: kind}
}

// elements parses comma-separated expressions up to a closing token. first, if any,
// is there already.
func (p *parser) elements(first Expr, closing tokenKind) []Expr {
	var elts []Expr
	h := 0
	if first != nil {
		elts = append(elts, first)
		h = p.h
		if !p.accept(tComma) {
			return elts
		}
	}
	for p.k != closing && p.k != tFail {
		elts = append(elts, p.starNamedExpression())
		h = max(h, p.h)
		if !p.accept(tComma) {
			break
		}
	}
	p.grow(h + 1)
	return elts
}

// parenthesized parses a tuple, a group or a generator expression.
func (p *parser) parenthesized() Expr {
	start := p.pos
	p.next()
	if p.accept(tRpar) {
		return &Tuple{p.span(start), nil, Load}
	}
	if p.k == tYield {
		e := p.yieldExpr()
		p.expect(tRpar)
		return e
	}
	first := p.starNamedExpression()
	switch p.k {
	case tComma:
		elts := p.elements(first, tRpar)
		p.expect(tRpar)
		return &Tuple{p.span(start), elts, Load}
	case tFor, tAsync:
		if _, starred := first.(*Starred); starred {
			p.fail()
			return nil
		}
		gens := p.comprehensions()
		p.expect(tRpar)
		return &GeneratorExp{p.span(start), first, gens}
	}
	if _, starred := first.(*Starred); starred {
		p.fail()
	}
	p.expect(tRpar)
	return first
}

func (p *parser) list() Expr {
	start := p.pos
	p.next()
	if p.accept(tRsqb) {
		return &List{p.span(start), nil, Load}
	}
	first := p.starNamedExpression()
	if p.k == tFor || p.k == tAsync {
		if _, starred := first.(*Starred); starred {
			p.fail()
			return nil
		}
		gens := p.comprehensions()
		p.expect(tRsqb)
		return &ListComp{p.span(start), first, gens}
	}
	elts := p.elements(first, tRsqb)
	p.expect(tRsqb)
	return &List{p.span(start), elts, Load}
}

// braces parses a dict, a set or a comprehension of either.
func (p *parser) braces() Expr {
	start := p.pos
	p.next()
	if p.accept(tRbrace) {
		return &Dict{Span: p.span(start)}
	}
	if p.k == tDoubleStar {
		return p.dict(start, nil)
	}
	first := p.starNamedExpression()
	_, starred := first.(*Starred)
	_, named := first.(*NamedExpr)
	switch {
	case p.k == tColon && !starred && !(named && p.toks[start+1].kind == tName && p.toks[start+2].kind == tColonEqual):
		return p.dict(start, first)
	case (p.k == tFor || p.k == tAsync) && !starred:
		gens := p.comprehensions()
		p.expect(tRbrace)
		return &SetComp{p.span(start), first, gens}
	}
	elts := p.elements(first, tRbrace)
	p.expect(tRbrace)
	return &Set{p.span(start), elts}
}

// dict parses the rest of a dict, whose first key may be there already.
func (p *parser) dict(start int, key Expr) Expr {
	d := &Dict{}
	h := p.h
	for p.k != tRbrace && p.k != tFail {
		var value Expr
		if key == nil && p.accept(tDoubleStar) {
			value = p.bitwiseOr()
		} else {
			if key == nil {
				key = p.expression()
				h = max(h, p.h)
			}
			p.expect(tColon)
			value = p.expression()
			if len(d.Keys) == 0 && (p.k == tFor || p.k == tAsync) {
				p.h = max(h, p.h)
				gens := p.comprehensions()
				p.expect(tRbrace)
				return &DictComp{p.span(start), key, value, gens}
			}
		}
		h = max(h, p.h)
		d.Keys = append(d.Keys, key)
		d.Values = append(d.Values, value)
		key = nil
		if !p.accept(tComma) {
			break
		}
	}
	p.expect(tRbrace)
	p.grow(h + 1)
	d.Span = p.span(start)
	return d
}

// comprehensions parses the for clauses after an element.
func (p *parser) comprehensions() []*Comprehension {
	var list []*Comprehension
	h := p.h
	for p.k == tFor || p.k == tAsync {
		c := &Comprehension{IsAsync: p.accept(tAsync)}
		p.expect(tFor)
		c.Target = p.starTargets()
		h = max(h, p.h)
		p.expect(tIn)
		c.Iter = p.disjunction()
		h = max(h, p.h)
		for p.accept(tIf) {
			c.Ifs = append(c.Ifs, p.disjunction())
			h = max(h, p.h)
		}
		list = append(list, c)
	}
	p.grow(h + 1)
	return list
}

// callArguments parses what stands between the parentheses of a call: arguments, or
// a generator expression without parentheses of its own.
func (p *parser) callArguments() ([]Expr, []*Keyword) {
	start := p.pos
	if p.k == tRpar {
		return nil, nil
	}
	if !p.enter() {
		return nil, nil
	}
	args, keywords := p.arguments()
	p.depth--
	if (p.k == tFor || p.k == tAsync) && len(args) == 1 && keywords == nil && p.toks[p.pos-1].kind != tComma {
		if _, starred := args[0].(*Starred); starred {
			p.fail()
			return nil, nil
		}
		gens := p.comprehensions()
		g := &GeneratorExp{Elt: args[0], Generators: gens}
		if p.k == tRpar {
			p.next()
			g.Span = p.span(start - 1)
			p.reset(p.pos - 1)
		} else {
			p.fail()
		}
		args[0] = g
	}
	return args, keywords
}

// arguments parses the arguments of a call or class, up to the closing parenthesis.
func (p *parser) arguments() (args []Expr, keywords []*Keyword) {
	h := 0
	unpacked := false // ** was there
	for p.k != tRpar && p.k != tFail {
		start := p.pos
		switch {
		case p.k == tStar:
			if unpacked {
				p.fail()
				return
			}
			p.next()
			v := p.expression()
			p.h++
			args = append(args, &Starred{p.span(start), v, Load})
			if p.k == tEqual {
				p.fail()
			}
		case p.k == tDoubleStar:
			unpacked = true
			p.next()
			v := p.expression()
			keywords = append(keywords, &Keyword{p.span(start), "", v})
		case p.k == tName && p.peek() == tEqual:
			name := p.name()
			p.next()
			v := p.expression()
			keywords = append(keywords, &Keyword{p.span(start), name, v})
		default:
			if keywords != nil {
				p.fail()
				return
			}
			args = append(args, p.namedExpression())
			if p.k == tEqual {
				p.fail()
			}
		}
		h = max(h, p.h)
		if !p.accept(tComma) {
			break
		}
	}
	p.grow(h + 1)
	return args, keywords
}

// slices parses what stands between the brackets of a subscript.
func (p *parser) slices() Expr {
	start := p.pos
	if !p.enter() {
		return nil
	}
	first := p.slice()
	_, starred := first.(*Starred)
	if p.k == tComma || starred {
		elts := []Expr{first}
		h := p.h
		for p.accept(tComma) && p.k != tRsqb && p.k != tFail {
			elts = append(elts, p.slice())
			h = max(h, p.h)
		}
		p.h = h + 1
		first = &Tuple{p.span(start), elts, Load}
	}
	p.depth--
	return first
}

func (p *parser) slice() Expr {
	start := p.pos
	if p.k == tStar {
		p.next()
		v := p.expression()
		p.grow(p.h + 1)
		return &Starred{p.span(start), v, Load}
	}
	s := &Slice{}
	h := 0
	if p.k != tColon {
		e := p.namedExpression()
		if p.k != tColon {
			return e
		}
		if _, named := e.(*NamedExpr); named && p.toks[start].kind != tLpar {
			p.fail()
			return nil
		}
		s.Lower = e
		h = p.h
	}
	p.expect(tColon)
	bound := func() Expr {
		if p.k == tColon || p.k == tComma || p.k == tRsqb {
			return nil
		}
		e := p.expression()
		h = max(h, p.h)
		return e
	}
	s.Upper = bound()
	if p.accept(tColon) {
		s.Step = bound()
	}
	p.grow(h + 1)
	s.Span = p.span(start)
	return s
}
