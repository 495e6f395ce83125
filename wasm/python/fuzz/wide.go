package fuzz

import (
	"fmt"
	"strings"
)

// This file has the shapes for what the first ones leave out: all kinds of parameters, class trees with descriptors and super(), exception groups, nested f-strings,
// asynchronous comprehensions and generators, type parameters, targets, and tracebacks with their marks.

// signature makes a function with random parameters and calls it in every wrong and right way.
func (w *writer) signature() {
	var params []string
	optional := false
	param := func(name string) {
		if optional || w.Intn(3) == 0 {
			optional = true
			name += "=" + w.literal(w.pick("int", "str", "tuple"))
		}
		params = append(params, name)
	}
	names := []string{"a", "b", "c", "d", "e", "f"}
	take := func() string { n := names[0]; names = names[1:]; return n }
	if w.Intn(3) == 0 {
		param(take())
		if w.Intn(2) == 0 {
			param(take())
		}
		params = append(params, "/")
	}
	for n := w.Intn(3); n > 0; n-- {
		param(take())
	}
	if star := w.Intn(3); star > 0 {
		params = append(params, []string{"", "*args", "*"}[star])
		for n := 1 + w.Intn(2); n > 0; n-- {
			optional = w.Intn(2) == 0
			param(take())
			optional = false
		}
	}
	if w.Intn(3) == 0 {
		params = append(params, "**kw")
	}
	f := w.fresh("sig")
	kind := w.pick("def %s(%s): return sorted(locals().items(), key=repr)", "%s = lambda %s: sorted(locals().items(), key=repr)")
	w.line(kind, f, strings.Join(params, ", "))
	for n := 6; n > 0; n-- {
		var args []string
		for k := w.Intn(4); k > 0; k-- {
			args = append(args, w.pick("1", "2", "*(3,)", "*[4, 5]", "*'xy'", "*()"))
		}
		for k := w.Intn(4); k > 0; k-- {
			args = append(args, w.pick("a=1", "b=2", "c=3", "d=4", "e=5", "zz=6", "args=7", "**{'b': 8}", "**{'q': 9, 'a': 1}", "**{}", "**{1: 2}", "*[6]", "**5"))
		}
		w.line("show(lambda: %s(%s))", f, unrepeated(args))
	}
}

// unrepeated joins arguments, without those that would repeat a keyword or stand where they may not: both are syntax errors.
func unrepeated(args []string) string {
	seen := map[string]bool{}
	var out []string
	keywords, unpacked := false, false
	for _, a := range args {
		name, _, keyword := strings.Cut(a, "=")
		switch {
		case strings.HasPrefix(a, "**"):
			unpacked = true
		case keyword && seen[name], !keyword && strings.HasPrefix(a, "*") && unpacked, !keyword && !strings.HasPrefix(a, "*") && keywords:
			continue
		case keyword:
			seen[name], keywords = true, true
		}
		out = append(out, a)
	}
	return strings.Join(out, ", ")
}

