package fuzz

import (
	"fmt"
	"math/rand"
	"strings"
)

// writer writes one program. Names are drawn by kind, so that expressions mostly have the type they look as if they had.
type writer struct {
	*rand.Rand
	b      strings.Builder
	indent int
	depth  int
	serial int
	names  map[string][]string // kind to the variables of it
}

// Program writes the program of a seed.
func Program(seed int64) string {
	w := &writer{Rand: rand.New(rand.NewSource(seed)), names: map[string][]string{}}
	w.line("def show(f, *a):")
	w.line("    try: print(f(*a))")
	w.line("    except Exception as e: print(type(e).__name__, e, repr(e.__context__))")
	for _, kind := range kinds {
		w.assign(kind)
	}
	for n := 3 + w.Intn(5); n > 0; n-- {
		w.pickOf(w.statements, w.statements, w.function, w.generator, w.generator, w.delegation, w.class, w.closure, w.control, w.control, w.formatting, w.match, w.coroutine, w.context,
			w.signature, w.classes, w.group, w.fstrings, w.asynchronous, w.typeParameters, w.targets, w.traced)()
	}
	w.statements()
	return w.b.String()
}

var kinds = []string{"int", "float", "str", "list", "dict", "set", "tuple"}

func (w *writer) line(format string, args ...any) {
	w.b.WriteString(strings.Repeat("    ", w.indent))
	if len(args) == 0 {
		w.b.WriteString(format)
	} else {
		fmt.Fprintf(&w.b, format, args...)
	}
	w.b.WriteByte('\n')
}

// block writes a header and what body writes below it.
func (w *writer) block(header string, body func()) {
	w.line("%s", header)
	w.indent++
	body()
	w.indent--
}

func (w *writer) pick(texts ...string) string { return texts[w.Intn(len(texts))] }

func (w *writer) pickOf(fs ...func()) func() { return fs[w.Intn(len(fs))] }

func (w *writer) fresh(prefix string) string {
	w.serial++
	return fmt.Sprintf("%s%d", prefix, w.serial)
}

func (w *writer) assign(kind string) {
	name := w.fresh(kind[:1])
	w.line("%s = %s", name, w.literal(kind))
	w.names[kind] = append(w.names[kind], name)
}

func (w *writer) name(kind string) string { return w.pick(w.names[kind]...) }

func (w *writer) literal(kind string) string {
	switch kind {
	case "int":
		return w.pick("0", "1", "-1", "7", "255", "-12", "10**20", "2**63", "-2**64", "bool(1)", "3")
	case "float":
		return w.pick("0.5", "-0.0", "1e16", "2.5", "-3.75", "1e-7", "123456.789", "float('inf')", "0.1")
	case "str":
		return w.pick("'a'", "''", "'hello world'", "'日本é'", "'It\\'s'", "'a,b,,c'", "'\\t\\n'", "'Ab1'", "'%s'", "'x' * 3")
	case "list":
		return w.pick("[]", "[1]", "[3, 1, 2]", "[1, 'a', None]", "list(range(6))", "[[1], [2]]", "[0.5, 2]")
	case "dict":
		return w.pick("{}", "{'a': 1}", "{'x': [1], 'y': 2}", "{1: 'one', 2: 'two'}", "dict(zip('abc', range(3)))")
	case "set":
		return w.pick("set()", "{1}", "{1, 2, 33, 17}", "set('hello')", "{3, 'a', None}", "frozenset({1, 2})", "set(range(9))")
	case "tuple":
		return w.pick("()", "(1,)", "(1, 2, 3)", "('a', (1, 2))", "(None, True, 1.5)")
	case "bool":
		return w.pick("True", "False")
	}
	return "None"
}

