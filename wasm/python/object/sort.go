package object

// This file is list.sort and sorted: the merge sort of natural runs that Tim Peters described in CPython's listsort.txt, with the merge order of powersort
// (Munro and Wild, 2018). Which comparisons are made, and in which order, is part of what a program can see (a __lt__ that prints), so every
// step follows CPython 3.13.

// minGallop is how often in a row one run must win before a merge begins to gallop.
const minGallop = 7

// run is a stretch of what is being sorted: keys, and the values that move with them when a key function was given.
type run struct{ keys, vals []Value }

func (r run) from(i int) run {
	if r.vals == nil {
		return run{keys: r.keys[i:]}
	}
	return run{r.keys[i:], r.vals[i:]}
}

// move copies n items from src[j:] to r[i:]; they may overlap.
func (r run) move(i int, src run, j, n int) {
	copy(r.keys[i:i+n], src.keys[j:j+n])
	if r.vals != nil {
		copy(r.vals[i:i+n], src.vals[j:j+n])
	}
}

func (r run) set(i int, src run, j int) {
	r.keys[i] = src.keys[j]
	if r.vals != nil {
		r.vals[i] = src.vals[j]
	}
}

func (r run) reverse(i, j int) {
	reverse(r.keys[i:j])
	if r.vals != nil {
		reverse(r.vals[i:j])
	}
}

// How keys compare: found once before the sort, so that lists of one simple type need no dispatch.
const (
	compareAny = iota
	compareInts
	compareFloats
	compareStrs
)

// pendingRun is a sorted run that waits to be merged.
type pendingRun struct{ base, len, power int }

// sorter is one sort under way. After the first failed comparison err is set, all others answer false, and the sort ends early.
type sorter struct {
	t       *Thread
	how     int
	err     *Exc
	all     run
	tmp     run
	pending []pendingRun
	gallop  int
}

func (s *sorter) less(a, b Value) bool {
	switch s.how {
	case compareInts:
		return a.N < b.N
	case compareFloats:
		return a.F() < b.F()
	case compareStrs:
		return (*Str)(a.ptr()).S < (*Str)(b.ptr()).S
	}
	if s.err != nil {
		return false
	}
	r, err := Less(s.t, a, b)
	s.err = err
	return r
}

func compareKind(keys []Value) int {
	if len(keys) == 0 {
		return compareAny
	}
	how := compareAny
	switch first := keys[0].Ref; {
	case first == &IntTag:
		how = compareInts
	case first == &FloatTag:
		how = compareFloats
	case first.Type == StrType:
		how = compareStrs
	default:
		return compareAny
	}
	for _, k := range keys {
		if how == compareStrs && k.Ref.Type != StrType || how != compareStrs && k.Ref != keys[0].Ref {
			return compareAny
		}
	}
	return how
}

// SortValues sorts items in place and stably. key is absent or None for none; reverse keeps equal items in their order.
func SortValues(t *Thread, items []Value, key Value, reversed bool) *Exc {
	s := &sorter{t: t, gallop: minGallop, all: run{keys: items}}
	if key.Ref != nil && !key.IsNone() {
		if err := t.Charge(int64(len(items)) * 16); err != nil {
			return err
		}
		keys := make([]Value, len(items))
		for i, v := range items {
			var err *Exc
			if keys[i], err = CallArgs(t, key, v); err != nil {
				return err
			}
		}
		s.all = run{keys, items}
	}
	s.how = compareKind(s.all.keys)
	if reversed {
		s.all.reverse(0, len(items))
	}
	s.sort()
	if reversed {
		s.all.reverse(0, len(items))
	}
	return s.err
}

func (s *sorter) sort() {
	n := len(s.all.keys)
	if n < 2 {
		return
	}
	min := minRun(n)
	for base := 0; base < n; {
		k := s.countRun(base, n)
		if s.err != nil {
			return
		}
		if k < min {
			forced := min
			if n-base < min {
				forced = n - base
			}
			s.binarySort(base, forced, k)
			k = forced
		}
		if s.err != nil {
			return
		}
		s.newRun(base, k)
		if s.err != nil {
			return
		}
		base += k
	}
	for len(s.pending) > 1 {
		i := len(s.pending) - 2
		if i > 0 && s.pending[i-1].len < s.pending[i+1].len {
			i--
		}
		s.mergeAt(i)
		if s.err != nil {
			return
		}
	}
}

