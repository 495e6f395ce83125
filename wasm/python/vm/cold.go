package vm

import (
	"strings"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
)

// cold carries out the operations that are not in run itself. It returns the frame to go on with: f, another one, or nil when the run is over. f.pc may change.
func (m *VM) cold(f *Frame, i *compile.Instr) (*Frame, *Exc) {
	t, r := m.T, f.r
	var v Value
	var err *Exc
	switch i.Op {
	case compile.TrueDiv, compile.Pow, compile.LShift, compile.RShift, compile.And, compile.Or, compile.Xor, compile.MatMul,
		compile.IFloorDiv, compile.ITrueDiv, compile.IMod, compile.IPow, compile.ILShift, compile.IRShift, compile.IAnd, compile.IOr, compile.IXor, compile.IMatMul:
		v, err = m.binary(i.Op, r[i.B], r[i.C])
	case compile.Neg:
		v, err = object.Negative(t, r[i.B])
	case compile.Plus:
		v, err = object.Positive(t, r[i.B])
	case compile.Invert:
		v, err = object.Inverted(t, r[i.B])
	case compile.Not:
		var b bool
		b, err = object.Truth(t, r[i.B])
		v = object.Bool(!b)
		m.suspectOperands()
	case compile.Lt, compile.Le, compile.Eq, compile.Ne, compile.Gt, compile.Ge:
		v, err = object.Compare(t, object.CmpOp(i.Op-compile.Lt), r[i.B], r[i.C])
		m.suspectOperands()
	case compile.Is:
		v = object.Bool(r[i.B] == r[i.C])
		m.suspectOperands()
	case compile.IsNot:
		v = object.Bool(r[i.B] != r[i.C])
		m.suspectOperands()
	case compile.In, compile.NotIn:
		var b bool
		b, err = object.Contains(t, r[i.C], r[i.B])
		v = object.Bool(b == (i.Op == compile.In))
		m.suspectOperands()
	case compile.BuildTuple:
		v = object.NewTuple(append([]Value(nil), r.span(i.B, i.C)...)...).V()
	case compile.BuildList:
		v = object.NewList(append([]Value(nil), r.span(i.B, i.C)...)).V()
	case compile.BuildSet:
		v, err = m.buildSet(r.span(i.B, i.C))
	case compile.BuildMap:
		d := object.NewDict()
		for k := i.B; k < i.B+2*i.C; k += 2 {
			if err = d.Set(t, r[k], r[k+1]); err != nil {
				return nil, err
			}
		}
		v = d.V()
	case compile.BuildString:
		v = joinStrings(r.span(i.B, i.C))
	case compile.BuildSlice:
		step := object.None
		if i.C == 3 {
			step = r[i.B+2]
		}
		v = object.NewSlice(r[i.B], r[i.B+1], step)
	case compile.Format:
		v, err = m.format(r, i)
	case compile.GetIter:
		v, err = object.Iter(t, r[i.B])
	case compile.LoadName:
		v, err = m.loadName(f, int(i.B))
	case compile.LoadBuildClass:
		v = m.In.Builtins.GetStr(nameBuildClass)
	case compile.LoadLocals:
		v = namespaceValue(f.locals())
	case compile.LoadDisplay:
		if v = m.sysAttr("displayhook"); v.Ref == nil {
			err = t.RuntimeError("lost sys.displayhook")
		}
	case compile.LoadAssert:
		v = object.AssertionErrorType.V()
	case compile.ListToTuple:
		v = object.NewTuple(append([]Value(nil), object.AsList(r[i.B]).Items...)...).V()
	case compile.GetLen:
		var n int
		n, err = object.Len(t, r[i.B])
		v = object.Int(int64(n))
	case compile.MakeFunction:
		v = m.makeFunction(f, i, &f.code.ins[f.pc])
		f.pc++
	case compile.GetYieldFromIter:
		v, err = m.yieldFromIter(f, r[i.B])
	case compile.GetAwaitable:
		v, err = m.awaitable(r[i.B], int(i.C))
	case compile.GetAIter:
		v, err = m.aiter(r[i.B])
	case compile.GetANext:
		v, err = m.anext(r[i.B])
	case compile.Import:
		return m.importOp(f, i)
	case compile.ImportFrom:
		v, err = m.importFrom(r[i.B], f.code.names[i.C])
	case compile.LoadClassCell:
		if v, err = m.className(f, f.code.names[i.C]); v.Ref == nil && err == nil {
			if v = asCell(r[i.B]).v; v.Ref == nil {
				err = m.emptyCell(f, int(i.B))
			}
		}
	case compile.LoadClassGlobal:
		if v, err = m.className(f, f.code.names[i.B]); v.Ref == nil && err == nil {
			v, err = m.loadGlobal(f, int(i.B))
		}
	case compile.MatchSequence:
		v = object.Bool(r[i.B].Ref.Type.Flags&object.FlagSequence != 0)
	case compile.MatchMapping:
		v = object.Bool(r[i.B].Ref.Type.Flags&object.FlagMapping != 0)
	case compile.MatchKeys:
		v, err = m.matchKeys(r[i.B], r[i.C])
	case compile.MatchClass:
		v, err = m.matchClass(r[i.B], r[i.B+1], r[i.B+2], int(i.C))
	case compile.MakeTypeVar:
		v, err = m.makeTypeVar(f, r[i.B], r[i.B+1], r[i.B+2], int(i.C))
	case compile.MakeTypeAlias:
		v, err = m.makeTypeAlias(f, r[i.B], r[i.B+1], r[i.B+2])
	case compile.MakeGenericBase:
		v, err = m.makeGenericBase(r[i.B])
	case compile.ExcGroupRaise:
		v, err = m.groupRaise(r[i.B], r[i.C])
	default:
		return m.colder(f, i)
	}
	if err != nil {
		return nil, err
	}
	m.overwritten(f, i.A)
	r[i.A] = v
	return f, nil
}

