package run

import "runtime"

// meter says whether a run is within its memory: the Go heap, without what is garbage.
//
// Only a collection tells what is garbage, and it takes time in proportion to what is not: a second for half a gigabyte in a browser. So the heap may grow to the limit with garbage
// and all, and above it the meter collects once for each allowance that has been used since it last did. A program with much to keep thus gets on, one that keeps more than its
// limit learns of it within an allowance, and neither waits for a collection at every look.
type meter struct {
	limit int64
	apart func() int64 // bytes that are not the program's
	live  int64        // what the latest collection asked for here has left
}

// fits reports whether the run may use n more bytes.
func (g *meter) fits(n int64) bool {
	used := g.used()
	if used+n <= g.limit {
		return true
	}
	if used+n <= g.live+g.allowance() {
		return true
	}
	runtime.GC()
	g.live = g.used()
	return g.live+n <= g.limit
}

// allowance is how much may come to the live memory before it is counted again. It is smaller for a program that has got its MemoryError and goes on.
func (g *meter) allowance() int64 {
	if g.live > g.limit {
		return g.limit / 16
	}
	return g.limit / 4
}

// used is what the program takes up, garbage included.
func (g *meter) used() int64 {
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return int64(s.HeapAlloc) - g.apart()
}
