// Package strconv has what takes the place of a table of Go's internal/strconv in engine.wasm: the mantissas of the powers of ten, by which floats are read and written. The
// table is 11 KB that no compression makes smaller. Here each mantissa is computed when it is first needed, exactly, in some microseconds; a program needs few of them.
//
// The build puts this file in the place of internal/strconv/pow10tab.go, and lets pow10 in math.go there call pow10Mantissa. Type uint128 is that package's.
package strconv

import "math/bits"

const (
	pow10Min = -348
	pow10Max = 347
)

// pow10Tab holds the mantissas computed so far; the high bit of a mantissa is always set.
var pow10Tab [pow10Max - pow10Min + 1]uint128

// pow10Mantissa is the 128-bit mantissa of 10**e, rounded down, for pow10Min <= e <= pow10Max.
func pow10Mantissa(e int) uint128 {
	known := &pow10Tab[e-pow10Min]
	if known.Hi == 0 {
		// The factors of two only move the point: 10**e has the mantissa of 5**e.
		if e >= 0 {
			*known = powerOf5(e).mantissa()
		} else {
			*known = powerOf5(-e).inverseMantissa()
		}
	}
	return *known
}

// long is an integer of 896 bits, the lowest word first: twice 5**348 takes 810.
type long [14]uint64

func powerOf5(n int) *long {
	p := &long{1}
	for ; n > 0; n-- {
		var carry uint64
		for i, word := range p {
			high, low := bits.Mul64(word, 5)
			var c uint64
			p[i], c = bits.Add64(low, carry, 0)
			carry = high + c
		}
	}
	return p
}

// size is the number of bits without leading zeros.
func (p *long) size() int {
	for i := len(p) - 1; i >= 0; i-- {
		if p[i] != 0 {
			return 64*i + bits.Len64(p[i])
		}
	}
	return 0
}

// mantissa is the 128 bits from the highest that is set.
func (p *long) mantissa() (m uint128) {
	for i := p.size() - 1; i >= p.size()-128; i-- {
		m.push(i >= 0 && p[i/64]>>(i%64)&1 != 0)
	}
	return m
}

// inverseMantissa is the first 128 bits of 1/p from the highest that is set. p is not a power of two, or 1.
func (p *long) inverseMantissa() (m uint128) {
	rest := &long{}
	top := p.size() - 1
	rest[top/64] = 1 << (top % 64)
	for range 128 {
		var carry, borrow uint64
		var less long
		for i, word := range rest {
			rest[i] = word<<1 | carry
			carry = word >> 63
			less[i], borrow = bits.Sub64(rest[i], p[i], borrow)
		}
		if borrow == 0 {
			*rest = less
		}
		m.push(borrow == 0)
	}
	return m
}

// push adds a bit at the low end.
func (m *uint128) push(set bool) {
	m.Hi, m.Lo = m.Hi<<1|m.Lo>>63, m.Lo<<1
	if set {
		m.Lo |= 1
	}
}