// overwritten says that the value of register a, if that is a variable, goes because the operation puts its result there (xs = xs[1:]).
func (m *VM) overwritten(f *Frame, a uint16) {
	if m.fin.on && int(a) < f.code.C.TempBase {
		m.suspectValue(f.r[a])
	}
}

// colder carries out the operations that do not simply set r[A].
func (m *VM) colder(f *Frame, i *compile.Instr) (*Frame, *Exc) {
	t, r := m.T, f.r
	switch i.Op {
	case compile.DelLocal:
		if r[i.A].Ref == nil {
			return nil, m.unbound(f.code.C.LocalNames[i.B])
		}
		if m.fin.on {
			m.suspectValue(r[i.A])
		}
		r[i.A] = Value{}
	case compile.DelGlobal:
		if m.fin.on {
			m.suspectValue(f.globals.GetStr(f.code.names[i.B]))
		}
		if name := f.code.names[i.B]; !f.globals.DelStr(name) {
			return nil, t.NameError("name '"+name.S+"' is not defined", name)
		}
	case compile.StoreName:
		if m.fin.on {
			m.suspectValue(f.locals().GetStr(f.code.names[i.B]))
		}
		if err := m.setName(f.locals(), f.code.names[i.B], r[i.A]); err != nil {
			return nil, err
		}
	case compile.DelName:
		if m.fin.on {
			m.suspectValue(f.locals().GetStr(f.code.names[i.B]))
		}
		name := f.code.names[i.B]
		found, err := m.delName(f.locals(), name)
		if err != nil {
			return nil, err
		}
		if !found {
			return nil, t.NameError("name '"+name.S+"' is not defined", name)
		}
	case compile.MakeCell:
		r[i.A] = newCell(r[i.A])
	case compile.DelCell:
		c := asCell(r[i.A])
		if c.v.Ref == nil {
			return nil, m.emptyCell(f, int(i.A))
		}
		if m.fin.on {
			m.suspectValue(c.v)
		}
		c.v = Value{}
	case compile.ListAppend:
		return f, object.AsList(r[i.A]).Append(t, r[i.B])
	case compile.ListExtend:
		return f, m.listExtend(object.AsList(r[i.A]), r[i.B])
	case compile.SetAdd:
		return f, object.AsSet(r[i.A]).Add(t, r[i.B])
	case compile.SetUpdate:
		return f, object.AsSet(r[i.A]).Update(t, r[i.B])
	case compile.MapAdd:
		return f, object.AsDict(r[i.A]).Set(t, r[i.B], r[i.C])
	case compile.DictUpdate:
		return f, m.dictUpdate(object.AsDict(r[i.A]), r[i.B])
	case compile.DictMerge:
		return f, m.dictMerge(object.AsDict(r[i.A]), r[i.B], r[i.C])
	case compile.DelItem:
		m.suspectIn(r[i.A])
		return f, object.DelItem(t, r[i.A], r[i.B])
	case compile.DelAttr:
		m.suspectIn(r[i.A])
		return f, object.SetAttr(t, r[i.A], f.code.names[i.C], Value{})
	case compile.UnpackSeq:
		return f, m.unpack(r.span(i.A, i.C), r[i.B])
	case compile.UnpackEx:
		return f, m.unpackEx(r, int(i.A), r[i.B], int(i.C>>8), int(i.C&255))
	case compile.CallKw:
		names := m.kwNames(f)
		nf, err := m.call(f, i.A, r[i.B], Value{}, r.span(i.B+1, i.C), names)
		return nf, err
	case compile.CallMethodKw:
		names := m.kwNames(f)
		nf, err := m.call(f, i.A, r[i.B], r[i.B+1], r.span(i.B+2, i.C), names)
		return nf, err
	case compile.CallEx:
		return m.callEx(f, i)
	case compile.PushExc:
		e := object.AsExc(r[i.A])
		r[i.A+1] = f.handled.V()
		f.handled = e
	case compile.PopExc:
		f.handled = object.AsExc(r[i.A+1])
		if m.fin.on {
			m.suspect()
		}
		r[i.A], r[i.A+1] = Value{}, Value{}
	case compile.Raise:
		cause := Value{}
		if i.B != compile.NoReg {
			cause = r[i.B]
		}
		return nil, m.raise(r[i.A], cause, i.B != compile.NoReg)
	case compile.RaiseBare:
		e := m.handled()
		if e == nil {
			return nil, t.RuntimeError("No active exception to reraise")
		}
		m.reraising = e
		return nil, e
	case compile.Reraise:
		e := object.AsExc(r[i.A])
		m.reraising = e
		return nil, e
	case compile.ExcMatch:
		ok, err := m.excMatch(r[i.A], r[i.B])
		if err == nil && !ok {
			f.pc = int(i.C)
		}
		return f, err
	case compile.ExcGroupMatch:
		return f, m.groupMatch(r, i)
	case compile.ExcTriple:
		e := object.AsExc(r[i.B])
		r[i.A], r[i.A+1], r[i.A+2] = e.Type.V(), e.V(), tracebackValue(e)
	case compile.StopIterError:
		return nil, m.pep479(object.AsExc(r[i.A]), int(i.C))
	case compile.EndAsyncFor:
		e := object.AsExc(r[i.A])
		if !e.Is(object.StopAsyncIterationType) {
			m.reraising = e
			return nil, e
		}
		r[i.A] = Value{}
	case compile.LoadSpecial:
		return f, m.loadSpecial(r, i)
	case compile.ImportStar:
		return f, m.importStar(f, r[i.B])
	case compile.SetupAnnotations:
		d := f.locals()
		if d == nil {
			d = f.globals
		}
		have, err := m.getName(d, nameAnnotations)
		if err == nil && have.Ref == nil {
			err = m.setName(d, nameAnnotations, object.NewDict().V())
		}
		return f, err
	default:
		return nil, t.NewExc(object.SystemErrorType, "unknown operation "+i.Op.String())
	}
	return f, nil
}

