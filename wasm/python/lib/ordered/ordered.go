// Package ordered is Python's modules bisect and _heapq: lists kept in order. Both work on lists that others can see and change while items are compared.
package ordered

import (
	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

type (
	value  = object.Value
	exc    = object.Exc
	str    = object.Str
	thread = object.Thread
)

// Bisect makes the module bisect.
func Bisect(*vm.VM) (*object.Module, *exc) {
	mod := object.NewModule("_bisect")
	mod.Set("__name__", object.String("bisect"))
	mod.Add([]object.Native{
		search("bisect_left", true, false), search("bisect_right", false, false), search("bisect", false, false),
		search("insort_left", true, true), search("insort_right", false, true), search("insort", false, true),
	})
	return mod, nil
}

var nameInsert = object.Intern("insert")

func search(name string, left, insert bool) object.Native {
	return object.Native{Name: name, Sig: "a, x, lo=0, hi=None, *, key=None", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		key := a[4]
		if !key.Absent() && key.IsNone() {
			key = value{}
		}
		x := a[1]
		if insert && !key.Absent() {
			var err *exc
			if x, err = object.CallArgs(t, key, x); err != nil {
				return value{}, err
			}
		}
		i, err := place(t, a[0], x, a[2], a[3], key, left)
		if err != nil || !insert {
			return object.Int(i), err
		}
		_, err = object.CallMethod(t, a[0], nameInsert, object.Int(i), a[1])
		return object.None, err
	}}
}

func place(t *thread, seq, x, loV, hiV, key value, left bool) (int64, *exc) {
	lo, hi := int64(0), int64(0)
	var err *exc
	if !loV.Absent() {
		if lo, err = object.Index(t, loV); err != nil {
			return 0, err
		}
	}
	if lo < 0 {
		return 0, t.ValueError("lo must be non-negative")
	}
	if hiV.Absent() || hiV.IsNone() {
		n, err := object.Len(t, seq)
		if err != nil {
			return 0, err
		}
		hi = int64(n)
	} else if hi, err = object.Index(t, hiV); err != nil {
		return 0, err
	}
	for lo < hi {
		mid := lo + (hi-lo)/2
		v, err := object.GetItem(t, seq, object.Int(mid))
		if err == nil && !key.Absent() {
			v, err = object.CallArgs(t, key, v)
		}
		if err != nil {
			return 0, err
		}
		after := false
		if left {
			after, err = object.Less(t, v, x)
		} else {
			after, err = object.Less(t, x, v)
			after = !after
		}
		if err != nil {
			return 0, err
		}
		if after {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, nil
}

// Heap makes the module _heapq, which heapq is built on.
func Heap(*vm.VM) (*object.Module, *exc) {
	mod := object.NewModule("_heapq")
	mod.Add(heapFunctions)
	return mod, nil
}

// heap is a list with a[k] <= a[2k+1] and a[k] <= a[2k+2] (for all k, where they exist); with max set, the other way round.
type heap struct {
	l   *object.List
	max bool
}

func heapNative(name, sig string, max bool, f func(t *thread, h heap, x value) (value, *exc)) object.Native {
	return object.Native{Name: name, Sig: sig, Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		l := object.AsList(a[0])
		if l == nil {
			which := ""
			if len(a) > 1 {
				which = " 1"
			}
			return value{}, t.TypeError(name + "() argument" + which + " must be list, not " + object.TypeName(a[0]))
		}
		x := value{}
		if len(a) > 1 {
			x = a[1]
		}
		return f(t, heap{l, max}, x)
	}}
}

var heapFunctions = []object.Native{
	heapNative("heappush", "heap, item, /", false, func(t *thread, h heap, x value) (value, *exc) {
		if err := h.l.Append(t, x); err != nil {
			return value{}, err
		}
		return object.None, h.towardsRoot(t, 0, len(h.l.Items)-1)
	}),
	heapNative("heappop", "heap, /", false, pop), heapNative("_heappop_max", "heap, /", true, pop),
	heapNative("heapreplace", "heap, item, /", false, replace), heapNative("_heapreplace_max", "heap, item, /", true, replace),
	heapNative("heappushpop", "heap, item, /", false, func(t *thread, h heap, x value) (value, *exc) {
		if len(h.l.Items) == 0 {
			return x, nil
		}
		less, err := object.Less(t, h.l.Items[0], x)
		if err != nil || !less {
			return x, err
		}
		if len(h.l.Items) == 0 {
			return value{}, t.IndexError("list index out of range")
		}
		return replace(t, h, x)
	}),
	heapNative("heapify", "heap, /", false, heapify), heapNative("_heapify_max", "heap, /", true, heapify),
}

func pop(t *thread, h heap, _ value) (value, *exc) {
	n := len(h.l.Items)
	if n == 0 {
		return value{}, t.IndexError("index out of range")
	}
	last := h.l.Items[n-1]
	h.l.Items[n-1] = value{}
	h.l.Items = h.l.Items[:n-1]
	if n == 1 {
		return last, nil
	}
	return replace(t, h, last)
}

func replace(t *thread, h heap, x value) (value, *exc) {
	if len(h.l.Items) == 0 {
		return value{}, t.IndexError("index out of range")
	}
	top := h.l.Items[0]
	h.l.Items[0] = x
	return top, h.fromRoot(t, 0)
}

func heapify(t *thread, h heap, _ value) (value, *exc) {
	for i := len(h.l.Items)/2 - 1; i >= 0; i-- {
		if err := h.fromRoot(t, i); err != nil {
			return value{}, err
		}
	}
	return object.None, nil
}

func (h heap) before(t *thread, a, b value) (bool, *exc) {
	n := len(h.l.Items)
	if h.max {
		a, b = b, a
	}
	less, err := object.Less(t, a, b)
	if err == nil && len(h.l.Items) != n {
		err = t.RuntimeError("list changed size during iteration")
	}
	return less, err
}

// towardsRoot moves the item at pos up until its parent is not after it; start is where the walk ends.
func (h heap) towardsRoot(t *thread, start, pos int) *exc {
	for pos > start {
		parent := (pos - 1) / 2
		less, err := h.before(t, h.l.Items[pos], h.l.Items[parent])
		if err != nil || !less {
			return err
		}
		h.l.Items[pos], h.l.Items[parent] = h.l.Items[parent], h.l.Items[pos]
		pos = parent
	}
	return nil
}

// fromRoot lets the item at pos sink to a leaf, the smaller child moving up each time, and then rise: fewer comparisons than stopping on the way (Lib/heapq.py).
func (h heap) fromRoot(t *thread, pos int) *exc {
	start, n := pos, len(h.l.Items)
	for child := 2*pos + 1; child < n; child = 2*pos + 1 {
		if child+1 < n {
			less, err := h.before(t, h.l.Items[child], h.l.Items[child+1])
			if err != nil {
				return err
			}
			if !less {
				child++
			}
		}
		h.l.Items[pos], h.l.Items[child] = h.l.Items[child], h.l.Items[pos]
		pos = child
	}
	return h.towardsRoot(t, start, pos)
}
