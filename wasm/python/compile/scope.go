package compile

import (
	"slices"
	"strings"

	"loopscope/wasm/python/syntax"
)

// scopeKind tells the kinds of scope apart.
type scopeKind uint8

const (
	moduleScope        scopeKind = iota
	classScope                   // a class body
	functionScope                // def, lambda
	generatorScope               // a generator expression
	comprehensionScope           // a list, set or dict comprehension: it runs within the code around it (PEP 709)
	annotationScope              // type parameters, their bounds and defaults, the value of a type alias (PEP 695)
)

// symFlags says what a scope does with a name.
type symFlags uint16

const (
	symGlobal    symFlags = 1 << iota // global statement
	symNonlocal                       // nonlocal statement
	symParam                          // parameter
	symBound                          // assigned in any way
	symUsed                           // read
	symAnnotated                      // x: annotation
	symTypeParam                      // type parameter
	symIterVar                        // target of a comprehension's for
	symWalrus                         // target of :=
	symDeleted                        // deleted, by del or by the end of an except clause
)

// symbol is a name in the scope that binds or uses it.
type symbol struct {
	name     string
	flags    symFlags
	scope    *scope
	captured bool   // another code object uses it: its register holds a cell
	reg      uint16 // register, when it is a local variable of the scope's code
	where    syntax.Span
}

// refKind says how code reaches a name.
type refKind uint8

const (
	refLocal       refKind = iota // the symbol's register, or the cell in it
	refFree                       // the cell of a free variable
	refGlobal                     // globals, else built-ins
	refName                       // the namespace of a class body or exec, else globals, else built-ins
	refClassFree                  // the class namespace, else a free variable's cell
	refClassGlobal                // the class namespace seen from an annotation scope, else globals
)

// ref is what a name means in a scope.
type ref struct {
	kind refKind
	sym  *symbol // the symbol that owns the variable; nil for names looked up at run time
}

// scope is one region of the program with names of its own.
type scope struct {
	kind   scopeKind
	name   string
	what   string // for an annotation scope: how messages call it
	parent *scope
	unit   *scope // the scope whose code object holds this one's code
	syms   map[string]*symbol
	order  []*symbol
	refs   map[string]ref

	private       string // name of the innermost class, for mangling
	seesClass     bool   // an annotation scope directly in a class body
	generator     bool   // contains yield
	async         bool   // awaits, or is async def
	declaredAsync bool   // async def, or an asynchronous generator expression
	needsDict     bool   // a class body whose annotation scopes read its namespace: has a __classdict__ cell
	iterating     bool   // while the target of a comprehension's for is read
	inIterable    int    // while the iterable of a comprehension's for is read
	annotations   bool   // a module or class body with annotated names
	inline        []*scope
	free          []string // free variables of a unit, sorted
	loops         int      // depth of loops while the scope is being read
	weights       map[string]*weighted
	attributes    map[string]bool // of a class: names assigned through self in its methods
}

// weighted is a constant with how much its code would gain from keeping it in a register.
type weighted struct {
	value  Const
	weight int
}

// scopeKey finds the scope of a node again; a node can open more than one.
type scopeKey struct {
	node any
	part uint8
}

// The parts of a node that open scopes.
const (
	partBody uint8 = iota
	partTypeParams
	partBound
	partDefault
)

// binder reads the tree once, makes the scopes and then decides what every name means (CPython's symtable.c does the same work).
type binder struct {
	c      *compiler
	cur    *scope
	scopes map[scopeKey]*scope
	all    []*scope
}

// bind makes the scopes of body; the module's is found under the key of nil.
func (c *compiler) bind(body []syntax.Stmt, value syntax.Expr) *binder {
	b := &binder{c: c, scopes: map[scopeKey]*scope{}}
	b.enter(moduleScope, "<module>", scopeKey{})
	b.stmts(body)
	if value != nil {
		b.expr(value)
	}
	b.leave()
	if c.err == nil {
		b.resolve()
	}
	return b
}