func (m *VM) buildSet(items []Value) (Value, *Exc) {
	s := object.NewSet()
	for _, x := range items {
		if err := s.Add(m.T, x); err != nil {
			return Value{}, err
		}
	}
	return s.V(), nil
}

func (m *VM) kwNames(f *Frame) []*Str {
	items := object.AsTuple(f.code.consts[f.code.ins[f.pc].A]).Items
	f.pc++
	names := make([]*Str, len(items))
	for k, v := range items {
		names[k] = object.AsStr(v)
	}
	return names
}

func tracebackValue(e *Exc) Value {
	if e.Traceback == nil {
		return object.None
	}
	return Value{Ref: &e.Traceback.Object}
}

func joinStrings(vs []Value) Value {
	if len(vs) == 1 {
		return vs[0]
	}
	n := 0
	for _, v := range vs {
		n += len(object.AsStr(v).S)
	}
	var b strings.Builder
	b.Grow(n)
	for _, v := range vs {
		b.WriteString(object.AsStr(v).S)
	}
	return object.String(b.String())
}

// format is the operation Format.
func (m *VM) format(r *registers, i *compile.Instr) (Value, *Exc) {
	v := r[i.B]
	if m.fin.on {
		m.suspectValue(v) // that may have been its last use
	}
	var s string
	var err *Exc
	switch i.C & 3 {
	case 1:
		s, err = object.ToStr(m.T, v)
	case 2:
		s, err = object.Repr(m.T, v)
	case 3:
		s, err = object.Ascii(m.T, v)
	}
	if err != nil {
		return Value{}, err
	}
	if i.C&3 != 0 {
		v = object.String(s)
	}
	spec := ""
	if i.C&4 != 0 {
		spec = object.AsStr(r[i.B+1]).S
	}
	if spec == "" && v.Ref.Type == object.StrType {
		return v, nil
	}
	if s, err = object.Format(m.T, v, spec); err != nil {
		return Value{}, err
	}
	return object.String(s), nil
}