// minRun is the length to which short runs are extended: n/2^k of about 32 to 64.
func minRun(n int) int {
	odd := 0
	for n >= 64 {
		odd |= n & 1
		n >>= 1
	}
	return n + odd
}

// countRun measures the run at base, up to end, and turns a descending one round. Equal items within a descending run keep their order.
func (s *sorter) countRun(base, end int) int {
	r := s.all.from(base)
	k := r.keys[:end-base]
	n := 1
	for n < len(k) && !s.less(k[n], k[n-1]) {
		n++
	}
	if n == len(k) || s.err != nil {
		return n
	}
	if n > 1 {
		if s.less(k[0], k[n-1]) || s.err != nil {
			return n
		}
		r.reverse(0, n)
	}
	n++
	equal := 0
	flip := func() {
		if equal > 0 {
			r.reverse(n-equal-1, n)
			equal = 0
		}
	}
	for ; n < len(k); n++ {
		if s.less(k[n], k[n-1]) {
			flip()
			continue
		}
		if s.less(k[n-1], k[n]) {
			break
		}
		if s.err != nil {
			return n
		}
		equal++
	}
	flip()
	r.reverse(0, n)
	for n < len(k) && !s.less(k[n], k[n-1]) {
		n++
	}
	return n
}

// binarySort sorts n items at base, of which the first ok are in order already.
func (s *sorter) binarySort(base, n, ok int) {
	r := s.all.from(base)
	for ; ok < n; ok++ {
		pivot := r.keys[ok]
		left, right := 0, ok
		for left < right {
			mid := (left + right) >> 1
			if s.less(pivot, r.keys[mid]) {
				right = mid
			} else {
				left = mid + 1
			}
		}
		if s.err != nil {
			return
		}
		copy(r.keys[left+1:ok+1], r.keys[left:ok])
		r.keys[left] = pivot
		if r.vals != nil {
			v := r.vals[ok]
			copy(r.vals[left+1:ok+1], r.vals[left:ok])
			r.vals[left] = v
		}
	}
}

// newRun takes up a run, after merging those before it that powersort wants merged first.
func (s *sorter) newRun(base, n int) {
	if len(s.pending) > 0 {
		last := s.pending[len(s.pending)-1]
		power := runPower(last.base, last.len, n, len(s.all.keys))
		for len(s.pending) > 1 && s.pending[len(s.pending)-2].power > power && s.err == nil {
			s.mergeAt(len(s.pending) - 2)
		}
		s.pending[len(s.pending)-1].power = power
	}
	s.pending = append(s.pending, pendingRun{base, n, 0})
}

// runPower is the depth, in a perfectly balanced merge tree over n items, of the border between two neighbouring runs: the first bit in which the
// binary fractions of their midpoints differ.
func runPower(s1, n1, n2, n int) int {
	a := 2*s1 + n1
	b := a + n1 + n2
	for power := 1; ; power++ {
		if a >= n {
			a -= n
			b -= n
		} else if b >= n {
			return power
		}
		a <<= 1
		b <<= 1
	}
}

// mergeAt merges the pending runs i and i+1.
func (s *sorter) mergeAt(i int) {
	a, b := s.pending[i], s.pending[i+1]
	s.pending[i].len = a.len + b.len
	s.pending = append(s.pending[:i+1], s.pending[i+2:]...)
	// What of a is below b's first, and of b above a's last, is in place already.
	k := s.gallopRight(s.all.keys[b.base], s.all.keys[a.base:a.base+a.len], 0)
	if s.err != nil {
		return
	}
	start, na := a.base+k, a.len-k
	if na == 0 {
		return
	}
	nb := s.gallopLeft(s.all.keys[start+na-1], s.all.keys[b.base:b.base+b.len], b.len-1)
	if s.err != nil || nb <= 0 {
		return
	}
	if na <= nb {
		s.mergeLow(start, na, nb)
	} else {
		s.mergeHigh(start, na, nb)
	}
}

