package vm

import (
	"math/bits"
	"unsafe"

	"loopscope/wasm/python/object"
)

// ways notes for each object that a marker has reached from which other one. It is a hash table with open addressing, at most half full: Go's map takes four times as
// long on WebAssembly, which has no instructions for its hash function. The collector does not move objects, so that an address can serve as a hash.
type ways struct {
	slots []way
	shift int // of the hash, so that it is an index
	n     int
}

type way struct{ to, from *object.Object }

// newWays makes room for size objects.
func newWays(size int) *ways {
	w := &ways{}
	w.allot(max(64, 1<<bits.Len(uint(size)+uint(size)/4)) * 2)
	return w
}

func (w *ways) allot(slots int) {
	w.slots = make([]way, slots)
	w.shift = 64 - bits.TrailingZeros(uint(slots))
}

// empty forgets all objects and keeps the room for as many.
func (w *ways) empty() {
	if w.n > 0 {
		clear(w.slots)
		w.n = 0
	}
}

// slot is where o is, or is to be.
func (w *ways) slot(o *object.Object) *way {
	at := int(uint64(uintptr(unsafe.Pointer(o))) * 0x9e3779b97f4a7c15 >> w.shift)
	for {
		s := &w.slots[at]
		if s.to == o || s.to == nil {
			return s
		}
		at = (at + 1) & (len(w.slots) - 1)
	}
}

// from gives what o was reached from, nil for a root; ok: it was reached. w may be nil.
func (w *ways) from(o *object.Object) (from *object.Object, ok bool) {
	if w == nil {
		return nil, false
	}
	s := w.slot(o)
	return s.from, s.to != nil
}

// has reports whether o was reached. w may be nil.
func (w *ways) has(o *object.Object) bool {
	_, ok := w.from(o)
	return ok
}

// add notes that o was reached, unless it was before.
func (w *ways) add(o, from *object.Object) bool {
	s := w.slot(o)
	if s.to != nil {
		return false
	}
	if w.n++; 2*w.n > len(w.slots) {
		before := w.slots
		w.allot(2 * len(before))
		for i := range before {
			if before[i].to != nil {
				*w.slot(before[i].to) = before[i]
			}
		}
		s = w.slot(o)
	}
	s.to, s.from = o, from
	return true
}
