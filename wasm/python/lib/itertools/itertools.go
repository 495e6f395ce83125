// Package itertools is Python's module itertools, of Python 3.13.
//
// All its iterators share one Go layout and differ in two functions: what the class makes of its arguments, and what comes next. The table `kinds` lists them.
// Iterators call each other's next as Go functions; how deep they may nest is bounded as all nesting is (object.Thread.Enter).
package itertools

import (
	"unsafe"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

type (
	value  = object.Value
	exc    = object.Exc
	str    = object.Str
	thread = object.Thread
)

// iter is any iterator of the module; what the fields mean is up to its kind.
type iter struct {
	object.Object
	it    value   // the source
	fn    value   // function or other parameter
	a, b  value   // items to keep
	n, i  int64   // numbers
	step  int64   //
	done  bool    //
	items []value // several sources, or items seen
	pools [][]value
	index []int
	group *iter
	node  *teeNode
}

// teeNode is an item that a tee iterator has seen and others may still want. The last node has no item yet.
type teeNode struct {
	v       value
	next    *teeNode
	running bool // the source is being asked for v
}

type kind struct {
	name, sig string
	init      func(t *thread, x *iter, a []value, names []*str) *exc
	next      func(t *thread, x *iter) (value, *exc)
	t         *object.Type
}

// Types that functions of the table need.
var grouperType, teeType, combinationsType *object.Type

func of(v value) *iter { return (*iter)(unsafe.Pointer(v.Ref)) }

var kinds = [...]kind{
	{name: "accumulate", sig: "iterable, func=None, *, initial=None", init: initAccumulate, next: nextAccumulate},
	{name: "batched", sig: "iterable, n, *, strict=False", init: initBatched, next: nextBatched},
	{name: "chain", init: initChain, next: nextChain},
	{name: "combinations", sig: "iterable, r", init: initCombinations, next: nextCombination},
	{name: "combinations_with_replacement", sig: "iterable, r", init: initCombinations, next: nextCombination},
	{name: "compress", sig: "data, selectors", init: initCompress, next: nextCompress},
	{name: "count", sig: "start=0, step=1", init: initCount, next: nextCount},
	{name: "cycle", sig: "iterable, /", init: initSource, next: nextCycle},
	{name: "dropwhile", sig: "predicate, iterable, /", init: initPredicate, next: nextDropwhile},
	{name: "filterfalse", sig: "function, iterable, /", init: initPredicate, next: nextFilterfalse},
	{name: "groupby", sig: "iterable, key=None", init: initGroupby, next: nextGroup},
	{name: "islice", init: initIslice, next: nextIslice},
	{name: "pairwise", sig: "iterable, /", init: initSource, next: nextPairwise},
	{name: "permutations", sig: "iterable, r=None", init: initPermutations, next: nextPermutation},
	{name: "product", init: initProduct, next: nextProduct},
	{name: "repeat", sig: "object, times=None", init: initRepeat, next: nextRepeat},
	{name: "starmap", sig: "function, iterable, /", init: initPredicate, next: nextStarmap},
	{name: "takewhile", sig: "predicate, iterable, /", init: initPredicate, next: nextTakewhile},
	{name: "zip_longest", init: initZipLongest, next: nextZipLongest},
	{name: "_grouper", sig: "parent, tgtkey", next: nextInGroup},
	{name: "_tee", sig: "iterable, /", init: initTee, next: nextTee},
}

// pack hands over bound arguments as a tuple, absent ones included.
func pack(_ *thread, a []value, _ []*str) (value, *exc) {
	return object.NewTuple(append([]value(nil), a...)...).V(), nil
}

func init() {
	for i := range kinds {
		kinds[i].setup()
	}
	byName("chain").ClassMethods([]object.Native{
		{Name: "from_iterable", Sig: "cls, iterable, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
			it, err := object.Iter(t, a[1])
			x := &iter{Object: object.Object{Type: object.AsType(a[0])}, it: it}
			return object.Obj(&x.Object), err
		}},
		{Name: "__class_getitem__", Sig: "cls, object, /", Fn: object.ClassGetItem},
	})
	grouperType, teeType, combinationsType = byName("_grouper"), byName("_tee"), byName("combinations")
	teeType.Methods([]object.Native{{Name: "__copy__", Sig: "self, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
		return of(a[0]).copyTee(), nil
	}}})
	byName("count").Repr, byName("repeat").Repr = reprCount, reprRepeat
	byName("repeat").Methods([]object.Native{{Name: "__length_hint__", Sig: "self, /", Fn: func(t *thread, a []value, _ []*str) (value, *exc) {
		x := of(a[0])
		if x.step == 0 {
			return value{}, t.TypeError("len() of unsized object")
		}
		return object.Int(x.n), nil
	}}})
	for i := range kinds {
		object.Ready(kinds[i].t)
	}
}

