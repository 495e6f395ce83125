package compile

import (
	"strings"

	"loopscope/wasm/python/syntax"
)

// body generates statements, each beginning with the temporaries that its surroundings hold.
func (u *unit) body(list []syntax.Stmt) {
	for _, s := range list {
		mark := u.top
		u.stmt(s)
		u.top = mark
	}
}

func (u *unit) stmt(s syntax.Stmt) {
	if !u.c.descend() {
		return
	}
	defer u.c.ascend()
	u.at(s.Pos())
	switch s := s.(type) {
	case *syntax.FunctionDef:
		u.functionDef(&funcNode{s, s.Span, s.Name, s.Args, s.Body, s.DecoratorList, s.Returns, s.TypeParams, false})
	case *syntax.AsyncFunctionDef:
		u.functionDef(&funcNode{s, s.Span, s.Name, s.Args, s.Body, s.DecoratorList, s.Returns, s.TypeParams, true})
	case *syntax.ClassDef:
		u.classDef(s)
	case *syntax.TypeAlias:
		u.typeAlias(s)
	case *syntax.Return:
		u.returns(s)
	case *syntax.Delete:
		for _, t := range s.Targets {
			u.delTarget(t)
		}
	case *syntax.Assign:
		u.assign(s)
	case *syntax.AugAssign:
		u.augAssign(s)
	case *syntax.AnnAssign:
		u.annAssign(s)
	case *syntax.For:
		u.forLoop(s)
	case *syntax.AsyncFor:
		u.asyncFor(s)
	case *syntax.While:
		u.while(s)
	case *syntax.If:
		u.ifStmt(s)
	case *syntax.With:
		u.with(s.Items, s.Body, false)
	case *syntax.AsyncWith:
		if !u.awaits() {
			u.c.fail(s.Span, "'async with' outside async function")
		}
		u.with(s.Items, s.Body, true)
	case *syntax.Match:
		u.match(s)
	case *syntax.Raise:
		u.raise(s)
	case *syntax.Try:
		u.try(s)
	case *syntax.TryStar:
		u.tryStar(s)
	case *syntax.Assert:
		u.assert(s)
	case *syntax.Import:
		u.importModules(s)
	case *syntax.ImportFrom:
		u.importFrom(s)
	case *syntax.ExprStmt:
		u.exprStmt(s)
	case *syntax.Pass:
		u.beginLine()
	case *syntax.Break:
		u.beginLine()
		u.leaveLoop(s.Span, true)
	case *syntax.Continue:
		u.beginLine()
		u.leaveLoop(s.Span, false)
	}
}

// exprStmt evaluates for effect. A constant has none.
func (u *unit) exprStmt(s *syntax.ExprStmt) {
	if u.c.opt.Interactive && u.code.IsModule {
		u.showValue(s)
		return
	}
	if _, ok := u.c.fold(s.Value); ok {
		u.beginLine()
		return
	}
	r := u.expr(s.Value)
	if u.isTemp(r) {
		u.at(s.Span)
		u.emit(Drop, r, 0, 0)
	}
}

// showValue gives the value of an expression statement to sys.displayhook.
func (u *unit) showValue(s *syntax.ExprStmt) {
	mark := u.top
	u.at(s.Span)
	f := u.temp()
	u.emit(LoadDisplay, f, 0, 0)
	u.eval(s.Value, u.temp())
	u.at(s.Span)
	u.emit(Call, f, f, 1)
	u.emit(Drop, f, 0, 0)
	u.top = mark
}

func (u *unit) assign(s *syntax.Assign) {
	if len(s.Targets) == 1 {
		u.assignTo(s.Targets[0], s.Value)
		return
	}
	r := u.expr(s.Value)
	if !u.isTemp(r) && r < constRegs {
		t := u.temp()
		u.emit(Mov, t, r, 0)
		r = t
	}
	for _, t := range s.Targets {
		u.storeTo(t, r)
	}
}

