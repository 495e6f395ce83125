// Package random is Python's module random: the generator's core in Go on top of package mt, the distributions in Python (random.py).
//
// A run is repeatable: what CPython seeds from the operating system starts here from the run's own seed. The module's functions share one generator, seeded
// with that number as random.seed(n) does; each further generator made without a seed, and each SystemRandom, takes the next number after it.
package random

import (
	"unsafe"

	"loopscope/wasm/python/bignum"
	"loopscope/wasm/python/lib/mt"
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

// Module makes the module.
func Module(m *vm.VM) (*object.Module, *exc) {
	return m.LoadPython("random", pack.Text(pack.Library, "random/random.py"))
}

// Core makes the module _random, whose class Random is what random.Random derives from.
func Core(m *vm.VM) (*object.Module, *exc) {
	mod := object.NewModule("_random")
	mod.Set("Random", coreType.V())
	return mod, nil
}

// core is an instance of _random.Random.
type core struct {
	object.Object
	object.Ext
	mt.Twister
}

var coreType = &object.Type{Name: "Random", Module: "_random", Kind: object.KindOther, Flags: object.FlagBase, ExtOffset: unsafe.Offsetof(core{}.Ext)}

func of(v value) *core { return (*core)(unsafe.Pointer(v.Ref)) }

func init() {
	coreType.New = func(t *thread, c *object.Type, _ []value, _ []*str) (value, *exc) {
		g := &core{Object: object.Object{Type: c}}
		g.seedInt(object.Int(t.Seed)) // for a class whose __init__ seeds nothing
		return object.Obj(&g.Object), nil
	}
	coreType.Init = func(*thread, value, []value, []*str) *exc { return nil }
	coreType.Methods([]object.Native{
		{Name: "random", Sig: "self, /", Fn: func(_ *thread, a []value, _ []*str) (value, *exc) { return object.Float(of(a[0]).Random()), nil }},
		{Name: "getrandbits", Sig: "self, k, /", Fn: getrandbits},
		{Name: "_seed", Sig: "self, a, /", Fn: seed},
		{Name: "_below", Sig: "self, n, /", Fn: below},
		{Name: "_shuffle", Sig: "self, x, /", Fn: shuffle},
		{Name: "_state", Sig: "self, /", Fn: state},
		{Name: "_set_state", Sig: "self, state, /", Fn: setState},
	})
	object.Ready(coreType)
}

// seedUnasked seeds with the next number after the run's own seed.
func (g *core) seedUnasked(t *thread) {
	n, _ := t.State["random"].(int64)
	t.State["random"] = n + 1
	g.seedInt(object.Int(t.Seed + n))
}

func (g *core) seedInt(v value) { g.SeedWords(new(bignum.Int).Abs(object.BigOf(v)).Words()) }

// seed takes None, an int, text in bytes, or anything else by its hash (random_seed, Modules/_randommodule.c).
func seed(t *thread, a []value, _ []*str) (value, *exc) {
	g, v := of(a[0]), a[1]
	if v.IsNone() {
		g.seedUnasked(t)
		return object.None, nil
	}
	if object.IsIntLike(v) {
		g.seedInt(object.ToInt(v))
		return object.None, nil
	}
	if s := object.AsStr(v); s != nil {
		b, err := object.Encode(t, s, "utf-8", "strict")
		if err == nil {
			g.SeedText(b)
		}
		return object.None, err
	}
	if b, ok := object.AsBuffer(v); ok {
		g.SeedText(b)
		return object.None, nil
	}
	h, err := object.Hash(t, v)
	if err == nil {
		g.seedInt(object.NewUint(uint64(h)))
	}
	return object.None, err
}

// maxBits bounds how many random bits are made at once: 16 MB of them.
const maxBits = 1 << 27

func getrandbits(t *thread, a []value, _ []*str) (value, *exc) {
	k, err := object.Index(t, a[1])
	switch {
	case err != nil:
		return value{}, err
	case k < 0:
		return value{}, t.ValueError("number of bits must be non-negative")
	case k == 0:
		return object.Int(0), nil
	case k <= 64:
		return object.NewUint(of(a[0]).Bits(int(k))), nil
	case k > maxBits:
		return value{}, t.NewExc(object.MemoryErrorType, "")
	}
	return object.NewBig(new(bignum.Int).SetWords(of(a[0]).GetRandBits(int(k)))), nil
}

// randBelow is a number in 0 … n-1 for n > 0: as many bits as n has, until they spell a number below n.
func (g *core) randBelow(n uint64) uint64 {
	k := 64
	for k > 1 && n>>(k-1) == 0 {
		k--
	}
	for {
		if r := g.Bits(k); r < n {
			return r
		}
	}
}

// below is randBelow for any positive int.
func below(t *thread, a []value, _ []*str) (value, *exc) {
	g := of(a[0])
	if n, ok := object.Int64(a[1]); ok {
		return object.NewUint(g.randBelow(uint64(n))), nil
	}
	n := object.BigOf(a[1])
	k := n.BitLen()
	for {
		if r := new(bignum.Int).SetWords(g.GetRandBits(k)); r.Cmp(n) < 0 {
			return object.NewBig(r), nil
		}
	}
}

// shuffle orders a list anew in place; other sequences are left to Python code (False).
func shuffle(_ *thread, a []value, _ []*str) (value, *exc) {
	l := object.AsList(a[1])
	if l == nil || l.Type != object.ListType {
		return object.False, nil
	}
	for i := len(l.Items) - 1; i > 0; i-- {
		j := of(a[0]).randBelow(uint64(i + 1))
		l.Items[i], l.Items[j] = l.Items[j], l.Items[i]
	}
	return object.True, nil
}

func state(_ *thread, a []value, _ []*str) (value, *exc) {
	words, pos := of(a[0]).State()
	out := make([]value, 0, len(words)+1)
	for _, w := range words {
		out = append(out, object.Int(int64(w)))
	}
	return object.NewTuple(append(out, object.Int(int64(pos)))...).V(), nil
}

func setState(t *thread, a []value, _ []*str) (value, *exc) {
	items, err := object.Collect(t, a[1])
	if err != nil {
		return value{}, err
	}
	words := make([]uint32, len(items))
	for i, v := range items {
		n, err := object.Index(t, v)
		if err != nil {
			return value{}, err
		}
		words[i] = uint32(n)
	}
	last := len(words) - 1
	if last < 0 || !of(a[0]).SetState(words[:last], int(words[last])) {
		return value{}, t.ValueError("invalid state")
	}
	return object.None, nil
}
