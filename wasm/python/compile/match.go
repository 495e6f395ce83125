package compile

import (
	"math"

	"loopscope/wasm/python/syntax"
)

// matching is the state of one case: names are bound only after the whole pattern has matched, so what they will hold waits in
// temporaries.
type matching struct {
	fail     *label
	names    []string
	regs     []reg
	spans    []syntax.Span
	catchAll bool // an irrefutable pattern may stand here
}

func (u *unit) match(s *syntax.Match) {
	subject := u.tempOf(s.Subject)
	end := newLabel()
	for i, k := range s.Cases {
		mark := u.top
		m := &matching{fail: newLabel(), catchAll: k.Guard != nil || i == len(s.Cases)-1}
		u.at(k.Pattern.Pos())
		u.beginLine()
		u.pattern(k.Pattern, subject, m)
		for j, name := range m.names {
			u.at(m.spans[j])
			u.store(name, m.regs[j])
		}
		if k.Guard != nil {
			u.jumpIf(k.Guard, m.fail, false)
		}
		u.top = mark
		u.body(k.Body)
		u.jump(end)
		u.place(m.fail)
	}
	u.place(end)
}

// pattern jumps to m.fail unless the value in a register matches. Temporaries stay taken until the case is over.
func (u *unit) pattern(p syntax.Pattern, subject reg, m *matching) {
	if !u.c.descend() {
		return
	}
	defer u.c.ascend()
	switch p := p.(type) {
	case *syntax.MatchValue:
		u.matchValue(p, subject, m)
	case *syntax.MatchSingleton:
		u.matchSingleton(p, subject, m)
	case *syntax.MatchSequence:
		u.matchSequence(p, subject, m)
	case *syntax.MatchMapping:
		u.matchMapping(p, subject, m)
	case *syntax.MatchClass:
		u.matchClass(p, subject, m)
	case *syntax.MatchStar:
		if p.Name != "" {
			u.captureName(p.Name, p.Span, subject, m)
		}
	case *syntax.MatchAs:
		u.matchAs(p, subject, m)
	case *syntax.MatchOr:
		u.matchOr(p, subject, m)
	}
}

func (u *unit) matchValue(p *syntax.MatchValue, subject reg, m *matching) {
	if _, ok := p.Value.(*syntax.JoinedStr); ok {
		u.c.fail(p.Span, "patterns may only match literals and attribute lookups")
	}
	r := u.expr(p.Value)
	u.at(p.Span)
	u.leap(JmpNEq, subject, r, m.fail)
}

func (u *unit) matchSingleton(p *syntax.MatchSingleton, subject reg, m *matching) {
	u.at(p.Span)
	if p.Value == syntax.ConstNone {
		u.leap(JmpNotNone, subject, 0, m.fail)
		return
	}
	k := Const{Kind: ConstFalse}
	if p.Value == syntax.ConstTrue {
		k.Kind = ConstTrue
	}
	t := u.constTemp(k)
	u.emit(Is, t, subject, t)
	u.leap(JmpFalse, t, 0, m.fail)
}

func (u *unit) captureName(name string, at syntax.Span, r reg, m *matching) {
	u.c.checkName(name, at, "assign to")
	for _, n := range m.names {
		if n == name {
			u.c.fail(at, "multiple assignments to name '"+name+"' in pattern")
		}
	}
	m.names = append(m.names, name)
	m.regs = append(m.regs, r)
	m.spans = append(m.spans, at)
}

func (u *unit) matchAs(p *syntax.MatchAs, subject reg, m *matching) {
	if p.Pattern != nil {
		u.pattern(p.Pattern, subject, m)
		u.captureName(p.Name, p.Span, subject, m)
		return
	}
	if !m.catchAll {
		if p.Name == "" {
			u.c.fail(p.Span, "wildcard makes remaining patterns unreachable")
		} else {
			u.c.fail(p.Span, "name capture '"+p.Name+"' makes remaining patterns unreachable")
		}
		return
	}
	if p.Name != "" {
		u.captureName(p.Name, p.Span, subject, m)
	}
}

// part matches the value of a sub-pattern, where anything may stand.
func (u *unit) part(p syntax.Pattern, r reg, m *matching) {
	outer := m.catchAll
	m.catchAll = true
	u.pattern(p, r, m)
	m.catchAll = outer
}

