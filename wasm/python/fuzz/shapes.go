package fuzz

import "fmt"

// This file has the shapes of larger parts: functions, generators, classes, control flow.

func (w *writer) function() {
	f := w.fresh("f")
	params := w.pick("a, b=2, *c, d=4, **e", "a, /, b, *, d=1", "a=1, b=[]", "*a, b=0", "a, b, c=None", "**a")
	w.block(fmt.Sprintf("def %s(%s):", f, params), func() {
		if w.Intn(2) == 0 {
			w.line("if %s: return sorted(locals())", w.expr("bool"))
		}
		w.line("return a, %s", w.expr("any"))
	})
	for n := 0; n < 3; n++ {
		args := w.pick("1", "1, 2", "1, 2, 3, 4", "a=1", "1, d=2", "*[1, 2]", "**{'a': 1, 'b': 2}", "1, b=2, z=3", "", "*'ab', **{'d': 5}", "1, a=2", "b=1")
		w.line("show(lambda: %s(%s))", f, args)
	}
}

// steps writes the body of a generator: yields among handlers.
func (w *writer) steps(depth int, sub string) {
	for n := 1 + w.Intn(3); n > 0; n-- {
		switch w.Intn(9) {
		case 0, 1:
			w.line("yield %s", w.expr("any"))
		case 2:
			w.line("x = yield %d", w.Intn(9))
			w.line("print('got', x)")
		case 3:
			if depth > 2 {
				w.line("yield 'deep'")
				continue
			}
			w.block("try:", func() { w.steps(depth+1, sub) })
			clause := w.Intn(3)
			if clause > 0 {
				w.block("except "+w.pick("ValueError", "Exception", "GeneratorExit", "(KeyError, ValueError)")+" as e:", func() {
					w.line("print('caught', repr(e), repr(e.__context__))")
					w.line("%s", w.pick("pass", "raise", "yield 'handled'", "return 'from handler'", "raise KeyError('new')", "raise KeyError('new') from e", "raise TypeError from None"))
				})
			}
			if clause != 1 {
				w.block("finally:", func() {
					w.line("print('finally %d')", w.Intn(100))
					if w.Intn(5) == 0 {
						w.line("%s", w.pick("yield 'in finally'", "return 'final'", "1 / 0"))
					}
				})
			}
		case 4:
			w.block(fmt.Sprintf("for i in range(%d):", 1+w.Intn(3)), func() {
				w.steps(depth+1, sub)
				if w.Intn(3) == 0 {
					w.line("if i: %s", w.pick("break", "continue", "return i", "raise ValueError(i)"))
				}
			})
		case 5:
			if sub == "" {
				w.line("yield")
				continue
			}
			w.line("r = yield from %s()", sub)
			w.line("print('result', r)")
		case 6:
			w.line("%s", w.pick("print('step')", "yield sum([1, 2])", "yield from 'ab'", "yield from [1, 2]", "print((yield 1), (yield 2))"))
		case 7:
			w.block("with Ctx("+w.pick("True", "False")+"):", func() { w.line("yield 'inside with'") })
		case 8:
			w.line("if %s: %s", w.expr("bool"), w.pick("return 'early'", "raise ValueError('early')", "yield 'maybe'"))
		}
	}
}

func (w *writer) contextClass() {
	w.line("class Ctx:")
	w.line("    def __init__(self, quiet): self.quiet = quiet")
	w.line("    def __enter__(self): print('enter'); return self")
	w.line("    def __exit__(self, t, v, tb): print('exit', t and t.__name__, v); return self.quiet")
}

func (w *writer) generator() {
	w.contextClass()
	w.defineGenerator("")
}

func (w *writer) defineGenerator(sub string) string {
	f := w.fresh("gen")
	w.block("def "+f+"():", func() {
		w.steps(0, sub)
		w.line("yield 'last'")
		if w.Intn(2) == 0 {
			w.line("return %s", w.expr("any"))
		}
	})
	w.drive(f)
	return f
}