func (m *VM) loadName(f *Frame, site int) (Value, *Exc) {
	name := f.code.names[site]
	if f.locals() != nil {
		if v, err := m.getName(f.locals(), name); err != nil || v.Ref != nil {
			return v, err
		}
	}
	return m.loadGlobal(f, site)
}

// className is what the namespace of the class around an annotation scope has under a name; the scope reaches it through its free variable __classdict__.
func (m *VM) className(f *Frame, name *Str) (Value, *Exc) {
	d := f.locals()
	for i, n := range f.code.C.FreeNames {
		if d == nil && n == "__classdict__" {
			d = namespaceOf(asCell(f.r[f.code.nlocal+i]).v)
		}
	}
	if d == nil {
		return Value{}, nil
	}
	return m.getName(d, name)
}

func (m *VM) storeGlobal(f *Frame, site int, v Value) {
	name := f.code.names[site]
	c := &f.code.caches[site]
	if e := f.globals.At(int(c.idx)); e != nil && e.Key.Ref == &name.Object {
		if m.fin.on {
			m.suspectValue(e.Val)
		}
		e.Val = v
		return
	}
	if i := f.globals.FindStr(name); i >= 0 {
		*c = siteCache{idx: int32(i)}
		if m.fin.on {
			m.suspectValue(f.globals.At(i).Val)
		}
	}
	f.globals.SetStr(name, v)
}

func (m *VM) listExtend(l *object.List, v Value) *Exc {
	t := m.T
	if c := v.Ref.Type; !c.Iterable() {
		return t.TypeError("Value after * must be an iterable, not " + c.Name)
	}
	return l.Extend(t, v)
}

func (m *VM) dictUpdate(d *Dict, v Value) *Exc {
	if object.AsDict(v) != nil {
		return d.Update(m.T, v)
	}
	keys, err := object.GetAttrOpt(m.T, v, nameKeys)
	if err != nil {
		return err
	}
	if keys.Ref == nil {
		return m.T.TypeError("'" + object.TypeName(v) + "' object is not a mapping")
	}
	ks, err := object.CallArgs(m.T, keys)
	if err != nil {
		return err
	}
	return object.Iterate(m.T, ks, func(k Value) (bool, *Exc) {
		x, err := object.GetItem(m.T, v, k)
		if err != nil {
			return true, err
		}
		return false, d.Set(m.T, k, x)
	})
}

func (m *VM) dictMerge(d *Dict, v, fn Value) *Exc {
	name := func() string { return m.callableName(fn) }
	tmp := object.NewDict()
	if err := m.dictUpdate(tmp, v); err != nil {
		if err.Is(object.TypeErrorType) && object.AsDict(v) == nil {
			return m.T.TypeError(name() + " argument after ** must be a mapping, not " + object.TypeName(v))
		}
		return err
	}
	for _, e := range tmp.Entries() {
		if e.Key.Ref == nil {
			continue
		}
		if have, err := d.Get(m.T, e.Key); err != nil {
			return err
		} else if have.Ref != nil {
			key, err := object.ToStr(m.T, e.Key)
			if err != nil {
				return err
			}
			return m.T.TypeError(name() + " got multiple values for keyword argument '" + key + "'")
		}
		if err := d.Set(m.T, e.Key, e.Val); err != nil { // keys that are no strings are refused by the call
			return err
		}
	}
	return nil
}

// callableName is how errors about * and ** name the function (_PyObject_FunctionStr).
func (m *VM) callableName(fn Value) string {
	if f := AsFunc(fn); f != nil {
		if s := object.AsStr(f.module); s != nil && s.S != "builtins" {
			return s.S + "." + f.qualname.S + "()"
		}
		return f.qualname.S + "()"
	}
	if b := object.AsMethod(fn); b != nil {
		return m.callableName(b.Func)
	}
	if b := object.AsBuiltin(fn); b != nil {
		return b.Name + "()"
	}
	if c := object.AsType(fn); c != nil {
		if c.Module != "builtins" {
			return c.Module + "." + c.Qualname + "()"
		}
		return c.Qualname + "()"
	}
	s, err := object.ToStr(m.T, fn)
	if err != nil {
		return object.TypeName(fn) + " object"
	}
	return s
}

