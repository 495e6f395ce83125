package share

import "math/bits"

// The codec writes a text as pieces of what came before it, the dictionary included, and single bytes in between, and spends on each choice as few bits as its
// probability asks for: an adaptive binary range coder, as in the LZMA family (Martin 1979; Schindler 1998 for the carry).
//
// Deflate with a preset dictionary would do the same with compress/flate. It was measured: three small edits to the producers and consumers of lesson 21
// take 80 characters with it and 61 with this, since deflate cuts matches at 258 bytes, writes whole distances, and cannot learn from the dictionary
// how likely a byte is; and it costs the page ten times the code.
//
//	total length
//	for each token: is it a match?
//	  a byte:  eight binary choices, the models chosen by the byte before
//	  a match: its length, and how far its source lies from where the last match would have gone on
//
// A match after an edit mostly goes on where the last one ended: then the second number is small, whatever the text's size.
type models struct {
	kind    [3]prob // is it a match: after a byte, after a match, at the start
	literal [256][256]prob
	length  numbers
	offset  numbers
	sign    prob
	total   numbers
}

// numbers codes naturals: how many bits one has, then the bits, the upper two with models of their own.
type numbers struct {
	size [64]prob
	top  [64][4]prob
}

// prob is the probability of a zero, of 1<<probBits.
type prob uint16

const (
	probBits = 12
	even     = 1 << (probBits - 1)
	rate     = 4 // a higher one learns more slowly
)

func (p *prob) learn(bit int) {
	if bit == 0 {
		*p += (1<<probBits - *p) >> rate
	} else {
		*p -= *p >> rate
	}
}

// coder is one of the two ends: bit codes a choice with a model and returns it.
type coder interface {
	bit(p *prob, b int) int
}

func newModels(dict []byte) *models {
	m := &models{}
	for i := range m.kind {
		m.kind[i] = even
	}
	m.sign = even
	for i := range m.literal {
		for j := range m.literal[i] {
			m.literal[i][j] = even
		}
	}
	for _, n := range []*numbers{&m.length, &m.offset, &m.total} {
		for i := range n.size {
			n.size[i] = even
			for j := range n.top[i] {
				n.top[i][j] = even
			}
		}
	}
	// Both ends have read the dictionary, so they know which byte follows which.
	before := byte(0)
	for _, c := range dict {
		m.byte(learner{}, before, c)
		before = c
	}
	return m
}

// learner is a coder that only moves the models.
type learner struct{}

func (learner) bit(p *prob, b int) int {
	p.learn(b)
	return b
}

func (m *models) byte(c coder, before, value byte) byte {
	tree := &m.literal[before]
	node := 1
	for i := 7; i >= 0; i-- {
		node = node<<1 | c.bit(&tree[node], int(value>>i)&1)
	}
	return byte(node)
}

// code codes value; a decoder passes 0. Numbers of more than most bits come back as ok false.
func (n *numbers) code(c coder, value uint64, most int) (result uint64, ok bool) {
	value++
	size := bits.Len64(value) - 1
	read := 0
	for {
		more := 0
		if read < size {
			more = 1
		}
		if c.bit(&n.size[read], more) == 0 {
			break
		}
		if read++; read > most {
			return 0, false
		}
	}
	out := uint64(1)
	for i := read - 1; i >= 0; i-- {
		b := int(value>>i) & 1
		p := prob(even)
		model := &p
		if read-i <= 2 {
			model = &n.top[read][out&1<<1|uint64(min(read-1-i, 1))]
		}
		out = out<<1 | uint64(c.bit(model, b))
	}
	return out - 1, true
}

const (
	maxBits  = 24 // of a length or an offset: beyond MaxText and every dictionary
	minMatch = 4  // shorter ones cost as much as their bytes
)

// compress writes data, knowing dict.
func compress(dict, data []byte) []byte {
	e := &encoder{span: 1<<32 - 1}
	m := newModels(dict)
	m.total.code(e, uint64(len(data)), maxBits)
	all := append(append([]byte{}, dict...), data...)
	index := newIndex(all)
	index.upTo(len(dict))
	state, next := 2, 0 // next: where in all the last match would go on
	for at := len(dict); at < len(all); {
		from, length := index.match(at, next)
		if length == 0 {
			e.bit(&m.kind[state], 0)
			m.byte(e, previous(all, at), all[at])
			state, at, next = 0, at+1, next+1
			index.upTo(at)
			continue
		}
		e.bit(&m.kind[state], 1)
		m.length.code(e, uint64(length-minMatch), maxBits)
		m.place(e, from-next)
		state, at, next = 1, at+length, from+length
		index.upTo(at)
	}
	return e.finish()
}

// place codes a signed distance; a decoder passes 0.
func (m *models) place(c coder, delta int) (int, bool) {
	negative := 0
	if delta < 0 {
		negative, delta = 1, -delta
	}
	size, ok := m.offset.code(c, uint64(delta), maxBits)
	if ok && size != 0 && c.bit(&m.sign, negative) == 1 {
		return -int(size), true
	}
	return int(size), ok
}

func previous(all []byte, at int) byte {
	if at == 0 {
		return 0
	}
	return all[at-1]
}

