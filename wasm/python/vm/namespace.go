package vm

import (
	"slices"
	"strings"
	"unsafe"

	"loopscope/wasm/python/object"
)

// A frame of a module, a class body or exec has a namespace, Frame.locals. It is a dict, an instance of a subclass of dict, or, for exec's locals and a metaclass's
// __prepare__, any mapping: then a namespace stands in for it, a dict by its Go type whose class passes every access on.

// namespace stands in for a mapping that is no dict.
type namespace struct {
	object.Dict
	of Value
}

// namespaceType is a heap type for the sake of the operations on names, which use the slots of such a type.
var namespaceType = &object.Type{Name: "namespace", Module: "builtins", Kind: object.KindDict, Flags: object.FlagHeap}

func init() {
	c := namespaceType
	mapping := func(v Value) Value { return (*namespace)(unsafe.Pointer(v.Ref)).of }
	c.GetItem = func(t *Thread, v, key Value) (Value, *Exc) { return object.GetItem(t, mapping(v), key) }
	c.SetItem = func(t *Thread, v, key, x Value) *Exc {
		if x.Ref == nil {
			return object.DelItem(t, mapping(v), key)
		}
		return object.SetItem(t, mapping(v), key, x)
	}
	c.Contains = func(t *Thread, v, key Value) (bool, *Exc) { return object.Contains(t, mapping(v), key) }
	c.Traverse = func(o *object.Object, visit func(Value)) { visit((*namespace)(unsafe.Pointer(o)).of) }
	object.Ready(c)
}

// namespaceOf is what a frame uses as its locals for the mapping v; nil when v is none.
func namespaceOf(v Value) *Dict {
	if d := object.AsDict(v); d != nil {
		return d
	}
	if v.Ref.Type.GetItem == nil {
		return nil
	}
	n := &namespace{Dict: object.Dict{Object: object.Object{Type: namespaceType}}, of: v}
	return &n.Dict
}

// namespaceValue is the mapping that d is or stands in for.
func namespaceValue(d *Dict) Value {
	if d.Type == namespaceType {
		return (*namespace)(unsafe.Pointer(d)).of
	}
	return d.V()
}

// setName is d[name] = v.
func (m *VM) setName(d *Dict, name *Str, v Value) *Exc {
	if !d.Type.IsHeap() {
		d.SetStr(name, v)
		return nil
	}
	return object.SetItem(m.T, d.V(), name.V(), v)
}

// getName is d[name]; absent when there is none.
func (m *VM) getName(d *Dict, name *Str) (Value, *Exc) {
	if !d.Type.IsHeap() {
		return d.GetStr(name), nil
	}
	v, err := object.GetItem(m.T, d.V(), name.V())
	if err.Is(object.KeyErrorType) {
		return Value{}, nil
	}
	return v, err
}

// delName is del d[name]; false when there is none.
func (m *VM) delName(d *Dict, name *Str) (bool, *Exc) {
	if !d.Type.IsHeap() {
		return d.DelStr(name), nil
	}
	err := object.DelItem(m.T, d.V(), name.V())
	if err.Is(object.KeyErrorType) {
		return false, nil
	}
	return err == nil, err
}

// LocalsProxy is f_locals of a function's frame: a mapping through which the variables are read and written (PEP 667). Names that are no variables of the
// function are kept beside them.
type LocalsProxy struct {
	object.Object
	f *Frame
}

var localsProxyType = &object.Type{Name: "FrameLocalsProxy", Module: "builtins", Kind: object.KindOther, Flags: object.FlagMapping}

func proxyFrame(v Value) *Frame { return (*LocalsProxy)(unsafe.Pointer(v.Ref)).f }

// variable is where a variable of a function's frame is kept: a register or a cell. nil: there is none of that name.
func (f *Frame) variable(name string) *Value {
	for i, n := range f.code.C.LocalNames {
		if n != name || strings.HasPrefix(n, ".") {
			continue
		}
		if v := f.r[i]; v.Ref != nil && v.Ref.Type == CellType {
			return &asCell(v).v
		}
		return &f.r[i]
	}
	for i, n := range f.code.C.FreeNames {
		if c := f.r[f.code.nlocal+i]; n == name && c.Ref != nil {
			return &asCell(c).v
		}
	}
	return nil
}

// variables is a snapshot of the variables of a function's frame that have a value, and of what f_locals has been given besides.
func (m *VM) variables(f *Frame) *Dict {
	d := object.NewDict()
	for i, n := range f.code.C.LocalNames {
		v := f.r[i]
		if v.Ref != nil && v.Ref.Type == CellType {
			v = asCell(v).v
		}
		if v.Ref != nil && !strings.HasPrefix(n, ".") {
			d.SetStr(object.Intern(n), v)
		}
	}
	for i, n := range f.code.C.FreeNames {
		if c := f.r[f.code.nlocal+i]; c.Ref != nil && asCell(c).v.Ref != nil {
			d.SetStr(object.Intern(n), asCell(c).v)
		}
	}
	if extra := m.extraLocals[f]; extra != nil {
		for _, e := range extra.Entries() {
			if s := object.AsStr(e.Key); s != nil {
				d.SetStr(object.InternStr(s), e.Val)
			}
		}
	}
	return d
}

// localsOf is locals() in frame f: the namespace itself at module and class level, else a snapshot (PEP 667). In a comprehension at module and class level, which is part of
// that frame (PEP 709), it is a snapshot of the comprehension's variables.
func (m *VM) localsOf(f *Frame) Value {
	if f.locals() != nil && !f.inComprehension() {
		return namespaceValue(f.locals())
	}
	return m.variables(f).V()
}

