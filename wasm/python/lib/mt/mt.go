// Package mt is the generator behind Python's random module: the Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998) with CPython's seeding
// (Modules/_randommodule.c and Lib/random.py, version 2 of seed), so that random.seed(x) starts the same sequence here as there.
//
// The machine: a state of 624 words of 32 bits and a position in it. Each Uint32 takes the next word and tempers it; when all are used, the whole state is
// replaced by the recurrence (twist). Everything else is made of Uint32: Random of two calls (53 bits), GetRandBits of one call for every 32 bits.
//
//	var g mt.Twister
//	g.SeedWords([]uint32{42}) // random.seed(42)
//	g.Random()                // 0.6394267984578837
//
// The package knows nothing of Python objects: the caller turns a seed into words (an int's absolute value, little endian), text into bytes.
package mt

import "loopscope/wasm/python/digest"

const (
	size   = 624
	middle = 397
)

// Twister is a generator. The zero Twister must be seeded before use.
type Twister struct {
	state [size]uint32
	next  int // position of the next word; size: the state is used up
}

// seedWord spreads one word over the state (init_genrand).
func (g *Twister) seedWord(s uint32) {
	for i := range g.state {
		g.state[i] = s
		s = 1812433253*(s^s>>30) + uint32(i) + 1
	}
	g.next = size
}

// SeedWords seeds with a natural number in base 2³², least significant word first (init_by_array). Zero may be given as no words at all.
func (g *Twister) SeedWords(key []uint32) {
	if len(key) == 0 {
		key = []uint32{0}
	}
	g.seedWord(19650218)
	s := &g.state
	i, j := 1, 0
	step := func() {
		if i++; i == size {
			s[0] = s[size-1]
			i = 1
		}
	}
	for k := max(size, len(key)); k > 0; k-- {
		s[i] = (s[i] ^ (s[i-1]^s[i-1]>>30)*1664525) + key[j] + uint32(j)
		step()
		if j++; j == len(key) {
			j = 0
		}
	}
	for k := size - 1; k > 0; k-- {
		s[i] = (s[i] ^ (s[i-1]^s[i-1]>>30)*1566083941) - uint32(i)
		step()
	}
	s[0] = 0x80000000
}

// SeedText seeds as random.seed does with str (in UTF-8), bytes or bytearray: with the big-endian number that the text followed by its SHA-512 spells.
func (g *Twister) SeedText(text []byte) {
	sum := digest.SHA512(text)
	all := append(append(make([]byte, 0, len(text)+len(sum)), text...), sum[:]...)
	words := make([]uint32, (len(all)+3)/4)
	for i, b := range all {
		k := len(all) - 1 - i
		words[k/4] |= uint32(b) << (8 * (k % 4))
	}
	for len(words) > 1 && words[len(words)-1] == 0 {
		words = words[:len(words)-1]
	}
	g.SeedWords(words)
}

// twist computes the next 624 words.
func (g *Twister) twist() {
	s := &g.state
	mix := func(hi, lo, m uint32) uint32 {
		y := hi&0x80000000 | lo&0x7fffffff
		return m ^ y>>1 ^ -(lo&1)&0x9908b0df
	}
	for i := 0; i < size-middle; i++ {
		s[i] = mix(s[i], s[i+1], s[i+middle])
	}
	for i := size - middle; i < size-1; i++ {
		s[i] = mix(s[i], s[i+1], s[i+middle-size])
	}
	s[size-1] = mix(s[size-1], s[0], s[middle-1])
	g.next = 0
}

// Uint32 is the next 32 bits.
func (g *Twister) Uint32() uint32 {
	if g.next >= size {
		g.twist()
	}
	y := g.state[g.next]
	g.next++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

// Random is the next float in [0, 1), a multiple of 2⁻⁵³.
func (g *Twister) Random() float64 {
	a, b := g.Uint32()>>5, g.Uint32()>>6
	return (float64(a)*67108864 + float64(b)) / 9007199254740992
}

// GetRandBits is an integer of k random bits in base 2³², least significant word first; k may be 0.
func (g *Twister) GetRandBits(k int) []uint32 {
	words := make([]uint32, (k+31)/32)
	for i := range words {
		words[i] = g.Uint32()
		if k < 32 {
			words[i] >>= uint(32 - k)
		}
		k -= 32
	}
	return words
}

// Bits is GetRandBits for k of 1 … 64, without allocation.
func (g *Twister) Bits(k int) uint64 {
	if k <= 32 {
		return uint64(g.Uint32() >> uint(32-k))
	}
	low := uint64(g.Uint32())
	return low | uint64(g.Uint32()>>uint(64-k))<<32
}

// State is what random.getstate shows: the 624 words and the position.
func (g *Twister) State() (words [size]uint32, pos int) { return g.state, g.next }

// SetState restores what State gave; false when it is no state: another number of words, or a position that is not in 0 … 624.
func (g *Twister) SetState(words []uint32, pos int) bool {
	if len(words) != size || pos < 0 || pos > size {
		return false
	}
	copy(g.state[:], words)
	g.next = pos
	return true
}
