// Package collections is the core of Python's module collections: deque, and the counting loop of Counter. The rest is Python (collections.py).
package collections

import (
	"unsafe"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/pack"
	"loopscope/wasm/python/vm"
)

type (
	value  = object.Value
	exc    = object.Exc
	str    = object.Str
	thread = object.Thread
)

// Module makes the module collections.
func Module(m *vm.VM) (*object.Module, *exc) {
	mod, err := m.LoadPython("collections", pack.Text(pack.Library, "collections/collections.py"))
	if err == nil {
		mod.Set("__path__", object.NewList(nil).V()) // a package: collections.abc
	}
	return mod, err
}

// Core makes the module _collections.
func Core(*vm.VM) (*object.Module, *exc) {
	mod := object.NewModule("_collections")
	mod.Set("deque", dequeType.V())
	mod.Set("_tuplegetter", fieldType.V())
	mod.Add([]object.Native{{Name: "_count_elements", Sig: "mapping, iterable, /", Fn: countElements}})
	return mod, nil
}

// countElements adds 1 to d[x] for each x of an iterable.
func countElements(t *thread, a []value, _ []*str) (value, *exc) {
	d := object.AsDict(a[0])
	return object.None, object.Iterate(t, a[1], func(k value) (bool, *exc) {
		n, err := d.Get(t, k)
		if err != nil {
			return true, err
		}
		if n.Absent() {
			n = object.Int(0)
		}
		if n, err = object.BinaryOp(t, object.OpAdd, n, object.Int(1)); err != nil {
			return true, err
		}
		return false, d.Set(t, k, n)
	})
}

// deque is a double-ended queue: a ring whose size is a power of two, n items from head on.
type deque struct {
	object.Object
	object.Ext
	ring    []value
	head, n int
	max     int    // bound, negative: none
	changes uint32 // of the number or places of items; iterators compare it
}

var dequeType = &object.Type{Name: "collections.deque", Qualname: "deque", Module: "collections", Kind: object.KindOther,
	Flags: object.FlagBase | object.FlagWeakref | object.FlagSequence, ExtOffset: unsafe.Offsetof(deque{}.Ext)}

func of(v value) *deque { return (*deque)(unsafe.Pointer(v.Ref)) }

// asDeque returns v as a deque, or nil.
func asDeque(v value) *deque {
	if v.Type().IsSubtype(dequeType) {
		return of(v)
	}
	return nil
}

func (d *deque) at(i int) *value { return &d.ring[(d.head+i)&(len(d.ring)-1)] }

func (d *deque) grow(t *thread) *exc {
	if d.n < len(d.ring) {
		return nil
	}
	size := max(8, 2*len(d.ring))
	if err := t.Charge(int64(size) * 16); err != nil {
		return err
	}
	ring := make([]value, size)
	k := copy(ring, d.ring[d.head:])
	copy(ring[k:], d.ring[:d.head])
	d.ring, d.head = ring, 0
	return nil
}

func (d *deque) push(t *thread, v value) *exc {
	if err := d.grow(t); err != nil {
		return err
	}
	d.n++
	*d.at(d.n - 1) = v
	d.changes++
	if d.max >= 0 && d.n > d.max {
		d.shift()
	}
	return nil
}

func (d *deque) unshift(t *thread, v value) *exc {
	if err := d.grow(t); err != nil {
		return err
	}
	d.head = (d.head - 1) & (len(d.ring) - 1)
	d.n++
	d.ring[d.head] = v
	d.changes++
	if d.max >= 0 && d.n > d.max {
		d.pop()
	}
	return nil
}

func (d *deque) shift() value {
	p := &d.ring[d.head]
	v := *p
	*p = value{}
	d.head = (d.head + 1) & (len(d.ring) - 1)
	d.n--
	d.changes++
	return v
}

func (d *deque) pop() value {
	p := d.at(d.n - 1)
	v := *p
	*p = value{}
	d.n--
	d.changes++
	return v
}

