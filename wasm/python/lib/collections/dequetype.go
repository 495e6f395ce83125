package collections

import (
	"unsafe"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

// This file makes deque a Python class.

func newDeque(_ *thread, c *object.Type, _ []value, _ []*str) (value, *exc) {
	d := &deque{Object: object.Object{Type: c}, max: -1}
	d.setItems(nil)
	return object.Obj(&d.Object), nil
}

var dequeArgs = &object.Native{Name: "deque", Sig: "iterable=(), maxlen=None", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
	return object.NewTuple(a[0], a[1]).V(), nil
}}

func initDeque(t *thread, self value, args []value, names []*str) *exc {
	bound, err := object.CallNative(t, &object.Builtin{Native: dequeArgs}, args, names)
	if err != nil {
		return err
	}
	a, d := object.AsTuple(bound).Items, of(self)
	d.max = -1
	if !a[1].Absent() && !a[1].IsNone() {
		if !object.IsIntLike(a[1]) {
			return t.TypeError("an integer is required")
		}
		n, err := object.Index(t, a[1])
		if err != nil {
			return err
		}
		if n < 0 {
			return t.ValueError("maxlen must be non-negative")
		}
		d.max = int(n)
	}
	d.setItems(nil)
	if a[0].Absent() {
		return nil
	}
	return d.fill(t, a[0], d.push)
}

func reprDeque(t *thread, self value) (value, *exc) {
	d := of(self)
	name := d.Type.ShortName()
	if !t.ReprEnter(&d.Object) {
		return object.String("[...]"), nil
	}
	defer t.ReprLeave()
	s, err := object.Repr(t, object.NewList(d.items()).V())
	if err != nil {
		return value{}, err
	}
	if d.max >= 0 {
		s += ", maxlen=" + object.Decimal(int64(d.max))
	}
	return object.String(name + "(" + s + ")"), nil
}

func compareDeques(t *thread, op object.CmpOp, a, b value) (value, *exc) {
	x, y := asDeque(a), asDeque(b)
	if x == nil || y == nil {
		return object.NotImplemented, nil
	}
	return object.Compare(t, op, object.NewList(x.items()).V(), object.NewList(y.items()).V())
}

// method makes a method that takes self and up to two more arguments.
func method(name, sig string, f func(t *thread, d *deque, a []value) (value, *exc)) object.Native {
	return object.Native{Name: name, Sig: sig, Fn: func(t *thread, a []value, _ []*str) (value, *exc) { return f(t, of(a[0]), a[1:]) }}
}

var dequeMethods = []object.Native{
	method("append", "self, item, /", func(t *thread, d *deque, a []value) (value, *exc) { return object.None, d.push(t, a[0]) }),
	method("appendleft", "self, item, /", func(t *thread, d *deque, a []value) (value, *exc) { return object.None, d.unshift(t, a[0]) }),
	method("pop", "self, /", func(t *thread, d *deque, _ []value) (value, *exc) {
		if d.n == 0 {
			return value{}, t.IndexError("pop from an empty deque")
		}
		return d.pop(), nil
	}),
	method("popleft", "self, /", func(t *thread, d *deque, _ []value) (value, *exc) {
		if d.n == 0 {
			return value{}, t.IndexError("pop from an empty deque")
		}
		return d.shift(), nil
	}),
	method("extend", "self, iterable, /", func(t *thread, d *deque, a []value) (value, *exc) { return object.None, d.fill(t, a[0], d.push) }),
	method("extendleft", "self, iterable, /", func(t *thread, d *deque, a []value) (value, *exc) {
		return object.None, d.fill(t, a[0], d.unshift)
	}),
	method("clear", "self, /", func(_ *thread, d *deque, _ []value) (value, *exc) {
		d.setItems(nil)
		return object.None, nil
	}),
	method("copy", "self, /", func(_ *thread, d *deque, _ []value) (value, *exc) { return d.like(d.items()), nil }),
	method("__copy__", "self, /", func(_ *thread, d *deque, _ []value) (value, *exc) { return d.like(d.items()), nil }),
	method("__deepcopy__", "self, memo, /", func(t *thread, d *deque, a []value) (value, *exc) {
		mod, err := vm.Of(t).Import("copy")
		if err != nil {
			return value{}, err
		}
		v, err := object.CallMethod(t, mod, object.Intern("deepcopy"), object.NewList(d.items()).V(), a[0])
		if err != nil {
			return value{}, err
		}
		return d.like(object.AsList(v).Items), nil
	}),
	method("__reversed__", "self, /", func(_ *thread, d *deque, _ []value) (value, *exc) { return newIter(reverseType, d), nil }),
	method("count", "self, value, /", func(t *thread, d *deque, a []value) (value, *exc) {
		n := int64(0)
		for i := 0; i < d.n; i++ {
			k, err := d.find(t, a[0], i, d.n)
			if err != nil {
				return value{}, err
			}
			if k < 0 {
				break
			}
			i = k
			n++
		}
		return object.Int(n), nil
	}),
	method("index", "self, value, start=0, stop=None, /", func(t *thread, d *deque, a []value) (value, *exc) {
		bounds := [2]int{0, d.n}
		for i, v := range a[1:3] {
			if v.Absent() {
				continue
			}
			n, err := object.Index(t, v)
			if err != nil {
				return value{}, err
			}
			if n < 0 {
				n = max(0, n+int64(d.n))
			}
			bounds[i] = int(min(n, int64(d.n)))
		}
		i, err := d.find(t, a[0], bounds[0], bounds[1])
		if err == nil && i < 0 {
			s, e := object.Repr(t, a[0])
			if err = e; e == nil {
				err = t.ValueError(s + " is not in deque")
			}
		}
		return object.Int(int64(i)), err
	}),
	method("remove", "self, value, /", func(t *thread, d *deque, a []value) (value, *exc) {
		i, err := d.find(t, a[0], 0, d.n)
		if err == nil && i < 0 {
			s, e := object.Repr(t, a[0])
			if err = e; e == nil {
				err = t.ValueError(s + " is not in deque")
			}
		}
		if err != nil {
			return value{}, err
		}
		d.removeAt(i)
		return object.None, nil
	}),
	method("insert", "self, index, value, /", func(t *thread, d *deque, a []value) (value, *exc) {
		i, err := object.Index(t, a[0])
		if err != nil {
			return value{}, err
		}
		if d.max >= 0 && d.n >= d.max {
			return value{}, t.IndexError("deque already at its maximum size")
		}
		if i < 0 {
			i = max(0, i+int64(d.n))
		}
		k := int(min(i, int64(d.n)))
		items := d.items()
		d.setItems(append(append(append([]value(nil), items[:k]...), a[1]), items[k:]...))
		return object.None, nil
	}),
	method("reverse", "self, /", func(_ *thread, d *deque, _ []value) (value, *exc) {
		for i, k := 0, d.n-1; i < k; i, k = i+1, k-1 {
			x, y := d.at(i), d.at(k)
			*x, *y = *y, *x
		}
		return object.None, nil
	}),
	method("rotate", "self, n=1, /", func(t *thread, d *deque, a []value) (value, *exc) {
		n := int64(1)
		if !a[0].Absent() {
			var err *exc
			if n, err = object.Index(t, a[0]); err != nil {
				return value{}, err
			}
		}
		d.rotate(int(n))
		return object.None, nil
	}),
}