func (b *binder) enter(kind scopeKind, name string, key scopeKey) *scope {
	s := &scope{kind: kind, name: name, parent: b.cur, syms: map[string]*symbol{}, refs: map[string]ref{}}
	s.unit = s
	if p := b.cur; p != nil {
		s.private, s.inIterable = p.private, p.inIterable
		if kind == comprehensionScope {
			s.unit = p.unit
			s.unit.inline = append(s.unit.inline, s)
		}
		s.seesClass = kind == annotationScope && (p.kind == classScope || p.seesClass) || kind == comprehensionScope && p.seesClass
	}
	if s.unit == s {
		s.weights = map[string]*weighted{}
	}
	b.cur = s
	b.scopes[key] = s
	b.all = append(b.all, s)
	return s
}

func (b *binder) leave() { b.cur = b.cur.parent }

// functionLike says whether the scope's variables live in registers.
func (s *scope) functionLike() bool { return s.kind != moduleScope && s.kind != classScope }

// mangle applies the rule for private names of classes: __x becomes _Class__x.
func (s *scope) mangle(name string) string { return mangle(s.private, name) }

func mangle(class, name string) string {
	if class == "" || !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") || strings.Contains(name, ".") {
		return name
	}
	class = strings.TrimLeft(class, "_")
	if class == "" {
		return name
	}
	return "_" + class + name
}

// lookup returns the symbol of a mangled name, made when it is new.
func (s *scope) lookup(name string) *symbol {
	sym := s.syms[name]
	if sym == nil {
		sym = &symbol{name: name, scope: s}
		s.syms[name] = sym
		s.order = append(s.order, sym)
	}
	return sym
}

// add records that the current scope does something with a name.
func (b *binder) add(name string, flag symFlags, at syntax.Span) {
	s := b.cur
	sym := s.lookup(s.mangle(name))
	switch {
	case flag&symParam != 0 && sym.flags&symParam != 0:
		b.c.fail(at, "duplicate argument '"+name+"' in function definition")
	case flag&symTypeParam != 0 && sym.flags&symTypeParam != 0:
		b.c.fail(at, "duplicate type parameter '"+name+"'")
	case flag&symIterVar != 0 && sym.flags&(symGlobal|symNonlocal) != 0:
		b.c.fail(at, "comprehension inner loop cannot rebind assignment expression target '"+name+"'")
	}
	sym.flags |= flag
}

func (b *binder) stmts(list []syntax.Stmt) {
	for _, s := range list {
		b.stmt(s)
	}
}

func (b *binder) loop(f func()) {
	u := b.cur.unit
	u.loops++
	f()
	u.loops--
}

func (b *binder) stmt(s syntax.Stmt) {
	if !b.c.descend() {
		return
	}
	defer b.c.ascend()
	switch s := s.(type) {
	case *syntax.FunctionDef:
		b.function(s, s.Span, s.Name, s.Args, s.Body, s.DecoratorList, s.Returns, s.TypeParams, false)
	case *syntax.AsyncFunctionDef:
		b.function(s, s.Span, s.Name, s.Args, s.Body, s.DecoratorList, s.Returns, s.TypeParams, true)
	case *syntax.ClassDef:
		b.class(s)
	case *syntax.TypeAlias:
		b.typeAlias(s)
	case *syntax.Return:
		b.operand(s.Value)
	case *syntax.Delete:
		b.exprs(s.Targets)
	case *syntax.Assign:
		b.exprs(s.Targets)
		if len(s.Targets) == 1 && isName(s.Targets[0]) {
			b.expr(s.Value)
		} else {
			b.operand(s.Value)
		}
	case *syntax.AugAssign:
		b.augTarget(s.Target)
		b.operand(s.Value)
	case *syntax.AnnAssign:
		b.annAssign(s)
	case *syntax.For:
		b.forLoop(s.Target, s.Iter, s.Body, s.Orelse)
	case *syntax.AsyncFor:
		b.forLoop(s.Target, s.Iter, s.Body, s.Orelse)
	case *syntax.While:
		b.loop(func() { b.operand(s.Test); b.stmts(s.Body) })
		b.stmts(s.Orelse)
	case *syntax.If:
		b.operand(s.Test)
		b.stmts(s.Body)
		b.stmts(s.Orelse)
	case *syntax.With:
		b.with(s.Items, s.Body)
	case *syntax.AsyncWith:
		b.with(s.Items, s.Body)
	case *syntax.Match:
		b.match(s)
	case *syntax.Raise:
		b.expr(s.Exc)
		b.expr(s.Cause)
	case *syntax.Try:
		b.try(s.Body, s.Handlers, s.Orelse, s.Finalbody)
	case *syntax.TryStar:
		b.try(s.Body, s.Handlers, s.Orelse, s.Finalbody)
	case *syntax.Assert:
		b.operand(s.Test)
		b.expr(s.Msg)
	case *syntax.Import:
		b.imports(s.Names)
	case *syntax.ImportFrom:
		b.imports(s.Names)
	case *syntax.Global:
		b.declare(s.Names, s.Span, symGlobal, "global")
	case *syntax.Nonlocal:
		if b.cur.kind == moduleScope {
			b.c.fail(s.Span, "nonlocal declaration not allowed at module level")
			return
		}
		b.declare(s.Names, s.Span, symNonlocal, "nonlocal")
	case *syntax.ExprStmt:
		b.expr(s.Value)
	}
}

