package syntax

// matchStmt parses a match statement. match is a name too, so without the shape
// of a match statement it goes back and returns nil.
func (p *parser) matchStmt() Stmt {
	start := p.pos
	switch p.peek() {
	case tEqual, tDot, tComma, tRpar, tNewline, tColon, tSemi:
		return nil
	}
	begin := p.mark()
	p.next()
	subject := p.subject()
	if p.err != nil {
		return nil
	}
	if p.k != tColon || p.peek() != tNewline {
		p.rewind(begin)
		return nil
	}
	p.next()
	p.next()
	p.expect(tIndent)
	m := &Match{Subject: subject}
	if !p.enter() {
		return m
	}
	for {
		m.Cases = append(m.Cases, p.matchCase())
		if p.k == tDedent || p.k == tFail {
			break
		}
	}
	p.depth--
	p.expect(tDedent)
	m.Span = p.span(start)
	return m
}

func (p *parser) subject() Expr {
	start := p.pos
	e := p.starNamedExpression()
	if p.k == tComma {
		return p.tuple(start, e, (*parser).starNamedExpression)
	}
	if _, starred := e.(*Starred); starred {
		p.fail()
	}
	return e
}

func (p *parser) matchCase() *MatchCase {
	if !p.is("case") {
		p.fail()
		return nil
	}
	p.next()
	c := &MatchCase{Pattern: p.patterns()}
	if p.accept(tIf) {
		c.Guard = p.namedExpression()
	}
	c.Body = p.block()
	return c
}

// patterns parses a pattern or an open sequence.
func (p *parser) patterns() Pattern {
	start := p.pos
	first := p.starPattern()
	_, star := first.(*MatchStar)
	if p.k != tComma {
		if star {
			p.fail()
		}
		return first
	}
	list := []Pattern{first}
	for p.accept(tComma) && p.k != tColon && p.k != tIf && p.k != tFail {
		list = append(list, p.starPattern())
	}
	return &MatchSequence{p.span(start), list}
}

func (p *parser) starPattern() Pattern {
	if p.k != tStar {
		return p.pattern()
	}
	start := p.pos
	p.next()
	name := p.captureName()
	if name == "_" {
		name = ""
	}
	return &MatchStar{p.span(start), name}
}

// captureName parses the name that a pattern binds, or _.
func (p *parser) captureName() string {
	name := p.name()
	if name != "_" && (p.k == tDot || p.k == tLpar || p.k == tEqual) {
		p.fail()
	}
	return name
}

func (p *parser) pattern() Pattern {
	start := p.pos
	if !p.enter() {
		return nil
	}
	e := p.orPattern()
	p.depth--
	if !p.accept(tAs) {
		return e
	}
	name := p.captureName()
	if name == "_" {
		p.fail()
	}
	return &MatchAs{p.span(start), e, name}
}

func (p *parser) orPattern() Pattern {
	start := p.pos
	first := p.closedPattern()
	if p.k != tVbar {
		return first
	}
	list := []Pattern{first}
	for p.accept(tVbar) {
		list = append(list, p.closedPattern())
	}
	return &MatchOr{p.span(start), list}
}

func (p *parser) closedPattern() Pattern {
	start := p.pos
	switch p.k {
	case tNumber, tMinus, tString, tFStringStart:
		e := p.literalExpr()
		return &MatchValue{p.span(start), e}
	case tNone:
		p.next()
		return &MatchSingleton{p.span(start), ConstNone}
	case tTrue:
		p.next()
		return &MatchSingleton{p.span(start), ConstTrue}
	case tFalse:
		p.next()
		return &MatchSingleton{p.span(start), ConstFalse}
	case tName:
		return p.namePattern()
	case tLpar:
		return p.groupPattern()
	case tLsqb:
		p.next()
		list, _ := p.patternList(tRsqb)
		p.expect(tRsqb)
		return &MatchSequence{p.span(start), list}
	case tLbrace:
		return p.mappingPattern()
	}
	p.fail()
	return nil
}