// gallopLeft is where key belongs in the sorted a, before those equal to it; the search begins at hint and doubles its stride.
func (s *sorter) gallopLeft(key Value, a []Value, hint int) int {
	last, ofs := 0, 1
	if s.less(a[hint], key) {
		limit := len(a) - hint
		for ofs < limit && s.less(a[hint+ofs], key) {
			last, ofs = ofs, ofs<<1+1
		}
		last, ofs = last+hint, min(ofs, limit)+hint
	} else {
		limit := hint + 1
		for ofs < limit && !s.less(a[hint-ofs], key) {
			last, ofs = ofs, ofs<<1+1
		}
		last, ofs = hint-min(ofs, limit), hint-last
	}
	for last++; last < ofs; {
		mid := last + (ofs-last)>>1
		if s.less(a[mid], key) {
			last = mid + 1
		} else {
			ofs = mid
		}
	}
	return ofs
}

// gallopRight is gallopLeft, but after those equal to key.
func (s *sorter) gallopRight(key Value, a []Value, hint int) int {
	last, ofs := 0, 1
	if s.less(key, a[hint]) {
		limit := hint + 1
		for ofs < limit && s.less(key, a[hint-ofs]) {
			last, ofs = ofs, ofs<<1+1
		}
		last, ofs = hint-min(ofs, limit), hint-last
	} else {
		limit := len(a) - hint
		for ofs < limit && !s.less(key, a[hint+ofs]) {
			last, ofs = ofs, ofs<<1+1
		}
		last, ofs = last+hint, min(ofs, limit)+hint
	}
	for last++; last < ofs; {
		mid := last + (ofs-last)>>1
		if s.less(key, a[mid]) {
			ofs = mid
		} else {
			last = mid + 1
		}
	}
	return ofs
}

// spare copies n items at base into the temporary run.
func (s *sorter) spare(base, n int) run {
	if len(s.tmp.keys) < n {
		s.tmp = run{keys: make([]Value, n)}
		if s.all.vals != nil {
			s.tmp.vals = make([]Value, n)
		}
	}
	s.tmp.move(0, s.all, base, n)
	return s.tmp
}

// mergeLow merges na items at base with the nb after them, from the left; na <= nb. The first of b goes first, the last of a goes last.
func (s *sorter) mergeLow(base, na, nb int) {
	a, dst := s.spare(base, na), s.all
	d, i, j := base, 0, base+na // where to write, next of a, next of b
	endA, endB := na, base+na+nb
	takeA := func() { dst.set(d, a, i); d++; i++ }
	takeB := func() { dst.set(d, dst, j); d++; j++ }
	finish := func() {
		if i == endA-1 && j < endB && s.err == nil { // a's last goes behind the rest of b
			n := endB - j
			dst.move(d, dst, j, n)
			dst.set(d+n, a, i)
			return
		}
		dst.move(d, a, i, endA-i)
	}
	takeB()
	if j == endB || endA-i == 1 {
		finish()
		return
	}
	gallop := s.gallop
	for {
		wonA, wonB := 0, 0
		for wonA < gallop && wonB < gallop {
			if s.less(dst.keys[j], a.keys[i]) {
				takeB()
				wonA, wonB = 0, wonB+1
			} else if s.err == nil {
				takeA()
				wonA, wonB = wonA+1, 0
			}
			if s.err != nil || j == endB || endA-i == 1 {
				finish()
				return
			}
		}
		gallop++
		for {
			if gallop > 1 {
				gallop--
			}
			s.gallop = gallop
			wonA = s.gallopRight(dst.keys[j], a.keys[i:endA], 0)
			if s.err != nil {
				finish()
				return
			}
			dst.move(d, a, i, wonA)
			d, i = d+wonA, i+wonA
			if endA-i <= 1 {
				finish()
				return
			}
			takeB()
			if j == endB {
				finish()
				return
			}
			wonB = s.gallopLeft(a.keys[i], dst.keys[j:endB], 0)
			if s.err != nil {
				finish()
				return
			}
			dst.move(d, dst, j, wonB)
			d, j = d+wonB, j+wonB
			if j == endB {
				finish()
				return
			}
			takeA()
			if endA-i == 1 {
				finish()
				return
			}
			if wonA < minGallop && wonB < minGallop {
				break
			}
		}
		gallop++
		s.gallop = gallop
	}
}

