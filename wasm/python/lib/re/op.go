package re

import (
	"unicode"

	"loopscope/wasm/python/object"
)

// The instructions; re.py has the same numbers. Targets are indices of the code.
const (
	opEnd      = iota // the whole pattern has matched
	opChar            // c
	opCharFold        // c: the subject's code point folds to c
	opCharLow         // c: lowered by ASCII's rules it is c
	opAny             // anything but a line feed
	opAll             // anything
	opSet             // k: a member of sets[k]
	opFork            // other: goes on, and tries other if that fails
	opJump            // target
	opMark            // slot: notes the position
	opAt              // kind: see at
	opRef             // group, fold (0 as it is, 1 lower case, 2 lower case of ASCII): the text that group has matched
	opIf              // group, other: goes on if group has matched, else at other
	opLook            // kind, end: runs what follows up to opLooked as one attempt; see the look kinds. end is behind opLooked
	opLooked          //
	opBack            // n: steps n back
	opOne             // min, max, mode: repeats the next instruction, which takes one code point
	opLoop            // loop, target: begins a loop, at its opUntil
	opUntil           // loop, min, max, mode, body: the end of a round
	opFail            //
)

const endless = -1 // as a maximum

// Modes of a repetition: as much as possible, as little as possible, as much as possible for good.
const (
	greedy = iota
	lazy
	possessive
)

// Kinds of opLook.
const (
	lookAhead = iota // takes no text
	lookNot          // takes no text, and must fail
	lookOnce         // an atomic group: takes the text, tries nothing else later
)

// Kinds of opAt.
const (
	atStart        = iota // of the subject
	atLineStart           //
	atEnd                 // or before a last line feed
	atLineEnd             //
	atSubjectEnd          // the very end
	atWord                // between a word and something else; the next five follow in this order
	atNotWord             //
	atWordASCII           //
	atNotWordASCII        //
)

// width is how many numbers an instruction takes.
var width = [...]int32{opEnd: 1, opChar: 2, opCharFold: 2, opCharLow: 2, opAny: 1, opAll: 1, opSet: 2, opFork: 2, opJump: 2, opMark: 2, opAt: 2,
	opRef: 3, opIf: 3, opLook: 3, opLooked: 1, opBack: 2, opOne: 4, opLoop: 3, opUntil: 6, opFail: 1}

// program is a compiled pattern.
type program struct {
	code  []int32
	sets  []*set
	slots int // two for each group
	loops int
	first int32 // index of an instruction that any match must begin with; -1: none is known
}

// findFirst looks for an instruction of one code point that the program begins with.
func (p *program) findFirst() {
	for pc := int32(0); ; pc += width[p.code[pc]] {
		switch p.code[pc] {
		case opMark:
			continue
		case opChar, opCharFold, opCharLow, opSet:
			p.first = pc
			return
		case opOne:
			if p.code[pc+1] > 0 {
				continue
			}
		}
		p.first = -1
		return
	}
}

// Categories, as bits of a set.
const (
	digit = 1 << iota
	notDigit
	space
	notSpace
	word
	notWord
	asciiOnly = 1 << 6 // the categories count ASCII alone
	negated   = 1 << 7
	foldCase  = 1 << 8 // members match in either case
	lowCase   = 1 << 9 // the same for ASCII alone
)

// set is a set of code points: ranges and categories, with the answers for the first 256 in a table.
type set struct {
	low    [8]uint32
	bits   int32
	ranges []int32 // first and last in turn
}

func newSet(bitsAndRanges []int32) *set {
	s := &set{bits: bitsAndRanges[0], ranges: bitsAndRanges[1:]}
	for c := range rune(256) {
		if s.holds(c) {
			s.low[c>>5] |= 1 << (c & 31)
		}
	}
	return s
}

func (s *set) has(c rune) bool {
	if c < 256 {
		return s.low[c>>5]>>(c&31)&1 != 0
	}
	return s.holds(c)
}

// holds works an answer out.
func (s *set) holds(c rune) bool {
	in := s.member(c)
	switch {
	case in:
	case s.bits&foldCase != 0:
		for o := nextCase(c); o != c && !in; o = nextCase(o) {
			in = s.member(o)
		}
	case s.bits&lowCase != 0 && c < 128 && c|32 >= 'a' && c|32 <= 'z':
		in = s.member(c ^ 32)
	}
	return in != (s.bits&negated != 0)
}

func (s *set) member(c rune) bool {
	for i := 0; i < len(s.ranges); i += 2 {
		if c >= s.ranges[i] && c <= s.ranges[i+1] {
			return true
		}
	}
	b := s.bits
	ascii := b&asciiOnly != 0
	return b&digit != 0 && isDigit(c, ascii) || b&notDigit != 0 && !isDigit(c, ascii) ||
		b&space != 0 && isSpace(c, ascii) || b&notSpace != 0 && !isSpace(c, ascii) ||
		b&word != 0 && isWord(c, ascii) || b&notWord != 0 && !isWord(c, ascii)
}

func isDigit(c rune, ascii bool) bool {
	if c < 128 || ascii {
		return c >= '0' && c <= '9'
	}
	return object.IsDecimalRune(c)
}

func isSpace(c rune, ascii bool) bool {
	if ascii {
		return c == ' ' || c >= 9 && c <= 13
	}
	return object.IsSpaceRune(c)
}

func isWord(c rune, ascii bool) bool {
	if c < 128 || ascii {
		return c == '_' || c >= '0' && c <= '9' || c < 128 && c|32 >= 'a' && c|32 <= 'z'
	}
	return object.IsAlnumRune(c)
}

// otherCases are pairs that simple folding keeps apart and re does not (Lib/re/_casefix.py): letters with one upper case, or one lower case.
var otherCases = [...][2]rune{{0x390, 0x1FD3}, {0x3B0, 0x1FE3}, {0xFB05, 0xFB06}}

// nextCase is unicode.SimpleFold with re's additions: the next in the ring of code points that are the same but for case.
func nextCase(c rune) rune {
	switch c {
	case 'I':
		return 'i'
	case 'i':
		return 0x130
	case 0x130:
		return 0x131
	case 0x131:
		return 'I'
	}
	for _, p := range otherCases {
		if c == p[0] {
			return p[1]
		}
		if c == p[1] {
			return p[0]
		}
	}
	return unicode.SimpleFold(c)
}

// fold gives the one code point that stands for all of a ring: the least.
func fold(c rune) rune {
	if c < 128 {
		switch {
		case c == 'i' || c == 'k' || c == 's': // their rings are longer
		case c >= 'a' && c <= 'z':
			return c - 32
		default:
			return c
		}
		return c - 32
	}
	least := c
	for o := nextCase(c); o != c; o = nextCase(o) {
		least = min(least, o)
	}
	return least
}

// lower is the lower case of c for references: simple, or of ASCII alone.
func lower(c rune, ascii bool) rune {
	if c < 128 || ascii {
		if c >= 'A' && c <= 'Z' {
			c += 32
		}
		return c
	}
	return unicode.ToLower(c)
}
