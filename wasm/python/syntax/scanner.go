package syntax

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"loopscope/wasm/python/chardata"
)

// The limits of CPython's tokenizer.
const (
	maxBrackets     = 200 // MAXLEVEL
	maxIndents      = 100 // MAXINDENT
	maxFStrings     = 150 // MAXFSTRINGLEVEL
	maxFieldNesting = 3   // MAX_EXPR_NESTING
)

const tabSize = 8

// bracket is an open bracket.
type bracket struct {
	char      byte
	line, col int32
}

// fstringMode is the state of one open f-string. While expr is true the scanner
// reads ordinary tokens, else literal text.
type fstringMode struct {
	expr       bool
	quote      byte
	quoteSize  int
	raw        bool
	inSpec     bool
	debug      bool // an = was seen in the replacement field
	depth      int  // brackets open within this f-string
	exprDepth  int  // depth at which the innermost replacement field opened; -1 outside
	start      int  // byte offset of the prefix
	line       int32
	lineStart  int
	exprStarts [maxFieldNesting]int // offset after { of each open replacement field
}

// scanner turns source text into tokens, as Parser/lexer of CPython 3.13 does:
// the same tokens at the same positions, and the same errors.
type scanner struct {
	src       string // the source, then a NUL
	n         int    // length of the source
	pos       int
	line      int32
	lineStart int
	buffer    int // where CPython's line buffer begins: it grows over lines joined by a backslash or a string

	tokens   []token
	brackets []bracket
	indents  []int32 // columns with tabs to multiples of 8
	alts     []int32 // columns with tabs as 1
	fstrings []fstringMode
	debugs   map[int]string // token index of a debug field's end: its text
	warnings []Warning
	err      *scanError
}

// scanError says why the scanner stopped. Those with hard set were raised by
// the tokenizer itself and win over any error of the parser.
type scanError struct {
	kind, msg string
	line      int32
	offset    int32 // 1-based, in bytes, or in characters when chars is set
	end       int32
	chars     bool
	hard      bool
}

// scan tokenizes a source that is free of carriage returns.
func scan(src string, file bool) *scanner {
	if file && (src == "" || src[len(src)-1] != '\n') && src != "" {
		src += "\n"
	}
	s := &scanner{src: src + "\x00", n: len(src), line: 1}
	s.tokens = make([]token, 0, len(src)/3+8)
	s.indents = append(s.indents, 0)
	s.alts = append(s.alts, 0)
	if i := strings.IndexByte(src, 0); i >= 0 {
		s.line = int32(1 + strings.Count(src[:i], "\n"))
		s.lineStart = strings.LastIndexByte(src[:i], '\n') + 1
		s.pos = s.lineStart
		s.hard("source code cannot contain null bytes")
		return s
	}
	if src == "" {
		s.line = 0
	}
	s.run()
	return s
}

func (s *scanner) run() {
	bol := true
	for s.err == nil {
		if k := len(s.fstrings) - 1; k >= 0 && !s.fstrings[k].expr {
			s.fstringText(&s.fstrings[k])
			continue
		}
		blank := false
		if bol {
			bol = false
			blank = s.indentation()
			if s.err != nil {
				break
			}
		}
		end, again := s.ordinary(blank)
		if end {
			return
		}
		bol = again
	}
	s.add(tError, s.pos, s.pos)
	s.tokens[len(s.tokens)-1].Span = Span{s.line, -1, s.line, -1}
}

// add appends a token that lies on the current line.
//
//go:noinline
func (s *scanner) add(kind tokenKind, start, end int) {
	s.tokens = append(s.tokens, token{
		kind: kind, level: uint8(len(s.brackets)), start: int32(start), end: int32(end),
		Span: Span{s.line, int32(start - s.lineStart), s.line, int32(end - s.lineStart)},
	})
}

// mark appends a token without text.
//
//go:noinline
func (s *scanner) mark(kind tokenKind) {
	s.tokens = append(s.tokens, token{
		kind: kind, level: uint8(len(s.brackets)), start: int32(s.pos), end: int32(s.pos),
		Span: Span{s.line, -1, s.line, -1},
	})
}

