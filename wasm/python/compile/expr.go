package compile

import "loopscope/wasm/python/syntax"

// binaryOps and inPlaceOps give the operation of each syntax.Operator.
var binaryOps = [...]Op{
	syntax.Add: Add, syntax.Sub: Sub, syntax.Mult: Mul, syntax.MatMult: MatMul, syntax.Div: TrueDiv, syntax.Mod: Mod, syntax.Pow: Pow,
	syntax.LShift: LShift, syntax.RShift: RShift, syntax.BitOr: Or, syntax.BitXor: Xor, syntax.BitAnd: And, syntax.FloorDiv: FloorDiv,
}

var inPlaceOps = [...]Op{
	syntax.Add: IAdd, syntax.Sub: ISub, syntax.Mult: IMul, syntax.MatMult: IMatMul, syntax.Div: ITrueDiv, syntax.Mod: IMod, syntax.Pow: IPow,
	syntax.LShift: ILShift, syntax.RShift: IRShift, syntax.BitOr: IOr, syntax.BitXor: IXor, syntax.BitAnd: IAnd, syntax.FloorDiv: IFloorDiv,
}

var compareOps = [...]Op{
	syntax.Eq: Eq, syntax.NotEq: Ne, syntax.Lt: Lt, syntax.LtE: Le, syntax.Gt: Gt, syntax.GtE: Ge,
	syntax.Is: Is, syntax.IsNot: IsNot, syntax.In: In, syntax.NotIn: NotIn,
}

// expr evaluates an expression and returns the register that holds its value: a local variable's own, a constant's, or the next temporary.
func (u *unit) expr(e syntax.Expr) reg { return u.eval(e, NoReg) }

// into evaluates an expression into a register.
func (u *unit) into(e syntax.Expr, want reg) { u.eval(e, want) }

// tempOf evaluates an expression into a new temporary, so that it is consecutive with others.
func (u *unit) tempOf(e syntax.Expr) reg {
	t := u.temp()
	u.eval(e, t)
	return t
}

// operand is expr for an operand that is read only after the expressions of later have been evaluated: a variable that they may rebind is
// copied.
func (u *unit) operand(e syntax.Expr, later ...syntax.Expr) reg {
	r := u.expr(e)
	if u.isTemp(r) || r >= constRegs || !u.hasWalrus(r) {
		return r
	}
	for _, l := range later {
		if l != nil && !u.simple(l) {
			t := u.temp()
			u.at(e.Pos())
			u.emit(Mov, t, r, 0)
			return t
		}
	}
	return r
}

// simple says whether an expression certainly binds no variable.
func (u *unit) simple(e syntax.Expr) bool {
	if isName(e) {
		return true
	}
	_, ok := u.c.fold(e)
	return ok
}

// hasWalrus says whether := assigns the local variable somewhere.
func (u *unit) hasWalrus(r reg) bool { return u.walrus[r] }

// constTemp loads a constant into a new temporary, wherever else it lives.
func (u *unit) constTemp(k Const) reg {
	t := u.temp()
	u.emit(LoadConst, t, u.constant(k), 0)
	return t
}

// constantExpr delivers a constant: its register if it has one and nothing else is wanted.
func (u *unit) constantExpr(k Const, want reg) reg {
	r, ok := u.constReg[constKey(k)]
	if ok && want == NoReg {
		return r
	}
	d := u.dest(want)
	if ok {
		u.emit(Mov, d, r, 0)
	} else {
		u.emit(LoadConst, d, u.constant(k), 0)
	}
	return d
}