// expr writes an expression of a kind; "any" is one of them.
func (w *writer) expr(kind string) string {
	if kind == "any" {
		kind = w.pick(kinds...)
	}
	if w.depth++; w.depth > 4 || w.Intn(4) == 0 {
		w.depth--
		if kind != "bool" && w.Intn(2) == 0 {
			return w.name(kind)
		}
		return w.literal(kind)
	}
	defer func() { w.depth-- }()
	e := w.expr
	switch kind {
	case "int":
		return w.pick(
			"("+e("int")+w.pick(" + ", " - ", " * ", " // ", " % ", " & ", " | ", " ^ ")+e("int")+")",
			"("+e("int")+" << "+w.pick("1", "3", "40")+")", "("+e("int")+" >> 2)", "-"+e("int"), "~"+e("int"), "abs("+e("int")+")",
			"len("+e(w.pick("str", "list", "dict", "set", "tuple"))+")", "int("+e("float")+")", "sum("+e("list")+")", "max("+e("list")+")",
			"("+e("int")+" if "+e("bool")+" else "+e("int")+")", e("str")+".count("+e("str")+")", e("str")+".find("+e("str")+")", "pow("+e("int")+", 3, 7)",
			e("list")+".index("+e("any")+")", "hash("+e("int")+")", "round("+e("float")+")", "("+e("int")+").bit_length()", "divmod("+e("int")+", "+e("int")+")[0]", "int("+e("str")+", 16)")
	case "float":
		return w.pick("("+e("float")+w.pick(" + ", " - ", " * ", " / ", " // ", " % ")+e(w.pick("float", "int"))+")", "float("+e("int")+")", "("+e("int")+" / "+e("int")+")",
			"abs("+e("float")+")", "round("+e("float")+", "+w.pick("0", "1", "2", "-1")+")", "("+e("float")+" ** 2)", "min("+e("float")+", "+e("int")+")", "float("+e("str")+")")
	case "str":
		return w.pick("("+e("str")+" + "+e("str")+")", "("+e("str")+" * "+w.pick("0", "1", "2", "-1")+")", "str("+e("any")+")", "repr("+e("any")+")", e("str")+"."+w.pick("upper()", "lower()", "title()", "strip()", "swapcase()", "capitalize()", "casefold()", "rstrip('ab')", "zfill(6)", "center(9, '*')", "ljust(4)", "expandtabs(3)", "splitlines()[0]"),
			e("str")+w.slice(), e("str")+"["+e("int")+"]", w.fstring(), e("str")+".replace("+e("str")+", "+e("str")+")", w.pick("','", "''", e("str"))+".join("+e(w.pick("str", "list", "tuple"))+")",
			"format("+e(w.pick("int", "float", "str"))+", "+w.spec()+")", e("str")+" % "+e(w.pick("tuple", "int", "str")), "chr("+w.pick("65", "233", "0x65e5", e("int"))+")", "ascii("+e("any")+")", "'"+w.pick("%d", "%5.1f", "%-6s|", "%r", "%x", "%+d", "%e", "%g")+"' % "+e("any"))
	case "list":
		return w.pick("("+e("list")+" + "+e("list")+")", "("+e("list")+" * 2)", e("list")+w.slice(), "sorted("+e("any")+")", "list("+e("any")+")", "list(reversed("+e("list")+"))", w.comprehension("[", "]", e("any")),
			"[*"+e("list")+", "+e("any")+"]", e("str")+".split("+w.pick("", "','", "None, 1")+")", "list(map("+w.pick("str", "repr", "len", "bool", "lambda v: (v, v)")+", "+e("list")+"))", "list(zip("+e("list")+", "+e("any")+"))", "list(enumerate("+e("any")+", "+w.pick("0", "5")+"))", "list("+e("dict")+"."+w.pick("keys()", "values()", "items()")+")", "sorted("+e("list")+", key="+w.pick("str", "repr", "lambda v: -v", "lambda v: str(v)[::-1]")+", reverse="+e("bool")+")")
	case "dict":
		return w.pick("{**"+e("dict")+", "+e("str")+": "+e("any")+"}", "("+e("dict")+" | "+e("dict")+")", "{v: str(v) for v in "+e("any")+"}", "dict(enumerate("+e("any")+"))", "dict.fromkeys("+e("any")+", "+e("int")+")", "dict("+e("dict")+")", "dict(zip("+e("str")+", "+e("list")+"))", "{k: v for k, v in "+e("dict")+".items() if v}")
	case "set":
		return w.pick("("+e("set")+w.pick(" | ", " & ", " - ", " ^ ")+e("set")+")", "set("+e("any")+")", "{*"+e("any")+", "+e("int")+"}", "{v for v in "+e("any")+"}", "frozenset("+e("any")+")", e("set")+"."+w.pick("union", "difference", "intersection", "symmetric_difference")+"("+e("any")+")")
	case "tuple":
		return w.pick("("+e("any")+", "+e("any")+")", "tuple("+e("any")+")", "("+e("tuple")+" + "+e("tuple")+")", e("tuple")+w.slice(), "divmod("+e("int")+", "+e("int")+")", e("str")+".partition("+e("str")+")", "(*"+e("any")+",)")
	}
	return w.pick("("+e("any")+w.pick(" == ", " != ")+e("any")+")", "("+e("int")+w.pick(" < ", " <= ", " > ")+e("float")+")", "(not "+e("any")+")", "("+e("any")+w.pick(" and ", " or ")+e("any")+")", "("+e("any")+w.pick(" in ", " not in ")+e(w.pick("list", "dict", "set", "str", "tuple"))+")", "("+e("int")+" < "+e("int")+" <= "+e("int")+")", "isinstance("+e("any")+", "+w.pick("int", "(str, list)", "float | None", "object")+")", "all("+e("list")+")", "any("+e("tuple")+")", e("str")+"."+w.pick("isdigit()", "isalpha()", "startswith('a')", "isupper()", "isidentifier()"), "("+e("list")+" < "+e("list")+")", "("+e("set")+w.pick(" <= ", " < ", " == ")+e("set")+")", "bool("+e("any")+")")
}

