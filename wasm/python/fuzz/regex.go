package fuzz

import (
	"fmt"
	"math/rand"
	"strconv"
	"strings"
)

// What one program of Regex compares.
const (
	patternsPerProgram = 40
	subjectsPerPattern = 6
)

// Regex writes a program that matches random patterns with random subjects and prints all that module re says of them: matches and groups, what sub,
// split and findall make, and the errors of patterns that are none. Alphabets are small, so that much matches; repetitions nest little, so
// that nothing takes long.
func Regex(seed int64) string {
	g := &regexWriter{Rand: rand.New(rand.NewSource(seed))}
	var b strings.Builder
	b.WriteString(regexHead)
	for range patternsPerProgram {
		g.groups, g.names = 0, 0
		g.bytes = g.Intn(8) == 0
		pattern := g.pattern()
		b.WriteString("check(" + g.literal(pattern) + ", " + g.flags() + ", [")
		for range subjectsPerPattern {
			b.WriteString(g.literal(g.subject()) + ", ")
		}
		b.WriteString("])\n")
	}
	return b.String()
}

const regexHead = `import re, warnings
warnings.simplefilter("ignore")

def check(pattern, flags, subjects):
    try:
        p = re.compile(pattern, flags)
    except (re.error, RecursionError, OverflowError, ValueError) as e:
        print(ascii(pattern), type(e).__name__, ascii(str(e)), getattr(e, "pos", None))
        return
    print(ascii(pattern), p.flags, p.groups, dict(p.groupindex))
    for s in subjects:
        out = []
        for m in (p.match(s), p.search(s), p.fullmatch(s), p.search(s, 1, 4)):
            out.append(m and (m.regs, m.lastindex, m.lastgroup))
        print(ascii(s), out)
        print([m.span() for m in p.finditer(s)], ascii(p.findall(s)), ascii(p.split(s, 2)))
        print(ascii(p.subn("<\\g<0>>" if isinstance(s, str) else b"-", s)))

`

type regexWriter struct {
	*rand.Rand
	groups, names int
	bytes         bool
	depth         int
}

func (g *regexWriter) pick(all ...string) string { return all[g.Intn(len(all))] }

// literal writes a text as Python source; every byte of a bytes pattern is one of its code points.
func (g *regexWriter) literal(s string) string {
	quoted := strconv.QuoteToASCII(s)
	if g.bytes {
		return "b" + quoted
	}
	return quoted
}

func (g *regexWriter) flags() string {
	if g.Intn(3) > 0 {
		return "0"
	}
	if g.bytes {
		return g.pick("re.I", "re.M", "re.S", "re.X", "re.I | re.M", "re.L | re.I")
	}
	return g.pick("re.I", "re.M", "re.S", "re.X", "re.A", "re.I | re.M", "re.A | re.I", "re.I | re.S")
}

func (g *regexWriter) char() string {
	if g.bytes {
		return g.pick("a", "b", "c", "A", "B", "1", " ", "_", "-")
	}
	return g.pick("a", "b", "c", "A", "B", "1", " ", "_", "-", "é", "É", "k", "\u212a", "s", "ſ", "i", "ı", "İ", "σ", "ς", "𝒳", "٣")
}

func (g *regexWriter) subject() string {
	var b strings.Builder
	for range g.Intn(9) {
		if g.Intn(3) > 0 {
			b.WriteString(g.pick("a", "b", "a", "b", "c", "\n"))
		} else {
			b.WriteString(g.char())
		}
	}
	return b.String()
}

func (g *regexWriter) pattern() string {
	g.depth = 0
	p := g.alternatives()
	switch g.Intn(14) {
	case 0:
		p = g.pick("(?i)", "(?m)", "(?s)", "(?x)", "(?a)", "(?im)", "(?L)", "(?u)") + p
	case 1: // a slip of the pen
		k := g.Intn(len(p) + 1)
		for k > 0 && k < len(p) && p[k]&0xC0 == 0x80 {
			k--
		}
		p = p[:k] + g.pick("(", ")", "[", "]", "{", "*", "?", "\\", "(?", "(?P<", "\\9", "|", "{2,1}", "(?P=x)", "(?(1)", "[b-a]", "(?<", "\\x1", "++", "(?-i:") + p[k:]
	}
	return p
}