// assignTo evaluates a value straight into its only target where that is possible.
func (u *unit) assignTo(target, value syntax.Expr) {
	switch t := target.(type) {
	case *syntax.Name:
		u.c.checkName(t.ID, t.Span, "assign to")
		if sym, ok := u.localTarget(t.ID); ok {
			u.into(value, sym.reg)
			u.know(sym)
			return
		}
	case *syntax.Tuple:
		if u.assignEach(t.Elts, value) {
			return
		}
	case *syntax.List:
		if u.assignEach(t.Elts, value) {
			return
		}
	}
	later := []syntax.Expr{}
	switch t := target.(type) {
	case *syntax.Attribute:
		later = append(later, t.Value)
	case *syntax.Subscript:
		later = append(later, t.Value, t.Slice)
	}
	u.storeTo(target, u.operand(value, later...))
}

// assignEach is a, b = x, y, which needs no tuple: all values are evaluated, then the targets assigned from left to right.
func (u *unit) assignEach(targets []syntax.Expr, value syntax.Expr) bool {
	t, ok := value.(*syntax.Tuple)
	if !ok || len(t.Elts) != len(targets) || len(targets) == 0 || hasStar(t.Elts) || hasStar(targets) {
		return false
	}
	regs := make([]reg, len(targets))
	last := len(targets) - 1
	direct := u.lastDirect(targets)
	for i, e := range t.Elts {
		switch {
		case i == last && direct && !u.reads(regs[:last], targets[last]):
			sym, _ := u.localTarget(targets[last].(*syntax.Name).ID)
			u.into(e, sym.reg)
			u.know(sym)
			regs[i] = sym.reg
		default:
			regs[i] = u.valueFor(e, targets, t.Elts[i+1:])
		}
	}
	for i, target := range targets {
		u.storeTo(target, regs[i])
	}
	return true
}

func hasStar(list []syntax.Expr) bool {
	for _, e := range list {
		if _, ok := e.(*syntax.Starred); ok {
			return true
		}
	}
	return false
}

// valueFor evaluates one value of a parallel assignment into a temporary, or names the constant's register, or the local's if nothing can change it
// before it is stored.
func (u *unit) valueFor(e syntax.Expr, targets, later []syntax.Expr) reg {
	r := u.expr(e)
	if u.isTemp(r) || r >= constRegs {
		return r
	}
	safe := !u.hasWalrus(r)
	for _, t := range targets {
		n, ok := t.(*syntax.Name)
		if !ok {
			safe = safe && isPlace(t)
			continue
		}
		if sym, ok := u.localTarget(n.ID); ok && sym.reg == r {
			safe = false
		}
	}
	if safe {
		return r
	}
	m := u.temp()
	u.emit(Mov, m, r, 0)
	return m
}

// isPlace says whether a target is an attribute or item: storing there changes no variable.
func isPlace(e syntax.Expr) bool {
	switch e.(type) {
	case *syntax.Attribute, *syntax.Subscript:
		return true
	}
	return false
}

// lastDirect says whether all targets are different local variables, so that the last value can be computed into its own.
func (u *unit) lastDirect(targets []syntax.Expr) bool {
	seen := map[reg]bool{}
	for _, t := range targets {
		n, ok := t.(*syntax.Name)
		if !ok {
			return false
		}
		sym, ok := u.localTarget(n.ID)
		if !ok || seen[sym.reg] {
			return false
		}
		seen[sym.reg] = true
	}
	return true
}

// reads says whether one of the registers is the target's own.
func (u *unit) reads(regs []reg, target syntax.Expr) bool {
	sym, _ := u.localTarget(target.(*syntax.Name).ID)
	for _, r := range regs {
		if r == sym.reg {
			return true
		}
	}
	return false
}

// storeTo assigns the value in a register to a target.
func (u *unit) storeTo(target syntax.Expr, from reg) {
	if !u.c.descend() {
		return
	}
	defer u.c.ascend()
	mark := u.top
	switch t := target.(type) {
	case *syntax.Name:
		u.c.checkName(t.ID, t.Span, "assign to")
		u.at(t.Span)
		u.store(t.ID, from)
	case *syntax.Attribute:
		u.c.checkName(t.Attr, t.Span, "assign to")
		o := u.expr(t.Value)
		u.atAttribute(t.Span, t)
		u.emit(SetAttr, o, from, u.site(u.scope.mangle(t.Attr)))
	case *syntax.Subscript:
		u.c.checkSubscript(t)
		o := u.operand(t.Value, t.Slice)
		i := u.expr(t.Slice)
		u.at(t.Span)
		u.emit(SetItem, o, i, from)
	case *syntax.Tuple:
		u.unpack(t.Elts, t.Span, from)
	case *syntax.List:
		u.unpack(t.Elts, t.Span, from)
	case *syntax.Starred:
		u.c.fail(t.Span, "starred assignment target must be in a list or tuple")
	}
	u.top = mark
}

