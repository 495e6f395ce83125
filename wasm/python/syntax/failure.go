package syntax

import (
	"strconv"
	"strings"
)

// maxMachineStack bounds the machine's stack. CPython stops with a MemoryError at
// 6000 nested rules; each takes a few entries here.
const maxMachineStack = 60000

// maxMachineTokens bounds the statement that the machine looks at: its memo takes about a
// kilobyte a token. A longer one gets the generic error where the parser stopped.
const maxMachineTokens = 100000

// failure finds the error to report for a source that the parser has refused. Like
// CPython it goes over the source twice: the first pass finds the farthest token
// that any rule asked for, the second looks for known mistakes. What stands before
// parser.resume is sound and is left out.
func (p *parser) failure(filename, rule string) *Error {
	m := &machine{p: p, toks: p.toks, first: p.resume, last: p.stuck}
	err := p.err
	switch {
	case err != nil && err.Line < 0:
		// Too deep: nothing takes precedence.
	case err != nil:
		m.last-- // raised before the token after the literal was asked for
		err = m.prefer(err)
	case p.stuck-p.resume > maxMachineTokens:
		err = NewError("SyntaxError", "invalid syntax", p.toks[p.stuck].Span, m.source())
	default:
		if theGrammar == nil {
			theGrammar = compileGrammar(errorGrammar)
		}
		m.grammar, m.last = theGrammar, p.resume
		err = m.find(rule)
	}
	err.Filename = filename
	return err
}

// frame is an entry of the machine's stack: a caller or a choice.
type frame struct {
	pc, pos int32 // where to go on
	rule    int32 // the rule called, or -1 for a choice
	from    int32 // where the rule began
	wary    bool  // the mode of the caller
	parts   [2]part
}

// part is the tokens that a part of an alternative matched.
type part struct{ begin, end int32 }

// memoPage holds the outcome of neighbouring rules at a position: the end plus 1, or
// -1 for no match, or 0 when it is not known. A position meets few of the rules.
type memoPage [32]int32

type machine struct {
	*grammar
	p     *parser
	toks  []token
	first int // the token that the statement begins with
	last  int // the farthest token asked for
	wary  bool
	stack []frame
	memo  [][]*memoPage // by position, then by rule and mode
	parts [2]part
	err   *Error
}

func (m *machine) find(rule string) *Error {
	m.run(m.index[rule])
	generic := m.last
	if m.err == nil {
		m.wary = true
		m.memo = nil
		m.run(m.index[rule])
	}
	switch {
	case m.err != nil:
		if m.scanError() != nil && m.last == len(m.toks)-2 {
			return m.err
		}
		return m.prefer(m.err)
	case m.toks[generic].kind == tIndent:
		m.raiseAtToken("IndentationError", "unexpected indent", m.last)
		return m.err
	case m.toks[generic].kind == tDedent:
		m.raiseAtToken("IndentationError", "unexpected unindent", m.last)
		return m.err
	}
	m.raise("SyntaxError", "invalid syntax", m.toks[generic].place())
	return m.prefer(m.err)
}

func (m *machine) scanError() *scanError { return m.p.s.err }

// prefer returns the scanner's error instead, if it has one that CPython puts first:
// it reads the rest of the source to see whether a bracket was left open.
func (m *machine) prefer(err *Error) *Error {
	e := m.scanError()
	if e == nil || m.last == len(m.toks)-2 || len(m.p.s.fstrings) > 0 {
		return err // measured: within an f-string the parser's error stands
	}
	if e.hard {
		return m.scannerError()
	}
	if b := m.p.s.brackets; len(b) > 0 && m.toks[m.last].Line > b[len(b)-1].line {
		m.p.s.eof()
		return m.scannerError()
	}
	return err
}

// scannerError words the error that stopped the scanner.
func (m *machine) scannerError() *Error {
	e := m.scanError()
	text := sourceLine(m.source(), int(e.line))
	err := &Error{Kind: e.kind, Message: e.msg, Line: int(e.line), EndLine: int(e.line), Text: text}
	if e.chars {
		err.Col, err.EndCol = int(e.offset), int(e.end)
		return err
	}
	err.Col, err.EndCol = charOffset(text, int(e.offset)), int(min(e.end, 0))
	if int(e.offset) > len(text)+1 { // counted from the first line of a token with several
		err.Col = int(e.offset)
	}
	return err
}

func (m *machine) source() string { return m.p.s.src[:m.p.s.n] }

