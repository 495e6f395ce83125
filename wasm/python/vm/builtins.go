package vm

import (
	"slices"
	"strings"
	"unsafe"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/syntax"
)

// nextNative is the native behind next(): the machine resumes generators for it without nesting.
var nextNative *object.Native

// SetupBuiltins adds the built-in functions that need frames to the run's builtins, which the rest has been put into before.
func (m *VM) SetupBuiltins() {
	b := m.In.Builtins
	if n := object.AsBuiltin(b.GetStr(object.Intern("next"))); n != nil {
		nextNative = n.Native
	}
	for i := range frameBuiltins {
		b.SetStr(object.Intern(frameBuiltins[i].Name), object.NewBuiltin("builtins", &frameBuiltins[i]))
	}
	object.SuperType.New = func(t *Thread, cls *object.Type, args []Value, names []*Str) (Value, *Exc) {
		return superNew(t, args, names)
	}
}

var frameBuiltins = []object.Native{
	{Name: "__build_class__", Fn: buildClass},
	{Name: "__import__", Sig: "name, globals=None, locals=None, fromlist=(), level=0", Fn: builtinImport},
	{Name: "globals", Sig: "", Fn: noArgs("globals", func(t *Thread) (Value, *Exc) { return of(t).Frame().globals.V(), nil })},
	{Name: "locals", Sig: "", Fn: noArgs("locals", func(t *Thread) (Value, *Exc) {
		m := of(t)
		return m.localsOf(m.Frame()), nil
	})},
	{Name: "vars", Sig: "object=None, /", Fn: builtinVars},
	{Name: "dir", Sig: "object=None, /", Fn: builtinDir},
	{Name: "eval", Sig: "source, /, globals=None, locals=None", Fn: builtinEval},
	{Name: "exec", Sig: "source, /, globals=None, locals=None, *, closure=None", Fn: builtinExec},
	{Name: "compile", Sig: "source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1", Fn: builtinCompile},
	{Name: "aiter", Sig: "async_iterable, /", Fn: func(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
		c := args[0].Ref.Type
		if c.AIter == nil {
			return Value{}, t.TypeError("'" + c.Name + "' object is not an async iterable")
		}
		it, err := c.AIter(t, args[0])
		if err == nil && it.Ref.Type.ANext == nil {
			return Value{}, t.TypeError("aiter() returned not an async iterator of type '" + object.TypeName(it) + "'")
		}
		return it, err
	}},
	{Name: "anext", Sig: "aiterator, default=None, /", Fn: builtinANext},
}

func noArgs(name string, f func(t *Thread) (Value, *Exc)) object.NativeFunc {
	return func(t *Thread, args []Value, names []*Str) (Value, *Exc) {
		if len(names) != 0 {
			return Value{}, t.TypeError(name + "() takes no keyword arguments")
		}
		if len(args) != 0 {
			return Value{}, t.TypeError(name + "() takes no arguments (" + itoa(len(args)) + " given)")
		}
		return f(t)
	}
}

func builtinVars(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	m := of(t)
	if args[0].Ref == nil {
		return m.localsOf(m.Frame()), nil
	}
	d, err := object.GetAttrOpt(t, args[0], object.NameDict)
	if err == nil && d.Ref == nil {
		return d, t.TypeError("vars() argument must have __dict__ attribute")
	}
	return d, err
}

func builtinDir(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	m := of(t)
	var names []string
	var err *Exc
	if args[0].Ref == nil {
		if names, err = m.localNames(); err != nil {
			return Value{}, err
		}
	} else if names, err = object.Dir(t, args[0]); err != nil {
		return Value{}, err
	}
	out := make([]Value, len(names))
	for i, n := range names {
		out[i] = object.Intern(n).V()
	}
	return object.NewList(out).V(), nil
}

// localNames lists, in order, the names that dir() shows.
func (m *VM) localNames() ([]string, *Exc) {
	l := m.localsOf(m.Frame())
	if d := object.AsDict(l); d != nil {
		names := dictNames(d, nil)
		slices.Sort(names)
		return names, nil
	}
	keys, err := object.CallMethod(m.T, l, object.Intern("keys"))
	if err != nil {
		return nil, err
	}
	var names []string
	err = object.Iterate(m.T, keys, func(k Value) (bool, *Exc) {
		if s := object.AsStr(k); s != nil {
			names = append(names, s.S)
		}
		return false, nil
	})
	slices.Sort(names)
	return names, err
}