func wildcard(p syntax.Pattern) bool {
	switch p := p.(type) {
	case *syntax.MatchAs:
		return p.Pattern == nil && p.Name == ""
	case *syntax.MatchStar:
		return p.Name == ""
	}
	return false
}

func (u *unit) matchSequence(p *syntax.MatchSequence, subject reg, m *matching) {
	star, free, starFree := -1, true, false
	for i, x := range p.Patterns {
		if _, ok := x.(*syntax.MatchStar); ok {
			if star >= 0 {
				u.c.fail(p.Span, "multiple starred names in sequence pattern")
				return
			}
			star, starFree = i, wildcard(x)
		}
		free = free && wildcard(x)
	}
	u.at(p.Span)
	t := u.temp()
	u.emit(MatchSequence, t, subject, 0)
	u.leap(JmpFalse, t, 0, m.fail)
	n := len(p.Patterns)
	if star < 0 || n > 1 {
		u.emit(GetLen, t, subject, 0)
		if star < 0 {
			u.leap(JmpNEq, t, u.constTemp(Const{Kind: ConstInt, Int: int64(n)}), m.fail)
		} else {
			u.leap(JmpNGe, t, u.constTemp(Const{Kind: ConstInt, Int: int64(n - 1)}), m.fail)
		}
	}
	switch {
	case free:
	case star >= 0 && starFree:
		u.matchItems(p, star, t, subject, m)
	default:
		u.matchUnpacked(p, star, subject, m)
	}
}

// matchItems takes the items around an unnamed star one by one: the rest need not be copied. The length is in a register.
func (u *unit) matchItems(p *syntax.MatchSequence, star int, length, subject reg, m *matching) {
	n := len(p.Patterns)
	for i, x := range p.Patterns {
		if wildcard(x) {
			continue
		}
		u.at(p.Span)
		v := u.temp()
		if i < star {
			u.emit(LoadConst, v, u.constant(Const{Kind: ConstInt, Int: int64(i)}), 0)
		} else {
			u.emit(LoadConst, v, u.constant(Const{Kind: ConstInt, Int: int64(n - i)}), 0)
			u.emit(Sub, v, length, v)
		}
		u.emit(GetItem, v, subject, v)
		u.part(x, v, m)
	}
}

func (u *unit) matchUnpacked(p *syntax.MatchSequence, star int, subject reg, m *matching) {
	n := len(p.Patterns)
	base := u.temps(n)
	if star < 0 {
		u.emit(UnpackSeq, base, subject, reg(n))
	} else {
		if star > 255 || n-star-1 > 255 {
			u.c.fail(p.Span, "too many expressions in star-unpacking sequence pattern")
			return
		}
		u.emit(UnpackEx, base, subject, reg(star<<8|(n-star-1)))
	}
	for i, x := range p.Patterns {
		u.part(x, base+reg(i), m)
	}
}

func (u *unit) matchMapping(p *syntax.MatchMapping, subject reg, m *matching) {
	u.at(p.Span)
	t := u.temp()
	u.emit(MatchMapping, t, subject, 0)
	u.leap(JmpFalse, t, 0, m.fail)
	n := len(p.Keys)
	keys := reg(u.top)
	if n > 0 {
		u.emit(GetLen, t, subject, 0)
		u.leap(JmpNGe, t, u.constTemp(Const{Kind: ConstInt, Int: int64(n)}), m.fail)
		u.top--
		u.checkKeys(p)
		for _, k := range p.Keys {
			u.tempOf(k)
		}
		u.at(p.Span)
		u.emit(BuildTuple, t, keys, reg(n))
		u.emit(MatchKeys, t, subject, t)
		u.leap(JmpNone, t, 0, m.fail)
		base := u.temps(n)
		u.emit(UnpackSeq, base, t, reg(n))
		for i, x := range p.Patterns {
			u.part(x, base+reg(i), m)
		}
	}
	if p.Rest == "" {
		return
	}
	u.at(p.Span)
	rest := u.temp()
	u.emit(BuildMap, rest, 0, 0)
	u.emit(DictUpdate, rest, subject, 0)
	for i := range n {
		u.emit(DelItem, rest, keys+reg(i), 0)
	}
	u.captureName(p.Rest, p.Span, rest, m)
}

