package syntax

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"loopscope/wasm/python/bignum"
	"loopscope/wasm/python/chardata"
)

// maxIntDigits is sys.get_int_max_str_digits().
const maxIntDigits = 4300

// number turns a NUMBER token into a Constant.
func (p *parser) number() Expr {
	start := p.pos
	text := p.text(start)
	p.next()
	if strings.IndexByte(text, '_') >= 0 {
		text = strings.ReplaceAll(text, "_", "")
	}
	c := &Constant{Span: p.span(start)}
	p.h = 1
	last := text[len(text)-1]
	hex := len(text) > 1 && text[0] == '0' && text[1]|0x20 == 'x'
	switch {
	case !hex && last|0x20 == 'j':
		c.Kind = ConstComplex
		c.Float, _ = strconv.ParseFloat(text[:len(text)-1], 64) // out of range: infinity, as wanted
	case !hex && strings.ContainsAny(text, ".eE"):
		c.Kind = ConstFloat
		c.Float, _ = strconv.ParseFloat(text, 64)
	default:
		p.integer(c, text, start)
	}
	return c
}

func (p *parser) integer(c *Constant, text string, at int) {
	c.Kind = ConstInt
	base := 10
	if len(text) > 2 && text[0] == '0' {
		switch text[1] | 0x20 {
		case 'x':
			base = 16
		case 'o':
			base = 8
		case 'b':
			base = 2
		}
		if base != 10 {
			text = text[2:]
		}
	}
	if n, err := strconv.ParseInt(text, base, 64); err == nil {
		c.Int = n
		return
	}
	if base == 10 && len(text) > maxIntDigits {
		p.raiseAt("SyntaxError", "Exceeds the limit ("+strconv.Itoa(maxIntDigits)+
			" digits) for integer string conversion: value has "+strconv.Itoa(len(text))+
			" digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal"+
			" for huge integer literals to avoid decimal conversion limits.", p.toks[at].Span)
		return
	}
	c.Big, _ = new(bignum.Int).SetString(text, base)
}

// strings turns a run of adjacent string and f-string literals into one
// Constant or JoinedStr.
func (p *parser) strings() Expr {
	start := p.pos
	var parts []Expr
	formatted, text, bytes := false, false, false
	height := 1
	for {
		if p.k == tFStringStart {
			parts = append(parts, p.fstring()...)
			formatted = true
			height = max(height, p.h+1)
		} else if p.k == tString {
			c := p.stringLiteral()
			if c.Kind == ConstBytes {
				bytes = true
			} else {
				text = true
			}
			parts = append(parts, c)
		} else {
			break
		}
	}
	p.h = height
	if p.k == tFail {
		return nil
	}
	if bytes && (text || formatted) && p.k != tError { // where the scanner gave up, that mistake comes first
		p.raiseAt("SyntaxError", "cannot mix bytes and nonbytes literals", p.toks[p.pos].place())
		return nil
	}
	if bytes {
		return p.joinConstants(parts)
	}
	if !formatted {
		return p.joinConstants(parts)
	}
	return &JoinedStr{Span: p.span(start), Values: p.mergeConstants(parts)}
}

// joinConstants concatenates Constants of one kind.
func (p *parser) joinConstants(parts []Expr) Expr {
	first := parts[0].(*Constant)
	if len(parts) == 1 {
		return first
	}
	size := 0
	for _, e := range parts {
		size += len(e.(*Constant).Str)
	}
	text := make([]byte, 0, size)
	for _, e := range parts {
		text = append(text, e.(*Constant).Str...)
	}
	last := parts[len(parts)-1].Pos()
	joined := *first
	joined.Str = string(text)
	joined.EndLine, joined.EndCol = last.EndLine, last.EndCol
	return &joined
}

// mergeConstants joins neighbouring Constants and leaves out empty ones.
func (p *parser) mergeConstants(parts []Expr) []Expr {
	values := make([]Expr, 0, len(parts))
	for i := 0; i < len(parts); {
		j := i
		for j < len(parts) && isConstant(parts[j]) {
			j++
		}
		if i == j {
			values = append(values, parts[i])
			i++
			continue
		}
		if c := p.joinConstants(parts[i:j]); c.(*Constant).Str != "" {
			values = append(values, c)
		}
		i = j
	}
	return values
}

func isConstant(e Expr) bool {
	_, ok := e.(*Constant)
	return ok
}

// stringLiteral turns a STRING token into a Constant.
func (p *parser) stringLiteral() *Constant {
	start := p.pos
	text := p.text(start)
	p.next()
	c := &Constant{Span: p.span(start), Kind: ConstStr}
	raw := false
	i := 0
	for ; text[i] != '"' && text[i] != '\''; i++ {
		switch text[i] | 0x20 {
		case 'b':
			c.Kind = ConstBytes
		case 'r':
			raw = true
		case 'u':
			c.U = text[i] == 'u'
		}
	}
	quotes := 1
	if len(text)-i >= 6 && text[i+1] == text[i] && text[i+2] == text[i] {
		quotes = 3
	}
	body := text[i+quotes : len(text)-quotes]
	if c.Kind == ConstBytes {
		for j := 0; j < len(body); j++ {
			if body[j] >= utf8.RuneSelf {
				p.raiseAt("SyntaxError", "bytes can only contain ASCII literal characters", c.Span)
				return c
			}
		}
	}
	if raw || strings.IndexByte(body, '\\') < 0 {
		c.Str = body
		return c
	}
	c.Str = p.unescape(body, c.Kind == ConstBytes, start)
	return c
}