// unpack assigns the items of a value to targets; straight into local variables whose registers follow each other.
func (u *unit) unpack(targets []syntax.Expr, at syntax.Span, from reg) {
	star := -1
	for i, t := range targets {
		if _, ok := t.(*syntax.Starred); !ok {
			continue
		}
		if star >= 0 {
			u.c.fail(at, "multiple starred expressions in assignment")
			return
		}
		star = i
	}
	u.at(at)
	if star >= 0 {
		u.unpackStar(targets, star, from)
		return
	}
	if first, ok := u.adjacent(targets); ok {
		u.emit(UnpackSeq, first, from, reg(len(targets)))
		for _, t := range targets {
			sym, _ := u.localTarget(t.(*syntax.Name).ID)
			u.know(sym)
		}
		return
	}
	base := u.temps(len(targets))
	u.emit(UnpackSeq, base, from, reg(len(targets)))
	for i, t := range targets {
		u.storeTo(t, base+reg(i))
	}
}

func (u *unit) unpackStar(targets []syntax.Expr, star int, from reg) {
	after := len(targets) - star - 1
	if star > 255 || after > 255 {
		u.c.fail(targets[star].Pos(), "too many expressions in star-unpacking assignment")
		return
	}
	base := u.temps(len(targets))
	u.emit(UnpackEx, base, from, reg(star<<8|after))
	for i, t := range targets {
		if s, ok := t.(*syntax.Starred); ok {
			t = s.Value
		}
		u.storeTo(t, base+reg(i))
	}
}

// adjacent returns the first register of targets that are local variables in a row.
func (u *unit) adjacent(targets []syntax.Expr) (reg, bool) {
	var first reg
	for i, t := range targets {
		n, ok := t.(*syntax.Name)
		if !ok {
			return 0, false
		}
		sym, ok := u.localTarget(n.ID)
		if !ok || n.ID == "__debug__" {
			return 0, false
		}
		if i == 0 {
			first = sym.reg
		}
		if sym.reg != first+reg(i) {
			return 0, false
		}
	}
	return first, len(targets) > 0
}

func (u *unit) delTarget(target syntax.Expr) {
	mark := u.top
	switch t := target.(type) {
	case *syntax.Name:
		u.c.checkName(t.ID, t.Span, "delete")
		u.at(t.Span)
		u.del(t.ID)
	case *syntax.Attribute:
		u.c.checkName(t.Attr, t.Span, "delete")
		o := u.expr(t.Value)
		u.atAttribute(t.Span, t)
		u.emit(DelAttr, o, 0, u.site(u.scope.mangle(t.Attr)))
	case *syntax.Subscript:
		o := u.operand(t.Value, t.Slice)
		i := u.expr(t.Slice)
		u.at(t.Span)
		u.emit(DelItem, o, i, 0)
	case *syntax.Tuple:
		for _, e := range t.Elts {
			u.delTarget(e)
		}
	case *syntax.List:
		for _, e := range t.Elts {
			u.delTarget(e)
		}
	}
	u.top = mark
}

func (u *unit) augAssign(s *syntax.AugAssign) {
	op := inPlaceOps[s.Op]
	switch t := s.Target.(type) {
	case *syntax.Name:
		u.augName(s, t, op)
	case *syntax.Attribute:
		u.c.checkName(t.Attr, t.Span, "assign to")
		o := u.operand(t.Value, s.Value)
		name := u.scope.mangle(t.Attr)
		v := u.temp()
		u.atAttribute(t.Span, t)
		u.emit(GetAttr, v, o, u.site(name))
		r := u.expr(s.Value)
		u.at(s.Span)
		u.emit(op, v, v, r)
		u.atAttribute(t.Span, t)
		u.emit(SetAttr, o, v, u.site(name))
	case *syntax.Subscript:
		o := u.operand(t.Value, t.Slice, s.Value)
		i := u.operand(t.Slice, s.Value)
		v := u.temp()
		u.at(t.Span)
		u.emit(GetItem, v, o, i)
		r := u.expr(s.Value)
		u.at(s.Span)
		u.emit(op, v, v, r)
		u.at(t.Span)
		u.emit(SetItem, o, i, v)
	}
}