func byName(name string) *object.Type {
	for i := range kinds {
		if kinds[i].name == name {
			return kinds[i].t
		}
	}
	return nil
}

func (k *kind) setup() {
	c := &object.Type{Name: "itertools." + k.name, Qualname: k.name, Module: "itertools", Kind: object.KindOther}
	k.t = c
	native := &object.Native{Name: k.name, Sig: k.sig, Fn: pack}
	if k.init == nil {
		c.Flags = object.FlagDisallowed
	} else {
		c.New = func(t *thread, c *object.Type, args []value, names []*str) (value, *exc) {
			x := &iter{Object: object.Object{Type: c}}
			if k.sig != "" {
				v, err := object.CallNative(t, &object.Builtin{Native: native}, args, names)
				if err != nil {
					return value{}, err
				}
				args, names = object.AsTuple(v).Items, nil
			}
			return object.Obj(&x.Object), k.init(t, x, args, names)
		}
	}
	c.Iter = func(_ *thread, self value) (value, *exc) { return self, nil }
	c.Next = func(t *thread, self value) (value, *exc) {
		if err := t.Enter(""); err != nil {
			return value{}, err
		}
		v, err := k.next(t, of(self))
		t.Native--
		return v, err
	}
	c.Traverse = traverse
}

func traverse(o *object.Object, visit func(value)) {
	x := (*iter)(unsafe.Pointer(o))
	see := func(vs ...value) {
		for _, v := range vs {
			if !v.Absent() {
				visit(v)
			}
		}
	}
	see(x.it, x.fn, x.a, x.b)
	see(x.items...)
	for _, p := range x.pools {
		see(p...)
	}
	if x.group != nil {
		visit(object.Obj(&x.group.Object))
	}
	for n := x.node; n != nil && !n.v.Absent(); n = n.next {
		visit(n.v)
	}
}

// Module makes the module.
func Module(*vm.VM) (*object.Module, *exc) {
	mod := object.NewModule("itertools")
	for i := range kinds {
		mod.Set(kinds[i].name, kinds[i].t.V())
	}
	mod.Add([]object.Native{{Name: "tee", Sig: "iterable, n=2, /", Fn: tee}})
	return mod, nil
}

func initSource(t *thread, x *iter, a []value, _ []*str) (err *exc) {
	x.it, err = object.Iter(t, a[0])
	return err
}

func initPredicate(t *thread, x *iter, a []value, _ []*str) *exc {
	x.fn = a[0]
	return initSource(t, x, a[1:], nil)
}

// holds is the truth of fn(v); of v itself when fn is None.
func holds(t *thread, fn, v value) (bool, *exc) {
	if !fn.IsNone() && fn != object.BoolType.V() {
		var err *exc
		if v, err = object.CallArgs(t, fn, v); err != nil {
			return false, err
		}
	}
	return object.Truth(t, v)
}

func orNone(v value) value {
	if v.Absent() {
		return object.None
	}
	return v
}

func initAccumulate(t *thread, x *iter, a []value, _ []*str) *exc {
	x.fn, x.a = orNone(a[1]), orNone(a[2])
	if x.a.IsNone() {
		x.a = value{}
	} else {
		x.done = true // the initial value itself comes first
	}
	return initSource(t, x, a, nil)
}

func nextAccumulate(t *thread, x *iter) (value, *exc) {
	if x.done {
		x.done = false
		return x.a, nil
	}
	v, err := object.Next(t, x.it)
	if err != nil || v.Absent() {
		return value{}, err
	}
	switch {
	case x.a.Absent():
	case x.fn.IsNone():
		v, err = object.BinaryOp(t, object.OpAdd, x.a, v)
	default:
		v, err = object.CallArgs(t, x.fn, x.a, v)
	}
	if err != nil {
		return value{}, err
	}
	x.a = v
	return v, nil
}

func initBatched(t *thread, x *iter, a []value, _ []*str) (err *exc) {
	if x.n, err = object.Index(t, a[1]); err != nil {
		return err
	}
	if x.n < 1 {
		return t.ValueError("n must be at least one")
	}
	if !a[2].Absent() {
		if x.done, err = object.Truth(t, a[2]); err != nil {
			return err
		}
	}
	return initSource(t, x, a, nil)
}