// decompress reads what compress wrote, up to most bytes of it. kind is empty when all went well.
func decompress(dict, code []byte, most int) (data []byte, kind Kind) {
	d := newDecoder(code)
	m := newModels(dict)
	total, ok := m.total.code(d, 0, maxBits)
	if !ok || total > uint64(most) {
		return nil, TooLarge
	}
	all := append(make([]byte, 0, len(dict)+min(int(total), 4096)), dict...)
	end := len(dict) + int(total)
	state, next := 2, 0
	for len(all) < end {
		if d.over > 8 { // it lives on zeros that are not there
			return nil, Cut
		}
		if d.bit(&m.kind[state], 0) == 0 {
			all = append(all, m.byte(d, previous(all, len(all)), 0))
			state, next = 0, next+1
			continue
		}
		length, ok := m.length.code(d, 0, maxBits)
		delta, fits := m.place(d, 0)
		from := next + delta
		if !ok || !fits || from < 0 || from >= len(all) || length+minMatch > uint64(end-len(all)) {
			return nil, Damaged
		}
		for range length + minMatch {
			all = append(all, all[from])
			from++
		}
		state, next = 1, from
	}
	return all[len(dict):], ""
}

// index finds earlier places with the same four bytes.
type index struct {
	all  []byte
	head map[uint32]int // last place with these bytes
	prev []int          // the one before it, -1 for none
	done int
}

func newIndex(all []byte) *index {
	return &index{all: all, head: map[uint32]int{}, prev: make([]int, len(all))}
}

func (x *index) key(at int) uint32 {
	return uint32(x.all[at]) | uint32(x.all[at+1])<<8 | uint32(x.all[at+2])<<16 | uint32(x.all[at+3])<<24
}

// upTo enters the places before end.
func (x *index) upTo(end int) {
	for ; x.done < end && x.done+minMatch <= len(x.all); x.done++ {
		k := x.key(x.done)
		if last, ok := x.head[k]; ok {
			x.prev[x.done] = last
		} else {
			x.prev[x.done] = -1
		}
		x.head[k] = x.done
	}
}

// tries bounds the search at one place.
const tries = 64

// match finds the source that saves most: a long one, or a shorter one that is near where the last match would go on.
func (x *index) match(at, next int) (from, length int) {
	if at+minMatch > len(x.all) {
		return 0, 0
	}
	best := 0
	consider := func(place int) {
		if place < 0 || place >= at {
			return
		}
		n := 0
		for at+n < len(x.all) && x.all[place+n] == x.all[at+n] {
			n++
		}
		away := place - next
		if away < 0 {
			away = -away
		}
		// A byte costs about three bits after the dictionary has been learnt, a bit of distance one or two.
		if saved := 3*n - 2*bits.Len(uint(away)) - 6; n >= minMatch && saved > best {
			best, from, length = saved, place, n
		}
	}
	for shift := -16; shift <= 16; shift++ {
		consider(next + shift)
	}
	place, ok := x.head[x.key(at)]
	for n := 0; ok && place >= 0 && n < tries; n++ {
		consider(place)
		place = x.prev[place]
	}
	return from, length
}

// encoder is the range coder's writing end. low may grow beyond 32 bits by a carry, which runs back through what has been written.
type encoder struct {
	out  []byte
	low  uint64
	span uint32
}

func (e *encoder) bit(p *prob, b int) int {
	zero := e.span >> probBits * uint32(*p)
	if b == 0 {
		e.span = zero
	} else {
		e.low += uint64(zero)
		e.span -= zero
	}
	p.learn(b)
	for e.span < 1<<24 {
		e.shift()
	}
	return b
}

func (e *encoder) shift() {
	if e.low>>32 != 0 {
		for i := len(e.out) - 1; ; i-- {
			if e.out[i]++; e.out[i] != 0 {
				break
			}
		}
		e.low &= 1<<32 - 1
	}
	e.out = append(e.out, byte(e.low>>24))
	e.low = e.low << 8 & (1<<32 - 1)
	e.span <<= 8
}

// finish writes what is left; zeros at the end are understood.
func (e *encoder) finish() []byte {
	// Any number within the span will do: the one with the most zeros.
	for n := 31; n >= 0; n-- {
		mask := uint64(1)<<n - 1
		if up := (e.low + mask) &^ mask; up < e.low+uint64(e.span) {
			e.low = up
			break
		}
	}
	for range 4 {
		e.span = 1
		e.shift()
	}
	end := len(e.out)
	for end > 0 && e.out[end-1] == 0 {
		end--
	}
	return e.out[:end]
}

// decoder is the reading end.
type decoder struct {
	rest []byte
	code uint32
	span uint32
	over int // bytes read beyond the end
}

func newDecoder(code []byte) *decoder {
	d := &decoder{rest: code, span: 1<<32 - 1}
	for range 4 {
		d.code = d.code<<8 | uint32(d.next())
	}
	return d
}

func (d *decoder) next() byte {
	if len(d.rest) == 0 {
		d.over++
		return 0
	}
	c := d.rest[0]
	d.rest = d.rest[1:]
	return c
}

func (d *decoder) bit(p *prob, _ int) int {
	zero := d.span >> probBits * uint32(*p)
	b := 0
	if d.code < zero {
		d.span = zero
	} else {
		d.code -= zero
		d.span -= zero
		b = 1
	}
	p.learn(b)
	for d.span < 1<<24 {
		d.code = d.code<<8 | uint32(d.next())
		d.span <<= 8
	}
	return b
}

// hash is FNV-1a (Fowler, Noll, Vo), of which 24 bits are shown.
type hash uint32

const hashLength = 4

func newHash() hash { return 2166136261 }

func (h hash) add(text string) hash {
	for i := range len(text) {
		h = (h ^ hash(text[i])) * 16777619
	}
	return h
}

func (h hash) text() string {
	n := uint32(h ^ h>>24)
	return letters([]byte{byte(n >> 16), byte(n >> 8), byte(n)})
}
