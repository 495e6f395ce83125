package object

import "unsafe"

// Dict is a dict: entries in insertion order, found through an open-addressing index once there are more than eight. Deleted entries stay as
// holes until the next growth, as in CPython's dictobject.c (whose order of iteration, all that can be seen of it, is thereby the same).
type Dict struct {
	Object
	entries []Entry
	index   []int32 // slots: -1 empty, else position in entries; nil while small
	used    int
	mixed   bool // some key is not an interned name
	// Keys counts changes of the set of keys; inline caches and iterators compare it.
	Keys uint32
}

// EntriesOffset and MixedOffset are where a Dict has its entries and says whether some key is not an interned name: for inline caches, which must not call.
const (
	EntriesOffset = unsafe.Offsetof(Dict{}.entries)
	MixedOffset   = unsafe.Offsetof(Dict{}.mixed)
)

// Entry is one item; Key absent: a hole.
type Entry struct {
	Hash     int64
	Key, Val Value
}

// DictType is dict.
var DictType = &Type{Name: "dict", Module: "builtins", Kind: KindDict, Flags: FlagBase | FlagMapping | FlagMatchSelf}

// smallDict is up to how many entries are searched one after the other; measured in wasm the index only pays beyond.
const smallDict = 8

// NewDict makes an empty dict.
func NewDict() *Dict { return &Dict{Object: Object{DictType}} }

// V is the dict as a value.
func (d *Dict) V() Value { return Value{Ref: &d.Object} }

// AsDict returns v as a dict (or subclass instance), or nil.
func AsDict(v Value) *Dict {
	if v.Ref != nil && v.Ref.Type.Kind == KindDict {
		return (*Dict)(unsafe.Pointer(v.Ref))
	}
	return nil
}

// Len is the number of items.
func (d *Dict) Len() int { return d.used }

// Entries gives the entries in order, holes (absent keys) included; valid until the next change of the dict.
func (d *Dict) Entries() []Entry { return d.entries }

// At returns the entry at position i for inline caches; nil when there is none.
func (d *Dict) At(i int) *Entry {
	if uint(i) < uint(len(d.entries)) {
		return &d.entries[i]
	}
	return nil
}

func slot(h int64, mask int) int { return int(uint64(h)*0x9E3779B97F4A7C15>>32) & mask }

// FindStr returns the position of a name, or -1. It never runs Python code. name need not be interned.
func (d *Dict) FindStr(name *Str) int {
	if d.index == nil {
		for i := range d.entries {
			if d.entries[i].Key.Ref == &name.Object {
				return i
			}
		}
		if !d.mixed && name.interned {
			return -1
		}
		h := name.Hash()
		for i := range d.entries {
			if d.entries[i].Hash == h && sameStr(d.entries[i].Key, name) {
				return i
			}
		}
		return -1
	}
	h := name.Hash()
	mask := len(d.index) - 1
	for s := slot(h, mask); ; s = (s + 1) & mask {
		i := d.index[s]
		if i < 0 {
			return -1
		}
		e := &d.entries[i]
		if e.Key.Ref == &name.Object || e.Hash == h && sameStr(e.Key, name) {
			return int(i)
		}
	}
}

func sameStr(k Value, name *Str) bool {
	if k.Ref == nil || k.Ref.Type.Kind != KindStr {
		return false
	}
	return (*Str)(unsafe.Pointer(k.Ref)).S == name.S
}

// GetStr returns the value of a name, absent when there is none.
func (d *Dict) GetStr(name *Str) Value {
	if i := d.FindStr(name); i >= 0 {
		return d.entries[i].Val
	}
	return Value{}
}

// SetStr sets the value of a name.
func (d *Dict) SetStr(name *Str, v Value) {
	if i := d.FindStr(name); i >= 0 {
		d.entries[i].Val = v
		return
	}
	d.add(name.Hash(), name.V(), v)
}

// DelStr removes a name; false when it was not there.
func (d *Dict) DelStr(name *Str) bool {
	i := d.FindStr(name)
	if i < 0 {
		return false
	}
	d.removeAt(i)
	return true
}

// find returns the position of key, or -1. An __eq__ written in Python may run; it may change the dict, in which case the search begins again.
func (d *Dict) find(t *Thread, key Value, h int64) (int, *Exc) {
again:
	if d.index == nil {
		for i := range d.entries {
			e := &d.entries[i]
			if e.Key.Ref == nil {
				continue
			}
			if e.Key == key {
				return i, nil
			}
			if e.Hash != h {
				continue
			}
			keys := d.Keys
			eq, err := Equal(t, e.Key, key)
			if err != nil {
				return -1, err
			}
			if d.Keys != keys {
				goto again
			}
			if eq {
				return i, nil
			}
		}
		return -1, nil
	}
	mask := len(d.index) - 1
	for s := slot(h, mask); ; s = (s + 1) & mask {
		i := d.index[s]
		if i < 0 {
			return -1, nil
		}
		e := &d.entries[i]
		if e.Key == key {
			return int(i), nil
		}
		if e.Hash != h || e.Key.Ref == nil {
			continue
		}
		keys := d.Keys
		eq, err := Equal(t, e.Key, key)
		if err != nil {
			return -1, err
		}
		if d.Keys != keys {
			goto again
		}
		if eq {
			return int(i), nil
		}
	}
}

