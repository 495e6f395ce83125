// Package astdump writes syntax trees as CPython's ast.dump does, for the tests that compare the two parsers.
package astdump

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"loopscope/wasm/python/chardata"
	"loopscope/wasm/python/syntax"
)

// Dump writes a tree as ast.dump(tree, include_attributes=True) of CPython does.
func Dump(n any) string {
	var b strings.Builder
	dumpValue(&b, reflect.ValueOf(n))
	return b.String()
}

var contexts = [...]string{"Load()", "Store()", "Del()"}

var operators = map[string][]string{
	"BoolOperator":  {"And()", "Or()"},
	"Operator":      {"Add()", "Sub()", "Mult()", "MatMult()", "Div()", "Mod()", "Pow()", "LShift()", "RShift()", "BitOr()", "BitXor()", "BitAnd()", "FloorDiv()"},
	"UnaryOperator": {"Invert()", "Not()", "UAdd()", "USub()"},
	"CmpOperator":   {"Eq()", "NotEq()", "Lt()", "LtE()", "Gt()", "GtE()", "Is()", "IsNot()", "In()", "NotIn()"},
}

var nodeNames = map[string]string{
	"ExprStmt": "Expr", "Comprehension": "comprehension", "Arguments": "arguments", "Arg": "arg",
	"Keyword": "keyword", "Alias": "alias", "WithItem": "withitem", "MatchCase": "match_case",
}

var fieldNames = map[string]string{
	"DecoratorList": "decorator_list", "TypeParams": "type_params", "ContextExpr": "context_expr",
	"OptionalVars": "optional_vars", "KwDefaults": "kw_defaults", "FormatSpec": "format_spec",
	"KwdAttrs": "kwd_attrs", "KwdPatterns": "kwd_patterns", "IsAsync": "is_async", "DefaultValue": "default_value",
}

// optional lists string fields whose "" is None.
var optional = map[string]bool{
	"alias.asname": true, "ExceptHandler.name": true, "keyword.arg": true, "ImportFrom.module": true,
	"MatchAs.name": true, "MatchStar.name": true, "MatchMapping.rest": true,
}

func dumpValue(b *strings.Builder, v reflect.Value) {
	switch v.Kind() {
	case reflect.Interface:
		dumpValue(b, v.Elem())
	case reflect.Pointer:
		if v.IsNil() {
			b.WriteString("None")
			return
		}
		if c, ok := v.Interface().(*syntax.Constant); ok {
			dumpConstant(b, c)
			return
		}
		dumpNode(b, v.Elem())
	case reflect.Slice:
		b.WriteByte('[')
		for i := range v.Len() {
			if i > 0 {
				b.WriteString(", ")
			}
			if e := v.Index(i); e.Kind() == reflect.Interface && e.IsNil() {
				b.WriteString("None")
			} else {
				dumpValue(b, e)
			}
		}
		b.WriteByte(']')
	case reflect.String:
		b.WriteString(reprStr(v.String()))
	case reflect.Bool:
		if v.Bool() {
			b.WriteByte('1')
		} else {
			b.WriteByte('0')
		}
	case reflect.Int:
		b.WriteString(strconv.FormatInt(v.Int(), 10))
	case reflect.Uint8:
		name := v.Type().Name()
		switch name {
		case "Context":
			b.WriteString(contexts[v.Uint()])
		case "ConstantKind":
			b.WriteString([]string{"None", "True", "False"}[v.Uint()])
		default:
			b.WriteString(operators[name][v.Uint()])
		}
	default:
		panic(v.Kind())
	}
}

func dumpNode(b *strings.Builder, v reflect.Value) {
	t := v.Type()
	name := t.Name()
	if n, ok := nodeNames[name]; ok {
		name = n
	}
	b.WriteString(name + "(")
	sep := ""
	var span *syntax.Span
	for i := range t.NumField() {
		f := v.Field(i)
		if s, ok := f.Interface().(syntax.Span); ok {
			span = &s
			continue
		}
		field := fieldName(t.Name(), t.Field(i).Name)
		switch f.Kind() {
		case reflect.Interface, reflect.Pointer:
			if f.IsNil() {
				continue
			}
		case reflect.Slice:
			if f.Len() == 0 {
				continue
			}
		case reflect.String:
			if f.String() == "" && optional[name+"."+field] {
				continue
			}
		}
		b.WriteString(sep + field + "=")
		sep = ", "
		dumpValue(b, f)
	}
	dumpSpan(b, sep, span)
}