func (g *regexWriter) alternatives() string {
	g.depth++
	defer func() { g.depth-- }()
	n := 1
	if g.Intn(3) == 0 {
		n += 1 + g.Intn(2)
	}
	parts := make([]string, n)
	for i := range parts {
		parts[i] = g.sequence()
	}
	return strings.Join(parts, "|")
}

func (g *regexWriter) sequence() string {
	var b strings.Builder
	for range g.Intn(4) {
		item := g.item()
		b.WriteString(item)
		if g.Intn(3) > 0 {
			continue
		}
		// What CPython does with groups inside a possessive repetition is a mistake of its own: testdata/lib_re/possessive_stale_group.py.
		if g.Intn(4) == 0 && !strings.Contains(item, "(") {
			b.WriteString(g.pick("*+", "++", "?+", "{1,3}+"))
		} else {
			b.WriteString(g.pick("*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{,2}", "{1,}", "{0,2}?", "{0}", "{2,}?"))
		}
	}
	return b.String()
}

func (g *regexWriter) item() string {
	if g.depth > 3 {
		return g.plain()
	}
	switch g.Intn(16) {
	case 0, 1, 2:
		g.groups++
		return "(" + g.alternatives() + ")"
	case 3:
		g.groups++
		g.names++
		return fmt.Sprintf("(?P<n%d>%s)", g.names, g.alternatives())
	case 4:
		return "(?:" + g.alternatives() + ")"
	case 5:
		return "(?=" + g.alternatives() + ")"
	case 6:
		return "(?!" + g.alternatives() + ")"
	case 7:
		return g.pick("(?<=", "(?<!") + g.pick(g.plain(), g.plain()+g.plain(), g.alternatives()) + ")"
	case 8:
		return "(?>" + g.alternatives() + ")"
	case 9:
		return g.reference()
	case 10:
		return g.pick("(?i:", "(?s:", "(?m:", "(?-i:", "(?x:", "(?a:", "(?i-s:", "(?u:") + g.alternatives() + ")"
	}
	return g.plain()
}

func (g *regexWriter) reference() string {
	if g.groups == 0 {
		return g.plain()
	}
	n := 1 + g.Intn(g.groups)
	if g.Intn(3) == 0 {
		return fmt.Sprintf("(?(%d)%s|%s)", n, g.sequence(), g.sequence())
	}
	if g.names > 0 && g.Intn(3) == 0 {
		return fmt.Sprintf("(?P=n%d)", 1+g.Intn(g.names))
	}
	return fmt.Sprintf("\\%d", n)
}

func (g *regexWriter) plain() string {
	switch g.Intn(12) {
	case 0:
		return "."
	case 1:
		return g.pick("^", "$", `\A`, `\Z`, `\b`, `\B`)
	case 2:
		return g.pick(`\d`, `\D`, `\s`, `\S`, `\w`, `\W`)
	case 3, 4:
		return g.set()
	case 5:
		return g.pick(`\x61`, `\n`, `\.`, `\141`, `\-`, `\ `)
	}
	return g.pick("a", "b", "a", "b", g.char())
}

func (g *regexWriter) set() string {
	var b strings.Builder
	b.WriteString("[" + g.pick("", "", "^"))
	for range 1 + g.Intn(3) {
		b.WriteString(g.pick("a", "b", g.char(), "a-c", "A-Z", "0-9", `\d`, `\w`, `\s`, `\W`, `\D`, "]", "-", `\n`, `\xe0-\xfc`, "[", "a-", "&&", "--"))
	}
	return b.String() + "]"
}