// literalExpr parses a number, a complex number or strings.
func (p *parser) literalExpr() Expr {
	start := p.pos
	switch p.k {
	case tString, tFStringStart:
		return p.strings()
	case tNone, tTrue, tFalse:
		return p.atom()
	}
	negative := p.accept(tMinus)
	at := p.pos
	if p.k != tNumber {
		p.fail()
		return nil
	}
	e := p.number()
	real := isReal(e)
	if negative {
		e = &UnaryOp{p.span(start), USub, e}
	}
	op := Add
	switch p.k {
	case tPlus:
	case tMinus:
		op = Sub
	default:
		return e
	}
	p.next()
	if p.k != tNumber {
		p.fail()
		return nil
	}
	if !real {
		p.raiseAt("SyntaxError", "real number required in complex literal", p.toks[at].Span)
		return nil
	}
	at = p.pos
	imag := p.number()
	if isReal(imag) {
		p.raiseAt("SyntaxError", "imaginary number required in complex literal", p.toks[at].Span)
		return nil
	}
	return &BinOp{p.span(start), e, op, imag}
}

func isReal(e Expr) bool {
	c, ok := e.(*Constant)
	return ok && c.Kind != ConstComplex
}

// dotted parses a name with attributes.
func (p *parser) dotted() Expr {
	start := p.pos
	var e Expr = p.nameExpr(Load)
	h := 1
	for p.accept(tDot) {
		attr := p.name()
		h++
		p.grow(h)
		e = &Attribute{p.span(start), e, attr, Load}
	}
	return e
}

// namePattern parses what begins with a name: a capture, _, a value or a class.
func (p *parser) namePattern() Pattern {
	start := p.pos
	e := p.dotted()
	if p.k == tLpar {
		return p.classPattern(start, e)
	}
	if p.k == tEqual {
		p.fail()
	}
	n, bare := e.(*Name)
	switch {
	case !bare:
		return &MatchValue{p.span(start), e}
	case n.ID == "_":
		return &MatchAs{Span: p.span(start)}
	}
	return &MatchAs{Span: p.span(start), Name: n.ID}
}

// patternList parses patterns up to a closing token and tells whether a comma came.
func (p *parser) patternList(closing tokenKind) (list []Pattern, comma bool) {
	for p.k != closing && p.k != tFail {
		list = append(list, p.starPattern())
		if !p.accept(tComma) {
			return list, comma
		}
		comma = true
	}
	return list, comma
}

func (p *parser) groupPattern() Pattern {
	start := p.pos
	p.next()
	list, comma := p.patternList(tRpar)
	p.expect(tRpar)
	if len(list) == 1 && !comma {
		if _, star := list[0].(*MatchStar); star {
			p.fail()
		}
		return list[0]
	}
	return &MatchSequence{p.span(start), list}
}

func (p *parser) mappingPattern() Pattern {
	start := p.pos
	m := &MatchMapping{}
	p.next()
	for p.k != tRbrace && p.k != tFail {
		if p.accept(tDoubleStar) {
			m.Rest = p.captureName()
			if m.Rest == "_" {
				p.fail()
			}
			p.accept(tComma)
			break
		}
		var key Expr
		if p.k == tName {
			if key = p.dotted(); key != nil {
				if _, bare := key.(*Name); bare {
					p.fail()
				}
			}
		} else {
			key = p.literalExpr()
		}
		p.expect(tColon)
		m.Keys = append(m.Keys, key)
		m.Patterns = append(m.Patterns, p.pattern())
		if !p.accept(tComma) {
			break
		}
	}
	p.expect(tRbrace)
	m.Span = p.span(start)
	return m
}

func (p *parser) classPattern(start int, cls Expr) Pattern {
	c := &MatchClass{Cls: cls}
	p.next()
	for p.k != tRpar && p.k != tFail {
		if p.k == tName && p.peek() == tEqual {
			c.KwdAttrs = append(c.KwdAttrs, p.name())
			p.next()
			c.KwdPatterns = append(c.KwdPatterns, p.pattern())
		} else {
			if c.KwdAttrs != nil {
				p.fail()
			}
			c.Patterns = append(c.Patterns, p.pattern())
		}
		if !p.accept(tComma) {
			break
		}
	}
	p.expect(tRpar)
	c.Span = p.span(start)
	return c
}
