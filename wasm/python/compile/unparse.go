package compile

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"loopscope/wasm/python/chardata"
	"loopscope/wasm/python/syntax"
)

// Levels of precedence, from the loosest. An expression is put in parentheses where its own level is below that of its place.
const (
	levelTuple = iota
	levelTest
	levelOr
	levelAnd
	levelNot
	levelCompare
	levelBitOr
	levelBitXor
	levelBitAnd
	levelShift
	levelSum
	levelTerm
	levelFactor
	levelPower
	levelAwait
	levelAtom
)

// unparse writes an expression as source text, as annotations are kept under `from __future__ import annotations`
// (CPython's ast_unparse.c decides the spacing). Trees are as deep as the parser allows; the binder has refused deeper ones.
func unparse(e syntax.Expr) string {
	p := &printer{}
	p.expr(e, levelTest)
	return p.b.String()
}

type printer struct{ b strings.Builder }

func (p *printer) put(parts ...string) {
	for _, s := range parts {
		p.b.WriteString(s)
	}
}

// paren runs f, within parentheses where level is below at.
func (p *printer) paren(level, at int, f func()) {
	if level < at {
		p.put("(")
		defer p.put(")")
	}
	f()
}

func (p *printer) list(list []syntax.Expr) {
	for i, e := range list {
		if i > 0 {
			p.put(", ")
		}
		p.expr(e, levelTest)
	}
}

var binaryText = [...]string{
	syntax.Add: " + ", syntax.Sub: " - ", syntax.Mult: " * ", syntax.MatMult: " @ ", syntax.Div: " / ", syntax.Mod: " % ", syntax.Pow: " ** ",
	syntax.LShift: " << ", syntax.RShift: " >> ", syntax.BitOr: " | ", syntax.BitXor: " ^ ", syntax.BitAnd: " & ", syntax.FloorDiv: " // ",
}

var binaryLevel = [...]int{
	syntax.Add: levelSum, syntax.Sub: levelSum, syntax.Mult: levelTerm, syntax.MatMult: levelTerm, syntax.Div: levelTerm, syntax.Mod: levelTerm,
	syntax.FloorDiv: levelTerm, syntax.Pow: levelPower, syntax.LShift: levelShift, syntax.RShift: levelShift,
	syntax.BitOr: levelBitOr, syntax.BitXor: levelBitXor, syntax.BitAnd: levelBitAnd,
}

var compareSigns = [...]string{
	syntax.Eq: " == ", syntax.NotEq: " != ", syntax.Lt: " < ", syntax.LtE: " <= ", syntax.Gt: " > ", syntax.GtE: " >= ",
	syntax.Is: " is ", syntax.IsNot: " is not ", syntax.In: " in ", syntax.NotIn: " not in ",
}

func (p *printer) expr(e syntax.Expr, at int) {
	switch e := e.(type) {
	case *syntax.Name:
		p.put(e.ID)
	case *syntax.Constant:
		p.put(constantText(e))
	case *syntax.Attribute:
		p.attribute(e)
	case *syntax.Subscript:
		p.expr(e.Value, levelAtom)
		p.put("[")
		p.expr(e.Slice, levelTuple)
		p.put("]")
	case *syntax.Slice:
		p.slice(e)
	case *syntax.Starred:
		p.put("*")
		p.expr(e.Value, levelBitOr)
	case *syntax.Tuple:
		p.tuple(e, at)
	case *syntax.List:
		p.put("[")
		p.list(e.Elts)
		p.put("]")
	case *syntax.Set:
		p.put("{")
		p.list(e.Elts)
		p.put("}")
	case *syntax.Dict:
		p.dict(e)
	case *syntax.Call:
		p.call(e)
	case *syntax.BinOp:
		p.binary(e, at)
	case *syntax.UnaryOp:
		p.unary(e, at)
	case *syntax.BoolOp:
		p.boolean(e, at)
	case *syntax.Compare:
		p.paren(levelCompare, at, func() {
			p.expr(e.Left, levelCompare+1)
			for i, op := range e.Ops {
				p.put(compareSigns[op])
				p.expr(e.Comparators[i], levelCompare+1)
			}
		})
	case *syntax.IfExp:
		p.paren(levelTest, at, func() {
			p.expr(e.Body, levelTest+1)
			p.put(" if ")
			p.expr(e.Test, levelTest+1)
			p.put(" else ")
			p.expr(e.Orelse, levelTest)
		})
	case *syntax.Lambda:
		p.lambda(e, at)
	case *syntax.NamedExpr:
		p.paren(levelTuple, at, func() {
			p.put(e.Target.ID, " := ")
			p.expr(e.Value, levelAtom)
		})
	case *syntax.Await:
		p.paren(levelAwait, at, func() {
			p.put("await ")
			p.expr(e.Value, levelAtom)
		})
	case *syntax.Yield:
		p.put("(yield")
		if e.Value != nil {
			p.put(" ")
			p.expr(e.Value, levelTest)
		}
		p.put(")")
	case *syntax.YieldFrom:
		p.put("(yield from ")
		p.expr(e.Value, levelTest)
		p.put(")")
	case *syntax.ListComp:
		p.comprehension("[", e.Elt, nil, e.Generators, "]")
	case *syntax.SetComp:
		p.comprehension("{", e.Elt, nil, e.Generators, "}")
	case *syntax.DictComp:
		p.comprehension("{", e.Key, e.Value, e.Generators, "}")
	case *syntax.GeneratorExp:
		p.comprehension("(", e.Elt, nil, e.Generators, ")")
	case *syntax.JoinedStr:
		p.put("f", quote(fieldsText(e.Values), false))
	case *syntax.FormattedValue:
		p.put("f", quote(fieldsText([]syntax.Expr{e}), false))
	}
}

