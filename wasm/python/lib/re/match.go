package re

import (
	"strings"

	"loopscope/wasm/python/object"
)

// How a match is wanted.
const (
	modeMatch  = iota // at the start
	modeFull          // from the start to the end
	modeSearch        // anywhere
)

type status uint8

const (
	running status = iota // the steps are used up
	matched
	failed
)

// sliceSteps is how many steps a slice has: about a millisecond in a browser.
const sliceSteps = 1 << 14

// maxStack bounds the stack, in entries of 16 bytes. CPython's bound is the memory of the computer.
const maxStack = 1 << 24

// matcher is one run of a program, or a sequence of them on the same subject.
type matcher struct {
	*program
	t        *thread
	bytes    string // the subject, when it is ASCII or bytes
	runes    []rune // else
	end      int32  // where the subject counts as ended
	mode     int
	notEmpty bool // a match at the first start must not be empty

	start, pos int32 // where this attempt began, and where it is
	pc         int32
	origin     int32 // the first start
	fresh      bool  // the next step looks for a start
	slot       []int32
	last       int32 // the group that was closed last
	loop       []loopState
	stack      []entry
	looks      []int32 // the heights of the stack where the attempts of opLook under way began
}

// loopState is a loop's rounds so far, and where the last optional one began.
type loopState struct{ rounds, at int32 }

// entry is something to do when what follows has failed.
type entry struct{ kind, a, b, c int32 }

// Kinds of entries. Those below undo only restore a number.
const (
	undoSlot   = iota // a: slot, b: its position before
	undoLast          // a: the last group before
	undoRounds        // a: loop, b: rounds
	undoAt            // a: loop, b: at
	undos             // those below are the undoing ones
	tryFork           // a: instruction, b: position
	tryLess           // a: an opOne, b: position, which is one too far; c: the least position
	tryMore           // a: an opOne, b: position of one more, c: how many more there may be, or endless
	tryRound          // a: an opUntil, b: position: one more round
	lookBegun         // a: the opLook, b: position
)

// begin sets the matcher to a first attempt at pos. What the last match left is cleared.
func (m *matcher) begin(pos int32) {
	m.origin, m.start, m.fresh = pos, pos, true
	m.stack, m.looks, m.last = m.stack[:0], m.looks[:0], 0
	for i := range m.slot {
		m.slot[i] = -1
	}
}

func (m *matcher) at(i int32) rune {
	if m.runes != nil {
		return m.runes[i]
	}
	return rune(m.bytes[i])
}

// one reports whether the instruction of one code point at pc takes the one at i, which is before the end.
func (m *matcher) one(pc, i int32) bool {
	c := m.at(i)
	switch m.code[pc] {
	case opChar:
		return c == m.code[pc+1]
	case opCharFold:
		return fold(c) == m.code[pc+1]
	case opCharLow:
		return lower(c, true) == m.code[pc+1]
	case opAny:
		return c != '\n'
	case opAll:
		return true
	}
	return m.sets[m.code[pc+1]].has(c)
}

// many counts how many code points from i on, at most n (endless: any number), the instruction at pc takes.
func (m *matcher) many(pc, i, n int32) int32 {
	end := m.end
	if n != endless && n < end-i {
		end = i + n
	}
	from := i
	if m.code[pc] == opAll {
		return max(end-from, 0)
	}
	for i < end && m.one(pc, i) {
		i++
	}
	return i - from
}

// nextStart moves m.start to where a match may begin, at or after it; false: nowhere.
func (m *matcher) nextStart() bool {
	if m.start > m.end {
		return false
	}
	if m.mode != modeSearch {
		return m.start == m.origin
	}
	if m.first < 0 {
		return true
	}
	if m.code[m.first] == opChar && m.runes == nil && m.start < m.end {
		c := m.code[m.first+1]
		k := -1
		if c < 256 {
			k = strings.IndexByte(m.bytes[m.start:m.end], byte(c))
		}
		m.start += int32(k)
		return k >= 0
	}
	for ; m.start < m.end; m.start++ {
		if m.one(m.first, m.start) {
			return true
		}
	}
	return false
}

func (m *matcher) push(kind, a, b int32) { m.stack = append(m.stack, entry{kind, a, b, 0}) }