func nextBatched(t *thread, x *iter) (value, *exc) {
	it := x.it // a source that asks x for its next item may end it meanwhile
	if it.Absent() {
		return value{}, nil
	}
	var out []value
	for int64(len(out)) < x.n {
		v, err := object.Next(t, it)
		if err != nil {
			x.it = value{}
			return value{}, err
		}
		if v.Absent() {
			break
		}
		out = append(out, v)
	}
	if len(out) == 0 {
		x.it = value{}
		return value{}, nil
	}
	if x.done && int64(len(out)) < x.n {
		x.it = value{}
		return value{}, t.ValueError("batched(): incomplete batch")
	}
	return object.NewTuple(out...).V(), nil
}

func noKeywords(t *thread, name string, names []*str) *exc {
	if len(names) > 0 {
		return t.TypeError(name + "() takes no keyword arguments")
	}
	return nil
}

func initChain(t *thread, x *iter, a []value, names []*str) *exc {
	if err := noKeywords(t, "chain", names); err != nil {
		return err
	}
	x.it = object.NewTupleIter(object.NewTuple(append([]value(nil), a...)...))
	return nil
}

func nextChain(t *thread, x *iter) (value, *exc) {
	for !x.it.Absent() {
		if x.a.Absent() {
			src, err := object.Next(t, x.it)
			if err == nil && !src.Absent() {
				x.a, err = object.Iter(t, src)
			}
			if err != nil || src.Absent() {
				x.it = value{}
				return value{}, err
			}
		}
		v, err := object.Next(t, x.a)
		if err != nil || !v.Absent() {
			return v, err
		}
		x.a = value{}
	}
	return value{}, nil
}

func initCompress(t *thread, x *iter, a []value, _ []*str) (err *exc) {
	if x.a, err = object.Iter(t, a[1]); err != nil {
		return err
	}
	return initSource(t, x, a, nil)
}

func nextCompress(t *thread, x *iter) (value, *exc) {
	for {
		v, err := object.Next(t, x.it)
		if err != nil || v.Absent() {
			return value{}, err
		}
		s, err := object.Next(t, x.a)
		if err != nil || s.Absent() {
			return value{}, err
		}
		if ok, err := object.Truth(t, s); ok || err != nil {
			return v, err
		}
	}
}

func isNumber(v value) bool {
	c := v.Type()
	return object.IsIntLike(v) || object.IsFloatLike(v) || object.AsComplex(v) != nil || c.Index != nil || c.Float != nil || c.Int != nil
}

func initCount(t *thread, x *iter, a []value, _ []*str) *exc {
	x.a, x.b = object.Int(0), object.Int(1)
	if !a[0].Absent() {
		x.a = a[0]
	}
	if !a[1].Absent() {
		x.b = a[1]
	}
	if !isNumber(x.a) || !isNumber(x.b) {
		return t.TypeError("a number is required")
	}
	return nil
}

func nextCount(t *thread, x *iter) (value, *exc) {
	v := x.a
	if v.IsInt() && x.b == object.Int(1) && v.N+1 > v.N {
		x.a.N++
		return v, nil
	}
	next, err := object.BinaryOp(t, object.OpAdd, v, x.b)
	if err != nil {
		return value{}, err
	}
	x.a = next
	return v, nil
}

// reprOf is name(first, second); the second is left out when absent.
func reprOf(t *thread, name string, first, second value) (value, *exc) {
	s, err := object.Repr(t, first)
	if err == nil && !second.Absent() {
		var more string
		more, err = object.Repr(t, second)
		s += ", " + more
	}
	return object.String(name + "(" + s + ")"), err
}

func reprCount(t *thread, self value) (value, *exc) {
	x := of(self)
	step := x.b
	if step == object.Int(1) {
		step = value{}
	}
	return reprOf(t, "count", x.a, step)
}

func nextCycle(t *thread, x *iter) (value, *exc) {
	if !x.it.Absent() {
		v, err := object.Next(t, x.it)
		if err != nil {
			return value{}, err
		}
		if !v.Absent() {
			if len(x.items)&0xffff == 0xffff {
				if err := t.Charge(int64(len(x.items)) * 16); err != nil {
					return value{}, err
				}
			}
			x.items = append(x.items, v)
			return v, nil
		}
		x.it = value{}
	}
	if len(x.items) == 0 {
		return value{}, nil
	}
	v := x.items[x.i]
	if x.i++; x.i == int64(len(x.items)) {
		x.i = 0
	}
	return v, nil
}

func nextDropwhile(t *thread, x *iter) (value, *exc) {
	for {
		v, err := object.Next(t, x.it)
		if err != nil || v.Absent() || x.done {
			return v, err
		}
		drop, err := holds(t, x.fn, v)
		if err != nil {
			return value{}, err
		}
		if !drop {
			x.done = true
			return v, nil
		}
	}
}

