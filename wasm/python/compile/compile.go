// Package compile turns a syntax tree into register code.
//
// # The machine
//
// A frame is an array of registers. An instruction ([Instr]) names up to three of them; [Op] lists the operations, each with its picture. From
// the bottom the registers are: parameters, other local variables, cells of free variables, temporaries, constants. Local variables are operands
// like any other, so `x = a + b` is one instruction. Temporaries are a stack while the code is generated: an expression's parts are evaluated
// into the next free ones, its result lands where the first part was, and at the start of a statement only those of the loops, withs and
// handlers around it are taken. Up to 16 constants that instructions use directly sit in the last registers, filled in when the frame
// starts.
//
// A variable that an inner function uses lives in a cell: its register holds the cell, and it is read and written by LoadCell and StoreCell only.
// A list, set or dict comprehension runs in the frame around it; its targets have registers of their own, behind the other locals (PEP 709).
//
// There is no stack of blocks at run time. [Code].Handlers says for each stretch of instructions where an exception goes on and which
// register receives it. A handler begins with PushExc and ends with PopExc, which keep what sys.exception() answers. A finally clause is
// generated once for each way through it: normal end, exception, and each return, break or continue that leaves.
//
// Worked example:
//
//	def total(items):
//	    s = 0
//	    for i in items:
//	        s += i * i % 7
//	    return s
//
// has the registers items=0, s=1, i=2, the temporaries t0=3 and t1=4, and the constant 7 in register 5:
//
//	0 LoadConst   s, const 0
//	1 GetIter     t0, items
//	2 ForNext     i, t0, @7
//	3 Mul         t1, i, i
//	4 Mod         t1, t1, 7
//	5 IAdd        s, s, t1
//	6 Jmp         @2
//	7 Drop        t0
//	8 Return      s
//
// # The stages
//
// The binder (scope.go) reads the tree once, makes the scopes and decides what every name means. The generator (stmt.go, expr.go and those named
// after one part of the language) then emits each code object, folding constants (fold.go) as CPython does where a program can tell. assemble.go
// holds the emission itself: labels, registers, constants, the table of handlers. operands.go says which registers an operation reads and
// writes; disasm.go prints code with it, and liveness.go finds from it which temporaries may still be read.
//
// Reads of locals are checked (CheckLocal) only where the generator cannot prove that they have a value: it carries a set of variables known to be assigned
// along, and intersects it where ways meet. A name that is deleted anywhere in its function is never in the set, so that a loop's way back cannot take
// anything out of it.
//
// Compiled code is immutable and holds no run-time values.
package compile

import "loopscope/wasm/python/syntax"

// Options says how to compile.
type Options struct {
	Trace       bool // recorded code: with Line at every line event of the program, Enter, Leave, Hand and Resumed
	Names       bool // exec or eval with a namespace of its own: top-level names go there
	Annotations bool // as if from __future__ import annotations stood first
	Interactive bool // mode 'single': expression statements outside functions and classes are shown
}

// maxDepth bounds how deep the tree may nest: each level costs a few Go frames of the host's stack, which in a browser holds about a megabyte.
// Under V8's default stack (node, wasm) 3000 levels still went well and 5000 did not.
const maxDepth = 1000

// compiler is the state of one compilation. The first error stays; what follows it is without meaning.
type compiler struct {
	filename string
	source   string
	opt      Options
	err      *syntax.Error
	warnings []syntax.Warning
	depth    int
	folded   map[syntax.Expr]*Const
	scopes   map[scopeKey]*scope
	u        *unit
}

// Compile translates a module. Errors are those that CPython's symbol table and compiler report, with its words and positions.
func Compile(m *syntax.Module, filename, source string, opt Options) (*Code, []syntax.Warning, *syntax.Error) {
	c := &compiler{filename: filename, source: source, opt: opt, folded: map[syntax.Expr]*Const{}}
	c.future(m.Body)
	return c.run(m.Body, nil)
}

// CompileExpr translates the one expression of eval; the code returns its value.
func CompileExpr(e *syntax.Expression, filename, source string, opt Options) (*Code, []syntax.Warning, *syntax.Error) {
	c := &compiler{filename: filename, source: source, opt: opt, folded: map[syntax.Expr]*Const{}}
	return c.run(nil, e.Body)
}

func (c *compiler) run(body []syntax.Stmt, value syntax.Expr) (*Code, []syntax.Warning, *syntax.Error) {
	if c.err == nil {
		c.scopes = c.bind(body, value).scopes
	}
	if c.err != nil {
		return nil, c.warnings, c.err
	}
	u := c.newUnit(c.scopes[scopeKey{}], "<module>", 1)
	c.u = u
	u.code.IsModule = true
	u.code.UsesNames = c.opt.Names
	if value != nil {
		r := u.expr(value)
		u.at(value.Pos())
		u.emit(Return, r, 0, 0)
	} else {
		u.moduleBody(body)
	}
	code := u.assemble()
	if c.err != nil {
		return nil, c.warnings, c.err
	}
	return code, c.warnings, nil
}

