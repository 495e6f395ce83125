package syntax

import (
	"strings"
	"unicode/utf8"

	"loopscope/wasm/python/chardata"
	"loopscope/wasm/python/stack"
)

// MaxDepth bounds both how deep the parser nests and how high a tree it returns,
// counted in nodes from the root to the farthest leaf, so that every later stage
// may recurse over a tree without a bound of its own.
const MaxDepth = 1500

const (
	tooNested = "Parser stack overflowed - Python source too complex to parse" // a MemoryError
	tooHigh   = "maximum recursion depth exceeded during compilation"          // a RecursionError
)

// parser is a recursive-descent parser over the token slice. It builds the tree and
// knows nothing of error messages: on anything unexpected it jumps to the sentinel
// token past the end, which no rule matches, so that every loop ends. Only the
// errors that CPython raises from a rule's action are recorded in err.
type parser struct {
	s     *scanner
	toks  []token // of s, and the sentinel
	pos   int
	k     tokenKind // kind of toks[pos]
	depth int
	h     int // height of the expression parsed last
	err   *Error

	// resume is the first token of the top-level statement before the one being parsed.
	// A mistake may show only after a whole statement: an except after except*.
	resume   int
	stuck    int       // the token at which the parser gave up last
	warnings []Warning // those that CPython's parser gives
}

func newParser(s *scanner) *parser {
	p := &parser{s: s, toks: append(s.tokens, token{kind: tFail})}
	p.k = p.toks[0].kind
	return p
}

// ParseModule parses a source file. The warnings come in CPython's order. A nil
// Error means that the Module is complete.
func ParseModule(filename, source string) (*Module, []Warning, *Error) {
	p := start(source, true)
	m := &Module{}
	for statement := 0; p.k != tEnd && p.k != tFail; {
		p.resume, statement = statement, p.pos
		m.Body = p.stmt(m.Body)
	}
	if p.k == tEnd {
		return m, p.parserWarnings(), nil
	}
	return nil, p.parserWarnings(), p.failure(filename, "file")
}

// ParseExpression parses the argument of eval: one expression.
func ParseExpression(filename, source string) (*Expression, []Warning, *Error) {
	p := start(strings.TrimLeft(source, " \t"), false)
	e := p.expressions()
	for p.k == tNewline {
		p.next()
	}
	if p.k == tEnd {
		return &Expression{Body: e}, p.parserWarnings(), nil
	}
	return nil, p.parserWarnings(), p.failure(filename, "eval")
}

func start(source string, file bool) *parser {
	return newParser(scan(normalize(source), file))
}

// parserWarnings merges the warnings of the scanner and the parser by place.
func (p *parser) parserWarnings() []Warning {
	first := p.s.warnings
	if len(first) == 0 {
		return p.warnings
	}
	var list []Warning
	for _, w := range p.warnings {
		for len(first) > 0 && first[0].Span.before(w.Span) {
			list = append(list, first[0])
			first = first[1:]
		}
		list = append(list, w)
	}
	return append(list, first...)
}

func (s Span) before(t Span) bool {
	return s.Line < t.Line || s.Line == t.Line && s.Col < t.Col
}

// normalize turns all newlines into \n. The source is text already, so that a byte order mark is a wrong character and an encoding declaration
// has no meaning, as in compile() of a str.
func normalize(source string) string {
	if strings.IndexByte(source, '\r') < 0 {
		return source
	}
	source = strings.ReplaceAll(source, "\r\n", "\n")
	return strings.ReplaceAll(source, "\r", "\n")
}

// The helpers below are used everywhere. Inlined into the grammar's functions they
// cost 22 KB of brotli in wasm and gain nothing that could be measured.

//go:noinline
func (p *parser) next() {
	if p.k != tFail {
		p.pos++
		p.k = p.toks[p.pos].kind
	}
}

// checkpoint is what the parser needs to go back and try something else.
type checkpoint struct{ pos, warnings int }

func (p *parser) mark() checkpoint { return checkpoint{p.pos, len(p.warnings)} }

func (p *parser) rewind(c checkpoint) {
	p.warnings = p.warnings[:c.warnings]
	p.reset(c.pos)
}

// reset goes back to an earlier token.
//
//go:noinline
func (p *parser) reset(pos int) {
	p.pos = pos
	p.k = p.toks[pos].kind
}

//go:noinline
func (p *parser) fail() {
	if p.k == tFail {
		return
	}
	p.stuck = p.pos
	p.pos = len(p.toks) - 1
	p.k = tFail
}

//go:noinline
func (p *parser) accept(k tokenKind) bool {
	if p.k != k {
		return false
	}
	p.next()
	return true
}

//go:noinline
func (p *parser) expect(k tokenKind) {
	if p.k != k {
		p.fail()
		return
	}
	p.next()
}

//go:noinline
func (p *parser) peek() tokenKind {
	if p.pos+1 >= len(p.toks) {
		return tFail
	}
	return p.toks[p.pos+1].kind
}

//go:noinline
func (p *parser) text(pos int) string {
	t := &p.toks[pos]
	return p.s.src[t.start:t.end]
}

// is reports whether the current token is a soft keyword.
//
//go:noinline
func (p *parser) is(word string) bool { return p.k == tName && p.text(p.pos) == word }

// span reaches from a token to the last one consumed, line ends and indents aside.
//
//go:noinline
func (p *parser) span(start int) Span {
	a := &p.toks[start]
	last := p.pos - 1
	for last > start && p.toks[last].kind >= tEnd && p.toks[last].kind <= tDedent {
		last--
	}
	b := &p.toks[last]
	return Span{a.Line, a.Col, b.EndLine, b.EndCol}
}

// enter counts one more level of nesting; the caller takes it back from depth.
//
//go:noinline
func (p *parser) enter() bool {
	p.depth++
	if p.depth > MaxDepth {
		p.raise(&Error{Kind: "MemoryError", Message: tooNested, Line: -1})
		return false
	}
	stack.Deeper(p.depth)
	return true
}

// grow records the height of a node that a loop has built.
//
//go:noinline
func (p *parser) grow(h int) {
	p.h = h
	if h > MaxDepth {
		p.raise(&Error{Kind: "RecursionError", Message: tooHigh, Line: -1})
	}
}

func (p *parser) raise(e *Error) {
	if p.err == nil {
		p.err = e
	}
	p.fail()
}

// raiseAt raises an error at a token.
//
//go:noinline
func (p *parser) raiseAt(kind, msg string, span Span) {
	if span.Col < 0 {
		span.Col = 0
	}
	p.raiseSpan(kind, msg, span)
}

func (p *parser) raiseSpan(kind, msg string, span Span) {
	p.raise(NewError(kind, msg, span, p.s.src[:p.s.n]))
}

//go:noinline
func (p *parser) warn(msg string, span Span) {
	p.warnings = append(p.warnings, Warning{"SyntaxWarning", msg, span})
}

// name parses a NAME and returns its identifier.
func (p *parser) name() string {
	if p.k != tName {
		p.fail()
		return ""
	}
	s := identifier(p.text(p.pos))
	p.next()
	return s
}

// identifier is a name in its normal form NFKC (PEP 3131).
func identifier(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return chardata.Normalize(s, true, true)
		}
	}
	return s
}