// run goes on for at most about budget steps.
func (m *matcher) run(budget int) (status, int, *exc) {
	steps := 0
	for {
		if m.fresh {
			from := m.start
			if !m.nextStart() {
				return failed, steps, nil
			}
			steps += int(m.start-from) / 8
			m.fresh, m.pc, m.pos = false, 0, m.start
		}
		switch st := m.attempt(budget, &steps); {
		case st == matched:
			return matched, steps, nil
		case st == failed:
			m.start++
			m.fresh = true
			if m.mode != modeSearch {
				return failed, steps, nil
			}
		case len(m.stack) > maxStack:
			return failed, steps, m.t.NewExc(object.MemoryErrorType, "")
		}
		if steps >= budget {
			return running, steps, nil
		}
	}
}

// attempt tries to match at one start; running: it has used the budget up.
func (m *matcher) attempt(budget int, steps *int) status {
	code, pc, pos := m.code, m.pc, m.pos
	n := *steps
	for {
		n++
		if n >= budget || len(m.stack) > maxStack {
			m.pc, m.pos, *steps = pc, pos, n
			return running
		}
		ok := true
		switch op := code[pc]; op {
		case opEnd:
			if m.mode == modeFull && pos != m.end || m.notEmpty && pos == m.origin && m.start == m.origin {
				ok = false
				break
			}
			m.pos, *steps = pos, n
			return matched
		case opChar, opCharFold, opCharLow, opAny, opAll, opSet:
			if pos >= m.end || !m.one(pc, pos) {
				ok = false
				break
			}
			pos++
			pc += width[op]
		case opFork:
			m.push(tryFork, code[pc+1], pos)
			pc += 2
		case opJump:
			pc = code[pc+1]
		case opMark:
			m.mark(code[pc+1], pos)
			pc += 2
		case opAt:
			ok = m.holdsAt(code[pc+1], pos)
			pc += 2
		case opRef:
			pos, ok = m.reference(code[pc+1], code[pc+2], pos)
			pc += 3
		case opIf:
			if g := 2 * (code[pc+1] - 1); m.slot[g] < 0 || m.slot[g+1] < 0 {
				pc = code[pc+2]
			} else {
				pc += 3
			}
		case opLook:
			m.looks = append(m.looks, int32(len(m.stack)))
			m.push(lookBegun, pc, pos)
			pc += 3
		case opLooked:
			pc, pos, ok = m.looked(pos)
		case opBack:
			pos -= code[pc+1]
			ok = pos >= 0
			pc += 2
		case opOne:
			least, most, mode := code[pc+1], code[pc+2], code[pc+3]
			body := pc + 4
			if mode == lazy {
				most = least
			}
			count := m.many(body, pos, most)
			n += int(count) / 4
			if ok = count >= least; !ok {
				break
			}
			switch {
			case mode == lazy:
				if most = code[pc+2]; most != endless {
					most -= least
				}
				m.stack = append(m.stack, entry{tryMore, pc, pos + count, most})
			case mode == greedy && count > least:
				m.stack = append(m.stack, entry{tryLess, pc, pos + count, pos + least})
			}
			pos += count
			pc = body + width[code[body]]
		case opLoop:
			m.setLoop(code[pc+1], -1, -1)
			pc = code[pc+2]
		case opUntil:
			pc, ok = m.round(pc, pos)
		case opFail:
			ok = false
		}
		if !ok {
			if pc, pos = m.backtrack(); pc < 0 {
				*steps = n
				return failed
			}
		}
	}
}

// mark notes a position in a slot; the slot of an end also makes its group the last one.
func (m *matcher) mark(slot, pos int32) {
	m.push(undoSlot, slot, m.slot[slot])
	m.slot[slot] = pos
	if slot&1 != 0 {
		m.push(undoLast, m.last, 0)
		m.last = slot/2 + 1
	}
}

func (m *matcher) setLoop(k, rounds, at int32) {
	l := &m.loop[k]
	m.push(undoRounds, k, l.rounds)
	m.push(undoAt, k, l.at)
	l.rounds, l.at = rounds, at
}

// round decides at the end of a round of a loop how to go on (SRE_OP_MAX_UNTIL, SRE_OP_MIN_UNTIL). A round past the minimum that begins where
// the last one began, which took nothing then, is not tried.
func (m *matcher) round(pc, pos int32) (int32, bool) {
	k, least, most, mode, body := m.code[pc+1], m.code[pc+2], m.code[pc+3], m.code[pc+4], m.code[pc+5]
	l := m.loop[k]
	tail := pc + 6
	switch {
	case l.rounds+1 < least:
		m.setLoop(k, l.rounds+1, l.at)
		return body, true
	case mode == lazy:
		m.push(tryRound, pc, pos)
		return tail, true
	case (most == endless || l.rounds+1 < most) && pos != l.at:
		m.push(tryFork, tail, pos)
		m.setLoop(k, l.rounds+1, pos)
		return body, true
	}
	return tail, true
}