// run matches a rule from the first token on. It ends when the rule has matched or
// failed, or an error was raised.
func (m *machine) run(start int) {
	pos := int32(m.first)
	m.stack = append(m.stack[:0], frame{pc: -1, rule: int32(start), from: pos, wary: m.wary})
	pc := m.rules[start].entry
	for pc >= 0 && m.err == nil {
		in := m.code[pc]
		pc++
		ok := true
		switch in.op {
		case opTok:
			if ok = m.kind(pos) == tokenKind(in.arg); ok {
				pos++
			}
		case opWord:
			if ok = m.kind(pos) == tName && m.p.text(int(pos)) == m.strs[in.arg]; ok {
				pos++
			}
		case opSoft:
			ok = m.kind(pos) == tName && isSoftKeyword(m.p.text(int(pos)))
			if ok {
				pos++
			}
		case opNotEqual:
			if ok = m.kind(pos) == tNotEqual && m.p.text(int(pos)) == "!="; ok {
				pos++
			}
		case opForce:
			if m.kind(pos) != tokenKind(in.arg) {
				m.raise("SyntaxError", "expected '"+spellings[in.arg]+"'", m.toks[pos].place())
				return
			}
			pos++
		case opCall:
			pc, pos, ok = m.call(in.arg, pc, pos)
		case opRet:
			pc, pos = m.ret(pos)
		case opChoice:
			m.push(frame{pc: in.arg, pos: pos, rule: -1})
		case opCommit:
			m.pop()
			pc = in.arg
		case opAgain:
			if top := &m.stack[len(m.stack)-1]; top.pos != pos {
				top.pos = pos
				pc = in.arg
			} else {
				m.pop() // the loop's body matched nothing
				pc = top.pc
			}
		case opBack:
			pos = m.stack[len(m.stack)-1].pos
			m.pop()
			pc = in.arg
		case opFail:
			ok = false
		case opNever:
			m.pop()
			ok = false
		case opGuard:
			if !m.wary {
				pc = in.arg
			}
		case opBegin:
			m.parts[in.arg].begin = pos
		case opEnd:
			m.parts[in.arg].end = pos
		case opAct:
			m.act(&m.actions[in.arg], pos)
			if m.err != nil {
				return
			}
			if m.actions[in.arg].verb == "strings" {
				continue
			}
			// The alternative has matched, so the rule tries no other.
			for m.stack[len(m.stack)-1].rule < 0 {
				m.pop()
			}
			ok = false
		}
		if !ok {
			pc, pos = m.fail()
		}
	}
}

func (m *machine) push(f frame) {
	if len(m.stack) >= maxMachineStack {
		m.err = &Error{Kind: "MemoryError", Message: tooNested, Line: -1}
		return
	}
	m.stack = append(m.stack, f)
}

func (m *machine) pop() { m.stack = m.stack[:len(m.stack)-1] }

// kind asks for a token, as CPython's parser fetches it from the tokenizer.
func (m *machine) kind(pos int32) tokenKind {
	if int(pos) > m.last {
		m.last = int(pos)
	}
	k := m.toks[pos].kind
	if k == tError && m.err == nil {
		m.err = m.scannerError()
	}
	return k
}

// slot returns the memo entry of a rule at a position.
func (m *machine) slot(r, pos int32, wary bool) *int32 {
	i := 2 * r
	if wary && !m.rules[r].memo {
		i++
	}
	at := int(pos) - m.first
	for at >= len(m.memo) {
		m.memo = append(m.memo, nil)
	}
	pages := m.memo[at]
	if pages == nil {
		pages = make([]*memoPage, 2*len(m.rules)/len(memoPage{})+1)
		m.memo[at] = pages
	}
	page := pages[i/32]
	if page == nil {
		page = new(memoPage)
		pages[i/32] = page
	}
	return &page[i%32]
}

func (m *machine) call(r, pc, pos int32) (int32, int32, bool) {
	switch end := *m.slot(r, pos, m.wary); {
	case end > 0:
		return pc, end - 1, true
	case end < 0:
		return pc, pos, false
	}
	m.push(frame{pc: pc, rule: r, from: pos, wary: m.wary, parts: m.parts})
	if m.rules[r].silent {
		m.wary = false
	}
	return m.rules[r].entry, pos, true
}

func (m *machine) ret(pos int32) (int32, int32) {
	f := m.stack[len(m.stack)-1]
	m.pop()
	m.wary, m.parts = f.wary, f.parts
	*m.slot(f.rule, f.from, f.wary) = pos + 1
	return f.pc, pos
}

// fail goes back to the latest choice. The rules left on the way have failed.
func (m *machine) fail() (int32, int32) {
	for len(m.stack) > 0 {
		f := m.stack[len(m.stack)-1]
		m.pop()
		if f.rule < 0 {
			return f.pc, f.pos
		}
		m.wary, m.parts = f.wary, f.parts
		*m.slot(f.rule, f.from, f.wary) = -1
	}
	return -1, 0
}

