package vm

import "loopscope/wasm/python/syntax"

// NotLiteral looks for what ast.literal_eval refuses in an expression: it gives the first such node's class in module ast and its line, "" when there is
// none. A nil node, which stands for the ** of a dict display, is called "None".
func (m *VM) NotLiteral(src string) (class string, line int, err *Exc) {
	tree, _, serr := syntax.ParseExpression("<unknown>", src)
	if serr != nil {
		return "", 0, m.syntaxError(serr, "<unknown>")
	}
	n := notLiteral(tree.Body)
	if n == nil {
		return "", 0, nil
	}
	return classOf(n), int(n.Pos().Line), nil
}

// starred is the place of a ** in a dict display.
type starred struct{ syntax.Expr }

func notLiteral(e syntax.Expr) syntax.Node {
	switch e := e.(type) {
	case *syntax.Constant:
		return nil
	case *syntax.Tuple:
		return firstNotLiteral(e.Elts)
	case *syntax.List:
		return firstNotLiteral(e.Elts)
	case *syntax.Set:
		return firstNotLiteral(e.Elts)
	case *syntax.Dict:
		for i, key := range e.Keys {
			if key == nil {
				return starred{e.Values[i]}
			}
			if n := notLiteral(key); n != nil {
				return n
			}
		}
		return firstNotLiteral(e.Values)
	case *syntax.Call:
		if f, ok := e.Func.(*syntax.Name); ok && f.ID == "set" && len(e.Args)+len(e.Keywords) == 0 {
			return nil
		}
		return e
	case *syntax.BinOp:
		if e.Op != syntax.Add && e.Op != syntax.Sub {
			return e
		}
		if n := notNumber(e.Left, true); n != nil {
			return n
		}
		if n := notNumber(e.Right, false); n != nil {
			return n
		}
		if left, ok := e.Left.(*syntax.Constant); ok && left.Kind == syntax.ConstComplex || e.Right.(*syntax.Constant).Kind != syntax.ConstComplex {
			return e
		}
		return nil
	}
	return notNumber(e, true)
}

func firstNotLiteral(all []syntax.Expr) syntax.Node {
	for _, e := range all {
		if n := notLiteral(e); n != nil {
			return n
		}
	}
	return nil
}

// notNumber is nil for a number, with a sign where one may stand.
func notNumber(e syntax.Expr, signed bool) syntax.Node {
	if u, ok := e.(*syntax.UnaryOp); ok && signed && (u.Op == syntax.UAdd || u.Op == syntax.USub) {
		e = u.Operand
	}
	if k, ok := e.(*syntax.Constant); ok && (k.Kind == syntax.ConstInt || k.Kind == syntax.ConstFloat || k.Kind == syntax.ConstComplex) {
		return nil
	}
	return e
}

// classOf is the name of a node's class in module ast.
func classOf(n syntax.Node) string {
	switch n.(type) {
	case starred:
		return "None"
	case *syntax.BoolOp:
		return "BoolOp"
	case *syntax.NamedExpr:
		return "NamedExpr"
	case *syntax.BinOp:
		return "BinOp"
	case *syntax.UnaryOp:
		return "UnaryOp"
	case *syntax.Lambda:
		return "Lambda"
	case *syntax.IfExp:
		return "IfExp"
	case *syntax.Dict:
		return "Dict"
	case *syntax.Set:
		return "Set"
	case *syntax.ListComp:
		return "ListComp"
	case *syntax.SetComp:
		return "SetComp"
	case *syntax.DictComp:
		return "DictComp"
	case *syntax.GeneratorExp:
		return "GeneratorExp"
	case *syntax.Await:
		return "Await"
	case *syntax.Compare:
		return "Compare"
	case *syntax.Call:
		return "Call"
	case *syntax.JoinedStr:
		return "JoinedStr"
	case *syntax.Attribute:
		return "Attribute"
	case *syntax.Subscript:
		return "Subscript"
	case *syntax.Starred:
		return "Starred"
	case *syntax.Name:
		return "Name"
	case *syntax.List:
		return "List"
	case *syntax.Tuple:
		return "Tuple"
	}
	return "Constant"
}