// moreRounds is one more round of a lazy loop whose continuation has failed.
func (m *matcher) moreRounds(pc, pos int32) (int32, bool) {
	k, most, body := m.code[pc+1], m.code[pc+3], m.code[pc+5]
	l := m.loop[k]
	if most != endless && l.rounds+1 >= most || pos == l.at {
		return 0, false
	}
	m.setLoop(k, l.rounds+1, pos)
	return body, true
}

// looked ends an attempt that has succeeded: what it left to try is dropped, what it left to undo stays for the time when something before it is tried.
func (m *matcher) looked(pos int32) (int32, int32, bool) {
	h := m.looks[len(m.looks)-1]
	m.looks = m.looks[:len(m.looks)-1]
	begun := m.stack[h]
	kind, end := m.code[begun.a+1], m.code[begun.a+2]
	if kind == lookNot {
		for i := len(m.stack) - 1; i > int(h); i-- {
			m.undo(m.stack[i])
		}
		m.stack = m.stack[:h]
		return 0, 0, false
	}
	kept := m.stack[:h]
	for _, e := range m.stack[h+1:] {
		if e.kind < undos {
			kept = append(kept, e)
		}
	}
	m.stack = kept
	if kind == lookAhead {
		pos = begun.b
	}
	return end, pos, true
}

func (m *matcher) undo(e entry) {
	switch e.kind {
	case undoSlot:
		m.slot[e.a] = e.b
	case undoLast:
		m.last = e.a
	case undoRounds:
		m.loop[e.a].rounds = e.b
	case undoAt:
		m.loop[e.a].at = e.b
	}
}

// backtrack takes entries off the stack until there is something to try; pc is -1 when there is nothing.
func (m *matcher) backtrack() (pc, pos int32) {
	for len(m.stack) > 0 {
		e := m.stack[len(m.stack)-1]
		m.stack = m.stack[:len(m.stack)-1]
		switch e.kind {
		case tryFork:
			return e.a, e.b
		case tryLess:
			body := e.a + 4
			next := body + width[m.code[body]]
			pos := e.b - 1
			if m.code[next] == opChar { // go back to where what follows can begin
				for pos > e.c && (pos >= m.end || m.at(pos) != m.code[next+1]) {
					pos--
				}
			}
			if pos > e.c {
				e.b = pos
				m.stack = append(m.stack, e)
			}
			return next, pos
		case tryMore:
			body := e.a + 4
			if e.c != 0 && e.b < m.end && m.one(body, e.b) {
				e.b++
				if e.c != endless {
					e.c--
				}
				m.stack = append(m.stack, e)
				return body + width[m.code[body]], e.b
			}
		case tryRound:
			if pc, ok := m.moreRounds(e.a, e.b); ok {
				return pc, e.b
			}
		case lookBegun:
			m.looks = m.looks[:len(m.looks)-1]
			if m.code[e.a+1] == lookNot {
				return m.code[e.a+2], e.b
			}
		default:
			m.undo(e)
		}
	}
	return -1, 0
}

// holdsAt tells whether an opAt holds at pos. A subject without text has no place that is not between words (as in CPython before 3.14).
func (m *matcher) holdsAt(kind, pos int32) bool {
	switch kind {
	case atStart:
		return pos == 0
	case atLineStart:
		return pos == 0 || m.at(pos-1) == '\n'
	case atEnd:
		return pos == m.end || pos+1 == m.end && m.at(pos) == '\n'
	case atLineEnd:
		return pos == m.end || m.at(pos) == '\n'
	case atSubjectEnd:
		return pos == m.end
	}
	if m.end == 0 {
		return false
	}
	ascii := kind >= atWordASCII
	before := pos > 0 && isWord(m.at(pos-1), ascii)
	after := pos < m.end && isWord(m.at(pos), ascii)
	return (before != after) == (kind == atWord || kind == atWordASCII)
}

// reference matches what a group has matched once more, and returns the position behind it.
func (m *matcher) reference(group, how, pos int32) (int32, bool) {
	from, to := m.slot[2*group-2], m.slot[2*group-1]
	if from < 0 || to < from || pos+to-from > m.end {
		return pos, false
	}
	for ; from < to; from++ {
		a, b := m.at(from), m.at(pos)
		if a != b && (how == 0 || lower(a, how == 2) != lower(b, how == 2)) {
			return pos, false
		}
		pos++
	}
	return pos, true
}
