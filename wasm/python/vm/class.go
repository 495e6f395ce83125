package vm

import (
	"loopscope/wasm/python/object"
)

// buildClass is builtins.__build_class__(body, name, *bases, metaclass=…, **kwargs) (Python/bltinmodule.c).
func buildClass(t *Thread, args []Value, names []*Str) (Value, *Exc) {
	m := of(t)
	npos := len(args) - len(names)
	if npos < 2 {
		return Value{}, t.TypeError("__build_class__: not enough arguments")
	}
	fn := AsFunc(args[0])
	if fn == nil {
		return Value{}, t.TypeError("__build_class__: func must be a function")
	}
	name := args[1]
	orig := append([]Value(nil), args[2:npos]...)
	bases, err := m.resolveBases(orig)
	if err != nil {
		return Value{}, err
	}
	var meta Value
	var kwNames []*Str
	var kwVals []Value
	for i, n := range names {
		if n.S == "metaclass" {
			meta = args[npos+i]
			continue
		}
		kwNames = append(kwNames, n)
		kwVals = append(kwVals, args[npos+i])
	}
	if meta.Ref == nil {
		meta = object.TypeType.V()
		if len(bases) > 0 {
			meta = bases[0].Ref.Type.V()
		}
	}
	if c := object.AsType(meta); c != nil {
		if c, err = object.WinningMeta(t, c, bases); err != nil {
			return Value{}, err
		}
		meta = c.V()
	}
	b := &classBody{fn: fn, meta: meta, name: name, bases: object.NewTuple(bases...).V(), kwNames: kwNames, kwVals: kwVals}
	if !sameValues(bases, orig) {
		b.orig = object.NewTuple(orig...).V()
	}
	if err := b.prepare(t); err != nil {
		return Value{}, err
	}
	return m.Tail(b)
}

func sameValues(a, b []Value) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// resolveBases replaces bases that are no classes by what their __mro_entries__ says (PEP 560).
func (m *VM) resolveBases(bases []Value) ([]Value, *Exc) {
	var out []Value
	for _, b := range bases {
		if object.AsType(b) != nil {
			out = append(out, b)
			continue
		}
		f, err := object.GetAttrOpt(m.T, b, nameMROEntries)
		if err != nil {
			return nil, err
		}
		if f.Ref == nil {
			out = append(out, b)
			continue
		}
		r, err := object.CallArgs(m.T, f, object.NewTuple(append([]Value(nil), bases...)...).V())
		if err != nil {
			return nil, err
		}
		tup := object.AsTuple(r)
		if tup == nil {
			return nil, m.T.TypeError("__mro_entries__ must return a tuple")
		}
		out = append(out, tup.Items...)
	}
	return out, nil
}

// classBody is the driver of a class statement: it runs the body, then calls the metaclass.
type classBody struct {
	fn      *Func
	meta    Value
	name    Value
	bases   Value
	orig    Value
	ns      Value
	kwNames []*Str
	kwVals  []Value
}

func (b *classBody) prepare(t *Thread) *Exc {
	if b.meta == object.TypeType.V() {
		b.ns = object.NewDict().V()
		return nil
	}
	p, err := object.GetAttrOpt(t, b.meta, namePrepare)
	if err != nil {
		return err
	}
	if p.Ref == nil {
		b.ns = object.NewDict().V()
		return nil
	}
	b.ns, err = object.Call(t, p, append([]Value{b.name, b.bases}, b.kwVals...), b.kwNames)
	if err == nil && namespaceOf(b.ns) == nil {
		what := "<metaclass>"
		if c := object.AsType(b.meta); c != nil {
			what = c.Name
		}
		return t.TypeError(what + ".__prepare__() must return a mapping, not " + object.TypeName(b.ns))
	}
	return err
}

// Resume implements Driver.
func (b *classBody) Resume(m *VM, ev Event, v Value, err *Exc) Next {
	switch ev {
	case EvStart:
		f := b.fn.code.newFrame(0)
		m.enterFunc(f, b.fn)
		f.setLocals(namespaceOf(b.ns))
		return Next{Do: doFrame, frame: f}
	case EvRaise:
		return Next{Do: DoRaise, Err: err}
	}
	cell := v
	if b.orig.Ref != nil {
		if err := m.setName(namespaceOf(b.ns), nameOrigBases, b.orig); err != nil {
			return Next{Do: DoRaise, Err: err}
		}
	}
	cls, err := object.Call(m.T, b.meta, append([]Value{b.name, b.bases, b.ns}, b.kwVals...), b.kwNames)
	if err != nil {
		return Next{Do: DoRaise, Err: err}
	}
	if object.AsType(cls) != nil && cell.Ref != nil && cell.Ref.Type == CellType {
		if c := asCell(cell); c.v.Ref == nil {
			c.v = cls
		}
	}
	return Next{Do: DoReturn, V: cls}
}

// superCall is builtins.super, with and without arguments: without, it finds __class__ and the first argument in the calling frame (PEP 3135).
func superNew(t *Thread, args []Value, names []*Str) (Value, *Exc) {
	if len(names) > 0 {
		return Value{}, t.TypeError("super() takes no keyword arguments")
	}
	m := of(t)
	if len(args) > 0 {
		return object.SuperFromArgs(t, args)
	}
	f := m.Frame()
	if f == nil {
		return Value{}, t.RuntimeError("super(): no current frame")
	}
	k := f.code.C
	if k.ArgCount == 0 && k.Flags&0x4 == 0 {
		return Value{}, t.RuntimeError("super(): no arguments")
	}
	self := f.r[0]
	if k.ArgCount == 0 {
		return Value{}, t.RuntimeError("super(): no arguments")
	}
	if self.Ref != nil && self.Ref.Type == CellType {
		self = asCell(self).v
	}
	if self.Ref == nil {
		return Value{}, t.RuntimeError("super(): arg[0] deleted")
	}
	for i, n := range k.FreeNames {
		if n == "__class__" {
			c := asCell(f.r[f.code.nlocal+i]).v
			if c.Ref == nil {
				return Value{}, t.RuntimeError("super(): empty __class__ cell")
			}
			return object.NewSuper(t, object.AsType(c), self)
		}
	}
	return Value{}, t.RuntimeError("super(): __class__ cell not found")
}