// eval evaluates e; the result is in want, or in the returned register when want is NoReg.
func (u *unit) eval(e syntax.Expr, want reg) reg {
	if !u.c.descend() {
		return u.dest(want)
	}
	defer u.c.ascend()
	if k, ok := u.c.fold(e); ok {
		u.at(e.Pos())
		return u.constantExpr(k, want)
	}
	switch e := e.(type) {
	case *syntax.Name:
		u.at(e.Span)
		return u.load(e.ID, want)
	case *syntax.BoolOp:
		return u.boolOp(e, want)
	case *syntax.NamedExpr:
		return u.named(e, want)
	case *syntax.BinOp:
		mark := u.top
		l := u.operand(e.Left, e.Right)
		r := u.expr(e.Right)
		u.at(e.Span)
		return u.result(mark, want, binaryOps[e.Op], l, r)
	case *syntax.UnaryOp:
		return u.unary(e, want)
	case *syntax.Lambda:
		return u.lambda(e, want)
	case *syntax.IfExp:
		return u.ifExp(e, want)
	case *syntax.Dict:
		return u.dict(e, want)
	case *syntax.Set:
		if k := u.c.foldItems(ConstFrozenSet, e.Elts); k != nil && len(e.Elts) > 2 {
			return u.constantDisplay(BuildSet, SetUpdate, *k, e.Span, want)
		}
		return u.display(e.Elts, BuildSet, e.Span, want)
	case *syntax.ListComp, *syntax.SetComp, *syntax.DictComp:
		return u.comprehension(e, want)
	case *syntax.GeneratorExp:
		return u.generatorExp(e, want)
	case *syntax.Await:
		return u.await(e, want)
	case *syntax.Yield:
		return u.yield(e, want)
	case *syntax.YieldFrom:
		return u.yieldFrom(e, want)
	case *syntax.Compare:
		return u.compare(e, want)
	case *syntax.Call:
		return u.call(e, want)
	case *syntax.FormattedValue:
		return u.formatted(e, want)
	case *syntax.JoinedStr:
		return u.joined(e, want)
	case *syntax.Attribute:
		return u.attribute(e, want)
	case *syntax.Subscript:
		return u.subscript(e, want)
	case *syntax.Starred:
		u.c.fail(e.Span, "can't use starred expression here")
	case *syntax.List:
		if k := u.c.foldItems(ConstTuple, e.Elts); k != nil && len(e.Elts) > 2 {
			return u.constantDisplay(BuildList, ListExtend, *k, e.Span, want)
		}
		return u.display(e.Elts, BuildList, e.Span, want)
	case *syntax.Tuple:
		return u.display(e.Elts, BuildTuple, e.Span, want)
	case *syntax.Slice:
		return u.slice(e, want)
	}
	return u.dest(want)
}

// result frees the temporaries above mark and emits an operation on two operands.
func (u *unit) result(mark int, want reg, op Op, b, c reg) reg {
	u.top = mark
	d := u.dest(want)
	u.emit(op, d, b, c)
	return d
}

// load reads a variable.
func (u *unit) load(id string, want reg) reg {
	name := u.scope.mangle(id)
	r, ok := u.scope.refs[name]
	if !ok {
		r = u.implicit()
	}
	switch r.kind {
	case refLocal:
		return u.loadLocal(r.sym, want)
	case refFree:
		d := u.dest(want)
		u.emit(LoadCell, d, u.free[name], 0)
		return d
	case refName:
		d := u.dest(want)
		u.emit(LoadName, d, u.site(name), 0)
		return d
	case refClassFree:
		d := u.dest(want)
		u.emit(LoadClassCell, d, u.free[name], u.site(name))
		return d
	case refClassGlobal:
		d := u.dest(want)
		u.emit(LoadClassGlobal, d, u.site(name), 0)
		return d
	}
	d := u.dest(want)
	u.emit(LoadGlobal, d, u.site(name), 0)
	return d
}

// implicit is the meaning of a name that only the compiler itself uses.
func (u *unit) implicit() ref {
	if u.code.UsesNames {
		return ref{kind: refName}
	}
	return ref{kind: refGlobal}
}

func (u *unit) loadLocal(sym *symbol, want reg) reg {
	if sym.captured {
		d := u.dest(want)
		u.emit(LoadCell, d, sym.reg, 0)
		return d
	}
	if !u.dead && !u.isKnown(sym.reg) {
		u.emit(CheckLocal, sym.reg, sym.reg, 0)
		u.know(sym)
	}
	if want == NoReg || want == sym.reg {
		return sym.reg
	}
	u.emit(Mov, want, sym.reg, 0)
	return want
}

// localTarget returns the register of a variable that instructions may write directly.
func (u *unit) localTarget(id string) (*symbol, bool) {
	r, ok := u.scope.refs[u.scope.mangle(id)]
	return r.sym, ok && r.kind == refLocal && !r.sym.captured
}

// store writes a variable.
func (u *unit) store(id string, from reg) {
	u.c.checkName(id, u.span(), "assign to")
	name := u.scope.mangle(id)
	r, ok := u.scope.refs[name]
	if !ok {
		r = u.implicit()
	}
	switch {
	case r.kind == refName:
		u.emit(StoreName, from, u.site(name), 0)
	case r.kind == refGlobal || r.kind == refClassGlobal:
		u.emit(StoreGlobal, from, u.site(name), 0)
	case r.kind == refFree || r.kind == refClassFree:
		u.emit(StoreCell, u.free[name], from, 0)
	case r.sym.captured:
		u.emit(StoreCell, r.sym.reg, from, 0)
	default:
		if r.sym.reg != from {
			u.emit(Mov, r.sym.reg, from, 0)
		}
		u.know(r.sym)
	}
}

