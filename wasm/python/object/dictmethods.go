package object

import (
	"strings"
	"unsafe"
)

// This file is dict's behaviour (Objects/dictobject.c); the table itself is in dict.go.

// dictSub is an instance of a class derived from dict.
type dictSub struct {
	Dict
	Ext
}

func dictNew(t *Thread, cls *Type, _ []Value, _ []*Str) (Value, *Exc) {
	if cls == DictType {
		return NewDict().V(), nil
	}
	x := &dictSub{}
	x.Type = cls
	t.born(&x.Object)
	return x.V(), nil
}

func dictInit(t *Thread, self Value, args []Value, names []*Str) *Exc {
	return AsDict(self).updateArgs(t, "dict", args, names)
}

// updateArgs is what dict() and update() do with their arguments: at most one mapping or iterable of pairs, then the keywords.
func (d *Dict) updateArgs(t *Thread, name string, args []Value, names []*Str) *Exc {
	pos := len(args) - len(names)
	if pos > 1 {
		return t.TypeError(name + " expected at most 1 argument, got " + itoa(pos))
	}
	if pos == 1 {
		if err := d.Update(t, args[0]); err != nil {
			return err
		}
	}
	for i, n := range names {
		d.SetStr(n, args[pos+i])
	}
	return nil
}

var nameKeys = Intern("keys")

// Update takes over the items of a dict, of anything with keys(), or the pairs that v gives.
func (d *Dict) Update(t *Thread, v Value) *Exc {
	if o := AsDict(v); o != nil && (v.Ref.Type == DictType || v.Ref.Type.Iter == nil || !overrides(v.Ref.Type, Intern("__iter__"))) {
		return d.Merge(t, o)
	}
	keys, err := GetAttrOpt(t, v, nameKeys)
	if err != nil {
		return err
	}
	if keys.Ref == nil {
		return d.updatePairs(t, v)
	}
	ks, err := CallArgs(t, keys)
	if err != nil {
		return err
	}
	return Iterate(t, ks, func(k Value) (bool, *Exc) {
		x, err := GetItem(t, v, k)
		if err != nil {
			return true, err
		}
		return false, d.Set(t, k, x)
	})
}

// overrides reports whether a class written in Python defines name in place of its native base's method.
func overrides(c *Type, name *Str) bool { return c.Lookup(name) != nativeBase(c).Lookup(name) }

// Merge takes over the items of o; RuntimeError when an __eq__ changes o meanwhile.
func (d *Dict) Merge(t *Thread, o *Dict) *Exc {
	if d == o {
		return nil
	}
	keys := o.Keys
	for i := 0; i < len(o.entries); i++ {
		e := o.entries[i]
		if e.Key.Ref == nil {
			continue
		}
		if err := d.setHashed(t, e.Hash, e.Key, e.Val); err != nil {
			return err
		}
		if o.Keys != keys {
			return t.RuntimeError("dict mutated during update")
		}
	}
	return nil
}

// setHashed is Set for a key whose hash is known.
func (d *Dict) setHashed(t *Thread, h int64, key, v Value) *Exc {
	i, err := d.find(t, key, h)
	if err != nil {
		return err
	}
	if i >= 0 {
		d.entries[i].Val = v
		return nil
	}
	if err := d.charge(t); err != nil {
		return err
	}
	d.add(h, key, v)
	return nil
}

// updatePairs takes key and value from each item of v (PyDict_MergeFromSeq2).
func (d *Dict) updatePairs(t *Thread, v Value) *Exc {
	n := 0
	return Iterate(t, v, func(x Value) (bool, *Exc) {
		err := d.setPair(t, x, n)
		n++
		return err != nil, err
	})
}

// setPair adds item number n of an iterable of pairs.
func (d *Dict) setPair(t *Thread, x Value, n int) *Exc {
	pair := seqItems(x)
	if c := x.Ref.Type; c != TupleType && c != ListType {
		if !c.Iterable() {
			return t.TypeError("cannot convert dictionary update sequence element #" + itoa(n) + " to a sequence")
		}
		var err *Exc
		if pair, err = Collect(t, x); err != nil {
			return err
		}
	}
	if len(pair) != 2 {
		return t.ValueError("dictionary update sequence element #" + itoa(n) + " has length " + itoa(len(pair)) + "; 2 is required")
	}
	return d.Set(t, pair[0], pair[1])
}