func (m *VM) callEx(f *Frame, i *compile.Instr) (*Frame, *Exc) {
	r := f.r
	fn := r[i.B]
	var args []Value
	if tup := object.AsTuple(r[i.B+1]); tup != nil {
		args = tup.Items
	} else {
		v := r[i.B+1]
		if c := v.Ref.Type; !c.Iterable() {
			return nil, m.T.TypeError(m.callableName(fn) + " argument after * must be an iterable, not " + c.Name)
		}
		items, err := object.Collect(m.T, v)
		if err != nil {
			return nil, err
		}
		args = items
	}
	var names []*Str
	if kw := r[i.B+2]; kw.Ref != nil {
		d := object.AsDict(kw)
		args = append([]Value(nil), args...)
		for _, e := range d.Entries() {
			if e.Key.Ref == nil {
				continue
			}
			s := object.AsStr(e.Key)
			if s == nil {
				return nil, m.T.TypeError("keywords must be strings")
			}
			names = append(names, object.InternStr(s))
			args = append(args, e.Val)
		}
	}
	return m.call(f, i.A, fn, Value{}, args, names)
}

// unpack is the operation UnpackSeq; the error texts are unpack_iterable's (Python/ceval.c).
func (m *VM) unpack(dst []Value, v Value) *Exc {
	var items []Value
	switch v.Ref.Type {
	case object.TupleType:
		items = object.AsTuple(v).Items
	case object.ListType:
		items = object.AsList(v).Items
	default:
		return m.unpackIter(dst, v)
	}
	if len(items) > len(dst) {
		return m.T.ValueError("too many values to unpack (expected " + itoa(len(dst)) + ")")
	}
	if len(items) < len(dst) {
		return m.T.ValueError("not enough values to unpack (expected " + itoa(len(dst)) + ", got " + itoa(len(items)) + ")")
	}
	copy(dst, items)
	return nil
}

func (m *VM) unpackIter(dst []Value, v Value) *Exc {
	it, err := m.unpackable(v)
	if err != nil {
		return err
	}
	for k := range dst {
		x, err := object.Next(m.T, it)
		if err != nil {
			return err
		}
		if x.Ref == nil {
			return m.T.ValueError("not enough values to unpack (expected " + itoa(len(dst)) + ", got " + itoa(k) + ")")
		}
		dst[k] = x
	}
	x, err := object.Next(m.T, it)
	if err != nil {
		return err
	}
	if x.Ref != nil {
		return m.T.ValueError("too many values to unpack (expected " + itoa(len(dst)) + ")")
	}
	return nil
}

func (m *VM) unpackable(v Value) (Value, *Exc) {
	if c := v.Ref.Type; !c.Iterable() {
		return Value{}, m.T.TypeError("cannot unpack non-iterable " + c.Name + " object")
	}
	return object.Iter(m.T, v)
}

// unpackEx is a, *b, c = v: before and after are the numbers of targets around the starred one.
func (m *VM) unpackEx(r *registers, base int, v Value, before, after int) *Exc {
	it, err := m.unpackable(v)
	if err != nil {
		return err
	}
	for k := range before {
		x, err := object.Next(m.T, it)
		if err != nil {
			return err
		}
		if x.Ref == nil {
			return m.tooFew(before+after, k)
		}
		r[base+k] = x
	}
	rest, err := object.Collect(m.T, it)
	if err != nil {
		return err
	}
	if len(rest) < after {
		return m.tooFew(before+after, before+len(rest))
	}
	k := len(rest) - after
	for i, x := range rest[k:] {
		r[base+before+1+i] = x
	}
	r[base+before] = object.NewList(rest[:k:k]).V()
	return nil
}

func (m *VM) tooFew(want, got int) *Exc {
	return m.T.ValueError("not enough values to unpack (expected at least " + itoa(want) + ", got " + itoa(got) + ")")
}

var specialNames = [...]*Str{object.NameEnter, object.NameExit, object.NameAEnter, object.NameAExit}

// loadSpecial looks up a method of the context manager protocol (with the error texts of Python/ceval.c).
func (m *VM) loadSpecial(r *registers, i *compile.Instr) *Exc {
	v := r[i.B]
	name := specialNames[i.C]
	c := v.Ref.Type
	f := c.Lookup(name)
	if f.Ref == nil {
		proto := "context manager"
		if i.C >= 2 {
			proto = "asynchronous context manager"
		}
		msg := "'" + c.Name + "' object does not support the " + proto + " protocol"
		if i.C == 1 || i.C == 3 {
			msg += " (missed " + name.S + " method)"
		}
		return m.T.TypeError(msg)
	}
	if f.Ref.Type == FuncType || f.Ref.Type == object.MethodDescrType {
		r[i.A], r[i.A+1] = f, v
		return nil
	}
	if g := f.Ref.Type.DescrGet; g != nil {
		var err *Exc
		if f, err = g(m.T, f, v, c); err != nil {
			return err
		}
	}
	r[i.A], r[i.A+1] = f, Value{}
	return nil
}
