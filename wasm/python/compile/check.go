package compile

import (
	"loopscope/wasm/python/stack"
	"loopscope/wasm/python/syntax"
)

// fail reports an error; the first one stays. Its columns count bytes, for here CPython does not convert them to characters.
func (c *compiler) fail(at syntax.Span, msg string) {
	if c.err != nil {
		return
	}
	c.err = syntax.NewError("SyntaxError", msg, at, c.source)
	c.err.Filename = c.filename
	c.err.Col, c.err.EndCol = int(at.Col)+1, int(at.EndCol)+1
}

// failLine reports an error of which CPython tells only the line.
func (c *compiler) failLine(line int32, msg string) {
	c.fail(syntax.Span{Line: line, EndLine: line}, msg)
	c.err.EndCol = 0
}

// warn notes a SyntaxWarning. In a finally clause it comes once for each time the clause is generated, as in CPython.
func (c *compiler) warn(at syntax.Span, msg string) {
	if c.err == nil {
		c.warnings = append(c.warnings, syntax.Warning{Category: "SyntaxWarning", Message: msg, Span: at})
	}
}

// descend goes one level deeper into the tree; false: the tree is too deep, or there is an error and nothing more to do.
func (c *compiler) descend() bool {
	if c.depth >= maxDepth && c.err == nil {
		c.err = &syntax.Error{Kind: "RecursionError", Message: "maximum recursion depth exceeded during compilation", Filename: c.filename}
	}
	if c.err != nil {
		return false
	}
	stack.Deeper(c.depth)
	c.depth++
	return true
}

func (c *compiler) ascend() { c.depth-- }

// checkName refuses to change __debug__.
func (c *compiler) checkName(name string, at syntax.Span, verb string) {
	if name == "__debug__" {
		c.fail(at, "cannot "+verb+" __debug__")
	}
}

func (c *compiler) checkParams(a *syntax.Arguments) {
	for _, p := range allArgs(a) {
		c.checkName(p.Arg, p.Span, "assign to")
	}
}

func (c *compiler) checkKeywords(list []*syntax.Keyword) {
	for i, k := range list {
		if k.Arg == "" {
			continue
		}
		c.checkName(k.Arg, k.Span, "assign to")
		for _, other := range list[i+1:] {
			if other.Arg == k.Arg {
				c.fail(other.Span, "keyword argument repeated: "+k.Arg)
				return
			}
		}
	}
}

// typeName returns the type of what an expression certainly makes, or "".
func typeName(e syntax.Expr) string {
	switch e := e.(type) {
	case *syntax.Tuple:
		return "tuple"
	case *syntax.List, *syntax.ListComp:
		return "list"
	case *syntax.Dict, *syntax.DictComp:
		return "dict"
	case *syntax.Set, *syntax.SetComp:
		return "set"
	case *syntax.GeneratorExp:
		return "generator"
	case *syntax.Lambda:
		return "function"
	case *syntax.JoinedStr, *syntax.FormattedValue:
		return "str"
	case *syntax.Constant:
		return constTypeName(e.Kind)
	}
	return ""
}

func constTypeName(k syntax.ConstantKind) string {
	switch k {
	case syntax.ConstNone:
		return "NoneType"
	case syntax.ConstTrue, syntax.ConstFalse:
		return "bool"
	case syntax.ConstEllipsis:
		return "ellipsis"
	case syntax.ConstInt:
		return "int"
	case syntax.ConstFloat:
		return "float"
	case syntax.ConstComplex:
		return "complex"
	case syntax.ConstBytes:
		return "bytes"
	}
	return "str"
}

// checkCompare warns of `is` with a literal.
func (c *compiler) checkCompare(e *syntax.Compare) {
	left := e.Left
	for i, op := range e.Ops {
		right := e.Comparators[i]
		if op == syntax.Is || op == syntax.IsNot {
			literal := c.literalType(left)
			if literal == "" {
				literal = c.literalType(right)
			}
			switch {
			case literal == "":
			case op == syntax.Is:
				c.warn(e.Span, "\"is\" with '"+literal+"' literal. Did you mean \"==\"?")
			default:
				c.warn(e.Span, "\"is not\" with '"+literal+"' literal. Did you mean \"!=\"?")
			}
			if literal != "" {
				return
			}
		}
		left = right
	}
}

