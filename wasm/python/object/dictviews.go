package object

import "unsafe"

// This file holds the views and iterators of dict: keys(), values(), items() and what runs over them.

// DictView is a view; its type says of what.
type DictView struct {
	Object
	D *Dict
}

// DictIter runs over a dict in either direction; its type says what it gives.
type DictIter struct {
	Object
	d    *Dict // nil once exhausted
	pos  int
	used int // size at the start; -1 after the dict was seen to have changed
	left int
}

func dictViewType(name string, flags uint32) *Type {
	return &Type{Name: name, Module: "builtins", Kind: KindOther, Flags: flags}
}

// Types of views and of their iterators, forwards and backwards.
var (
	DictKeysType   = dictViewType("dict_keys", 0)
	DictValuesType = dictViewType("dict_values", 0)
	DictItemsType  = dictViewType("dict_items", 0)

	DictKeyIterType      = dictViewType("dict_keyiterator", 0)
	DictValueIterType    = dictViewType("dict_valueiterator", 0)
	DictItemIterType     = dictViewType("dict_itemiterator", 0)
	DictRevKeyIterType   = dictViewType("dict_reversekeyiterator", 0)
	DictRevValueIterType = dictViewType("dict_reversevalueiterator", 0)
	DictRevItemIterType  = dictViewType("dict_reverseitemiterator", 0)
)

func newDictView(d *Dict, c *Type) Value {
	v := &DictView{Object{c}, d}
	return Value{Ref: &v.Object}
}

func newDictIter(d *Dict, c *Type) Value {
	it := &DictIter{Object{c}, d, 0, d.used, d.used}
	return Value{Ref: &it.Object}
}

func newDictRevIter(d *Dict, c *Type) Value {
	it := &DictIter{Object{c}, d, len(d.entries) - 1, d.used, d.used}
	return Value{Ref: &it.Object}
}

func asDictView(v Value) *DictView { return (*DictView)(v.ptr()) }

// isSetView reports whether v is a view of keys or items, which behave as sets.
func isSetView(v Value) bool { return v.Ref.Type == DictKeysType || v.Ref.Type == DictItemsType }

// entry moves on to the next entry; nil when there is none.
func (it *DictIter) entry(t *Thread) (*Entry, *Exc) {
	d := it.d
	if d == nil {
		return nil, nil
	}
	if it.used != d.used {
		it.used = -1
		return nil, t.RuntimeError("dictionary changed size during iteration")
	}
	i := it.pos
	for i < len(d.entries) && d.entries[i].Key.Ref == nil {
		i++
	}
	if i >= len(d.entries) {
		it.d = nil
		return nil, nil
	}
	if it.left == 0 {
		it.d = nil
		return nil, t.RuntimeError("dictionary keys changed during iteration")
	}
	it.left--
	it.pos = i + 1
	return &d.entries[i], nil
}

// entryBack is entry for reversed iterators.
func (it *DictIter) entryBack(t *Thread) (*Entry, *Exc) {
	d := it.d
	if d == nil {
		return nil, nil
	}
	if it.used != d.used {
		it.used = -1
		return nil, t.RuntimeError("dictionary changed size during iteration")
	}
	i := min(it.pos, len(d.entries)-1)
	for i >= 0 && d.entries[i].Key.Ref == nil {
		i--
	}
	if i < 0 {
		it.d = nil
		return nil, nil
	}
	it.left--
	it.pos = i - 1
	return &d.entries[i], nil
}

func entryKey(e *Entry) Value   { return e.Key }
func entryValue(e *Entry) Value { return e.Val }
func entryItem(e *Entry) Value  { return NewPair(e.Key, e.Val) }

func dictKeyIterNext(t *Thread, self Value) (Value, *Exc) {
	e, err := (*DictIter)(self.ptr()).entry(t)
	if e == nil {
		return Value{}, err
	}
	return e.Key, nil
}

func dictValueIterNext(t *Thread, self Value) (Value, *Exc) {
	e, err := (*DictIter)(self.ptr()).entry(t)
	if e == nil {
		return Value{}, err
	}
	return e.Val, nil
}

func dictItemIterNext(t *Thread, self Value) (Value, *Exc) {
	e, err := (*DictIter)(self.ptr()).entry(t)
	if e == nil {
		return Value{}, err
	}
	return NewPair(e.Key, e.Val), nil
}