// isSoftKeyword takes the beginning of a soft keyword for one, as CPython 3.13 does:
// it compares only as many bytes as the name has.
func isSoftKeyword(word string) bool {
	for _, k := range [...]string{"_", "case", "match", "type"} {
		if strings.HasPrefix(k, word) {
			return true
		}
	}
	return false
}

// act raises the error that an action describes. Without an error the rule fails.
func (m *machine) act(a *action, pos int32) {
	begin := m.toks[m.parts[0].begin]
	switch a.verb {
	case "at":
		msg := a.msg
		span := m.span(a, 0)
		if strings.Contains(msg, "%s") { // exprName is only for expressions
			msg = strings.ReplaceAll(msg, "%s", exprName(m.expr(a.parts[0], m.parts[0])))
		}
		m.raise("SyntaxError", msg, span)
	case "token":
		m.raiseRange(a, strings.Replace(a.msg, "%s", m.p.text(int(m.parts[0].begin)), 1))
	case "range":
		m.raiseRange(a, a.msg)
	case "strings":
		m.err = m.badString(m.parts[0])
	case "from":
		m.raiseFrom(a.msg, m.span(a, 0))
	case "last":
		m.raiseAtToken("SyntaxError", a.msg, m.last)
	case "next":
		if m.kind(pos); m.err == nil {
			m.raiseAtToken("SyntaxError", a.msg, int(pos))
		}
	case "indent":
		m.raiseAtToken("IndentationError", strings.Replace(a.msg, "%d", strconv.Itoa(int(begin.Line)), 1), m.last)
	case "target", "fortarget", "deltarget":
		bad := invalidTarget(m.expr(a.parts[0], m.parts[0]), a.verb)
		if bad != nil {
			m.raise("SyntaxError", strings.Replace(a.msg, "%s", exprName(bad), 1), bad.Pos())
		}
	case "legacy":
		if name := m.p.text(int(m.parts[0].begin)); name == "print" || name == "exec" {
			m.raiseRange(a, strings.ReplaceAll(a.msg, "%s", name))
		}
	case "comma":
		e := m.expr(a.parts[0], m.parts[0])
		if n, ok := e.(*Name); ok && (n.ID == "print" || n.ID == "exec") {
			return
		}
		if m.toks[pos-1].level > 0 {
			m.raiseRange(a, a.msg)
		}
	case "genexp":
		args, _ := m.sub(m.parts[0]).arguments()
		if len(args) > 1 {
			span, end := args[len(args)-1].Pos(), m.span(a, 1)
			span.EndLine, span.EndCol = end.EndLine, end.EndCol
			m.raise("SyntaxError", a.msg, span)
		}
	case "positional":
		msg := a.msg
		_, keywords := m.sub(m.parts[0]).arguments()
		for _, k := range keywords {
			if k.Arg == "" {
				msg = "positional argument follows keyword argument unpacking"
			}
		}
		m.raiseAtToken("SyntaxError", msg, m.last)
	case "colon":
		s := m.span(a, 0)
		m.raise("SyntaxError", a.msg, Span{s.Line, s.EndCol - 1, s.EndLine, -1})
	case "bound":
		what := "bound"
		if _, ok := m.expr(a.parts[1], m.parts[1]).(*Tuple); ok {
			what = "constraints"
		}
		m.raiseFrom(strings.Replace(a.msg, "%s", what, 1), m.span(a, 0))
	}
}

func (m *machine) raise(kind, msg string, span Span) {
	if m.err == nil {
		m.err = NewError(kind, msg, span, m.source())
	}
}

func (m *machine) raiseRange(a *action, msg string) {
	s, end := m.span(a, 0), m.span(a, 1)
	m.raise("SyntaxError", msg, Span{s.Line, s.Col, end.EndLine, end.EndCol})
}

// raiseFrom raises an error that reaches to where the scanner stands.
func (m *machine) raiseFrom(msg string, span Span) {
	t := &m.toks[m.last]
	m.raise("SyntaxError", msg, Span{span.Line, span.Col, t.EndLine, int32(m.column(t)) - 1})
}

// raiseAtToken raises an error at a token; one without text has the place where the
// scanner stood.
func (m *machine) raiseAtToken(kind, msg string, at int) {
	t := &m.toks[at]
	span := t.place()
	if span.Col >= 0 {
		m.raise(kind, msg, span)
		return
	}
	span.Col = int32(m.column(t)) - 1
	span.EndCol = NoEnd - 1
	m.raise(kind, msg, span)
}

// place is a token's span for errors: that of a newline holds the character itself.
func (t *token) place() Span {
	s := t.Span
	if t.kind == tNewline {
		s.EndCol++
	}
	return s
}

// column returns where in its line the scanner stood after a token.
func (m *machine) column(t *token) int {
	src := m.source()
	if t.kind == tNewline {
		return int(t.EndCol) + 1
	}
	if t.Col >= 0 {
		return int(t.EndCol)
	}
	if t.Line == 0 {
		return 0
	}
	start := 0
	for line := t.Line; line > 1; line-- {
		start += strings.IndexByte(src[start:], '\n') + 1
	}
	return int(t.end) - start
}