// classes makes a small tree of classes whose methods call super(), with descriptors, slots and hooks, and asks it everything.
func (w *writer) classes() {
	d := w.fresh("Desc")
	w.line("class %s:", d)
	w.line("    def __set_name__(self, owner, name): self.name = name; print('named', owner.__name__, name)")
	w.line("    def __get__(self, obj, owner=None): return (self.name, obj is None)")
	if w.Intn(2) == 0 {
		w.line("    def __set__(self, obj, value): print('set', self.name, value); obj.__dict__[self.name] = value")
	}
	if w.Intn(3) == 0 {
		w.line("    def __delete__(self, obj): print('delete', self.name)")
	}
	var made []string
	for n := 3 + w.Intn(3); n > 0; n-- {
		c := w.fresh("K")
		var bases []string
		for k := w.Intn(3); k > 0 && len(made) > 0; k-- {
			bases = append(bases, w.pick(made...))
		}
		if w.Intn(6) == 0 {
			bases = append(bases, w.pick("int", "dict", "list", "str", "Exception", "tuple", "object"))
		}
		w.line("try:")
		w.line("    class %s(%s):", c, strings.Join(bases, ", "))
		body := func(format string, args ...any) { w.line("        "+format, args...) }
		body("tag = %q", c)
		if w.Intn(4) == 0 {
			body("__slots__ = %s", w.pick("()", "('s',)", "('s', 't')", "('s', '__dict__')", "['tag2']"))
		}
		if w.Intn(3) == 0 {
			body("x = %s()", d)
		}
		if w.Intn(2) == 0 {
			body("def who(self): return [%q] + (super().who() if hasattr(super(), 'who') else [])", c)
		}
		if w.Intn(3) == 0 {
			body("@classmethod")
			body("def cm(cls, *a): return cls.__name__, a, super().cm(*a) if hasattr(super(), 'cm') else None")
		}
		if w.Intn(3) == 0 {
			body("@property")
			body("def p(self): return self.tag + '!'")
			if w.Intn(2) == 0 {
				body("@p.setter")
				body("def p(self, v): print('p', v)")
			}
		}
		if w.Intn(4) == 0 {
			body("def __init_subclass__(cls, **kw): print('sub', cls.__name__, kw); super().__init_subclass__(**kw)")
		}
		if w.Intn(4) == 0 {
			body("def __class_getitem__(cls, k): return (cls.__name__, k)")
		}
		if w.Intn(5) == 0 {
			body("def __getattr__(self, n):")
			body("    if n == 'ghost': return 'boo'")
			body("    raise AttributeError(n)")
		}
		if w.Intn(3) == 0 {
			body("%s", w.method())
		}
		if w.Intn(4) == 0 {
			body("def __new__(cls, *a): print('new', cls.__name__); return super().__new__(cls)")
		}
		w.line("except Exception as e: print(type(e).__name__, e); %s = object", c)
		made = append(made, c)
	}
	for n := 10; n > 0; n-- {
		c := w.pick(made...)
		o := c + "()"
		w.line("show(lambda: %s)", w.pick(o+".who()", c+".who("+w.pick(made...)+"())", c+".cm(1)", o+".cm()", o+".x", c+".x", o+".p", c+".tag", "[k.__name__ for k in "+c+".__mro__]", c+"[int]", o+".ghost", o+".missing", "isinstance("+o+", "+w.pick(made...)+")",
			"issubclass("+c+", ("+w.pick(made...)+", int))", o+" == "+w.pick(made...)+"()", "hasattr("+o+", '__dict__')", "super("+c+", "+w.pick(made...)+"()).who()", c+".__base__.__name__", o+" + 1", "1 + "+o, o+"[0]", "len("+o+")", "bool("+o+")", "sorted(vars("+o+"))", c+".__qualname__", c+"(1, 2)", "type("+c+").__name__"))
	}
	for n := 4; n > 0; n-- {
		c := w.pick(made...)
		w.guarded(func() {
			w.line("o = %s()", c)
			w.line("%s", w.pick("o.x = 5; print(o.x)", "del o.x", "o.p = 3", "del o.p", "o.s = 1; print(o.s); del o.s; o.s", "o.new = 1; print(o.new)", "o.__class__ = "+w.pick(made...)+"; print(type(o).__name__)", c+".tag = 'changed'; print(o.tag)", "del "+c+".tag; print(o.tag)", "o.__dict__ = {'n': 1}; print(o.n)"))
		})
	}
}

// group raises nested exception groups through except*.
func (w *writer) group() {
	var tree func(depth int) string
	tree = func(depth int) string {
		if depth > 2 || w.Intn(3) == 0 {
			return w.pick("ValueError('v')", "KeyError('k')", "TypeError(1)", "OSError(2, 'm')", "ZeroDivisionError()")
		}
		var list []string
		for n := 1 + w.Intn(3); n > 0; n-- {
			list = append(list, tree(depth+1))
		}
		return fmt.Sprintf("ExceptionGroup('g%d', [%s])", w.Intn(10), strings.Join(list, ", "))
	}
	w.line("try:")
	w.line("    try:")
	w.line("        raise %s", tree(0))
	for n := 1 + w.Intn(3); n > 0; n-- {
		w.line("    except* %s as e:", w.pick("ValueError", "KeyError", "(TypeError, OSError)", "Exception", "LookupError", "ArithmeticError"))
		w.line("        print('star', repr(e), e.exceptions)")
		w.line("        %s", w.pick("pass", "pass", "raise", "raise RuntimeError('new')", "raise IndexError from e", "x = 1 / 0", "e.add_note('n')"))
	}
	if w.Intn(3) == 0 {
		w.line("    else: print('else')")
	}
	if w.Intn(3) == 0 {
		w.line("    finally: print('finally')")
	}
	w.line("except BaseException as e: print(repr(e), repr(e.__context__), repr(e.__cause__))")
	w.line("g = ExceptionGroup('q', [%s, %s])", tree(1), tree(1))
	w.line("show(lambda: g.%s)", w.pick("split(ValueError)", "subgroup(KeyError)", "split((TypeError, OSError))", "subgroup(lambda e: isinstance(e, LookupError))", "derive([ValueError(9)])", "split(lambda e: False)", "message", "exceptions", "subgroup(5)"))
}