func init() {
	c := dequeType
	c.New, c.Init, c.Repr, c.Compare = newDeque, initDeque, reprDeque, compareDeques
	c.Iter = func(_ *thread, self value) (value, *exc) { return newIter(iterType, of(self)), nil }
	c.Len = func(_ *thread, self value) (int, *exc) { return of(self).n, nil }
	c.Bool = func(_ *thread, self value) (bool, *exc) { return of(self).n != 0, nil }
	c.Contains = func(t *thread, self, item value) (bool, *exc) {
		i, err := of(self).find(t, item, 0, of(self).n)
		return i >= 0, err
	}
	c.GetItem = func(t *thread, self, key value) (value, *exc) {
		if key.Type().Index == nil && !object.IsIntLike(key) {
			return value{}, t.TypeError("sequence index must be integer, not '" + object.TypeName(key) + "'")
		}
		i, err := of(self).index(t, key)
		if err != nil {
			return value{}, err
		}
		return *of(self).at(i), nil
	}
	c.SetItem = func(t *thread, self, key, v value) *exc {
		i, err := of(self).index(t, key)
		if err != nil {
			return err
		}
		if v.Absent() {
			of(self).removeAt(i)
		} else {
			*of(self).at(i) = v
		}
		return nil
	}
	c.Binary = &[object.NumBinOps]object.BinaryFunc{
		object.OpAdd: func(t *thread, a, b value) (value, *exc) {
			x, y := asDeque(a), asDeque(b)
			if x == nil {
				return object.NotImplemented, nil
			}
			if y == nil {
				return value{}, t.TypeError("can only concatenate deque (not \"" + object.TypeName(b) + "\") to deque")
			}
			return x.like(append(x.items(), y.items()...)), nil
		},
		object.OpMul: func(t *thread, a, b value) (value, *exc) {
			x, n := asDeque(a), b
			if x == nil {
				x, n = asDeque(b), a
			}
			if n.Type().Index == nil && !object.IsIntLike(n) {
				return object.NotImplemented, nil
			}
			items, err := x.times(t, n)
			if err != nil {
				return value{}, err
			}
			return x.like(items), nil
		},
	}
	c.Inplace = &[object.NumBinOps]object.BinaryFunc{
		object.OpAdd: func(t *thread, a, b value) (value, *exc) { return a, of(a).fill(t, b, of(a).push) },
	}
	c.Traverse = func(o *object.Object, visit func(value)) {
		d := (*deque)(unsafe.Pointer(o))
		for i := 0; i < d.n; i++ {
			visit(*d.at(i))
		}
	}
	vm.SetBrief(c, func(m *vm.VM, v value) string {
		var items []value
		for d, i := of(v), 0; i < min(d.n, 100); i++ {
			items = append(items, *d.at(i))
		}
		return v.Type().Qualname + "(" + m.Brief(object.NewList(items).V()) + ")"
	})
	c.Methods(dequeMethods)
	c.Generic()
	c.Getters([]object.Getter{{Name: "maxlen", Get: func(_ *thread, self value) (value, *exc) { return of(self).bound(), nil }}})
	for _, it := range []*object.Type{iterType, reverseType} {
		it.Iter = func(_ *thread, self value) (value, *exc) { return self, nil }
		it.Next = nextItem
		it.Traverse = func(o *object.Object, visit func(value)) { visit(object.Obj(&(*iter)(unsafe.Pointer(o)).d.Object)) }
	}
	object.Ready(dequeType, iterType, reverseType)
}