// inComprehension reports whether f is in a comprehension of a module or class body.
func (f *Frame) inComprehension() bool {
	for i := range f.code.C.LocalNames {
		if f.r[i].Ref != nil && f.r[i].Ref.Type != CellType {
			return true
		}
	}
	return false
}

// frameLocals is f_locals.
func (m *VM) frameLocals(f *Frame) Value {
	if f.code == nil || f.locals() != nil && !f.inComprehension() {
		return m.localsOf(f)
	}
	f.escaped = true
	p := &LocalsProxy{object.Object{Type: localsProxyType}, f}
	return Value{Ref: &p.Object}
}

func proxySet(t *Thread, self, key, v Value) *Exc {
	m, f := of(t), proxyFrame(self)
	if v.Ref == nil {
		return t.TypeError("cannot remove variables from FrameLocalsProxy")
	}
	s := object.AsStr(key)
	if s != nil {
		if p := f.variable(s.S); p != nil {
			m.suspectValue(*p)
			*p = v
			return nil
		}
	}
	if m.extraLocals[f] == nil {
		if m.extraLocals == nil {
			m.extraLocals = map[*Frame]*Dict{}
		}
		m.extraLocals[f] = object.NewDict()
	}
	return m.extraLocals[f].Set(t, key, v)
}

func init() {
	c := localsProxyType
	snapshot := func(t *Thread, v Value) Value { return of(t).variables(proxyFrame(v)).V() }
	c.GetItem = func(t *Thread, v, key Value) (Value, *Exc) {
		x, err := object.AsDict(snapshot(t, v)).Get(t, key)
		if err == nil && x.Ref == nil {
			r, err := object.Repr(t, key)
			if err != nil {
				return Value{}, err
			}
			return Value{}, t.KeyError(object.String("local variable '" + r + "' is not defined"))
		}
		return x, err
	}
	c.SetItem = proxySet
	c.Len = func(t *Thread, v Value) (int, *Exc) { return object.Len(t, snapshot(t, v)) }
	c.Iter = func(t *Thread, v Value) (Value, *Exc) { return object.Iter(t, snapshot(t, v)) }
	c.Contains = func(t *Thread, v, key Value) (bool, *Exc) { return object.Contains(t, snapshot(t, v), key) }
	c.Repr = func(t *Thread, v Value) (Value, *Exc) {
		if !t.ReprEnter(v.Ref) {
			return object.String("{...}"), nil
		}
		defer t.ReprLeave()
		s, err := object.Repr(t, snapshot(t, v))
		return object.String(s), err
	}
	c.Compare = func(t *Thread, op object.CmpOp, a, b Value) (Value, *Exc) {
		if b.Ref.Type == localsProxyType {
			same := object.Bool(proxyFrame(a) == proxyFrame(b))
			switch op {
			case object.CmpEq:
				return same, nil
			case object.CmpNe:
				return object.Bool(same == object.False), nil
			}
			return object.NotImplemented, nil
		}
		return object.Compare(t, op, snapshot(t, a), b)
	}
	c.Traverse = func(o *object.Object, visit func(Value)) {
		visit(Value{Ref: &(*LocalsProxy)(unsafe.Pointer(o)).f.Object})
	}
	pass := func(name, sig string) object.Native {
		n := object.Intern(name)
		return object.Native{Name: name, Sig: sig, Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
			k := len(a)
			for a[k-1].Ref == nil {
				k--
			}
			return object.CallMethod(t, snapshot(t, a[0]), n, a[1:k]...)
		}}
	}
	list := func(name string, of func(e object.Entry) Value) object.Native {
		return object.Native{Name: name, Sig: "self, /", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
			var out []Value
			for _, e := range object.AsDict(snapshot(t, a[0])).Entries() {
				out = append(out, of(e))
			}
			return object.NewList(out).V(), nil
		}}
	}
	union := func(t *Thread, a, b Value) (Value, *Exc) {
		if a.Ref.Type == localsProxyType {
			a = snapshot(t, a)
		}
		if b.Ref.Type == localsProxyType {
			b = snapshot(t, b)
		}
		return object.BinaryOp(t, object.OpOr, a, b)
	}
	c.Binary = &[object.NumBinOps]object.BinaryFunc{object.OpOr: union}
	c.Methods([]object.Native{
		pass("get", "self, key, default=None, /"), pass("copy", "self, /"),
		list("keys", func(e object.Entry) Value { return e.Key }),
		list("values", func(e object.Entry) Value { return e.Val }),
		list("items", func(e object.Entry) Value { return object.NewTuple(e.Key, e.Val).V() }),
		{Name: "__reversed__", Sig: "self, /", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
			var out []Value
			for _, e := range object.AsDict(snapshot(t, a[0])).Entries() {
				out = append(out, e.Key)
			}
			slices.Reverse(out)
			return object.NewList(out).V(), nil
		}},
		{Name: "update", Sig: "self, other, /", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
			d := object.NewDict()
			if err := of(t).dictUpdate(d, a[1]); err != nil {
				return Value{}, err
			}
			for _, e := range d.Entries() {
				if e.Key.Ref == nil {
					continue
				}
				if err := proxySet(t, a[0], e.Key, e.Val); err != nil {
					return Value{}, err
				}
			}
			return object.None, nil
		}},
		{Name: "setdefault", Sig: "self, key, default=None, /", Fn: func(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
			x, err := object.AsDict(snapshot(t, a[0])).Get(t, a[1])
			if err != nil || x.Ref != nil {
				return x, err
			}
			return orNone(a[2]), proxySet(t, a[0], a[1], orNone(a[2]))
		}},
	})
	object.Ready(c)
}