// del deletes a variable.
func (u *unit) del(id string) {
	name := u.scope.mangle(id)
	r, ok := u.scope.refs[name]
	if !ok {
		r = u.implicit()
	}
	switch {
	case r.kind == refName:
		u.emit(DelName, 0, u.site(name), 0)
	case r.kind == refGlobal || r.kind == refClassGlobal:
		u.emit(DelGlobal, 0, u.site(name), 0)
	case r.kind == refFree || r.kind == refClassFree:
		u.emit(DelCell, u.free[name], 0, 0)
	case r.sym.captured:
		u.emit(DelCell, r.sym.reg, 0, 0)
	default:
		u.emit(DelLocal, r.sym.reg, r.sym.reg, 0)
		u.forget(r.sym.reg)
	}
}

// named is target := value. Where the target is a plain local its register is the result; operand copies it if need be.
func (u *unit) named(e *syntax.NamedExpr, want reg) reg {
	u.c.checkName(e.Target.ID, e.Target.Span, "assign to")
	if sym, ok := u.localTarget(e.Target.ID); ok {
		u.into(e.Value, sym.reg)
		u.know(sym)
		u.at(e.Span)
		return u.deliver(sym.reg, want)
	}
	mark := u.top
	r := u.expr(e.Value)
	u.at(e.Target.Span)
	u.store(e.Target.ID, r)
	if want == NoReg {
		return r
	}
	u.top = mark
	return u.deliver(r, want)
}

func (u *unit) unary(e *syntax.UnaryOp, want reg) reg {
	if e.Op == syntax.Not {
		if k, ok := e.Operand.(*syntax.Compare); ok && len(k.Ops) == 1 {
			if op, ok := opposite(k.Ops[0]); ok {
				flipped := *k
				flipped.Span = e.Span
				flipped.Ops = []syntax.CmpOperator{op}
				return u.compare(&flipped, want)
			}
		}
	}
	mark := u.top
	r := u.expr(e.Operand)
	u.at(e.Span)
	return u.result(mark, want, [...]Op{syntax.Invert: Invert, syntax.Not: Not, syntax.UAdd: Plus, syntax.USub: Neg}[e.Op], r, 0)
}

// opposite is the operator that answers not of another; comparisons of values have none.
func opposite(op syntax.CmpOperator) (syntax.CmpOperator, bool) {
	switch op {
	case syntax.Is:
		return syntax.IsNot, true
	case syntax.IsNot:
		return syntax.Is, true
	case syntax.In:
		return syntax.NotIn, true
	case syntax.NotIn:
		return syntax.In, true
	}
	return op, false
}

// boolOp is `and` and `or` where the value matters.
func (u *unit) boolOp(e *syntax.BoolOp, want reg) reg {
	end := newLabel()
	d := u.scratch(want)
	for i, v := range e.Values {
		u.into(v, d)
		if i < len(e.Values)-1 {
			op := JmpFalse
			if e.Op == syntax.Or {
				op = JmpTrue
			}
			u.at(e.Span)
			u.leap(op, d, 0, end)
		}
	}
	u.place(end)
	u.at(e.Span)
	return u.finish(d, want)
}

// finish delivers the result of scratch and frees it.
func (u *unit) finish(d, want reg) reg {
	if want == NoReg || want == d {
		return d
	}
	u.emit(Mov, want, d, 0)
	u.top = int(d)
	return want
}

func (u *unit) ifExp(e *syntax.IfExp, want reg) reg {
	d := u.dest(want)
	other, end := newLabel(), newLabel()
	u.jumpIf(e.Test, other, false)
	u.into(e.Body, d)
	u.jump(end)
	u.place(other)
	u.into(e.Orelse, d)
	u.place(end)
	return d
}