func (p *printer) attribute(e *syntax.Attribute) {
	p.expr(e.Value, levelAtom)
	if k, ok := e.Value.(*syntax.Constant); ok && k.Kind == syntax.ConstInt {
		p.put(" ")
	}
	p.put(".", e.Attr)
}

func (p *printer) slice(e *syntax.Slice) {
	if e.Lower != nil {
		p.expr(e.Lower, levelTest)
	}
	p.put(":")
	if e.Upper != nil {
		p.expr(e.Upper, levelTest)
	}
	if e.Step != nil {
		p.put(":")
		p.expr(e.Step, levelTest)
	}
}

func (p *printer) tuple(e *syntax.Tuple, at int) {
	if len(e.Elts) == 0 {
		p.put("()")
		return
	}
	p.paren(levelTuple, at, func() {
		p.list(e.Elts)
		if len(e.Elts) == 1 {
			p.put(",")
		}
	})
}

func (p *printer) dict(e *syntax.Dict) {
	p.put("{")
	for i, k := range e.Keys {
		if i > 0 {
			p.put(", ")
		}
		if k == nil {
			p.put("**")
			p.expr(e.Values[i], levelBitOr)
			continue
		}
		p.expr(k, levelTest)
		p.put(": ")
		p.expr(e.Values[i], levelTest)
	}
	p.put("}")
}

func (p *printer) call(e *syntax.Call) {
	p.expr(e.Func, levelAtom)
	if len(e.Args) == 1 && len(e.Keywords) == 0 {
		if g, ok := e.Args[0].(*syntax.GeneratorExp); ok {
			p.expr(g, levelTest)
			return
		}
	}
	p.put("(")
	p.list(e.Args)
	for i, k := range e.Keywords {
		if i > 0 || len(e.Args) > 0 {
			p.put(", ")
		}
		if k.Arg == "" {
			p.put("**")
		} else {
			p.put(k.Arg, "=")
		}
		p.expr(k.Value, levelTest)
	}
	p.put(")")
}

func (p *printer) binary(e *syntax.BinOp, at int) {
	level := binaryLevel[e.Op]
	left, right := level, level+1
	if e.Op == syntax.Pow {
		left, right = level+1, level
	}
	p.paren(level, at, func() {
		p.expr(e.Left, left)
		p.put(binaryText[e.Op])
		p.expr(e.Right, right)
	})
}

func (p *printer) unary(e *syntax.UnaryOp, at int) {
	text, level := [...]string{syntax.Invert: "~", syntax.Not: "not ", syntax.UAdd: "+", syntax.USub: "-"}[e.Op], levelFactor
	if e.Op == syntax.Not {
		level = levelNot
	}
	p.paren(level, at, func() {
		p.put(text)
		p.expr(e.Operand, level)
	})
}

func (p *printer) boolean(e *syntax.BoolOp, at int) {
	text, level := " and ", levelAnd
	if e.Op == syntax.Or {
		text, level = " or ", levelOr
	}
	p.paren(level, at, func() {
		for i, v := range e.Values {
			if i > 0 {
				p.put(text)
			}
			p.expr(v, level+1)
		}
	})
}

func (p *printer) lambda(e *syntax.Lambda, at int) {
	p.paren(levelTest, at, func() {
		p.put("lambda")
		if text := argsText(e.Args); text != "" {
			p.put(" ", text)
		}
		p.put(": ")
		p.expr(e.Body, levelTest)
	})
}