func fieldName(node, field string) string {
	if n, ok := fieldNames[field]; ok {
		return n
	}
	return strings.ToLower(field)
}

func dumpSpan(b *strings.Builder, sep string, s *syntax.Span) {
	if s != nil {
		fmt.Fprintf(b, "%slineno=%d, col_offset=%d, end_lineno=%d, end_col_offset=%d", sep, s.Line, s.Col, s.EndLine, s.EndCol)
	}
	b.WriteByte(')')
}

func dumpConstant(b *strings.Builder, c *syntax.Constant) {
	b.WriteString("Constant(value=")
	switch c.Kind {
	case syntax.ConstNone:
		b.WriteString("None")
	case syntax.ConstTrue:
		b.WriteString("True")
	case syntax.ConstFalse:
		b.WriteString("False")
	case syntax.ConstEllipsis:
		b.WriteString("Ellipsis")
	case syntax.ConstInt:
		if c.Big != nil {
			b.WriteString(c.Big.String())
		} else {
			b.WriteString(strconv.FormatInt(c.Int, 10))
		}
	case syntax.ConstFloat:
		b.WriteString(reprFloat(c.Float))
	case syntax.ConstComplex:
		b.WriteString(strings.TrimSuffix(reprFloat(c.Float), ".0") + "j")
	case syntax.ConstStr:
		b.WriteString(reprStr(c.Str))
	case syntax.ConstBytes:
		b.WriteString(reprBytes(c.Str))
	}
	if c.U {
		b.WriteString(", kind='u'")
	}
	dumpSpan(b, ", ", &c.Span)
}

func reprFloat(f float64) string {
	if math.IsInf(f, 1) {
		return "inf"
	}
	if f != 0 && (f < 1e-4 || f >= 1e16) {
		return strings.Replace(strconv.FormatFloat(f, 'e', -1, 64), "e-0", "e-0", 1)
	}
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

func quoteFor(s string) byte {
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		return '"'
	}
	return '\''
}

func reprStr(s string) string {
	q := quoteFor(s)
	out := []byte{q}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 && i+2 < len(s) && s[i] == 0xED {
			out = fmt.Appendf(out, "\\u%04x", int(s[i]&15)<<12|int(s[i+1]&63)<<6|int(s[i+2]&63))
			i += 3
			continue
		}
		i += size
		switch {
		case r == '\n':
			out = append(out, `\n`...)
		case r == '\r':
			out = append(out, `\r`...)
		case r == '\t':
			out = append(out, `\t`...)
		case r == '\\' || r == rune(q):
			out = append(out, '\\', byte(r))
		case chardata.Has(r, chardata.Printable):
			out = utf8.AppendRune(out, r)
		case r < 0x100:
			out = fmt.Appendf(out, "\\x%02x", r)
		case r < 0x10000:
			out = fmt.Appendf(out, "\\u%04x", r)
		default:
			out = fmt.Appendf(out, "\\U%08x", r)
		}
	}
	return string(append(out, q))
}

func reprBytes(s string) string {
	q := quoteFor(s)
	out := []byte{'b', q}
	for i := range len(s) {
		c := s[i]
		switch {
		case c == '\n':
			out = append(out, `\n`...)
		case c == '\r':
			out = append(out, `\r`...)
		case c == '\t':
			out = append(out, `\t`...)
		case c == '\\' || c == q:
			out = append(out, '\\', c)
		case c >= ' ' && c < 0x7f:
			out = append(out, c)
		default:
			out = fmt.Appendf(out, "\\x%02x", c)
		}
	}
	return string(append(out, q))
}