func (u *unit) augName(s *syntax.AugAssign, t *syntax.Name, op Op) {
	u.c.checkName(t.ID, t.Span, "assign to")
	u.at(t.Span)
	v := u.load(t.ID, NoReg)
	sym, local := u.localTarget(t.ID)
	if local && u.hasWalrus(v) && !u.simple(s.Value) {
		copied := u.temp()
		u.emit(Mov, copied, v, 0)
		v, local = copied, false
	}
	r := u.expr(s.Value)
	u.at(s.Span)
	u.emit(op, v, v, r)
	if local {
		u.know(sym)
		return
	}
	u.at(t.Span)
	u.store(t.ID, v)
}

func (u *unit) annAssign(s *syntax.AnnAssign) {
	if s.Value != nil {
		u.assignTo(s.Target, s.Value)
	}
	evaluated := !u.root.functionLike()
	switch t := s.Target.(type) {
	case *syntax.Name:
		u.c.checkName(t.ID, t.Span, "assign to")
		if s.Simple && evaluated {
			u.noteAnnotation(t, s)
			return
		}
	case *syntax.Attribute:
		u.c.checkName(t.Attr, t.Span, "assign to")
		if s.Value == nil && evaluated {
			u.effect(t.Value)
		}
	case *syntax.Subscript:
		if s.Value == nil && evaluated {
			u.effect(t.Value)
			u.effect(t.Slice)
		}
	}
	if evaluated && !u.c.opt.Annotations {
		u.effect(s.Annotation)
	}
}

// effect evaluates an expression whose value nobody wants.
func (u *unit) effect(e syntax.Expr) {
	mark := u.top
	if r := u.expr(e); u.isTemp(r) {
		u.emit(Drop, r, 0, 0)
	}
	u.top = mark
}

// noteAnnotation puts the annotation of a module's or class's name into __annotations__.
func (u *unit) noteAnnotation(t *syntax.Name, s *syntax.AnnAssign) {
	v := u.annotation(s.Annotation)
	u.at(s.Span)
	d := u.load("__annotations__", NoReg)
	k := u.constTemp(Const{Kind: ConstStr, Str: u.scope.mangle(t.ID)})
	u.emit(SetItem, d, k, v)
}

// annotation evaluates an annotation, or makes it a string under the future import.
func (u *unit) annotation(e syntax.Expr) reg {
	if u.c.opt.Annotations {
		u.at(e.Pos())
		return u.constTemp(Const{Kind: ConstStr, Str: unparse(e)})
	}
	if s, ok := e.(*syntax.Starred); ok {
		return u.starredAnnotation(s)
	}
	return u.tempOf(e)
}

// starredAnnotation is *args: *Ts, which means the one item of the unpacked Ts.
func (u *unit) starredAnnotation(s *syntax.Starred) reg {
	t := u.tempOf(s.Value)
	u.at(s.Span)
	u.emit(UnpackSeq, t, t, 1)
	return t
}

func (u *unit) ifStmt(s *syntax.If) {
	other, end := newLabel(), newLabel()
	if _, ok := u.c.fold(s.Test); ok {
		u.at(s.Test.Pos())
		u.beginLine()
	}
	u.jumpIf(s.Test, other, false)
	u.body(s.Body)
	if len(s.Orelse) > 0 {
		u.jump(end)
	}
	u.place(other)
	u.body(s.Orelse)
	u.place(end)
}