// nestedFstring writes f-strings within f-strings.
func (w *writer) nestedFstring(depth int) string {
	inner := w.plain()
	if depth < 3 && w.Intn(2) == 0 {
		inner = w.nestedFstring(depth + 1)
	}
	if strings.HasPrefix(inner, "{") {
		inner = " " + inner
	}
	field := "{" + inner + w.pick("", "!r", "!s", "!a", "=", " = ", "=!r") + w.pick("", "", ":>12", ":{'<'}{9}", ":{w}", ":^{w}.{2}") + "}"
	return "f" + w.pick("'", "\"", "'''") + "@" + w.pick("", "a{{b}}", "é ") + field + w.pick("", "{{", "}}") + "@"
}

func (w *writer) fstrings() {
	w.line("w = %d", w.Intn(20))
	for n := 5; n > 0; n-- {
		text := w.nestedFstring(0)
		w.line("show(lambda: %s)", closeQuotes(text))
	}
}

// closeQuotes puts the quote of each f-string where its end is marked; @ stands twice in each, at its beginning and its end.
func closeQuotes(text string) string {
	var b strings.Builder
	var open []string
	for i := 0; i < len(text); i++ {
		if text[i] != '@' {
			b.WriteByte(text[i])
			continue
		}
		j := b.Len()
		s := b.String()
		switch {
		case strings.HasSuffix(s, "f'''"):
			open = append(open, "'''")
		case j > 1 && (s[j-1] == '\'' || s[j-1] == '"') && s[j-2] == 'f':
			open = append(open, s[j-1:])
		default:
			b.WriteString(open[len(open)-1])
			open = open[:len(open)-1]
		}
	}
	return b.String()
}

// asynchronous writes coroutines with asynchronous iteration, comprehensions and contexts, driven by hand.
func (w *writer) asynchronous() {
	g, c, m := w.fresh("ag"), w.fresh("aco"), w.fresh("Acm")
	w.line("class %s:", m)
	w.line("    async def __aenter__(self): print('aenter'); return 5")
	w.line("    async def __aexit__(self, *a): print('aexit', a[0]); return %s", w.pick("True", "False", "None"))
	w.block("async def "+g+"(n):", func() {
		w.line("try:")
		w.line("    for i in range(n):")
		w.line("        x = yield i")
		w.line("        if x: print('sent', x)")
		w.line("        if i == %d: raise %s", w.Intn(5), w.pick("ValueError(i)", "KeyError", "StopIteration", "StopAsyncIteration"))
		w.line("%s", w.pick("except ValueError as e: print('caught', e); yield 'late'", "finally: print('agen done')", "except GeneratorExit: print('exit'); raise"))
	})
	w.block("async def "+c+"():", func() {
		for n := 2; n > 0; n-- {
			w.line("%s", w.pick("print([x async for x in "+g+"(3)])", "print({x: 1 async for x in "+g+"(2) if x})", "async for x in "+g+"(4):\n        print('item', x)\n        if x: break", "async with "+m+"() as v: print(v)", "async with "+m+"() as v: raise ValueError('body')",
				"a = "+g+"(3); print(await anext(a), await a.asend('s'), await anext(a, 'dflt'))", "a = "+g+"(3); await anext(a); await a.aclose(); print(a.ag_running)", "a = "+g+"(2); await anext(a); print(await a.athrow(ValueError('t')))", "print(sum([x async for x in "+g+"(3)]), [y for y in [x async for x in "+g+"(2)]])", "print([z async for z in (q async for q in "+g+"(2))])"))
		}
		w.line("return 'done'")
	})
	w.line("def drive(c):")
	w.line("    try:")
	w.line("        while True: print('yielded', c.send(None))")
	w.line("    except StopIteration as e: return e.value")
	w.line("show(drive, %s())", c)
}