func (u *unit) checkKeys(p *syntax.MatchMapping) {
	seen := map[string]bool{}
	for _, k := range p.Keys {
		v, ok := u.c.fold(k)
		if !ok {
			if _, ok := k.(*syntax.Attribute); !ok {
				u.c.fail(p.Span, "mapping pattern keys may only match literals and attribute lookups")
			}
			continue
		}
		key := constKey(plainest(v))
		if seen[key] {
			text := v.String()
			if v.Kind == ConstComplex {
				text = unparse(k)
			}
			u.c.fail(p.Span, "mapping pattern checks duplicate key ("+text+")")
		}
		seen[key] = true
	}
}

func (u *unit) matchClass(p *syntax.MatchClass, subject reg, m *matching) {
	for i, name := range p.KwdAttrs {
		for _, other := range p.KwdAttrs[:i] {
			if other == name {
				u.c.fail(p.KwdPatterns[i].Pos(), "attribute name repeated in class pattern: "+name)
			}
		}
	}
	b := u.temps(3)
	u.into(p.Cls, b+1)
	u.at(p.Span)
	u.emit(Mov, b, subject, 0)
	names := Const{Kind: ConstTuple}
	for _, name := range p.KwdAttrs {
		names.Items = append(names.Items, Const{Kind: ConstStr, Str: name})
	}
	u.emit(LoadConst, b+2, u.constant(names), 0)
	u.emit(MatchClass, b, b, reg(len(p.Patterns)))
	u.leap(JmpNone, b, 0, m.fail)
	all := append(append([]syntax.Pattern{}, p.Patterns...), p.KwdPatterns...)
	if len(all) == 0 {
		return
	}
	base := u.temps(len(all))
	u.emit(UnpackSeq, base, b, reg(len(all)))
	for i, x := range all {
		u.part(x, base+reg(i), m)
	}
}

// matchOr tries the alternatives in order. Whichever matches leaves its captures in the same registers.
func (u *unit) matchOr(p *syntax.MatchOr, subject reg, m *matching) {
	done := newLabel()
	var first *matching
	var kept reg
	for i, x := range p.Patterns {
		last := i == len(p.Patterns)-1
		alt := &matching{fail: newLabel(), catchAll: last && m.catchAll}
		if last {
			alt.fail = m.fail
		}
		if first != nil {
			// The registers of the captures must survive whatever the other alternatives use.
			u.pattern(x, subject, alt)
			u.keepCaptures(p, first, alt, kept)
		} else {
			u.pattern(x, subject, alt)
			first = alt
			kept = u.keepFirst(alt)
		}
		if !last {
			u.jump(done)
			u.place(alt.fail)
		}
	}
	u.place(done)
	for i, name := range first.names {
		u.captureName(name, p.Span, kept+reg(i), m)
	}
}

// keepFirst copies the captures of the first alternative to registers of their own.
func (u *unit) keepFirst(alt *matching) reg {
	kept := u.temps(len(alt.names))
	for i, r := range alt.regs {
		u.emit(Mov, kept+reg(i), r, 0)
	}
	return kept
}

func (u *unit) keepCaptures(p *syntax.MatchOr, first, alt *matching, kept reg) {
	if len(alt.names) != len(first.names) {
		u.c.fail(p.Span, "alternative patterns bind different names")
		return
	}
	for i, name := range first.names {
		found := false
		for j, other := range alt.names {
			if other == name {
				u.emit(Mov, kept+reg(i), alt.regs[j], 0)
				found = true
			}
		}
		if !found {
			u.c.fail(p.Span, "alternative patterns bind different names")
		}
	}
}

// plainest is the int that a number equals (False, 0.0, 0j), where there is one; what is no number stays what it is.
func plainest(k Const) Const {
	if k.Kind == ConstComplex && k.Float == 0 {
		k = Const{Kind: ConstFloat, Float: k.Real}
	}
	switch {
	case k.Kind == ConstTrue:
		return Const{Kind: ConstInt, Int: 1}
	case k.Kind == ConstFalse:
		return Const{Kind: ConstInt}
	case k.Kind == ConstFloat && math.Abs(k.Float) < 1<<62 && k.Float == math.Trunc(k.Float):
		return Const{Kind: ConstInt, Int: int64(k.Float)}
	}
	return k
}
