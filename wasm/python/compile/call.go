package compile

import "loopscope/wasm/python/syntax"

func (u *unit) call(e *syntax.Call, want reg) reg {
	u.c.checkCaller(e.Func)
	u.c.checkKeywords(e.Keywords)
	mark := u.top
	if a, ok := e.Func.(*syntax.Attribute); ok && plainCall(e.Args, e.Keywords) {
		return u.callMethod(e, a, want)
	}
	u.tempOf(e.Func)
	u.at(e.Span)
	return u.callWith(mark, 0, e.Args, e.Keywords, want, u.pos)
}

// plainCall says whether a call has neither * nor **.
func plainCall(args []syntax.Expr, keywords []*syntax.Keyword) bool {
	for _, k := range keywords {
		if k.Arg == "" {
			return false
		}
	}
	return !hasStar(args)
}

func (u *unit) callMethod(e *syntax.Call, a *syntax.Attribute, want reg) reg {
	mark := u.top
	r := u.expr(a.Value)
	u.top = mark
	m := u.temps(2)
	u.atAttribute(a.Span, a)
	u.emit(LoadMethod, m, r, u.site(u.scope.mangle(a.Attr)))
	for _, x := range e.Args {
		u.tempOf(x)
	}
	names := u.keywordValues(e.Keywords)
	u.atAttribute(e.Span, a)
	n := reg(len(e.Args) + len(e.Keywords))
	if len(e.Keywords) == 0 {
		return u.result(mark, want, CallMethod, m, n)
	}
	d := u.result(mark, want, CallMethodKw, m, n)
	u.emit(Ext, names, 0, 0)
	return d
}

// keywordValues evaluates keyword arguments into the next temporaries and returns the constant with their names.
func (u *unit) keywordValues(keywords []*syntax.Keyword) reg {
	names := Const{Kind: ConstTuple}
	for _, k := range keywords {
		u.tempOf(k.Value)
		names.Items = append(names.Items, Const{Kind: ConstStr, Str: u.scope.mangle(k.Arg)})
	}
	if len(keywords) == 0 {
		return 0
	}
	return u.constant(names)
}

// callWith emits a call: the callee is in the register base, the first fixed arguments follow it and are the topmost temporaries.
func (u *unit) callWith(base, fixed int, args []syntax.Expr, keywords []*syntax.Keyword, want reg, pos Pos) reg {
	if !plainCall(args, keywords) {
		return u.callUnpacking(base, fixed, args, keywords, want, pos)
	}
	for _, x := range args {
		u.tempOf(x)
	}
	names := u.keywordValues(keywords)
	u.pos = pos
	n := reg(fixed + len(args) + len(keywords))
	if len(keywords) == 0 {
		return u.result(base, want, Call, reg(base), n)
	}
	d := u.result(base, want, CallKw, reg(base), n)
	u.emit(Ext, names, 0, 0)
	return d
}

// callUnpacking is a call with * or **: the positional arguments become a tuple, the keywords a dict.
func (u *unit) callUnpacking(base, fixed int, args []syntax.Expr, keywords []*syntax.Keyword, want reg, pos Pos) reg {
	for u.top < base+3 {
		u.temp()
	}
	flags := u.positional(base, fixed, args, pos)
	u.pos = pos
	if len(keywords) == 0 {
		u.emit(Clear, reg(base+2), 0, 0)
	} else {
		u.keywordDict(reg(base), keywords, pos)
	}
	u.pos = pos
	return u.result(base, want, CallEx, reg(base), flags)
}

// positional puts the positional arguments of CallEx behind the callee and returns the operation's flags.
func (u *unit) positional(base, fixed int, args []syntax.Expr, pos Pos) reg {
	target := reg(base + 1)
	if fixed == 0 && len(args) == 1 && hasStar(args) {
		u.into(args[0].(*syntax.Starred).Value, target)
		return 1
	}
	mark := u.top
	u.pos = pos
	if fixed == 0 && !hasStar(args) {
		u.tupleOf(args, target)
		u.top = mark
		return 0
	}
	list := u.temp()
	u.emit(BuildList, list, target, reg(fixed))
	for _, x := range args {
		top := u.top
		op := ListAppend
		if s, ok := x.(*syntax.Starred); ok {
			op, x = ListExtend, s.Value
		}
		r := u.expr(x)
		u.pos = pos
		u.emit(op, list, r, 0)
		u.top = top
	}
	u.emit(ListToTuple, target, list, 0)
	u.top = mark
	return 0
}

// keywordDict puts the dict of keyword arguments for CallEx behind the tuple: runs of plain keywords at once, each ** merged in its place.
func (u *unit) keywordDict(callee reg, keywords []*syntax.Keyword, pos Pos) {
	dict := callee + 2
	mark := u.top
	for i := 0; i < len(keywords); {
		n := 0
		for i+n < len(keywords) && keywords[i+n].Arg != "" {
			k := keywords[i+n]
			u.pos = pos
			u.constTemp(Const{Kind: ConstStr, Str: u.scope.mangle(k.Arg)})
			u.tempOf(k.Value)
			n++
		}
		u.pos = pos
		part := reg(mark)
		switch {
		case i == 0:
			u.emit(BuildMap, dict, part, reg(n))
		case n > 0:
			u.emit(BuildMap, part, part, reg(n))
			u.emit(DictMerge, dict, part, callee)
		}
		u.top = mark
		i += n
		if i < len(keywords) {
			r := u.expr(keywords[i].Value)
			u.pos = pos
			u.emit(DictMerge, dict, r, callee)
			u.top = mark
			i++
		}
	}
}
