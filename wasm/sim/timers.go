package sim

// Target is what a timer fires. A stale target was cancelled: its timer is dropped without firing and without moving the clock.
type Target interface{ Stale() bool }

// Timer is an entry of Timers: three words, if a Target is one, for a program may have a million of them.
type Timer[T Target] struct {
	When   float64
	Seq    uint64
	Target T
}

// Timers is a priority queue of timers: earliest first, in the order they were set when due together. It is a 4-ary heap of plain structs: half as deep as a
// binary one, and a node's children share a cache line or two.
type Timers[T Target] struct {
	heap  []Timer[T]
	stale int // upper bound of cancelled timers still in the heap
}

// Len is how many timers are set, stale ones included.
func (t *Timers[T]) Len() int { return len(t.heap) }

func before[T Target](a, b *Timer[T]) bool {
	return a.When < b.When || a.When == b.When && a.Seq < b.Seq
}

// Set adds a timer.
func (t *Timers[T]) Set(x Timer[T]) {
	t.heap = append(t.heap, x)
	t.up(len(t.heap) - 1)
}

func (t *Timers[T]) up(i int) {
	h := t.heap
	x := h[i]
	for i > 0 {
		p := (i - 1) / 4
		if !before(&x, &h[p]) {
			break
		}
		h[i] = h[p]
		i = p
	}
	h[i] = x
}

func (t *Timers[T]) down(i int) {
	h := t.heap
	x := h[i]
	for {
		c := 4*i + 1
		if c >= len(h) {
			break
		}
		best := c
		for k := c + 1; k < c+4 && k < len(h); k++ {
			if before(&h[k], &h[best]) {
				best = k
			}
		}
		if !before(&h[best], &x) {
			break
		}
		h[i] = h[best]
		i = best
	}
	h[i] = x
}

// Earliest returns the earliest timer that is not stale, dropping stale ones before it; nil when there is none. The pointer is good until the next change.
func (t *Timers[T]) Earliest() *Timer[T] {
	if t.stale > minStale && t.stale > len(t.heap)/2 {
		t.purge()
	}
	for len(t.heap) > 0 {
		if !t.heap[0].Target.Stale() {
			return &t.heap[0]
		}
		t.Pop()
	}
	return nil
}

// Pop takes the earliest timer out; there must be one.
func (t *Timers[T]) Pop() Timer[T] {
	n := len(t.heap) - 1
	x := t.heap[0]
	t.heap[0] = t.heap[n]
	t.heap[n] = Timer[T]{}
	t.heap = t.heap[:n]
	if n > 1 {
		t.down(0)
	}
	return x
}

// Cancelled says that the target of a timer still set has become stale.
func (t *Timers[T]) Cancelled() { t.stale++ }

// minStale is how many cancelled timers are kept before they are swept out.
const minStale = 100

func (t *Timers[T]) purge() {
	kept := t.heap[:0]
	for _, x := range t.heap {
		if !x.Target.Stale() {
			kept = append(kept, x)
		}
	}
	clear(t.heap[len(kept):])
	t.heap, t.stale = kept, 0
	for i := len(kept)/4 + 1; i >= 0; i-- {
		if i < len(kept) {
			t.down(i)
		}
	}
}

// Clear drops all timers.
func (t *Timers[T]) Clear() { t.heap, t.stale = nil, 0 }

// InOrder calls f for each timer that is not stale, earliest first, and leaves the queue as it is. It takes them from a copy: to sort them would need code of its own.
func (t *Timers[T]) InOrder(f func(*Timer[T])) {
	rest := Timers[T]{heap: append([]Timer[T](nil), t.heap...)}
	for x := rest.Earliest(); x != nil; x = rest.Earliest() {
		f(x)
		rest.Pop()
	}
}

// All calls f for each timer, in no particular order.
func (t *Timers[T]) All(f func(*Timer[T])) {
	for i := range t.heap {
		f(&t.heap[i])
	}
}