// hard stops the scanner with an error at the character before pos.
//
//go:noinline
func (s *scanner) hard(msg string) {
	col := utf8.RuneCountInString(s.src[s.lineStart:s.pos])
	s.err = &scanError{kind: "SyntaxError", msg: msg, line: s.line, offset: int32(col), end: -1, chars: true, hard: true}
}

// soft stops the scanner with an error that the parser words.
//
//go:noinline
func (s *scanner) soft(kind, msg string, offset int) {
	s.err = &scanError{kind: kind, msg: msg, line: s.line, offset: int32(offset), end: 0}
}

// newline steps over the newline at pos. At the end of the source the line stays.
//
//go:noinline
func (s *scanner) newline() {
	s.pos++
	if s.pos < s.n {
		s.line++
		s.lineStart = s.pos
	}
}

// indentation reads the white space at the beginning of a line and emits
// indents and dedents. It reports whether the line is blank.
func (s *scanner) indentation() bool {
	var col, alt, contCol int32
loop:
	for {
		switch s.src[s.pos] {
		case ' ':
			col++
			alt++
		case '\t':
			col = (col/tabSize + 1) * tabSize
			alt++
		case '\f':
			col, alt = 0, 0
		case '\\':
			// The first of several continuation lines sets the level.
			if contCol == 0 {
				contCol = col
			}
			s.pos++
			if !s.continuation() {
				return false
			}
			s.buffer = s.lineStart
			continue
		default:
			break loop
		}
		s.pos++
	}
	if c := s.src[s.pos]; c == '#' || c == '\n' {
		return true
	}
	if len(s.brackets) > 0 {
		return false
	}
	if contCol != 0 {
		col, alt = contCol, contCol
	}
	top := len(s.indents) - 1
	switch {
	case col == s.indents[top]:
		if alt != s.alts[top] {
			s.tabError()
		}
	case col > s.indents[top]:
		if top+1 >= maxIndents {
			s.pos = s.endOfLine()
			s.soft("IndentationError", "too many levels of indentation", 1)
			return false
		}
		if alt <= s.alts[top] {
			s.tabError()
			return false
		}
		s.indents = append(s.indents, col)
		s.alts = append(s.alts, alt)
		s.mark(tIndent)
	default:
		dedents := 0
		for top > 0 && col < s.indents[top] {
			top--
			dedents++
		}
		s.indents, s.alts = s.indents[:top+1], s.alts[:top+1]
		if col != s.indents[top] {
			s.pos = s.endOfLine()
			s.soft("IndentationError", "unindent does not match any outer indentation level", s.pos-s.lineStart)
			s.err.end = NoEnd
			return false
		}
		if alt != s.alts[top] {
			s.tabError()
			return false
		}
		for ; dedents > 0; dedents-- {
			s.mark(tDedent)
		}
	}
	return false
}

func (s *scanner) tabError() {
	s.pos = s.endOfLine()
	s.soft("TabError", "inconsistent use of tabs and spaces in indentation", 1)
}

// endOfLine returns the offset after the newline that ends the current line.
func (s *scanner) endOfLine() int {
	if i := strings.IndexByte(s.src[s.pos:s.n], '\n'); i >= 0 {
		return s.pos + i + 1
	}
	return s.n
}

// continuation steps over the newline after a backslash.
func (s *scanner) continuation() bool {
	if s.src[s.pos] != '\n' {
		if s.pos < s.n {
			s.pos++
		}
		s.soft("SyntaxError", "unexpected character after line continuation character", s.pos-s.buffer)
		return false
	}
	s.newline()
	if s.pos >= s.n {
		s.eof()
		return false
	}
	return true
}

// eof stops the scanner where the source ends too early.
//
//go:noinline
func (s *scanner) eof() {
	if n := len(s.brackets); n > 0 {
		b := s.brackets[n-1]
		s.err = &scanError{
			kind: "SyntaxError", msg: "'" + string(rune(b.char)) + "' was never closed",
			line: b.line, offset: b.col + 1, end: 0,
		}
		return
	}
	s.soft("SyntaxError", "unexpected EOF while parsing", s.pos-s.lineStart)
	s.err.end = NoEnd
}

