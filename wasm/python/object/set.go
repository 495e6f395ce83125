package object

import (
	"strings"
	"unsafe"
)

// Set is a set or frozenset. The order in which one is printed and iterated is that of its hash table, so the table is CPython's
// (Objects/setobject.c): open addressing, a few neighbours probed before each jump, deleted entries left as dummies, which additions use again, growth at three fifths.
type Set struct {
	Object
	table  []setEntry // nil while empty and small; the size is a power of two
	fill   int        // entries in use or deleted
	used   int
	finger int   // where pop looks next
	hash   int64 // of a frozenset, once computed
	hashed bool
}

// setEntry is a slot: unused when key is absent and hash is 0, deleted when key is absent and hash is -1 (which no hash ever is).
type setEntry struct {
	hash int64
	key  Value
}

// setSub is an instance of a class derived from set or frozenset.
type setSub struct {
	Set
	Ext
}

// SetType and FrozenSetType are set and frozenset.
var (
	SetType       = &Type{Name: "set", Module: "builtins", Kind: KindSet, Flags: FlagWeakref | FlagBase | FlagMatchSelf}
	FrozenSetType = &Type{Name: "frozenset", Module: "builtins", Kind: KindFrozenSet, Flags: FlagWeakref | FlagBase | FlagMatchSelf}
)

const (
	setMinSize   = 8
	linearProbes = 9
)

// NewSet makes an empty set.
func NewSet() *Set { return &Set{Object: Object{SetType}} }

// NewFrozenSetOf makes the frozenset of a program's constants, which must be hashable without running Python code. CPython's compiler, sharing equal
// constants, makes such a set twice, the second time in the order of the first; this decides where colliding items end up.
func NewFrozenSetOf(items []Value) Value {
	t := &Thread{Interp: &Interp{MaxNative: DefaultMaxNative, MemoryLimit: 1 << 40}}
	first, s := NewSet(), &Set{Object: Object{FrozenSetType}}
	for _, v := range items {
		first.Add(t, v)
	}
	for _, v := range first.Items() {
		s.Add(t, v)
	}
	return s.V()
}

// V is the set as a value.
func (s *Set) V() Value { return Value{Ref: &s.Object} }