func (b *binder) augTarget(target syntax.Expr) {
	if a, ok := target.(*syntax.Attribute); ok {
		b.expr(a.Value)
		return
	}
	b.expr(target)
	if n, ok := target.(*syntax.Name); ok {
		b.add(n.ID, symUsed, n.Span)
	}
}

func isName(e syntax.Expr) bool { _, ok := e.(*syntax.Name); return ok }

func (b *binder) forLoop(target, iter syntax.Expr, body, orelse []syntax.Stmt) {
	b.expr(target)
	b.expr(iter)
	b.loop(func() { b.stmts(body) })
	b.stmts(orelse)
}

func (b *binder) with(items []*syntax.WithItem, body []syntax.Stmt) {
	for _, it := range items {
		b.expr(it.ContextExpr)
		b.expr(it.OptionalVars)
	}
	b.stmts(body)
}

func (b *binder) try(body []syntax.Stmt, handlers []*syntax.ExceptHandler, orelse, final []syntax.Stmt) {
	b.stmts(body)
	b.stmts(orelse)
	for _, h := range handlers {
		b.expr(h.Type)
		if h.Name != "" {
			b.add(h.Name, symBound|symDeleted, h.Span)
		}
		b.stmts(h.Body)
	}
	b.stmts(final)
}

func (b *binder) imports(names []*syntax.Alias) {
	for _, a := range names {
		if a.Name == "*" {
			if b.cur.kind != moduleScope {
				b.c.fail(a.Span, "import * only allowed at module level")
			}
			continue
		}
		name := a.Asname
		if name == "" {
			name, _, _ = strings.Cut(a.Name, ".")
		}
		b.add(name, symBound, a.Span)
	}
}

// declare is the global and nonlocal statements.
func (b *binder) declare(names []string, at syntax.Span, flag symFlags, word string) {
	for _, name := range names {
		sym := b.cur.lookup(b.cur.mangle(name))
		switch {
		case sym.flags&symParam != 0:
			b.c.fail(at, "name '"+name+"' is parameter and "+word)
		case sym.flags&symAnnotated != 0:
			b.c.fail(at, "annotated name '"+name+"' can't be "+word)
		case sym.flags&symBound != 0:
			b.c.fail(at, "name '"+name+"' is assigned to before "+word+" declaration")
		case sym.flags&symUsed != 0:
			b.c.fail(at, "name '"+name+"' is used prior to "+word+" declaration")
		}
		sym.flags |= flag
		if sym.where == (syntax.Span{}) {
			sym.where = at
		}
	}
}

func (b *binder) annAssign(s *syntax.AnnAssign) {
	if n, ok := s.Target.(*syntax.Name); ok {
		sym := b.cur.lookup(b.cur.mangle(n.ID))
		if s.Simple && b.cur.kind != moduleScope && sym.flags&(symGlobal|symNonlocal) != 0 {
			word := "global"
			if sym.flags&symNonlocal != 0 {
				word = "nonlocal"
			}
			b.c.fail(s.Span, "annotated name '"+n.ID+"' can't be "+word)
			return
		}
		if s.Simple {
			b.add(n.ID, symAnnotated|symBound, n.Span)
			b.cur.annotations = true
		} else if s.Value != nil {
			b.add(n.ID, symBound, n.Span)
		}
	} else {
		b.expr(s.Target)
	}
	b.annotation(s.Annotation)
	if s.Value != nil {
		b.expr(s.Value)
	}
}

