package compile

import (
	"slices"

	"loopscope/wasm/python/syntax"
)

func (u *unit) classDef(s *syntax.ClassDef) {
	u.c.checkName(s.Name, s.Span, "assign to")
	base := u.top
	for _, d := range s.DecoratorList {
		u.tempOf(d)
	}
	first := s.Line
	if len(s.DecoratorList) > 0 {
		first = s.DecoratorList[0].Pos().Line
	}
	u.at(s.Span)
	var r reg
	if len(s.TypeParams) > 0 {
		r = u.genericClass(s, first)
	} else {
		r = u.buildClass(s, first, s.Bases)
	}
	u.decorate(s.DecoratorList, base)
	if len(s.DecoratorList) > 0 {
		r = reg(base)
	}
	u.at(s.Span)
	u.store(s.Name, r)
}

// buildClass calls __build_class__ with the function of the class body, the name, the bases and the keywords.
func (u *unit) buildClass(s *syntax.ClassDef, firstLine int32, bases []syntax.Expr) reg {
	u.c.checkKeywords(s.Keywords)
	mark := u.top
	u.at(s.Span)
	u.emit(LoadBuildClass, u.temp(), 0, 0)
	f := u.temp()
	code := u.classCode(s, firstLine)
	top := u.top
	u.makeFunction(f, u.parts(), code, NoReg)
	u.top = top
	u.constTemp(Const{Kind: ConstStr, Str: s.Name})
	return u.callWith(mark, 2, bases, s.Keywords, NoReg, u.pos)
}

// classCode compiles the body of a class. It runs with a namespace of its own; __build_class__ takes the cell __class__ from what it returns.
func (u *unit) classCode(s *syntax.ClassDef, firstLine int32) *Code {
	scope := u.c.scopes[scopeKey{s, partBody}]
	inner := u.c.newUnit(scope, s.Name, int(firstLine))
	inner.code.IsClass, inner.code.UsesNames = true, true
	return u.c.within(inner, func() {
		inner.at(syntax.Span{Line: firstLine, EndLine: firstLine})
		inner.classHead(s, firstLine)
		doc, rest := docString(s.Body)
		if doc != nil {
			inner.at(s.Body[0].Pos())
			inner.storeConst("__doc__", constOf(doc))
		}
		inner.body(rest)
		inner.classTail()
	})
}

func (u *unit) storeConst(name string, k Const) {
	t := u.constTemp(k)
	u.store(name, t)
	u.top = int(t)
}

func (u *unit) classHead(s *syntax.ClassDef, firstLine int32) {
	mark := u.top
	t := u.temp()
	u.emit(LoadName, t, u.site("__name__"), 0)
	u.store("__module__", t)
	u.top = mark
	u.storeConst("__qualname__", Const{Kind: ConstStr, Str: u.code.Qualname})
	u.storeConst("__firstlineno__", Const{Kind: ConstInt, Int: int64(firstLine)})
	if len(s.TypeParams) > 0 {
		r := u.load(".type_params", NoReg)
		u.store("__type_params__", r)
		u.top = mark
	}
	if cell, ok := u.ownCell("__classdict__"); ok {
		t := u.temp()
		u.emit(LoadLocals, t, 0, 0)
		u.emit(StoreCell, cell, t, 0)
		u.top = mark
	}
	if u.root.annotations {
		u.emit(SetupAnnotations, 0, 0, 0)
	}
}

// ownCell returns the register of a cell that the class body itself provides.
func (u *unit) ownCell(name string) (reg, bool) {
	sym := u.root.syms[name]
	if sym == nil || !u.root.ownsRegister(sym) {
		return 0, false
	}
	return sym.reg, true
}

func (u *unit) classTail() {
	if u.dead {
		return
	}
	u.nowhere()
	var attributes []string
	for name := range u.root.attributes {
		attributes = append(attributes, name)
	}
	slices.Sort(attributes)
	names := Const{Kind: ConstTuple}
	for _, name := range attributes {
		names.Items = append(names.Items, Const{Kind: ConstStr, Str: name})
	}
	u.storeConst("__static_attributes__", names)
	for _, pair := range [][2]string{{"__classdict__", "__classdictcell__"}, {"__class__", "__classcell__"}} {
		if cell, ok := u.ownCell(pair[0]); ok {
			u.emit(StoreName, cell, u.site(pair[1]), 0)
		}
	}
	if cell, ok := u.ownCell("__class__"); ok {
		u.stop(Return, cell, 0, 0)
		return
	}
	u.returnNone()
}