func nextTakewhile(t *thread, x *iter) (value, *exc) {
	if x.done {
		return value{}, nil
	}
	v, err := object.Next(t, x.it)
	if err != nil || v.Absent() {
		return value{}, err
	}
	take, err := holds(t, x.fn, v)
	if take || err != nil {
		return v, err
	}
	x.done = true
	return value{}, nil
}

func nextFilterfalse(t *thread, x *iter) (value, *exc) {
	for {
		v, err := object.Next(t, x.it)
		if err != nil || v.Absent() {
			return value{}, err
		}
		ok, err := holds(t, x.fn, v)
		if err != nil {
			return value{}, err
		}
		if !ok {
			return v, nil
		}
	}
}

func nextStarmap(t *thread, x *iter) (value, *exc) {
	v, err := object.Next(t, x.it)
	if err != nil || v.Absent() {
		return value{}, err
	}
	args, err := object.Collect(t, v)
	if err != nil {
		return value{}, err
	}
	return object.Call(t, x.fn, args, nil)
}

// A groupby reads ahead by one item: a, whose key is b. The group given out last is known by its key, items[0].

func initGroupby(t *thread, x *iter, a []value, _ []*str) *exc {
	x.fn = orNone(a[1])
	x.items = make([]value, 1)
	return initSource(t, x, a, nil)
}

// advance reads the next item and its key; false at the end.
func (x *iter) advance(t *thread) (bool, *exc) {
	v, err := object.Next(t, x.it)
	if err != nil || v.Absent() {
		return false, err
	}
	key := v
	if !x.fn.IsNone() {
		if key, err = object.CallArgs(t, x.fn, v); err != nil {
			return false, err
		}
	}
	x.a, x.b = v, key
	return true, nil
}

func nextGroup(t *thread, x *iter) (value, *exc) {
	x.group = nil
	for {
		if !x.b.Absent() {
			if x.items[0].Absent() {
				break
			}
			same, err := object.Equal(t, x.items[0], x.b)
			if err != nil {
				return value{}, err
			}
			if !same {
				break
			}
		}
		if ok, err := x.advance(t); !ok {
			return value{}, err
		}
	}
	x.items[0] = x.b
	g := &iter{Object: object.Object{Type: grouperType}, group: x, b: x.b}
	x.group = g
	return object.NewPair(x.b, object.Obj(&g.Object)), nil
}

func nextInGroup(t *thread, g *iter) (value, *exc) {
	x := g.group
	if x.group != g {
		return value{}, nil
	}
	if x.a.Absent() {
		if ok, err := x.advance(t); !ok {
			return value{}, err
		}
	}
	same, err := object.Equal(t, g.b, x.b)
	if err != nil || !same {
		return value{}, err
	}
	v := x.a
	x.a = value{}
	return v, nil
}

func initIslice(t *thread, x *iter, a []value, names []*str) *exc {
	if err := noKeywords(t, "islice", names); err != nil {
		return err
	}
	if len(a) < 2 || len(a) > 4 {
		word := "at least 2"
		if len(a) > 4 {
			word = "at most 4"
		}
		return t.TypeError("islice expected " + word + " arguments, got " + object.Decimal(int64(len(a))))
	}
	bounds := [3]int64{0, -1, 1} // start, stop, step; stop -1: no end
	given := a[1:]
	first := 0
	if len(given) == 1 {
		first = 1
	}
	for i, v := range given {
		if v.IsNone() {
			continue
		}
		n, err := int64(-1), (*exc)(nil)
		if v.Type().Index != nil || object.IsIntLike(v) {
			n, err = object.Index(t, v)
		}
		if err != nil || n < 0 || n == 0 && first+i == 2 {
			switch {
			case first+i == 2:
				return t.ValueError("Step for islice() must be a positive integer or None.")
			case first == 1 || i == 1 && !object.IsIntLike(v):
				return t.ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
			}
			return t.ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
		}
		bounds[first+i] = n
	}
	x.n, x.i, x.step = bounds[0], 0, bounds[2]
	x.index = []int{int(bounds[1])}
	return initSource(t, x, a, nil)
}