// annotation reads an annotation where it will be evaluated. Under the future import it is only text, read for its errors alone.
func (b *binder) annotation(e syntax.Expr) {
	if e == nil {
		return
	}
	if !b.c.opt.Annotations {
		b.expr(e)
		return
	}
	n := len(b.all)
	b.enter(annotationScope, "", scopeKey{e, partBody}).what = "an annotation"
	b.expr(e)
	b.leave()
	b.all = b.all[:n]
}

func (b *binder) function(node any, at syntax.Span, name string, args *syntax.Arguments, body []syntax.Stmt, decorators []syntax.Expr, returns syntax.Expr, params []syntax.TypeParam, async bool) {
	b.add(name, symBound, at)
	b.exprs(args.Defaults)
	b.exprs(args.KwDefaults)
	b.exprs(decorators)
	if len(params) > 0 {
		b.typeParamScope(node, name, params)
		if len(args.Defaults) > 0 {
			b.add(".defaults", symParam|symBound, at)
		}
		if slices.ContainsFunc(args.KwDefaults, func(e syntax.Expr) bool { return e != nil }) {
			b.add(".kwdefaults", symParam|symBound, at)
		}
		defer b.leave()
		b.typeParams(params)
	}
	for _, a := range allArgs(args) {
		b.annotation(a.Annotation)
	}
	b.annotation(returns)
	s := b.enter(functionScope, name, scopeKey{node, partBody})
	s.async, s.declaredAsync = async, async
	b.params(args)
	b.stmts(body)
	b.leave()
}

// allArgs lists the parameters in the order of their annotations: *args and **kwargs stand where CPython evaluates them.
func allArgs(a *syntax.Arguments) []*syntax.Arg {
	list := append(slices.Clone(a.Posonlyargs), a.Args...)
	if a.Vararg != nil {
		list = append(list, a.Vararg)
	}
	list = append(list, a.Kwonlyargs...)
	if a.Kwarg != nil {
		list = append(list, a.Kwarg)
	}
	return list
}

// params adds the parameters in the order of their registers.
func (b *binder) params(a *syntax.Arguments) {
	for _, list := range [][]*syntax.Arg{a.Posonlyargs, a.Args, a.Kwonlyargs, {a.Vararg}, {a.Kwarg}} {
		for _, p := range list {
			if p != nil {
				b.add(p.Arg, symParam|symBound, p.Span)
			}
		}
	}
}

func (b *binder) class(s *syntax.ClassDef) {
	b.add(s.Name, symBound, s.Span)
	b.exprs(s.DecoratorList)
	if len(s.TypeParams) > 0 {
		t := b.typeParamScope(s, s.Name, s.TypeParams)
		t.private = s.Name
		b.add(".type_params", symBound|symUsed, s.Span)
		b.add(".generic_base", symBound|symUsed, s.Span)
		b.typeParams(s.TypeParams)
		defer b.leave()
	}
	b.exprs(s.Bases)
	for _, k := range s.Keywords {
		b.expr(k.Value)
	}
	c := b.enter(classScope, s.Name, scopeKey{s, partBody})
	c.private = s.Name
	if len(s.TypeParams) > 0 {
		b.add(".type_params", symUsed, s.Span)
		b.add("__type_params__", symBound, s.Span)
	}
	b.stmts(s.Body)
	b.leave()
}

func (b *binder) typeParamScope(node any, name string, params []syntax.TypeParam) *scope {
	t := b.enter(annotationScope, "<generic parameters of "+name+">", scopeKey{node, partTypeParams})
	t.what = "the definition of a generic"
	if t.seesClass {
		b.useClassDict(t)
	}
	return t
}

