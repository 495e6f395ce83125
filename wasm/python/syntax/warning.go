package syntax

// The warnings below come from CPython's compiler, not its parser. They need only
// the tree under construction, so they are found here.

// literalType names the type of a literal that is suspicious as an operand of is, or
// returns "".
func literalType(e Expr) string {
	switch e := e.(type) {
	case *Constant:
		return constantType(e)
	case *UnaryOp:
		if c, ok := e.Operand.(*Constant); ok && e.Op != Not {
			switch t := constantType(c); t {
			case "int", "float", "complex":
				return t
			}
		}
	case *Tuple:
		for _, elt := range e.Elts {
			if c, ok := elt.(*Constant); !ok && literalType(elt) == "" || ok && c == nil {
				return ""
			}
		}
		return "tuple"
	}
	return ""
}

//go:noinline
func constantType(c *Constant) string {
	switch c.Kind {
	case ConstInt:
		return "int"
	case ConstFloat:
		return "float"
	case ConstComplex:
		return "complex"
	case ConstStr:
		return "str"
	case ConstBytes:
		return "bytes"
	}
	return ""
}

// checkIs warns of is and is not with a literal.
func (p *parser) checkIs(c *Compare) {
	left := c.Left
	for i, op := range c.Ops {
		right := c.Comparators[i]
		if op == Is || op == IsNot {
			t := literalType(left)
			if t == "" {
				t = literalType(right)
			}
			if t != "" {
				msg := "\"is\" with '" + t + "' literal. Did you mean \"==\"?"
				if op == IsNot {
					msg = "\"is not\" with '" + t + "' literal. Did you mean \"!=\"?"
				}
				p.warnLate(msg, c.Span)
				return
			}
		}
		left = right
	}
}

// displayType names the type of a display or literal that is never callable.
//
//go:noinline
func displayType(e Expr) string {
	switch e := e.(type) {
	case *Constant:
		switch e.Kind {
		case ConstNone:
			return "NoneType"
		case ConstTrue, ConstFalse:
			return "bool"
		case ConstEllipsis:
			return "ellipsis"
		}
		return constantType(e)
	case *Tuple:
		return "tuple"
	case *List, *ListComp:
		return "list"
	case *Dict, *DictComp:
		return "dict"
	case *Set, *SetComp:
		return "set"
	case *GeneratorExp:
		return "generator"
	case *JoinedStr:
		return "str"
	}
	return ""
}

// checkCallable warns of a call of a literal, which most often lacks a comma.
func (p *parser) checkCallable(e Expr) {
	if p.k == tFail || e == nil {
		return
	}
	if t := displayType(e); t != "" {
		p.warnLate("'"+t+"' object is not callable; perhaps you missed a comma?", e.Pos())
	}
}

// checkSubscript warns of subscripts that cannot work.
func (p *parser) checkSubscript(e, index Expr) {
	if p.k == tFail || e == nil {
		return
	}
	t := displayType(e)
	switch e := e.(type) {
	case *Constant:
		if e.Kind == ConstStr || e.Kind == ConstBytes {
			p.checkIndex(e, t, index)
			return
		}
	case *Tuple, *List, *ListComp, *JoinedStr:
		p.checkIndex(e, t, index)
		return
	case *Set, *SetComp, *GeneratorExp:
	default:
		return
	}
	p.warnLate("'"+t+"' object is not subscriptable; perhaps you missed a comma?", e.Pos())
}

func (p *parser) checkIndex(e Expr, t string, index Expr) {
	kind := displayType(index)
	if c, ok := index.(*Constant); ok && (c.Kind == ConstInt || c.Kind == ConstTrue || c.Kind == ConstFalse) {
		return
	}
	if kind != "" {
		p.warnLate(t+" indices must be integers or slices, not "+kind+"; perhaps you missed a comma?", e.Pos())
	}
}

//go:noinline
func (p *parser) warnLate(msg string, span Span) {
	p.late = append(p.late, Warning{"SyntaxWarning", msg, span})
}