func builtinImport(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	m := of(t)
	name := object.AsStr(args[0])
	if name == nil {
		return Value{}, t.TypeError("module name must be a string")
	}
	if name.S == "" {
		return Value{}, t.ValueError("Empty module name")
	}
	top, _, _ := strings.Cut(name.S, ".")
	if from := args[3]; from.Ref != nil {
		if ok, err := object.Truth(t, from); err != nil {
			return Value{}, err
		} else if ok {
			top = name.S
		}
	}
	v, err := m.importModule(name.S, top)
	if err == nil && m.tail != nil {
		return object.None, nil
	}
	return v, err
}

// Import loads a module by name from Go, running its body to the end.
func (m *VM) Import(name string) (Value, *Exc) {
	v, err := m.importModule(name, name)
	if err == nil && m.tail != nil {
		return m.runTail()
	}
	return v, err
}

// namespaces decides where code given to exec or eval runs.
func (m *VM) namespaces(what string, globals, locals Value) (g, l *Dict, err *Exc) {
	f := m.Frame()
	if globals.Ref == nil || globals.IsNone() {
		g = f.globals
		if l = f.locals(); l == nil || f.inComprehension() {
			l = m.variables(f)
		}
	} else {
		if g = object.AsDict(globals); g == nil {
			if what == "eval" {
				if globals.Ref.Type.GetItem != nil {
					return nil, nil, m.T.TypeError("globals must be a real dict; try eval(expr, {}, mapping)")
				}
				return nil, nil, m.T.TypeError("globals must be a dict")
			}
			return nil, nil, m.T.TypeError(what + "() globals must be a dict, not " + object.TypeName(globals))
		}
		l = g
		if g.FindStr(nameBuiltins) < 0 {
			g.SetStr(nameBuiltins, m.In.Builtins.V())
		}
	}
	if locals.Ref != nil && !locals.IsNone() {
		if l = namespaceOf(locals); l == nil {
			if what == "exec" {
				return nil, nil, m.T.TypeError("locals must be a mapping or None, not " + object.TypeName(locals))
			}
			return nil, nil, m.T.TypeError("locals must be a mapping")
		}
	}
	return g, l, nil
}

func sourceText(t *Thread, v Value, what string) (string, *Exc) {
	if s := object.AsStr(v); s != nil {
		if strings.IndexByte(s.S, 0) >= 0 {
			return "", t.NewExc(object.SyntaxErrorType, "source code string cannot contain null bytes")
		}
		return s.S, nil
	}
	if b := object.AsBytes(v); b != nil {
		return string(b.B), nil
	}
	return "", t.TypeError(what)
}

func builtinEval(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	m := of(t)
	g, l, err := m.namespaces("eval", args[1], args[2])
	if err != nil {
		return Value{}, err
	}
	if k := asCode(args[0]); k != nil {
		if len(k.C.FreeNames) > 0 {
			return Value{}, t.TypeError("code object passed to eval() may not contain free variables")
		}
		return m.runCode(k, g, l, nil)
	}
	src, err := sourceText(t, args[0], "eval() arg 1 must be a string, bytes or code object")
	if err != nil {
		return Value{}, err
	}
	c, err := m.compileText(src, "<string>", "eval", false)
	if err != nil {
		return Value{}, err
	}
	return m.tailFrame(m.execFrame(m.code(c), g, l))
}

func builtinExec(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	m := of(t)
	g, l, err := m.namespaces("exec", args[1], args[2])
	if err != nil {
		return Value{}, err
	}
	if k := asCode(args[0]); k != nil {
		cells, err := cellsFor(t, k, orNone(args[3]))
		if err != nil {
			return Value{}, err
		}
		return m.runCode(k, g, l, cells)
	}
	if args[3].Ref != nil && !args[3].IsNone() {
		return Value{}, t.TypeError("closure can only be used when source is a code object")
	}
	src, err := sourceText(t, args[0], "exec() arg 1 must be a string, bytes or code object")
	if err != nil {
		return Value{}, err
	}
	c, err := m.compileText(src, "<string>", "exec", false)
	if err != nil {
		return Value{}, err
	}
	return m.tailFrame(m.execFrame(m.code(c), g, l))
}