// compare is a comparison, or a chain of them, where the value matters.
func (u *unit) compare(e *syntax.Compare, want reg) reg {
	u.c.checkCompare(e)
	if len(e.Ops) == 1 {
		mark := u.top
		l := u.operand(e.Left, e.Comparators[0])
		r := u.comparator(e.Ops[0], e.Comparators[0])
		u.at(e.Span)
		return u.result(mark, want, compareOps[e.Ops[0]], l, r)
	}
	d := u.scratch(want)
	mark := u.top
	end := newLabel()
	l := u.operand(e.Left, e.Comparators...)
	for i, op := range e.Ops {
		last := i == len(e.Ops)-1
		var r reg
		if last {
			r = u.comparator(op, e.Comparators[i])
		} else {
			r = u.operand(e.Comparators[i], e.Comparators[i+1:]...)
		}
		u.at(e.Span)
		u.emit(compareOps[op], d, l, r)
		if !last {
			u.leap(JmpFalse, d, 0, end)
		}
		l = r
	}
	u.place(end)
	u.top = mark
	return u.finish(d, want)
}

// comparator evaluates the right side of a comparison; after `in` a display of constants is one constant.
func (u *unit) comparator(op syntax.CmpOperator, e syntax.Expr) reg {
	if op == syntax.In || op == syntax.NotIn {
		if k, ok := u.c.foldContainer(e); ok {
			u.at(e.Pos())
			return u.constantExpr(k, NoReg)
		}
	}
	return u.expr(e)
}

// unlessOps are the jumps taken when a comparison fails; Nop where there is none.
var unlessOps = [...]Op{
	syntax.Lt: JmpNLt, syntax.LtE: JmpNLe, syntax.Eq: JmpNEq, syntax.NotEq: JmpNNe, syntax.Gt: JmpNGt, syntax.GtE: JmpNGe, syntax.NotIn: Nop,
}

// jumpIf jumps to a label if the truth of e is sense; otherwise the code runs on.
func (u *unit) jumpIf(e syntax.Expr, to *label, sense bool) {
	if !u.c.descend() {
		return
	}
	defer u.c.ascend()
	mark := u.top
	defer func() { u.top = mark }()
	if k, ok := u.c.fold(e); ok {
		if truth(k) == sense {
			u.at(e.Pos())
			u.jump(to)
		}
		return
	}
	switch e := e.(type) {
	case *syntax.UnaryOp:
		if e.Op == syntax.Not {
			u.jumpIf(e.Operand, to, !sense)
			return
		}
	case *syntax.BoolOp:
		u.jumpBool(e, to, sense)
		return
	case *syntax.IfExp:
		other, end := newLabel(), newLabel()
		u.jumpIf(e.Test, other, false)
		u.jumpIf(e.Body, to, sense)
		u.jump(end)
		u.place(other)
		u.jumpIf(e.Orelse, to, sense)
		u.place(end)
		return
	case *syntax.Compare:
		if u.jumpCompare(e, to, sense) {
			return
		}
	}
	r := u.expr(e)
	u.at(e.Pos())
	u.leap(truthJump(sense), r, 0, to)
}

func truthJump(sense bool) Op {
	if sense {
		return JmpTrue
	}
	return JmpFalse
}

// jumpBool jumps on `and` and `or` without making their value.
func (u *unit) jumpBool(e *syntax.BoolOp, to *label, sense bool) {
	stop := e.Op == syntax.Or // the truth that decides at once
	rest, last := e.Values[:len(e.Values)-1], e.Values[len(e.Values)-1]
	if stop == sense {
		for _, v := range rest {
			u.jumpIf(v, to, sense)
		}
		u.jumpIf(last, to, sense)
		return
	}
	skip := newLabel()
	for _, v := range rest {
		u.jumpIf(v, skip, stop)
	}
	u.jumpIf(last, to, sense)
	u.place(skip)
}

// jumpCompare jumps on comparisons with the fused operations; false: e has none.
func (u *unit) jumpCompare(e *syntax.Compare, to *label, sense bool) bool {
	if len(e.Ops) == 1 {
		if u.jumpNone(e, to, sense) {
			return true
		}
		if unlessOps[e.Ops[0]] == Nop {
			return false
		}
	}
	u.c.checkCompare(e)
	fails := to
	if sense {
		fails = newLabel()
	}
	l := u.operand(e.Left, e.Comparators...)
	for i, op := range e.Ops {
		var r reg
		if i == len(e.Ops)-1 {
			r = u.comparator(op, e.Comparators[i])
		} else {
			r = u.operand(e.Comparators[i], e.Comparators[i+1:]...)
		}
		u.at(e.Span)
		u.unless(op, l, r, fails)
		l = r
	}
	if sense {
		u.jump(to)
		u.place(fails)
	}
	return true
}