// AsSet returns v as a set or frozenset (or subclass instance), or nil.
func AsSet(v Value) *Set {
	if v.Ref != nil && (v.Ref.Type.Kind == KindSet || v.Ref.Type.Kind == KindFrozenSet) {
		return (*Set)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// Len is the number of items.
func (s *Set) Len() int { return s.used }

// mask is the table size minus one.
func (s *Set) mask() int {
	if s.table == nil {
		return setMinSize - 1
	}
	return len(s.table) - 1
}

// probe returns the slot of key, or, with found false, where it would be added: the last dummy on its way, the first unused slot when it met none. It
// starts again when an __eq__ changes the set.
func (s *Set) probe(t *Thread, key Value, h int64) (slot int, found bool, err *Exc) {
again:
	table := s.table
	mask := uint64(len(table) - 1)
	perturb := uint64(h)
	i := uint64(h) & mask
	free := -1
	for {
		last := i
		if i+linearProbes <= mask {
			last = i + linearProbes
		}
		for j := i; j <= last; j++ {
			e := &table[j]
			if e.key.Ref == nil {
				if e.hash != 0 {
					free = int(j)
					continue
				}
				if free < 0 {
					free = int(j)
				}
				return free, false, nil
			}
			if e.hash != h {
				continue
			}
			if e.key == key {
				return int(j), true, nil
			}
			was := e.key
			eq, err := Equal(t, was, key)
			if err != nil {
				return 0, false, err
			}
			if len(s.table) != len(table) || &s.table[0] != &table[0] || table[j].key != was {
				if s.table == nil {
					s.table = make([]setEntry, setMinSize)
				}
				goto again
			}
			if eq {
				return int(j), true, nil
			}
		}
		perturb >>= 5
		i = (i*5 + 1 + perturb) & mask
	}
}

// find returns the slot of key, or -1.
func (s *Set) find(t *Thread, key Value, h int64) (int, *Exc) {
	if s.table == nil {
		return -1, nil
	}
	i, found, err := s.probe(t, key, h)
	if !found {
		return -1, err
	}
	return i, nil
}

// add adds key with its hash.
func (s *Set) add(t *Thread, key Value, h int64) *Exc {
	if s.table == nil {
		s.table = make([]setEntry, setMinSize)
	}
	i, found, err := s.probe(t, key, h)
	if err != nil || found {
		return err
	}
	reused := s.table[i].hash != 0
	s.table[i] = setEntry{h, key}
	s.used++
	if reused {
		return nil
	}
	s.fill++
	if s.fill*5 < (len(s.table)-1)*3 {
		return nil
	}
	return s.resize(t, s.growth())
}

// growth is how many entries to make room for when the table has become too full.
func (s *Set) growth() int {
	if s.used > 50000 {
		return s.used * 2
	}
	return s.used * 4
}

// resize moves the entries to a table of more than need slots, in the order of the old one.
func (s *Set) resize(t *Thread, need int) *Exc {
	size := setMinSize
	for size <= need {
		size <<= 1
	}
	if size == setMinSize && s.mask() == size-1 && s.fill == s.used {
		return nil
	}
	if err := t.Charge(int64(size) * 24); err != nil {
		return err
	}
	old := s.table
	s.table = make([]setEntry, size)
	for i := range old {
		if old[i].key.Ref != nil {
			s.insertClean(old[i])
		}
	}
	s.fill = s.used
	return nil
}

// insertClean puts an entry that is known to be new into a table without dummies; it does not count it.
func (s *Set) insertClean(e setEntry) {
	mask := uint64(len(s.table) - 1)
	perturb := uint64(e.hash)
	i := uint64(e.hash) & mask
	for {
		last := i
		if i+linearProbes <= mask {
			last = i + linearProbes
		}
		for j := i; j <= last; j++ {
			if s.table[j].key.Ref == nil {
				s.table[j] = e
				return
			}
		}
		perturb >>= 5
		i = (i*5 + 1 + perturb) & mask
	}
}

// Add is s.add(v).
func (s *Set) Add(t *Thread, v Value) *Exc {
	h, err := Hash(t, v)
	if err != nil {
		return err
	}
	return s.add(t, v, h)
}

// Has is v in s.
func (s *Set) Has(t *Thread, v Value) (bool, *Exc) {
	h, err := Hash(t, v)
	if err != nil {
		return false, err
	}
	i, err := s.find(t, v, h)
	return i >= 0, err
}

// discard removes the entry; false when it was not there.
func (s *Set) discard(t *Thread, key Value, h int64) (bool, *Exc) {
	i, err := s.find(t, key, h)
	if err != nil || i < 0 {
		return false, err
	}
	s.table[i] = setEntry{hash: -1}
	s.used--
	return true, nil
}

// Discard is s.discard(v); it reports whether v was there.
func (s *Set) Discard(t *Thread, v Value) (bool, *Exc) {
	h, err := Hash(t, v)
	if err != nil {
		return false, err
	}
	return s.discard(t, v, h)
}

// Clear removes everything; the finger stays where it was, as in CPython.
func (s *Set) Clear() { s.table, s.fill, s.used = nil, 0, 0 }

// next returns the first entry at or after position i, and the position after it; nil at the end.
func (s *Set) next(i int) (*setEntry, int) {
	for ; i < len(s.table); i++ {
		if e := &s.table[i]; e.key.Ref != nil {
			return e, i + 1
		}
	}
	return nil, i
}

// each calls f for every entry, in order; the table may be exchanged meanwhile, as in CPython.
func (s *Set) each(f func(e setEntry) *Exc) *Exc {
	for e, i := s.next(0); e != nil; e, i = s.next(i) {
		if err := f(*e); err != nil {
			return err
		}
	}
	return nil
}

// Items gives the items in order.
func (s *Set) Items() []Value {
	out := make([]Value, 0, s.used)
	for i := range s.table {
		if s.table[i].key.Ref != nil {
			out = append(out, s.table[i].key)
		}
	}
	return out
}

// merge adds all of other (set_merge): with one resize at the start, and by copying whole tables where nothing can collide.
func (s *Set) merge(t *Thread, other *Set) *Exc {
	if other == s || other.used == 0 {
		return nil
	}
	if (s.fill+other.used)*5 >= s.mask()*3 {
		if err := s.resize(t, (s.used+other.used)*2); err != nil {
			return err
		}
	}
	if s.fill > 0 {
		return other.each(func(e setEntry) *Exc { return s.add(t, e.key, e.hash) })
	}
	if s.mask() == other.mask() && other.fill == other.used {
		s.table = append([]setEntry(nil), other.table...)
	} else {
		s.table = make([]setEntry, s.mask()+1)
		for i := range other.table {
			if other.table[i].key.Ref != nil {
				s.insertClean(other.table[i])
			}
		}
	}
	s.fill, s.used = other.used, other.used
	return nil
}

// Update adds every item of v (set_update_internal).
func (s *Set) Update(t *Thread, v Value) *Exc {
	if o := AsSet(v); o != nil {
		return s.merge(t, o)
	}
	if v.Ref.Type == DictType {
		d := AsDict(v)
		if (s.fill+d.used)*5 >= s.mask()*3 {
			if err := s.resize(t, (s.used+d.used)*2); err != nil {
				return err
			}
		}
		for i := 0; i < len(d.entries); i++ {
			if e := d.entries[i]; e.Key.Ref != nil {
				if err := s.add(t, e.Key, e.Hash); err != nil {
					return err
				}
			}
		}
		return nil
	}
	return Iterate(t, v, func(x Value) (bool, *Exc) { return false, s.Add(t, x) })
}

// like makes an empty set or frozenset, whichever s is or derives from.
func (s *Set) like() *Set {
	c := SetType
	if s.Type.Kind == KindFrozenSet {
		c = FrozenSetType
	}
	return &Set{Object: Object{c}}
}

// Copy makes a plain set or frozenset with the same items.
func (s *Set) Copy(t *Thread) (*Set, *Exc) {
	c := s.like()
	return c, c.merge(t, s)
}

// intersect is s & v (set_intersection).
func (s *Set) intersect(t *Thread, v Value) (*Set, *Exc) {
	out := s.like()
	keep := func(in *Set, key Value, h int64) *Exc {
		i, err := in.find(t, key, h)
		if err != nil || i < 0 {
			return err
		}
		return out.add(t, key, h)
	}
	if o := AsSet(v); o != nil {
		if o == s {
			return s.Copy(t)
		}
		small, big := o, s
		if small.used > big.used {
			small, big = big, small
		}
		return out, small.each(func(e setEntry) *Exc { return keep(big, e.key, e.hash) })
	}
	return out, Iterate(t, v, func(x Value) (bool, *Exc) {
		h, err := Hash(t, x)
		if err != nil {
			return true, err
		}
		return false, keep(s, x, h)
	})
}

// subtract is s -= v (set_difference_update_internal).
func (s *Set) subtract(t *Thread, v Value) *Exc {
	o := AsSet(v)
	if o == s {
		s.Clear()
		return nil
	}
	var err *Exc
	if o != nil {
		if o.used>>3 > s.used {
			if o, err = s.intersect(t, v); err != nil {
				return err
			}
		}
		err = o.each(func(e setEntry) *Exc {
			_, err := s.discard(t, e.key, e.hash)
			return err
		})
	} else {
		err = Iterate(t, v, func(x Value) (bool, *Exc) {
			_, err := s.Discard(t, x)
			return false, err
		})
	}
	if err != nil || s.fill-s.used <= s.mask()/4 {
		return err
	}
	return s.resize(t, s.growth())
}

// minus is s - v (set_difference).
func (s *Set) minus(t *Thread, v Value) (*Set, *Exc) {
	size := -1
	o := AsSet(v)
	if o != nil {
		size = o.used
	} else if v.Ref.Type == DictType {
		size = AsDict(v).used
	}
	if size < 0 || s.used>>2 > size {
		c, err := s.Copy(t)
		if err != nil {
			return nil, err
		}
		return c, c.subtract(t, v)
	}
	out := s.like()
	return out, s.each(func(e setEntry) *Exc {
		var at int
		var err *Exc
		if o != nil {
			at, err = o.find(t, e.key, e.hash)
		} else {
			at, err = AsDict(v).find(t, e.key, e.hash)
		}
		if err != nil || at >= 0 {
			return err
		}
		return out.add(t, e.key, e.hash)
	})
}

// toggle is s ^= v (set_symmetric_difference_update).
func (s *Set) toggle(t *Thread, v Value) *Exc {
	flip := func(key Value, h int64) *Exc {
		gone, err := s.discard(t, key, h)
		if err != nil || gone {
			return err
		}
		return s.add(t, key, h)
	}
	o := AsSet(v)
	if o == s {
		s.Clear()
		return nil
	}
	if o == nil && v.Ref.Type == DictType {
		d := AsDict(v)
		for i := 0; i < len(d.entries); i++ {
			if e := d.entries[i]; e.Key.Ref != nil {
				if err := flip(e.Key, e.Hash); err != nil {
					return err
				}
			}
		}
		return nil
	}
	if o == nil {
		o = s.like()
		if err := o.Update(t, v); err != nil {
			return err
		}
	}
	return o.each(func(e setEntry) *Exc { return flip(e.key, e.hash) })
}

// xor is s ^ v: a copy of v, with what is in s toggled.
func (s *Set) xor(t *Thread, v Value) (*Set, *Exc) {
	out := s.like()
	if err := out.Update(t, v); err != nil {
		return nil, err
	}
	return out, out.toggle(t, s.V())
}

// subsetOf reports whether every item is in o.
func (s *Set) subsetOf(t *Thread, o *Set) (bool, *Exc) {
	if s.used > o.used {
		return false, nil
	}
	for e, i := s.next(0); e != nil; e, i = s.next(i) {
		at, err := o.find(t, e.key, e.hash)
		if err != nil || at < 0 {
			return false, err
		}
	}
	return true, nil
}

func newSetOf(t *Thread, cls *Type) *Set {
	if cls == SetType || cls == FrozenSetType {
		return &Set{Object: Object{cls}}
	}
	x := &setSub{}
	x.Type = cls
	t.born(&x.Object)
	return &x.Set
}

func setNew(t *Thread, cls *Type, _ []Value, _ []*Str) (Value, *Exc) {
	return newSetOf(t, cls).V(), nil
}

func setInit(t *Thread, self Value, args []Value, names []*Str) *Exc {
	src, err := oneIterable(t, "set", args, names)
	if err != nil {
		return err
	}
	s := AsSet(self)
	if s.fill > 0 {
		s.Clear()
	}
	if src.Ref == nil {
		return nil
	}
	return s.Update(t, src)
}

func frozenSetNew(t *Thread, cls *Type, args []Value, names []*Str) (Value, *Exc) {
	args, names = keywordsFor(cls, args, names)
	src, err := oneIterable(t, "frozenset", args, names)
	if err != nil {
		return Value{}, err
	}
	if src.Ref != nil && cls == FrozenSetType && src.Ref.Type == FrozenSetType {
		return src, nil
	}
	s := newSetOf(t, cls)
	if src.Ref != nil {
		err = s.Update(t, src)
	}
	return s.V(), err
}

func setRepr(t *Thread, self Value) (Value, *Exc) {
	s := AsSet(self)
	if s.used == 0 {
		return String(s.Type.Name + "()"), nil
	}
	if !t.ReprEnter(&s.Object) {
		return String(s.Type.Name + "(...)"), nil
	}
	defer t.ReprLeave()
	var b strings.Builder
	if s.Type != SetType {
		b.WriteString(s.Type.Name + "(")
	}
	b.WriteByte('{')
	items := s.Items()
	err := reprItems(t, &b, func(i int) (Value, bool) {
		if i < len(items) {
			return items[i], true
		}
		return Value{}, false
	})
	if err != nil {
		return Value{}, err
	}
	b.WriteByte('}')
	if s.Type != SetType {
		b.WriteByte(')')
	}
	return String(b.String()), nil
}

func setLen(_ *Thread, self Value) (int, *Exc) { return AsSet(self).used, nil }

// shuffleBits spreads an item's hash before it is mixed into the set's (_shuffle_bits).
func shuffleBits(h uint64) uint64 { return ((h ^ 89869747) ^ (h << 16)) * 3644798167 }

// hashOf is the hash of a frozenset with these items (frozenset_hash); it does not depend on their order.
func (s *Set) hashOf() int64 {
	if s.hashed {
		return s.hash
	}
	h := uint64(0)
	for i := range s.table {
		if s.table[i].key.Ref != nil {
			h ^= shuffleBits(uint64(s.table[i].hash))
		}
	}
	h ^= (uint64(s.used) + 1) * 1927868237
	h ^= h>>11 ^ h>>25
	h = h*69069 + 907133923
	if h == 1<<64-1 {
		h = 590923713
	}
	if s.Type.Kind == KindFrozenSet {
		s.hash, s.hashed = int64(h), true
	}
	return int64(h)
}

func frozenSetHash(_ *Thread, self Value) (int64, *Exc) { return AsSet(self).hashOf(), nil }

// keyHash is hash(v), where a set stands for the frozenset of its items: what in, remove and discard accept.
func keyHash(t *Thread, v Value) (int64, *Exc) {
	h, err := Hash(t, v)
	if err.Is(TypeErrorType) && v.Ref.Type.Kind == KindSet {
		return AsSet(v).hashOf(), nil
	}
	return h, err
}

// findKey is find for a value that may be a set.
func (s *Set) findKey(t *Thread, v Value) (int, *Exc) {
	h, err := keyHash(t, v)
	if err != nil {
		return -1, err
	}
	return s.find(t, v, h)
}

func setContains(t *Thread, self, v Value) (bool, *Exc) {
	i, err := AsSet(self).findKey(t, v)
	return i >= 0, err
}

func setCompare(t *Thread, op CmpOp, a, b Value) (Value, *Exc) {
	x, y := AsSet(a), AsSet(b)
	if x == nil || y == nil {
		return NotImplemented, nil
	}
	var r bool
	var err *Exc
	switch op {
	case CmpEq, CmpNe:
		if x.used == y.used && !(x.hashed && y.hashed && x.hash != y.hash) {
			r, err = x.subsetOf(t, y)
		}
		r = r == (op == CmpEq)
	case CmpLe:
		r, err = x.subsetOf(t, y)
	case CmpGe:
		r, err = y.subsetOf(t, x)
	case CmpLt:
		if x.used < y.used {
			r, err = x.subsetOf(t, y)
		}
	case CmpGt:
		if x.used > y.used {
			r, err = y.subsetOf(t, x)
		}
	}
	return Bool(r), err
}

// setBinary makes an operator out of a method of Set; both operands must be sets.
func setBinary(f func(t *Thread, a *Set, b Value) (*Set, *Exc)) BinaryFunc {
	return func(t *Thread, a, b Value) (Value, *Exc) {
		x := AsSet(a)
		if x == nil || AsSet(b) == nil {
			return NotImplemented, nil
		}
		s, err := f(t, x, b)
		if err != nil {
			return Value{}, err
		}
		return s.V(), nil
	}
}

func setInplace(f func(t *Thread, s *Set, v Value) *Exc) BinaryFunc {
	return func(t *Thread, a, b Value) (Value, *Exc) {
		if AsSet(b) == nil {
			return NotImplemented, nil
		}
		return a, f(t, AsSet(a), b)
	}
}

// setUnion is s | v. A set united with itself is only copied: to merge it once more would make the table grow.
func setUnion(t *Thread, s *Set, v Value) (*Set, *Exc) {
	c, err := s.Copy(t)
	if err != nil || v.Ref == &s.Object {
		return c, err
	}
	return c, c.Update(t, v)
}

func setUnionMethod(t *Thread, s *Set, args []Value) (Value, *Exc) {
	c, err := s.Copy(t)
	if err != nil {
		return Value{}, err
	}
	for _, v := range args {
		if v.Ref == &s.Object {
			continue
		}
		if err := c.Update(t, v); err != nil {
			return Value{}, err
		}
	}
	return c.V(), nil
}

// become takes over the items of o, which must not be used any more. The finger stays, as in CPython's set_swap_bodies.
func (s *Set) become(o *Set) { s.table, s.fill, s.used = o.table, o.fill, o.used }

func (s *Set) intersectUpdate(t *Thread, v Value) *Exc {
	o, err := s.intersect(t, v)
	if err != nil {
		return err
	}
	s.become(o)
	return nil
}

// setVarMethod makes a method that takes any number of iterables; f works on self or on a set that starts as its copy.
func setVarMethod(name string, f func(t *Thread, s *Set, args []Value) (Value, *Exc)) NativeFunc {
	return func(t *Thread, args []Value, names []*Str) (Value, *Exc) {
		if len(names) > 0 {
			return Value{}, t.TypeError(nativeBase(args[0].Ref.Type).Name + "." + name + "() takes no keyword arguments")
		}
		return f(t, AsSet(args[0]), args[1:])
	}
}

// setFold is the method that makes a new set: first combines self with the first argument, rest takes up each further one.
func setFold(name string, first func(t *Thread, s *Set, v Value) (*Set, *Exc), rest func(t *Thread, s *Set, v Value) (*Set, *Exc)) NativeFunc {
	return setVarMethod(name, func(t *Thread, s *Set, args []Value) (Value, *Exc) {
		if len(args) == 0 {
			c, err := s.Copy(t)
			if err != nil {
				return Value{}, err
			}
			return c.V(), nil
		}
		out, err := first(t, s, args[0])
		for _, v := range args[1:] {
			if err != nil {
				break
			}
			out, err = rest(t, out, v)
		}
		if err != nil {
			return Value{}, err
		}
		return out.V(), nil
	})
}

// setUpdating is the method that changes self by each argument in turn.
func setUpdating(name string, f func(t *Thread, s *Set, v Value) *Exc) NativeFunc {
	return setVarMethod(name, func(t *Thread, s *Set, args []Value) (Value, *Exc) {
		for _, v := range args {
			if err := f(t, s, v); err != nil {
				return Value{}, err
			}
		}
		return None, nil
	})
}

// setIntersectionUpdate works on the side: self changes only when all went well.
func setIntersectionUpdate(t *Thread, s *Set, args []Value) (Value, *Exc) {
	out := s
	var err *Exc
	for _, v := range args {
		if out, err = out.intersect(t, v); err != nil {
			return Value{}, err
		}
	}
	if out != s {
		s.become(out)
	}
	return None, nil
}

func setSubtractInto(t *Thread, s *Set, v Value) (*Set, *Exc) { return s, s.subtract(t, v) }

func setAdd(t *Thread, a []Value, _ []*Str) (Value, *Exc) { return None, AsSet(a[0]).Add(t, a[1]) }

func setDiscard(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	_, err := AsSet(a[0]).removeKey(t, a[1])
	return None, err
}

func (s *Set) removeKey(t *Thread, v Value) (bool, *Exc) {
	h, err := keyHash(t, v)
	if err != nil {
		return false, err
	}
	return s.discard(t, v, h)
}

func setRemove(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	ok, err := AsSet(a[0]).removeKey(t, a[1])
	if err == nil && !ok {
		err = t.KeyError(a[1])
	}
	return None, err
}

// setPop takes the next item after the one taken last, so that emptying a set this way is linear.
func setPop(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := AsSet(a[0])
	if s.used == 0 {
		return Value{}, t.KeyError(String("pop from an empty set"))
	}
	i := s.finger & s.mask()
	for s.table[i].key.Ref == nil {
		if i++; i == len(s.table) {
			i = 0
		}
	}
	v := s.table[i].key
	s.table[i] = setEntry{hash: -1}
	s.used--
	s.finger = i + 1
	return v, nil
}

func setClear(_ *Thread, a []Value, _ []*Str) (Value, *Exc) {
	AsSet(a[0]).Clear()
	return None, nil
}

func setCopy(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	if a[0].Ref.Type == FrozenSetType {
		return a[0], nil
	}
	c, err := AsSet(a[0]).Copy(t)
	if err != nil {
		return Value{}, err
	}
	return c.V(), nil
}

func setXorMethod(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s, err := AsSet(a[0]).xor(t, a[1])
	if err != nil {
		return Value{}, err
	}
	return s.V(), nil
}

func setXorUpdate(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	return None, AsSet(a[0]).toggle(t, a[1])
}

func setIsDisjoint(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s, o := AsSet(a[0]), AsSet(a[1])
	if o != nil {
		if s == o {
			return Bool(s.used == 0), nil
		}
		if o.used > s.used {
			s, o = o, s
		}
		for e, i := o.next(0); e != nil; e, i = o.next(i) {
			at, err := s.find(t, e.key, e.hash)
			if err != nil || at >= 0 {
				return False, err
			}
		}
		return True, nil
	}
	disjoint := true
	err := Iterate(t, a[1], func(x Value) (bool, *Exc) {
		has, err := s.Has(t, x)
		disjoint = !has
		return has, err
	})
	return Bool(disjoint), err
}

func setIsSubset(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := AsSet(a[0])
	if o := AsSet(a[1]); o != nil {
		r, err := s.subsetOf(t, o)
		return Bool(r), err
	}
	common, err := s.intersect(t, a[1])
	if err != nil {
		return Value{}, err
	}
	return Bool(common.used == s.used), nil
}

func setIsSuperset(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	s := AsSet(a[0])
	if o := AsSet(a[1]); o != nil {
		r, err := o.subsetOf(t, s)
		return Bool(r), err
	}
	all := true
	err := Iterate(t, a[1], func(x Value) (bool, *Exc) {
		has, err := s.Has(t, x)
		all = has
		return !has, err
	})
	return Bool(all), err
}

func setTraverse(o *Object, visit func(Value)) {
	s := (*Set)(unsafe.Pointer(o))
	for i := range s.table {
		if s.table[i].key.Ref != nil {
			visit(s.table[i].key)
		}
	}
}

// SetIter runs over a set.
type SetIter struct {
	Object
	s    *Set // nil once exhausted
	pos  int
	used int // size at the start; -1 after the set was seen to have changed
	left int
}

// SetIterType is the type of iterators over sets.
var SetIterType = &Type{Name: "set_iterator", Module: "builtins", Kind: KindOther}

func setIter(_ *Thread, self Value) (Value, *Exc) {
	s := AsSet(self)
	it := &SetIter{Object{SetIterType}, s, 0, s.used, s.used}
	return Value{Ref: &it.Object}, nil
}

func setIterNext(t *Thread, self Value) (Value, *Exc) {
	it := (*SetIter)(self.ptr())
	if it.s == nil {
		return Value{}, nil
	}
	if it.used != it.s.used {
		it.used = -1
		return Value{}, t.RuntimeError("Set changed size during iteration")
	}
	e, next := it.s.next(it.pos)
	it.pos = next
	if e == nil {
		it.s = nil
		return Value{}, nil
	}
	it.left--
	return e.key, nil
}

func setIterHint(_ *Thread, self Value) (Value, *Exc) {
	it := (*SetIter)(self.ptr())
	if it.s == nil || it.used != it.s.used {
		return Int(0), nil
	}
	return Int(int64(it.left)), nil
}

// setCommon are the methods that set and frozenset share.
func setCommon() []Native {
	return []Native{
		{Name: "copy", Sig: "self, /", Fn: setCopy},
		{Name: "difference", Fn: setFold("difference", setMinus, setSubtractInto)},
		{Name: "intersection", Fn: setFold("intersection", setMeet, setMeet)},
		{Name: "union", Fn: setVarMethod("union", setUnionMethod)},
		{Name: "symmetric_difference", Sig: "self, other, /", Fn: setXorMethod},
		{Name: "isdisjoint", Sig: "self, other, /", Fn: setIsDisjoint},
		{Name: "issubset", Sig: "self, other, /", Fn: setIsSubset},
		{Name: "issuperset", Sig: "self, other, /", Fn: setIsSuperset},
	}
}

func setupSetType(c *Type) {
	c.Repr, c.Len, c.Contains, c.Compare, c.Iter, c.Traverse = setRepr, setLen, setContains, setCompare, setIter, setTraverse
	b := c.binary()
	b[OpOr], b[OpAnd] = setBinary(setUnion), setBinary(setMeet)
	b[OpSub], b[OpXor] = setBinary(setMinus), setBinary(setXor)
	c.Methods(setCommon())
	subLayouts[c.Kind] = unsafe.Offsetof(setSub{}.Ext)
}

func setMeet(t *Thread, s *Set, v Value) (*Set, *Exc)  { return s.intersect(t, v) }
func setMinus(t *Thread, s *Set, v Value) (*Set, *Exc) { return s.minus(t, v) }
func setXor(t *Thread, s *Set, v Value) (*Set, *Exc)   { return s.xor(t, v) }

func setupSet() {
	c := SetType
	c.Doc = String("Build an unordered collection of unique elements.")
	c.New, c.Init = setNew, setInit
	i := c.inplace()
	i[OpOr] = setInplace(func(t *Thread, s *Set, v Value) *Exc { return s.Update(t, v) })
	i[OpAnd] = setInplace(func(t *Thread, s *Set, v Value) *Exc { return s.intersectUpdate(t, v) })
	i[OpSub] = setInplace(func(t *Thread, s *Set, v Value) *Exc { return s.subtract(t, v) })
	i[OpXor] = setInplace(func(t *Thread, s *Set, v Value) *Exc { return s.toggle(t, v) })
	setupSetType(c)
	c.Methods([]Native{
		{Name: "add", Sig: "self, object, /", Fn: setAdd},
		{Name: "clear", Sig: "self, /", Fn: setClear},
		{Name: "discard", Sig: "self, object, /", Fn: setDiscard},
		{Name: "remove", Sig: "self, object, /", Fn: setRemove},
		{Name: "pop", Sig: "self, /", Fn: setPop},
		{Name: "update", Fn: setUpdating("update", func(t *Thread, s *Set, v Value) *Exc { return s.Update(t, v) })},
		{Name: "difference_update", Fn: setUpdating("difference_update", func(t *Thread, s *Set, v Value) *Exc { return s.subtract(t, v) })},
		{Name: "intersection_update", Fn: setVarMethod("intersection_update", setIntersectionUpdate)},
		{Name: "symmetric_difference_update", Sig: "self, other, /", Fn: setXorUpdate},
	})
	Ready(c)
	f := FrozenSetType
	f.Doc = String("Build an immutable unordered collection of unique elements.")
	f.New, f.Hash = frozenSetNew, frozenSetHash
	setupSetType(f)
	Ready(f)
	setupIter(SetIterType, setIterNext, setIterHint, func(o *Object, visit func(Value)) {
		if s := (*SetIter)(unsafe.Pointer(o)).s; s != nil {
			visit(s.V())
		}
	})
}
