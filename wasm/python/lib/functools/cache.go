package functools

import (
	"unsafe"

	"loopscope/wasm/python/object"
	"loopscope/wasm/python/vm"
)

// cache is a function decorated with lru_cache. With a bound, its entries are a ring of nodes, the one used last before node 0 and the oldest after it.
type cache struct {
	object.Object
	object.Ext
	fn           value
	max          int64 // negative: without bound
	typed        bool
	hits, misses int64
	found        *object.Dict // result by key; with a bound, the number of the node
	nodes        []node
}

type node struct {
	key, val   value
	prev, next int
}

var cacheType = &object.Type{Name: "functools._lru_cache_wrapper", Qualname: "_lru_cache_wrapper", Module: "functools", Kind: object.KindOther,
	Flags: object.FlagHasDict | object.FlagWeakref, ExtOffset: unsafe.Offsetof(cache{}.Ext)}

func asCache(v value) *cache { return (*cache)(unsafe.Pointer(v.Ref)) }

// keyMark stands between positional and keyword arguments in a key.
var keyMark = object.NewTuple(object.String("keywords follow")).V()

func (c *cache) key(args []value, names []*str) value {
	pos := len(args) - len(names)
	if pos == 1 && len(names) == 0 && !c.typed && (args[0].IsInt() || args[0].Type() == object.StrType) {
		return args[0]
	}
	items := make([]value, 0, len(args)+len(names)+1)
	items = append(items, args[:pos]...)
	if len(names) > 0 {
		items = append(items, keyMark)
	}
	for i, n := range names {
		items = append(items, n.V(), args[pos+i])
	}
	if c.typed {
		for _, v := range args {
			items = append(items, v.Type().V())
		}
	}
	return object.NewTuple(items...).V()
}

// lookup is the cached result, absent when there is none.
func (c *cache) lookup(t *thread, key value) (value, *exc) {
	v, err := c.found.Get(t, key)
	if err != nil || v.Absent() {
		return value{}, err
	}
	c.hits++
	if c.max < 0 {
		return v, nil
	}
	i := int(v.N)
	c.unlink(i)
	c.link(i)
	return c.nodes[i].val, nil
}

func (c *cache) unlink(i int) {
	n := c.nodes[i]
	c.nodes[n.prev].next, c.nodes[n.next].prev = n.next, n.prev
}

// link puts node i at the end of those used last.
func (c *cache) link(i int) {
	last := c.nodes[0].prev
	c.nodes[i].prev, c.nodes[i].next = last, 0
	c.nodes[last].next, c.nodes[0].prev = i, i
}

// store keeps a result, in place of the one not used for the longest time when the cache is full.
func (c *cache) store(t *thread, key, v value) *exc {
	if c.max < 0 {
		return c.found.Set(t, key, v)
	}
	if have, err := c.found.Get(t, key); err != nil || !have.Absent() || c.max == 0 {
		return err
	}
	i := len(c.nodes)
	if int64(i) > c.max {
		i = c.nodes[0].next
		c.unlink(i)
		if _, err := c.found.Delete(t, c.nodes[i].key); err != nil {
			return err
		}
		c.nodes[i] = node{key: key, val: v}
	} else {
		c.nodes = append(c.nodes, node{key: key, val: v})
	}
	c.link(i)
	return c.found.Set(t, key, object.Int(int64(i)))
}

func (c *cache) clear() {
	c.found, c.nodes = object.NewDict(), make([]node, 1)
	c.hits, c.misses = 0, 0
}

func setupCache() {
	c := cacheType
	args := &object.Native{Name: "_lru_cache_wrapper", Sig: "user_function, maxsize, typed", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
		x := &cache{Object: object.Object{Type: cacheType}, fn: a[0], max: -1, typed: a[2] == object.True}
		if a[1].IsInt() {
			x.max = a[1].N
		}
		x.clear()
		return object.Obj(&x.Object), nil
	}}
	c.New = func(t *thread, _ *object.Type, a []value, names []*str) (value, *exc) {
		return object.CallNative(t, &object.Builtin{Native: args}, a, names)
	}
	c.Call = func(t *thread, self value, args []value, names []*str) (value, *exc) {
		c, key := asCache(self), asCache(self).key(args, names)
		v, err := c.lookup(t, key)
		if err != nil || !v.Absent() {
			return v, err
		}
		c.misses++
		if v, err = object.Call(t, c.fn, args, names); err != nil {
			return value{}, err
		}
		return v, c.store(t, key, v)
	}
	c.TailCall = func(t *thread, self value, args []value, names []*str) (value, *exc) {
		c, key := asCache(self), asCache(self).key(args, names)
		v, err := c.lookup(t, key)
		if err != nil || !v.Absent() {
			return v, err
		}
		c.misses++
		return vm.Of(t).Tail(&once{fn: c.fn, args: append([]value(nil), args...), names: names, done: func(t *thread, v value) *exc { return c.store(t, key, v) }})
	}
	c.DescrGet = func(_ *thread, self, obj value, _ *object.Type) (value, *exc) {
		if obj.Absent() {
			return self, nil
		}
		return object.NewMethod(self, obj), nil
	}
	c.Traverse = func(o *object.Object, visit func(value)) {
		c := (*cache)(unsafe.Pointer(o))
		visit(c.fn)
		visit(c.found.V())
		for _, n := range c.nodes[1:] {
			visit(n.val)
		}
	}
	c.Methods([]object.Native{
		{Name: "cache_info", Sig: "self, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
			c := asCache(a[0])
			most := object.None
			if c.max >= 0 {
				most = object.Int(c.max)
			}
			return object.NewStruct("CacheInfo", []string{"hits", "misses", "maxsize", "currsize"},
				object.Int(c.hits), object.Int(c.misses), most, object.Int(int64(c.found.Len()))), nil
		}},
		{Name: "cache_clear", Sig: "self, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) {
			asCache(a[0]).clear()
			return object.None, nil
		}},
		{Name: "__copy__", Sig: "self, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return a[0], nil }},
		{Name: "__deepcopy__", Sig: "self, memo, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return a[0], nil }},
	})
	c.Getters([]object.Getter{object.DictGetter()})
}