func dictRepr(t *Thread, self Value) (Value, *Exc) {
	d := AsDict(self)
	if d.used == 0 {
		return String("{}"), nil
	}
	if !t.ReprEnter(&d.Object) {
		return String("{...}"), nil
	}
	defer t.ReprLeave()
	var b strings.Builder
	b.WriteByte('{')
	first := true
	for i := 0; i < len(d.entries); i++ {
		e := d.entries[i]
		if e.Key.Ref == nil {
			continue
		}
		if !first {
			b.WriteString(", ")
		}
		first = false
		k, err := Repr(t, e.Key)
		if err != nil {
			return Value{}, err
		}
		v, err := Repr(t, e.Val)
		if err != nil {
			return Value{}, err
		}
		b.WriteString(k)
		b.WriteString(": ")
		b.WriteString(v)
		if b.Len() > 1<<16 {
			if err := t.Charge(int64(b.Len())); err != nil {
				return Value{}, err
			}
		}
	}
	b.WriteByte('}')
	return String(b.String()), nil
}

func dictLen(_ *Thread, self Value) (int, *Exc) { return AsDict(self).used, nil }

func dictIter(_ *Thread, self Value) (Value, *Exc) {
	return newDictIter(AsDict(self), DictKeyIterType), nil
}

func dictGetItem(t *Thread, self, key Value) (Value, *Exc) {
	v, err := AsDict(self).Get(t, key)
	if err != nil || v.Ref != nil {
		return v, err
	}
	if self.Ref.Type != DictType {
		if v, found, err := CallSpecial(t, self, NameMissing, key); found {
			return v, err
		}
	}
	return Value{}, t.KeyError(key)
}

func dictSetItem(t *Thread, self, key, val Value) *Exc {
	d := AsDict(self)
	if val.Ref != nil {
		return d.Set(t, key, val)
	}
	v, err := d.Delete(t, key)
	if err == nil && v.Ref == nil {
		err = t.KeyError(key)
	}
	return err
}

func dictContains(t *Thread, self, key Value) (bool, *Exc) {
	v, err := AsDict(self).Get(t, key)
	return v.Ref != nil, err
}

// dictCompare knows only == and !=: equal when each key leads to equal values in both.
func dictCompare(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	x, y := AsDict(a), AsDict(b)
	if x == nil || y == nil || op != CmpEq && op != CmpNe {
		return NotImplemented, nil
	}
	eq, err := x.equal(t, y)
	return Bool(eq == (op == CmpEq)), err
}

func (d *Dict) equal(t *Thread, o *Dict) (bool, *Exc) {
	if d.used != o.used {
		return false, nil
	}
	for i := 0; i < len(d.entries); i++ {
		e := d.entries[i]
		if e.Key.Ref == nil {
			continue
		}
		at, err := o.find(t, e.Key, e.Hash)
		if err != nil || at < 0 {
			return false, err
		}
		if eq, err := Equal(t, o.entries[at].Val, e.Val); err != nil || !eq {
			return false, err
		}
	}
	return true, nil
}

func dictOr(t *Thread, a, b Value) (Value, *Exc) {
	x, y := AsDict(a), AsDict(b)
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	c := x.Copy()
	return c.V(), c.Update(t, b)
}

func dictInplaceOr(t *Thread, a, b Value) (Value, *Exc) { return a, AsDict(a).Update(t, b) }

func dictGet(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	v, err := AsDict(a[0]).Get(t, a[1])
	if err != nil || v.Ref != nil {
		return v, err
	}
	if a[2].Ref != nil {
		return a[2], nil
	}
	return None, nil
}