func (u *unit) while(s *syntax.While) {
	u.deepEnough(s.Span)
	exit, end := newLabel(), newLabel()
	start := u.head()
	u.line = -1 // each round begins the line anew
	if _, ok := u.c.fold(s.Test); ok {
		u.at(s.Test.Pos())
		u.beginLine()
	}
	u.jumpIf(s.Test, exit, false)
	u.push(&block{kind: loopBlock, brk: end, cont: start, iter: NoReg})
	u.body(s.Body)
	u.pop()
	u.jump(start)
	u.place(exit)
	u.body(s.Orelse)
	u.place(end)
}

func (u *unit) forLoop(s *syntax.For) {
	u.deepEnough(s.Span)
	it := u.temp()
	u.iterate(s.Iter, it)
	exit, end := newLabel(), newLabel()
	start := u.forHead(s.Iter.Pos())
	u.next(s.Target, s.Iter, it, exit)
	u.push(&block{kind: loopBlock, brk: end, cont: start, iter: it, head: s.Iter.Pos()})
	u.body(s.Body)
	u.pop()
	u.again(start, s.Iter.Pos())
	u.place(exit)
	u.endLoop(it)
	u.body(s.Orelse)
	u.place(end)
}

// iterate puts the iterator over an expression into a register.
func (u *unit) iterate(e syntax.Expr, it reg) {
	mark := u.top
	var r reg
	if k, ok := u.c.foldContainer(e); ok {
		u.at(e.Pos())
		r = u.constantExpr(k, NoReg)
	} else {
		r = u.expr(e)
	}
	u.at(e.Pos())
	u.emit(GetIter, it, r, 0)
	u.top = mark
	u.iters = append(u.iters, it)
}

// next takes the next item of an iterator into a target.
func (u *unit) next(target, iter syntax.Expr, it reg, exit *label) {
	u.at(iter.Pos())
	if n, ok := target.(*syntax.Name); ok {
		if sym, ok := u.localTarget(n.ID); ok && n.ID != "__debug__" {
			u.leap(ForNext, sym.reg, it, exit)
			u.know(sym)
			return
		}
	}
	mark := u.top
	t := u.temp()
	u.leap(ForNext, t, it, exit)
	u.storeTo(target, t)
	u.top = mark
}

// endLoop lets go of a loop's iterator.
func (u *unit) endLoop(it reg) {
	u.nowhere()
	u.emit(Drop, it, 0, 0)
}

func (u *unit) asyncFor(s *syntax.AsyncFor) {
	if !u.awaits() {
		u.c.fail(s.Span, "'async for' outside async function")
		return
	}
	u.deepEnough(s.Span)
	it := u.temp()
	r := u.expr(s.Iter)
	u.at(s.Iter.Pos())
	u.emit(GetAIter, it, r, 0)
	u.top = int(it) + 1
	u.iters = append(u.iters, it)
	end := newLabel()
	start := u.forHead(s.Span)
	exit := u.asyncNext(s.Target, it)
	u.push(&block{kind: loopBlock, brk: end, cont: start, iter: it, head: s.Span})
	u.body(s.Body)
	u.pop()
	u.again(start, s.Span)
	u.endAsyncLoop(exit, it, s.Iter.Pos())
	u.body(s.Orelse)
	u.place(end)
}

// asyncExit is where an asynchronous loop goes when its iterator raises.
type asyncExit struct {
	handler *handler
	known   []uint64
}

// asyncNext awaits the next item of an asynchronous iterator into a target.
func (u *unit) asyncNext(target syntax.Expr, it reg) asyncExit {
	mark := u.top
	outer := u.handler
	v := u.temp()
	h := &handler{label: *newLabel(), reg: v}
	exit := asyncExit{h, append([]uint64(nil), u.known...)}
	u.handler = h
	a := u.temp()
	u.emit(GetANext, a, it, 0)
	u.emit(LoadConst, v, u.constant(Const{Kind: ConstNone}), 0)
	u.emit(YieldFrom, v, a, 0)
	u.handler = outer
	u.storeTo(target, v)
	u.top = mark
	return exit
}

func (u *unit) endAsyncLoop(exit asyncExit, it reg, at syntax.Span) {
	u.placeHandler(exit.handler, exit.known)
	u.at(at)
	u.emit(EndAsyncFor, exit.handler.reg, 0, 0)
	u.endLoop(it)
}