func dictRevNext(take func(e *Entry) Value) UnaryFunc {
	return func(t *Thread, self Value) (Value, *Exc) {
		e, err := (*DictIter)(self.ptr()).entryBack(t)
		if e == nil {
			return Value{}, err
		}
		return take(e), nil
	}
}

func dictIterHint(_ *Thread, self Value) (Value, *Exc) {
	it := (*DictIter)(self.ptr())
	if it.d == nil || it.used != it.d.used {
		return Int(0), nil
	}
	return Int(int64(it.left)), nil
}

func dictViewRepr(t *Thread, self Value) (Value, *Exc) {
	v := asDictView(self)
	if !t.ReprEnter(&v.Object) {
		return String("..."), nil
	}
	defer t.ReprLeave()
	items, err := Collect(t, self)
	if err != nil {
		return Value{}, err
	}
	s, err := Repr(t, NewList(items).V())
	return String(v.Type.Name + "(" + s + ")"), err
}

func dictViewLen(_ *Thread, self Value) (int, *Exc) { return asDictView(self).D.used, nil }

func dictKeysContains(t *Thread, self, key Value) (bool, *Exc) {
	v, err := asDictView(self).D.Get(t, key)
	return v.Ref != nil, err
}

func dictItemsContains(t *Thread, self, item Value) (bool, *Exc) {
	u := AsTuple(item)
	if u == nil || len(u.Items) != 2 {
		return false, nil
	}
	v, err := asDictView(self).D.Get(t, u.Items[0])
	if err != nil || v.Ref == nil {
		return false, err
	}
	return Equal(t, v, u.Items[1])
}

// viewSet is set(v).
func viewSet(t *Thread, v Value) (*Set, *Exc) {
	s := NewSet()
	if v.Ref.Type == DictKeysType && asDictView(v).D.Type == DictType {
		v = asDictView(v).D.V()
	}
	return s, s.Update(t, v)
}

// viewOp makes a set operator of views: set(a) changed by f with b.
func viewOp(f func(t *Thread, s *Set, v Value) *Exc) BinaryFunc {
	return func(t *Thread, a, b Value) (Value, *Exc) {
		s, err := viewSetOf(t, a)
		if err == nil {
			err = f(t, s, b)
		}
		if err != nil {
			return Value{}, err
		}
		return s.V(), nil
	}
}

// viewSetOf is set(v) for the left operand, which is any iterable when the view stands on the right.
func viewSetOf(t *Thread, v Value) (*Set, *Exc) {
	if isSetView(v) {
		return viewSet(t, v)
	}
	s := NewSet()
	return s, s.Update(t, v)
}

// viewAnd runs over the smaller of the two where both are views (_PyDictView_Intersect).
func viewAnd(t *Thread, a, b Value) (Value, *Exc) {
	if !isSetView(a) {
		a, b = b, a
	}
	n := asDictView(a).D.used
	if b.Ref.Type == SetType {
		if o := AsSet(b); n <= o.used {
			s, err := o.intersect(t, a)
			if err != nil {
				return Value{}, err
			}
			return s.V(), nil
		}
	}
	if isSetView(b) && asDictView(b).D.used > n {
		a, b = b, a
	}
	out := NewSet()
	has := a.Ref.Type.Contains
	err := Iterate(t, b, func(x Value) (bool, *Exc) {
		ok, err := has(t, a, x)
		if err != nil || !ok {
			return err != nil, err
		}
		return false, out.Add(t, x)
	})
	return out.V(), err
}

// viewXor compares two views of items by their keys first, so that values need not be hashable where they are equal (dictitems_xor).
func viewXor(t *Thread, a, b Value) (Value, *Exc) {
	if a.Ref.Type != DictItemsType || b.Ref.Type != DictItemsType {
		return viewOp(func(t *Thread, s *Set, v Value) *Exc { return s.toggle(t, v) })(t, a, b)
	}
	other := asDictView(b).D
	rest, out := asDictView(a).D.Copy(), NewSet()
	for i := 0; i < len(other.entries); i++ {
		e := other.entries[i]
		if e.Key.Ref == nil {
			continue
		}
		at, err := rest.find(t, e.Key, e.Hash)
		if err != nil {
			return Value{}, err
		}
		same := false
		if at >= 0 {
			if same, err = Equal(t, rest.entries[at].Val, e.Val); err != nil {
				return Value{}, err
			}
		}
		if same {
			rest.removeAt(at)
			continue
		}
		if err := out.Add(t, NewPair(e.Key, e.Val)); err != nil {
			return Value{}, err
		}
	}
	return out.V(), out.Update(t, newDictView(rest, DictItemsType))
}