// drive resumes a generator in random ways.
func (w *writer) drive(f string) {
	g := w.fresh("g")
	w.line("%s = %s()", g, f)
	for n := 2 + w.Intn(5); n > 0; n-- {
		w.line("show(lambda: %s)", w.pick("next("+g+")", "next("+g+", 'none')", g+".send("+w.literal("int")+")", g+".send(None)", g+".throw(ValueError('thrown'))", g+".throw(KeyError('thrown'))", g+".close()", g+".gi_frame is None", g+".gi_suspended", "[v for v, _ in zip("+g+", range(2))]"))
	}
	w.line("%s", w.pick("del "+g, g+" = None", "print(list("+g+")) if "+g+".gi_frame is None else print('open')", "print('left')"))
	w.line("print('dropped')")
}

func (w *writer) delegation() {
	w.contextClass()
	w.defineGenerator(w.defineGenerator(w.defineGenerator("")))
}

func (w *writer) class() {
	base, c, d := w.fresh("B"), w.fresh("C"), w.fresh("D")
	w.block("class "+base+":", func() {
		w.line("x = %s", w.literal("int"))
		w.line("def __init__(self, v=0): self.v = v")
		w.line("def __repr__(self): return f'{type(self).__name__}({self.v!r})'")
		w.line("def hello(self): return ['%s']", base)
		for n := w.Intn(5); n > 0; n-- {
			w.line("%s", w.method())
		}
	})
	for _, sub := range []string{c, d} {
		w.block(fmt.Sprintf("class %s(%s%s):", sub, base, w.pick("", "", ", metaclass=type")), func() {
			w.line("def hello(self): return ['%s'] + super().hello()", sub)
			for n := w.Intn(3); n > 0; n-- {
				w.line("%s", w.method())
			}
		})
	}
	both := w.fresh("E")
	w.line("class %s(%s, %s): pass", both, c, d)
	for n := 6; n > 0; n-- {
		a := w.pick(base, c, d, both) + "(" + w.literal("int") + ")"
		b := w.pick(c+"(3)", both+"(1)", "2", "'s'", "[1]", "None")
		w.line("show(lambda: %s)", w.pick(a+".hello()", a+w.pick(" + ", " - ", " < ", " == ", " in ", " != ", " * ", " >= ")+b, b+w.pick(" + ", " - ", " > ", " == ", " * ")+a, "len("+a+")", "bool("+a+")", a+"[1]", a+"[1:2]", "list("+a+")", a+".missing", "hash("+a+") and 1", a+"()", "-"+a, "str("+a+")", "f'{"+a+":>5}'", "sorted(["+a+", "+b+"])", "{"+a+": 1} and 1", "3 in "+a, "int("+a+")", "iter("+a+") and 1", "[c.__name__ for c in "+both+".__mro__]", "max("+a+", "+b+")"))
	}
}

func (w *writer) method() string {
	return w.pick(
		"def __add__(self, o): return NotImplemented", "def __add__(self, o): return ('add', self, o)", "def __radd__(self, o): return ('radd', self, o)", "def __sub__(self, o): return self.v - o.v", "def __rsub__(self, o): raise ValueError('rsub')",
		"def __eq__(self, o): return self.v == getattr(o, 'v', o)", "def __hash__(self): return 7", "def __lt__(self, o): return self.v < getattr(o, 'v', 1)", "def __len__(self): return self.v", "def __bool__(self): return self.v > 1",
		"def __getitem__(self, i): return [10, 20, 30][i]", "def __iter__(self): yield from (self.v, 2)", "def __contains__(self, x): return x == self.v", "def __call__(self, *a): return a", "def __getattr__(self, n): return n * 2 if n == 'missing' else object.__getattribute__(self, n)",
		"def __str__(self): return 'text'", "def __format__(self, s): return '<' + s + '>'", "def __neg__(self): return type(self)(-self.v)", "def __int__(self): return 5", "def __index__(self): return 2", "__hash__ = None", "def __mul__(self, o): return [self] * o", "def __iadd__(self, o): self.v += 1; return self", "def __reversed__(self): return 'rev'", "def __gt__(self, o): return NotImplemented", "def __bool__(self): return 2", "__iter__ = None", "def __del__(self): print('del', self.v)")
}