// ordinary reads one token outside the text of an f-string. It reports whether
// the source has ended and whether a line begins next.
func (s *scanner) ordinary(blank bool) (end, bol bool) {
	src := s.src
	for src[s.pos] == ' ' || src[s.pos] == '\t' || src[s.pos] == '\f' {
		s.pos++
	}
	start := s.pos
	if src[s.pos] == '#' {
		for s.pos < s.n && src[s.pos] != '\n' {
			s.pos++
		}
	}
	c := src[s.pos]
	switch {
	case c == 0: // the source holds no other NUL
		if len(s.brackets) > 0 || len(s.fstrings) > 0 {
			s.eof()
			return false, false
		}
		if len(s.indents) > 1 { // only within eval's input
			for range s.indents[1:] {
				s.mark(tDedent)
			}
			s.indents = s.indents[:1]
		}
		s.mark(tEnd)
		return true, false
	case c == '\n':
		if !blank && len(s.brackets) == 0 {
			s.add(tNewline, start, s.pos)
		}
		s.newline()
		s.buffer = s.lineStart
		return false, true
	case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= utf8.RuneSelf:
		s.word()
	case c >= '0' && c <= '9':
		s.number()
	case c == '.' && src[s.pos+1] >= '0' && src[s.pos+1] <= '9':
		s.number()
	case c == '"' || c == '\'':
		s.str(start)
	case c == '\\':
		s.pos++
		s.continuation()
	default:
		s.punctuation(c)
	}
	return false, false
}