// mergeHigh is mergeLow from the right; na >= nb.
func (s *sorter) mergeHigh(base, na, nb int) {
	b, dst := s.spare(base+na, nb), s.all
	d, i, j := base+na+nb-1, base+na-1, nb-1 // where to write, next of a, next of b, all going down
	takeA := func() { dst.set(d, dst, i); d--; i-- }
	takeB := func() { dst.set(d, b, j); d--; j-- }
	finish := func() {
		if j == 0 && i >= base && s.err == nil { // b's first goes before the rest of a
			n := i - base + 1
			dst.move(d-n+1, dst, base, n)
			dst.set(d-n, b, 0)
			return
		}
		dst.move(d-j, b, 0, j+1)
	}
	takeA()
	if i < base || j == 0 {
		finish()
		return
	}
	gallop := s.gallop
	for {
		wonA, wonB := 0, 0
		for wonA < gallop && wonB < gallop {
			if s.less(b.keys[j], dst.keys[i]) {
				takeA()
				wonA, wonB = wonA+1, 0
			} else if s.err == nil {
				takeB()
				wonA, wonB = 0, wonB+1
			}
			if s.err != nil || i < base || j == 0 {
				finish()
				return
			}
		}
		gallop++
		for {
			if gallop > 1 {
				gallop--
			}
			s.gallop = gallop
			left := i - base + 1
			wonA = left - s.gallopRight(b.keys[j], dst.keys[base:base+left], left-1)
			if s.err != nil {
				finish()
				return
			}
			dst.move(d-wonA+1, dst, i-wonA+1, wonA)
			d, i = d-wonA, i-wonA
			if i < base {
				finish()
				return
			}
			takeB()
			if j == 0 {
				finish()
				return
			}
			wonB = j + 1 - s.gallopLeft(dst.keys[i], b.keys[:j+1], j)
			if s.err != nil {
				finish()
				return
			}
			dst.move(d-wonB+1, b, j-wonB+1, wonB)
			d, j = d-wonB, j-wonB
			if j <= 0 {
				finish()
				return
			}
			takeA()
			if i < base {
				finish()
				return
			}
			if wonA < minGallop && wonB < minGallop {
				break
			}
		}
		gallop++
		s.gallop = gallop
	}
}

// sortList is l.sort: while it runs, the list looks empty, and must still be so at the end.
func sortList(t *Thread, l *List, key Value, reversed bool) *Exc {
	items := l.Items
	l.Items = nil
	err := SortValues(t, items, key, reversed)
	changed := l.Items != nil
	l.Items = items
	if err == nil && changed {
		return t.ValueError("list modified during sort")
	}
	return err
}

func listSort(t *Thread, a []Value, _ []*Str) (Value, *Exc) {
	reversed := false
	if a[2].Ref != nil {
		var err *Exc
		if reversed, err = Truth(t, a[2]); err != nil {
			return Value{}, err
		}
	}
	return None, sortList(t, AsList(a[0]), a[1], reversed)
}

// sortOptions reads sorted's keywords.
func sortOptions(t *Thread, values []Value, names []*Str) (key Value, reversed bool, err *Exc) {
	for i, n := range names {
		switch n.S {
		case "key":
			key = values[i]
		case "reverse":
			if reversed, err = Truth(t, values[i]); err != nil {
				return key, false, err
			}
		default:
			return key, false, t.TypeError("sort() got an unexpected keyword argument '" + n.S + "'")
		}
	}
	return key, reversed, nil
}

func builtinSorted(t *Thread, args []Value, names []*Str) (Value, *Exc) {
	n := len(args) - len(names)
	if n != 1 {
		return Value{}, t.TypeError("sorted expected 1 argument, got " + itoa(n))
	}
	l := NewList(nil)
	if err := l.Extend(t, args[0]); err != nil {
		return Value{}, err
	}
	key, reversed, err := sortOptions(t, args[1:], names)
	if err != nil {
		return Value{}, err
	}
	return l.V(), sortList(t, l, key, reversed)
}