// viewLen is the size of a set or set-like view; ok is false for anything else.
func viewLen(v Value) (n int, ok bool) {
	if s := AsSet(v); s != nil {
		return s.used, true
	}
	if isSetView(v) {
		return asDictView(v).D.used, true
	}
	return 0, false
}

func dictViewCompare(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	n, ok := viewLen(a)
	m, ok2 := viewLen(b)
	if !ok || !ok2 {
		return NotImplemented, nil
	}
	var r bool
	var err *Exc
	switch op {
	case CmpEq, CmpNe:
		if n == m {
			r, err = allIn(t, a, b)
		}
		r = r == (op == CmpEq)
	case CmpLt:
		if n < m {
			r, err = allIn(t, a, b)
		}
	case CmpLe:
		if n <= m {
			r, err = allIn(t, a, b)
		}
	case CmpGt:
		if n > m {
			r, err = allIn(t, b, a)
		}
	case CmpGe:
		if n >= m {
			r, err = allIn(t, b, a)
		}
	}
	return Bool(r), err
}

// allIn reports whether every item of a is in b.
func allIn(t *Thread, a, b Value) (bool, *Exc) {
	all := true
	err := Iterate(t, a, func(x Value) (bool, *Exc) {
		has, err := Contains(t, b, x)
		all = has
		return !has, err
	})
	return all && err == nil, err
}

func dictViewIsDisjoint(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	self, other := a[0], a[1]
	n := asDictView(self).D.used
	if self == other {
		return Bool(n == 0), nil
	}
	if m, ok := viewLen(other); ok && m > n {
		self, other = other, self
	}
	disjoint := true
	err := Iterate(t, other, func(x Value) (bool, *Exc) {
		has, err := Contains(t, self, x)
		disjoint = !has
		return has, err
	})
	return Bool(disjoint), err
}

// setupDictView completes one view type with its two iterator types.
func setupDictView(c, it, rev *Type, next UnaryFunc, take func(e *Entry) Value) {
	traverse := func(o *Object, visit func(Value)) {
		if d := (*DictIter)(unsafe.Pointer(o)).d; d != nil {
			visit(d.V())
		}
	}
	setupIter(it, next, dictIterHint, traverse)
	setupIter(rev, dictRevNext(take), dictIterHint, traverse)
	c.Repr, c.Len = dictViewRepr, dictViewLen
	c.Iter = func(_ *Thread, v Value) (Value, *Exc) { return newDictIter(asDictView(v).D, it), nil }
	c.Traverse = func(o *Object, visit func(Value)) { visit((*DictView)(unsafe.Pointer(o)).D.V()) }
	c.Methods([]Native{{Name: "__reversed__", Sig: "self, /", Fn: func(_ *Thread, a []Value, _ []*Str) (Value, *Exc) {
		return newDictRevIter(asDictView(a[0]).D, rev), nil
	}}})
	c.Getters([]Getter{{Name: "mapping", Get: func(_ *Thread, v Value) (Value, *Exc) { return NewMappingProxy(asDictView(v).D.V()), nil }}})
	if c != DictValuesType {
		c.Compare = dictViewCompare
		b := c.binary()
		b[OpOr] = viewOp(func(t *Thread, s *Set, v Value) *Exc { return s.Update(t, v) })
		b[OpSub] = viewOp(func(t *Thread, s *Set, v Value) *Exc { return s.subtract(t, v) })
		b[OpAnd], b[OpXor] = viewAnd, viewXor
		c.Methods([]Native{{Name: "isdisjoint", Sig: "self, other, /", Fn: dictViewIsDisjoint}})
	}
	Ready(c)
}

func setupDictViews() {
	DictKeysType.Contains, DictItemsType.Contains = dictKeysContains, dictItemsContains
	setupDictView(DictKeysType, DictKeyIterType, DictRevKeyIterType, dictKeyIterNext, entryKey)
	setupDictView(DictValuesType, DictValueIterType, DictRevValueIterType, dictValueIterNext, entryValue)
	setupDictView(DictItemsType, DictItemIterType, DictRevItemIterType, dictItemIterNext, entryItem)
}