// useClassDict makes the namespace of the class around t reach it, through the cell __classdict__.
func (b *binder) useClassDict(t *scope) {
	t.lookup("__classdict__").flags |= symUsed
	for p := t.parent; p != nil; p = p.parent {
		if p.kind == classScope {
			p.needsDict = true
			return
		}
	}
}

func (b *binder) typeParams(params []syntax.TypeParam) {
	defaulted := false
	for _, p := range params {
		name, bound, def, kind := typeParamParts(p)
		b.add(name, symTypeParam|symBound, p.Pos())
		if bound != nil {
			what := "a TypeVar bound"
			if _, ok := bound.(*syntax.Tuple); ok {
				what = "a TypeVar constraint"
			}
			b.lazy(p, partBound, name, what, bound)
		}
		if def != nil {
			defaulted = true
			b.lazy(p, partDefault, name, "a "+kind+" default", def)
		} else if defaulted {
			b.c.fail(p.Pos(), "non-default type parameter '"+name+"' follows default type parameter")
		}
	}
}

// typeParamParts takes a type parameter apart; kind is its class's name.
func typeParamParts(p syntax.TypeParam) (name string, bound, def syntax.Expr, kind string) {
	switch p := p.(type) {
	case *syntax.TypeVar:
		return p.Name, p.Bound, p.DefaultValue, "TypeVar"
	case *syntax.TypeVarTuple:
		return p.Name, nil, p.DefaultValue, "TypeVarTuple"
	case *syntax.ParamSpec:
		return p.Name, nil, p.DefaultValue, "ParamSpec"
	}
	return "", nil, nil, ""
}

// lazy makes the scope of an expression that is evaluated on demand.
func (b *binder) lazy(node any, part uint8, name, what string, e syntax.Expr) {
	t := b.enter(annotationScope, name, scopeKey{node, part})
	t.what = what
	if t.seesClass {
		b.useClassDict(t)
	}
	b.expr(e)
	b.leave()
}

func (b *binder) typeAlias(s *syntax.TypeAlias) {
	b.expr(s.Name)
	if len(s.TypeParams) > 0 {
		b.typeParamScope(s, s.Name.ID, s.TypeParams)
		b.typeParams(s.TypeParams)
		defer b.leave()
	}
	b.lazy(s, partBody, s.Name.ID, "a type alias", s.Value)
}

func (b *binder) match(s *syntax.Match) {
	b.expr(s.Subject)
	for _, k := range s.Cases {
		b.pattern(k.Pattern)
		b.expr(k.Guard)
		b.stmts(k.Body)
	}
}

func (b *binder) capture(name string, at syntax.Span) {
	if name != "" {
		b.add(name, symBound, at)
	}
}

func (b *binder) patterns(list []syntax.Pattern) {
	for _, p := range list {
		b.pattern(p)
	}
}

func (b *binder) pattern(p syntax.Pattern) {
	if p == nil || !b.c.descend() {
		return
	}
	defer b.c.ascend()
	switch p := p.(type) {
	case *syntax.MatchValue:
		b.operand(p.Value)
	case *syntax.MatchSequence:
		b.patterns(p.Patterns)
	case *syntax.MatchMapping:
		b.exprs(p.Keys)
		b.patterns(p.Patterns)
		b.capture(p.Rest, p.Span)
	case *syntax.MatchClass:
		b.expr(p.Cls)
		b.patterns(p.Patterns)
		b.patterns(p.KwdPatterns)
	case *syntax.MatchStar:
		b.capture(p.Name, p.Span)
	case *syntax.MatchAs:
		b.pattern(p.Pattern)
		b.capture(p.Name, p.Span)
	case *syntax.MatchOr:
		b.patterns(p.Patterns)
	}
}

// staticAttribute notes a name assigned through self in a method, for __static_attributes__.
func (b *binder) staticAttribute(e *syntax.Attribute) {
	if n, ok := e.Value.(*syntax.Name); !ok || n.ID != "self" || e.Ctx != syntax.Store || b.cur.kind == classScope {
		return
	}
	class := b.cur
	for class != nil && class.kind != classScope {
		class = class.parent
	}
	if class == nil {
		return
	}
	if class.attributes == nil {
		class.attributes = map[string]bool{}
	}
	class.attributes[e.Attr] = true
}