func (u *unit) unless(op syntax.CmpOperator, l, r reg, fails *label) {
	if jump := unlessOps[op]; jump != Nop {
		u.leap(jump, l, r, fails)
		return
	}
	t := u.temp()
	u.emit(compareOps[op], t, l, r)
	u.leap(JmpFalse, t, 0, fails)
}

// jumpNone is `is None` and `is not None`.
func (u *unit) jumpNone(e *syntax.Compare, to *label, sense bool) bool {
	op := e.Ops[0]
	k, ok := e.Comparators[0].(*syntax.Constant)
	if !ok || k.Kind != syntax.ConstNone || op != syntax.Is && op != syntax.IsNot {
		return false
	}
	u.c.checkCompare(e)
	r := u.expr(e.Left)
	u.at(e.Span)
	if (op == syntax.Is) == sense {
		u.leap(JmpNone, r, 0, to)
	} else {
		u.leap(JmpNotNone, r, 0, to)
	}
	return true
}

func (u *unit) attribute(e *syntax.Attribute, want reg) reg {
	mark := u.top
	r := u.expr(e.Value)
	u.atAttribute(e.Span, e)
	return u.result(mark, want, GetAttr, r, u.site(u.scope.mangle(e.Attr)))
}

// atAttribute sets the position of span, cut down to the attribute's name where the chain goes over several lines.
func (u *unit) atAttribute(span syntax.Span, a *syntax.Attribute) {
	u.at(span)
	if span.Line == a.EndLine {
		return
	}
	u.pos.Line = a.EndLine
	if n := int32(len(a.Attr)); n <= a.EndCol {
		u.pos.Col = a.EndCol - n
	}
}

func (u *unit) subscript(e *syntax.Subscript, want reg) reg {
	u.c.checkSubscript(e)
	mark := u.top
	r := u.operand(e.Value, e.Slice)
	i := u.expr(e.Slice)
	u.at(e.Span)
	return u.result(mark, want, GetItem, r, i)
}

func (u *unit) slice(e *syntax.Slice, want reg) reg {
	mark := u.top
	parts := []syntax.Expr{e.Lower, e.Upper}
	if e.Step != nil {
		parts = append(parts, e.Step)
	}
	base := reg(mark)
	for _, p := range parts {
		if p == nil {
			u.at(e.Span)
			u.constTemp(Const{Kind: ConstNone})
		} else {
			u.tempOf(p)
		}
	}
	u.at(e.Span)
	return u.result(mark, want, BuildSlice, base, reg(len(parts)))
}

// display builds a list, tuple or set.
func (u *unit) display(elts []syntax.Expr, op Op, at syntax.Span, want reg) reg {
	mark := u.top
	for _, e := range elts {
		if _, ok := e.(*syntax.Starred); ok {
			return u.starredDisplay(elts, op, at, want)
		}
	}
	for _, e := range elts {
		u.tempOf(e)
	}
	u.at(at)
	return u.result(mark, want, op, reg(mark), reg(len(elts)))
}

// constantDisplay builds a list or set of three or more constants as CPython does, by putting a constant tuple or frozenset into an empty one: the order
// in which a set shows its items depends on it, and the room that sys.getsizeof sees in a list.
func (u *unit) constantDisplay(build, extend Op, k Const, at syntax.Span, want reg) reg {
	d := u.scratch(want)
	mark := u.top
	u.at(at)
	u.emit(build, d, reg(mark), 0)
	u.emit(extend, d, u.constTemp(k), 0)
	u.top = mark
	return u.finish(d, want)
}

// starredDisplay builds a display with * in it: what comes before the first * at once, the rest item by item.
func (u *unit) starredDisplay(elts []syntax.Expr, op Op, at syntax.Span, want reg) reg {
	build, add, extend := BuildList, ListAppend, ListExtend
	if op == BuildSet {
		build, add, extend = BuildSet, SetAdd, SetUpdate
	}
	d := u.scratch(want)
	mark := u.top
	n := 0
	for ; n < len(elts); n++ {
		if _, ok := elts[n].(*syntax.Starred); ok {
			break
		}
		u.tempOf(elts[n])
	}
	u.at(at)
	u.emit(build, d, reg(mark), reg(n))
	for _, e := range elts[n:] {
		u.top = mark
		if s, ok := e.(*syntax.Starred); ok {
			r := u.expr(s.Value)
			u.at(at)
			u.emit(extend, d, r, 0)
			continue
		}
		r := u.expr(e)
		u.at(at)
		u.emit(add, d, r, 0)
	}
	u.top = mark
	u.at(at)
	if op == BuildTuple {
		u.emit(ListToTuple, d, d, 0)
	}
	return u.finish(d, want)
}