func (u *unit) moduleBody(body []syntax.Stmt) {
	doc, rest := docString(body)
	if u.c.opt.Interactive {
		doc, rest = nil, body
	}
	if u.root.annotations {
		u.emit(SetupAnnotations, 0, 0, 0)
	}
	if doc != nil {
		u.code.DocString, u.code.HasDocString = doc.Str, true
		u.at(body[0].Pos())
		u.store("__doc__", u.constTemp(constOf(doc)))
	}
	u.body(rest)
	u.returnNone()
}

// docString splits a body into its docstring and the rest. The text is cleaned of its indentation, as CPython's compiler does.
func docString(body []syntax.Stmt) (*syntax.Constant, []syntax.Stmt) {
	if len(body) > 0 {
		if s, ok := body[0].(*syntax.ExprStmt); ok {
			if k, ok := s.Value.(*syntax.Constant); ok && k.Kind == syntax.ConstStr {
				clean := *k
				clean.Str = cleanDoc(k.Str)
				return &clean, body[1:]
			}
		}
	}
	return nil, body
}

// returnNone ends a body; its position is that of the last statement.
func (u *unit) returnNone() {
	if u.dead {
		return
	}
	t := u.temp()
	u.add(LoadConst, t, u.constant(Const{Kind: ConstNone}), 0)
	if u.c.opt.Trace {
		u.add(Leave, t, 0, 0)
	}
	u.add(Return, t, 0, 0)
	u.top--
	u.dead = true
}

// newUnit begins a code object for a scope.
func (c *compiler) newUnit(s *scope, name string, firstLine int) *unit {
	u := &unit{c: c, outer: c.u, root: s, scope: s, consts: map[string]int{}, constReg: map[string]reg{}, free: map[string]reg{}, walrus: map[reg]bool{}, line: -1}
	u.code = &Code{Name: name, Qualname: name, Filename: c.filename, FirstLine: firstLine, FreeNames: s.free}
	if c.u != nil && c.u.root.kind != moduleScope {
		u.code.Qualname = u.qualname(name)
	}
	u.layout()
	u.pool(s)
	if c.opt.Trace {
		u.add(Enter, 0, 0, 0)
	}
	u.makeCells(firstLine)
	return u
}

// qualname is the dotted path to a nested definition.
func (u *unit) qualname(name string) string {
	outer := u.outer
	for outer != nil && outer.root.kind == annotationScope {
		outer = outer.outer
	}
	if outer == nil || outer.root.kind == moduleScope {
		return name
	}
	if u.root.kind == functionScope || u.root.kind == classScope {
		if r, ok := u.root.parent.refs[u.root.parent.mangle(name)]; ok && r.kind == refGlobal && u.root.parent.declaresGlobal(name) {
			return name
		}
	}
	if outer.root.kind == classScope {
		return outer.code.Qualname + "." + name
	}
	return outer.code.Qualname + ".<locals>." + name
}

func (s *scope) declaresGlobal(name string) bool {
	sym := s.syms[s.mangle(name)]
	return sym != nil && sym.flags&symGlobal != 0
}

// layout gives the variables of the unit their registers.
func (u *unit) layout() {
	code := u.code
	next := 0
	place := func(sym *symbol) {
		sym.reg = reg(next)
		next++
		code.LocalNames = append(code.LocalNames, sym.name)
		if sym.flags&symWalrus != 0 {
			u.walrus[sym.reg] = true
		}
		if sym.captured {
			code.CellRegs = append(code.CellRegs, int(sym.reg))
		}
	}
	for _, s := range append([]*scope{u.root}, u.root.inline...) {
		for _, params := range []bool{true, false} {
			for _, sym := range s.order {
				if s.ownsRegister(sym) && (sym.flags&symParam != 0) == params {
					place(sym)
				}
			}
		}
	}
	for _, name := range code.FreeNames {
		u.free[name] = reg(next)
		next++
	}
	code.TempBase, u.top, u.peak = next, next, next
	u.known = make([]uint64, next/64+1)
	if next > maxIndex {
		u.tooLarge("the number of variables")
	}
}

// ownsRegister says whether a symbol is a local variable of the scope's code.
func (s *scope) ownsRegister(sym *symbol) bool {
	if s.kind == classScope {
		return sym.captured && (sym.name == "__class__" || sym.name == "__classdict__")
	}
	return s.functionLike() && sym.flags&symBound != 0 && sym.flags&(symGlobal|symNonlocal) == 0
}

// makeCells starts the unit: cells for the variables that inner functions use. Those of comprehensions are made by each of them.
func (u *unit) makeCells(firstLine int) {
	for _, sym := range u.root.order {
		if !u.root.ownsRegister(sym) {
			continue
		}
		if sym.flags&symParam != 0 {
			u.know(sym)
		}
		if sym.captured {
			u.emit(MakeCell, sym.reg, 0, 0)
		}
	}
}

// within runs f with a unit as the current one and returns its finished code.
func (c *compiler) within(u *unit, f func()) *Code {
	outer := c.u
	c.u = u
	f()
	c.u = outer
	return u.assemble()
}