// literalType returns the type of a constant other than the singletons, or "".
func (c *compiler) literalType(e syntax.Expr) string {
	k, ok := c.fold(e)
	if !ok {
		return ""
	}
	switch k.Kind {
	case ConstInt, ConstBig:
		return "int"
	case ConstFloat:
		return "float"
	case ConstComplex:
		return "complex"
	case ConstStr:
		return "str"
	case ConstBytes:
		return "bytes"
	case ConstTuple:
		return "tuple"
	}
	return ""
}

// checkCaller warns of calling what is no function, mostly for a comma missing between two tuples.
func (c *compiler) checkCaller(e syntax.Expr) {
	if _, ok := e.(*syntax.Lambda); ok {
		return
	}
	if name := typeName(e); name != "" {
		c.warn(e.Pos(), "'"+name+"' object is not callable; perhaps you missed a comma?")
	}
}

// checkSubscript warns of subscripting what has no items, or a sequence with what is no index.
func (c *compiler) checkSubscript(e *syntax.Subscript) {
	if e.Ctx != syntax.Load {
		return
	}
	switch v := e.Value.(type) {
	case *syntax.Constant:
		if v.Kind == syntax.ConstStr || v.Kind == syntax.ConstBytes {
			c.checkIndex(e)
			return
		}
	case *syntax.Tuple, *syntax.List, *syntax.ListComp, *syntax.JoinedStr, *syntax.FormattedValue:
		c.checkIndex(e)
		return
	case *syntax.BinOp, *syntax.UnaryOp: // CPython checks after folding
		k, _ := c.fold(v)
		switch k.Kind {
		case ConstInt:
			c.warn(e.Span, "'int' object is not subscriptable; perhaps you missed a comma?")
		case ConstFloat:
			c.warn(e.Span, "'float' object is not subscriptable; perhaps you missed a comma?")
		}
		return
	case *syntax.Set, *syntax.SetComp, *syntax.GeneratorExp, *syntax.Lambda:
	default:
		return
	}
	c.warn(e.Span, "'"+typeName(e.Value)+"' object is not subscriptable; perhaps you missed a comma?")
}

func (c *compiler) checkIndex(e *syntax.Subscript) {
	index := typeName(e.Slice)
	if k, ok := c.fold(e.Slice); ok && k.Kind == ConstInt {
		index = "int"
	}
	if index == "" || index == "int" || index == "bool" {
		return
	}
	c.warn(e.Span, typeName(e.Value)+" indices must be integers or slices, not "+index+"; perhaps you missed a comma?")
}

// features are the names that may be imported from __future__; all but annotations have become the rule.
var features = map[string]bool{
	"nested_scopes": true, "generators": true, "division": true, "absolute_import": true, "with_statement": true,
	"print_function": true, "unicode_literals": true, "barry_as_FLUFL": true, "generator_stop": true, "annotations": true,
}

// future reads the imports from __future__ at the head of the module and refuses others.
func (c *compiler) future(body []syntax.Stmt) {
	_, rest := docString(body)
	head := true
	for _, s := range rest {
		f, ok := s.(*syntax.ImportFrom)
		if !ok || f.Module != "__future__" || f.Level != 0 {
			head = false
			continue
		}
		if !head {
			c.fail(f.Span, "from __future__ imports must occur at the beginning of the file")
			return
		}
		c.futureNames(f)
	}
}

func (c *compiler) futureNames(f *syntax.ImportFrom) {
	for _, a := range f.Names {
		switch {
		case a.Name == "braces":
			c.failLine(f.Line, "not a chance")
		case !features[a.Name]:
			c.failLine(f.Line, "future feature "+a.Name+" is not defined")
		case a.Name == "annotations":
			c.opt.Annotations = true
		}
	}
}