// cellsFor is exec's argument closure, for the free variables of k.
func cellsFor(t *Thread, k *Code, closure Value) ([]Value, *Exc) {
	n := len(k.C.FreeNames)
	if n == 0 && !closure.IsNone() {
		return nil, t.TypeError("cannot use a closure with this code object")
	}
	if n == 0 {
		return nil, nil
	}
	if cells := object.AsTuple(closure); cells != nil && len(cells.Items) == n && !slices.ContainsFunc(cells.Items, func(c Value) bool { return c.Ref.Type != CellType }) {
		return cells.Items, nil
	}
	return nil, t.TypeError("code object requires a closure of exactly length " + itoa(n))
}

// runCode runs a code object for exec or eval. That of a function is run as a call without arguments is, which gives the generator of a generator function.
func (m *VM) runCode(k *Code, g, l *Dict, cells []Value) (Value, *Exc) {
	if k.C.Flags&compile.FlagOptimized == 0 {
		return m.tailFrame(m.execFrame(k, g, l))
	}
	fn := funcOf(k, g, cells)
	f, err := m.bindFrame(fn, Value{}, nil, nil)
	if err != nil {
		return Value{}, err
	}
	if k.gen {
		return m.newGen(f, fn), nil
	}
	return m.tailFrame(f)
}

func (m *VM) execFrame(k *Code, g, l *Dict) *Frame {
	f := k.newFrame(0)
	f.fn, f.globals = nil, g
	f.setLocals(l)
	return f
}

// compileText compiles source for exec, eval or compile(). Its names live in the namespace given at the time it runs.
func (m *VM) compileText(src, file, mode string, annotations bool) (*compile.Code, *Exc) {
	opt := compile.Options{Names: true, Annotations: annotations}
	var c *compile.Code
	var warnings, more []syntax.Warning
	var serr *syntax.Error
	if mode == "eval" {
		var tree *syntax.Expression
		if tree, warnings, serr = syntax.ParseExpression(file, src); serr == nil {
			c, more, serr = compile.CompileExpr(tree, file, src, opt)
			m.quoteFile(serr)
		}
	} else {
		parse := syntax.ParseModule
		if mode == "single" {
			parse, opt.Interactive = syntax.ParseInteractive, true
		}
		var tree *syntax.Module
		if tree, warnings, serr = parse(file, src); serr == nil {
			c, more, serr = compile.Compile(tree, file, src, opt)
			m.quoteFile(serr)
		}
	}
	if serr != nil {
		return nil, m.syntaxError(serr, file)
	}
	if err := m.warnOfSource(warnings, more, file, src); err != nil {
		return nil, err
	}
	return c, nil
}

// quoteFile gives an error that was found after parsing the line of the file that it names, or none where there is no such file: by then
// the compiler has only the tree (_PyErr_ProgramDecodedTextObject, Python/errors.c).
func (m *VM) quoteFile(e *syntax.Error) {
	if e == nil {
		return
	}
	src := m.Sources[e.Filename]
	if src == nil {
		e.Text, e.NoText = "", true
		return
	}
	e.Text = src.Line(e.Line)
}

// compileFlags are those that compile() knows: the features of __future__ and PyCF_* (Include/cpython/compile.h).
const compileFlags = 0x1ff0000 | 0x10 | 0x200 | 0x400 | 0x1000 | 0x2000 | 0x4000 | 0x8000

// futureAnnotations is the flag of "from __future__ import annotations".
const futureAnnotations = 0x1000000