func (w *writer) closure() {
	f := w.fresh("outer")
	w.block("def "+f+"(n):", func() {
		w.line("total = [%s]", w.literal("int"))
		w.block("def inc(by="+w.literal("int")+"):", func() {
			w.line("nonlocal n")
			w.line("n %s= by", w.pick("+", "-", "*", "//"))
			w.line("total.append(n)")
			w.line("return n, total")
		})
		if w.Intn(3) == 0 {
			w.line("del n")
		}
		w.line("return inc, [%s for i in range(3)]", w.pick("lambda: i", "lambda i=i: i", "lambda: (i, n)"))
	})
	w.line("try:")
	w.line("    inc, fs = %s(%s)", f, w.literal("int"))
	w.line("    print([f() for f in fs])")
	w.line("    print(inc(), inc(3)); inc(0)")
	w.line("    print([f() for f in fs])")
	w.line("except Exception as e: print(type(e).__name__, e)")
}

// flow writes statements that leave blocks in every way; loop says whether break and continue are possible.
func (w *writer) flow(depth int, loop bool) {
	leave := func() string {
		if loop {
			return w.pick("break", "continue", "return 'r'", "raise ValueError('v')", "raise KeyError('k')", "pass", "1 / 0", "x = 1")
		}
		return w.pick("return 'r'", "raise ValueError('v')", "raise KeyError('k')", "pass", "{}['q']")
	}
	if depth > 3 {
		w.line("%s", leave())
		return
	}
	for n := 1 + w.Intn(2); n > 0; n-- {
		switch w.Intn(6) {
		case 0:
			w.block("try:", func() { w.flow(depth+1, loop) })
			if w.Intn(2) == 0 {
				w.block("except "+w.pick("ValueError", "LookupError", "Exception", "ZeroDivisionError")+" as e:", func() {
					w.line("print('except', repr(e), repr(e.__context__))")
					w.flow(depth+1, loop)
				})
				if w.Intn(3) == 0 {
					w.block("else:", func() { w.line("print('else')"); w.flow(depth+2, loop) })
				}
			}
			if !w.tookExcept() || w.Intn(2) == 0 {
				w.block("finally:", func() {
					w.line("print('finally', %d)", w.Intn(100))
					if w.Intn(3) == 0 {
						w.flow(depth+2, loop)
					}
				})
			}
		case 1:
			w.block("for i in range(3):", func() { w.line("print('i', i)"); w.flow(depth+1, true) })
			if w.Intn(2) == 0 {
				w.block("else:", func() { w.line("print('loop else')") })
			}
		case 2:
			w.block("with Ctx("+w.pick("True", "False")+"):", func() { w.flow(depth+1, loop) })
		case 3:
			w.block("if n "+w.pick("> 1", "== 0", "!= 2")+":", func() { w.flow(depth+1, loop) })
		case 4:
			w.line("print('at', n)")
		case 5:
			w.line("if n == %d: %s", w.Intn(3), leave())
		}
	}
}

// tookExcept reports whether the text ends in a handler, so that a try without finally is complete.
func (w *writer) tookExcept() bool {
	text := w.b.String()
	own := "\n" + spaces(w.indent)
	at := lastIndex(text, own+"try:")
	return lastIndex(text, own+"except ") > at
}