// dict builds a dict display; one without ** at once.
func (u *unit) dict(e *syntax.Dict, want reg) reg {
	n := 0
	for n < len(e.Keys) && e.Keys[n] != nil {
		n++
	}
	d := u.scratch(want)
	mark := u.top
	for i := range n {
		u.tempOf(e.Keys[i])
		u.tempOf(e.Values[i])
	}
	u.at(e.Span)
	u.emit(BuildMap, d, reg(mark), reg(n))
	for i := n; i < len(e.Keys); i++ {
		u.top = mark
		if e.Keys[i] == nil {
			r := u.expr(e.Values[i])
			u.at(e.Span)
			u.emit(DictUpdate, d, r, 0)
			continue
		}
		k := u.operand(e.Keys[i], e.Values[i])
		v := u.expr(e.Values[i])
		u.at(e.Span)
		u.emit(MapAdd, d, k, v)
	}
	u.top = mark
	u.at(e.Span)
	return u.finish(d, want)
}

// formatted is one replacement field of an f-string.
func (u *unit) formatted(e *syntax.FormattedValue, want reg) reg {
	mark := u.top
	var flags reg
	switch e.Conversion {
	case 's':
		flags = 1
	case 'r':
		flags = 2
	case 'a':
		flags = 3
	}
	var v reg
	if e.FormatSpec == nil {
		v = u.expr(e.Value)
	} else {
		v = u.tempOf(e.Value)
		u.tempOf(e.FormatSpec)
		flags |= 4
	}
	u.at(e.Span)
	return u.result(mark, want, Format, v, flags)
}

func (u *unit) joined(e *syntax.JoinedStr, want reg) reg {
	switch len(e.Values) {
	case 0:
		u.at(e.Span)
		return u.constantExpr(Const{Kind: ConstStr}, want)
	case 1:
		return u.eval(e.Values[0], want)
	}
	return u.display(e.Values, BuildString, e.Span, want)
}

func (u *unit) yield(e *syntax.Yield, want reg) reg {
	if !u.checkYield(e.Span, "yield") {
		return u.dest(want)
	}
	mark := u.top
	var r reg
	if e.Value == nil {
		u.at(e.Span)
		r = u.constantExpr(Const{Kind: ConstNone}, NoReg)
	} else {
		r = u.expr(e.Value)
	}
	u.at(e.Span)
	return u.result(mark, want, Yield, r, 0)
}

func (u *unit) yieldFrom(e *syntax.YieldFrom, want reg) reg {
	if !u.checkYield(e.Span, "yield from") {
		return u.dest(want)
	}
	if u.root.declaredAsync {
		u.c.fail(e.Span, "'yield from' inside async function")
	}
	mark := u.top
	r := u.expr(e.Value)
	u.at(e.Span)
	return u.delegate(mark, want, GetYieldFromIter, r, 0)
}

func (u *unit) await(e *syntax.Await, want reg) reg {
	switch {
	case !u.root.functionLike():
		u.c.fail(e.Span, "'await' outside function")
	case !u.awaits():
		u.c.fail(e.Span, "'await' outside async function")
	}
	mark := u.top
	r := u.expr(e.Value)
	u.at(e.Span)
	return u.delegate(mark, want, GetAwaitable, r, 0)
}

// awaits says whether the code may await: an async def, or a generator expression that thereby is asynchronous.
func (u *unit) awaits() bool {
	return u.root.declaredAsync || u.root.kind == generatorScope
}

// delegate runs the iterator that prepare makes of r to its end, handing on what it yields. The value sent and the result share a
// temporary: a variable must not show what is only passing through.
func (u *unit) delegate(mark int, want reg, prepare Op, r, kind reg) reg {
	u.top = mark
	v := u.temp()
	it := u.temp()
	u.emit(prepare, it, r, kind)
	u.emit(LoadConst, v, u.constant(Const{Kind: ConstNone}), 0)
	u.emit(YieldFrom, v, it, 0)
	u.top = mark
	if want == NoReg {
		return u.temp()
	}
	return u.deliver(v, want)
}

func (u *unit) checkYield(at syntax.Span, what string) bool {
	if !u.root.functionLike() {
		u.c.fail(at, "'"+what+"' outside function")
		return false
	}
	return true
}
