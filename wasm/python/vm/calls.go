package vm

import (
	"unsafe"

	"loopscope/wasm/python/compile"
	"loopscope/wasm/python/object"
)

// call carries out a call instruction of frame f whose result goes to register dst. It returns the frame to go on with: f itself when the
// result is there already, a new frame when Python code has to run first, nil when the run is over.
func (m *VM) call(f *Frame, dst uint16, fn, self Value, args []Value, names []*Str) (*Frame, *Exc) {
	switch fn.Ref.Type {
	case FuncType:
		return m.callFunc(f, dst, asFunc(fn), self, args, names)
	case object.MethodType:
		b := object.AsMethod(fn)
		if self.Ref == nil {
			return m.call(f, dst, b.Func, b.Self, args, names)
		}
	case object.BuiltinType, object.MethodDescrType:
		return m.callBuiltin(f, dst, fn, self, args, names)
	}
	if self.Ref != nil {
		args = append([]Value{self}, args...)
	}
	if c := object.AsType(fn); c != nil {
		return m.callClass(f, dst, c, args, names)
	}
	if fn.Ref.Type.IsHeap() {
		if call := fn.Ref.Type.Lookup(nameCall); call.Ref != nil && call.Ref.Type == FuncType {
			return m.callFunc(f, dst, asFunc(call), fn, args, names)
		}
	}
	if tail := fn.Ref.Type.TailCall; tail != nil {
		v, err := tail(m.T, fn, args, names)
		return m.callDone(f, dst, v, err)
	}
	v, err := object.Call(m.T, fn, args, names)
	if m.fin.on {
		m.suspectCall("", Value{}, args)
	}
	return m.callDone(f, dst, v, err)
}

// callDone stores the result of a native call, or starts the frame that the native asked for.
func (m *VM) callDone(f *Frame, dst uint16, v Value, err *Exc) (*Frame, *Exc) {
	if err != nil {
		m.tail = nil
		return nil, err
	}
	if m.tail != nil {
		return m.startTail(f, dst), nil
	}
	if m.fin.on {
		m.suspectValue(f.r[dst])
	}
	f.r[dst] = v
	return f, nil
}

// keeping are methods of containers that let go of nothing.
var keeping = map[string]bool{"append": true, "get": true, "items": true, "keys": true, "values": true, "copy": true, "add": true, "setdefault": true, "extend": true, "index": true, "count": true}

// suspectCall says that a native call is over: its arguments' temporaries are dead, and a container it was a method of may hold less than before.
func (m *VM) suspectCall(method string, self Value, args []Value) {
	if self.Ref != nil {
		switch self.Ref.Type.Kind {
		case object.KindList, object.KindDict, object.KindSet:
			if !keeping[method] {
				m.suspectIn(self)
			}
		}
	}
	for _, a := range args {
		m.suspectValue(a)
	}
}

// startTail pushes the frame or driver left by VM.Tail.
func (m *VM) startTail(f *Frame, dst uint16) *Frame {
	d := m.tail
	m.tail = nil
	d.back, d.ret = f, dst
	if d.code == nil {
		return m.drive(d, EvStart, Value{}, nil)
	}
	if m.T.Depth >= m.T.RecursionLimit {
		if d.mode == modeImport {
			m.dropModule(d)
		}
		return m.raiseAt(f, m.tooDeep())
	}
	m.T.Depth++
	return d
}

func (m *VM) callFunc(f *Frame, dst uint16, fn *Func, self Value, args []Value, names []*Str) (*Frame, *Exc) {
	if m.T.Depth >= m.T.RecursionLimit {
		return nil, m.tooDeep()
	}
	nf, err := m.bindFrame(fn, self, args, names)
	if err != nil {
		return nil, err
	}
	if fn.code.gen {
		f.r[dst] = m.newGen(nf, fn)
		return f, nil
	}
	m.T.Depth++
	nf.back, nf.ret, nf.mode = f, dst, modeCall
	return nf, nil
}