func dictSetDefault(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	d := AsDict(a[0])
	h, err := Hash(t, a[1])
	if err != nil {
		return Value{}, err
	}
	i, err := d.find(t, a[1], h)
	if err != nil {
		return Value{}, err
	}
	if i >= 0 {
		return d.entries[i].Val, nil
	}
	v := a[2]
	if v.Ref == nil {
		v = None
	}
	if err := d.charge(t); err != nil {
		return Value{}, err
	}
	d.add(h, a[1], v)
	return v, nil
}

func dictPop(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	if d := AsDict(a[0]); d.used > 0 { // an empty dict does not even hash the key
		v, err := d.Delete(t, a[1])
		if err != nil || v.Ref != nil {
			return v, err
		}
	}
	if a[2].Ref != nil {
		return a[2], nil
	}
	return Value{}, t.KeyError(a[1])
}

func dictPopItem(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	e, ok := AsDict(a[0]).PopLast()
	if !ok {
		return Value{}, t.KeyError(String("popitem(): dictionary is empty"))
	}
	return NewPair(e.Key, e.Val), nil
}

func dictUpdate(t *Thread, args []Value, names []*Str) (Value, *Exc) {
	return None, AsDict(args[0]).updateArgs(t, "update", args[1:], names)
}

func dictClear(_ *Thread, a []Value, _ []*Str) (Value, *Exc) {
	AsDict(a[0]).Clear()
	return None, nil
}

func dictCopy(_ *Thread, a []Value, _ []*Str) (Value, *Exc) { return AsDict(a[0]).Copy().V(), nil }

func dictReversed(_ *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return newDictRevIter(AsDict(a[0]), DictRevKeyIterType), nil
}

// dictFromKeys is a class method: the class may be any subclass, whose own __setitem__ is then used.
func dictFromKeys(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	v := a[2]
	if v.Ref == nil {
		v = None
	}
	made, err := CallArgs(t, a[0])
	if err != nil {
		return Value{}, err
	}
	if made.Ref.Type == DictType {
		d := AsDict(made)
		return made, Iterate(t, a[1], func(k Value) (bool, *Exc) { return false, d.Set(t, k, v) })
	}
	return made, Iterate(t, a[1], func(k Value) (bool, *Exc) { return false, SetItem(t, made, k, v) })
}

func dictTraverse(o *Object, visit func(Value)) {
	for _, e := range (*Dict)(unsafe.Pointer(o)).entries {
		if e.Key.Ref != nil {
			visit(e.Key)
			visit(e.Val)
		}
	}
}

func setupDict() {
	c := DictType
	c.Doc = String("dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)")
	c.New, c.Init, c.Repr, c.Len, c.Iter = dictNew, dictInit, dictRepr, dictLen, dictIter
	c.GetItem, c.SetItem, c.Contains, c.Compare, c.Traverse = dictGetItem, dictSetItem, dictContains, dictCompare, dictTraverse
	c.binary()[OpOr], c.inplace()[OpOr] = dictOr, dictInplaceOr
	subLayouts[KindDict] = unsafe.Offsetof(dictSub{}.Ext)
	view := func(name string, typ *Type) Native {
		return Native{Name: name, Sig: "self, /", Fn: func(_ *Thread, a []Value, _ []*Str) (Value, *Exc) { return newDictView(AsDict(a[0]), typ), nil }}
	}
	c.Methods([]Native{
		{Name: "get", Sig: "self, key, default=None, /", Fn: dictGet},
		{Name: "setdefault", Sig: "self, key, default=None, /", Fn: dictSetDefault},
		{Name: "pop", Sig: "self, key, default=None, /", Fn: dictPop},
		{Name: "popitem", Sig: "self, /", Fn: dictPopItem},
		view("keys", DictKeysType), view("values", DictValuesType), view("items", DictItemsType),
		{Name: "update", Fn: dictUpdate},
		{Name: "clear", Sig: "self, /", Fn: dictClear},
		{Name: "copy", Sig: "self, /", Fn: dictCopy},
		{Name: "__reversed__", Sig: "self, /", Fn: dictReversed},
	})
	c.ClassMethods([]Native{{Name: "fromkeys", Sig: "type, iterable, value=None, /", Fn: dictFromKeys}})
	Ready(c)
}