func builtinCompile(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	m := of(t)
	file, mode := object.AsStr(args[1]), object.AsStr(args[2])
	if b := object.AsBytes(args[1]); b != nil {
		file = object.AsStr(object.String(string(b.B)))
	}
	if file == nil {
		return Value{}, t.TypeError("expected str, bytes or os.PathLike object, not " + object.TypeName(args[1]))
	}
	if mode == nil {
		return Value{}, t.TypeError("compile() argument 'mode' must be str, not " + object.ArgType(args[2]))
	}
	flags := int64(0)
	if args[3].Ref != nil {
		var err *Exc
		if flags, err = object.Index(t, args[3]); err != nil {
			return Value{}, err
		}
	}
	if flags&^compileFlags != 0 {
		return Value{}, t.ValueError("compile(): unrecognised flags")
	}
	if flags&0x2400 != 0 {
		return Value{}, t.NotSupported("compile() to a syntax tree or with top-level await")
	}
	switch mode.S {
	case "exec", "eval", "single":
	default:
		return Value{}, t.ValueError("compile() mode must be 'exec', 'eval' or 'single'")
	}
	src, err := sourceText(t, args[0], "compile() arg 1 must be a string, bytes or AST object")
	if err != nil {
		return Value{}, err
	}
	c, err := m.compileText(src, file.S, mode.S, flags&futureAnnotations != 0)
	if err != nil {
		return Value{}, err
	}
	return Value{Ref: &m.code(c).Object}, nil
}

// builtinANext is anext(it[, default]).
func builtinANext(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
	c := args[0].Ref.Type
	if c.ANext == nil {
		return Value{}, t.TypeError("'" + c.Name + "' object is not an async iterator")
	}
	a, err := c.ANext(t, args[0])
	if err != nil || args[1].Ref == nil {
		return a, err
	}
	w := &anextDefault{object.Object{Type: anextDefaultType}, a, args[1]}
	return Value{Ref: &w.Object}, nil
}

// anextDefault is the awaitable of anext with a default, around that of __anext__.
type anextDefault struct {
	object.Object
	of, dflt Value
}

// iterator is what is driven in its place, asked for anew each time (anextawaitable_getiter, Objects/iterobject.c).
func (w *anextDefault) iterator(t *Thread) (Value, *Exc) { return of(t).awaitable(w.of, 3) }

var anextDefaultType = &object.Type{Name: "anext_awaitable", Module: "builtins", Kind: object.KindOther}

func init() {
	c := anextDefaultType
	of1 := func(v Value) *anextDefault { return (*anextDefault)(unsafe.Pointer(v.Ref)) }
	self := func(t *Thread, self Value) (Value, *Exc) { return self, nil }
	c.Iter, c.Await = self, self
	c.Send = func(t *Thread, self, arg Value) (Value, bool, *Exc) {
		w := of1(self)
		it, err := w.iterator(t)
		if err != nil {
			return Value{}, false, err
		}
		v, done, err := of(t).sendIterator(it, arg)
		if err.Is(object.StopAsyncIterationType) {
			return w.dflt, true, nil
		}
		return v, done, err
	}
	next := func(t *Thread, self, arg Value) (Value, *Exc) {
		v, done, err := c.Send(t, self, arg)
		if err == nil && done {
			return Value{}, t.StopIteration(v)
		}
		return v, err
	}
	c.Next = func(t *Thread, self Value) (Value, *Exc) { return next(t, self, object.None) }
	// through calls a method of what is awaited in place of its own.
	through := func(name *Str) object.NativeFunc {
		return func(t *Thread, args []Value, _ []*Str) (Value, *Exc) {
			w := of1(args[0])
			it, err := w.iterator(t)
			if err != nil {
				return Value{}, err
			}
			v, err := object.CallMethod(t, it, name, args[1:]...)
			if err.Is(object.StopAsyncIterationType) {
				return Value{}, t.StopIteration(w.dflt)
			}
			return v, err
		}
	}
	c.Methods([]object.Native{
		{Name: "send", Sig: "self, arg, /", Fn: func(t *Thread, args []Value, _ []*Str) (Value, *Exc) { return next(t, args[0], args[1]) }},
		{Name: "throw", Fn: through(nameThrow)},
		{Name: "close", Sig: "self, /", Fn: through(nameClose)},
	})
	c.Traverse = func(o *object.Object, visit func(Value)) {
		w := (*anextDefault)(unsafe.Pointer(o))
		visit(w.of)
		visit(w.dflt)
	}
	object.Ready(c)
}