func (w *writer) slice() string {
	bound := func() string { return w.pick("", "", "0", "1", "2", "-1", "-2", "5", "100", "-100") }
	return "[" + bound() + ":" + bound() + w.pick("", "", ":", ":2", ":-1", ":-2", ":3") + "]"
}

func (w *writer) spec() string {
	return "'" + w.pick("", "*", "é", "0") + w.pick("", "<", ">", "^", "=") + w.pick("", "+", "-", " ") + w.pick("", "", "#") + w.pick("", "", "0") + w.pick("", "8", "12", "3") + w.pick("", "", ",", "_") + w.pick("", "", ".0", ".3", ".10") + w.pick("", "", "d", "x", "b", "f", "e", "g", "%", "s", "n", "o", "c", "E", "G") + "'"
}

func (w *writer) fstring() string {
	part := func() string {
		return w.pick("text ", "{{}}", "{"+w.plain()+"}", "{"+w.plain()+"!r}", "{"+w.plain()+":"+strings.Trim(w.spec(), "'")+"}", "{"+w.name("int")+"=}", "{"+w.name("str")+"!r:>12}", "{"+w.plain()+":{"+w.pick("5", "8", "3")+"}}", "{"+w.name("float")+" = :.2f}")
	}
	return "f\"" + part() + part() + part() + "\""
}

// plain is a short expression without quotes that would need care in an f-string.
func (w *writer) plain() string { return w.name(w.pick(kinds...)) }

func (w *writer) comprehension(open, close, over string) string {
	return open + w.pick("v", "(v, v)", "str(v)", "[v] * 2", "(n := v)", "[u for u in str(v)]", "(lambda: v)()") + " for v in " + over + w.pick("", " if v", " if not v", " for u in range(2)") + close
}

// statements writes a few statements, each guarded.
func (w *writer) statements() {
	for n := 1 + w.Intn(4); n > 0; n-- {
		kind := w.pick(kinds...)
		switch w.Intn(7) {
		case 0:
			w.guarded(func() { w.line("%s = %s", w.name(kind), w.expr(kind)) })
		case 1:
			w.guarded(func() { w.line("%s %s= %s", w.name("int"), w.pick("+", "-", "*", "//", "%", "|", "&"), w.expr("int")) })
		case 2:
			w.guarded(func() { w.line("%s", w.mutation()) })
		case 3:
			w.guarded(func() {
				w.line("%s = %s", w.pick("p, q", "p, *q", "*p, q", "[p, q]", "(p, q), r", "p, *q, r"), w.expr(w.pick("list", "tuple", "str", "dict")))
				w.line("print(p, q)")
			})
		default:
			w.line("show(lambda: %s)", w.expr(w.pick(append(kinds, "bool")...)))
		}
	}
	w.line("print(%s)", strings.Join([]string{w.plain(), w.plain(), w.plain()}, ", "))
}

func (w *writer) guarded(body func()) {
	w.block("try:", body)
	w.line("except Exception as e: print(type(e).__name__, e)")
}

func (w *writer) mutation() string {
	l, d, s, e := w.name("list"), w.name("dict"), w.name("set"), w.expr
	return w.pick(l+".append("+e("any")+")", l+".extend("+e("any")+")", l+".insert("+e("int")+", "+e("any")+")", l+".pop("+w.pick("", "0", "-1", "9")+")", l+".remove("+e("any")+")", l+".sort()", l+".reverse()", "del "+l+w.slice(), l+w.slice()+" = "+e("any"), l+"["+e("int")+"] = "+e("any"), l+" += "+e("any"), l+" *= 2",
		d+"["+e("any")+"] = "+e("any"), "del "+d+"["+e("str")+"]", d+".update("+e("dict")+")", d+".pop("+e("str")+", None)", d+".setdefault("+e("str")+", []).append(1)", d+".popitem()", d+" |= "+e("dict"),
		s+".add("+e("any")+")", s+".discard("+e("int")+")", s+".update("+e("any")+")", s+" -= "+e("set"), s+".remove("+e("any")+")")
}