// escapes reads backslash escapes. at counts as CPython's decoder does: a
// character outside ASCII was rewritten to ten bytes before decoding.
type escapes struct {
	out   []byte
	bytes bool
	warn  string // the first invalid escape
	err   string
}

// unescape decodes the escapes of a literal's body. Warnings and errors are placed
// at a token.
func (p *parser) unescape(body string, isBytes bool, tok int) string {
	e := escapes{out: make([]byte, 0, len(body)), bytes: isBytes}
	e.decode(body)
	at := p.toks[tok].Span
	if e.err != "" {
		p.raiseAt("SyntaxError", e.err, at)
		return ""
	}
	if e.warn != "" {
		p.warn(e.warn, at)
	}
	return string(e.out)
}

func (e *escapes) decode(s string) {
	shift := 0 // what the rewriting added to offsets so far
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			_, size := utf8.DecodeRuneInString(s[i:])
			e.out = append(e.out, s[i:i+size]...)
			i += size
			shift += 10 - size
			continue
		}
		if c != '\\' {
			e.out = append(e.out, c)
			i++
			continue
		}
		n := e.escape(s[i:], i+shift)
		if e.err != "" {
			return
		}
		i += n
		if n == 1 && i < len(s) && s[i] >= utf8.RuneSelf {
			shift += 5 // the backslash was rewritten, too
		}
	}
}

// escape decodes the escape at the beginning of s, which stands at offset at, and
// returns its length.
func (e *escapes) escape(s string, at int) int {
	if len(s) < 2 {
		// Only the text of an f-string before a brace can end so.
		e.out = append(e.out, '\\')
		return 1
	}
	c := s[1]
	switch c {
	case '\n':
		return 2
	case '\\', '\'', '"':
		e.out = append(e.out, c)
		return 2
	case 'a':
		e.out = append(e.out, '\a')
		return 2
	case 'b':
		e.out = append(e.out, '\b')
		return 2
	case 'f':
		e.out = append(e.out, '\f')
		return 2
	case 'n':
		e.out = append(e.out, '\n')
		return 2
	case 'r':
		e.out = append(e.out, '\r')
		return 2
	case 't':
		e.out = append(e.out, '\t')
		return 2
	case 'v':
		e.out = append(e.out, '\v')
		return 2
	case 'x':
		return e.hex(s, at, 2)
	}
	if c >= '0' && c <= '7' {
		return e.octal(s)
	}
	if !e.bytes {
		switch c {
		case 'u':
			return e.hex(s, at, 4)
		case 'U':
			return e.hex(s, at, 8)
		case 'N':
			return e.named(s, at)
		}
	}
	// The scanner has warned of braces; what is not ASCII brings no warning.
	if e.warn == "" && c != '{' && c != '}' && c < utf8.RuneSelf {
		e.warn = "invalid escape sequence '\\" + string(rune(c)) + "'"
	}
	e.out = append(e.out, '\\')
	return 1
}

func (e *escapes) octal(s string) int {
	n, v := 1, 0
	for n < len(s) && n < 4 && s[n] >= '0' && s[n] <= '7' {
		v = v*8 + int(s[n]-'0')
		n++
	}
	if v > 0o377 && e.warn == "" {
		e.warn = "invalid octal escape sequence '" + s[:n] + "'"
	}
	e.code(rune(v))
	return n
}

func (e *escapes) code(v rune) {
	switch {
	case e.bytes:
		e.out = append(e.out, byte(v))
	case v >= 0xD800 && v <= 0xDFFF:
		e.out = append(e.out, 0xE0|byte(v>>12), 0x80|byte(v>>6)&0x3F, 0x80|byte(v)&0x3F)
	default:
		e.out = utf8.AppendRune(e.out, v)
	}
}