func (w *writer) control() {
	w.contextClass()
	f := w.fresh("flow")
	w.block("def "+f+"(n):", func() { w.flow(0, false); w.line("return 'end'") })
	w.line("for n in range(3): show(%s, n)", f)
	if w.Intn(8) == 0 {
		w.line("%s(%d)", f, w.Intn(3))
	}
}

func (w *writer) formatting() {
	for n := 4; n > 0; n-- {
		w.line("show(lambda: %s)", w.pick("format("+w.expr(w.pick("int", "float", "str", "bool"))+", "+w.spec()+")", w.fstring(), "'{:"+trim(w.spec())+"}|{!r:>8}'.format("+w.plain()+", "+w.plain()+")", "'"+w.pick("%5d|%-8s|", "%08.3f|%r", "%x %o", "%+.2e %c", "%*d %s")+"' % ("+w.plain()+", "+w.plain()+")"))
	}
}

func (w *writer) match() {
	f := w.fresh("m")
	w.block("def "+f+"(v):", func() {
		w.block("match v:", func() {
			for n := 3; n > 0; n-- {
				w.block("case "+w.pattern(0)+w.pick("", " if v", " if not v", " if len(str(v)) > 3")+":", func() { w.line("return %d, sorted(k for k in locals() if k != 'v')", w.Intn(100)) })
			}
			w.line("case _: return 'no'")
		})
	})
	w.line("for v in (%s, %s, %s, %s, (1, 2), [1, [2, 3]], {'a': 1}, 'ab', None, 1.5): show(%s, v)", w.name("int"), w.name("list"), w.name("dict"), w.name("tuple"), f)
}

func (w *writer) pattern(depth int) string {
	if depth > 2 {
		return w.pick("_", "1", "'a'", "None")
	}
	p := func() string { return w.pattern(depth + 1) }
	return w.pick("1 | 2", "'ab'", "None", "int()", "str()", "float() | bool()", "["+p()+", *_]", "["+p()+", "+p()+"]", "[]", "{'a': "+p()+"}", "{}", "(1, "+p()+")", "[_, *"+w.fresh("r")+"]", "{'a': _, **"+w.fresh("k")+"}", "int("+w.fresh("n")+")", "("+p()+") as "+w.fresh("z"), "-1", "True", "1.5")
}

func (w *writer) coroutine() {
	w.contextClass()
	a := w.fresh("Aw")
	w.line("class %s:", a)
	w.line("    def __await__(self): return (yield 'waiting')")
	inner, outer := w.fresh("co"), w.fresh("co")
	w.block("async def "+inner+"(n):", func() {
		w.block("try:", func() {
			w.line("x = await %s()", a)
			w.line("print('resumed with', x)")
			w.line("if n: raise ValueError(n)")
		})
		w.line("%s", w.pick("finally: print('inner finally')", "except KeyError as e: print('inner caught', e)"))
		w.line("return n + 1")
	})
	w.block("async def "+outer+"():", func() {
		w.line("%s", w.pick("r = await "+inner+"(0)", "r = [await "+inner+"(i) for i in range(2)]", "r = await "+inner+"(0) + await "+inner+"(1)", "with Ctx(True): r = await "+inner+"(1)", "r = await 5", "r = "+inner+"(2)"))
		w.line("return r")
	})
	c := w.fresh("c")
	w.line("%s = %s()", c, outer)
	for n := 4; n > 0; n-- {
		w.line("show(lambda: %s)", w.pick(c+".send(None)", c+".send(None)", c+".throw(KeyError('thrown'))", c+".close()", c+".cr_suspended", c+".cr_frame is None"))
	}
	w.line("del %s", c)
	w.line("print('dropped')")
}

func (w *writer) context() {
	w.contextClass()
	w.guarded(func() {
		w.block("with Ctx("+w.pick("True", "False")+") as a, Ctx("+w.pick("True", "False")+"):", func() {
			w.line("%s", w.pick("raise ValueError('inside')", "print(a.quiet)", "1 / 0", "print("+w.expr("any")+")"))
		})
	})
}