// sub returns a parser for the tokens of a part, which are known to be sound.
func (m *machine) sub(at part) *parser {
	toks := append([]token(nil), m.toks[at.begin:at.end]...)
	p := &parser{s: m.p.s, toks: append(toks, token{kind: tEnd}, token{kind: tFail})}
	p.reset(0)
	return p
}

// badString is the error of strings that cannot be decoded or joined, or nil. CPython decodes strings as soon as it has read them, be it on the way to another mistake.
func (m *machine) badString(at part) *Error {
	formatted := false
	for i := at.begin; i < at.end; i++ {
		if m.toks[i].kind != tString {
			formatted = true
			continue
		}
		p := m.sub(part{i, i + 1})
		if p.stringLiteral(); p.err != nil {
			return p.err
		}
	}
	if formatted || m.toks[at.end].kind == tError { // what follows could not be read: that comes first
		return nil
	}
	p := m.sub(at)
	p.toks[at.end-at.begin].Span = m.toks[at.end].place()
	p.strings()
	return p.err
}

// expr parses the tokens of a part into its expression, or returns nil for a part
// that is none.
func (m *machine) expr(rule string, at part) Expr {
	p := m.sub(at)
	switch rule {
	case "expression", "expression_without_invalid":
		return p.expression()
	case "star_expressions":
		return p.starExpressions()
	case "star_named_expression":
		return p.starNamedExpression()
	case "starred_expression":
		return p.slice()
	case "disjunction":
		return p.disjunction()
	case "inversion":
		return p.inversion()
	case "bitwise_or":
		return p.bitwiseOr()
	case "factor":
		return p.factor()
	case "yield_expr":
		return p.yieldExpr()
	case "invalid_ann_assign_target":
		return p.atom()
	case "star_named_expressions":
		// Its last element.
		for {
			e := p.starNamedExpression()
			if p.k != tComma || p.peek() == tEnd {
				return e
			}
			p.next()
		}
	}
	return nil
}

// span returns the place of a part: that of its expression, or else of its tokens.
func (m *machine) span(a *action, i int) Span {
	at := m.parts[i]
	if e := m.expr(a.parts[i], at); e != nil {
		return e.Pos()
	}
	first, last := m.toks[at.begin], m.toks[at.end-1]
	return Span{first.Line, first.Col, last.EndLine, last.EndCol}
}

// invalidTarget returns the part of an expression that cannot be a target.
func invalidTarget(e Expr, verb string) Expr {
	switch e := e.(type) {
	case nil, *Name, *Attribute, *Subscript:
		return nil
	case *List:
		return firstInvalid(e.Elts, verb)
	case *Tuple:
		return firstInvalid(e.Elts, verb)
	case *Starred:
		if verb == "deltarget" {
			return e
		}
		return invalidTarget(e.Value, verb)
	case *Compare:
		if verb == "fortarget" {
			// The in of for a in b was taken for an operator.
			if e.Ops[0] == In {
				return invalidTarget(e.Left, verb)
			}
			return nil
		}
	}
	return e
}

func firstInvalid(elts []Expr, verb string) Expr {
	for _, e := range elts {
		if bad := invalidTarget(e, verb); bad != nil {
			return bad
		}
	}
	return nil
}

// exprName says what an expression is, in the words of CPython's messages.
func exprName(e Expr) string {
	switch e := e.(type) {
	case *Attribute:
		return "attribute"
	case *Subscript:
		return "subscript"
	case *Starred:
		return "starred"
	case *Name:
		return "name"
	case *List:
		return "list"
	case *Tuple:
		return "tuple"
	case *Lambda:
		return "lambda"
	case *Call:
		return "function call"
	case *BoolOp, *BinOp, *UnaryOp:
		return "expression"
	case *GeneratorExp:
		return "generator expression"
	case *Yield, *YieldFrom:
		return "yield expression"
	case *Await:
		return "await expression"
	case *ListComp:
		return "list comprehension"
	case *SetComp:
		return "set comprehension"
	case *DictComp:
		return "dict comprehension"
	case *Dict:
		return "dict literal"
	case *Set:
		return "set display"
	case *JoinedStr, *FormattedValue:
		return "f-string expression"
	case *Compare:
		return "comparison"
	case *IfExp:
		return "conditional expression"
	case *NamedExpr:
		return "named expression"
	case *Constant:
		switch e.Kind {
		case ConstNone:
			return "None"
		case ConstTrue:
			return "True"
		case ConstFalse:
			return "False"
		case ConstEllipsis:
			return "ellipsis"
		}
	}
	return "literal"
}