func (m *VM) callBuiltin(f *Frame, dst uint16, fn, self Value, args []Value, names []*Str) (*Frame, *Exc) {
	b := (*object.Builtin)(unsafe.Pointer(fn.Ref))
	if b.Self.Ref != nil {
		self = b.Self
	}
	if self.Ref != nil || b.Owner != nil {
		recv := self
		if recv.Ref == nil && len(args) > len(names) {
			recv, args = args[0], args[1:]
		}
		if recv.Ref != nil && recv.Ref.Type.Kind == object.KindGenerator && len(names) == 0 {
			if nf, ok, err := m.callGenMethod(f, dst, b, recv, args); ok {
				return nf, err
			}
		}
		if recv.Ref != nil {
			if b.Owner != nil && b.Self.Ref == nil {
				one := [1]Value{recv}
				if err := object.CheckSelf(m.T, b, one[:]); err != nil {
					return nil, err
				}
			}
			v, err := object.CallNativeSelf(m.T, b, recv, args, names)
			if m.fin.on {
				m.suspectCall(b.Native.Name, recv, args)
			}
			return m.callDone(f, dst, v, err)
		}
		v, err := object.Call(m.T, fn, args, names)
		return m.callDone(f, dst, v, err)
	}
	if len(args) > 0 && args[0].Ref.Type == GeneratorType {
		if b.Native == nextNative && len(names) == 0 && len(args) <= 2 {
			dflt := Value{}
			if len(args) == 2 {
				dflt = args[1]
			}
			return m.resumeCall(f, dst, AsGen(args[0]), object.None, nil, dflt)
		}
		if b.Native.Sink != nil {
			s, err := b.Native.Sink(m.T, args, names)
			if err != nil {
				return nil, err
			}
			if s != nil {
				return m.pushSink(f, dst, s, AsGen(args[0]))
			}
		}
	}
	v, err := object.CallNative(m.T, b, args, names)
	if m.fin.on {
		m.suspectCall("", Value{}, args)
	}
	return m.callDone(f, dst, v, err)
}

// callGenMethod resumes a generator for g.send(v), g.throw(e) or g.__next__() within the same loop.
func (m *VM) callGenMethod(f *Frame, dst uint16, b *object.Builtin, recv Value, args []Value) (*Frame, bool, *Exc) {
	g := AsGen(recv)
	if g.kind == kindAsyncGen || g.native {
		return nil, false, nil
	}
	switch b.Name {
	case "send":
		if len(args) != 1 {
			return nil, false, nil
		}
		nf, err := m.resumeCall(f, dst, g, args[0], nil, Value{})
		return nf, true, err
	case "__next__":
		if len(args) != 0 {
			return nil, false, nil
		}
		nf, err := m.resumeCall(f, dst, g, object.None, nil, Value{})
		return nf, true, err
	}
	return nil, false, nil
}

// resumeCall resumes g on behalf of a call in frame f.
func (m *VM) resumeCall(f *Frame, dst uint16, g *Gen, v Value, e *Exc, dflt Value) (*Frame, *Exc) {
	if m.T.Depth >= m.T.RecursionLimit {
		return nil, m.tooDeep()
	}
	done, err := m.resumable(g, v)
	if err != nil {
		return nil, err
	}
	if done {
		if dflt.Ref != nil {
			f.r[dst] = dflt
			return f, nil
		}
		return nil, m.T.NewExc(object.StopIterationType, "")
	}
	top := g.frame
	top.mode, top.ret = modeNext, dst
	if dflt.Ref != nil {
		top.mode = modeNextDefault
		top.setDflt(dflt)
	}
	nf := m.enter(g, f)
	nf.deliver(v)
	return nf, nil
}

// pushSink runs a generator against a sink, in one loop.
func (m *VM) pushSink(f *Frame, dst uint16, s object.Sink, g *Gen) (*Frame, *Exc) {
	done, err := m.resumable(g, Value{})
	if err != nil {
		return nil, err
	}
	sf := newDriven(driven{sink: s})
	sf.back, sf.ret = f, dst
	if done {
		return m.endSink(sf)
	}
	if m.T.Depth >= m.T.RecursionLimit {
		return nil, m.tooDeep()
	}
	g.frame.mode = modeDriver
	nf := m.enter(g, sf)
	nf.deliver(object.None)
	return nf, nil
}