// Get returns d[key], absent when there is none; TypeError when key is unhashable, or what its __eq__ raises.
func (d *Dict) Get(t *Thread, key Value) (Value, *Exc) {
	if key.Ref.Type == StrType {
		return d.GetStr((*Str)(unsafe.Pointer(key.Ref))), nil
	}
	h, err := Hash(t, key)
	if err != nil {
		return Value{}, err
	}
	i, err := d.find(t, key, h)
	if err != nil || i < 0 {
		return Value{}, err
	}
	return d.entries[i].Val, nil
}

// Set does d[key] = v; errors as for Get.
func (d *Dict) Set(t *Thread, key, v Value) *Exc {
	h, err := Hash(t, key)
	if err != nil {
		return err
	}
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

// Delete removes key and returns its value, absent when it was not there.
func (d *Dict) Delete(t *Thread, key Value) (Value, *Exc) {
	h, err := Hash(t, key)
	if err != nil {
		return Value{}, err
	}
	i, err := d.find(t, key, h)
	if err != nil || i < 0 {
		return Value{}, err
	}
	v := d.entries[i].Val
	d.removeAt(i)
	return v, nil
}

// PopLast removes the newest item; false when the dict is empty. Holes behind it go as well.
func (d *Dict) PopLast() (Entry, bool) {
	for i := len(d.entries) - 1; i >= 0; i-- {
		e := d.entries[i]
		if d.index != nil {
			d.unput(e.Hash, i)
		}
		d.entries[i] = Entry{}
		d.entries = d.entries[:i]
		if e.Key.Ref != nil {
			d.Keys++
			d.used--
			return e, true
		}
	}
	return Entry{}, false
}

// Clear removes everything.
func (d *Dict) Clear() {
	d.entries, d.index, d.used = nil, nil, 0
	d.Keys++
}

// Copy makes a plain dict with the same items.
func (d *Dict) Copy() *Dict {
	c := NewDict()
	c.entries = make([]Entry, 0, d.used)
	for i := range d.entries {
		if d.entries[i].Key.Ref != nil {
			c.entries = append(c.entries, d.entries[i])
		}
	}
	c.used, c.mixed = d.used, d.mixed
	if c.used > smallDict {
		c.reindex()
	}
	return c
}

// removeAt leaves a hole. It keeps its hash so that the index's probe chains stay whole.
func (d *Dict) removeAt(i int) {
	d.Keys++
	d.used--
	d.entries[i].Key, d.entries[i].Val = Value{}, Value{}
}

func (d *Dict) add(h int64, key, v Value) {
	if len(d.entries) == cap(d.entries) {
		d.grow()
	}
	d.Keys++
	d.used++
	d.entries = append(d.entries, Entry{h, key, v})
	d.mixed = d.mixed || !isInterned(key)
	n := len(d.entries)
	if d.index == nil {
		if n > smallDict {
			d.reindex()
		}
		return
	}
	if n*3 > len(d.index)*2 {
		d.reindex()
		return
	}
	d.put(h, n-1)
}

// isInterned reports whether key is an interned name, which compares by address with others.
func isInterned(key Value) bool {
	return key.Ref.Type == StrType && (*Str)(unsafe.Pointer(key.Ref)).interned
}

// capacity is how many entries CPython makes room for when a dict of used items is full: two thirds of the next power of two above three times that.
// Holes are squeezed out at the same moments as there, which a loop that changes the dict it runs over can see.
func capacity(used int) int {
	size := 8
	for size < used*3 {
		size *= 2
	}
	return size * 2 / 3
}

// grow makes room and squeezes holes out.
func (d *Dict) grow() {
	entries := make([]Entry, 0, capacity(d.used))
	for i := range d.entries {
		if d.entries[i].Key.Ref != nil {
			entries = append(entries, d.entries[i])
		}
	}
	moved := len(entries) < len(d.entries)
	d.entries = entries
	if moved && d.index != nil {
		d.reindex()
	}
}

// charge asks for the memory of the growth that the next add may need.
func (d *Dict) charge(t *Thread) *Exc {
	if len(d.entries) < cap(d.entries) || len(d.entries) < 1024 {
		return nil
	}
	return t.Charge(int64(capacity(d.used)) * 50)
}

func (d *Dict) reindex() {
	size := 32
	for len(d.entries)*3 > size {
		size *= 2
	}
	if len(d.index) == size {
		for i := range d.index {
			d.index[i] = -1
		}
	} else {
		d.index = make([]int32, size)
		for i := range d.index {
			d.index[i] = -1
		}
	}
	for i := range d.entries {
		d.put(d.entries[i].Hash, i)
	}
}

func (d *Dict) put(h int64, pos int) {
	mask := len(d.index) - 1
	s := slot(h, mask)
	for d.index[s] >= 0 {
		s = (s + 1) & mask
	}
	d.index[s] = int32(pos)
}

// unput frees the slot of the newest entry; no other probe chain can run through it.
func (d *Dict) unput(h int64, pos int) {
	mask := len(d.index) - 1
	s := slot(h, mask)
	for d.index[s] != int32(pos) {
		s = (s + 1) & mask
	}
	d.index[s] = -1
}