func (u *unit) raise(s *syntax.Raise) {
	if s.Exc == nil {
		u.stop(RaiseBare, 0, 0, 0)
		return
	}
	cause := reg(NoReg)
	r := u.operand(s.Exc, s.Cause)
	if s.Cause != nil {
		cause = u.expr(s.Cause)
	}
	u.at(s.Span)
	u.stop(Raise, r, cause, 0)
}

func (u *unit) assert(s *syntax.Assert) {
	if t, ok := s.Test.(*syntax.Tuple); ok && len(t.Elts) > 0 {
		u.c.warn(s.Span, "assertion is always true, perhaps remove parentheses?")
	}
	end := newLabel()
	if _, ok := u.c.fold(s.Test); ok {
		u.beginLine()
	}
	u.jumpIf(s.Test, end, true)
	u.at(s.Span)
	e := u.temp()
	u.emit(LoadAssert, e, 0, 0)
	if s.Msg != nil {
		u.tempOf(s.Msg)
		u.at(s.Span)
		u.emit(Call, e, e, 1)
	}
	u.at(s.Test.Pos())
	u.stop(Raise, e, NoReg, 0)
	u.place(end)
}

func (u *unit) importModules(s *syntax.Import) {
	for _, a := range s.Names {
		mark := u.top
		u.at(s.Span)
		m := u.importModule(a.Name, 0, Const{Kind: ConstNone})
		first, rest, dotted := strings.Cut(a.Name, ".")
		switch {
		case a.Asname == "":
			u.store(first, m)
		default:
			for dotted {
				first, rest, dotted = strings.Cut(rest, ".")
				u.emit(ImportFrom, m, m, u.site(first))
			}
			u.store(a.Asname, m)
		}
		u.top = mark
	}
}

// importModule emits the import of a module and returns its register.
func (u *unit) importModule(name string, level int, names Const) reg {
	base := u.constTemp(Const{Kind: ConstInt, Int: int64(level)})
	u.constTemp(names)
	u.emit(Import, base, base, u.site(name))
	u.top = int(base) + 1
	return base
}

func (u *unit) importFrom(s *syntax.ImportFrom) {
	names := Const{Kind: ConstTuple}
	for _, a := range s.Names {
		names.Items = append(names.Items, Const{Kind: ConstStr, Str: a.Name})
	}
	m := u.importModule(s.Module, s.Level, names)
	if s.Names[0].Name == "*" {
		u.emit(ImportStar, 0, m, 0)
		return
	}
	t := u.temp()
	for _, a := range s.Names {
		u.emit(ImportFrom, t, m, u.site(a.Name))
		name := a.Asname
		if name == "" {
			name = a.Name
		}
		u.store(name, t)
	}
}

func (u *unit) returns(s *syntax.Return) {
	switch {
	case !u.root.functionLike() || u.root.kind == annotationScope:
		u.c.fail(s.Span, "'return' outside function")
		return
	case s.Value != nil && u.code.Flags&FlagAsyncGenerator != 0:
		u.c.fail(s.Span, "'return' with value in async generator")
		return
	}
	r, held, leaves := reg(NoReg), false, s.Span
	if s.Value != nil {
		if _, ok := u.c.fold(s.Value); !ok {
			r, held = u.returned(s.Value), true
		} else {
			if s.Value.Pos().Line == s.Span.Line {
				leaves = s.Value.Pos()
			}
			u.at(s.Value.Pos())
			u.beginLine()
		}
	}
	u.at(s.Span)
	u.unwind(0, leaves, func() {
		if !held {
			r = u.returnedConst(s.Value)
		}
		u.stop(Return, r, 0, 0)
	})
}

func (u *unit) returnedConst(e syntax.Expr) reg {
	k := Const{Kind: ConstNone}
	if e != nil {
		k, _ = u.c.fold(e)
	}
	return u.constantExpr(k, NoReg)
}

// returned evaluates the value of a return statement. If anything of the program's runs before the frame ends, it must not be able to change it.
func (u *unit) returned(e syntax.Expr) reg {
	r := u.expr(e)
	if u.isTemp(r) || r >= constRegs || !u.leavesWork(0) {
		return r
	}
	t := u.temp()
	u.emit(Mov, t, r, 0)
	return t
}