// nextIslice skips up to item n; i counts the items read.
func nextIslice(t *thread, x *iter) (value, *exc) {
	stop, it := int64(x.index[0]), x.it // a source that asks x for its next item may end it meanwhile
	if it.Absent() {
		return value{}, nil
	}
	for x.i < x.n {
		v, err := object.Next(t, it)
		if err != nil || v.Absent() {
			x.it = value{}
			return value{}, err
		}
		x.i++
	}
	if stop >= 0 && x.i >= stop {
		x.it = value{}
		return value{}, nil
	}
	v, err := object.Next(t, it)
	if err != nil || v.Absent() {
		x.it = value{}
		return value{}, err
	}
	x.i++
	if x.n += x.step; x.n < 0 || stop >= 0 && x.n > stop {
		x.n = stop
		if stop < 0 {
			x.n = 1<<63 - 1
		}
	}
	return v, nil
}

func nextPairwise(t *thread, x *iter) (value, *exc) {
	if x.it.Absent() {
		return value{}, nil
	}
	old := x.a
	if old.Absent() {
		v, err := object.Next(t, x.it)
		x.a = v
		if err != nil || v.Absent() {
			x.it = value{}
			return value{}, err
		}
		if x.it.Absent() { // the source asked x for its next item
			x.a = value{}
			return value{}, nil
		}
		old = v
	}
	v, err := object.Next(t, x.it)
	if err != nil || v.Absent() {
		x.it, x.a = value{}, value{}
		return value{}, err
	}
	x.a = v
	return object.NewPair(old, v), nil
}

func initRepeat(t *thread, x *iter, a []value, _ []*str) (err *exc) {
	x.a = a[0]
	if !a[1].Absent() {
		x.step = 1 // counted
		x.n, err = object.Index(t, a[1])
		x.n = max(x.n, 0)
	}
	return err
}

func nextRepeat(_ *thread, x *iter) (value, *exc) {
	if x.step != 0 {
		if x.n == 0 {
			return value{}, nil
		}
		x.n--
	}
	return x.a, nil
}

func reprRepeat(t *thread, self value) (value, *exc) {
	x := of(self)
	times := value{}
	if x.step != 0 {
		times = object.Int(x.n)
	}
	return reprOf(t, "repeat", x.a, times)
}

func initZipLongest(t *thread, x *iter, a []value, names []*str) *exc {
	x.fn = object.None
	pos := a[:len(a)-len(names)]
	for i, n := range names {
		if n.S != "fillvalue" {
			return t.TypeError("zip_longest() got an unexpected keyword argument")
		}
		x.fn = a[len(pos)+i]
	}
	for _, v := range pos {
		it, err := object.Iter(t, v)
		if err != nil {
			return err
		}
		x.items = append(x.items, it)
	}
	x.n = int64(len(x.items))
	return nil
}

// nextZipLongest goes on as long as n, the number of the sources that go on, is not 0.
func nextZipLongest(t *thread, x *iter) (value, *exc) {
	if x.n == 0 {
		return value{}, nil
	}
	out := make([]value, len(x.items))
	for i, it := range x.items {
		out[i] = x.fn
		if it.Absent() {
			continue
		}
		v, err := object.Next(t, it)
		if err != nil {
			x.n = 0
			return value{}, err
		}
		if !v.Absent() {
			out[i] = v
			continue
		}
		if x.n--; x.n == 0 {
			return value{}, nil
		}
		x.items[i] = value{}
	}
	return object.NewTuple(out...).V(), nil
}

func tee(t *thread, a []value, _ []*str) (value, *exc) {
	n := int64(2)
	if !a[1].Absent() {
		var err *exc
		if n, err = object.Index(t, a[1]); err != nil {
			return value{}, err
		}
	}
	if n < 0 {
		return value{}, t.ValueError("n must be >= 0")
	}
	if err := t.Charge(n * 64); err != nil {
		return value{}, err
	}
	first := &iter{Object: object.Object{Type: teeType}}
	if err := initTee(t, first, a, nil); err != nil {
		return value{}, err
	}
	out := make([]value, n)
	for i := range out {
		out[i] = first.copyTee()
	}
	return object.NewTuple(out...).V(), nil
}

func initTee(t *thread, x *iter, a []value, _ []*str) (err *exc) {
	if a[0].Type() == x.Type {
		*x = *of(a[0])
		return nil
	}
	x.node = &teeNode{}
	x.it, err = object.Iter(t, a[0])
	return err
}

func (x *iter) copyTee() value {
	y := *x
	return object.Obj(&y.Object)
}

func nextTee(t *thread, x *iter) (value, *exc) {
	n := x.node
	if n.v.Absent() {
		if n.running {
			return value{}, t.RuntimeError("cannot re-enter the tee iterator")
		}
		n.running = true
		v, err := object.Next(t, x.it)
		n.running = false
		if err != nil || v.Absent() {
			return value{}, err
		}
		n.v, n.next = v, &teeNode{}
	}
	x.node = n.next
	return n.v, nil
}