func (e *escapes) hex(s string, at, digits int) int {
	n, v := 2, 0
	for n < len(s) && n < 2+digits {
		d := hexDigit(s[n])
		if d < 0 {
			break
		}
		v = v<<4 | d
		n++
	}
	if n == 2+digits {
		if v > utf8.MaxRune {
			e.fail(at, n, "illegal Unicode character")
			return n
		}
		e.code(rune(v))
		return n
	}
	if e.bytes {
		e.err = "(value error) invalid \\x escape at position " + strconv.Itoa(at)
		return n
	}
	e.fail(at, n, "truncated \\"+string(rune(s[1]))+strings.Repeat("X", digits)+" escape")
	return n
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// fail words an error as the unicodeescape codec does.
func (e *escapes) fail(at, size int, reason string) {
	e.err = "(unicode error) 'unicodeescape' codec can't decode bytes in position " +
		strconv.Itoa(at) + "-" + strconv.Itoa(at+size-1) + ": " + reason
}

func (e *escapes) named(s string, at int) int {
	end := strings.IndexByte(s, '}')
	if len(s) < 3 || s[2] != '{' || end < 4 {
		n := 2
		if len(s) > 2 && s[2] == '{' {
			n = len(s)
			if end == 3 {
				n = 3
			}
		}
		e.fail(at, n, "malformed \\N character escape")
		return n
	}
	name := s[3:end]
	r, ok := chardata.Lookup(name)
	if !ok {
		e.fail(at, end+1, "unknown Unicode character name")
		return end + 1
	}
	e.code(r)
	return end + 1
}

// fstring parses one f-string into its Constants and FormattedValues.
func (p *parser) fstring() []Expr {
	prefix := p.text(p.pos)
	raw := prefix[0]|0x20 == 'r' || prefix[1]|0x20 == 'r'
	p.next()
	var values []Expr
	height := 0
	type pending struct {
		c    *Constant
		text string
	}
	var texts []pending
	for {
		if p.k == tFStringMiddle {
			c, text := p.fstringMiddle()
			texts = append(texts, pending{c, text})
			values = append(values, c)
			continue
		}
		if p.k != tLbrace {
			break
		}
		values = append(values, p.replacementField()...)
		height = max(height, p.h)
	}
	end := p.pos
	if !p.accept(tFStringEnd) {
		p.fail()
		return nil
	}
	// CPython decodes when the f-string is complete and reports at its end.
	for _, t := range texts {
		t.c.Str = t.text
		if !raw && strings.IndexByte(t.text, '\\') >= 0 {
			t.c.Str = p.unescape(t.text, false, end)
		}
	}
	p.h = height
	return values
}

func (p *parser) fstringMiddle() (*Constant, string) {
	at := p.pos
	text := p.text(at)
	p.next()
	return &Constant{Span: p.span(at), Kind: ConstStr}, text
}

// replacementField parses {...}. With an = it yields the text before the value, too.
func (p *parser) replacementField() []Expr {
	start := p.pos
	if !p.enter() {
		return nil
	}
	p.next()
	value := p.annotatedRHS()
	height := p.h
	debug := p.accept(tEqual)
	f := &FormattedValue{Value: value, Conversion: -1}
	debugEnd := -1 // token that ends the debug text
	endCol := int32(0)
	mark := -1
	if p.k == tExclamation {
		mark = p.pos
		debugEnd = p.pos
		endCol = p.toks[p.pos+1].Col - 1
		p.next()
		p.expect(tName)
	}
	if p.k == tColon {
		if debugEnd < 0 {
			debugEnd = p.pos
			endCol = p.toks[p.pos].Col
		}
		f.FormatSpec = p.formatSpec()
		height = max(height, p.h+1)
	}
	if debugEnd < 0 {
		debugEnd = p.pos
		endCol = p.toks[p.pos].EndCol - 1
		if debug {
			f.Conversion = 'r'
		}
	}
	p.expect(tRbrace)
	if mark >= 0 && p.k != tFail {
		p.checkConversion(f, mark)
	}
	p.depth--
	p.h = height + 1
	f.Span = p.span(start)
	if !debug || p.k == tFail {
		return []Expr{f}
	}
	return []Expr{&Constant{
		Span: Span{f.Line, f.Col + 1, p.toks[debugEnd].Line, endCol},
		Kind: ConstStr, Str: p.s.debugs[debugEnd],
	}, f}
}

// checkConversion checks the name that stands after the ! at a token. CPython does so
// when the replacement field is complete.
func (p *parser) checkConversion(f *FormattedValue, mark int) {
	t := &p.toks[mark+1]
	if t.start != p.toks[mark].end {
		p.raiseSpan("SyntaxError", "f-string: conversion type must come right after the exclamanation mark", // sic
			Span{p.toks[mark].Line, p.toks[mark].Col, t.EndLine, t.EndCol})
		return
	}
	name := p.text(mark + 1)
	if name != "s" && name != "r" && name != "a" {
		p.raiseAt("SyntaxError", "f-string: invalid conversion character '"+name+"': expected 's', 'r', or 'a'", t.Span)
		return
	}
	f.Conversion = int(name[0])
}

// formatSpec parses what follows the colon of a replacement field.
func (p *parser) formatSpec() *JoinedStr {
	start := p.pos
	p.next()
	var parts []Expr
	height := 0
	for {
		if p.k == tFStringMiddle {
			at := p.pos
			c, text := p.fstringMiddle()
			c.Str = text
			if strings.IndexByte(text, '\\') >= 0 {
				c.Str = p.unescape(text, false, at) // even in a raw f-string, as CPython 3.13 does
			}
			parts = append(parts, c)
			continue
		}
		if p.k != tLbrace {
			break
		}
		parts = append(parts, p.replacementField()...)
		height = max(height, p.h)
	}
	p.h = height + 1
	return &JoinedStr{Span: p.span(start), Values: p.mergeConstants(parts)}
}