// wordBytes tells which bytes may stand in a name.
var wordBytes = func() (table [256]bool) {
	for c := range table {
		table[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= '0' && c <= '9' || c >= utf8.RuneSelf
	}
	return table
}()

func isWordByte(c byte) bool { return wordBytes[c] }

// word reads a name, a keyword or a string with a prefix.
func (s *scanner) word() {
	start := s.pos
	if s.prefixedString() {
		return
	}
	src := s.src
	ascii := true
	p := s.pos
	for isWordByte(src[p]) {
		if src[p] >= utf8.RuneSelf {
			ascii = false
		}
		p++
	}
	s.pos = p
	word := src[start:p]
	if !ascii && !s.checkIdentifier(start, word) {
		return
	}
	kind := tName
	if ascii {
		kind = keyword(word)
	}
	s.add(kind, start, p)
}

// prefixedString reads a string whose quote comes after a legal prefix, and
// reports false when there is none.
func (s *scanner) prefixedString() bool {
	var b, r, u, f bool
	p := s.pos
	for {
		switch c := s.src[p] | 0x20; {
		case c == 'b' && !b && !u && !f:
			b = true
		case c == 'u' && !b && !u && !r && !f:
			u = true
		case c == 'r' && !r && !u:
			r = true
		case c == 'f' && !f && !b && !u:
			f = true
		default:
			return false
		}
		p++
		if c := s.src[p]; c == '"' || c == '\'' {
			break
		}
	}
	start := s.pos
	s.pos = p
	if f {
		s.fstringStart(start, r)
	} else {
		s.str(start)
	}
	return true
}

// checkIdentifier stops the scanner at the first character that no identifier may have.
func (s *scanner) checkIdentifier(start int, word string) bool {
	for i, c := range word {
		if i == 0 && chardata.Has(c, chardata.NameStart) || i > 0 && chardata.Has(c, chardata.NamePart) {
			continue
		}
		size := utf8.RuneLen(c)
		if c == utf8.RuneError {
			_, size = utf8.DecodeRuneInString(word[i:])
		}
		s.pos = start + i + size
		code := strings.ToUpper(strconv.FormatInt(int64(c), 16))
		for len(code) < 4 {
			code = "0" + code
		}
		if chardata.Has(c, chardata.Printable) {
			s.hard("invalid character '" + string(c) + "' (U+" + code + ")")
		} else {
			s.hard("invalid non-printable character U+" + code)
		}
		return false
	}
	return true
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// number reads a number that begins at pos.
func (s *scanner) number() {
	start := s.pos
	if s.numeral() {
		s.add(tNumber, start, s.pos)
	}
}

func (s *scanner) numeral() bool {
	src := s.src
	if src[s.pos] == '0' {
		switch src[s.pos+1] | 0x20 {
		case 'x':
			return s.based("hexadecimal", func(c byte) bool {
				return isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'f'
			})
		case 'o':
			return s.based("octal", func(c byte) bool { return c >= '0' && c <= '7' })
		case 'b':
			return s.based("binary", func(c byte) bool { return c == '0' || c == '1' })
		}
		return s.leadingZero()
	}
	if src[s.pos] != '.' && !s.digits() {
		return false
	}
	return s.fraction()
}

// based reads what follows 0x, 0o or 0b.
func (s *scanner) based(name string, digit func(byte) bool) bool {
	s.pos += 2
	for {
		if s.src[s.pos] == '_' {
			s.pos++
		}
		if c := s.src[s.pos]; !digit(c) {
			return s.badDigit(name)
		}
		for digit(s.src[s.pos]) {
			s.pos++
		}
		if s.src[s.pos] != '_' {
			break
		}
	}
	if isDigit(s.src[s.pos]) {
		return s.badDigit(name)
	}
	return s.endOfNumber(name)
}

func (s *scanner) badDigit(name string) bool {
	if c := s.src[s.pos]; isDigit(c) {
		s.pos++
		s.hard("invalid digit '" + string(rune(c)) + "' in " + name + " literal")
	} else {
		s.hard("invalid " + name + " literal")
	}
	return false
}

// digits reads decimal digits with single underscores between them.
func (s *scanner) digits() bool {
	for {
		for isDigit(s.src[s.pos]) {
			s.pos++
		}
		if s.src[s.pos] != '_' {
			return true
		}
		s.pos++
		if !isDigit(s.src[s.pos]) {
			s.hard("invalid decimal literal")
			return false
		}
	}
}

// leadingZero reads a decimal number that begins with 0.
func (s *scanner) leadingZero() bool {
	start := s.pos
	for {
		if s.src[s.pos] == '_' {
			s.pos++
			if !isDigit(s.src[s.pos]) {
				s.hard("invalid decimal literal")
				return false
			}
		}
		if s.src[s.pos] != '0' {
			break
		}
		s.pos++
	}
	zeros := s.pos
	if isDigit(s.src[s.pos]) && !s.digits() {
		return false
	}
	if c := s.src[s.pos] | 0x20; s.src[s.pos] == '.' || c == 'e' || c == 'j' {
		return s.fraction()
	}
	if s.pos > zeros {
		s.hard("leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers")
		s.err.offset = int32(start - s.lineStart + 1)
		s.err.end = int32(zeros + 1 - s.lineStart)
		return false
	}
	return s.endOfNumber("decimal")
}

// fraction reads what may follow the integer part: .digits, exponent, j.
func (s *scanner) fraction() bool {
	if s.src[s.pos] == '.' {
		s.pos++
		if isDigit(s.src[s.pos]) && !s.digits() {
			return false
		}
	}
	if s.src[s.pos]|0x20 == 'e' {
		e := s.pos
		s.pos++
		if c := s.src[s.pos]; c == '+' || c == '-' {
			s.pos++
			if !isDigit(s.src[s.pos]) {
				s.hard("invalid decimal literal")
				return false
			}
		} else if !isDigit(c) {
			s.pos = e
			return s.endOfNumber("decimal")
		}
		if !s.digits() {
			return false
		}
	}
	if s.src[s.pos]|0x20 == 'j' {
		s.pos++
		return s.endOfNumber("imaginary")
	}
	return s.endOfNumber("decimal")
}

// endOfNumber refuses a name right after a number. The keywords that may follow a
// number in valid code bring a warning.
func (s *scanner) endOfNumber(name string) bool {
	c := s.src[s.pos]
	if c >= utf8.RuneSelf || !isWordByte(c) {
		return true
	}
	end := s.pos
	for isWordByte(s.src[end]) {
		end++
	}
	next := s.src[s.pos:end]
	switch {
	case next == "and", next == "else", next == "for", next == "or", next == "not",
		len(next) > 1 && c == 'i' && (next[1] == 'f' || next[1] == 'n' || next[1] == 's'):
		s.warn("invalid "+name+" literal", s.pos)
		return true
	}
	s.hard("invalid " + name + " literal")
	return false
}

// warn records a SyntaxWarning at an offset of the current line.
func (s *scanner) warn(msg string, at int) {
	col := int32(at - s.lineStart)
	s.warnings = append(s.warnings, Warning{"SyntaxWarning", msg, Span{s.line, col, s.line, col}})
}

// str reads a string literal whose quote is at pos and whose prefix begins at start.
func (s *scanner) str(start int) {
	src := s.src
	firstLine, firstLineStart := s.line, s.lineStart
	quote := src[s.pos]
	size := 1
	p := s.pos + 1
	if src[p] == quote {
		if src[p+1] != quote {
			s.pos = p + 1
			s.add(tString, start, s.pos)
			return
		}
		size = 3
		p += 2
	}
	escapedQuote := false
	for run := 0; run < size; {
		c := src[p]
		if p >= s.n || c == '\n' && size == 1 {
			s.unterminated(start, firstLine, firstLineStart, quote, size, escapedQuote)
			return
		}
		p++
		if c == quote {
			run++
			continue
		}
		run = 0
		if c == '\n' {
			s.pos = p - 1
			s.newline()
		}
		if c == '\\' && p < s.n {
			if src[p] == quote {
				escapedQuote = true
			}
			if src[p] == '\n' {
				s.pos = p
				s.newline()
			}
			p++
		}
	}
	s.pos = p
	s.tokens = append(s.tokens, token{
		kind: tString, level: uint8(len(s.brackets)), start: int32(start), end: int32(p),
		Span: Span{firstLine, int32(start - firstLineStart), s.line, int32(p - s.lineStart)},
	})
}

func (s *scanner) unterminated(start int, line int32, lineStart int, quote byte, size int, escaped bool) {
	last := strconv.Itoa(int(s.line))
	s.pos, s.line, s.lineStart = start+1, line, lineStart
	if k := len(s.fstrings) - 1; k >= 0 && s.fstrings[k].quote == quote && s.fstrings[k].quoteSize == size {
		s.hard("f-string: expecting '}'")
		return
	}
	switch {
	case size == 3:
		s.hard("unterminated triple-quoted string literal (detected at line " + last + ")")
	case escaped:
		s.hard("unterminated string literal (detected at line " + last + "); perhaps you escaped the end quote?")
	default:
		s.hard("unterminated string literal (detected at line " + last + ")")
	}
}

// fstringStart reads the prefix and opening quotes of an f-string.
func (s *scanner) fstringStart(start int, raw bool) {
	quote := s.src[s.pos]
	size := 1
	s.pos++
	if s.src[s.pos] == quote && s.src[s.pos+1] == quote {
		size = 3
		s.pos += 2
	}
	if len(s.fstrings)+1 >= maxFStrings {
		s.hard("too many nested f-strings")
		return
	}
	s.fstrings = append(s.fstrings, fstringMode{
		quote: quote, quoteSize: size, raw: raw, exprDepth: -1,
		start: start, line: s.line, lineStart: s.lineStart,
	})
	s.add(tFStringStart, start, s.pos)
}

// fstringText reads literal text of an f-string or of a format spec, up to a
// brace or the closing quotes.
func (s *scanner) fstringText(m *fstringMode) {
	src := s.src
	start, line, lineStart := s.pos, s.line, s.lineStart
	if src[s.pos] == '{' && src[s.pos+1] != '{' {
		s.openField(m)
		return
	}
	if s.closingQuotes(m) {
		s.pos += m.quoteSize
		s.fstrings = s.fstrings[:len(s.fstrings)-1]
		s.add(tFStringEnd, start, s.pos)
		return
	}
	from := origin{start, line, lineStart}
	named := false // within \N{...}
	run := 0
	for {
		inSpec := m.inSpec && m.exprDepth >= 0
		c := src[s.pos]
		if s.pos >= s.n || c == '\n' && m.quoteSize == 1 {
			if inSpec && c == '\n' {
				// The format spec ends here; the parser says what is wrong.
				m.expr, m.inSpec = true, false
				s.middle(from, s.pos)
				return
			}
			s.unterminatedFString(m)
			return
		}
		if c == m.quote {
			run++
			s.pos++
			if run == m.quoteSize {
				s.pos -= run
				s.middle(from, s.pos)
				return
			}
			continue
		}
		run = 0
		switch c {
		case '\n':
			s.newline()
		case '{':
			if src[s.pos+1] != '{' || inSpec {
				s.middle(from, s.pos)
				s.openField(m)
				return
			}
			s.doubledBrace(from)
			return
		case '}':
			switch {
			case named:
				s.pos++
				s.middle(from, s.pos)
			case src[s.pos+1] == '}' && !inSpec && m.depth == 0:
				s.doubledBrace(from)
			default:
				m.expr = true
				s.middle(from, s.pos)
			}
			return
		case '\\':
			s.pos++
			switch e := src[s.pos]; {
			case e == '{' || e == '}':
				if !m.raw {
					s.warn("invalid escape sequence '\\"+string(rune(e))+"'", s.pos-1)
				}
			case e == 'N' && !m.raw && src[s.pos+1] == '{':
				named = true
				s.pos += 2
			case e == '\n':
				s.newline()
			case s.pos < s.n:
				s.pos++
			}
		default:
			s.pos++
		}
	}
}

// origin is where a token that may span lines begins.
type origin struct {
	start     int
	line      int32
	lineStart int
}

// middle appends literal text of an f-string that ends at pos. Its span reaches to end.
func (s *scanner) middle(from origin, end int) {
	s.tokens = append(s.tokens, token{
		kind: tFStringMiddle, level: uint8(len(s.brackets)), start: int32(from.start), end: int32(s.pos),
		Span: Span{from.line, int32(from.start - from.lineStart), s.line, int32(end - s.lineStart)},
	})
}

// doubledBrace appends the text up to {{ or }} under pos. The first brace belongs to
// the text, both to the span.
func (s *scanner) doubledBrace(from origin) {
	s.pos++
	s.middle(from, s.pos+1)
	s.pos++
}

func (s *scanner) closingQuotes(m *fstringMode) bool {
	for i := 0; i < m.quoteSize; i++ {
		if s.src[s.pos+i] != m.quote {
			return false
		}
	}
	return true
}

// openField enters a replacement field at the { under pos.
func (s *scanner) openField(m *fstringMode) {
	m.exprDepth++
	if m.exprDepth >= maxFieldNesting {
		s.hard("f-string: expressions nested too deeply")
		return
	}
	m.exprStarts[m.exprDepth] = s.pos + 1
	m.expr = true
}

func (s *scanner) unterminatedFString(m *fstringMode) {
	last := strconv.Itoa(int(s.line))
	s.pos, s.line, s.lineStart = m.start+1, m.line, m.lineStart
	if m.quoteSize == 3 {
		s.hard("unterminated triple-quoted f-string literal (detected at line " + last + ")")
		return
	}
	s.hard("unterminated f-string literal (detected at line " + last + ")")
}

// inField returns the f-string whose replacement field the scanner is in, or nil.
func (s *scanner) inField() *fstringMode {
	if k := len(s.fstrings) - 1; k >= 0 && s.fstrings[k].exprDepth >= 0 {
		return &s.fstrings[k]
	}
	return nil
}

// punctuation reads an operator or bracket.
func (s *scanner) punctuation(c byte) {
	start := s.pos
	m := s.inField()
	if m != nil && c == ':' && m.depth-1 == m.exprDepth {
		s.debugText(m)
		m.expr, m.inSpec = false, true
		s.pos++
		s.add(tColon, start, s.pos)
		return
	}
	kind, size := operator(s.src[s.pos:])
	if m != nil && m.depth-1 == m.exprDepth && (kind == tExclamation || kind == tRbrace) {
		s.debugText(m)
	}
	s.pos += size
	switch kind {
	case tLpar, tLsqb, tLbrace:
		if !s.open(c, start) {
			return
		}
	case tRpar, tRsqb, tRbrace:
		if !s.close(c) {
			return
		}
	case tOther:
		if c < ' ' || c == 0x7f {
			code := strings.ToUpper(strconv.FormatInt(int64(c), 16))
			s.hard("invalid non-printable character U+" + "0000"[len(code):] + code)
			return
		}
	case tEqual:
		if m != nil {
			m.debug = true
		}
	}
	s.add(kind, start, s.pos)
}

// debugText keeps the source of a replacement field that has an =, up to pos. It
// belongs to the token that comes next.
func (s *scanner) debugText(m *fstringMode) {
	if !m.debug {
		return
	}
	text := s.src[m.exprStarts[m.exprDepth]:s.pos]
	if strings.IndexByte(text, '#') >= 0 {
		text = withoutComments(text)
	}
	if s.debugs == nil {
		s.debugs = map[int]string{}
	}
	s.debugs[len(s.tokens)] = text
	m.debug = false
}

// withoutComments takes out everything from each # to its line's end.
func withoutComments(text string) string {
	var b strings.Builder
	for text != "" {
		i := strings.IndexByte(text, '#')
		if i < 0 {
			b.WriteString(text)
			break
		}
		b.WriteString(text[:i])
		text = text[i:]
		end := strings.IndexByte(text, '\n')
		if end < 0 {
			break
		}
		text = text[end:]
	}
	return b.String()
}

func (s *scanner) open(c byte, start int) bool {
	if len(s.brackets) >= maxBrackets {
		s.hard("too many nested parentheses")
		return false
	}
	s.brackets = append(s.brackets, bracket{c, s.line, int32(start - s.lineStart)})
	if k := len(s.fstrings) - 1; k >= 0 {
		s.fstrings[k].depth++
	}
	return true
}

func (s *scanner) close(c byte) bool {
	var m *fstringMode
	if k := len(s.fstrings) - 1; k >= 0 {
		m = &s.fstrings[k]
	}
	if m != nil && m.depth == 0 && c == '}' {
		s.hard("f-string: single '}' is not allowed")
		return false
	}
	n := len(s.brackets)
	if n == 0 {
		s.hard("unmatched '" + string(rune(c)) + "'")
		return false
	}
	opening := s.brackets[n-1]
	s.brackets = s.brackets[:n-1]
	if opening.char == '(' && c != ')' || opening.char == '[' && c != ']' || opening.char == '{' && c != '}' {
		if m != nil && opening.char == '{' && m.depth-1 == m.exprDepth {
			s.hard("f-string: unmatched '" + string(rune(c)) + "'")
			return false
		}
		msg := "closing parenthesis '" + string(rune(c)) + "' does not match opening parenthesis '" + string(rune(opening.char)) + "'"
		if opening.line != s.line {
			msg += " on line " + strconv.Itoa(int(opening.line))
		}
		s.hard(msg)
		return false
	}
	if m == nil {
		return true
	}
	m.depth--
	if m.depth < 0 {
		s.hard("f-string: unmatched '" + string(rune(c)) + "'")
		return false
	}
	if c == '}' && m.depth == m.exprDepth {
		m.exprDepth--
		m.expr, m.inSpec, m.debug = false, m.exprDepth >= 0, false
	}
	return true
}

// operator returns the longest operator at the beginning of s, whose last byte is
// NUL, and its length.
func operator(s string) (tokenKind, int) {
	one, two := s[0], s[1]
	switch one {
	case '(':
		return tLpar, 1
	case ')':
		return tRpar, 1
	case '[':
		return tLsqb, 1
	case ']':
		return tRsqb, 1
	case '{':
		return tLbrace, 1
	case '}':
		return tRbrace, 1
	case ',':
		return tComma, 1
	case '=':
		if two != '=' {
			return tEqual, 1
		}
	case ':':
		if two != '=' {
			return tColon, 1
		}
	case '.':
		if two == '.' && s[2] == '.' {
			return tEllipsis, 3
		}
		return tDot, 1
	}
	// The others are found by their spelling, the longest first.
	kind, size := tOther, 0
	for k := tColon; k <= tDoubleSlashEqual; k++ {
		if op := spellings[k]; op[0] == one && len(op) > size && strings.HasPrefix(s, op) {
			kind, size = k, len(op)
		}
	}
	switch {
	case size == 0:
		return tOther, 1
	case one == '<' && two == '>':
		return tNotEqual, 2
	}
	return kind, size
}