// typeParameters writes generic functions, classes and aliases of PEP 695.
func (w *writer) typeParameters() {
	f, c, a := w.fresh("gf"), w.fresh("GC"), w.fresh("Al")
	p := w.pick("T", "T: int", "T: (int, str)", "*Ts", "**P", "T, U", "T = int", "T, *Ts, **P")
	w.line("def %s[%s](x=None): return x", f, p)
	w.line("class %s[%s]:", c, p)
	w.line("    def m(self, x=None): return type(self).__name__")
	w.line("type %s[%s] = list[%s]", a, p, w.pick("int", "str", "undefined_name"))
	for n := 4; n > 0; n-- {
		w.line("show(lambda: %s)", w.pick(f+".__type_params__", c+".__type_params__", a+".__type_params__", a+".__value__", a, c+"[int]", c+"[int]().m()", c+".__parameters__", c+".__orig_bases__", f+"(1)", "[(t.__name__, getattr(t, '__bound__', None)) for t in "+f+".__type_params__]", a+"[int]", c+"[int, str]", "repr("+c+"[int].__args__)"))
	}
}

// targets assigns to every form of target and deletes some.
func (w *writer) targets() {
	w.line("class O: pass")
	w.line("o, l, d = O(), [0, 1, 2, 3], {}")
	for n := 5; n > 0; n-- {
		w.guarded(func() {
			target := func() string {
				return w.pick("o.a", "l[0]", "l[-1]", "d['k']", "x", "y", "l[1:2]", "o.b", "d[x]", "l[9]")
			}
			switch w.Intn(8) {
			case 0:
				w.line("%s, %s = %s", target(), target(), w.expr(w.pick("list", "tuple", "str")))
			case 1:
				w.line("(%s, *%s), %s = %s, %s", target(), target(), target(), w.expr("list"), w.expr("int"))
			case 2:
				w.line("%s = %s = %s", target(), target(), w.expr("any"))
			case 3:
				w.line("for %s in %s: pass", target(), w.expr(w.pick("list", "tuple", "dict")))
			case 4:
				w.line("x = 1; %s %s= %s", target(), w.pick("+", "-", "*", "//", "%", "**", "|", "&", "^", "<<", ">>", "@"), w.expr("any"))
			case 5:
				w.line("del %s, %s", target(), target())
			case 6:
				w.line("if (n := %s) and (m := n): print(n, m)", w.expr("any"))
			case 7:
				w.line("[(%s) for %s, *z in [%s]]", "x", "x", w.expr("list"))
			}
			w.line("print(vars(o), l, d)")
		})
	}
}

// traced leaves an error uncaught from a few calls deep, so that the marks below the lines are compared.
func (w *writer) traced() {
	f, g := w.fresh("t"), w.fresh("t")
	w.line("def %s(v):", f)
	w.line("    return %s", w.pick("v.missing", "v[99]", "v + None", "v()", "v.a.b(1)[2]", "(v\n            + [1]\n            - 2)", "f'{v:d}{v.x}'", "[i.q for i in (v,)]", "-v[0]", "v(*[1], k=2)", "not_defined + v", "(lambda: v / 0)()", "{v: 1 / 0}", "v if v.z else 1", "await_me(v)", "v < 3 < None", "print(v, v.y)", "v[0][1]['a']", "*v.o, 1", "v @ v", "int(v, 99)", "(v,)[5]"))
	w.line("def %s(v):", g)
	w.line("    try:")
	w.line("        return %s(v)", f)
	w.line("    %s", w.pick("finally: pass", "except TypeError as e: raise ValueError('wrapped') from e", "except Exception: raise KeyError('during')", "except ZeroDivisionError: raise", "except Exception as e: e.add_note('note'); raise"))
	w.line("import traceback")
	w.line("try: %s(%s)", g, w.expr("any"))
	w.line("except Exception: traceback.print_exc()")
}
