package syntax

import "strings"

// The error grammar runs on a small parsing machine, like LPeg's: instructions over
// a position in the token slice, and one stack that holds both the callers of rules
// and the alternatives to come back to. The stack is on the heap, so that no source
// can exhaust Go's.
//
//	tok k       match a token of kind k
//	word i      match a name with the spelling strs[i]
//	call r      match rule r
//	ret         the rule has matched
//	choice l    remember to go on at l if what follows fails
//	commit l    forget the latest choice and jump to l
//	again l     let the latest choice begin here, and jump to l: a loop went round
//	back l      forget the latest choice, return to where it began, and jump to l
//	fail        give up: return to the latest choice
//	never       forget the latest choice, then give up: what must not match has matched
//	guard l     jump to l in the first pass
//	force k     match a token of kind k or raise "expected ..." at once
//	begin i, end i   note the tokens of part i
//	act i       raise the error that actions[i] describes, or let the whole rule fail
type op uint8

const (
	opTok op = iota
	opWord
	opSoft // a soft keyword
	opNotEqual
	opCall
	opRet
	opChoice
	opCommit
	opAgain
	opBack
	opFail
	opNever
	opGuard
	opForce
	opBegin
	opEnd
	opAct
)

type instr struct {
	op  op
	arg int32
}

type rule struct {
	name   string
	entry  int32
	memo   bool // shared by both modes, as in CPython
	silent bool // runs with the mistakes switched off
}

// action is what stands in braces at the end of an alternative.
type action struct {
	verb, msg string
	parts     [2]string // the element that each part names
}

type grammar struct {
	code    []instr
	rules   []rule
	index   map[string]int
	actions []action
	strs    []string
}

// grammarReader compiles the text of the error grammar.
type grammarReader struct {
	grammar
	text  string // of the rule being compiled
	pos   int
	parts [2]string
	cut   bool
	kinds map[string]tokenKind
}

// theGrammar is compiled when the first syntax error comes.
var theGrammar *grammar

var tokenClasses = map[string]tokenKind{
	"NAME": tName, "NUMBER": tNumber, "STRING": tString, "NEWLINE": tNewline, "INDENT": tIndent, "DEDENT": tDedent,
	"END": tEnd, "FSTRING_START": tFStringStart, "FSTRING_MIDDLE": tFStringMiddle, "FSTRING_END": tFStringEnd,
}

func compileGrammar(text string) *grammar {
	r := &grammarReader{kinds: map[string]tokenKind{}}
	r.index = map[string]int{}
	for k, s := range spellings {
		if s != "" {
			r.kinds[s] = tokenKind(k)
		}
	}
	text = strings.ReplaceAll(strings.Trim(text, "\n"), "\n ", " ")
	lines := strings.Split(text, "\n")
	for _, line := range lines {
		if line == "" {
			continue
		}
		head, _, _ := strings.Cut(line, ":")
		name, memo := strings.CutSuffix(head, "@")
		r.index[name] = len(r.rules)
		r.rules = append(r.rules, rule{name: name, memo: memo, silent: name == "expression_without_invalid"})
	}
	i := 0
	for _, line := range lines {
		if line == "" {
			continue
		}
		_, body, _ := strings.Cut(line, ":")
		r.text, r.pos = body, 0
		r.rules[i].entry = int32(len(r.code))
		i++
		r.alternatives(true)
		r.emit(opRet, 0)
	}
	return &r.grammar
}

//go:noinline
func (r *grammarReader) emit(o op, arg int) int {
	r.code = append(r.code, instr{o, int32(arg)})
	return len(r.code) - 1
}

// patch lets an instruction jump to here.
//
//go:noinline
func (r *grammarReader) patch(at int) { r.code[at].arg = int32(len(r.code)) }

//go:noinline
func (r *grammarReader) space() byte {
	for r.pos < len(r.text) && r.text[r.pos] == ' ' {
		r.pos++
	}
	if r.pos == len(r.text) {
		return 0
	}
	return r.text[r.pos]
}

// alternatives compiles e | e | e.
func (r *grammarReader) alternatives(top bool) {
	var ends []int
	for {
		guard := -1
		if top && r.guarded() {
			guard = r.emit(opGuard, 0)
		}
		choice := r.emit(opChoice, 0)
		r.cut = false
		r.sequence()
		end := opCommit
		if r.cut {
			// The choice is gone already; an empty one takes its place.
			r.patch(r.emit(opChoice, 0))
			r.cut = false
		}
		ends = append(ends, r.emit(end, 0))
		r.patch(choice)
		if guard >= 0 {
			r.patch(guard)
		}
		if r.space() != '|' {
			break
		}
		r.pos++
	}
	r.emit(opFail, 0)
	for _, e := range ends {
		r.patch(e)
	}
}

// guarded tells whether the next alternative is a single invalid_ rule.
func (r *grammarReader) guarded() bool {
	r.space()
	rest := r.text[r.pos:]
	if !strings.HasPrefix(rest, "invalid_") {
		return false
	}
	end := strings.IndexByte(rest, ' ')
	if end < 0 {
		return true
	}
	rest = strings.TrimLeft(rest[end:], " ")
	return rest == "" || rest[0] == '|'
}