func (b *binder) exprs(list []syntax.Expr) {
	for _, e := range list {
		b.expr(e)
	}
}

// operand reads an expression that an instruction uses where it stands: if it is a constant, a register for it pays.
func (b *binder) operand(e syntax.Expr) {
	if e == nil {
		return
	}
	if k, ok := b.c.fold(e); ok {
		u := b.cur.unit
		key := constKey(k)
		w := u.weights[key]
		if w == nil {
			w = &weighted{value: k}
			u.weights[key] = w
		}
		w.weight += 1 << (3 * min(u.loops, 6))
		return
	}
	b.expr(e)
}

func (b *binder) expr(e syntax.Expr) {
	if e == nil || !b.c.descend() {
		return
	}
	defer b.c.ascend()
	switch e := e.(type) {
	case *syntax.Name:
		b.name(e)
	case *syntax.BoolOp:
		for _, v := range e.Values {
			b.operand(v)
		}
	case *syntax.NamedExpr:
		b.named(e)
	case *syntax.BinOp:
		if _, ok := b.c.fold(e); ok {
			return
		}
		b.operand(e.Left)
		b.operand(e.Right)
	case *syntax.UnaryOp:
		b.operand(e.Operand)
	case *syntax.Lambda:
		b.exprs(e.Args.Defaults)
		b.exprs(e.Args.KwDefaults)
		b.enter(functionScope, "<lambda>", scopeKey{e, partBody})
		b.params(e.Args)
		b.operand(e.Body)
		b.leave()
	case *syntax.IfExp:
		b.operand(e.Test)
		b.expr(e.Body)
		b.expr(e.Orelse)
	case *syntax.Dict:
		for i := range e.Values {
			b.expr(e.Keys[i])
			b.expr(e.Values[i])
		}
	case *syntax.Set:
		b.exprs(e.Elts)
	case *syntax.ListComp:
		b.comprehension(e, comprehensionScope, "<listcomp>", e.Generators, e.Elt, nil)
	case *syntax.SetComp:
		b.comprehension(e, comprehensionScope, "<setcomp>", e.Generators, e.Elt, nil)
	case *syntax.DictComp:
		b.comprehension(e, comprehensionScope, "<dictcomp>", e.Generators, e.Key, e.Value)
	case *syntax.GeneratorExp:
		b.comprehension(e, generatorScope, "<genexpr>", e.Generators, e.Elt, nil)
	case *syntax.Await:
		b.refuse(e.Span, "await expression")
		b.expr(e.Value)
		b.cur.async = b.cur.async || b.cur.functionLike()
	case *syntax.Yield:
		b.yield(e.Span)
		b.operand(e.Value)
	case *syntax.YieldFrom:
		b.yield(e.Span)
		b.expr(e.Value)
	case *syntax.Compare:
		b.operand(e.Left)
		for _, v := range e.Comparators {
			b.operand(v)
		}
	case *syntax.Call:
		b.expr(e.Func)
		b.exprs(e.Args)
		for _, k := range e.Keywords {
			b.expr(k.Value)
		}
	case *syntax.FormattedValue:
		b.expr(e.Value)
		if e.FormatSpec != nil {
			b.expr(e.FormatSpec)
		}
	case *syntax.JoinedStr:
		b.exprs(e.Values)
	case *syntax.Attribute:
		b.staticAttribute(e)
		b.expr(e.Value)
	case *syntax.Subscript:
		b.operand(e.Value)
		b.operand(e.Slice)
	case *syntax.Starred:
		b.expr(e.Value)
	case *syntax.List:
		b.exprs(e.Elts)
	case *syntax.Tuple:
		b.exprs(e.Elts)
	case *syntax.Slice:
		b.expr(e.Lower)
		b.expr(e.Upper)
		b.expr(e.Step)
	}
}

func (b *binder) name(e *syntax.Name) {
	switch e.Ctx {
	case syntax.Load:
		b.add(e.ID, symUsed, e.Span)
		if e.ID == "super" && b.cur.functionLike() {
			b.cur.lookup("__class__").flags |= symUsed
		}
	case syntax.Store:
		flag := symBound
		if b.cur.iterating && b.cur.comprehension() {
			flag |= symIterVar
		}
		b.add(e.ID, flag, e.Span)
	default:
		b.add(e.ID, symBound|symDeleted, e.Span)
	}
}