func argsText(a *syntax.Arguments) string {
	var list []string
	positional := append(append([]*syntax.Arg{}, a.Posonlyargs...), a.Args...)
	for i, x := range positional {
		text := x.Arg
		if d := i - (len(positional) - len(a.Defaults)); d >= 0 {
			text += "=" + unparse(a.Defaults[d])
		}
		list = append(list, text)
		if len(a.Posonlyargs) == i+1 {
			list = append(list, "/")
		}
	}
	if a.Vararg != nil {
		list = append(list, "*"+a.Vararg.Arg)
	} else if len(a.Kwonlyargs) > 0 {
		list = append(list, "*")
	}
	for i, x := range a.Kwonlyargs {
		text := x.Arg
		if a.KwDefaults[i] != nil {
			text += "=" + unparse(a.KwDefaults[i])
		}
		list = append(list, text)
	}
	if a.Kwarg != nil {
		list = append(list, "**"+a.Kwarg.Arg)
	}
	return strings.Join(list, ", ")
}

func (p *printer) comprehension(open string, elt, value syntax.Expr, gens []*syntax.Comprehension, end string) {
	p.put(open)
	p.expr(elt, levelTest)
	if value != nil {
		p.put(": ")
		p.expr(value, levelTest)
	}
	for _, g := range gens {
		if g.IsAsync {
			p.put(" async")
		}
		p.put(" for ")
		p.expr(g.Target, levelTuple)
		p.put(" in ")
		p.expr(g.Iter, levelTest+1)
		for _, f := range g.Ifs {
			p.put(" if ")
			p.expr(f, levelTest+1)
		}
	}
	p.put(end)
}

// fieldsText is the inside of an f-string.
func fieldsText(values []syntax.Expr) string {
	var b strings.Builder
	for _, v := range values {
		switch v := v.(type) {
		case *syntax.Constant:
			b.WriteString(strings.ReplaceAll(strings.ReplaceAll(v.Str, "{", "{{"), "}", "}}"))
		case *syntax.FormattedValue:
			text := &printer{}
			text.expr(v.Value, levelTest+1)
			inner := text.b.String()
			b.WriteByte('{')
			if strings.HasPrefix(inner, "{") {
				b.WriteByte(' ')
			}
			b.WriteString(inner)
			if v.Conversion > 0 {
				b.WriteString("!" + string(rune(v.Conversion)))
			}
			if v.FormatSpec != nil {
				b.WriteString(":" + fieldsText(v.FormatSpec.Values))
			}
			b.WriteByte('}')
		}
	}
	return b.String()
}

// floatText is repr of a float; an infinity is written as the literal that makes one.
func floatText(f float64) string {
	switch {
	case math.IsInf(f, 1):
		return "1e309"
	case math.IsInf(f, -1):
		return "-1e309"
	case math.IsNaN(f):
		return "nan"
	}
	text := strconv.FormatFloat(f, 'e', -1, 64)
	exp, _ := strconv.Atoi(text[strings.IndexByte(text, 'e')+1:])
	if exp < -4 || exp >= 16 {
		return text
	}
	text = strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(text, ".") {
		text += ".0"
	}
	return text
}

// quote is repr of a str, or of bytes without the b.
func quote(s string, bytes bool) string {
	mark := byte('\'')
	if strings.Contains(s, "'") && !strings.Contains(s, "\"") {
		mark = '"'
	}
	var b strings.Builder
	b.WriteByte(mark)
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if !bytes && r >= utf8.RuneSelf {
			r, n = decodeWTF8(s[i:])
		}
		i += n
		writeQuoted(&b, r, mark, bytes)
	}
	b.WriteByte(mark)
	return b.String()
}

// decodeWTF8 is utf8.DecodeRuneInString that also knows lone surrogates.
func decodeWTF8(s string) (rune, int) {
	if len(s) >= 3 && s[0] == 0xED && s[1] >= 0xA0 {
		return rune(s[0]&0xF)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s)
}

func writeQuoted(b *strings.Builder, r rune, mark byte, bytes bool) {
	hex := func(prefix string, width int) {
		text := strconv.FormatInt(int64(r), 16)
		b.WriteString(prefix + strings.Repeat("0", width-len(text)) + text)
	}
	switch {
	case r == rune(mark) || r == '\\':
		b.WriteByte('\\')
		b.WriteRune(r)
	case r == '\n':
		b.WriteString(`\n`)
	case r == '\r':
		b.WriteString(`\r`)
	case r == '\t':
		b.WriteString(`\t`)
	case r < ' ' || r == 0x7F || r > 0x7F && r <= 0xFF && (bytes || !chardata.Has(r, chardata.Printable)):
		hex(`\x`, 2)
	case r < utf8.RuneSelf || chardata.Has(r, chardata.Printable):
		b.WriteRune(r)
	case r <= 0xFFFF:
		hex(`\u`, 4)
	default:
		hex(`\U`, 8)
	}
}