func (r *grammarReader) sequence() {
	for {
		switch r.space() {
		case 0, '|', ')':
			return
		case '~':
			// Forget the choice of this alternative: the next instruction goes on.
			r.pos++
			r.patch(r.emit(opCommit, 0))
			r.cut = true
		case '{':
			r.action()
		default:
			r.item()
		}
	}
}

// item compiles an element with its prefixes and suffixes.
func (r *grammarReader) item() {
	switch c := r.text[r.pos]; c {
	case '&':
		r.pos++
		choice := r.emit(opChoice, 0)
		r.element()
		back := r.emit(opBack, 0)
		r.patch(choice)
		r.emit(opFail, 0)
		r.patch(back)
		return
	case '!':
		r.pos++
		choice := r.emit(opChoice, 0)
		r.element()
		r.emit(opNever, 0)
		r.patch(choice)
		return
	case '^':
		r.pos++
		r.emit(opForce, int(r.kinds[r.quoted('\'')]))
		return
	case 'a', 'b':
		if r.text[r.pos+1] == ':' {
			part := int(c - 'a')
			r.pos += 2
			r.emit(opBegin, part)
			r.parts[part] = r.peekName()
			r.repeated()
			r.emit(opEnd, part)
			return
		}
	}
	r.repeated()
}

//go:noinline
func (r *grammarReader) peekName() string {
	end := r.pos
	for end < len(r.text) && (isWordByte(r.text[end])) {
		end++
	}
	return r.text[r.pos:end]
}

// repeated compiles an element and the ?, *, + or %, after it.
func (r *grammarReader) repeated() {
	entry := len(r.code)
	r.element()
	if r.pos == len(r.text) {
		return
	}
	switch r.text[r.pos] {
	case '?':
		r.pos++
		r.insert(entry, opChoice)
		r.patch(r.emit(opCommit, 0))
		r.patch(entry)
	case '*':
		r.pos++
		r.insert(entry, opChoice)
		r.emit(opAgain, entry+1)
		r.patch(entry)
	case '+':
		r.pos++
		r.loop(entry, false)
	case '%':
		r.pos += 2
		r.loop(entry, true)
	}
}

// insert puts an instruction before those from an entry on, which are moved.
func (r *grammarReader) insert(entry int, o op) {
	r.code = append(r.code, instr{})
	copy(r.code[entry+1:], r.code[entry:])
	r.code[entry] = instr{o, 0}
	r.relocate(entry+1, len(r.code), entry, 1)
}

// relocate shifts the jumps of moved code.
func (r *grammarReader) relocate(from, to, least, by int) {
	for i := from; i < to; i++ {
		switch r.code[i].op {
		case opChoice, opCommit, opAgain, opBack, opGuard:
			if int(r.code[i].arg) >= least {
				r.code[i].arg += int32(by)
			}
		}
	}
}

// loop repeats the code from entry on, once being there already.
func (r *grammarReader) loop(entry int, commas bool) {
	end := len(r.code)
	choice := r.emit(opChoice, 0)
	if commas {
		r.emit(opTok, int(tComma))
	}
	by := len(r.code) - entry
	from := len(r.code)
	r.code = append(r.code, r.code[entry:end]...)
	r.relocate(from, len(r.code), entry, by)
	r.emit(opAgain, choice+1)
	r.patch(choice)
}

//go:noinline
func (r *grammarReader) quoted(q byte) string {
	end := r.pos + 1
	for r.text[end] != q {
		end++
	}
	s := r.text[r.pos+1 : end]
	r.pos = end + 1
	return s
}

func (r *grammarReader) element() {
	switch r.text[r.pos] {
	case '(':
		r.pos++
		cut := r.cut
		r.alternatives(false)
		r.cut = cut
		r.space()
		r.pos++
		return
	case '\'':
		r.emit(opTok, int(r.kinds[r.quoted('\'')]))
		return
	case '"':
		r.strs = append(r.strs, r.quoted('"'))
		r.emit(opWord, len(r.strs)-1)
		return
	}
	name := r.peekName()
	r.pos += len(name)
	switch {
	case name == "NE":
		r.emit(opNotEqual, 0)
	case name == "SOFT_KEYWORD":
		r.emit(opSoft, 0)
	case name[0] < 'a':
		r.emit(opTok, int(tokenClasses[name]))
	default:
		r.emit(opCall, r.index[name])
	}
}

// action compiles {verb parts "message"}.
func (r *grammarReader) action() {
	r.pos++
	verb := r.peekName()
	start := strings.IndexByte(r.text[r.pos:], '"') + r.pos + 1
	end := start
	for r.text[end] != '"' {
		if r.text[end] == '\\' {
			end++
		}
		end++
	}
	r.actions = append(r.actions, action{verb, strings.ReplaceAll(r.text[start:end], "\\", ""), r.parts})
	r.pos = end + 2
	r.emit(opAct, len(r.actions)-1)
}