func (s *scope) comprehension() bool {
	return s.kind == comprehensionScope || s.kind == generatorScope
}

// refuse reports yield, await and := where a scope of annotations forbids them.
func (b *binder) refuse(at syntax.Span, what string) bool {
	if b.cur.kind != annotationScope {
		return false
	}
	b.c.fail(at, what+" cannot be used within "+b.cur.what)
	return true
}

func (b *binder) yield(at syntax.Span) {
	if b.refuse(at, "yield expression") {
		return
	}
	s := b.cur
	s.generator = true
	if s.comprehension() {
		word := map[string]string{"<listcomp>": "list comprehension", "<setcomp>": "set comprehension", "<dictcomp>": "dict comprehension", "<genexpr>": "generator expression"}[s.name]
		b.c.fail(at, "'yield' inside "+word)
	}
}

func (b *binder) named(e *syntax.NamedExpr) {
	if b.refuse(e.Span, "named expression") {
		return
	}
	if b.cur.inIterable > 0 {
		b.c.fail(e.Span, "assignment expression cannot be used in a comprehension iterable expression")
		return
	}
	if b.cur.comprehension() {
		b.namedInComprehension(e)
		b.expr(e.Value)
		return
	}
	b.expr(e.Value)
	b.add(e.Target.ID, symBound|symWalrus, e.Target.Span)
}

// namedInComprehension binds the target of := in the scope that holds the comprehension (PEP 572).
func (b *binder) namedInComprehension(e *syntax.NamedExpr) {
	name := b.cur.mangle(e.Target.ID)
	for s := b.cur; s != nil; s = s.parent {
		sym := s.syms[name]
		switch {
		case s.comprehension():
			if sym != nil && sym.flags&symIterVar != 0 {
				b.c.fail(e.Target.Span, "assignment expression cannot rebind comprehension iteration variable '"+e.Target.ID+"'")
				return
			}
			continue
		case s.kind == classScope:
			b.c.fail(e.Target.Span, "assignment expression within a comprehension cannot be used in a class body")
			return
		case s.kind == annotationScope:
			b.c.fail(e.Target.Span, "assignment expression within a comprehension cannot be used within "+s.what)
			return
		}
		flag := symNonlocal
		if s.kind == moduleScope || sym != nil && sym.flags&symGlobal != 0 {
			flag = symGlobal
		}
		b.cur.lookup(name).flags |= flag
		if s.kind == moduleScope {
			s.lookup(name).flags |= symBound
		} else {
			s.lookup(name).flags |= symBound | symWalrus
		}
		return
	}
}

func (b *binder) comprehension(node any, kind scopeKind, name string, gens []*syntax.Comprehension, elt, value syntax.Expr) {
	outer := b.cur
	outer.inIterable++
	b.expr(gens[0].Iter)
	outer.inIterable--
	s := b.enter(kind, name, scopeKey{node, partBody})
	if kind == generatorScope {
		s.generator = true
		b.add(".0", symParam|symBound, syntax.Span{})
	}
	depth := len(gens)
	s.unit.loops += depth
	for i, g := range gens {
		s.iterating = true
		b.expr(g.Target)
		s.iterating = false
		if i > 0 {
			s.inIterable++
			b.expr(g.Iter)
			s.inIterable--
		}
		s.async = s.async || g.IsAsync
		for _, f := range g.Ifs {
			b.operand(f)
		}
	}
	b.expr(elt)
	b.expr(value)
	s.unit.loops -= depth
	b.leave()
	if kind == generatorScope {
		s.declaredAsync = s.async
	} else if s.async {
		outer.async = outer.async || outer.functionLike()
	}
}

// resolve decides for each scope what its names mean. A name bound in the scope is its own; otherwise the function scopes around it
// are asked, from the inside out; what none of them binds is global.
func (b *binder) resolve() {
	for _, s := range b.all {
		if s.needsDict {
			s.lookup("__classdict__").flags |= symBound
		}
	}
	for _, s := range b.all {
		for _, sym := range s.order {
			s.refs[sym.name] = b.resolveSymbol(s, sym)
		}
	}
	for _, s := range b.all {
		slices.Sort(s.free)
	}
}