func (d *deque) items() []value {
	out := make([]value, d.n)
	for i := range out {
		out[i] = *d.at(i)
	}
	return out
}

// setItems replaces everything.
func (d *deque) setItems(items []value) {
	size := 8
	for size < len(items) {
		size *= 2
	}
	d.ring = make([]value, size)
	d.head, d.n = 0, copy(d.ring, items)
	d.changes++
}

// fill adds an iterable's items at one end.
func (d *deque) fill(t *thread, src value, add func(t *thread, v value) *exc) *exc {
	if src.Type() == d.Type && of(src) == d {
		src = object.NewTuple(d.items()...).V()
	}
	return object.Iterate(t, src, func(v value) (bool, *exc) { return false, add(t, v) })
}

// like makes a deque of d's class and bound.
func (d *deque) like(items []value) value {
	x := &deque{Object: object.Object{Type: d.Type}, max: d.max}
	if d.max >= 0 && len(items) > d.max {
		items = items[len(items)-d.max:]
	}
	x.setItems(items)
	return object.Obj(&x.Object)
}

func (d *deque) bound() value {
	if d.max < 0 {
		return object.None
	}
	return object.Int(int64(d.max))
}

func (d *deque) index(t *thread, key value) (int, *exc) {
	i, err := object.Index(t, key)
	if err != nil {
		return 0, err
	}
	if k, ok := object.NormIndex(i, d.n); ok {
		return k, nil
	}
	return 0, t.IndexError("deque index out of range")
}

// find is the place of v among items start … stop-1, or -1.
func (d *deque) find(t *thread, v value, start, stop int) (int, *exc) {
	changes := d.changes
	for i := start; i < stop && i < d.n; i++ {
		eq, err := object.Equal(t, *d.at(i), v)
		if err == nil && d.changes != changes {
			err = t.RuntimeError("deque mutated during iteration")
		}
		if err != nil || eq {
			return i, err
		}
	}
	return -1, nil
}

func (d *deque) removeAt(i int) {
	items := d.items()
	d.setItems(append(items[:i], items[i+1:]...))
}

func (d *deque) rotate(n int) {
	if d.n < 2 || n%d.n == 0 {
		return
	}
	n = ((n % d.n) + d.n) % d.n
	items := d.items()
	d.setItems(append(append([]value(nil), items[d.n-n:]...), items[:d.n-n]...))
}

func (d *deque) times(t *thread, count value) ([]value, *exc) {
	n, err := object.Index(t, count)
	if err != nil {
		return nil, err
	}
	n = max(n, 0)
	if n > 0 && d.n > (1<<40)/int(n) {
		return nil, t.NewExc(object.MemoryErrorType, "")
	}
	if err := t.Charge(n * int64(d.n) * 16); err != nil {
		return nil, err
	}
	items := d.items()
	out := make([]value, 0, d.n*int(n))
	for ; n > 0; n-- {
		out = append(out, items...)
	}
	return out, nil
}

// iter runs over a deque, from either end.
type iter struct {
	object.Object
	d       *deque
	i       int
	back    bool
	changes uint32
}

var (
	iterType    = &object.Type{Name: "_collections._deque_iterator", Qualname: "_deque_iterator", Module: "_collections", Kind: object.KindOther}
	reverseType = &object.Type{Name: "_collections._deque_reverse_iterator", Qualname: "_deque_reverse_iterator", Module: "_collections", Kind: object.KindOther}
)

func newIter(c *object.Type, d *deque) value {
	it := &iter{Object: object.Object{Type: c}, d: d, back: c == reverseType, changes: d.changes}
	return object.Obj(&it.Object)
}

func nextItem(t *thread, self value) (value, *exc) {
	it := (*iter)(unsafe.Pointer(self.Ref))
	d := it.d
	if it.changes != d.changes {
		it.i = d.n
		return value{}, t.RuntimeError("deque mutated during iteration")
	}
	if it.i >= d.n {
		return value{}, nil
	}
	k := it.i
	if it.back {
		k = d.n - 1 - k
	}
	it.i++
	return *d.at(k), nil
}