// callClass makes an instance. A Python __init__ runs as a frame of its own.
func (m *VM) callClass(f *Frame, dst uint16, c *object.Type, args []Value, names []*Str) (*Frame, *Exc) {
	if c.Type == object.TypeType && c.IsHeap() && c.Kind == object.KindObject && c.Flags&object.FlagAbstract == 0 {
		init := c.Lookup(object.NameInit)
		nw := object.AsBuiltin(c.Lookup(object.NameNew))
		if init.Ref != nil && init.Ref.Type == FuncType && nw != nil && nw.NewOf == object.ObjectType {
			if m.T.Depth >= m.T.RecursionLimit {
				return nil, m.tooDeep()
			}
			x := &object.Instance{Object: object.Object{Type: c}}
			v := Value{Ref: &x.Object}
			if c.Flags&object.FlagFinalize != 0 {
				m.trackObject(v.Ref)
			}
			nf, err := m.bindFrame(asFunc(init), v, args, names)
			if err != nil {
				return nil, err
			}
			if !asFunc(init).code.gen {
				m.T.Depth++
				nf.back, nf.ret, nf.mode = f, dst, modeInit
				nf.setDflt(v)
				return nf, nil
			}
			return nil, m.T.TypeError("__init__() should return None, not '" + object.TypeName(m.newGen(nf, asFunc(init))) + "'")
		}
	}
	if len(args) > 0 && args[0].Ref.Type == GeneratorType {
		if s := object.SinkForType(c, args, names); s != nil {
			return m.pushSink(f, dst, s, AsGen(args[0]))
		}
	}
	v, err := object.Call(m.T, c.V(), args, names)
	return m.callDone(f, dst, v, err)
}

// loadGlobal finds a global or built-in and fills the site's cache.
func (m *VM) loadGlobal(f *Frame, site int) (Value, *Exc) {
	name := f.code.names[site]
	c := &f.code.caches[site]
	if i := f.globals.FindStr(name); i >= 0 {
		e := f.globals.At(i)
		if e.Key.Ref == &name.Object {
			*c = siteCache{idx: int32(i)}
		}
		return e.Val, nil
	}
	b := m.builtinsOf(f)
	if i := b.FindStr(name); i >= 0 {
		e := b.At(i)
		if b == m.In.Builtins && e.Key.Ref == &name.Object {
			*c = siteCache{idx: int32(i), keys: f.globals.Keys, typ: object.ModuleType}
		}
		return e.Val, nil
	}
	return Value{}, m.T.NameError("name '"+name.S+"' is not defined", name)
}

// builtinsOf is the namespace of built-ins a frame sees.
func (m *VM) builtinsOf(f *Frame) *Dict {
	v := f.globals.GetStr(nameBuiltins)
	if v.Ref != nil {
		if d := object.AsDict(v); d != nil {
			return d
		}
		if mod := object.AsModule(v); mod != nil {
			return mod.Dict
		}
	}
	return m.In.Builtins
}

func (m *VM) emptyCell(f *Frame, reg int) *Exc {
	k := f.code.C
	if reg >= len(k.LocalNames) {
		name := k.FreeNames[reg-len(k.LocalNames)]
		return m.T.NameError("cannot access free variable '"+name+"' where it is not associated with a value in enclosing scope", object.Intern(name))
	}
	return m.unbound(k.LocalNames[reg])
}

// unbound is the error for a local variable that has no value yet, or none any more. Unlike a NameError it does not carry the name (format_exc_check_arg, Python/ceval.c).
func (m *VM) unbound(name string) *Exc {
	return m.T.NewExc(object.UnboundLocalErrorType, "cannot access local variable '"+name+"' where it is not associated with a value")
}

// instanceExt is where plain instances keep their attributes.
const instanceExt = unsafe.Offsetof(object.Instance{}.Ext)

// typeAttr is what v's type has under the name of a site, through the site's cache.
func (m *VM) typeAttr(c *siteCache, typ *object.Type, name *Str) Value {
	if c.typ == typ && c.ver == typ.Version {
		return c.val
	}
	v := typ.Lookup(name)
	c.typ, c.ver, c.val = typ, typ.Version, v
	c.method = v.Ref != nil && (v.Ref.Type == FuncType || v.Ref.Type == object.MethodDescrType)
	c.own = typ.ExtOffset == instanceExt && (typ.GetAttr == nil || typ == object.ModuleType) && typ.SetAttr == nil && typ.Flags&object.FlagHasDict != 0 && (v.Ref == nil || v.Ref.Type.DescrSet == nil)
	c.plain = c.method && typ.ExtOffset == 0 && typ.GetAttr == nil
	return v
}