func (b *binder) resolveSymbol(s *scope, sym *symbol) ref {
	switch {
	case sym.flags&symGlobal != 0 && sym.flags&symNonlocal != 0 && !s.comprehension():
		b.c.fail(sym.where, "name '"+sym.name+"' is nonlocal and global")
		return ref{kind: refGlobal}
	case s.kind == moduleScope:
		if b.c.opt.Names && sym.flags&symGlobal == 0 {
			return ref{kind: refName}
		}
		return ref{kind: refGlobal}
	case sym.flags&symGlobal != 0:
		return b.global(s, true)
	case sym.flags&symNonlocal != 0:
		return b.resolveNonlocal(s, sym)
	case sym.flags&symBound != 0 && s.kind == classScope && sym.name != "__classdict__":
		return ref{kind: refName}
	case sym.flags&symBound != 0:
		return ref{refLocal, sym}
	}
	return b.resolveOuter(s, sym)
}

// global is a name that nothing around the scope binds.
func (b *binder) global(s *scope, explicit bool) ref {
	switch {
	case explicit:
		return ref{kind: refGlobal}
	case s.unit.kind == moduleScope && b.c.opt.Names, s.kind == classScope:
		return ref{kind: refName}
	case s.seesClass:
		return ref{kind: refClassGlobal}
	}
	return ref{kind: refGlobal}
}

func (b *binder) resolveNonlocal(s *scope, sym *symbol) ref {
	owner, _ := b.owner(s, sym.name)
	switch {
	case owner == nil:
		b.c.fail(sym.where, "no binding for nonlocal '"+sym.name+"' found")
		return ref{kind: refGlobal}
	case owner.flags&symTypeParam != 0:
		b.c.fail(sym.where, "nonlocal binding not allowed for type parameter '"+sym.name+"'")
	}
	return b.reach(s, owner)
}

func (b *binder) resolveOuter(s *scope, sym *symbol) ref {
	if s.seesClass && sym.name != "__classdict__" {
		if class := s.enclosingClass(); class.syms[sym.name] != nil {
			switch f := class.syms[sym.name].flags; {
			case f&symGlobal != 0:
				return b.global(s, true)
			case f&symBound != 0 && f&symNonlocal == 0:
				return b.global(s, false)
			}
		}
	}
	owner, explicit := b.owner(s, sym.name)
	if owner == nil {
		return b.global(s, explicit)
	}
	return b.reach(s, owner)
}

func (s *scope) enclosingClass() *scope {
	for s.kind != classScope {
		s = s.parent
	}
	return s
}

// owner finds the variable that a name of s means, in the scopes around s; explicit: one of them declares it global.
func (b *binder) owner(s *scope, name string) (sym *symbol, explicit bool) {
	for p := s.parent; p != nil && p.kind != moduleScope; p = p.parent {
		if p.kind == classScope {
			if name == "__class__" || name == "__classdict__" && p.needsDict {
				cell := p.lookup(name)
				cell.captured = true
				return cell, false
			}
			continue
		}
		sym := p.syms[name]
		switch {
		case sym == nil || sym.flags&symNonlocal != 0:
		case sym.flags&symGlobal != 0:
			return nil, true
		case sym.flags&symBound != 0:
			return sym, false
		}
	}
	return nil, false
}

// reach makes the variable of an outer scope available in s: directly within one code object, else through its cell, which
// every code object on the way then hands down.
func (b *binder) reach(s *scope, owner *symbol) ref {
	if owner.scope.unit == s.unit {
		return ref{refLocal, owner}
	}
	owner.captured = true
	for u := s.unit; u != owner.scope.unit; u = u.parent.unit {
		if !slices.Contains(u.free, owner.name) {
			u.free = append(u.free, owner.name)
		}
	}
	if s.kind == classScope || s.seesClass {
		return ref{refClassFree, owner}
	}
	return ref{refFree, owner}
}