// getAttr is the operation GetAttr: object.GenericGetAttr with an inline cache for the class's part and for the place in the instance's dict.
func (m *VM) getAttr(f *Frame, v Value, site int) (Value, *Exc) {
	name := f.code.names[site]
	typ := v.Ref.Type
	if typ.GetAttr != nil && typ != object.ModuleType {
		return typ.GetAttr(m.T, v, name)
	}
	c := &f.code.caches[site]
	d := m.typeAttr(c, typ, name)
	if d.Ref != nil {
		if dt := d.Ref.Type; dt.DescrSet != nil && dt.DescrGet != nil {
			return dt.DescrGet(m.T, d, v, typ)
		}
	}
	if x := object.ExtOf(v.Ref); x != nil && x.Dict != nil {
		if e := x.Dict.At(int(c.idx)); e != nil && e.Key.Ref == &name.Object {
			return e.Val, nil
		}
		if i := x.Dict.FindStr(name); i >= 0 {
			c.idx = int32(i)
			return x.Dict.At(i).Val, nil
		}
	}
	if d.Ref != nil {
		if g := d.Ref.Type.DescrGet; g != nil {
			return g(m.T, d, v, typ)
		}
		return d, nil
	}
	if typ.GetAttr != nil {
		return typ.GetAttr(m.T, v, name)
	}
	return Value{}, object.NoAttribute(m.T, v, name)
}

// propertyGetter is the Python function behind a property that an attribute is; nil when it is anything else.
func (m *VM) propertyGetter(f *Frame, v Value, site int) *Func {
	typ := v.Ref.Type
	if typ.GetAttr != nil {
		return nil
	}
	d := m.typeAttr(&f.code.caches[site], typ, f.code.names[site])
	if d.Ref == nil || d.Ref.Type != object.PropertyType {
		return nil
	}
	return AsFunc((*object.Property)(unsafe.Pointer(d.Ref)).Fget)
}

// setAttr is the operation SetAttr.
func (m *VM) setAttr(f *Frame, v Value, site int, x Value) *Exc {
	name := f.code.names[site]
	typ := v.Ref.Type
	if typ.SetAttr != nil {
		m.suspectIn(v)
		return typ.SetAttr(m.T, v, name, x)
	}
	c := &f.code.caches[site]
	if d := m.typeAttr(c, typ, name); d.Ref != nil && d.Ref.Type.DescrSet != nil {
		if old, ok := object.SlotUnder(d, v.Ref); ok {
			m.suspectValue(old)
		} else {
			m.suspectIn(v)
		}
		return d.Ref.Type.DescrSet(m.T, d, v, x)
	}
	if m.fin.on {
		if ext := object.ExtOf(v.Ref); ext != nil && ext.Dict != nil {
			m.suspectValue(ext.Dict.GetStr(name))
		}
	}
	if ext := object.ExtOf(v.Ref); ext != nil && ext.Dict != nil && typ.Flags&object.FlagHasDict != 0 {
		if e := ext.Dict.At(int(c.idx)); e != nil && e.Key.Ref == &name.Object {
			e.Val = x
			return nil
		}
		if i := ext.Dict.FindStr(name); i >= 0 {
			c.idx = int32(i)
			ext.Dict.At(i).Val = x
			return nil
		}
	}
	return object.GenericSetAttr(m.T, v, name, x)
}

// loadMethod is the operation LoadMethod: when the attribute is a plain function or native method of the class, no bound method is made.
func (m *VM) loadMethod(f *Frame, i *compile.Instr) *Exc {
	v := f.r[i.B]
	name := f.code.names[i.C]
	typ := v.Ref.Type
	if typ.GetAttr == nil {
		c := &f.code.caches[i.C]
		d := m.typeAttr(c, typ, name)
		if d.Ref != nil && (d.Ref.Type == FuncType || d.Ref.Type == object.MethodDescrType) {
			if x := object.ExtOf(v.Ref); x == nil || x.Dict == nil || x.Dict.FindStr(name) < 0 {
				f.r[i.A+1] = v
				f.r[i.A] = d
				return nil
			}
		}
	}
	a, err := m.getAttr(f, v, int(i.C))
	if err != nil {
		return err
	}
	f.r[i.A], f.r[i.A+1] = a, Value{}
	return nil
}
